import { fieldsOf, reader, wholeFormOf } from '@zhinan/call'
import type { Tx } from '../../platform/db/database.ts'
import { Problem } from '../../platform/http/problem.ts'
import { EVIDENCE, mayAddEvidence } from '../appeals/service.ts'
import { lockOwn, readyFor, stateForbids } from '../applications/service.ts'

/** What a slot takes: media types, and whether they are evidence to an appeal and not for the form. */
export type Slot = { accept: readonly string[]; evidence: boolean }

/**
 * What a slot accepts, once it is sure that this actor may add to it now.
 *
 * @param replaces the file that goes when the new one comes
 * @throws Problem `not-found` (application or slot), `forbidden`, `state-forbids`, `too-many-files`; for evidence as
 *   `mayAddEvidence` does
 */
export async function slotOf(
  tx: Tx,
  applicationId: string,
  slot: string,
  replaces?: string | null,
): Promise<Slot> {
  const read = await lockOwn(tx, applicationId)
  const { application } = read.judged
  // What was found ineligible has no form to fill in: the slots of forms and this one never meet.
  if (application.state === 'ineligible' && slot === EVIDENCE.slot) {
    await mayAddEvidence(tx, application)
    return { accept: EVIDENCE.accept, evidence: true }
  }
  if (application.state !== 'draft' && application.state !== 'returned') throw stateForbids(application.state)
  const { call } = await readyFor(tx, read)
  const fields = fieldsOf(wholeFormOf(call, application.track))
  const field = fields.find((f) => f.type === 'attachment' && f.path === `attachments.${slot}`)
  if (field?.type !== 'attachment') throw new Problem('not-found')
  const there = reader(field.path)(application.content)
  const kept = Array.isArray(there) ? there.filter((f: { file?: unknown }) => f.file !== replaces) : []
  if (kept.length >= field.maxFiles) throw new Problem('too-many-files', { params: { max: field.maxFiles } })
  return { accept: field.accept, evidence: false }
}
