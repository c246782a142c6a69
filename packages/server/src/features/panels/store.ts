import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

export type PanelRow = { id: string; callId: string; track: string; name: string; version: number }

/** The panels of tracks that are not dissolved, by track and name. */
export async function panelsOf(tx: Tx, callId: string, tracks: readonly string[]): Promise<PanelRow[]> {
  const { rows } = await sql<PanelRow>`
    select id, call_id as "callId", track, name, version from panel
     where call_id = ${callId} and track = any (${[...tracks]}::text[]) and dissolved_at is null
     order by track, made_at, name`.execute(tx)
  return rows
}

/** One panel, waiting for whoever changes it; reads only what is not dissolved. */
export async function lockPanel(tx: Tx, id: string): Promise<PanelRow | undefined> {
  const { rows } = await sql<PanelRow>`
    select id, call_id as "callId", track, name, version from panel
     where id = ${id} and dissolved_at is null for update`.execute(tx)
  return rows[0]
}

/** How many applications of tracks passed the formal check. */
export async function eligibleOf(
  tx: Tx,
  callId: string,
  tracks: readonly string[],
): Promise<Map<string, number>> {
  const { rows } = await sql<{ track: string; n: number }>`
    select track, count(*)::int as n from application
     where call_id = ${callId} and track = any (${[...tracks]}::text[]) and state = 'eligible' group by track`.execute(
    tx,
  )
  return new Map(rows.map((r) => [r.track, r.n]))
}

export type SeatRow = {
  panel: string
  id: string
  name: string
  unit: string
  chair: boolean
  serves: boolean
}

/** Who sits on panels, the chair first; `serves`: still serves in the track. */
export async function seatsOf(tx: Tx, panels: readonly string[]): Promise<SeatRow[]> {
  const { rows } = await sql<SeatRow>`
    select p.panel_id as panel, e.id, e.name, e.unit_name as unit, p.chair,
           (m.ended_at is null and e.status = 'verified') as serves
      from panel_member p join expert e on e.id = p.expert_id
      join review_member m on m.call_id = p.call_id and m.track = p.track and m.expert_id = p.expert_id
     where p.panel_id = any (${[...panels]}::uuid[]) and p.left_at is null
     order by p.panel_id, p.chair desc, e.name, e.id`.execute(tx)
  return rows
}

/** Who of a panel still serves: they are written to, may be in the room, and vote. */
export const membersOf = async (tx: Tx, panel: string): Promise<SeatRow[]> =>
  (await seatsOf(tx, [panel])).filter((s) => s.serves)

export type Decided = 'passed' | 'failed' | 'discussed'
export type BeforeRow = {
  panel: string
  id: string
  number: string
  title: string
  unit: string
  eligible: boolean
  decided: Decided | null
}

/** What is before panels, by number; what left the review since is there with `eligible` false. */
export async function beforePanels(tx: Tx, panels: readonly string[]): Promise<BeforeRow[]> {
  const { rows } = await sql<BeforeRow>`
    select p.panel_id as panel, a.id, a.number, a.title, u.name as unit, a.state = 'eligible' as eligible,
           (select i.result ->> 'result' from meeting_item i join meeting m on m.id = i.meeting_id
             where m.panel_id = p.panel_id and i.application_id = a.id and i.state = 'done') as decided
      from panel_application p join application a on a.id = p.application_id join unit u on u.id = a.unit_id
     where p.panel_id = any (${[...panels]}::uuid[]) and p.removed_at is null
     order by p.panel_id, a.number`.execute(tx)
  return rows
}

export type MeetingLine = {
  panel: string
  id: string
  plannedAt: Date
  place: string
  state: 'planned' | 'running' | 'closed'
  items: number
  done: number
}

/** The meetings of panels, the newest first. */
export async function meetingsOf(tx: Tx, panels: readonly string[]): Promise<MeetingLine[]> {
  const { rows } = await sql<MeetingLine>`
    select m.panel_id as panel, m.id, m.planned_at as "plannedAt", m.place,
           case when m.closed_at is not null then 'closed' when m.opened_at is not null then 'running'
                else 'planned' end as state,
           count(i.*)::int as items, (count(*) filter (where i.state = 'done'))::int as done
      from meeting m left join meeting_item i on i.meeting_id = m.id
     where m.panel_id = any (${[...panels]}::uuid[])
     group by m.id order by m.planned_at desc, m.id`.execute(tx)
  return rows
}

export async function insertPanel(
  tx: Tx,
  panel: { id: string; call_id: string; track: string; name: string },
): Promise<void> {
  await tx.insertInto('panel').values(panel).execute()
}

export async function changePanel(
  tx: Tx,
  id: string,
  to: { name: string } | { dissolved_by: string; dissolve_reason: string },
): Promise<void> {
  await tx.updateTable('panel').set(to).where('id', '=', id).execute()
}

/** Makes these the members of a panel: who is not named leaves, who comes back sits again. */
export async function setSeats(
  tx: Tx,
  { id, callId, track }: Pick<PanelRow, 'id' | 'callId' | 'track'>,
  experts: readonly string[],
  chair: string,
): Promise<void> {
  await sql`update panel_member set left_at = app_now(), chair = false
             where panel_id = ${id} and left_at is null and expert_id <> all (${[...experts]}::uuid[])`.execute(
    tx,
  )
  // The old chair steps down first: there is one at a time.
  await sql`update panel_member set chair = false
             where panel_id = ${id} and chair and expert_id <> ${chair}`.execute(tx)
  await sql`
    insert into panel_member (panel_id, expert_id, call_id, track, chair)
    select ${id}, x, ${callId}, ${track}, x = ${chair}::uuid from unnest(${[...experts]}::uuid[]) x
    on conflict (panel_id, expert_id) do update set left_at = null, chair = excluded.chair`.execute(tx)
}

/** Makes these the applications that are before a panel. */
export async function setBefore(tx: Tx, panel: string, applications: readonly string[]): Promise<void> {
  await sql`update panel_application set removed_at = app_now()
             where panel_id = ${panel} and removed_at is null
               and application_id <> all (${[...applications]}::uuid[])`.execute(tx)
  await sql`
    insert into panel_application (panel_id, application_id)
    select ${panel}, x from unnest(${[...applications]}::uuid[]) x
    on conflict (panel_id, application_id) do update set removed_at = null`.execute(tx)
}

export type PanelVerdict = { application: string; result: Decided | 'open'; for: number; need: number }

/** What panels of a call came to, of each application that is before one; `open`: nothing yet. */
export async function verdictsOf(tx: Tx, callId: string): Promise<PanelVerdict[]> {
  const { rows } = await sql<PanelVerdict>`
    select p.application_id as application, coalesce(d.result ->> 'result', 'open') as result,
           coalesce((d.result ->> 'for')::int, 0) as for, coalesce((d.result ->> 'need')::int, 0) as need
      from panel x join panel_application p on p.panel_id = x.id and p.removed_at is null
      left join lateral (
        select i.result from meeting_item i join meeting m on m.id = i.meeting_id
         where m.panel_id = x.id and i.application_id = p.application_id and i.state = 'done' limit 1) d on true
     where x.call_id = ${callId} and x.dissolved_at is null`.execute(tx)
  return rows
}
