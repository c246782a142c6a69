import { changesBetween, type Selection, type SelectionInput } from '@zhinan/review'
import { uuidv7 } from 'uuidv7'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/history.ts'
import { Problem } from '../../platform/http/problem.ts'
import { approves, decidedMeanwhile, mustBeAnother, type Reader } from '../access/service.ts'
import { reviewSubject } from '../reviews/service.ts'
import { canonical } from './canonical.ts'
import { inputChanges } from './input-changes.ts'
import { briefOf, checkFall, checkVote, mustSeeWhole, seenSeason, standingFall, wholeSeason } from './live.ts'
import type { DecisionInput, PrepareInput, SelectionDetail } from './schemas.ts'
import { type CallSeason, frozenSeason } from './season.ts'
import * as store from './store.ts'
import { changeViews, questionsOf, rowsOf, selectionOf, totalsOf, trackViews } from './view.ts'

/** Of what a selection's steps are, for its history: of one that was prepared, else of the call's as it stands. */
export const selectionSubject = (callId: string, n?: number) => ({
  subjectType: 'selection',
  subjectId: n === undefined ? callId : `${callId}/${n}`,
  callId,
})

/**
 * Records a vote on equals, or that an application falls. What it changes holds with the next selection that is confirmed.
 *
 * @throws Problem `not-found`, `forbidden`, `selection-vote`, `selection-out-already`
 */
export async function recordDecision(
  tx: Tx,
  callId: string,
  reader: Reader,
  { vote, fall }: DecisionInput,
): Promise<void> {
  await store.oneAtATime(tx, callId)
  const { s, reviews } = await seenSeason(tx, callId, reader)
  const now = selectionOf(s)
  const id = uuidv7()
  if (vote) {
    const { track, places } = checkVote(s, now, reviews, vote.order)
    await store.insertVote(tx, { id, callId, track, places, present: vote.present, reason: vote.reason })
    const detail = { order: vote.order, present: vote.present }
    await record(tx, {
      action: 'selection.voted',
      ...reviewSubject(callId, track),
      reason: vote.reason,
      detail,
    })
  } else if (fall) {
    const { id: application, track } = checkFall(s, now, reviews, fall.application)
    const { cause, reason } = fall
    await store.insertFall(tx, { id, callId, track, application, cause, reason })
    const detail = { application: fall.application, cause }
    await record(tx, { action: 'selection.fell', ...reviewSubject(callId, track), reason, detail })
  }
}

/** Takes back a fall that was recorded in error. @throws Problem `not-found`, `forbidden` */
export async function undoFall(
  tx: Tx,
  callId: string,
  reader: Reader,
  id: string,
  reason: string,
): Promise<void> {
  await store.oneAtATime(tx, callId)
  const { s, reviews } = await seenSeason(tx, callId, reader)
  const { track, application } = standingFall(s, reviews, id)
  if (!(await store.undoFall(tx, id, reader.id, reason))) throw new Problem('not-found')
  await record(tx, {
    action: 'selection.fall-undone',
    ...reviewSubject(callId, track),
    reason,
    detail: { application },
  })
}

/**
 * Freezes what a selection rests on, and what comes of it, for somebody else to confirm.
 *
 * @throws Problem `forbidden`, `selection-waits` (another waits), `selection-moved` (the officer saw something else),
 * `selection-open` (something is tied or open, and no reason is given)
 */
export async function prepare(
  tx: Tx,
  callId: string,
  reader: Reader,
  { inputHash, openReason }: PrepareInput,
): Promise<SelectionDetail> {
  await store.oneAtATime(tx, callId)
  const season = await wholeSeason(tx, callId, reader)
  const { s, selects } = season
  if (!selects) throw new Problem('forbidden')
  const before = await store.selections(tx, callId)
  const waits = before.find((b) => b.decision === null)
  if (waits) throw new Problem('selection-waits', { params: { n: waits.n } })
  const { json, hash } = canonical(s.input)
  if (hash !== inputHash) throw new Problem('selection-moved')
  const outcome = selectionOf(s)
  const questions = questionsOf(s, outcome.tracks)
  if (questions.length > 0 && !openReason)
    throw new Problem('selection-open', {
      params: { tracks: [...new Set(questions.map((q) => q.track))].join('、') },
    })
  const n = (before[0]?.n ?? 0) + 1
  const { awards, money } = totalsOf(s.input.tracks, outcome)
  const open = questions.length > 0 ? openReason! : null
  const follows = before.find((b) => b.decision === 'confirmed')
  await store.insertSelection(
    tx,
    {
      id: uuidv7(),
      callId,
      n,
      follows: follows?.id ?? null,
      input: json,
      hash,
      sheets: s.sheets,
      outcome,
      awards,
      money,
      openReason: open,
    },
    placesOf(s, outcome),
  )
  await record(tx, {
    action: 'selection.prepared',
    ...selectionSubject(callId, n),
    ...(open && { reason: open }),
    detail: { awards, money, inputHash: hash, follows: follows?.n ?? null },
  })
  return detail(tx, callId, n, reader, season)
}

const PLACED: ReadonlySet<string> = new Set(['shortlisted', 'nested', 'reserve'])

const placesOf = (s: CallSeason, { outcomes }: Selection) =>
  outcomes
    .filter((o) => PLACED.has(o.result))
    .map(({ id, track, result, rank, amount }) => ({
      application: s.candidates.get(id)!.id,
      track,
      result,
      rank,
      amount,
    }))

/** @throws Problem `not-found` */
async function found(tx: Tx, callId: string, n: number): Promise<store.SelectionRow> {
  const row = await store.findSelection(tx, callId, n)
  if (!row) throw new Problem('not-found')
  return row
}

/** A selection as it was frozen, what it changes, and while it waits what has changed since. @throws Problem `not-found` */
export async function detail(
  tx: Tx,
  callId: string,
  n: number,
  reader: Reader,
  season?: WholeSeason,
): Promise<SelectionDetail> {
  const { now, s, seen, row, before } = await keptSeason(tx, callId, n, reader, season)
  const recorded = await store.recordedBy(tx, callId, reader.id)
  return {
    ...briefOf(row, callId, reader, recorded),
    tracks: trackViews(s, row.outcome.tracks, seen),
    rows: rowsOf(s, row.outcome, seen),
    totals: totalsOf(s.input.tracks, row.outcome),
    changes: before ? changeViews(s, changesBetween(before, row.outcome)) : [],
    stale: row.decision === null ? inputChanges(s.input, now.input) : [],
  }
}

type WholeSeason = Awaited<ReturnType<typeof wholeSeason>>

/**
 * A selection with the season as it keeps it (`s`) and as it is (`now`), and the outcome of the one that it follows.
 *
 * @param season as it is, where it was read before in this transaction
 */
export async function keptSeason(tx: Tx, callId: string, n: number, reader: Reader, season?: WholeSeason) {
  const { s: now, seen } = season ?? (await wholeSeason(tx, callId, reader))
  const row = await found(tx, callId, n)
  const { input, sheets } = await store.frozenOf(tx, row.id)
  const s = frozenSeason(now, { input: JSON.parse(input) as SelectionInput, sheets })
  const before = row.followsN === null ? undefined : (await found(tx, callId, row.followsN)).outcome
  return { now, s, seen, row, before }
}

/** What a selection rests on, byte for byte as its hash was made: `zhinan select` takes it. @throws Problem `not-found` */
export async function inputOf(tx: Tx, callId: string, n: number, reader: Reader): Promise<string> {
  await mustSeeWhole(tx, callId, reader)
  return (await store.frozenOf(tx, (await found(tx, callId, n)).id)).input
}

/** What a selection made of its input, for whoever makes it again to compare: `zhinan select --kept` takes it. @throws Problem `not-found`, `forbidden` */
export async function outcomeOf(tx: Tx, callId: string, n: number, reader: Reader) {
  await mustSeeWhole(tx, callId, reader)
  const { inputHash, outcome } = await found(tx, callId, n)
  return { n, inputHash, tracks: outcome.tracks, outcomes: outcome.outcomes }
}

/**
 * Confirms a selection, for good. Not by whoever prepared it or decided what it rests on, and not when something that it
 * rests on has changed.
 *
 * @throws Problem `not-found`, `proposal-decided`, `second-person`, `forbidden`, `selection-own-decisions`, `selection-stale`
 */
export async function confirm(tx: Tx, callId: string, n: number, reader: Reader): Promise<SelectionDetail> {
  const row = await toDecide(tx, callId, n, reader, 'confirmed')
  if (await store.recordedBy(tx, callId, reader.id)) throw new Problem('selection-own-decisions')
  const season = await wholeSeason(tx, callId, reader)
  const { s } = season
  if (canonical(s.input).hash !== row.inputHash) {
    const input = JSON.parse((await store.frozenOf(tx, row.id)).input) as SelectionInput
    throw new Problem('selection-stale', {
      issues: inputChanges(input, s.input)
        .slice(0, 50)
        .map((message, i) => ({ code: 'changed', path: String(i), message })),
    })
  }
  await decided(tx, callId, row, reader, 'confirmed', null)
  return detail(tx, callId, n, reader, season)
}

/** Sends a selection back to whoever prepared it. @throws Problem as {@link confirm}, without `selection-stale` */
export async function sendBack(
  tx: Tx,
  callId: string,
  n: number,
  reader: Reader,
  reason: string,
): Promise<SelectionDetail> {
  const row = await toDecide(tx, callId, n, reader, 'declined')
  await decided(tx, callId, row, reader, 'sent-back', reason)
  return detail(tx, callId, n, reader)
}

/** Takes back what one prepared oneself. @throws Problem `not-found`, `proposal-decided`, `forbidden` */
export async function takeBack(
  tx: Tx,
  callId: string,
  n: number,
  reader: Reader,
  reason: string,
): Promise<SelectionDetail> {
  const row = await toDecide(tx, callId, n, reader, 'withdrawn')
  await decided(tx, callId, row, reader, 'taken-back', reason)
  return detail(tx, callId, n, reader)
}

async function toDecide(
  tx: Tx,
  callId: string,
  n: number,
  reader: Reader,
  decision: 'confirmed' | 'declined' | 'withdrawn',
): Promise<store.SelectionRow> {
  await store.oneAtATime(tx, callId)
  const row = await found(tx, callId, n)
  if (decision !== 'withdrawn' && !approves(reader.standing, callId)) throw new Problem('forbidden')
  mustBeAnother({ decision: row.decision && 'confirmed', by: row.preparedBy }, reader, decision)
  return row
}

async function decided(
  tx: Tx,
  callId: string,
  row: store.SelectionRow,
  reader: Reader,
  decision: 'confirmed' | 'sent-back' | 'taken-back',
  reason: string | null,
): Promise<void> {
  if (!(await store.decide(tx, row.id, decision, reader.id, reason).catch(decidedMeanwhile)))
    throw new Problem('proposal-decided')
  await record(tx, {
    action: `selection.${decision}`,
    ...selectionSubject(callId, row.n),
    ...(reason && { reason }),
    detail: { awards: row.awards, money: Number(row.money), inputHash: row.inputHash },
  })
}
