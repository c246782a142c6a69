import type { Locale, Text } from '../text.ts'

/** Everything that can be wrong with a call's data. Closed, so that tools and tests can name each one. */
export const issueCodes = [
  'syntax',
  'missing-file',
  'unknown-file',
  'missing',
  'unknown-key',
  'wrong-type',
  'wrong-value',
  'no-kind',
  'two-kinds',
  'unknown-kind',
  'reserved-kind',
  'duplicate-id',
  'dangling-id',
  'dangling-path',
  'path-clash',
  'missing-section',
  'unknown-chapter',
  'empty-rule',
  'impossible',
  'contradiction',
  'bad-expression',
  'no-host-kind',
  'unreachable-track',
  'companion-differs',
  'absorb-cycle',
  'weights',
  'totals-awards',
  'totals-money',
  'calendar',
  'paper',
  'review',
  'unused',
] as const
export type IssueCode = (typeof issueCodes)[number]

/** A place in one of a call's files; line and column count from 1. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
}

/** Something wrong (or, as a warning, doubtful) in a call's data, where it stands and what to do about it. */
export interface CallIssue extends Place {
  readonly code: IssueCode
  readonly severity: 'error' | 'warning'
  readonly text: Text
}

/** `tracks/b3.yaml:12:5  …`: one line, in the form that editors and terminals make clickable. */
export const formatIssue = (issue: CallIssue, locale: Locale): string =>
  `${issue.file}:${issue.line}:${issue.column}  ${issue.text[locale]}`

/** Collects issues; nothing stops at the first. */
export class Report {
  readonly issues: CallIssue[] = []

  add(code: IssueCode, place: Place, text: Text, severity: CallIssue['severity'] = 'error'): void {
    const { file, line, column } = place
    // What is found again on another way (a shared field, once a track) is said once.
    if (this.issues.some((i) => i.code === code && i.text.en === text.en && sameSpot(i, place))) return
    this.issues.push({ code, severity, file, line, column, text })
  }

  get failed(): boolean {
    return this.issues.some((i) => i.severity === 'error')
  }

  /** In reading order: file by file, top to bottom. */
  sorted(): CallIssue[] {
    return [...this.issues].sort(
      (a, b) =>
        (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
        a.line - b.line ||
        a.column - b.column ||
        (a.code < b.code ? -1 : a.code > b.code ? 1 : 0),
    )
  }
}

const sameSpot = (a: Place, b: Place): boolean =>
  a.file === b.file && a.line === b.line && a.column === b.column
