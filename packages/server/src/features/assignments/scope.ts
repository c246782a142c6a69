import type { Tx } from '../../platform/db/database.ts'
import { Problem } from '../../platform/http/problem.ts'
import { type Reader, reviews } from '../access/service.ts'
import { currentCall } from '../calls/service.ts'

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
  if (!reviews(reader.standing, callId, tracks)) throw new Problem('forbidden')
}
