import type { Locale, Text } from '@zhinan/call'
import type { SheetCell, TableSheet } from '@zhinan/documents'
import { RESULT_TITLES } from '@zhinan/review'
import type { ChangeView } from './schemas.ts'

/** A sheet's columns with what stands in each. */
export type Columns<T> = readonly (readonly [
  zh: string,
  en: string,
  width: number,
  cell: (row: T) => SheetCell,
  as?: 'count' | 'score' | 'yuan',
])[]

/** A sheet of rows by its columns, in the reader's language. */
export const sheetOf = <T>(
  name: string,
  columns: Columns<T>,
  rows: readonly T[],
  locale: Locale,
  totals: readonly (readonly SheetCell[])[] = [],
): TableSheet => ({
  name,
  columns: columns.map(([zh, en, width, , as]) => ({
    header: locale === 'zh' ? zh : en,
    width,
    ...(as && { as }),
  })),
  rows: cells(columns, rows),
  // An empty sheet would leave it open whether there is nothing or nothing was written.
  totals: rows.length === 0 && totals.length === 0 ? [[locale === 'zh' ? '无' : 'none']] : totals,
})

function* cells<T>(columns: Columns<T>, rows: readonly T[]): Generator<SheetCell[]> {
  for (const row of rows) yield columns.map(([, , , cell]) => cell(row))
}

/** Fen as yuan. */
export const yuan = (fen: number): number => fen / 100

/** The words of an id, by a list of the call's. */
export const wordOf = (
  list: readonly { readonly id: string; readonly title: Text }[],
  locale: Locale,
): ((id: string) => string) => {
  const titles = new Map(list.map((x) => [x.id, x.title[locale]]))
  return (id) => titles.get(id) ?? id
}

/** What it was and is: "候补 → 入围". */
export const movesOf = ({ before, after }: Pick<ChangeView, 'before' | 'after'>, locale: Locale): string =>
  [before, after]
    .map((x) => (x ? `${RESULT_TITLES[x.result][locale]}${x.rank === null ? '' : ` ${x.rank}`}` : '–'))
    .join(' → ')
