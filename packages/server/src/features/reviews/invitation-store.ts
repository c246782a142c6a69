import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

export type InvitationRow = {
  call: string
  track: string
  answer: 'accepted' | 'declined' | null
  workload: number | null
  ended: boolean
  applications: number
  closesAt: Date | null
}

/** The expert's record of somebody's account. */
export const ownExpert = (tx: Tx, userId: string) =>
  tx.selectFrom('expert').select(['id', 'name', 'status']).where('user_id', '=', userId).executeTakeFirst()

/** What an expert is asked for, newest call first; reads as the system, as applications are none of theirs yet. */
export async function invitations(tx: Tx, expertId: string): Promise<InvitationRow[]> {
  const { rows } = await sql<InvitationRow>`
    select m.call_id as call, m.track, m.answer, m.workload, m.ended_at is not null as ended,
           (select count(*)::int from application a where a.call_id = m.call_id and a.track = m.track
             and a.state in ('submitted', 'returned', 'eligible')) as applications,
           (select r.closes_at from review_round r where r.call_id = m.call_id and r.track = m.track) as "closesAt"
      from review_member m where m.expert_id = ${expertId} order by max(m.invited_at) over (partition by m.call_id) desc, m.call_id, m.track`.execute(
    tx,
  )
  return rows
}

export async function setAnswer(
  tx: Tx,
  callId: string,
  expertId: string,
  track: string,
  to: { answer: 'accepted' | 'declined'; workload: number | null; decline_reason: string | null },
): Promise<boolean> {
  const done = await tx
    .updateTable('review_member')
    .set({ ...to, answered_at: sql<Date>`app_now()` })
    .where('call_id', '=', callId)
    .where('expert_id', '=', expertId)
    .where('track', '=', track)
    .where('answer', 'is', null)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** Whether an expert may look at what a track reviews: asked, and neither declined nor ended. */
export async function mayLook(tx: Tx, expertId: string, callId: string, track: string): Promise<boolean> {
  const row = await tx
    .selectFrom('review_member')
    .select('track')
    .where('expert_id', '=', expertId)
    .where('call_id', '=', callId)
    .where('track', '=', track)
    .where('ended_at', 'is', null)
    .where((w) => w.or([w('answer', 'is', null), w('answer', '=', 'accepted')]))
    .executeTakeFirst()
  return row !== undefined
}

export type ReviewableRow = {
  id: string
  number: string
  title: string
  unit: string
  wish: 'gladly' | 'can' | 'rather-not' | null
  declared: string | null
}

/** What will be reviewed in a track, by number, with what this expert said of each. Reads as the system. */
export async function reviewables(
  tx: Tx,
  expertId: string,
  callId: string,
  q: { track: string; after?: string | undefined; limit: number },
): Promise<ReviewableRow[]> {
  const { rows } = await sql<ReviewableRow>`
    select a.id, a.number, a.title, u.name as unit, w.wish, d.reason as declared
      from application a join unit u on u.id = a.unit_id
      left join review_wish w on w.application_id = a.id and w.expert_id = ${expertId}
      left join review_declaration d on d.application_id = a.id and d.expert_id = ${expertId}
     where a.call_id = ${callId} and a.track = ${q.track} and a.state in ('submitted', 'returned', 'eligible')
       and a.number > ${q.after ?? ''}
     order by a.number limit ${q.limit + 1}`.execute(tx)
  return rows
}

/** The call and track of what is still in the review. Reads as the system. */
export const placeOf = (tx: Tx, id: string) =>
  tx
    .selectFrom('application')
    .select(['call_id', 'track', 'number'])
    .where('id', '=', id)
    .where('state', 'in', ['submitted', 'returned', 'eligible'])
    .executeTakeFirst()

export async function setWish(
  tx: Tx,
  application_id: string,
  expert_id: string,
  wish: 'gladly' | 'can' | 'rather-not' | null,
): Promise<void> {
  if (wish === null)
    await tx
      .deleteFrom('review_wish')
      .where('application_id', '=', application_id)
      .where('expert_id', '=', expert_id)
      .execute()
  else
    await tx
      .insertInto('review_wish')
      .values({ application_id, expert_id, wish })
      .onConflict((c) =>
        c.columns(['application_id', 'expert_id']).doUpdateSet({ wish, at: sql<Date>`app_now()` }),
      )
      .execute()
}

/** @returns whether it is new: a declaration is made once */
export async function declare(
  tx: Tx,
  row: { application_id: string; expert_id: string; reason: string; occasion: string },
): Promise<boolean> {
  const done = await tx
    .insertInto('review_declaration')
    .values(row)
    .onConflict((c) => c.doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}
