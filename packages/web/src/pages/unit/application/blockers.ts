import { type Call, explain, type FieldProblem, type Finding, type Text, type Verdict } from '@zhinan/call'
import type { ProblemIssue } from '../../../api/problem.ts'

/** One thing in the way of submitting, and where to mend it. */
export interface Blocker {
  readonly key: string
  readonly text: Text
  readonly path?: string
  readonly clause?: string
  readonly rule?: string
  /** Of another application that goes out with this one. */
  readonly applicationId?: string
}

/**
 * What keeps this application from being submitted, as the server will see it: what the form lacks, then what rules
 * find that the applicant can mend. What waits for an officer, an expert or the registry does not.
 */
export function blockersOf(call: Call, problems: readonly FieldProblem[], verdict: Verdict): Blocker[] {
  const told = new Set(problems.map((p) => p.path))
  return [
    ...problems.map((p): Blocker => ({ key: `${p.path}:${p.code}`, text: p.text, path: p.path })),
    ...verdict.findings
      .filter((f) => blocks(f) && !(f.awaits === 'applicant' && f.path !== undefined && told.has(f.path)))
      .map(
        (f): Blocker => ({
          key: f.rule,
          text: explain(call, f),
          path: f.path,
          clause: f.clause,
          rule: f.rule,
        }),
      ),
  ]
}

/** Whether a finding stands in the way now. An earlier finding of an officer is what the new submission answers. */
export function blocks(f: Finding): boolean {
  if (f.gate === 'priority' || f.code === 'decided' || f.when === 'selection' || f.when === 'acceptance')
    return false
  return f.truth === 'notMet' || (f.truth === 'undecided' && f.awaits === 'applicant')
}

/** The issues of the server's refusal in the same shape. */
export const blockersFrom = (issues: readonly ProblemIssue[], own: string): Blocker[] =>
  issues.map((i, n) => ({
    key: `${n}:${i.code}`,
    text: i.message,
    path: i.path,
    clause: i.clause,
    rule: i.rule,
    applicationId: i.applicationId === own ? undefined : i.applicationId,
  }))
