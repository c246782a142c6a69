import type { Call } from '@zhinan/call'
import { readSheet, scoreTrack, tracksOf } from '@zhinan/review'
import type { Config } from '../../platform/config.ts'
import { asSystem } from '../../platform/db/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/history.ts'
import { Problem } from '../../platform/http/problem.ts'
import { shanghai } from '../../platform/shanghai.ts'
import type { Reader } from '../access/service.ts'
import { sendLetters } from '../applications/service.ts'
import { currentCall } from '../calls/service.ts'
import { mustHaveSigned } from '../experts/service.ts'
import {
  mustReview,
  notOpen,
  opinionsInForce,
  reviewSubject,
  roundOf,
  roundsOf,
  seesReview,
  termsOf,
} from '../reviews/service.ts'
import type { Progress, Round } from './schemas.ts'
import * as store from './store.ts'

type Site = Pick<Config, 'publicUrl'>

/** How the reviews of a call's tracks stand, of those that the reader may see. */
export async function listRounds(tx: Tx, callId: string, { standing }: Reader): Promise<Round[]> {
  const { call } = await currentCall(tx, callId)
  const seen = call.tracks.map((t) => t.id).filter((t) => seesReview(standing, callId, t))
  return standOf(tx, callId, seen)
}

/** How the reviews of these tracks stand: when each opened and closes, and how many opinions are where. */
async function standOf(tx: Tx, callId: string, tracks: readonly string[]): Promise<Round[]> {
  const rounds = new Map((await roundsOf(tx, callId, tracks)).map((r) => [r.track, r]))
  const flagged = new Map<string, number>()
  for (const track of rounds.keys()) {
    const { reviewed } = await termsOf(tx, callId, track)
    const doubtful = (await opinionsInForce(tx, callId, [track])).filter(
      (sheet) => readSheet(reviewed.terms, sheet).read.flags.length > 0,
    )
    flagged.set(track, doubtful.length)
  }
  return (await store.countsOf(tx, callId, tracks)).map(({ missing, ...counts }) => {
    const r = rounds.get(counts.track)
    return {
      ...counts,
      openedAt: r?.openedAt.toISOString() ?? null,
      closesAt: r?.closesAt.toISOString() ?? null,
      open: r?.open ?? false,
      version: r?.version ?? 0,
      flagged: flagged.get(counts.track) ?? 0,
      overdue: r && !r.open ? missing : 0,
    }
  })
}

/**
 * Opens the reviews of tracks until a time: experts can give their opinions from now on, and each is told.
 *
 * @throws Problem `not-found`, `forbidden`, `pledge-first`, `review-no-terms`, `round-past`, `round-open`
 */
export async function openRounds(
  tx: Tx,
  site: Site,
  callId: string,
  reader: Reader,
  { tracks, closesAt }: { tracks: readonly string[]; closesAt: Date },
): Promise<void> {
  const call = await mustReview(tx, callId, tracks, reader)
  await mustHaveSigned(tx, callId, reader.id, 'officer')
  const { version, now } = await currentCall(tx, callId)
  if (!tracksOf(call)) throw new Problem('review-no-terms')
  closesAt.setUTCMilliseconds(0)
  if (closesAt <= now) throw new Problem('round-past', { params: { now: shanghai(now) } })
  for (const track of new Set(tracks)) {
    if (!(await store.insertRound(tx, callId, track, version, closesAt)))
      throw new Problem('round-open', { params: { track } })
    await record(tx, {
      action: 'review.opened',
      ...reviewSubject(callId, track),
      detail: { closesAt: closesAt.toISOString() },
    })
    await tell(tx, site, call, track, {}, 'opened', shanghai(closesAt))
  }
}

/**
 * Moves the end of a review: later, or now.
 *
 * @throws Problem `not-found`, `forbidden`, `round-closed-already`, `round-past`, `round-earlier`, `round-changed` (somebody else
 *   was first)
 */
export async function moveEnd(
  tx: Tx,
  site: Site,
  callId: string,
  track: string,
  reader: Reader,
  { closesAt, reason, version }: { closesAt: Date | null; reason: string; version: number },
): Promise<void> {
  const call = await mustReview(tx, callId, [track], reader)
  const { now } = await currentCall(tx, callId)
  const round = await roundOf(tx, callId, track)
  if (!round) throw new Problem('not-found')
  // Whoever was second hears that, not what their date is by now.
  if (round.version !== version) throw new Problem('round-changed')
  // What has closed keeps its moment.
  if (!closesAt && !round.open)
    throw new Problem('round-closed-already', { params: { at: shanghai(round.closesAt) } })
  closesAt?.setUTCMilliseconds(0)
  if (closesAt && closesAt <= now) throw new Problem('round-past', { params: { now: shanghai(now) } })
  // Whoever relied on the date would be late: it moves on, or the review is closed now.
  if (closesAt && closesAt <= round.closesAt)
    throw new Problem('round-earlier', { params: { at: shanghai(round.closesAt) } })
  const at = await store.moveEnd(tx, callId, track, version, closesAt)
  if (!at) throw new Problem('round-changed')
  await record(tx, {
    action: closesAt ? 'review.extended' : 'review.closed',
    ...reviewSubject(callId, track),
    reason,
    detail: { closesAt: at.toISOString() },
  })
  if (closesAt) await tell(tx, site, call, track, {}, 'extended', shanghai(at))
}

/** @throws Problem `review-closed`, `review-not-open` */
async function mustBeOpen(tx: Tx, callId: string, track: string) {
  const round = await roundOf(tx, callId, track)
  if (!round?.open) throw notOpen(round?.closesAt ?? null)
  return round
}

/** Of an application that nobody reviews yet. */
const NOTHING = { valid: 0, raw: null, score: null, by: null, error: null, disagreement: false, opinions: [] }

/** Every application of a track with the opinions on it, and what they say of the experts. @throws Problem `not-found`, `review-no-terms` */
export async function progressOf(tx: Tx, callId: string, track: string, reader: Reader): Promise<Progress> {
  if (!seesReview(reader.standing, callId, track)) throw new Problem('not-found')
  const { reviewed } = await termsOf(tx, callId, track)
  const [mine] = await standOf(tx, callId, [track])
  const rows = await store.assigned(tx, callId, track)
  const bare = await store.unassigned(tx, callId, track)
  const counts = (r: store.AssignedRow) => r.opinion !== null && r.counts
  const scores = scoreTrack(
    reviewed.terms,
    rows.filter(counts).map((r) => ({
      ...r.opinion!,
      application: r.application,
      expert: r.expert,
      ...(r.seconds !== null && { seconds: r.seconds }),
    })),
  )
  const byApplication = new Map(scores.applications.map((a) => [a.application, a]))
  const byExpert = new Map(scores.experts.map((e) => [e.expert, e]))
  return {
    ...mine!,
    needs: reviewed.plan.minOpinions,
    applicationsList: [
      ...[...Map.groupBy(rows, (r) => r.application)].map(([id, own]) => {
        const score = byApplication.get(id)
        const { number, title, unit } = own[0]!
        return {
          id,
          number,
          title,
          unit,
          valid: score?.opinions ?? 0,
          raw: score?.raw ?? null,
          score: score?.score ?? null,
          by: score ? score.by : null,
          error: score?.error ?? null,
          disagreement: score?.flags.includes('disagreement') ?? false,
          opinions: own.map((r) => {
            const read = counts(r) ? score?.sheets.find((s) => s.expert === r.expert) : undefined
            return {
              assignment: r.assignment,
              expert: { id: r.expert, name: r.name },
              state: r.state ?? ('todo' as const),
              total: read?.total ?? null,
              comment: r.opinion?.comment ?? null,
              recommendation: r.opinion?.recommendation ?? null,
              marks: r.opinion ? [...r.opinion.marks] : [],
              seconds: r.seconds,
              sawOthers: r.sawOthers,
              flags: read ? [...read.flags] : [],
              valid: read !== undefined && read.faults.length === 0,
            }
          }),
        }
      }),
      ...bare.map((a) => ({ ...a, ...NOTHING })),
    ].sort((a, b) => (a.number < b.number ? -1 : 1)),
    experts: [...Map.groupBy(rows, (r) => r.expert)].map(([id, own]) => {
      const e = byExpert.get(id)
      return {
        id,
        name: own[0]!.name,
        assigned: own.length,
        sent: own.filter((r) => r.state === 'sent').length,
        leniency: e?.leniency ?? null,
        error: e?.error ?? null,
        flags: e ? [...e.flags] : [],
      }
    }),
  }
}

/**
 * Returns opinions to their experts, who mend and send them again; until then they do not count. All or nothing. Whoever was
 * shown what others gave does not write anew: somebody else reviews in their place.
 *
 * @throws Problem `not-found`, `forbidden`, `review-closed`, `round-not-sent`, `round-saw-others`
 */
export async function returnOpinions(
  tx: Tx,
  site: Site,
  callId: string,
  track: string,
  reader: Reader,
  { assignments, reason }: { assignments: readonly string[]; reason: string },
): Promise<void> {
  const call = await mustReview(tx, callId, [track], reader)
  await mustBeOpen(tx, callId, track)
  const ids = [...new Set(assignments)]
  const saw = await store.shownOf(tx, ids)
  if (saw.length > 0)
    throw new Problem('round-saw-others', {
      params: { who: saw.map((s) => `${s.name}（${s.number}）`).join('、') },
    })
  const done = await store.returnSheets(tx, callId, track, ids, reader.id, reason)
  if (done.length !== ids.length)
    throw new Problem('round-not-sent', { params: { n: ids.length - done.length } })
  const told = await tell(tx, site, call, track, { assignments: ids }, 'returned', reason)
  for (const { expert, numbers } of told) {
    const what = { action: 'review.returned', callId, reason, detail: { numbers: numbers.join(', ') } }
    await record(tx, { ...what, subjectType: 'expert', subjectId: expert })
    await record(tx, { ...what, ...reviewSubject(callId, track) })
  }
}

/** Reminds experts of what they have not sent. @returns how many were written to. @throws Problem `not-found`, `forbidden`, `review-closed` */
export async function remind(
  tx: Tx,
  site: Site,
  callId: string,
  track: string,
  reader: Reader,
  experts: readonly string[],
): Promise<number> {
  const call = await mustReview(tx, callId, [track], reader)
  const round = await mustBeOpen(tx, callId, track)
  const told = await tell(tx, site, call, track, { experts }, 'reminded', shanghai(round.closesAt))
  for (const { expert } of told)
    await record(tx, {
      action: 'review.reminded',
      subjectType: 'expert',
      subjectId: expert,
      callId,
      detail: { track },
    })
  return told.length
}

/** One letter for each expert concerned. */
async function tell(
  tx: Tx,
  { publicUrl }: Site,
  call: Call,
  track: string,
  of: Parameters<typeof store.writeTo>[3],
  news: 'opened' | 'extended' | 'returned' | 'reminded',
  words: string,
) {
  const people = await asSystem(tx, 'rounds', () => store.writeTo(tx, call.id, track, of))
  for (const { name, user: id, email, locale, numbers } of people) {
    const params = {
      name,
      call: call.title,
      track: call.tracks.find((t) => t.id === track)!.title,
      news,
      words,
      numbers,
      url: `${publicUrl}/expert/reviews`,
    }
    await sendLetters(tx, [{ id, email, locale }], 'reviewNews', params, call.id)
  }
  return people
}
