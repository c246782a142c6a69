import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

export type MemberRow = {
  expert: string
  user: string | null
  name: string
  unit: string
  title: string
  track: string
  draw: string | null
  purpose: string | null
  candidate: string | null
  reason: string | null
  invitedAt: Date
  answer: 'accepted' | 'declined' | null
  answeredAt: Date | null
  declineReason: string | null
  workload: number | null
  bars: number
  wishes: number
  load: number
  endedAt: Date | null
  endReason: string | null
  endedBy: string | null
  declinedInDraw: boolean
}

/** Who was asked to serve, by track and name. Wishes are an expert's own: how many there are is read as the system. */
export async function members(tx: Tx, callId: string, track?: string): Promise<MemberRow[]> {
  const { rows } = await sql<MemberRow>`
    select e.id as expert, e.user_id as "user", e.name, e.unit_name as unit, e.title, m.track, m.draw_id as draw, d.purpose,
           k.candidate, m.reason, m.invited_at as "invitedAt", m.answer, m.answered_at as "answeredAt",
           m.decline_reason as "declineReason", m.workload,
           (select count(distinct c.application_id)::int from conflict c join application a on a.id = c.application_id
             where c.expert_id = e.id and c.call_id = m.call_id and c.track = m.track and c.hard
               and a.state not in ('withdrawn', 'ineligible')) as bars,
           (select count(*)::int from review_wish w join application a on a.id = w.application_id
             where w.expert_id = e.id and a.call_id = m.call_id and a.track = m.track) as wishes,
           (select count(*)::int from review_assignment x
             where x.expert_id = e.id and x.call_id = m.call_id and x.track = m.track and x.ended is null) as load,
           m.ended_at as "endedAt", m.end_reason as "endReason", p.name as "endedBy",
           exists (select from draw_decline x where x.draw_id = m.draw_id and x.candidate = k.candidate) as "declinedInDraw"
      from review_member m
      join expert e on e.id = m.expert_id
      left join draw d on d.id = m.draw_id
      left join draw_candidate k on k.draw_id = m.draw_id and k.expert_id = m.expert_id
      left join auth.user p on p.id = m.ended_by
     where m.call_id = ${callId} and (${track ?? null}::text is null or m.track = ${track ?? null})
     order by m.track, e.name, e.id`.execute(tx)
  return rows
}

export type AskedRow = {
  id: string
  user: string | null
  email: string | null
  locale: string | null
  name: string
  unit: string
  title: string
  status: string
  asked: string[]
  bars: number
}

/** Experts by their ids, with the tracks that they are asked for already. */
export async function asked(
  tx: Tx,
  callId: string,
  tracks: readonly string[],
  ids: readonly string[],
): Promise<AskedRow[]> {
  const { rows } = await sql<AskedRow>`
    select e.id, e.user_id as "user", p.email, p.locale, e.name, e.unit_name as unit, e.title, e.status,
           (select coalesce(array_agg(m.track), '{}') from review_member m
             where m.expert_id = e.id and m.call_id = ${callId}) as asked,
           (select count(distinct c.application_id)::int from conflict c join application a on a.id = c.application_id
             where c.expert_id = e.id and c.call_id = ${callId} and c.track = any (${[...tracks]}::text[]) and c.hard
               and a.state not in ('withdrawn', 'ineligible')) as bars
      from expert e left join auth.user p on p.id = e.user_id
     where e.id = any (${[...ids]}::uuid[]) order by e.name, e.id`.execute(tx)
  return rows
}

/** Whom a draw drew and who has not declined. */
export async function servingBy(tx: Tx, callId: string, drawId: string): Promise<string[]> {
  const { rows } = await sql<{ expert: string }>`
    select k.expert_id as expert
      from draw d join draw_place p on p.draw_id = d.id
      join draw_candidate k on k.draw_id = d.id and k.candidate = p.candidate
     where d.id = ${drawId} and d.call_id = ${callId}
       and not exists (select from draw_decline x where x.draw_id = d.id and x.candidate = p.candidate)
     order by p.stratum, p.place`.execute(tx)
  return rows.map((r) => r.expert)
}

export async function drawTracks(tx: Tx, callId: string, drawId: string): Promise<string[] | undefined> {
  const row = await tx
    .selectFrom('draw')
    .select('tracks')
    .where('id', '=', drawId)
    .where('call_id', '=', callId)
    .where('drawn_at', 'is not', null)
    .executeTakeFirst()
  return row?.tracks
}

export async function insertMember(
  tx: Tx,
  row: { call_id: string; track: string; expert_id: string; draw_id: string | null; reason: string | null },
): Promise<boolean> {
  const done = await tx
    .insertInto('review_member')
    .values(row)
    .onConflict((c) => c.doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

/** Ends an expert's service in tracks, and what is theirs there. @returns the tracks that were ended, and how many applications */
export async function endMember(
  tx: Tx,
  callId: string,
  expertId: string,
  tracks: readonly string[],
  by: string,
  reason: string,
): Promise<{ tracks: string[]; assignments: number }> {
  const ended = await tx
    .updateTable('review_member')
    .set({ ended_by: by, end_reason: reason, ended_at: sql<Date>`app_now()` })
    .where('call_id', '=', callId)
    .where('expert_id', '=', expertId)
    .where('track', 'in', tracks)
    .where('ended_at', 'is', null)
    .returning('track')
    .execute()
  const { numUpdatedRows } = await tx
    .updateTable('review_assignment')
    .set({ ended: 'reassigned', ended_by: by, end_reason: reason })
    .where('call_id', '=', callId)
    .where('expert_id', '=', expertId)
    .where('track', 'in', tracks)
    .where('ended', 'is', null)
    .executeTakeFirst()
  return { tracks: ended.map((e) => e.track).sort(), assignments: Number(numUpdatedRows) }
}
