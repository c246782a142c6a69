import type { Sheet } from '@zhinan/review'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

/** A track's review. */
export type Round = {
  track: string
  callVersion: number
  openedAt: Date
  closesAt: Date
  open: boolean
  version: number
}

/** The reviews of a call that have opened, or of some of its tracks. */
export async function roundsOf(tx: Tx, callId: string, tracks?: readonly string[]): Promise<Round[]> {
  const { rows } = await sql<Round>`
    select track, call_version as "callVersion", opened_at as "openedAt", closes_at as "closesAt",
           app_now() < closes_at as open, version
      from review_round where call_id = ${callId}
       and (${tracks ? [...tracks] : null}::text[] is null or track = any (${tracks ? [...tracks] : null}::text[]))`.execute(
    tx,
  )
  return rows
}

/**
 * Whether what was sent last (`o`) of a sheet (`s`) counts: it does while its expert writes on after taking it back, and not
 * from its return until it is sent again, however much is written in between.
 */
export const inForce = sql<boolean>`(s.state = 'sent' or (s.state = 'open' and (s.returned_at is null or o.sent_at > s.returned_at)))`

/** What was sent last of each sheet that was not returned and whose assignment goes on, by application and expert. */
export async function opinionsInForce(tx: Tx, callId: string, tracks?: readonly string[]): Promise<Sheet[]> {
  type Row = Omit<Sheet, 'marks'> & { content: Pick<Sheet, 'marks'> }
  const { rows } = await sql<Row>`
    select o.application_id as application, o.expert_id as expert, o.content, o.seconds
      from review_sheet s
      join review_opinion o on o.assignment_id = s.assignment_id and o.n = s.sent
      join review_assignment a on a.id = s.assignment_id and a.ended is null
     where s.call_id = ${callId} and ${inForce}
       and (${tracks ? [...tracks] : null}::text[] is null or s.track = any (${tracks ? [...tracks] : null}::text[]))
     order by o.application_id, o.expert_id`.execute(tx)
  return rows.map(({ content, ...row }) => ({ ...row, ...content }))
}
