import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { inForce } from '../reviews/service.ts'
import type { SheetContent } from './schemas.ts'

export type SheetDbRow = {
  assignment: string
  application: string
  expert: string
  callId: string
  track: string
  ended: 'conflict' | 'declined' | 'overdue' | 'reassigned' | 'application-out' | null
  number: string
  title: string
  submissions: number
  unit: string
  host: string | null
  state: 'open' | 'sent' | 'returned' | null
  version: number | null
  content: SheetContent | null
  sent: number
  savedAt: Date | null
  returnReason: string | null
  /** When others' opinions were first shown: from then on this one is final. */
  shownAt: Date | null
  closesAt: Date | null
  open: boolean
}

const SHEETS = sql`
  select x.id as assignment, x.application_id as application, x.expert_id as expert, x.call_id as "callId", x.track, x.ended,
         a.number, a.title, a.submissions, u.name as unit, u.host_name as host, s.state, s.version, '{"marks":{}}'::jsonb || s.content as content, coalesce(s.sent, 0) as sent,
         s.saved_at as "savedAt", case when s.sent > 0 and not ${inForce} then s.return_reason end as "returnReason",
         w.shown_at as "shownAt",
         r.closes_at as "closesAt", coalesce(app_now() < r.closes_at, false) as open
    from review_assignment x
    join expert e on e.id = x.expert_id
    join application a on a.id = x.application_id
    join unit u on u.id = a.unit_id
    left join review_sheet s on s.assignment_id = x.id
    left join review_opinion o on o.assignment_id = s.assignment_id and o.n = s.sent
    left join review_shown w on w.assignment_id = x.id
    left join review_round r on r.call_id = x.call_id and r.track = x.track`

/** What is an expert's to review, what was and is over included; reads as the system. */
export async function sheetsOf(tx: Tx, userId: string): Promise<SheetDbRow[]> {
  const { rows } = await sql<SheetDbRow>`${SHEETS} where e.user_id = ${userId}
    order by x.call_id, x.track, a.number, x.assigned_at`.execute(tx)
  return rows
}

/** One of an expert's; reads as the system. */
export async function sheetOf(tx: Tx, userId: string, assignment: string): Promise<SheetDbRow | undefined> {
  const { rows } =
    await sql<SheetDbRow>`${SHEETS} where e.user_id = ${userId} and x.id = ${assignment}`.execute(tx)
  return rows[0]
}

/** What others gave to the same application, as it counts. */
export async function othersOf(
  tx: Tx,
  application: string,
  expert: string,
): Promise<{ content: unknown; expert: string }[]> {
  const { rows } = await sql<{ content: unknown; expert: string }>`
    select o.content, o.expert_id as expert
      from review_sheet s join review_opinion o on o.assignment_id = s.assignment_id and o.n = s.sent
      join review_assignment a on a.id = s.assignment_id and a.ended is null
     where a.application_id = ${application} and o.expert_id <> ${expert} and ${inForce}
     order by o.content::text`.execute(tx)
  return rows
}

/**
 * Keeps that others' opinions are shown, which makes a sent one final.
 *
 * @returns false: it was taken back or returned meanwhile
 */
export async function noteShown(tx: Tx, assignment: string, opinions: number): Promise<boolean> {
  await lockSheet(tx, assignment)
  await sql`insert into review_shown (assignment_id, opinions)
            select ${assignment}, ${opinions} from review_sheet where assignment_id = ${assignment} and state = 'sent'
            on conflict do nothing`.execute(tx)
  const kept = await tx
    .selectFrom('review_shown')
    .select('assignment_id')
    .where('assignment_id', '=', assignment)
    .executeTakeFirst()
  return kept !== undefined
}

export async function openSheet(tx: Tx, assignment: string): Promise<void> {
  await sql`insert into review_sheet (assignment_id) values (${assignment}) on conflict do nothing`.execute(
    tx,
  )
}

/** Waits for whoever writes the same sheet. */
export async function lockSheet(tx: Tx, assignment: string): Promise<void> {
  await sql`select 1 from review_sheet where assignment_id = ${assignment} for update`.execute(tx)
}

export async function saveSheet(
  tx: Tx,
  assignment: string,
  content: SheetContent,
): Promise<{ version: number; savedAt: Date }> {
  const { version, saved_at } = await tx
    .updateTable('review_sheet')
    .set({ content: JSON.stringify(content), state: 'open' })
    .where('assignment_id', '=', assignment)
    .returning(['version', 'saved_at'])
    .executeTakeFirstOrThrow()
  return { version, savedAt: saved_at }
}

/** Keeps what is sent as it is, and the sheet with it. */
export async function sendSheet(tx: Tx, assignment: string, n: number, opinion: unknown): Promise<void> {
  await sql`insert into review_opinion (assignment_id, n, content)
            values (${assignment}, ${n}, ${JSON.stringify(opinion)}::jsonb)`.execute(tx)
  await tx
    .updateTable('review_sheet')
    .set({ state: 'sent', sent: n })
    .where('assignment_id', '=', assignment)
    .execute()
}

export async function reopenSheet(tx: Tx, assignment: string): Promise<void> {
  await tx
    .updateTable('review_sheet')
    .set({ state: 'open' })
    .where('assignment_id', '=', assignment)
    .execute()
}

export async function declare(
  tx: Tx,
  application_id: string,
  expert_id: string,
  reason: string,
): Promise<void> {
  await tx
    .insertInto('review_declaration')
    .values({ application_id, expert_id, reason, occasion: 'opening' })
    .onConflict((c) => c.doNothing())
    .execute()
}
