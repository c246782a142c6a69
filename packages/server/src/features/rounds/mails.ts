import { readSheet } from '@zhinan/review'
import { sql } from 'kysely'
import type { Config } from '../../platform/config.ts'
import { withSystem } from '../../platform/db/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { Tasks } from '../../platform/jobs.ts'
import { shanghai } from '../../platform/shanghai.ts'
import { type Recipient, sendLetters } from '../applications/service.ts'
import { inForce, opinionsInForce, termsOf } from '../reviews/service.ts'

/** The task of every morning: writes to experts whose opinions are due soon. */
export const REVIEW_DUE = 'rounds.due-mails'
/** The task of every minute: writes to officers of what has closed. */
export const REVIEW_CLOSED = 'rounds.closed-mails'
/** Of a review that closed longer ago nobody is told any more: the server was not there, or did not yet know how. */
const OLD_DAYS = 3

/** Safe to run twice and by several processes: each letter is noted before it is queued, in the same transaction. */
export function roundTasks({ publicUrl }: Pick<Config, 'publicUrl'>): Tasks {
  return {
    [REVIEW_DUE]: (_, { db }) => withSystem(db, 'job:rounds', (tx) => tellDue(tx, publicUrl)),
    [REVIEW_CLOSED]: (_, { db }) => withSystem(db, 'job:rounds', (tx) => tellClosed(tx, publicUrl)),
  }
}

type DueRow = Recipient & {
  expert: string
  name: string
  callId: string
  track: string
  closesAt: Date
  daysLeft: number
  numbers: string[]
  today: string
}

/** One letter a day to each expert, of all that is due: so many days before the end as the call says, and on the last one. */
async function tellDue(tx: Tx, publicUrl: string): Promise<void> {
  const { rows } = await sql<DueRow>`
    select p.id, p.email, p.locale, e.id as expert, e.name, x.call_id as "callId", x.track, r.closes_at as "closesAt",
           array_agg(a.number order by a.number) as numbers,
           to_char(app_now() at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as today,
           (r.closes_at at time zone 'Asia/Shanghai')::date - (app_now() at time zone 'Asia/Shanghai')::date as "daysLeft"
      from review_assignment x join review_round r on r.call_id = x.call_id and r.track = x.track
      join expert e on e.id = x.expert_id join auth.user p on p.id = e.user_id join application a on a.id = x.application_id
      left join review_sheet s on s.assignment_id = x.id
      left join review_opinion o on o.assignment_id = s.assignment_id and o.n = s.sent
     where x.ended is null and app_now() < r.closes_at and ${inForce} is not true
     group by p.id, e.id, x.call_id, x.track, r.closes_at order by e.id, r.closes_at, x.track`.execute(tx)
  const known = new Map<string, Awaited<ReturnType<typeof termsOf>>>()
  for (const { callId, track } of rows)
    if (!known.has(`${callId}/${track}`)) known.set(`${callId}/${track}`, await termsOf(tx, callId, track))
  const soon = rows.filter((r) => r.daysLeft <= known.get(`${r.callId}/${r.track}`)!.remindDays)
  for (const [expert, own] of Map.groupBy(soon, (r) => r.expert)) {
    const { name, today, callId } = own[0]!
    const sheets = own.reduce((n, r) => n + r.numbers.length, 0)
    const noted = await tx
      .insertInto('review_reminder')
      .values({ expert_id: expert, day: today, sheets })
      .onConflict((c) => c.doNothing())
      .executeTakeFirst()
    if (noted.numInsertedOrUpdatedRows !== 1n) continue
    const due = own.map((r) => {
      const { call } = known.get(`${r.callId}/${r.track}`)!
      const track = call.tracks.find((t) => t.id === r.track)!.title
      return { call: call.title, track, closes: shanghai(r.closesAt), numbers: r.numbers }
    })
    const url = `${publicUrl}/expert/reviews`
    await sendLetters(tx, own.slice(0, 1), 'reviewDue', { name, sheets, due, url }, callId)
  }
}

/** Tells the officers of a track once that its review has closed, and again when it closes after an extension. */
async function tellClosed(tx: Tx, publicUrl: string): Promise<void> {
  const { rows } = await sql<{ callId: string; track: string; closesAt: Date }>`
    insert into review_closing (call_id, track, closes_at)
    select r.call_id, r.track, r.closes_at from review_round r
     where r.closes_at <= app_now() and r.closes_at > app_now() - make_interval(days => ${OLD_DAYS})
    on conflict do nothing
    returning call_id as "callId", track, closes_at as "closesAt"`.execute(tx)
  for (const { callId, track, closesAt } of rows) {
    const { call, reviewed } = await termsOf(tx, callId, track)
    const valid = new Map<string, number>()
    for (const sheet of await opinionsInForce(tx, callId, [track]))
      if (readSheet(reviewed.terms, sheet).read.faults.length === 0)
        valid.set(sheet.application, (valid.get(sheet.application) ?? 0) + 1)
    const needs = reviewed.plan.minOpinions
    const lacking = (await eligibleOf(tx, callId, track))
      .map(({ id, number }) => ({ number, valid: valid.get(id) ?? 0, needs }))
      .filter((a) => a.valid < needs)
    const params = {
      call: call.title,
      track: call.tracks.find((t) => t.id === track)!.title,
      closes: shanghai(closesAt),
      overdue: await overdueOf(tx, callId, track),
      lacking,
      url: `${publicUrl}/calls/${callId}/review/rounds/${track}`,
    }
    await sendLetters(tx, await officersOf(tx, callId, track), 'reviewClosed', params, callId)
  }
}

const eligibleOf = (tx: Tx, callId: string, track: string): Promise<{ id: string; number: string }[]> =>
  tx
    .selectFrom('application')
    .select(['id', 'number'])
    .where('call_id', '=', callId)
    .where('track', '=', track)
    .where('state', '=', 'eligible')
    .orderBy('number')
    .execute()

async function overdueOf(
  tx: Tx,
  callId: string,
  track: string,
): Promise<{ name: string; missing: number }[]> {
  const { rows } = await sql<{ name: string; missing: number }>`
    select e.name, count(*)::int as missing
      from review_assignment x join expert e on e.id = x.expert_id
      left join review_sheet s on s.assignment_id = x.id
      left join review_opinion o on o.assignment_id = s.assignment_id and o.n = s.sent
     where x.call_id = ${callId} and x.track = ${track} and x.ended is null and ${inForce} is not true
     group by e.id order by e.name, e.id`.execute(tx)
  return rows
}

/** Who runs the review of a track. */
async function officersOf(tx: Tx, callId: string, track: string): Promise<Recipient[]> {
  const { rows } = await sql<Recipient>`
    select distinct p.id, p.email, p.locale from staff_role r join auth.user p on p.id = r.user_id
     where r.role = 'officer' and r.revoked_at is null and (r.call_id is null or r.call_id = ${callId})
       and (r.tracks is null or ${track} = any (r.tracks)) and 'review' = any (r.duties)
     order by p.id`.execute(tx)
  return rows
}
