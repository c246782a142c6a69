import { createHash } from 'node:crypto'
import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import { asSystem } from '../../platform/db/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/history.ts'
import { instantField, textField } from '../../platform/http/fields.ts'
import { Problem } from '../../platform/http/problem.ts'
import type { Text } from '../../platform/start-problem.ts'
import type { Reader } from '../access/service.ts'
import { currentCall } from '../calls/service.ts'

export const part = z.enum(['expert', 'officer'])
type Part = z.output<typeof part>

const hash = z.string().regex(/^[0-9a-f]{64}$/)
export const pledgeAnswer = z.object({
  items: z.array(
    z.object({
      part,
      text: textField,
      sha256: z.object({ zh: hash, en: hash }).describe('of the text in UTF-8'),
      setBy: z.enum(['guide', 'association']),
      signed: z.object({ at: instantField, name: z.string() }).nullable(),
    }),
  ),
})
export const pledgeInput = z.strictObject({ part, sha256: hash.describe('of the text that was read') })
const count = z.number().int()
export const pledgeList = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      part,
      name: z.string(),
      signedAt: instantField,
      sha256: hash,
      current: z.boolean(),
    }),
  ),
  experts: z.object({ signed: count, of: count }).describe('verified experts with an account'),
})

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')
const hashes = ({ zh, en }: Text) => ({ zh: sha256(zh), en: sha256(en) })

/** What this person is asked to promise for a call, and whether they have, in the words that hold now. */
export async function pledgesFor(
  tx: Tx,
  callId: string,
  reader: Reader,
): Promise<z.output<typeof pledgeAnswer>> {
  const { pledges } = (await currentCall(tx, callId)).call
  if (!pledges) return { items: [] }
  const rows = await tx
    .selectFrom('pledge')
    .select(['part', 'text_sha256', 'signed_at', 'signed_name'])
    .where('call_id', '=', callId)
    .where('user_id', '=', reader.id)
    .orderBy('signed_at')
    .execute()
  const items = []
  for (const of of await partsOf(tx, callId, reader)) {
    const text = pledges[of]
    const now = hashes(text)
    const signed = rows.find(
      (r) => r.part === of && Object.values(now).includes(r.text_sha256.toString('hex')),
    )
    items.push({
      part: of,
      text,
      sha256: now,
      setBy: pledges.setBy,
      signed: signed ? { at: signed.signed_at.toISOString(), name: signed.signed_name } : null,
    })
  }
  return { items }
}

/** Whose accounts signed a part's pledge of a call in the words that hold now; where the call asks for none: nobody. */
export async function whoSigned(tx: Tx, callId: string, of: Part): Promise<Set<string>> {
  const { pledges } = (await currentCall(tx, callId)).call
  return new Set(pledges ? await signers(tx, callId, of, pledges[of]) : [])
}

/** Accounts that signed these words, or whether one did. As the system: an account's pledge is its own to see. */
async function signers(tx: Tx, callId: string, of: Part, words: Text, only?: string): Promise<string[]> {
  const now = Object.values(hashes(words)).map((hex) => Buffer.from(hex, 'hex'))
  const rows = await asSystem(tx, 'pledges', () =>
    tx
      .selectFrom('pledge')
      .select('user_id')
      .where('call_id', '=', callId)
      .where('part', '=', of)
      .where('text_sha256', 'in', now)
      .$if(only !== undefined, (q) => q.where('user_id', '=', only!))
      .execute(),
  )
  return rows.map((r) => r.user_id)
}

/** Whether an account has nothing left to sign: it did in the words that hold now, or the call asks for no pledge. */
export async function hasSigned(tx: Tx, callId: string, userId: string, of: Part): Promise<boolean> {
  const { pledges } = (await currentCall(tx, callId)).call
  return !pledges || (await signers(tx, callId, of, pledges[of], userId)).length > 0
}

/** Before somebody takes part in a review. @throws Problem `pledge-first`: the call asks for a pledge that is not signed */
export async function mustHaveSigned(tx: Tx, callId: string, userId: string, of: Part): Promise<void> {
  if (!(await hasSigned(tx, callId, userId, of)))
    throw new Problem('pledge-first', { params: { call: callId } })
}

/** Which pledges are this person's to sign: an expert's once they are verified, an officer's of this call. */
async function partsOf(tx: Tx, callId: string, { id, standing }: Reader): Promise<Part[]> {
  const expert = await tx
    .selectFrom('expert')
    .select('id')
    .where('user_id', '=', id)
    .where('status', '=', 'verified')
    .executeTakeFirst()
  const officer = standing.staff.some(
    (s) => s.role === 'officer' && (s.callId === null || s.callId === callId),
  )
  return [...(expert ? (['expert'] as const) : []), ...(officer ? (['officer'] as const) : [])]
}

/**
 * Signs: who, when, and the words that were read. Signing the same words again changes nothing.
 *
 * @throws Problem `not-found`, `forbidden` (not this person's to sign), `pledge-none`, `pledge-changed`
 */
export async function signPledge(
  tx: Tx,
  callId: string,
  reader: Reader,
  name: string,
  input: z.output<typeof pledgeInput>,
): Promise<z.output<typeof pledgeAnswer>> {
  const { pledges } = (await currentCall(tx, callId)).call
  if (!pledges) throw new Problem('pledge-none')
  if (!(await partsOf(tx, callId, reader)).includes(input.part)) throw new Problem('forbidden')
  const text = Object.values(pledges[input.part]).find((words) => sha256(words) === input.sha256)
  if (text === undefined) throw new Problem('pledge-changed')
  const id = uuidv7()
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('pledge')
    .values({
      id,
      call_id: callId,
      part: input.part,
      text,
      text_sha256: Buffer.from(input.sha256, 'hex'),
      signed_name: name,
    })
    .onConflict((c) => c.doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows !== 0n)
    await record(tx, {
      action: 'pledge.signed',
      subjectType: 'pledge',
      subjectId: id,
      callId,
      detail: { part: input.part, sha256: input.sha256 },
    })
  return pledgesFor(tx, callId, reader)
}

/** Who has signed for a call, newest first, and how many of the experts. */
export async function listPledges(tx: Tx, callId: string): Promise<z.output<typeof pledgeList>> {
  const { pledges } = (await currentCall(tx, callId)).call
  const now = new Set(
    pledges ? [pledges.expert, pledges.officer].flatMap((t) => Object.values(hashes(t))) : [],
  )
  const rows = await tx
    .selectFrom('pledge')
    .select(['id', 'part', 'user_id', 'signed_name', 'signed_at', 'text_sha256'])
    .where('call_id', '=', callId)
    .orderBy('signed_at', 'desc')
    .execute()
  const items = rows.map((r) => {
    const hex = r.text_sha256.toString('hex')
    return {
      id: r.id,
      part: r.part as Part,
      name: r.signed_name,
      signedAt: r.signed_at.toISOString(),
      sha256: hex,
      current: now.has(hex),
      user: r.user_id,
    }
  })
  const experts = await tx
    .selectFrom('expert')
    .select('user_id')
    .where('status', '=', 'verified')
    .where('user_id', 'is not', null)
    .execute()
  const signed = new Set(items.filter((i) => i.part === 'expert' && i.current).map((i) => i.user))
  return {
    items: items.map(({ user: _, ...item }) => item),
    experts: { signed: experts.filter((e) => signed.has(e.user_id!)).length, of: experts.length },
  }
}
