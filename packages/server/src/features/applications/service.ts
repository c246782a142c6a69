import { type ApplicationState, maskContent, pruneContent, wholeFormOf } from '@zhinan/call'
import canonicalize from 'canonicalize'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/history.ts'
import { Problem } from '../../platform/http/problem.ts'
import type { Keys } from '../../platform/keys.ts'
import { revealSecret } from '../../platform/secrets.ts'
import { type Kept, keepContent } from './content.ts'
import { blockers, judge } from './judge.ts'
import { lockOwn, titleOf } from './locked.ts'
import { cardOf } from './read.ts'
import { keepAside, keepRevision } from './revisions.ts'
import { stateForbids } from './states.ts'
import * as store from './store.ts'
import { readyFor } from './submit-parts.ts'

export { sectionBlocks } from './document-blocks.ts'
export {
  blockers,
  decidable,
  findingBlocker,
  gates,
  judge,
  kindOf,
  type Summary,
  summarise,
} from './judge.ts'
export { lettersTo, type Recipient, sendLetters } from './letters.ts'
export { lockOwn, matches } from './locked.ts'
export { cardOf, readApplication, textsOf } from './read.ts'
export { type Receipt, receiptBytes } from './receipt.ts'
export { revisionContent, revisionsOf } from './revisions.ts'
export { create } from './start.ts'
export { STATES, stateForbids } from './states.ts'
export {
  freeCompanions,
  type Judged,
  readJudged,
  setState,
  submissionAt,
} from './store.ts'
export { readyFor } from './submit-parts.ts'
export { submitter } from './submit-queue.ts'
export { goingOut } from './submit-refusal.ts'

/**
 * Saves a draft's content. The same content again changes nothing, not even the version.
 *
 * @throws Problem `not-found`, `forbidden`, `version-changed`, `state-forbids`, `content-refused`
 */
export async function save(
  tx: Tx,
  keys: Keys,
  by: string,
  id: string,
  version: number,
  sent: unknown,
): Promise<Kept & { version: number; savedAt: Date; problems: number }> {
  const read = await lockOwn(tx, id, version)
  const { application } = read.judged
  if (application.state !== 'draft' && application.state !== 'returned') throw stateForbids(application.state)
  const ready = await readyFor(tx, read)
  const form = wholeFormOf(ready.call, application.track)
  const owner = { id, unitId: application.unit_id }
  const kept = await keepContent(tx, keys, owner, form, sent, application.content)
  const judgement = judge(ready, read.judged, kept.content)
  const problems = blockers(ready.call, judgement).length
  const same = canonicalize(kept.content) === canonicalize(application.content)
  if (same && problems === application.problems && read.call.version === application.call_version)
    return { ...kept, version, savedAt: new Date(application.updated_at), problems }
  const saved = await store.updateContent(tx, id, {
    content: kept.content,
    title: titleOf(kept.content),
    type: judgement.type ?? null,
    problems,
    callVersion: read.call.version,
    by,
  })
  await keepRevision(tx, {
    applicationId: id,
    version: saved.version,
    before: application.content,
    content: kept.content,
    by,
  })
  return { ...kept, version: saved.version, savedAt: saved.updated_at, problems }
}

/**
 * Keeps a content that the actor typed and gave up for somebody else's, so that it can be fetched back.
 *
 * @returns the revision's id
 * @throws Problem `not-found`, `forbidden`, `state-forbids`
 */
export async function setAside(tx: Tx, by: string, id: string, sent: unknown): Promise<string> {
  const read = await lockOwn(tx, id)
  const { application } = read.judged
  if (application.state !== 'draft' && application.state !== 'returned') throw stateForbids(application.state)
  const { call } = await readyFor(tx, read)
  const form = wholeFormOf(call, application.track)
  const content = maskContent(form, pruneContent(form, sent).content) as object
  return keepAside(tx, { applicationId: id, version: application.version, content, by })
}

const WITHDRAWABLE: readonly ApplicationState[] = ['draft', 'submitted', 'returned', 'eligible', 'ineligible']

/**
 * Withdraws an application for good; its place under the cap is free again. A pilot-city application's companions stay
 * and stand for themselves from then on.
 *
 * @throws Problem `not-found`, `forbidden`, `version-changed`, `state-forbids`, `nested-in-submitted`
 */
export async function withdraw(tx: Tx, id: string, version: number, reason: string | null): Promise<void> {
  const { judged } = await lockOwn(tx, id, version)
  const { application: a, siblings } = judged
  if (!WITHDRAWABLE.includes(a.state)) throw stateForbids(a.state)
  if (a.nested_in !== null) {
    const pilot = siblings.find((s) => s.id === a.nested_in)
    throw new Problem('nested-in-submitted', { params: { number: pilot?.number ?? '' } })
  }
  await store.setState(tx, id, 'withdrawn')
  const freed = await store.freeCompanions(tx, id)
  await record(
    tx,
    {
      action: 'application.withdrawn',
      subjectType: 'application',
      subjectId: id,
      callId: a.call_id,
      reason,
      detail: { from: a.state, freed: freed.map((f) => f.number) },
    },
    ...freed.map((f) => ({
      action: 'application.freed',
      subjectType: 'application',
      subjectId: f.id,
      callId: a.call_id,
      detail: { from: a.number },
    })),
  )
}

/**
 * Opens an ID number for one's own unit or the officer of the track; every look is recorded.
 *
 * @throws Problem `not-found`, `forbidden`
 */
export async function reveal(
  tx: Tx,
  keys: Keys,
  id: string,
  path: string,
  why: { reason: string; requestId: string },
): Promise<string> {
  const read = await store.readJudged(tx, id, false)
  if (!read) throw new Problem('not-found')
  const { mine, officer } = read
  const { application } = read.judged
  if (!mine && !officer) throw new Problem('forbidden')
  const place = { ownerType: 'application', ownerId: id, path }
  const value = await revealSecret(tx, keys, place, { ...why, callId: application.call_id })
  if (value === undefined) throw new Problem('not-found')
  return value
}

/** @throws Problem `not-found` when the actor may not see it, or there is none */
export async function mustSee(tx: Tx, id: string): Promise<void> {
  const row = await tx.selectFrom('application').select('id').where('id', '=', id).executeTakeFirst()
  if (!row) throw new Problem('not-found')
}

/** The applications of the actor's own units, newest change first. */
export async function ownCards(tx: Tx, only: { unit?: string; call?: string; state?: string }) {
  let query = store.cards(tx).where((e) => e('a.unit_id', 'in', sql<string>`(select units_of(actor_id()))`))
  if (only.unit) query = query.where('a.unit_id', '=', only.unit)
  if (only.call) query = query.where('a.call_id', '=', only.call)
  if (only.state) query = query.where('a.state', '=', only.state)
  const rows = await query
    .select(
      sql<'asked' | 'approved' | 'sent-back' | null>`(
        select case when s.step = 'sent-back' or (s.step <> 'taken-back' and s.version = a.version) then s.step end
          from approval s where s.application_id = a.id and a.state in ('draft', 'returned')
         order by s.id desc limit 1)`.as('approval'),
    )
    .orderBy('a.updated_at', 'desc')
    .orderBy('a.id')
    .limit(500)
    .execute()
  return rows.map((r) => ({ ...cardOf(r), approval: r.approval }))
}
