import { fieldsOf, reader, wholeFormOf } from '@zhinan/call'
import type { Tx } from '../../platform/db/database.ts'
import { Problem } from '../../platform/http/problem.ts'
import { lockOwn, readyFor, stateForbids } from '../applications/service.ts'

/** Bytes in one file, at most. */
export const FILE_MAX = 20 * 1024 * 1024

/**
 * What a slot accepts, once it is sure that this actor may add to it now.
 *
 * @param replaces the file that goes when the new one comes
 * @throws Problem `not-found` (application or slot), `forbidden`, `state-forbids`, `too-many-files`
 */
export async function slotOf(
  tx: Tx,
  applicationId: string,
  slot: string,
  replaces?: string | null,
): Promise<readonly string[]> {
  const read = await lockOwn(tx, applicationId)
  const { application } = read.judged
  if (application.state !== 'draft' && application.state !== 'returned') throw stateForbids(application.state)
  const { call } = await readyFor(tx, read)
  const fields = fieldsOf(wholeFormOf(call, application.track))
  const field = fields.find((f) => f.type === 'attachment' && f.path === `attachments.${slot}`)
  if (field?.type !== 'attachment') throw new Problem('not-found')
  const there = reader(field.path)(application.content)
  const kept = Array.isArray(there) ? there.filter((f: { file?: unknown }) => f.file !== replaces) : []
  if (kept.length >= field.maxFiles) throw new Problem('too-many-files', { params: { max: field.maxFiles } })
  return field.accept
}

/** @throws Problem `file-empty`, `file-too-large` */
export function fitting(size: number): void {
  if (size === 0) throw new Problem('file-empty')
  if (size > FILE_MAX) throw new Problem('file-too-large', { params: { max: FILE_MAX / 1024 / 1024 } })
}
