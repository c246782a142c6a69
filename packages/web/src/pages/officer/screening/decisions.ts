import { type Call, explain, type Finding, type Form } from '@zhinan/call'
import type { FieldComment, OutcomeReason } from '../../../api/application-types.ts'
import { placeOfRule } from '../../../parts/form/notes.ts'

/** Findings as an officer meets them: those to decide, those that failed, those open elsewhere, those that hold. */
export interface Sorted {
  readonly mine: readonly Finding[]
  readonly failed: readonly Finding[]
  readonly open: readonly Finding[]
  readonly met: readonly Finding[]
  readonly preferences: readonly Finding[]
}

/** Whether an officer may decide it: it is theirs, or no register could answer it, or one has decided it. */
export const isDecidable = (f: Finding): boolean =>
  f.code === 'decided' || (f.truth === 'undecided' && (f.awaits === 'officer' || f.awaits === 'registry'))

export function sortFindings(findings: readonly Finding[]): Sorted {
  const gating = findings.filter((f) => f.gate !== 'priority')
  const others = gating.filter((f) => !isDecidable(f))
  return {
    mine: gating.filter(isDecidable),
    failed: others.filter((f) => f.truth === 'notMet'),
    open: others.filter((f) => f.truth === 'undecided'),
    met: others.filter((f) => f.truth === 'met'),
    preferences: findings.filter((f) => f.gate === 'priority'),
  }
}

/** What keeps an application from being found eligible. */
export const inTheWay = (findings: readonly Finding[]): Finding[] =>
  findings.filter(
    (f) => f.gate !== 'priority' && f.truth !== 'met' && f.when !== 'selection' && f.when !== 'acceptance',
  )

/** Reasons for ineligibility taken from what was found not to hold, each with its clause; the officer may change them. */
export function reasonsFrom(call: Call, findings: readonly Finding[]): OutcomeReason[] {
  return findings
    .filter((f) => f.gate !== 'priority' && f.truth === 'notMet')
    .map((f) => ({ code: codeFor(call, f), rule: f.rule, clause: f.clause, text: explain(call, f) }))
}

/** The call's reason that fits a rule's kind best; its first one where none does. */
function codeFor(call: Call, f: Finding): string {
  const kind = call.tracks
    .flatMap((t) => t.rules.map((r) => ({ id: `${t.id}/${r.id}`, kind: r.kind })))
    .find((r) => r.id === f.rule)?.kind
  const wanted = FITTING[kind ?? ''] ?? ['not-per-guide']
  const known = call.reasons.map((r) => r.id)
  return wanted.find((w) => known.includes(w)) ?? known.find((k) => k === 'other') ?? known[0]!
}

/** Names that calls commonly give their reasons. A call with other names only loses the suggestion. */
const FITTING: Readonly<Record<string, readonly string[]>> = {
  applicantKind: ['applicant-not-eligible'],
  registryFact: ['applicant-not-eligible'],
  trackRecord: ['applicant-not-eligible'],
  sanctions: ['applicant-not-eligible'],
  unitCap: ['over-cap'],
  attachment: ['materials-missing', 'incomplete'],
  companion: ['companion-missing'],
  budget: ['budget-wrong'],
}

/** Comments on the places of what was found not to hold or is missing, to begin a return with. */
export function commentsFrom(
  call: Call,
  form: Form,
  findings: readonly Finding[],
  zhOrEn: 'zh' | 'en',
): FieldComment[] {
  return findings
    .filter((f) => f.gate !== 'priority' && f.truth === 'notMet')
    .map((f) => ({
      // What an officer decided names no place itself; what concerns no field is about the whole.
      path: f.path ?? placeOfRule(form, f.rule) ?? '',
      comment: `${explain(call, f)[zhOrEn]}（${f.clause}）`,
    }))
}
