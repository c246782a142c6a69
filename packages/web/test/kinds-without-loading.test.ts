import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseAst } from 'vite'
import { describe, expect, test } from 'vitest'
import { withoutLoading } from '../scripts/kinds-without-loading.ts'

const CALL = join(import.meta.dirname, '../../call/src')

const slim = (code: string): string =>
  withoutLoading(code, parseAst(code, { lang: 'ts' }) as unknown as Parameters<typeof withoutLoading>[1])

const files = readdirSync(CALL, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, code: readFileSync(join(CALL, name), 'utf8') }))
const kinds = files.filter(({ code }) => code.includes('= defineKind('))

test('there are kinds to look at', () => expect(kinds.length).toBeGreaterThan(15))

describe.each(kinds)('$name', ({ code }) => {
  test('keeps what judges and explains, and nothing of loading', () => {
    const left = slim(code)
    const property = (name: string) => new RegExp(`^  ${name}\\b`, 'm')
    for (const name of ['kind', 'compile', 'explain']) expect(left).toMatch(property(name))
    for (const name of ['schema', 'defaults', 'check']) expect(left).not.toMatch(property(name))
    expect(() => parseAst(left, { lang: 'ts' })).not.toThrow()
    expect(left.split('\n')).toHaveLength(code.split('\n').length)
  })
})

test('a schema that nothing asks for may go', () => {
  expect(slim('export const id = z.string().check(z.regex(/a/))\n')).toBe(
    'export const id = /*#__PURE__*/ (() => z.string().check(z.regex(/a/)))()\n',
  )
  expect(slim('const id = other(z.string())\n')).toBe('const id = other(z.string())\n')
})

test('only the loader asks kinds for what is left out', () => {
  const asking = files
    .filter(({ name }) => !name.startsWith('load'))
    // A method that hands on to the same method goes with it.
    .flatMap(({ name, code }) =>
      /\.(?:defaults|schema)\b/.test(slim(code)) || /\)\??\.check\?\./.test(slim(code)) ? [name] : [],
    )
  expect(asking).toEqual([])
})
