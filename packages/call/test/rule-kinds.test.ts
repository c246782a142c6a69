import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import * as z from 'zod/mini'
import type { Facts } from '../src/facts.ts'
import type { Outcome } from '../src/finding.ts'
import { ruleKind, ruleKinds } from '../src/rules/index.ts'
import type { Nested, RuleContext, RuleKind } from '../src/rules/kind.ts'
import { sampleCall } from './support.ts'

/** One kind's table: parameters, and what facts give under them, or the faults that the parameters have. */
interface Group {
  params: unknown
  track?: string
  rule?: { place?: string }
  faults?: string[]
  cases?: (Facts & Outcome)[]
}

const CASES = join(import.meta.dirname, 'cases')
const RULES = join(import.meta.dirname, '../src/rules')
const call = sampleCall()

const fileOf = (kind: string) => kind.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)
const tableOf = (kind: string): Group[] => parse(readFileSync(join(CASES, `${kind}.yaml`), 'utf8'))

function readParams(kind: RuleKind, params: unknown): unknown {
  const given = kind.nested
    ? (params as Record<string, unknown>[]).map((c): Nested => {
        const [name, inner] = Object.entries(c)[0]!
        return { kind: name, params: readParams(ruleKind(name)!, inner) }
      })
    : params
  return z.parse(kind.schema, given)
}

function contextOf(kind: RuleKind, group: Group): { ctx: RuleContext; params: unknown } {
  const params = readParams(kind, group.params)
  const track = call.tracks.find((t) => t.id === (group.track ?? 'T'))!
  const rule = { id: 'it', kind: kind.kind, clause: '一', ...kind.defaults, ...group.rule, params }
  return { ctx: { call, track, rule, kinds: ruleKind }, params }
}

/** Every code that a kind can give or explains, as its source says. */
function codesOf(kind: string): Set<string> {
  const own = readFileSync(join(RULES, `${fileOf(kind)}.ts`), 'utf8')
  const helpers = ['answer', 'number', 'expression-words'].filter((h) => own.includes(`'./${h}.ts'`))
  const source = [own, ...helpers.map((h) => readFileSync(join(RULES, `${h}.ts`), 'utf8'))].join('\n')
  const codes = new Set<string>()
  for (const [, code] of source.matchAll(/\b(?:met|notMet)\(\s*'(\w+)'/g)) codes.add(code!)
  for (const [, code] of source.matchAll(/\bundecided\(\s*'\w+',\s*'(\w+)'/g)) codes.add(code!)
  for (const [, code] of source.matchAll(/\bcase '(\w+)':/g)) codes.add(code!)
  // A whole number is no code of its own: only those kinds that call it can give it.
  if (helpers.includes('number') && !own.includes('notACount(')) codes.delete('notACount')
  return codes
}

test('every kind has a table, every table a kind', () => {
  const tables = readdirSync(CASES).map((f) => f.replace(/\.yaml$/, ''))
  expect(tables.sort()).toEqual(ruleKinds.map((k) => k.kind).sort())
})

describe.each(ruleKinds.map((k) => [k.kind, k] as const))('%s', (name, kind) => {
  if (!existsSync(join(CASES, `${name}.yaml`))) return
  const groups = tableOf(name)
  const cases = groups.flatMap((group) =>
    (group.cases ?? []).map((c) => [`${JSON.stringify(c)}`, group, c] as const),
  )

  test.each(cases)('%s', (_, group, { truth, code, path, saw, need, awaits, ...facts }) => {
    const { ctx, params } = contextOf(kind, group)
    const outcome = kind.compile(params, ctx)(facts)
    const wanted = Object.fromEntries(
      Object.entries({ truth, code, path, saw, need, awaits }).filter(([, v]) => v !== undefined),
    )
    expect(outcome).toMatchObject(wanted)
    expect(outcome.awaits === undefined, 'awaits goes with undecided').toBe(truth !== 'undecided')
    const said = kind.explain(outcome, params, ctx)
    for (const words of [said, kind.sentence(params, ctx)])
      for (const locale of ['zh', 'en'] as const) {
        expect(words[locale].length).toBeGreaterThan(2)
        expect(words[locale]).not.toMatch(/undefined|null|NaN|\[object/)
      }
    expect(said.zh).toMatch(/[一-鿿]/)
    expect(said.en).not.toBe(said.zh)
  })

  test('the table reaches every code, and every truth it should', () => {
    const reached = new Set(cases.map(([, , c]) => c.code))
    expect([...codesOf(name)].filter((c) => !reached.has(c))).toEqual([])
    expect(new Set(cases.map(([, , c]) => c.truth))).toEqual(new Set(['met', 'notMet', 'undecided']))
  })

  const faulty = groups.filter((g) => g.faults)
  if (faulty.length > 0)
    test.each(faulty)('faults: $faults', (group) => {
      const { ctx, params } = contextOf(kind, group)
      const faults = kind.check?.(params, ctx) ?? []
      expect(faults.map((f) => f.code).sort()).toEqual([...group.faults!].sort())
    })

  test('right parameters have no faults, and fields stand where the rule reads', () => {
    for (const group of groups.filter((g) => !g.faults)) {
      const { ctx, params } = contextOf(kind, group)
      expect(kind.check?.(params, ctx) ?? []).toEqual([])
      const paths = (kind.fields?.(params, ctx) ?? []).map((f) => f.path)
      for (const c of group.cases ?? [])
        if (c.path && paths.length > 0)
          expect(paths.some((p) => c.path === p || c.path!.startsWith(`${p}.`))).toBe(true)
    }
  })
})
