import { sql } from 'kysely'
import type { Config } from '../../platform/config.ts'
import { withSystem } from '../../platform/db/actor.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import { enqueue, inPortions, type Tasks } from '../../platform/jobs.ts'
import { shanghai } from '../../platform/shanghai.ts'
import { lettersTo, sendLetters } from './letters.ts'
import { type ReceiptFacts, receiptUrl } from './receipt.ts'

/** Queues the mails for receipts that have none yet. */
export const RECEIPT_MAILS = 'applications.receipt-mails'
/** In the rush before a deadline submitting comes first: so many receipts a pause. */
const BATCH = 50
const PAUSE_MS = 1000
const KICK_MS = 500

/** The task, safe to run twice and by several processes: each receipt is taken off the list as its mails are queued. */
export function receiptMailTasks({ publicUrl }: Pick<Config, 'publicUrl'>): Tasks {
  return {
    [RECEIPT_MAILS]: async (_, { db, signal }) => {
      await inPortions(BATCH, PAUSE_MS, signal, () =>
        withSystem(db, 'job:applications.receipt-mails', (tx) => mailSome(tx, publicUrl)),
      )
    },
  }
}

async function mailSome(tx: Tx, publicUrl: string): Promise<number> {
  const { rows } = await sql<{ submission_id: string }>`
    delete from receipt_mail where submission_id in (
      select submission_id from receipt_mail order by submission_id limit ${BATCH} for update skip locked)
    returning submission_id`.execute(tx)
  for (const { submission_id } of rows) {
    const s = await tx
      .selectFrom('submission as s')
      .innerJoin('application as a', 'a.id', 's.application_id')
      .select(['s.receipt', 's.submitted_by', 'a.id', 'a.unit_id', 'a.call_id'])
      .where('s.id', '=', submission_id)
      .executeTakeFirstOrThrow()
    const receipt = s.receipt as unknown as ReceiptFacts
    await sendLetters(
      tx,
      await lettersTo(tx, s.unit_id, s.submitted_by),
      'submissionReceipt',
      {
        number: receipt.number,
        title: receipt.title,
        call: receipt.callTitle,
        submittedAt: shanghai(receipt.submittedAt),
        contentHash: receipt.contentHash,
        receiptUrl: receiptUrl(publicUrl, receipt),
        url: `${publicUrl}/applications/${s.id}`,
      },
      s.call_id,
    )
  }
  return rows.length
}

/**
 * Has the task run soon after a submission: once for all that come within half a second, so that submitting itself
 * never waits for a job. Should the process die first, the task's own time of every minute finds them.
 */
export function receiptMailKick(db: Db): { kick(): void; stop(): void } {
  let timer: NodeJS.Timeout | undefined
  const go = () => {
    timer = undefined
    withSystem(db, 'applications.receipt-mails', (tx) =>
      enqueue(tx, RECEIPT_MAILS, {}, { key: RECEIPT_MAILS }),
    ).catch(() => {})
  }
  return {
    kick() {
      timer ??= globalThis.setTimeout(go, KICK_MS).unref()
    },
    stop: () => clearTimeout(timer),
  }
}
