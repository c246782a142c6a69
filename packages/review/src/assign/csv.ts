import Papa from 'papaparse'
import { pairKey } from './issues.ts'
import type { AssignPlan, AssignProblem, Pair } from './model.ts'

/** What an officer wants of a pair: kept, not wanted, or left to the next run. */
const WISHES = ['keep', 'forbid', 'free'] as const
const COLUMNS = ['application', 'expert', 'fit', 'wish'] as const

/** What is wrong with a row of an edited plan. */
export interface RowIssue {
  /** As a spreadsheet counts, with the heading as 1. */
  readonly row: number
  readonly code:
    | 'no-heading'
    | 'empty-cell'
    | 'unknown-wish'
    | 'unknown-application'
    | 'unknown-expert'
    | 'pair-twice'
    | 'malformed'
  readonly about: string
}

/** Who is meant by a cell, where people do not write ids. */
export interface Known {
  application(cell: string): string | undefined
  expert(cell: string): string | undefined
}

/** What an edited plan asks for. */
export interface Wishes {
  readonly locked: readonly Pair[]
  readonly forbidden: readonly Pair[]
  readonly issues: readonly RowIssue[]
}

/** Columns for who reads the file; nobody reads them back. */
export interface Notes {
  readonly columns: readonly string[]
  of(pair: Pair): readonly string[]
}

/**
 * A plan as CSV: application, expert, fit, and the wish `keep`. Spreadsheets read it as UTF-8 (it begins with the mark for
 * that), and a cell that they would take for a formula has an apostrophe before it.
 */
export function planToCsv(
  plan: Pick<AssignPlan, 'pairs'>,
  notes: Notes = { columns: [], of: () => [] },
): string {
  const data = plan.pairs.map((p) => [p.application, p.expert, String(p.fit), 'keep', ...notes.of(p)])
  const fields = [...COLUMNS, ...notes.columns]
  return `\ufeff${Papa.unparse({ fields, data }, { escapeFormulae: true, newline: '\r\n' })}\r\n`
}

/** A cell as it was before a mark against formulas was put before it. */
const plain = (cell: string) => (/^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell)

/**
 * Reads an edited plan. Rows may have been taken out (that place is free again), added (`keep` without a fit will do), or
 * their wish changed to `forbid` or `free`; an empty wish is `keep`. Columns may stand in any order, others are passed over.
 *
 * @param known what a cell means: an id, nothing for a cell that means none. Where it is not given, cells are ids.
 */
export function wishesFromCsv(
  csv: string,
  known: Known = { application: (cell) => cell, expert: (cell) => cell },
): Wishes {
  const parsed = Papa.parse<Record<string, string>>(csv.replace(/^\ufeff/, ''), {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (h) => h.trim().toLowerCase(),
  })
  const issues: RowIssue[] = []
  const lists = { keep: [] as Pair[], forbid: [] as Pair[], free: [] as Pair[] }
  const fields = parsed.meta.fields ?? []
  for (const column of ['application', 'expert'])
    if (!fields.includes(column)) issues.push({ row: 1, code: 'no-heading', about: column })
  if (issues.length > 0) return { locked: [], forbidden: [], issues }
  for (const e of parsed.errors)
    if (e.type === 'Quotes') issues.push({ row: (e.row ?? 0) + 1, code: 'malformed', about: e.code })
  const seen = new Set<string>()
  for (const [n, cells] of parsed.data.entries()) {
    const row = n + 2
    const [application = '', expert = ''] = [cells.application, cells.expert].map((c) =>
      plain((c ?? '').trim()),
    )
    const wish = (cells.wish ?? '').trim().toLowerCase() || 'keep'
    const list = WISHES.find((w) => w === wish)
    const pair = { application: known.application(application), expert: known.expert(expert) }
    const key = pairKey(pair.application ?? application, pair.expert ?? expert)
    if (!application || !expert)
      issues.push({ row, code: 'empty-cell', about: application ? 'expert' : 'application' })
    else if (pair.application === undefined)
      issues.push({ row, code: 'unknown-application', about: application })
    else if (pair.expert === undefined) issues.push({ row, code: 'unknown-expert', about: expert })
    else if (!list) issues.push({ row, code: 'unknown-wish', about: wish })
    else if (seen.has(key)) issues.push({ row, code: 'pair-twice', about: `${application} ${expert}` })
    else lists[list].push({ application: pair.application, expert: pair.expert })
    seen.add(key)
  }
  return { locked: lists.keep, forbidden: lists.forbid, issues }
}

/** The problem with the wishes of an edited plan in the place of those it had. */
export function withWishes(problem: AssignProblem, { locked, forbidden }: Wishes): AssignProblem {
  const kept = new Set(locked.map((p) => pairKey(p.application, p.expert)))
  const before = (problem.forbidden ?? []).filter((p) => !kept.has(pairKey(p.application, p.expert)))
  const known = new Set(before.map((p) => pairKey(p.application, p.expert)))
  return {
    ...problem,
    locked,
    forbidden: [...before, ...forbidden.filter((p) => !known.has(pairKey(p.application, p.expert)))],
  }
}
