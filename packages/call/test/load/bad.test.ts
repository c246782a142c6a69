import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { formatIssue, issueCodes, loadCall } from '../../src/load/index.ts'
import { sampleFiles } from '../support.ts'

/** The sample with one thing spoilt, and every issue that this must give, each where it stands. */
interface Bad {
  edit: { file: string; from?: string; to?: string; text?: string; remove?: boolean }[]
  issues: string[]
}

const BAD = join(import.meta.dirname, 'bad')

function spoilt(edits: Bad['edit']): Record<string, string> {
  const files = { ...sampleFiles }
  for (const { file, from, to, text, remove } of edits) {
    if (remove) delete files[file]
    else if (text !== undefined) files[file] = text
    else {
      expect(files[file], `${file} no longer has "${from}"`).toContain(from)
      files[file] = files[file]!.replace(from!, to!)
    }
  }
  return files
}

test('every issue code has a bad call that gives it', () => {
  expect(
    readdirSync(BAD)
      .map((f) => f.replace('.yaml', ''))
      .sort(),
  ).toEqual([...issueCodes].sort())
})

describe.each(readdirSync(BAD))('%s', (name) => {
  const cases: Bad[] = parse(readFileSync(join(BAD, name), 'utf8'))
  const code = name.replace('.yaml', '')

  test.each(cases)('$edit', ({ edit, issues: wanted }) => {
    const { call, issues } = loadCall(spoilt(edit))
    expect(issues.map((i) => `${i.file}:${i.line}:${i.column} ${i.code}`)).toEqual(wanted)
    expect(issues.map((i) => i.code)).toContain(code)
    expect(call === undefined).toBe(issues.some((i) => i.severity === 'error'))
    for (const issue of issues)
      for (const locale of ['zh', 'en'] as const) {
        expect(formatIssue(issue, locale)).toMatch(/^\S+:\d+:\d+ {2}\S/)
        expect(issue.text[locale]).not.toMatch(/undefined|\[object|ZodError|Invalid input|“”|""/)
      }
  })
})
