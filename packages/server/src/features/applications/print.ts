import type { Locale } from '@zhinan/call'
import type { ReceiptDocument } from '@zhinan/documents'
import type { Tx } from '../../platform/db/database.ts'
import { Problem } from '../../platform/http/problem.ts'
import { callAt } from '../calls/service.ts'
import { documentOf, type Printable } from './document.ts'
import { judge } from './judge.ts'
import { type Receipt, type ReceiptFacts, receiptUrl } from './receipt.ts'
import { readJudged, submissionAt } from './store.ts'
import { readyFor } from './submit-parts.ts'

/**
 * The newest receipt of an application, as it was handed out.
 *
 * @throws Problem `not-found` also when nothing was submitted yet
 */
export async function receiptOf(tx: Tx, id: string, publicUrl: string): Promise<Receipt> {
  const read = await readJudged(tx, id, false)
  const last = read && (await submissionAt(tx, id, read.judged.application.submissions))
  if (!last) throw new Problem('not-found')
  const facts = last.receipt as unknown as ReceiptFacts
  return { ...facts, keyId: last.key_id, signature: last.signature, url: receiptUrl(publicUrl, facts) }
}

/** A receipt in one language, to be set. */
export function receiptDocument(r: Receipt, locale: Locale): ReceiptDocument {
  return {
    callTitle: r.callTitle[locale],
    number: r.number,
    unit: {
      name: r.unit.name,
      ...(r.unit.code && { code: r.unit.code }),
      ...(r.unit.host && { host: r.unit.host }),
    },
    trackTitle: r.trackTitle[locale],
    title: r.title,
    submittedAt: r.submittedAt,
    ...(r.late && { late: r.late }),
    contentHash: r.contentHash,
    keyId: r.keyId,
    signature: r.signature,
    verifyUrl: r.url,
  }
}

/**
 * What to print of an application: what is being written, or for everybody else and after that what was submitted.
 *
 * @throws Problem `not-found`
 */
export async function printableOf(tx: Tx, id: string, publicUrl: string): Promise<Printable> {
  const read = await readJudged(tx, id, false)
  if (!read) throw new Problem('not-found')
  const { mine } = read
  const { application: a, unit, siblings } = read.judged
  const writing = mine && (a.state === 'draft' || a.state === 'returned')
  const last = writing || a.submissions === 0 ? undefined : await submissionAt(tx, id, a.submissions)
  const ready = last ? await callAt(tx, a.call_id, last.call_version) : await readyFor(tx, read)
  const content = last?.content ?? a.content
  const { form, type, verdict } = judge(ready, read.judged, content)
  const receipt = last?.receipt as unknown as ReceiptFacts | undefined
  return {
    call: ready.call,
    form,
    type,
    content,
    unit,
    siblings,
    track: a.track,
    number: a.number,
    title: a.title,
    verdict: last ? (last.verdict as unknown as typeof verdict) : verdict,
    ...(receipt && {
      title: receipt.title,
      submitted: {
        at: receipt.submittedAt,
        contentHash: receipt.contentHash,
        url: receiptUrl(publicUrl, receipt),
      },
    }),
  }
}

export { documentOf }
