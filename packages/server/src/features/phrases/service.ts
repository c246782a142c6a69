import { uuidv7 } from 'uuidv7'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/history.ts'
import { Problem } from '../../platform/http/problem.ts'
import { runsCall, type Standing } from '../access/service.ts'
import { type Phrase, type PhraseChange, type PhraseInput, PLACES } from './schemas.ts'

/** As many as a list can still be chosen from. */
const MOST = 100

/** The call's sentences and one's own, each in their order. @throws Problem `not-found` for a call that is none */
export async function listPhrases(tx: Tx, standing: Standing, person: string, callId: string) {
  await knownCall(tx, callId)
  const rows = await tx
    .selectFrom('phrase')
    .select(['id', 'owner', 'zh', 'en', 'version'])
    .where((e) => e.or([e('owner', '=', person), e('call_id', '=', callId)]))
    .orderBy('place')
    .orderBy('id')
    .execute()
  const items = rows.map(
    ({ owner, ...r }): Phrase => ({ ...r, of: owner === null ? ('call' as const) : ('own' as const) }),
  )
  return { items, mayChangeCall: runsCall(standing, callId) }
}

/** Adds a sentence behind the others. @throws Problem `not-found`, `forbidden`, `phrase-place`, `phrases-full` */
export async function addPhrase(
  tx: Tx,
  standing: Standing,
  person: string,
  callId: string,
  input: PhraseInput,
): Promise<void> {
  await knownCall(tx, callId)
  if (input.of === 'call' && !runsCall(standing, callId)) throw new Problem('forbidden')
  checkPlaces(input)
  const all = await placesOf(tx, input.of, person, callId)
  if (all.length >= MOST) throw new Problem('phrases-full', { params: { most: MOST } })
  await tx
    .insertInto('phrase')
    .values({
      id: uuidv7(),
      owner: input.of === 'own' ? person : null,
      call_id: input.of === 'call' ? callId : null,
      zh: input.zh,
      en: input.en,
      place: Math.max(0, ...all.map((p) => p.place)) + 1,
    })
    .execute()
  if (input.of === 'call') await trace(tx, 'phrase.added', callId, input.zh)
}

/** Changes the words. @throws Problem `not-found`, `forbidden`, `version-changed`, `phrase-place` */
export async function changePhrase(
  tx: Tx,
  standing: Standing,
  id: string,
  version: number,
  words: PhraseChange,
): Promise<void> {
  const before = await mine(tx, standing, id)
  checkPlaces(words)
  const [done] = await tx
    .updateTable('phrase')
    .set({ zh: words.zh, en: words.en })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .execute()
  if (!done) throw new Problem('version-changed')
  if (before.call_id) await trace(tx, 'phrase.changed', before.call_id, words.zh, before.zh)
}

/** Takes a sentence away. @throws Problem `not-found`, `forbidden` */
export async function deletePhrase(tx: Tx, standing: Standing, id: string): Promise<void> {
  const before = await mine(tx, standing, id)
  await tx.deleteFrom('phrase').where('id', '=', id).execute()
  if (before.call_id) await trace(tx, 'phrase.deleted', before.call_id, before.zh)
}

/** Puts the sentences in this order; one that is not named comes last. @throws Problem `not-found`, `forbidden` */
export async function orderPhrases(
  tx: Tx,
  standing: Standing,
  person: string,
  callId: string,
  of: 'own' | 'call',
  ids: readonly string[],
): Promise<void> {
  await knownCall(tx, callId)
  if (of === 'call' && !runsCall(standing, callId)) throw new Problem('forbidden')
  const all = await placesOf(tx, of, person, callId)
  const known = ids.filter((id) => all.some((p) => p.id === id))
  const order = [...known, ...all.map((p) => p.id).filter((id) => !known.includes(id))]
  for (const [place, id] of order.entries())
    await tx
      .updateTable('phrase')
      .set({ place: place + 1 })
      .where('id', '=', id)
      .execute()
  if (of === 'call') await trace(tx, 'phrase.ordered', callId)
}

async function knownCall(tx: Tx, callId: string): Promise<void> {
  const call = await tx.selectFrom('call').select('id').where('id', '=', callId).executeTakeFirst()
  if (!call) throw new Problem('not-found')
}

/** Row-level security shows only one's own and the call's: what is not there to be seen is not there. */
async function mine(tx: Tx, standing: Standing, id: string) {
  const found = await tx
    .selectFrom('phrase')
    .select(['id', 'call_id', 'zh', 'version'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!found) throw new Problem('not-found')
  if (found.call_id !== null && !runsCall(standing, found.call_id)) throw new Problem('forbidden')
  return found
}

const placesOf = (tx: Tx, of: 'own' | 'call', person: string, callId: string) =>
  tx
    .selectFrom('phrase')
    .select(['id', 'place'])
    .where((e) => (of === 'own' ? e('owner', '=', person) : e('call_id', '=', callId)))
    .orderBy('place')
    .orderBy('id')
    .execute()

/** A place that the portal cannot fill would go out to a unit as it stands. */
function checkPlaces(words: PhraseChange): void {
  const known: readonly string[] = PLACES
  const named = `${words.zh} ${words.en}`.match(/\{[^{}]*\}?|\}/g) ?? []
  const unknown = named.filter((n) => !known.some((p) => n === `{${p}}`))
  if (unknown.length > 0)
    throw new Problem('phrase-place', {
      params: { seen: unknown.join(' '), known: PLACES.map((p) => `{${p}}`).join(' ') },
    })
}

const trace = (tx: Tx, action: string, callId: string, words?: string, before?: string) =>
  record(tx, {
    action,
    subjectType: 'call',
    subjectId: callId,
    callId,
    detail: { words, before },
  })
