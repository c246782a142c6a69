import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { run } from './run.ts'

let dir: string
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'zhinan-assign-'))
})
afterAll(() => rm(dir, { recursive: true }))

const PROBLEM = {
  applications: [
    {
      id: 'a',
      reviewers: 1,
      candidates: [
        { expert: 'x', fit: 0.9 },
        { expert: 'y', fit: 0.8 },
      ],
    },
    { id: 'b', reviewers: 1, candidates: [{ expert: 'x', fit: 0.8 }] },
  ],
  experts: [
    { id: 'x', max: 1 },
    { id: 'y', max: 1 },
  ],
}
const file = async (name: string, content: unknown): Promise<string> => {
  const path = join(dir, name)
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

test('a plan for people, as JSON, and as CSV that is edited and read again', async () => {
  const input = await file('in.json', PROBLEM)
  const people = await run('assign', input)
  expect(people.code).toBe(0)
  expect(people.out).toMatch(/places 2\/2.*sum of fit 1\.6.*gap 0\.0000 %/)
  expect(people.out).toMatch(/^a +y +0\.8$/m)

  const json = await run('assign', input, '--json')
  expect(json.code).toBe(0)
  expect(JSON.parse(json.out)).toMatchObject({ filled: 2, fit: 1.6, gap: 0, lacks: [] })

  const csv = await run('assign', input, '--csv')
  expect(csv.out).toBe('\ufeffapplication,expert,fit,wish\r\na,y,0.8,keep\r\nb,x,0.8,keep\r\n')
  const edited = await file('plan.csv', csv.out.replace('b,x,0.8,keep', 'b,x,0.8,forbid'))
  const again = await run('assign', input, '--keep', edited, '--json')
  expect(again.code).toBe(1)
  expect(JSON.parse(again.out)).toMatchObject({
    pairs: [{ application: 'a', expert: 'y', locked: true }],
    lacks: [{ application: 'b', missing: 1, reason: 'no-candidate' }],
  })
})

test('open places say why, and what would help', async () => {
  const input = await file('short.json', {
    ...PROBLEM,
    applications: [...PROBLEM.applications, { ...PROBLEM.applications[1]!, id: 'c' }],
  })
  const { code, out } = await run('assign', input)
  expect(code).toBe(1)
  expect(out).toMatch(/all whom it could have are at their limit/)
  expect(out).toMatch(/raising the limits of these experts by 1 in all fills the places of [bc]: x/)
})

test('one pair explained', async () => {
  const input = await file('in.json', PROBLEM)
  const { code, out } = await run('assign', input, '--explain', 'a', 'x')
  expect(code).toBe(0)
  expect(out).toMatch(
    /^a x: 此专家已满额，用在别处更好 \/ the expert is full and worth more elsewhere \(fit 0\.9, price 0\.\d+, load 1/,
  )
  const json = await run('assign', input, '--json', '--explain', 'a', 'y')
  expect(JSON.parse(json.out)).toMatchObject({ assigned: true, reason: { code: 'chosen' } })
})

test('what is wrong with the input is said, and is a no', async () => {
  const input = await file('bad.json', { ...PROBLEM, experts: [{ id: 'x', max: -1 }] })
  const { code, out, err } = await run('assign', input)
  expect(code).toBe(1)
  expect(out).toBe('')
  expect(err).toMatch(/^max-not-a-count x: .* \/ max must be a whole number from 0$/m)
  expect(err).toMatch(/^expert-unknown a y: /m)
  const json = await run('assign', input, '--json')
  expect(JSON.parse(json.out).issues).toContainEqual({ code: 'max-not-a-count', about: 'x' })

  const good = await file('in.json', PROBLEM)
  const rows = await run(
    'assign',
    good,
    '--keep',
    await file('rows.csv', 'application,expert,wish\na,x,so-so\n'),
  )
  expect(rows).toMatchObject({ code: 1, err: expect.stringMatching(/^unknown-wish 2: so-so: /) })
  const clash = await run('assign', good, '--keep', await file('clash.csv', 'application,expert\na,x\nb,x\n'))
  expect(clash).toMatchObject({ code: 1, err: expect.stringMatching(/^locks-over-max x: /) })
})

const WRONG: [what: string, argv: string[], says: RegExp][] = [
  ['a file that is not there', ['nowhere.json'], /cannot read the file/],
  ['what is no JSON', ['no.json'], /is not JSON/],
  ['two kinds of output', ['in.json', '--json', '--csv'], /choose one/],
  ['half a pair', ['in.json', '--explain', 'a'], /takes two ids/],
  ['a gap that is none', ['in.json', '--gap', 'small'], /--gap.*not small/],
  ['a tolerance below nothing', ['in.json', '--tolerance', '-1'], /--tolerance/],
]
test.each(WRONG)('wrong use: %s', async (_, [name, ...rest], says) => {
  await file('in.json', PROBLEM)
  await file('no.json', 'oops')
  const { code, err } = await run('assign', join(dir, name!), ...rest)
  expect(code).toBe(2)
  expect(err).toMatch(says)
  expect(err).not.toMatch(/\n\s+at /)
})
