import type { Config } from '../../platform/config.ts'
import { withSystem } from '../../platform/db/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { inPortions, type Tasks } from '../../platform/jobs.ts'
import { shanghai } from '../../platform/shanghai.ts'
import { lettersTo, sendLetters } from '../applications/service.ts'
import { currentCall } from '../calls/service.ts'
import { NOTICE_MAILS } from './service.ts'
import { takeUnits } from './store.ts'

/** Before a deadline submitting comes first: so many units a pause. */
const BATCH = 50
const PAUSE_MS = 1000

/** The task, safe to run twice and by several processes: a unit is taken off the list as its mails are queued. */
export function noticeMailTasks({ publicUrl }: Pick<Config, 'publicUrl'>): Tasks {
  return {
    [NOTICE_MAILS]: async (_, { db, signal }) => {
      await inPortions(BATCH, PAUSE_MS, signal, () =>
        withSystem(db, 'job:notices.mails', (tx) => mailSome(tx, publicUrl)),
      )
    },
  }
}

async function mailSome(tx: Tx, publicUrl: string): Promise<number> {
  const taken = await takeUnits(tx, BATCH)
  for (const { notice_id, unit_id } of taken) {
    const n = await tx
      .selectFrom('call_notice')
      .selectAll()
      .where('id', '=', notice_id)
      .executeTakeFirstOrThrow()
    const { call } = await currentCall(tx, n.call_id)
    const to = await lettersTo(tx, unit_id)
    const text = { zh: n.text_zh, en: n.text_en ?? n.text_zh }
    const url = `${publicUrl}/calls/${n.call_id}`
    if (n.kind === 'extension')
      await sendLetters(
        tx,
        to,
        'deadlineExtended',
        {
          call: call.title,
          deadline: shanghai(n.deadline!),
          before: shanghai(n.deadline_before!),
          reason: text,
          url,
        },
        n.call_id,
      )
    else
      await sendLetters(
        tx,
        to,
        'announcement',
        {
          call: call.title,
          title: { zh: n.title_zh!, en: n.title_en ?? n.title_zh! },
          text,
          url,
        },
        n.call_id,
      )
  }
  return taken.length
}
