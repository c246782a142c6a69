import { type Call, type Form, fieldsOf, findRule, type Text } from '@zhinan/call'
import { asSystem } from '../../platform/db/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/history.ts'
import { Problem } from '../../platform/http/problem.ts'
import { shanghai } from '../../platform/shanghai.ts'
import {
  decidable,
  findingBlocker,
  gates,
  judge,
  lettersTo,
  matches,
  readJudged,
  readyFor,
  sendLetters,
  setState,
  stateForbids,
  submissionAt,
  summarise,
} from '../applications/service.ts'
import { appealTold, appealUntil } from './appeal-until.ts'
import { applyConsequences, type Consequence, consequencesOf, nestAgain } from './consequences.ts'
import * as store from './store.ts'

/** Who does it, and where the portal is. */
export type Officer = { id: string; publicUrl: string }
export type Reason = { code: string; rule?: string; clause?: string; text?: Text }

/**
 * Locks what was submitted for its officer, judged as it was submitted.
 *
 * @throws Problem `not-found`, `forbidden` (not the officer's track or duty, or their own unit's), `version-changed`
 */
async function lockForOfficer(tx: Tx, id: string, version: number | undefined) {
  // A companion's pilot-city application first, as its own writers lock it: nobody waits in a ring.
  const pilot = await store.nestedIn(tx, id)
  if (pilot) await asSystem(tx, 'lock', () => store.lock(tx, pilot))
  const read = await readJudged(tx, id, true)
  if (!read) throw new Problem((await readJudged(tx, id, false)) ? 'forbidden' : 'not-found')
  const { application } = read.judged
  if (!read.screens) throw new Problem('forbidden')
  if (version !== undefined) matches(application.version, version)
  if (application.state === 'returned') {
    const last = await submissionAt(tx, id, application.submissions)
    application.content = (last?.content ?? {}) as Record<string, unknown>
  }
  const ready = await readyFor(tx, read)
  return { read, judged: read.judged, application, ready, judgement: judge(ready, read.judged) }
}

type Locked = Awaited<ReturnType<typeof lockForOfficer>>

const event = ({ application: a }: Locked, action: string) => ({
  action,
  subjectType: 'application',
  subjectId: a.id,
  callId: a.call_id,
})
const about = ({ application: a, ready }: Locked, publicUrl: string) => ({
  number: a.number,
  title: a.title,
  call: ready.call.title,
  url: `${publicUrl}/applications/${a.id}`,
})
const readers = (tx: Tx, { application: a }: Locked) => lettersTo(tx, a.unit_id, a.created_by)

/**
 * Records an officer's judgement of one rule, or takes it back (`truth: null`).
 *
 * @throws Problem `state-forbids`, `rule-not-decidable`, and those of {@link lockForOfficer}
 */
export async function decide(
  tx: Tx,
  by: Officer,
  id: string,
  version: number,
  what: { rule: string; truth: 'met' | 'notMet' | null; note: string },
) {
  const locked = await lockForOfficer(tx, id, version)
  const { application, judged, ready, judgement } = locked
  if (application.state !== 'submitted') throw stateForbids(application.state)
  const finding = judgement.verdict.findings.find((f) => f.rule === what.rule)
  if (!finding || !decidable(finding)) throw new Problem('rule-not-decidable')
  await store.putDecision(tx, { ...what, applicationId: id, by: by.id })
  const others = judged.decisions.filter((d) => d.rule !== what.rule)
  const now =
    what.truth === null ? [] : [{ id: '', rule: what.rule, truth: what.truth, note: what.note, at: '' }]
  const { verdict } = judge(ready, { ...judged, decisions: [...others, ...now] })
  const newVersion = await store.touch(tx, id, summarise(verdict))
  await record(tx, {
    ...event(locked, 'application.rule-decided'),
    detail: { ...what, clause: finding.clause },
  })
  return { version: newVersion, verdict, call: ready.call }
}

/**
 * Gives it back for correction, field by field, until a date.
 *
 * @throws Problem `state-forbids`, `date-passed`, and those of {@link lockForOfficer}
 */
export async function giveBack(
  tx: Tx,
  by: Officer,
  id: string,
  version: number,
  what: { comments: { path: string; comment: string }[]; due: Date; note: string },
): Promise<void> {
  const locked = await lockForOfficer(tx, id, version)
  const { application, read, judgement } = locked
  if (application.state !== 'submitted') throw stateForbids(application.state)
  if (what.due.getTime() <= Date.parse(read.now)) throw new Problem('date-passed')
  const comments = what.comments.map((c) => ({ ...c, field: fieldTitle(judgement.form, c.path) }))
  await setState(tx, id, 'returned', { returnDue: what.due })
  await store.insertOutcome(tx, {
    applicationId: id,
    submission: application.submissions,
    outcome: 'returned',
    comments,
    note: what.note,
    due: what.due,
    verdict: judgement.verdict,
    by: by.id,
  })
  await record(tx, {
    ...event(locked, 'application.returned'),
    detail: {
      due: what.due.toISOString(),
      comments: comments.map(({ path, comment }) => ({ path, comment })),
    },
  })
  await sendLetters(
    tx,
    await readers(tx, locked),
    'returnedForCorrection',
    {
      ...about(locked, by.publicUrl),
      due: shanghai(what.due),
      comments: comments.map(({ field, comment }) => ({ field, comment })),
    },
    locked.ready.call.id,
  )
}

function fieldTitle(form: Form, path: string): Text {
  const field = fieldsOf(form).find((f) => path === f.path || path.startsWith(`${f.path}.`))
  const section = form.sections.find((s) => path === s.id || path.startsWith(`${s.id}.`))
  return field?.title ?? section?.title ?? { zh: '总体', en: 'Overall' }
}

/**
 * Finds it eligible (only when every rule that gates is met) or ineligible (with reasons that cite clauses), and
 * brings about what follows for others.
 *
 * @throws Problem `state-forbids`, `verdict-open`, `validation`, `second-look-open`, and those of {@link lockForOfficer}
 */
export async function conclude(
  tx: Tx,
  by: Officer,
  id: string,
  version: number,
  what: { outcome: 'eligible' | 'ineligible'; reasons: Reason[]; note: string },
): Promise<Consequence[]> {
  const locked = await lockForOfficer(tx, id, version)
  const { application, judged, ready, judgement } = locked
  const from = what.outcome === 'eligible' ? ['submitted'] : ['submitted', 'returned', 'eligible']
  if (!from.includes(application.state)) throw stateForbids(application.state)
  const { verdict } = judgement
  const open = verdict.findings.filter((f) => gates(f) && f.truth !== 'met')
  if (what.outcome === 'eligible' && open.length > 0) {
    const issues = open.map((f) => findingBlocker(ready.call, f))
    throw new Problem('verdict-open', { params: { count: open.length }, issues })
  }
  const reasons =
    what.outcome === 'ineligible' ? checkedReasons(ready.call, application.track, what.reasons) : []
  const consequences = what.outcome === 'ineligible' ? consequencesOf(judged) : []
  const until = what.outcome === 'ineligible' ? appealUntil(ready.call, locked.read.now) : undefined
  await setState(tx, id, what.outcome, { summary: summarise(verdict) }).catch(heldBack)
  await store.insertOutcome(tx, {
    applicationId: id,
    submission: application.submissions,
    outcome: what.outcome,
    reasons,
    note: what.note,
    verdict,
    by: by.id,
    appealUntil: until,
  })
  await record(tx, {
    ...event(locked, `application.found-${what.outcome}`),
    detail: { reasons: reasons.map((r) => ({ code: r.code, clause: r.clause ?? null })) },
  })
  if (what.outcome === 'ineligible') await applyConsequences(tx, judged, by)
  const to = await readers(tx, locked)
  if (what.outcome === 'eligible')
    await sendLetters(tx, to, 'eligible', about(locked, by.publicUrl), locked.ready.call.id)
  else
    await sendLetters(
      tx,
      to,
      'ineligible',
      {
        ...about(locked, by.publicUrl),
        reasons: reasons.map((r) => ({ clause: r.clause ?? '', reason: r.text })),
        ...appealTold(locked.ready.call, until),
      },
      locked.ready.call.id,
    )
  return consequences
}

/** Why a conclusion does not change beside what waits for its own decision. Give it to `catch`. */
function heldBack(error: { code?: string }): never {
  if (error.code === 'ZN012') throw new Problem('appeal-open')
  throw error.code === 'ZN013' ? new Problem('second-look-open') : error
}

/** Reasons with their words; each code and rule is the call's own, and at least one cites a clause. */
function checkedReasons(call: Call, track: string, reasons: Reason[]) {
  const wrong = (path: string, code: string, message: Text): never => {
    throw new Problem('validation', { params: { count: 1 }, issues: [{ path, code, message }] })
  }
  const checked = reasons.map((r, i) => {
    const known = call.reasons.find((x) => x.id === r.code)
    if (!known)
      return wrong(`/body/reasons/${i}/code`, 'unknown-reason', {
        zh: '没有这个理由代码',
        en: 'no such reason',
      })
    const rule = r.rule === undefined ? undefined : findRule(call, r.rule)
    if (r.rule !== undefined && rule?.track.id !== track)
      return wrong(`/body/reasons/${i}/rule`, 'unknown-rule', { zh: '没有这一条', en: 'no such rule' })
    const clause = r.clause ?? rule?.rule.clause
    return { ...r, text: r.text ?? known.title, ...(clause && { clause }) }
  })
  if (!checked.some((r) => r.clause))
    wrong('/body/reasons', 'clause-required', {
      zh: '至少一条理由须写明依据的条款',
      en: 'at least one reason must cite a clause',
    })
  return checked
}

/**
 * Takes a conclusion back, with a reason: it is examined again.
 *
 * @param version undefined where an appeal was upheld: the page that decided on it need not know the form
 * @throws Problem `state-forbids`, `appeal-open`, `second-look-open`, and those of {@link lockForOfficer}
 */
export async function reopen(
  tx: Tx,
  by: Officer,
  id: string,
  version: number | undefined,
  reason: string,
): Promise<void> {
  const locked = await lockForOfficer(tx, id, version)
  const { application, judged, ready } = locked
  if (application.state !== 'eligible' && application.state !== 'ineligible')
    throw stateForbids(application.state)
  await setState(tx, id, 'submitted').catch(heldBack)
  await store.insertOutcome(tx, {
    applicationId: id,
    submission: application.submissions,
    outcome: 'reopened',
    note: reason,
    by: by.id,
  })
  await record(tx, { ...event(locked, 'application.reopened'), reason, detail: { from: application.state } })
  await nestAgain(tx, judged, ready.call.tracks.find((t) => t.id === application.track)!.absorbs)
}
