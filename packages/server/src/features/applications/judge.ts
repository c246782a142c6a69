import {
  type Call,
  type Evaluator,
  explain,
  type Facts,
  type Finding,
  type Form,
  findRule,
  formOf,
  problemsOf,
  type Sibling,
  type Text,
  typeOf,
  type Verdict,
} from '@zhinan/call'
import { factsFromRow } from '../units/service.ts'
import type { Judged } from './store.ts'

/** One thing that keeps an application from being submitted: where, which rule, and what to do. */
export type Blocker = {
  path?: string
  code: string
  message: Text
  clause?: string
  ruling?: string
  rule?: string
  /** Of a bundle's part: which application it is about. */
  applicationId?: string
}

/** How the findings stand, for lists. */
export type Summary = {
  machine: { met: number; notMet: number; undecided: number }
  officer: { met: number; notMet: number; open: number }
}

/** An application judged: everything that reading, submitting and screening it need. */
export type Judgement = { form: Form; type: string | undefined; facts: Facts; verdict: Verdict }

/** Judges a content by what the database says of its unit, siblings and decisions. */
export function judge(
  ready: { call: Call; evaluator: Evaluator },
  judged: Judged,
  content: unknown = judged.application.content,
): Judgement {
  const { track } = judged.application
  const stated = ready.call.tracks.find((t) => t.id === track)!
  const type = typeOf(stated, content)
  const facts = { ...factsOf(judged), content }
  return {
    form: formCached(ready.call, track, type),
    type,
    facts,
    verdict: ready.evaluator.evaluate(track, facts),
  }
}

/** The facts without the content: what a browser adds its own content to. */
export function factsOf({
  application,
  unit,
  facts,
  projects,
  checked,
  sanctions,
  paper,
  siblings,
  decisions,
}: Judged): Facts {
  return {
    id: application.id,
    unit: factsFromRow({ ...unit, facts, projects, checked, sanctions }),
    siblings: siblings.map(
      (s): Sibling => ({ id: s.id, track: s.track, state: s.state, ...(s.title && { title: s.title }) }),
    ),
    ...(paper && { paper }),
    decisions: Object.fromEntries(decisions.map((d) => [d.rule, { truth: d.truth, note: d.note }])),
  }
}

const forms = new WeakMap<Call, Map<string, Form>>()

/** A call's form is the same for everybody: built once. */
function formCached(call: Call, track: string, type: string | undefined): Form {
  let known = forms.get(call)
  if (!known) {
    known = new Map()
    forms.set(call, known)
  }
  const key = `${track}\n${type ?? ''}`
  const form = known.get(key) ?? formOf(call, track, type)
  known.set(key, form)
  return form
}

const NOW: ReadonlySet<Finding['when']> = new Set(['draft', 'submit', 'screening'])

/** Whether a finding decides eligibility by the formal check: preferences and what comes later do not. */
export const gates = (f: Finding): boolean => f.gate !== 'priority' && NOW.has(f.when)

/**
 * Whether a finding keeps the application from being submitted: something that must hold or was promised does not, or
 * waits for the applicant. What waits for an officer, an expert or the registry does not; what an officer found earlier
 * does not either, as the unit answers it with the new submission.
 */
export function blocks(f: Finding): boolean {
  if (!gates(f) || f.code === 'decided') return false
  return f.truth === 'notMet' || (f.truth === 'undecided' && f.awaits === 'applicant')
}

/** Everything that is missing or wrong, the form's problems first, a place only once. */
export function blockers(call: Call, { form, facts, verdict }: Judgement): Blocker[] {
  const problems = problemsOf(form, facts.content).map(
    ({ path, code, text }): Blocker => ({ path, code, message: text }),
  )
  const told = new Set(problems.map((p) => p.path))
  const findings = verdict.findings
    .filter((f) => blocks(f) && !(f.awaits === 'applicant' && f.path !== undefined && told.has(f.path)))
    .map((f): Blocker => findingBlocker(call, f))
  return [...problems, ...findings]
}

/** A finding as something to mend, with its clause. */
export function findingBlocker(call: Call, f: Finding): Blocker {
  return {
    code: f.code,
    message: explain(call, f),
    clause: f.clause,
    rule: f.rule,
    ...(f.ruling && { ruling: f.ruling }),
    ...(f.path && { path: f.path }),
  }
}

/** The kind of a finding's rule: caps and companions have problems of their own. */
export const kindOf = (call: Call, f: { rule?: string }): string | undefined =>
  f.rule === undefined ? undefined : findRule(call, f.rule)?.rule.kind

/** Counts for lists; a rule is an officer's when a person must decide it or has. */
export function summarise(verdict: Verdict): Summary {
  const summary: Summary = {
    machine: { met: 0, notMet: 0, undecided: 0 },
    officer: { met: 0, notMet: 0, open: 0 },
  }
  for (const f of verdict.findings) {
    if (!gates(f)) continue
    if (!decidable(f)) summary.machine[f.truth]++
    else if (f.truth === 'undecided') summary.officer.open++
    else summary.officer[f.truth]++
  }
  return summary
}

/** Whether an officer may decide this rule: it is theirs, or no register could answer it; or one has. */
export function decidable(f: Finding): boolean {
  if (f.code === 'decided') return true
  return (
    f.truth === 'undecided' && (f.awaits === 'officer' || f.awaits === 'registry' || f.awaits === 'expert')
  )
}
