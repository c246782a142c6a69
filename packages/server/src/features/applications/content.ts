import {
  type Form,
  fieldsOf,
  idNumberFault,
  isBlank,
  isMasked,
  pruneContent,
  reader,
  readIdNumber,
  type Text,
  withValue,
} from '@zhinan/call'
import type { Tx } from '../../platform/db/database.ts'
import { Problem } from '../../platform/http/problem.ts'
import type { Keys } from '../../platform/keys.ts'
import { maskedSecrets, putSecret } from '../../platform/secrets.ts'
import { filesOf, givenName } from '../files/service.ts'

type Content = Record<string, unknown>

/** A content as it is stored, and what was sent but could not be taken into it. */
export type Kept = { content: Content; notKept: { path: string; code: string; message: Text }[] }

/**
 * What of a sent content may be stored, and stored so: only places that the form knows; files only of this application
 * and as they really are (their display name is the applicant's); ID numbers out to the secrets, a mask in their place and the birth date filled in. An ID
 * number that cannot be one is not kept anywhere (it is personal, and wrong): the portal keeps what was typed.
 *
 * @throws Problem `content-refused` when something is too large or of an impossible shape, or a file is not its own
 */
export async function keepContent(
  tx: Tx,
  keys: Keys,
  owner: { id: string; unitId: string },
  form: Form,
  sent: unknown,
  before: unknown,
): Promise<Kept> {
  const { content, refused } = pruneContent(form, sent)
  if (refused.length > 0)
    throw new Problem('content-refused', {
      issues: refused.map(({ path, code, text }) => ({ path, code, message: text })),
    })
  const withFiles = await ownFiles(tx, owner.id, form, content)
  return hideIdNumbers(tx, keys, owner, form, withFiles, before)
}

async function ownFiles(tx: Tx, id: string, form: Form, content: Content): Promise<Content> {
  const slots = fieldsOf(form).filter((f) => f.type === 'attachment')
  const named = slots.flatMap((f) => listAt(content, f.path).map((item) => item.file))
  if (named.length === 0) return content
  const own = new Map((await filesOf(tx, id)).map((f) => [f.id, f]))
  return slots.reduce((kept, { path, title }) => {
    const list = listAt(kept, path)
    if (list.length === 0) return kept
    const files = list.map((item) => {
      const file = typeof item.file === 'string' ? own.get(item.file) : undefined
      if (file)
        return { file: file.id, name: givenName(item.name, file.name), size: file.size, type: file.type }
      const message = {
        zh: `“${title.zh}”中有不属于本申报书的文件，请重新上传`,
        en: `"${title.en}" names a file that is not this application's: upload it again`,
      }
      throw new Problem('content-refused', { issues: [{ path, code: 'foreign-file', message }] })
    })
    return withValue(kept, path, files)
  }, content)
}

function listAt(content: unknown, path: string): { file?: unknown; name?: unknown }[] {
  const value = reader(path)(content)
  return Array.isArray(value) ? value : []
}

async function hideIdNumbers(
  tx: Tx,
  keys: Keys,
  owner: { id: string; unitId: string },
  form: Form,
  content: Content,
  before: unknown,
): Promise<Kept> {
  let kept = content
  const notKept: Kept['notKept'] = []
  for (const field of fieldsOf(form)) {
    if (field.type !== 'idNumber') continue
    const { path, birthDatePath } = field
    const value = reader(path)(kept)
    const place = { ownerType: 'application', ownerId: owner.id, path }
    if (isMasked(value)) {
      const { [path]: masked } = await maskedSecrets(tx, 'application', owner.id)
      kept = withValue(kept, path, masked)
      continue
    }
    const read = typeof value === 'string' ? readIdNumber(value.slice(0, 40)) : undefined
    if (!read || read.fault !== undefined) {
      kept = withValue(kept, path, undefined)
      if (read?.fault !== undefined)
        notKept.push({ path, code: 'badIdNumber', message: idNumberFault(read.fault) })
      if (!isBlank(reader(path)(before))) await forget(tx, owner.id, path)
      continue
    }
    const { masked } = await putSecret(
      tx,
      keys,
      { ...place, kind: 'idNumber', unitId: owner.unitId },
      read.number,
    )
    kept = withValue(kept, path, masked)
    if (birthDatePath && isBlank(reader(birthDatePath)(kept)))
      kept = withValue(kept, birthDatePath, read.birthDate)
  }
  return { content: kept, notKept }
}

async function forget(tx: Tx, ownerId: string, path: string): Promise<void> {
  await tx
    .deleteFrom('secret')
    .where('owner_type', '=', 'application')
    .where('owner_id', '=', ownerId)
    .where('path', '=', path)
    .execute()
}
