import { basename } from 'node:path'
import type { Readable } from 'node:stream'
import { fieldsOf, reader, wholeFormOf } from '@zhinan/call'
import { fileTypeFromFile } from 'file-type'
import { uuidv7 } from 'uuidv7'
import { type Actor, withActor } from '../../platform/db/actor.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import { Problem } from '../../platform/http/problem.ts'
import { lockOwn, readyFor, stateForbids } from '../applications/service.ts'
import { discard, receive, settle } from './storage.ts'
import { insertFile } from './store.ts'

/** Bytes in one file, at most. */
export const FILE_MAX = 20 * 1024 * 1024

export type Uploaded = { file: string; name: string; size: number; type: string }

/** An upload as it comes in; `tooLarge` is known once the stream has ended. */
export type Upload = { name: string; stream: Readable; tooLarge: () => boolean }

/**
 * Takes a file for one slot of an application that is being written. What it is, is read from its content; what it
 * calls itself does not count. It belongs to the application from then on, and is in it once the content names it.
 *
 * @throws Problem `not-found` (application or slot), `forbidden`, `state-forbids`, `too-many-files`, `file-empty`,
 *   `file-too-large`, `file-type`, `storage-full`
 */
export async function upload(
  { db, dataDir }: { db: Db; dataDir: string },
  actor: Actor,
  applicationId: string,
  slot: string,
  { name, stream, tooLarge }: Upload,
): Promise<Uploaded> {
  const accept = await withActor(db, actor, (tx) => slotOf(tx, applicationId, slot))
  const arrived = await receive(dataDir, stream)
  try {
    if (tooLarge()) throw new Problem('file-too-large', { params: { max: FILE_MAX / 1024 / 1024 } })
    if (arrived.size === 0) throw new Problem('file-empty')
    const type = (await fileTypeFromFile(arrived.path))?.mime
    if (type === undefined || !accept.includes(type))
      throw new Problem('file-type', { params: { saw: type ?? '?', accepted: accept.join(', ') } })
    const file = { id: uuidv7(), name: plainName(name), size: arrived.size, type }
    await settle(dataDir, arrived)
    await withActor(db, actor, async (tx) => {
      await slotOf(tx, applicationId, slot)
      await insertFile(tx, { ...file, applicationId, sha256: arrived.sha256, by: actor.id })
    })
    const { id, ...rest } = file
    return { file: id, ...rest }
  } catch (error) {
    await discard(arrived)
    throw error
  }
}

/** What the slot accepts, once it is sure that this actor may add to it now. */
async function slotOf(tx: Tx, applicationId: string, slot: string): Promise<readonly string[]> {
  const read = await lockOwn(tx, applicationId)
  const { application } = read.judged
  if (application.state !== 'draft' && application.state !== 'returned') throw stateForbids(application.state)
  const { call } = await readyFor(tx, read)
  const fields = fieldsOf(wholeFormOf(call, application.track))
  const field = fields.find((f) => f.type === 'attachment' && f.path === `attachments.${slot}`)
  if (field?.type !== 'attachment') throw new Problem('not-found')
  const there = reader(field.path)(application.content)
  if (Array.isArray(there) && there.length >= field.maxFiles)
    throw new Problem('too-many-files', { params: { max: field.maxFiles } })
  return field.accept
}

/** A file's own name without folders and control characters, 200 characters at most, its ending kept. */
export function plainName(name: string): string {
  const clean = basename(name.replaceAll('\\', '/'))
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
  if ([...clean].length <= 200) return clean || 'file'
  const dot = clean.lastIndexOf('.')
  const end = dot > 0 && clean.length - dot <= 12 ? clean.slice(dot) : ''
  return [...clean].slice(0, 200 - end.length).join('') + end
}
