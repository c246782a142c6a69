import { asSystem } from '../../platform/db/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { shanghai } from '../../platform/shanghai.ts'
import { sendLetters } from '../applications/service.ts'
import { currentCall } from '../calls/service.ts'
import { accountsOf } from '../experts/service.ts'
import * as store from './store.ts'

/** Tells each expert once how many applications have come to them. */
export async function tellExperts(
  tx: Tx,
  callId: string,
  given: readonly { application: string; expert: string }[],
  publicUrl: string,
): Promise<void> {
  if (given.length === 0) return
  const { call } = await currentCall(tx, callId)
  await asSystem(tx, 'assignments', async () => {
    const accounts = await accountsOf(tx, [...new Set(given.map((g) => g.expert))])
    const { ends } = await store.daysOf(tx, callId)
    const tracks = await store.tracksOf(
      tx,
      given.map((g) => g.application),
    )
    for (const [expert, own] of Map.groupBy(given, (g) => g.expert)) {
      const to = accounts.get(expert)
      if (!to) continue
      const closing = own
        .map((g) => ends.get(tracks.get(g.application) ?? ''))
        .filter((e) => e?.open)
        .map((e) => e!.at)
        .sort((a, b) => a.getTime() - b.getTime())[0]
      await sendLetters(
        tx,
        [to],
        'reviewAssigned',
        {
          call: call.title,
          count: own.length,
          until: closing ? shanghai(closing) : '',
          url: `${publicUrl}/home`,
        },
        callId,
      )
    }
  })
}
