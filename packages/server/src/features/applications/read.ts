import { type Call, designated, explain, type Facts, sentence, type Text, type Verdict } from '@zhinan/call'
import type { Tx } from '../../platform/db/database.ts'
import { Problem } from '../../platform/http/problem.ts'
import type { ProblemCode } from '../../platform/http/problem-table.ts'
import { factsOf, judge } from './judge.ts'
import * as store from './store.ts'
import { readyFor } from './submit-parts.ts'
import { submitBlock } from './submit-window.ts'

/** A step that the reader may take on this application now. */
export type Step = 'edit' | 'submit' | 'withdraw' | 'decide' | 'return' | 'conclude' | 'reopen'

export type Companion = {
  track: string
  state: 'designated' | 'missing' | 'undesignated' | 'dangling'
  application: SiblingView | null
  candidates: string[]
}
export type SiblingView = {
  id: string
  number: string
  track: string
  title: string
  state: string
  version: number
  problems: number
}

/**
 * Reads an application for a reader, judged as of now. Staff read what was submitted: while the unit corrects a
 * returned one, its changes are its own until it submits again.
 *
 * @throws Problem `not-found`
 */
export async function reading(tx: Tx, id: string) {
  const read = await store.readJudged(tx, id, false)
  if (!read) throw new Problem('not-found')
  const { mine } = read
  const { application } = read.judged
  if (!mine && application.state === 'returned') {
    const last = await store.submissionAt(tx, id, application.submissions)
    if (last) application.content = last.content as Record<string, unknown>
  }
  const ready = await readyFor(tx, read)
  return { read, ready, judgement: judge(ready, read.judged) }
}

/** The page's data. @throws Problem `not-found` */
export async function readApplication(tx: Tx, id: string) {
  const { read, ready, judgement } = await reading(tx, id)
  const { mine, screens } = read
  const { application: a, unit, siblings } = read.judged
  const people = await store.peopleOf(tx, [a.created_by, a.updated_by ?? a.created_by])
  const name = (user: string) => ({ name: people.find((p) => p.id === user)?.name ?? '' })
  const outcomes = await store.outcomesOf(tx, id)
  const submissions = await store.submissionsOf(tx, id)
  const blocked = mine ? submitBlock(read) : null
  const pilot = siblings.find((s) => s.id === a.nested_in)
  return {
    judgement,
    ready,
    read,
    view: {
      ...cardOf({ ...a, unit_name: unit.name }),
      callVersion: read.call.version,
      content: a.content,
      createdAt: a.created_at,
      createdBy: name(a.created_by),
      updatedBy: a.updated_by ? name(a.updated_by) : null,
      unit: unitView(unit),
      facts: factsOf(read.judged) as Omit<Facts, 'content'>,
      siblings: siblings.filter((s) => s.id !== id).map(siblingView),
      nestedInNumber: pilot?.number ?? null,
      outcomes: outcomes.map((o) => ({
        outcome: o.outcome,
        reasons: o.reasons,
        comments: o.comments,
        note: o.note,
        due: o.due?.toISOString() ?? null,
        at: o.decided_at.toISOString(),
        by: o.by,
        submission: o.submission_n,
      })),
      submissions: submissions.map((s) => ({
        n: s.n,
        submittedAt: s.submitted_at.toISOString(),
        contentHash: s.content_hash,
      })),
      bundle: bundleView(ready.call, a, siblings),
      actions: steps(a, mine, screens, blocked !== null),
      submitBlock: blocked as { code: ProblemCode; message: Text } | null,
      now: new Date(read.now).toISOString(),
      opens: read.call.opens && iso(read.call.opens),
      deadline: read.call.deadline && iso(read.call.deadline),
      lateUntil: read.call.late && iso(read.call.late.until),
    },
  }
}

export const unitView = (u: store.UnitRow) => ({
  id: u.id,
  name: u.name,
  kind: u.kind,
  host: u.host_name === null ? null : { name: u.host_name, kind: u.host_kind!, creditCode: u.host_code! },
  region: u.region,
  creditCode: u.credit_code,
  contact: { name: u.contact_name, phone: u.contact_phone, email: u.contact_email },
})

const siblingView = ({
  id,
  number,
  track,
  title,
  state,
  version,
  problems,
}: store.SiblingRow): SiblingView => ({
  id,
  number,
  track,
  title,
  state,
  version,
  problems,
})

function bundleView(call: Call, a: store.ApplicationRow, siblings: store.SiblingRow[]) {
  const { absorbs } = call.tracks.find((t) => t.id === a.track)!
  if (absorbs.length === 0) return null
  const companions = absorbs.map((track): Companion => {
    const found = designated(siblings, track, a.content)
    const candidates = siblings.filter(
      (s) => s.track === track && s.state !== 'withdrawn' && s.unit_id === a.unit_id,
    )
    const chosen = typeof found === 'string' ? undefined : siblings.find((s) => s.id === found.id)
    return {
      track,
      state: typeof found === 'string' ? found : 'designated',
      application: chosen ? siblingView(chosen) : null,
      candidates: candidates.map((s) => s.id),
    }
  })
  return { companions }
}

function steps(a: store.ApplicationRow, mine: boolean, screens: boolean, blocked: boolean): Step[] {
  const found: Step[] = []
  const open = a.state === 'draft' || a.state === 'returned'
  if (mine && open) found.push('edit')
  if (mine && open && !blocked) found.push('submit')
  if (mine && a.state !== 'withdrawn' && a.nested_in === null) found.push('withdraw')
  if (screens && a.state === 'submitted') found.push('decide', 'return')
  if (screens && (a.state === 'submitted' || a.state === 'returned' || a.state === 'eligible'))
    found.push('conclude')
  if (screens && (a.state === 'eligible' || a.state === 'ineligible')) found.push('reopen')
  return found
}

/** What each finding says, by rule: the rule in one sentence, and how it stands. */
export function textsOf(call: Call, verdict: Verdict): Record<string, { sentence: Text; explain: Text }> {
  return Object.fromEntries(
    verdict.findings.map((f) => [f.rule, { sentence: sentence(call, f.rule), explain: explain(call, f) }]),
  )
}

type CardRow = Pick<
  store.ApplicationRow,
  'id' | 'number' | 'call_id' | 'track' | 'type' | 'title' | 'unit_id' | 'version' | 'nested_in' | 'problems'
> & {
  state: string
  unit_name: string
  updated_at: string | Date
  submitted_at: string | Date | null
  return_due: string | Date | null
}

const iso = (t: string | Date) => new Date(t).toISOString()

/** An application in a list. */
export const cardOf = (a: CardRow) => ({
  id: a.id,
  number: a.number,
  callId: a.call_id,
  track: a.track,
  type: a.type,
  title: a.title,
  state: a.state,
  unitId: a.unit_id,
  unitName: a.unit_name,
  version: a.version,
  updatedAt: iso(a.updated_at),
  submittedAt: a.submitted_at === null ? null : iso(a.submitted_at),
  returnDue: a.return_due === null ? null : iso(a.return_due),
  nestedIn: a.nested_in,
  problems: a.problems,
})
