import { agreementOf, scoreTrack } from '@zhinan/review'
import type { Tx } from '../../platform/db/database.ts'
import type { Reader } from '../access/service.ts'
import { opinionsInForce, seesReview, termsOf } from '../reviews/service.ts'
import type { Served } from './schemas.ts'
import * as store from './store.ts'

/**
 * How an expert has served, track by track, the latest first: what was asked of them, what came late or not at all, and how
 * their opinions stand to the others'. Of tracks whose review the reader may see; never for experts.
 */
export async function servedBy(tx: Tx, expert: string, { standing }: Reader): Promise<Served[]> {
  const rows = (await store.servedBy(tx, expert)).filter((r) => seesReview(standing, r.callId, r.track))
  const found: Served[] = []
  for (const { callId, invitedAt, ...r } of rows) {
    const { call, reviewed } = await termsOf(tx, callId, r.track)
    const sheets = r.sent > 0 ? await opinionsInForce(tx, callId, [r.track]) : []
    const { applications } = scoreTrack(reviewed.terms, sheets)
    found.push({
      ...r,
      call: call.title,
      trackTitle: call.tracks.find((t) => t.id === r.track)!.title,
      invitedAt: invitedAt.toISOString(),
      ...agreementOf(applications, expert),
    })
  }
  return found
}
