import type { Tx } from '../../platform/db/database.ts'
import { Problem } from '../../platform/http/problem.ts'
import type { Reader } from '../access/service.ts'
import { currentCall } from '../calls/service.ts'

/** Whether somebody is an officer for the review of all of these tracks of the call. */
export function reviews({ standing }: Reader, callId: string, tracks: readonly string[]): boolean {
  const own = standing.staff.filter(
    (s) => s.role === 'officer' && s.duties.includes('review') && (s.callId === null || s.callId === callId),
  )
  return tracks.length > 0 && tracks.every((t) => own.some((s) => s.tracks === null || s.tracks.includes(t)))
}

/** Whether somebody may look at the review of a track: who runs it, and who oversees. */
export const seesReview = (reader: Reader, callId: string, track: string): boolean =>
  reviews(reader, callId, [track]) ||
  reader.standing.staff.some((s) => s.role === 'supervisor' || s.role === 'approver')

/** @throws Problem `not-found`, `forbidden`, `assignment-tracks` */
export async function mustReview(
  tx: Tx,
  callId: string,
  reader: Reader,
  tracks: readonly string[],
): Promise<void> {
  const { call } = await currentCall(tx, callId)
  const unknown = tracks.filter((t) => !call.tracks.some((k) => k.id === t))
  if (unknown.length > 0) throw new Problem('assignment-tracks', { params: { seen: unknown.join('、') } })
  if (!reviews(reader, callId, tracks)) throw new Problem('forbidden')
}
