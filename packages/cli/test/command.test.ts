import { spawnSync } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eligible } from '../../../guides/kczy-2023/test/eligible.ts'
import { GUIDES } from '../src/demo/prepare.ts'
import { run } from './run.ts'

const CALL = join(GUIDES, 'kczy-2023')
let dir: string
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'zhinan-cli-'))
})
afterAll(() => rm(dir, { recursive: true }))

describe('call check', () => {
  test('prints the table and the totals of the 2023 call', async () => {
    const { code, out } = await run('call', 'check', CALL)
    expect(code).toBe(0)
    expect(out).toMatch(/合计 121 项，1,050 万元（10,500,000 元）/)
    expect(out.split('\n').filter((line) => /0371-/.test(line))).toHaveLength(12)
    expect((await run('call', 'check', CALL, '--lang', 'en')).out).toMatch(
      /total 121 awards, 10,500,000 yuan/,
    )
  })

  test('gives the same as JSON', async () => {
    const { code, out } = await run('call', 'check', CALL, '--json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      ok: true,
      issues: [],
      summary: { totals: { awards: 121, money: 1_050_000_000 } },
    })
  })

  const faults: [what: string, file: string, from: string | RegExp, to: string, says: RegExp][] = [
    ['YAML that is none', 'tracks/D.yaml', /^id: D/m, 'id: [D', /tracks\/D\.yaml:\d+:\d+ /],
    ['an unknown kind', 'tracks/D.yaml', 'unitCap:', 'unitCapp:', /tracks\/D\.yaml:\d+:\d+ .*unitCap/],
    [
      'a floor over a ceiling',
      'tracks/B3.yaml',
      /atLeast: \{ what: attendees, n: 200/,
      'atLeast: { what: attendees, n: 200, max: 100',
      /tracks\/B3\.yaml:\d+:\d+ .*200.*100/,
    ],
    ['a sum that differs', 'call.yaml', 'awards: 121', 'awards: 120', /call\.yaml:\d+:\d+ .*121/],
  ]
  test.each(faults)(
    'names %s with file, line and column, and no stack',
    async (what, file, from, to, says) => {
      const folder = join(dir, what.replaceAll(' ', '-'))
      await cp(CALL, folder, { recursive: true })
      const text = await readFile(join(folder, file), 'utf8')
      expect(text.replace(from, to)).not.toBe(text)
      await writeFile(join(folder, file), text.replace(from, to))
      const { code, out, err } = await run('call', 'check', folder)
      expect(code).toBe(1)
      expect(out).toMatch(says)
      expect(out + err).not.toMatch(/\n\s+at /)
    },
  )

  test('a folder that is not there is wrong use', async () => {
    const { code, err } = await run('call', 'check', join(dir, 'nowhere'))
    expect(code).toBe(2)
    expect(err).toMatch(/^zhinan: 没有文件夹 .* \/ there is no folder/)
  })
})

describe('screen', () => {
  test('judges line by line, says which lines it cannot read, and answers no when one is not eligible', async () => {
    const good = { id: 'g', track: 'A', ...eligible('A') }
    const bad = { ...good, id: 'b', unit: { ...good.unit, kind: 'media-platform' } }
    const file = join(dir, 'in.jsonl')
    await writeFile(file, `${JSON.stringify(good)}\n\n${JSON.stringify(bad)}\n{oops\n{"track":"Z9"}\n`)
    const { code, out } = await run('screen', CALL, file)
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(code).toBe(1)
    expect(lines).toMatchObject([
      { line: 1, id: 'g', track: 'A', truth: 'met' },
      { line: 3, id: 'b', truth: 'notMet' },
      { line: 4, error: expect.stringContaining('JSON') },
      { line: 5, error: expect.stringContaining('Z9') },
    ])
    expect(lines[1].findings.find((f: { truth: string }) => f.truth === 'notMet')).toMatchObject({
      rule: 'A/applicant',
      clause: '一.1',
    })
    await writeFile(file, `${JSON.stringify(good)}\n`)
    const fine = await run('screen', CALL, file, '--explain')
    expect(fine.code).toBe(0)
    expect(JSON.parse(fine.out).findings[0].text.zh).toBeTruthy()
  })
})

test('the installed command answers by itself; wrong use says so', () => {
  const zhinan = (...argv: string[]) =>
    spawnSync(process.execPath, [join(import.meta.dirname, '../src/main.ts'), ...argv], { encoding: 'utf8' })
  expect(zhinan('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('season') })
  expect(zhinan('fly')).toMatchObject({ status: 2 })
  expect(zhinan('season', '--units', 'many')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('--units'),
  })
  const nobody = zhinan('season', '--url', 'http://127.0.0.1:9')
  expect(nobody.status).toBe(3)
  expect(nobody.stderr).toMatch(/^zhinan: /m)
  expect(nobody.stderr).not.toMatch(/\n\s+at /)
})
