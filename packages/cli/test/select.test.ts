import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { GUIDES } from '../src/demo/prepare.ts'
import { run } from './run.ts'

const CALL = join(GUIDES, 'kczy-2023')
let dir: string
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'zhinan-select-'))
})
afterAll(() => rm(dir, { recursive: true }))

const file = async (content: unknown, name = 'in.json'): Promise<string> => {
  const path = join(dir, name)
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

const track = { id: 'T', quota: 2, amount: 1_000_000, floor: 60, cap: 1 }
const entry = (id: string, score: number, more = {}) => ({
  id,
  track: 'T',
  unit: `unit of ${id}`,
  standing: 'eligible',
  score,
  opinions: 3,
  ...more,
})
const settled = {
  tracks: [track],
  applications: [entry('a', 90), entry('b', 80), entry('c', 70), entry('d', 50)],
}
const tied = { ...settled, applications: [entry('a', 90), entry('b', 80), entry('c', 80)] }

test('what is settled is fine: a table for people in both languages, JSON with sentences', async () => {
  const zh = await run('select', await file(settled))
  expect(zh.code).toBe(0)
  expect(zh.out).toMatch(/T +1 +a +unit of a +90 +入围 +排名第 1，取得 2 个名额之一/)
  expect(zh.out).toMatch(/T +– +d .*未入围 +得分 50，低于入围最低分 60/)
  expect(zh.out).toContain('合计入围 2 项，2 万元；结果已定')
  const en = await run('select', await file(settled), '--lang', 'en')
  expect(en.out).toContain('2 shortlisted in all, 20,000 yuan; all is settled')
  expect(en.out).not.toMatch(/\p{Script=Han}/u)
  const json = JSON.parse((await run('select', await file(settled), '--json')).out)
  expect(json).toMatchObject({ settled: true, tracks: [{ track: 'T', shortlisted: 2, money: 2_000_000 }] })
  expect(json.outcomes[2]).toMatchObject({
    id: 'c',
    result: 'reserve',
    text: { en: expect.stringContaining('Ranked no. 3') },
  })
})

test('a tie at the cut is not broken: the answer is no until a vote is recorded', async () => {
  const open = await run('select', await file(tied))
  expect(open.code).toBe(1)
  expect(open.out).toContain('与 c 不分先后，只剩 1 个名额，须表决')
  const votes = [{ track: 'T', order: ['c', 'b'] }]
  const voted = await run(
    'select',
    await file({ ...tied, decisions: { votes } }, 'voted.json'),
    '--before',
    await file(tied),
  )
  expect(voted.code).toBe(0)
  expect(voted.out).toMatch(/T +c +同分待决?表?决? 2 +入围 2/)
})

test('with a call, opinions become scores by its terms, and quotas are its own', async () => {
  const text = '论证充分，目标明确，条件具备，经费合理，可以按期完成任务。'
  const criteria = ['party-building', 'development', 'academic-level', 'service', 'management']
  const marks = (score: number) => criteria.map((criterion) => ({ criterion, score, comment: text }))
  const probe = await run('select', await file({ applications: [], sheets: [] }), '--call', CALL, '--json')
  expect(JSON.parse(probe.out).tracks).toHaveLength(12)
  const applications = [{ id: 'x', track: 'A', unit: 'u', standing: 'eligible' }]
  const sheet = (n: number) => ({
    application: 'x',
    expert: `e${n}`,
    marks: marks(n),
    recommendation: 'fund',
  })
  const sheets = [50, 70, 80, 90].map(sheet)
  const { code, out, err } = await run('select', await file({ applications, sheets }), '--call', CALL)
  // Without the highest and the lowest.
  expect(out).toMatch(/A +1 +x +u +75 +入围/)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  // An opinion that does not count is named, and here there are too few without it.
  const off = [...sheets.slice(1), sheet(101)]
  const less = await run('select', await file({ applications, sheets: off }), '--call', CALL)
  expect(less.code).toBe(1)
  expect(less.err).toContain('意见无效，未计入：x，专家 e101 (off-scale party-building')
  expect(less.out).toContain('有效意见 3 份，至少须有 4 份')
})

describe('wrong use', () => {
  const one = settled.applications[0]!
  test.each<[what: string, input: unknown, options: string[], says: RegExp]>([
    ['not JSON', 'tracks:', [], /不是 JSON/],
    ['a list', [], [], /内容 不对/],
    ['no applications', { tracks: [track] }, [], / applications 不对：没有/],
    ['no tracks', { applications: [one] }, [], /没有 tracks.*--call/],
    ['an unknown track', { ...settled, applications: [{ ...one, track: 'Z9' }] }, [], /没有这个类别：a → Z9/],
    [
      'an unknown track of the call',
      { applications: [{ ...one, track: 'Z9' }] },
      ['--call', CALL],
      /没有这个类别：a → Z9/,
    ],
    ['an application twice', { ...settled, applications: [one, one] }, [], /申报 a 出现两次/],
    [
      'a standing nobody knows',
      { ...settled, applications: [{ ...one, standing: 'good' }] },
      [],
      /standing 不对：写的是 "good"/,
    ],
    ['a misspelt key', { ...settled, applications: [{ ...one, scores: 3 }] }, [], /applications\[0\] 不对/],
    [
      'a score of text',
      { ...settled, applications: [{ ...one, score: '90' }] },
      [],
      /\.score 不对：写的是 "90"/,
    ],
    ['half a place', { ...settled, tracks: [{ ...track, quota: 0.5 }] }, [], /quota 不对：写的是 0.5/],
    [
      'a circle',
      {
        ...settled,
        tracks: [
          { ...track, absorbs: ['T'] },
          { ...track, id: 'U', absorbs: ['V'] },
          { ...track, id: 'V', absorbs: ['U'] },
        ],
      },
      [],
      /首尾相接/,
    ],
    [
      'a vote on somebody else',
      { ...settled, decisions: { votes: [{ track: 'T', order: ['zz'] }] } },
      [],
      /votes 中的申报不属于/,
    ],
    ['sheets without a call', { ...settled, sheets: [] }, [], /有 sheets，须用 --call/],
    ['tracks and a call', settled, ['--call', CALL], /已有 tracks/],
    [
      'an opinion twice',
      {
        applications: [{ ...one, track: 'A' }],
        sheets: [1, 2].map(() => ({ application: 'a', expert: 'e', marks: [] })),
      },
      ['--call', CALL],
      /专家 e 对 a 有两份意见/,
    ],
    ['a folder that is not there', { applications: [] }, ['--call', '/nowhere'], /没有文件夹/],
  ])('%s', async (_, input, options, says) => {
    const { code, out, err } = await run('select', await file(input), ...options)
    expect(err).toMatch(says)
    expect(code).toBe(2)
    expect(err.trim().split('\n')).toHaveLength(1)
    expect(out).toBe('')
  })
})
