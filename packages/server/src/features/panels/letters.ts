import type { Config } from '../../platform/config.ts'
import { asSystem } from '../../platform/db/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { sendLetters } from '../applications/service.ts'
import { currentCall } from '../calls/service.ts'
import { accountsOf } from '../experts/service.ts'
import * as store from './store.ts'

/** Writes to the members of a panel about a meeting. */
export async function tellMembers(
  tx: Tx,
  { publicUrl }: Pick<Config, 'publicUrl'>,
  panel: { callId: string; track: string; panelId?: string; id: string },
  news: 'meeting' | 'meetingMoved' | 'meetingCalledOff',
  words: string,
  numbers: readonly string[],
  meeting: string,
): Promise<void> {
  const { call } = await currentCall(tx, panel.callId)
  const title = call.tracks.find((t) => t.id === panel.track)!.title
  await asSystem(tx, 'panels', async () => {
    const members = await store.membersOf(tx, panel.panelId ?? panel.id)
    const accounts = await accountsOf(
      tx,
      members.map((m) => m.id),
    )
    for (const { id, name } of members) {
      const to = accounts.get(id)
      if (!to) continue
      await sendLetters(
        tx,
        [to],
        'reviewNews',
        {
          name,
          call: call.title,
          track: title,
          news,
          words,
          numbers,
          url: `${publicUrl}/expert/meetings/${meeting}`,
        },
        panel.callId,
      )
    }
  })
}
