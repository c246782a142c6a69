import { wholeFormOf } from '@zhinan/call'
import {
  Background,
  compare,
  fingerprints,
  isAlike,
  isCandidate,
  type Prepared,
  prepare,
} from '@zhinan/likeness'
import { withSystem } from '../../platform/db/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { Tasks } from '../../platform/jobs.ts'
import { callAt } from '../calls/service.ts'
import * as store from './store.ts'
import { formWords, phonesOf, wordsOf } from './words.ts'

/** Compares submissions that have come since. */
export const COMPARE = 'likeness.compare'
/** In one transaction: short enough that nobody waits for its end. */
const BATCH = 20
/** Texts of the call that show what many write. */
const BACKGROUND = 400

/** The task, safe to run twice: a submission is taken off the queue as what was found is kept. */
export const likenessTasks: Tasks = {
  [COMPARE]: async (_, { db, signal }) => {
    const some = () => withSystem(db, 'job:likeness.compare', compareSome)
    while ((await some()) === BATCH && !signal?.aborted);
  },
}

/** @returns how many submissions were taken off the queue */
async function compareSome(tx: Tx): Promise<number> {
  await store.waitForTurn(tx)
  const turns = await store.takeTurns(tx, BATCH)
  const backgrounds = new Map<string, Background>()
  for (const turn of turns.filter((t) => t.newest)) await compareOne(tx, turn, backgrounds)
  return turns.length
}

async function compareOne(tx: Tx, turn: store.Turn, backgrounds: Map<string, Background>): Promise<void> {
  const { call } = await callAt(tx, turn.call_id, turn.call_version)
  const form = wholeFormOf(call, turn.track)
  const words = wordsOf(call, turn.track, turn.content)
  const ready = prepare(words.text)
  const prints = [...fingerprints(ready)]
  await store.keepWords(tx, turn, words, prints, phonesOf(form, turn.content))
  const key = `${turn.call_id} ${turn.track}`
  const background = backgrounds.get(key) ?? new Background(formWords(form))
  if (!backgrounds.has(key)) {
    for (const text of await store.sample(tx, turn.call_id, BACKGROUND)) background.add(prepare(text))
    backgrounds.set(key, background)
  }
  await store.putFlags(tx, turn.id, [
    ...(await alikeTo(tx, turn.id, ready, prints, background)),
    ...(await store.sameMarks(tx, turn)).map((mark) => ({ ...mark, likeness: null, same: null })),
  ])
}

async function alikeTo(
  tx: Tx,
  id: string,
  ready: Prepared,
  prints: readonly number[],
  background: Background,
): Promise<store.Found[]> {
  const found: store.Found[] = []
  for (const other of await store.sharing(tx, id, prints)) {
    if (!isCandidate(other.shared, prints.length, other.prints)) continue
    const theirs = await store.textOf(tx, other.id)
    if (!theirs) continue
    const { likeness, same } = compare(ready, prepare(theirs.text), (h) => background.isCommon(h))
    if (isAlike({ likeness, same })) found.push({ id: other.id, kind: 'text', likeness, same })
  }
  return found
}
