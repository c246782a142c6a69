import { randomBytes } from 'node:crypto'
import { candidatesHash, drawSample, sampleSize } from '@zhinan/review'
import { asSystem } from '../../platform/db/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/history.ts'
import { Problem } from '../../platform/http/problem.ts'
import { afterWorkingDays } from '../../platform/working-days.ts'
import { currentCall } from '../calls/service.ts'
import { tellOf } from './mails.ts'
import type { DrawInput, Wish } from './schemas.ts'
import * as store from './store.ts'

const wishOf = ({ number, percent }: Pick<Wish, 'number' | 'percent'>) =>
  number === undefined ? { percent: percent! } : { number }

/** Every track must be the reader's to lead. @throws Problem `not-found`, `forbidden` */
async function mustLead(tx: Tx, callId: string, tracks: readonly string[]) {
  const ready = await currentCall(tx, callId)
  if ((await store.led(tx, callId, tracks)).length !== new Set(tracks).size) throw new Problem('forbidden')
  return ready
}

/** How many could be drawn, how many would be, and for how many there is nobody. @throws those of {@link mustLead} */
export async function preview(tx: Tx, callId: string, w: Wish) {
  await mustLead(tx, callId, w.tracks)
  const found = await store.candidates(tx, callId, w)
  const fit = await asSystem(tx, 'second-look', () =>
    store.fitFor(
      tx,
      found.map((c) => c.id),
    ),
  )
  const byTrack = (list: readonly store.Candidate[]) =>
    [...Map.groupBy(list, (c) => c.track)]
      .map(([track, all]) => ({ track, candidates: all.length }))
      .sort(order)
  return {
    candidates: found.length,
    size: sampleSize(found.length, wishOf(w)),
    byTrack: byTrack(found),
    nobody: byTrack(found.filter((c) => !fit.get(c.id)?.length)),
  }
}
const order = (a: { track: string }, b: { track: string }) => (a.track < b.track ? -1 : 1)

/**
 * Draws. The candidates are read and frozen first, the seed is made after them, and what is drawn follows from the two. Each
 * file goes to whoever may look at it and has least open; one that nobody may look at stays nobody's and says so.
 *
 * @returns the sample
 * @throws Problem `not-found`, `forbidden`, `sample-empty`, `sample-changed`
 */
export async function draw(
  tx: Tx,
  { publicUrl }: { publicUrl: string },
  callId: string,
  { days, candidates: seen, ...w }: DrawInput,
): Promise<string> {
  const { now } = await mustLead(tx, callId, w.tracks)
  const found = await store.candidates(tx, callId, w)
  if (found.length === 0) throw new Problem('sample-empty')
  if (found.length !== seen) throw new Problem('sample-changed', { params: { seen, now: found.length } })
  const ids = found.map((c) => c.id)
  const size = sampleSize(ids.length, wishOf(w))
  const hash = candidatesHash(ids)
  const seed = randomBytes(32).toString('hex')
  const due = new Date(afterWorkingDays(now, days).getTime() - 1000)
  const sample = await store.insertSample(tx, { ...w, callId, candidates: ids, hash, seed, size, days, due })
  const drawn = drawSample(seed, ids, size)
  const fit = await asSystem(tx, 'second-look', () => store.fitFor(tx, drawn))
  const whose = share(drawn, fit, await store.load(tx, callId))
  const known = new Map(found.map((c) => [c.id, c]))
  await store
    .insertLooks(
      tx,
      sample,
      drawn.map((id, n) => ({
        application: id,
        outcome: known.get(id)!.outcome_id,
        place: n + 1,
        officer: whose.get(id) ?? null,
      })),
    )
    .catch((error: { code?: string }) => {
      // Somebody drew, reopened or concluded in the same moment.
      if (error.code === '23505' || error.code === 'ZN005')
        throw new Problem('sample-changed', { params: { seen, now: '?' } })
      throw error
    })
  await record(
    tx,
    {
      action: 'screening.sample-drawn',
      subjectType: 'second-look-sample',
      subjectId: sample,
      callId,
      detail: { tracks: w.tracks, outcomes: w.outcomes, candidates: ids.length, size, hash, seed },
    },
    ...drawn.map((id) => ({
      action: 'screening.second-drawn',
      subjectType: 'screening',
      subjectId: id,
      callId,
      detail: { sample, number: known.get(id)!.number, to: whose.get(id) ?? null },
    })),
  )
  await asSystem(tx, 'second-look', () => tellOf(tx, callId, publicUrl, new Set(whose.values())))
  return sample
}

/** Evenly: what few may look at first, each to whoever has least open; whom none may, to nobody. */
function share(
  drawn: readonly string[],
  fit: ReadonlyMap<string, readonly string[]>,
  load: ReadonlyMap<string, number>,
): Map<string, string> {
  const has = new Map(load)
  const whose = new Map<string, string>()
  const may = (id: string) => fit.get(id) ?? []
  for (const id of drawn.toSorted((a, b) => may(a).length - may(b).length)) {
    const least = may(id).toSorted((a, b) => (has.get(a) ?? 0) - (has.get(b) ?? 0))[0]
    if (least === undefined) continue
    whose.set(id, least)
    has.set(least, (has.get(least) ?? 0) + 1)
  }
  return whose
}

/** A draw as it was kept, and whether going through it again gives the same. @throws Problem `not-found` */
export async function readDraw(tx: Tx, callId: string, id: string) {
  const s = await store.oneSample(tx, callId, id)
  if (!s) throw new Problem('not-found')
  const drawn = await store.drawnOf(tx, id)
  const again = drawSample(s.seed, s.candidates, s.size)
  return {
    id: s.id,
    candidates: s.candidates,
    candidatesHash: s.candidates_hash,
    seed: s.seed,
    size: s.size,
    drawn,
    // A reader of some of its tracks sees some of what was drawn.
    holds:
      candidatesHash(s.candidates) === s.candidates_hash && drawn.every((d) => again[d.place - 1] === d.id),
  }
}
