import type { Sheet, Tally } from '@zhinan/review'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

/** Of what a justification tells: the call, the tracks that the reader may see, and the moment it was as told. */
export type Scope = { callId: string; tracks: readonly string[]; at: Date }

const list = (values: readonly string[]) => sql`${[...values]}::text[]`

export type OpinionRow = {
  number: string
  track: string
  title: string
  unit: string
  expertId: string
  expert: string
  expertUnit: string
  n: number
  last: boolean
  content: Omit<Sheet, 'application' | 'expert' | 'seconds'>
  seconds: number
  sentAt: Date
  ended: string | null
  endReason: string | null
  returnReason: string | null
}

/** Every opinion that was sent by then, each time; with why it does not count any more where that is so. */
export async function opinions(tx: Tx, { callId, tracks, at }: Scope): Promise<OpinionRow[]> {
  const { rows } = await sql<OpinionRow>`
    select a.number, o.track, a.title, u.name as unit, o.expert_id as "expertId", e.name as expert, e.unit_name as "expertUnit",
           o.n, o.n = max(o.n) over (partition by o.assignment_id) as last, o.content, o.seconds, o.sent_at as "sentAt",
           case when x.ended_at <= ${at} then x.ended end as ended,
           case when x.ended_at <= ${at} then x.end_reason end as "endReason",
           case when s.returned_at between o.sent_at and ${at} then s.return_reason end as "returnReason"
      from review_opinion o
      join review_sheet s on s.assignment_id = o.assignment_id
      join review_assignment x on x.id = o.assignment_id
      join application a on a.id = o.application_id
      join unit u on u.id = a.unit_id
      join expert e on e.id = o.expert_id
     where o.call_id = ${callId} and o.track = any (${list(tracks)}) and o.sent_at <= ${at}
     order by o.track, a.number, e.name, o.expert_id, o.sent_at`.execute(tx)
  return rows
}

export type RecusalRow = {
  number: string
  track: string
  unit: string
  expert: string
  expertUnit: string
  kind: string | null
  hard: boolean
  source: string
  foundAt: Date | null
  endedAt: Date | null
  /** Opinions that had been given by then, and count no more. */
  given: number
}

/** What bars experts who serve from applications, and whom it took one from. */
export async function recusals(tx: Tx, { callId, tracks, at }: Scope): Promise<RecusalRow[]> {
  const { rows } = await sql<RecusalRow>`
    with ended as (
      select x.application_id, x.expert_id, max(x.ended_at) as ended_at, max(x.end_reason) as reason,
             (select count(*)::int from review_opinion o where o.application_id = x.application_id
               and o.expert_id = x.expert_id) as given
        from review_assignment x
       where x.call_id = ${callId} and x.track = any (${list(tracks)}) and x.ended = 'conflict' and x.ended_at <= ${at}
       group by x.application_id, x.expert_id),
    found as (
      select c.application_id, c.expert_id, c.kind, c.hard, c.source, c.found_at from conflict c
       where c.call_id = ${callId} and c.track = any (${list(tracks)}) and c.found_at <= ${at}
         and exists (select from review_member m where m.call_id = c.call_id and m.track = c.track
                                                   and m.expert_id = c.expert_id))
    select a.number, a.track, u.name as unit, e.name as expert, e.unit_name as "expertUnit", f.kind,
           coalesce(f.hard, true) as hard, coalesce(f.source, d.reason, '') as source, f.found_at as "foundAt",
           d.ended_at as "endedAt", coalesce(d.given, 0) as given
      from found f
      full join ended d on d.application_id = f.application_id and d.expert_id = f.expert_id and coalesce(f.hard, true)
      join application a on a.id = coalesce(f.application_id, d.application_id)
      join unit u on u.id = a.unit_id
      join expert e on e.id = coalesce(f.expert_id, d.expert_id)
     order by a.track, a.number, e.name, f.kind`.execute(tx)
  return rows
}

export type MemberRow = {
  track: string
  expert: string
  unit: string
  title: string
  draw: string | null
  purpose: string | null
  candidate: string | null
  frameHash: string | null
  reason: string | null
  invitedAt: Date
  answer: 'accepted' | 'declined' | null
  answeredAt: Date | null
  declineReason: string | null
  endedAt: Date | null
  endReason: string | null
}

/** Who was asked to serve: by which draw, or named and why; what they answered. */
export async function members(tx: Tx, { callId, tracks, at }: Scope): Promise<MemberRow[]> {
  const { rows } = await sql<MemberRow>`
    select m.track, e.name as expert, e.unit_name as unit, e.title, m.draw_id as draw, d.purpose, k.candidate,
           d.frame_hash as "frameHash", m.reason, m.invited_at as "invitedAt",
           case when m.answered_at <= ${at} then m.answer end as answer,
           case when m.answered_at <= ${at} then m.answered_at end as "answeredAt",
           case when m.answered_at <= ${at} then m.decline_reason end as "declineReason",
           case when m.ended_at <= ${at} then m.ended_at end as "endedAt",
           case when m.ended_at <= ${at} then m.end_reason end as "endReason"
      from review_member m
      join expert e on e.id = m.expert_id
      left join draw d on d.id = m.draw_id
      left join draw_candidate k on k.draw_id = m.draw_id and k.expert_id = m.expert_id
     where m.call_id = ${callId} and m.track = any (${list(tracks)}) and m.invited_at <= ${at}
     order by m.track, e.name, e.id`.execute(tx)
  return rows
}

export type PanelRow = {
  number: string
  track: string
  unit: string
  panel: string
  place: string
  endedAt: Date
  result: Omit<Tally, 'result'> & { result: 'passed' | 'failed' | 'discussed' }
  note: string | null
  recused: string[]
  votes: { name: string; choice: 'for' | 'against' | 'abstain' }[]
}

/** What panels voted on or discussed, with who was out of the room and how each voted. */
export async function panelItems(tx: Tx, { callId, tracks, at }: Scope): Promise<PanelRow[]> {
  const { rows } = await sql<PanelRow>`
    select a.number, a.track, u.name as unit, p.name as panel, m.place, i.ended_at as "endedAt", i.result, i.note,
           array(select e.name from jsonb_array_elements_text(i.result -> 'recused') x join expert e on e.id = x::uuid
                  order by e.name) as recused,
           (select coalesce(jsonb_agg(jsonb_build_object('name', e.name, 'choice', v.choice) order by e.name, e.id), '[]')
              from panel_vote v join expert e on e.id = v.expert_id
             where v.meeting_id = i.meeting_id and v.application_id = i.application_id and v.ballot = i.ballot) as votes
      from meeting_item i
      join meeting m on m.id = i.meeting_id
      join panel p on p.id = m.panel_id
      join application a on a.id = i.application_id
      join unit u on u.id = a.unit_id
     where m.call_id = ${callId} and m.track = any (${list(tracks)}) and i.state = 'done' and i.ended_at <= ${at}
     order by a.track, i.ended_at, a.number`.execute(tx)
  return rows
}

export type WithdrawnRow = {
  number: string
  track: string
  unit: string
  at: Date
  by: string
  reason: string | null
}

/** Applications that their units took back, each time. */
export async function withdrawn(tx: Tx, { callId, tracks, at }: Scope): Promise<WithdrawnRow[]> {
  const { rows } = await sql<WithdrawnRow>`
    select a.number, a.track, u.name as unit, h.at, h.actor_label as by, h.reason
      from application a
      join unit u on u.id = a.unit_id
      join history h on h.subject_type = 'application' and h.subject_id = a.id::text and h.action = 'application.withdrawn'
     where a.call_id = ${callId} and a.track = any (${list(tracks)}) and a.state = 'withdrawn' and h.at <= ${at}
     order by h.at, a.number`.execute(tx)
  return rows
}

export type JudgedRow = {
  id: string
  number: string
  track: string
  unit: string
  callVersion: number
  findings: unknown
  decisions: { rule: string; truth: 'met' | 'notMet'; note: string; by: string; at: string }[]
}

/** What the formal check said of so many applications after this number, with what officers decided. */
export async function judged(
  tx: Tx,
  { callId, tracks, at }: Scope,
  after: string,
  limit: number,
): Promise<JudgedRow[]> {
  const { rows } = await sql<JudgedRow>`
    select a.id, a.number, a.track, u.name as unit, s.call_version as "callVersion", s.verdict -> 'findings' as findings,
           (select coalesce(jsonb_agg(jsonb_build_object('rule', d.rule, 'truth', d.truth, 'note', d.note, 'by', p.name,
                     'at', d.decided_at) order by d.decided_at), '[]')
              from rule_decision d join auth.user p on p.id = d.decided_by
             where d.application_id = a.id and d.decided_at <= ${at}
               and (d.superseded_at is null or d.superseded_at > ${at})) as decisions
      from application a
      join unit u on u.id = a.unit_id
      join lateral (select x.call_version, x.verdict from submission x
                     where x.application_id = a.id and x.submitted_at <= ${at} order by x.n desc limit 1) s on true
     where a.call_id = ${callId} and a.track = any (${list(tracks)}) and a.number > ${after}
     order by a.number limit ${limit}`.execute(tx)
  return rows
}
