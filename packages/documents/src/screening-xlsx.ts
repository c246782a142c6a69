import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import ExcelJS from 'exceljs'
import { type Locale, shanghaiTime } from './locale.ts'
import {
  findingColumns,
  type SheetColumn,
  screeningColumns,
  screeningWords,
  secondLookColumns,
} from './screening-columns.ts'
import { type TextSheet, textSheet } from './text-sheet.ts'

/** One rule's result, by the machine or by an officer. */
export interface ScreeningFinding {
  readonly source: 'machine' | 'officer'
  /** The guide's clause, such as `三(四)1`. */
  readonly clause: string
  readonly sentence: string
  readonly outcome: 'met' | 'notMet' | 'undecided'
  readonly note?: string
}

/** One application in the formal check. Words such as state and decision come in the reader's language. */
export interface ScreeningApplication {
  readonly number: string
  readonly unit: string
  readonly unitKind: string
  readonly region?: string
  readonly track: string
  readonly title: string
  /** Instant: Date, or ISO string with zone. */
  readonly submittedAt?: Date | string
  readonly state: string
  readonly findings: readonly ScreeningFinding[]
  readonly decision?: string
  readonly reasons?: string
  readonly officer?: string
  /** `YYYY-MM-DD`. */
  readonly decidedOn?: string
}

/** One second look. Words come in the reader's language; what is not there yet is absent. */
export interface SecondLookLine {
  readonly number: string
  readonly unit: string
  readonly track: string
  readonly drawnAt: Date | string
  /** Absent also for whoever has yet to look at it. */
  readonly first?: string
  readonly firstBy?: string
  readonly officer?: string
  readonly due: Date | string
  readonly opinion?: string
  readonly note?: string
  readonly lookedAt?: Date | string
  readonly result: string
  readonly settledBy?: string
  readonly reason?: string
}

export interface ScreeningData {
  /** Stands above every printed page. */
  readonly title: string
  readonly applications: Iterable<ScreeningApplication> | AsyncIterable<ScreeningApplication>
  /** A sheet of their own, where there are any. */
  readonly secondLooks?: Iterable<SecondLookLine> | AsyncIterable<SecondLookLine>
}

/** After so many rows we let the zip and the reader catch up. */
const BATCH = 200

/**
 * Writes the formal-check table (形式审查表) as an Excel workbook to `out`, and ends it: sheet 1 a row an application,
 * sheet 2 a row a finding, sheet 3 a row a second look, if there are any. Rows are written as they come; only the findings wait in memory for their turn.
 * Every cell is text, so nothing a unit wrote is ever a formula.
 * @returns how many rows each sheet has
 * @throws what `out` or the source of applications throws
 */
export async function screeningWorkbook(
  data: ScreeningData,
  out: Writable,
  locale: Locale = 'zh',
): Promise<{ applications: number; findings: number }> {
  const failed = once(out, 'close').then(() => {
    if (!out.writableFinished) throw out.errored ?? new Error('the output was closed before its end')
  })
  failed.catch(() => undefined)
  const written = write(data, out, locale)
  written.catch((problem: Error) => out.destroy(problem))
  await Promise.race([written, failed.then(() => written)])
  return written
}

async function write(data: ScreeningData, out: Writable, locale: Locale) {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream: out,
    useStyles: true,
    useSharedStrings: false,
  })
  const words = screeningWords[locale]
  const sheet = (name: string, columns: readonly SheetColumn[]): TextSheet =>
    textSheet(workbook, { name, title: data.title, columns, page: words.page })
  const table = sheet(words.table, screeningColumns(locale))
  const kept: string[][] = []
  const same = new Map<string, string>()
  const shared = (text: string): string => {
    const known = same.get(text)
    if (known === undefined) same.set(text, text)
    return known ?? text
  }
  for await (const application of data.applications) {
    table.add(applicationRow(application, table.count + 1, locale))
    for (const finding of application.findings) {
      kept.push([
        application.number,
        application.unit,
        shared(application.track),
        words[finding.source],
        shared(finding.clause),
        shared(finding.sentence),
        words[finding.outcome],
        finding.note ?? '',
      ])
    }
    if (table.count % BATCH === 0) await breathe(out)
  }
  await table.close()
  const details = sheet(words.details, findingColumns(locale))
  for (const row of kept) {
    details.add(row)
    if (details.count % (BATCH * 4) === 0) await breathe(out)
  }
  await details.close()
  let looks: TextSheet | undefined
  for await (const look of data.secondLooks ?? []) {
    looks ??= sheet(words.second, secondLookColumns(locale))
    looks.add(lookRow(look))
    if (looks.count % BATCH === 0) await breathe(out)
  }
  await looks?.close()
  await workbook.commit()
  return { applications: table.count, findings: details.count }
}

/** Waits for a slow reader; fails with it. */
async function breathe(out: Writable): Promise<void> {
  await setImmediate()
  if (out.writableNeedDrain && !out.destroyed) {
    const done = new AbortController()
    const first = (event: string) => once(out, event, { signal: done.signal })
    await Promise.race([first('drain'), first('close')]).finally(() => done.abort())
  }
  if (out.destroyed) throw out.errored ?? new Error('the output was closed before its end')
}

function applicationRow(application: ScreeningApplication, index: number, locale: Locale): string[] {
  const words = screeningWords[locale]
  const list = (findings: readonly ScreeningFinding[], mark: boolean): string =>
    findings
      .map((f) => {
        const outcome = mark ? `${words[f.outcome]} ` : ''
        return `${f.clause} ${outcome}${f.sentence}${f.note ? words.because(f.note) : ''}`
      })
      .join('\n')
  const machine = application.findings.filter((f) => f.source === 'machine' && f.outcome === 'notMet')
  const officer = application.findings.filter((f) => f.source === 'officer')
  return [
    String(index),
    application.number,
    application.unit,
    application.unitKind,
    application.region ?? '',
    application.track,
    application.title,
    application.submittedAt ? shanghaiTime(application.submittedAt) : '',
    application.state,
    list(machine, false),
    list(officer, true),
    application.decision ?? '',
    application.reasons ?? '',
    application.officer ?? '',
    application.decidedOn ?? '',
  ]
}

function lookRow(l: SecondLookLine): string[] {
  const time = (at: Date | string | undefined) => (at === undefined ? '' : shanghaiTime(at))
  return [
    l.number,
    l.unit,
    l.track,
    time(l.drawnAt),
    l.first ?? '',
    l.firstBy ?? '',
    l.officer ?? '',
    time(l.due),
    l.opinion ?? '',
    l.note ?? '',
    time(l.lookedAt),
    l.result,
    l.settledBy ?? '',
    l.reason ?? '',
  ]
}
