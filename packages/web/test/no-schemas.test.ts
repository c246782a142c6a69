import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as stub from '../src/no-schemas.ts'

const CALL = join(import.meta.dirname, '../../call/src')

/** The files of packages/call that the portal may carry: all but the loader. */
const sources = readdirSync(CALL, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.startsWith('load'))
  .map((name) => ({ name, code: readFileSync(join(CALL, name), 'utf8') }))

test('the stand-in knows every schema builder that the portal carries', () => {
  const used = new Set(
    sources.flatMap(({ code }) => [...code.matchAll(/\bz\.([a-z_]\w*)\(/gi)].map((m) => m[1]!)),
  )
  expect(used.size).toBeGreaterThan(15)
  expect([...used].filter((name) => !(name in stub))).toEqual([])
})

test('nothing that the portal carries reads with a schema', () => {
  const readers = sources.filter(({ code }) =>
    /(?<!JSON|Date)\.(?:parse|safeParse)\(|z\.(?:parse|safeParse)\(/.test(code),
  )
  expect(readers.map((r) => r.name)).toEqual([])
})
