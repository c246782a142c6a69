import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { commitment, type DrawFrame, type DrawRecord, frameHash, runDraw, seedOf } from '@zhinan/review'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run } from './run.ts'

let dir: string
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'zhinan-draw-'))
})
afterAll(() => rm(dir, { recursive: true }))

const frame: DrawFrame = {
  format: 'zhinan-draw/1',
  purpose: 'A 类专家组',
  strata: [{ id: 's1', title: { zh: '工科', en: 'Engineering' }, draw: 2 }],
  perUnit: 1,
  publicValue: '次日收盘指数',
  candidates: Array.from({ length: 6 }, (_, n) => ({ id: `E${n}`, stratum: 's1', unit: `u${n % 4}` })),
}
const secrets = { officer: 'a'.repeat(32), supervisor: 'b'.repeat(32) }

function recordOf(of: DrawFrame): DrawRecord {
  const hash = frameHash(of)
  const reveals = { ...secrets, publicValue: '3054.37' }
  const seed = seedOf(hash, reveals)
  return {
    frame: of,
    frameHash: hash,
    commitments: {
      officer: commitment('officer', hash, secrets.officer),
      supervisor: commitment('supervisor', hash, secrets.supervisor),
    },
    reveals,
    seed,
    declined: [],
    result: runDraw(of, seed),
  }
}
const sound = recordOf(frame)

async function verify(content: unknown, ...options: string[]) {
  const file = join(dir, 'record.json')
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content))
  return run('draw', 'verify', file, ...options)
}

test('a sound record holds, in both languages and as JSON', async () => {
  const zh = await verify(sound)
  expect(zh.code).toBe(0)
  expect(zh.out).toContain('一致：每一步都成立')
  expect(zh.out.match(/^✓/gm)).toHaveLength(6)
  for (const id of sound.result!.serving) expect(zh.out).toContain(id)
  expect((await verify(sound, '--lang', 'en')).out).toContain('It holds: every step agrees')
  const json = await verify(sound, '--json', '--hash', sound.frameHash.toUpperCase())
  expect(json.code).toBe(0)
  expect(JSON.parse(json.out)).toMatchObject({ ok: true, frameHash: sound.frameHash, hashAsNoted: true })
})

describe('the answer is no', () => {
  const anew = recordOf({ ...frame, candidates: frame.candidates.slice(1) })
  const noReveals = { ...sound, reveals: undefined, seed: undefined, declined: undefined, result: undefined }
  test.each<[what: string, record: unknown, options: string[], says: RegExp]>([
    ['a tampered list', { ...sound, frame: anew.frame }, [], /✗ 名单与封存时.*被改动/],
    ['a changed seed', { ...sound, seed: 'c'.repeat(64) }, [], /✗ 种子.*应为 [0-9a-f]{64}/],
    [
      'a missing reveal',
      { ...sound, reveals: { ...sound.reveals, supervisor: undefined } },
      [],
      /监督人密钥尚未公开/,
    ],
    [
      'somebody else serving',
      { ...sound, result: { ...sound.result!, serving: ['E9'] } },
      [],
      /✗ .*应评名单不同/,
    ],
    ['a record made anew as a whole', anew, ['--hash', sound.frameHash], /不是当时封存的名单/],
    ['a draw that goes on', noReveals, [], /抽取尚未完成.*办理人密钥尚未公开/],
    [
      'an unknown format',
      { ...sound, frame: { ...frame, format: 'x/2' } },
      ['--lang', 'en'],
      /Unknown format x\/2/,
    ],
  ])('%s', async (_, record, options, says) => {
    const { code, out, err } = await verify(record, ...options)
    expect(code).toBe(1)
    expect(out).toMatch(says)
    expect(out).not.toContain('应评 ')
    expect(err).toBe('')
  })
})

describe('wrong use', () => {
  test.each<[what: string, record: unknown, options: string[], says: RegExp]>([
    ['not JSON', '{oops', [], /不是 JSON \/ is not JSON/],
    ['an empty file', '', [], /不是 JSON/],
    ['not an object', '[1]', [], /内容 不对/],
    ['nothing', 'null', [], /内容 不对：写的是 null/],
    ['no frame', { ...sound, frame: undefined }, [], / frame 不对：没有；.*frame is wrong: it is missing/],
    [
      'a candidate without an id',
      { ...sound, frame: { ...frame, candidates: [{ stratum: 's1' }] } },
      [],
      /frame\.candidates\[0\]\.id 不对：没有/,
    ],
    ['a result of text', { ...sound, result: 'E1' }, [], / result 不对：写的是 "E1"/],
    ['half a hash', sound, ['--hash', 'abc'], /--hash 须是 64 位/],
  ])('%s', async (_, record, options, says) => {
    const { code, out, err } = await verify(record, ...options)
    expect(code).toBe(2)
    expect(err).toMatch(says)
    expect(err.trim().split('\n')).toHaveLength(1)
    expect(out).toBe('')
  })

  test('no such file', async () => {
    expect(await run('draw', 'verify', join(dir, 'nowhere.json'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('读不到文件'),
    })
  })
})
