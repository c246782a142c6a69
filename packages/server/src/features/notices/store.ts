import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { NoticeInput } from './schemas.ts'

export type NoticeRow = {
  id: string
  call_id: string
  kind: 'extension' | 'announcement'
  deadline: Date | null
  deadline_before: Date | null
  title_zh: string | null
  title_en: string | null
  text_zh: string
  text_en: string | null
  proposed_by: string
  proposer: string
  proposed_at: Date
  decision: 'confirmed' | 'declined' | 'withdrawn' | null
  decider: string | null
  decided_at: Date | null
  decision_reason: string | null
}

const rows = (tx: Tx) =>
  tx
    .selectFrom('call_notice as n')
    .innerJoin('auth.user as p', 'p.id', 'n.proposed_by')
    .leftJoin('auth.user as d', 'd.id', 'n.decided_by')
    .selectAll('n')
    .select(['p.name as proposer', 'd.name as decider'])
    .$castTo<NoticeRow>()

/** A call's notices as far as the actor may see them, newest first. */
export const listNotices = (tx: Tx, callId: string): Promise<NoticeRow[]> =>
  rows(tx).where('n.call_id', '=', callId).orderBy('n.proposed_at', 'desc').limit(200).execute()

export const findNotice = (tx: Tx, callId: string, id: string): Promise<NoticeRow | undefined> =>
  rows(tx).where('n.call_id', '=', callId).where('n.id', '=', id).executeTakeFirst()

export async function insertNotice(tx: Tx, id: string, callId: string, n: NoticeInput): Promise<void> {
  await tx
    .insertInto('call_notice')
    .values({
      id,
      call_id: callId,
      kind: n.kind,
      deadline: n.kind === 'extension' ? n.deadline : null,
      title_zh: n.kind === 'announcement' ? n.title.zh : null,
      title_en: n.kind === 'announcement' ? n.title.en || null : null,
      text_zh: n.text.zh,
      text_en: n.text.en || null,
    })
    .execute()
}

/** Decides, once; the database says no to anybody whose turn it is not. */
export async function decideNotice(
  tx: Tx,
  id: string,
  by: string,
  decision: string,
  reason: string | null,
): Promise<void> {
  await tx
    .updateTable('call_notice')
    .set({ decision, decided_by: by, decision_reason: reason })
    .where('id', '=', id)
    .execute()
}

/** Puts every unit with an application in the call on the list of those to write to. @returns how many */
export async function queueUnits(tx: Tx, noticeId: string, callId: string): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into notice_mail (notice_id, unit_id)
    select distinct ${noticeId}::uuid, a.unit_id from application a
     where a.call_id = ${callId} and a.state <> 'withdrawn'
    on conflict do nothing`.execute(tx)
  return Number(numAffectedRows ?? 0)
}

/** Takes so many units off the list; what another process holds is left to it. */
export async function takeUnits(tx: Tx, most: number): Promise<{ notice_id: string; unit_id: string }[]> {
  const { rows: taken } = await sql<{ notice_id: string; unit_id: string }>`
    delete from notice_mail where (notice_id, unit_id) in (
      select notice_id, unit_id from notice_mail order by notice_id, unit_id limit ${most} for update skip locked)
    returning notice_id, unit_id`.execute(tx)
  return taken
}
