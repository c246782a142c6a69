import { performance } from 'node:perf_hooks'
import type { Text } from '@zhinan/call'
import { changesBetween, type Selection, select, type WhatIf, whatIf } from '@zhinan/review'
import type { Tx } from '../../platform/db/database.ts'
import { Problem } from '../../platform/http/problem.ts'
import { approves, type Reader } from '../access/service.ts'
import { currentCall } from '../calls/service.ts'
import { canonical } from './canonical.ts'
import { type Brief, type Live, type PreviewInput, whatIfInput } from './schemas.ts'
import { askable, type CallSeason, seasonOf } from './season.ts'
import * as store from './store.ts'
import {
  changeViews,
  moneyViews,
  questionsOf,
  reviewedTracks,
  rowsOf,
  seenTracks,
  selectionOf,
  totalsOf,
  trackViews,
} from './view.ts'

const idsOf = (s: CallSeason): string[] => s.tracks.map((t) => t.plan.id)

/** Reads the season for somebody who may see some of it. @throws Problem `not-found`, `forbidden`, `review-no-terms` */
export async function seenSeason(tx: Tx, callId: string, reader: Reader) {
  const s = await seasonOf(tx, callId)
  const seen = seenTracks(reader, callId, idsOf(s))
  if (seen.size === 0) throw new Problem('forbidden')
  const reviews = reviewedTracks(reader, callId, idsOf(s))
  return { s, seen, whole: seen.size === s.tracks.length, reviews, selects: reviews.size === s.tracks.length }
}

/** As {@link seenSeason}, for what cannot be seen in parts: tracks depend on each other. @throws Problem `forbidden` */
export async function wholeSeason(tx: Tx, callId: string, reader: Reader) {
  const found = await seenSeason(tx, callId, reader)
  if (!found.whole) throw new Problem('forbidden')
  return found
}

/** Lets in whoever sees every track of a call, without reading its season. @throws Problem `not-found`, `forbidden` */
export async function mustSeeWhole(tx: Tx, callId: string, reader: Reader): Promise<void> {
  const { call } = await currentCall(tx, callId)
  const tracks = call.tracks.map((t) => t.id)
  if (seenTracks(reader, callId, tracks).size !== tracks.length) throw new Problem('forbidden')
}

/** What was prepared so far in a call, newest first. @throws Problem `not-found`, `forbidden` */
export async function listKept(tx: Tx, callId: string, reader: Reader): Promise<{ items: Brief[] }> {
  await mustSeeWhole(tx, callId, reader)
  return { items: await briefs(tx, callId, reader) }
}

/** Who would be selected now, in the tracks that the reader may see. */
export async function liveSelection(tx: Tx, callId: string, reader: Reader): Promise<Live> {
  const { s, seen, whole, reviews, selects } = await seenSeason(tx, callId, reader)
  const selection = selectionOf(s)
  const tracks = selection.tracks.filter((t) => seen.has(t.track))
  return {
    inputHash: canonical(s.input).hash,
    tracks: trackViews(s, selection.tracks, seen),
    rows: rowsOf(s, selection, seen),
    totals: totalsOf(
      s.input.tracks.filter((p) => seen.has(p.id)),
      { ...selection, tracks },
    ),
    questions: questionsOf(s, tracks),
    votes: s.votes.filter((v) => seen.has(v.track)).map((v) => ({ ...v, at: v.at.toISOString() })),
    falls: s.falls.filter((f) => seen.has(f.track)).map((f) => ({ ...f, at: f.at.toISOString() })),
    experts: whole ? await store.experts(tx, callId) : [],
    selections: whole ? await briefs(tx, callId, reader) : [],
    whole,
    may: { prepare: selects, record: [...reviews] },
  }
}

/** A call's selections, newest first. */
export async function briefs(tx: Tx, callId: string, reader: Reader): Promise<Brief[]> {
  const recorded = approves(reader.standing, callId) && (await store.recordedBy(tx, callId, reader.id))
  return (await store.selections(tx, callId)).map((row) => briefOf(row, callId, reader, recorded))
}

/** What a list says of a selection. @param recorded the reader decided something that selections rest on */
export function briefOf(row: store.SelectionRow, callId: string, reader: Reader, recorded: boolean): Brief {
  const own = row.preparedBy === reader.id
  return {
    n: row.n,
    followsN: row.followsN,
    state: row.decision === 'confirmed' && row.followed ? 'superseded' : (row.decision ?? 'prepared'),
    awards: row.awards,
    money: Number(row.money),
    inputHash: row.inputHash,
    openReason: row.openReason,
    preparedBy: row.preparer,
    preparedAt: row.preparedAt.toISOString(),
    decidedBy: row.decider,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    decisionReason: row.decisionReason,
    mayDecide: row.decision === null && !own && !recorded && approves(reader.standing, callId),
    mayTakeBack: row.decision === null && own,
  }
}

/** Reads what somebody asks. @throws Problem `selection-question` */
function questionIn(json: string): WhatIf {
  let asked: unknown
  try {
    asked = JSON.parse(json)
  } catch {
    throw new Problem('selection-question', { params: { seen: json.slice(0, 60) } })
  }
  const read = whatIfInput.safeParse(asked)
  if (read.success) return JSON.parse(JSON.stringify(read.data)) as WhatIf
  throw new Problem('selection-question', {
    params: { seen: read.error.issues[0]?.path.join('.') || json.slice(0, 60) },
  })
}

/** Who would move, and why, if something were otherwise. @throws Problem `forbidden`, `selection-question` */
export async function askWhatIf(tx: Tx, callId: string, reader: Reader, json: string) {
  const { s } = await wholeSeason(tx, callId, reader)
  const change = questionIn(json)
  const from = performance.now()
  const { before, ask } = whatIf(askable(s))
  let answer: ReturnType<typeof ask>
  try {
    answer = ask(change)
  } catch (error) {
    throw new Problem('selection-question', { params: { seen: (error as Error).message } })
  }
  const milliseconds = Math.round((performance.now() - from) * 10) / 10
  const { selection: after, by } = answer
  const old = new Map(before.tracks.map((t) => [t.track, t]))
  const plans = s.input.tracks.map((p) => ({ ...p, quota: change.quota?.[p.id] ?? p.quota }))
  const word = (list: readonly { id: string; title: Text }[]) => (id: string) =>
    list.find((x) => x.id === id)?.title ?? { zh: id, en: id }
  return {
    changes: changeViews(s, answer.changes),
    tracks: after.tracks.map((t) => ({
      track: t.track,
      before: old.get(t.track)!.shortlisted,
      after: t.shortlisted,
      tiedPlaces: t.tiedPlaces,
    })),
    by: {
      track: moneyViews(by.track, word(s.call.tracks)),
      region: moneyViews(by.region, word(s.call.vocabulary.regions)),
      kind: moneyViews(by.kind, word(s.call.vocabulary.unitKinds)),
    },
    totals: { before: totalsOf(s.input.tracks, before), after: totalsOf(plans, after) },
    milliseconds,
  }
}

/** What a vote or a fall would change, before it is recorded. @throws Problem as recording it does */
export async function previewDecision(tx: Tx, callId: string, reader: Reader, input: PreviewInput) {
  const { s, reviews } = await seenSeason(tx, callId, reader)
  const before = selectionOf(s)
  const { votes = [], falls = [] } = s.input.decisions ?? {}
  let decisions = s.input.decisions ?? {}
  if (input.vote) {
    const { track, order } = checkVote(s, before, reviews, input.vote.order)
    decisions = { falls, votes: [...votes, { track, order }] }
  } else if (input.fall) {
    const { application, cause } = input.fall
    checkFall(s, before, reviews, application)
    decisions = { votes, falls: [...falls, { application, cause }] }
  } else {
    const { application } = standingFall(s, reviews, input.undo!)
    decisions = { votes, falls: falls.filter((f) => f.application !== application) }
  }
  const after = select({ ...s.input, decisions })
  return {
    changes: changeViews(s, changesBetween(before, after)),
    totals: { before: totalsOf(s.input.tracks, before), after: totalsOf(s.input.tracks, after) },
  }
}

/**
 * The track of a vote on these applications: all of them and nobody else are equals in the same place.
 *
 * @throws Problem `forbidden`, `selection-vote` naming who has to be voted on together
 */
export function checkVote(
  s: CallSeason,
  selection: Selection,
  reviews: ReadonlySet<string>,
  order: readonly string[],
): { track: string; order: readonly string[]; places: string[] } {
  const entries = new Map(s.input.applications.map((a) => [a.id, a]))
  const ranked = new Set(selection.outcomes.filter((o) => o.rank !== null).map((o) => o.id))
  const first = entries.get(order[0]!)
  const equals = first
    ? s.input.applications.filter(
        (a) =>
          ranked.has(a.id) &&
          a.track === first.track &&
          a.score === first.score &&
          a.priorities === first.priorities,
      )
    : []
  const chosen = new Set(order)
  if (
    !first ||
    equals.length !== chosen.size ||
    chosen.size !== order.length ||
    !equals.every((e) => chosen.has(e.id))
  )
    throw new Problem('selection-vote', {
      params: { seen: order.join('、'), need: equals.map((e) => e.id).join('、') || '–' },
    })
  if (!reviews.has(first.track)) throw new Problem('forbidden')
  return { track: first.track, order, places: order.map((id) => s.candidates.get(id)!.id) }
}

/** An application that can still fall. @throws Problem `not-found`, `forbidden`, `selection-out-already` */
export function checkFall(
  s: CallSeason,
  selection: Selection,
  reviews: ReadonlySet<string>,
  application: string,
): store.CandidateRow {
  const found = s.candidates.get(application)
  if (!found) throw new Problem('not-found')
  if (!reviews.has(found.track)) throw new Problem('forbidden')
  const outcome = selection.outcomes.find((o) => o.id === application)!
  // What is out with a companion can fall for a reason of its own.
  const own = outcome.result === 'out' && !outcome.reasons.every((r) => r.code.startsWith('companion-'))
  if (own) throw new Problem('selection-out-already', { params: { number: application } })
  return found
}

/** A fall that can be taken back. @throws Problem `not-found`, `forbidden` */
export function standingFall(s: CallSeason, reviews: ReadonlySet<string>, id: string): store.FallRow {
  const found = s.falls.find((f) => f.id === id && !f.undone)
  if (!found) throw new Problem('not-found')
  if (!reviews.has(found.track)) throw new Problem('forbidden')
  return found
}
