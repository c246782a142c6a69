import { frameHash, frameIssues, runDraw, seedOf } from '@zhinan/review'
import { uuidv7 } from 'uuidv7'
import { asSystem } from '../../platform/db/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/history.ts'
import { Problem } from '../../platform/http/problem.ts'
import { shanghai } from '../../platform/shanghai.ts'
import type { Reader } from '../access/service.ts'
import { currentCall } from '../calls/service.ts'
import { barredIn } from '../recusal/service.ts'
import { intoStrata, makeFrame, offered } from './frame.ts'
import type { Draw, FreezeInput, Preview, PreviewInput, PublicDraw } from './schemas.ts'
import * as store from './store.ts'
import { mayOf, partsOf, publicViewOf, resultOf, staffViewOf, stateOf, type Whole } from './view.ts'

/** Reads a draw with what belongs to it, secrets as the system sees them. @throws Problem `not-found` */
async function whole(tx: Tx, id: string, callId?: string): Promise<Whole> {
  const row = await store.findDraw(tx, id)
  if (!row || (callId !== undefined && row.call_id !== callId)) throw new Problem('not-found')
  return asSystem(tx, 'draws', async () => ({
    row,
    secrets: await store.secretsOf(tx, id),
    declines: await store.declinesOf(tx, id),
  }))
}

/** A call's draws, newest first. */
export async function list(tx: Tx, callId: string) {
  // Secrets and who declined are not everybody's rows; how many there are is.
  const rows = await asSystem(tx, 'draws', () => store.listDraws(tx, callId))
  return rows.map((row) => ({
    id: row.id,
    tracks: row.tracks,
    purpose: row.purpose,
    state: stateOf(row, row.committed),
    frozenAt: row.frozen_at.toISOString(),
    valueAt: row.value_at.toISOString(),
    drawnAt: row.drawn_at?.toISOString() ?? null,
    candidates: row.candidates,
    drawn: row.serving,
    frozenBy: row.freezer,
  }))
}

/** What everybody may read of a draw. @throws Problem `not-found` */
export async function publicDraw(tx: Tx, id: string): Promise<PublicDraw> {
  const all = await whole(tx, id)
  const leftOut = await asSystem(tx, 'draws', () => store.leftOutOf(tx, id))
  return publicViewOf(all, leftOut.length)
}

/** What staff may read of it. @throws Problem `not-found` */
export async function staffDraw(tx: Tx, callId: string, id: string, reader: Reader): Promise<Draw> {
  const all = await whole(tx, id, callId)
  return staffViewOf(all, reader, await store.peopleOf(tx, id), await store.leftOutOf(tx, id))
}

/** Who would be drawn from. @throws Problem `not-found`, `forbidden`, `draw-tracks` */
export async function preview(tx: Tx, callId: string, reader: Reader, input: PreviewInput): Promise<Preview> {
  await mustReview(tx, callId, reader, input)
  const strata = intoStrata(offered(await store.verifiedExperts(tx), input), input.strata)
  const of = (n: number) => strata.get(n) ?? []
  const bars = await barredIn(tx, callId, input.tracks)
  // What an expert reviews in tracks of other officers counts as well.
  const free = await asSystem(tx, 'draws', () => store.availabilities(tx))
  return {
    strata: input.strata.map((s, n) => ({
      title: { zh: s.title.zh, en: s.title.en || s.title.zh },
      draw: s.draw,
      candidates: of(n).map(({ id, unitKey: _, ...e }) => ({
        ...e,
        expert: id,
        bars: bars.get(id) ?? 0,
        away: free.get(id)?.away ?? [],
        load: free.get(id)?.load ?? 0,
        limit: free.get(id)?.limit ?? null,
      })),
    })),
    elsewhere: strata.get(undefined)?.length ?? 0,
    short: input.strata.flatMap((s, n) => (of(n).length < s.draw ? [n] : [])),
  }
}

async function mustReview(tx: Tx, callId: string, reader: Reader, { tracks }: PreviewInput): Promise<void> {
  const { call } = await currentCall(tx, callId)
  const unknown = tracks.filter((t) => !call.tracks.some((k) => k.id === t))
  if (unknown.length > 0) throw new Problem('draw-tracks', { params: { seen: unknown.join('、') } })
  if (!partsOf({ call_id: callId, tracks }, reader.standing).officer) throw new Problem('forbidden')
}

/**
 * Freezes what is drawn from and publishes its hash. From now on nothing of it changes.
 *
 * @throws Problem `not-found`, `forbidden`, `draw-tracks`, `draw-too-soon`, `draw-frame` with every issue, `draw-follows`
 */
export async function freeze(tx: Tx, callId: string, reader: Reader, input: FreezeInput): Promise<string> {
  await mustReview(tx, callId, reader, input)
  const { now } = await currentCall(tx, callId)
  input.valueAt.setUTCMilliseconds(0)
  if (input.valueAt <= now) throw new Problem('draw-too-soon', { params: { now: shanghai(now) } })
  if (input.follows) {
    const before = await store.findDraw(tx, input.follows)
    if (!before || before.call_id !== callId || !before.voided_at || before.followed_by)
      throw new Problem('draw-follows')
  }
  const id = uuidv7()
  const { frame, behind } = makeFrame(id, input, await store.verifiedExperts(tx))
  const issues = frameIssues(frame)
  if (issues.length > 0)
    throw new Problem('draw-frame', {
      issues: issues.map(({ code, about }) => ({ code, message: issueText(code, titleOf(frame, about)) })),
    })
  const hash = frameHash(frame)
  await store.insertDraw(tx, id, callId, input, frame, hash)
  await store.insertCandidates(tx, id, behind, input.leftOut)
  await record(tx, {
    action: 'draw.frozen',
    subjectType: 'draw',
    subjectId: id,
    callId,
    detail: {
      purpose: input.purpose,
      tracks: input.tracks,
      candidates: behind.length,
      leftOut: input.leftOut.length,
      hash,
      ...(input.follows && { follows: input.follows }),
    },
  })
  return id
}

const titleOf = (
  frame: { strata: readonly { id: string; title: { zh: string; en: string } }[] },
  id: string,
) => frame.strata.find((s) => s.id === id)?.title ?? { zh: id, en: id }

function issueText(code: string, about: { zh: string; en: string }): { zh: string; en: string } {
  if (code === 'too-few-candidates')
    return {
      zh: `“${about.zh}”的候选专家少于拟抽人数：请放宽学科或地区，或减少人数`,
      en: `"${about.en}" has fewer candidates than are to be drawn: widen its disciplines or regions, or draw fewer`,
    }
  return {
    zh: `抽取条件有误（${code}，${about.zh}）`,
    en: `The conditions do not fit (${code}, ${about.en})`,
  }
}

/** A draw to be changed, alone: what is read of it stays so until the transaction ends. */
async function toChange(tx: Tx, callId: string, id: string): Promise<Whole> {
  await store.oneAtATime(tx, id)
  return whole(tx, id, callId)
}

const subject = (id: string, callId: string) => ({ subjectType: 'draw', subjectId: id, callId })

/**
 * Commits to a secret: only its hash is told, before the public value is known.
 *
 * @throws Problem `not-found`, `draw-not-now`
 */
export async function commit(
  tx: Tx,
  callId: string,
  id: string,
  reader: Reader,
  hash: string,
): Promise<void> {
  const all = await toChange(tx, callId, id)
  const who = mayOf(all, reader).commit
  if (!who) throw notNow(all, reader)
  await store.insertCommitment(tx, id, who, hash)
  await record(tx, { action: 'draw.committed', ...subject(id, callId), detail: { who, commitment: hash } })
}

/**
 * Reveals a secret, with the public value as this person read it. With the second of the two the draw is made.
 *
 * @throws Problem `not-found`, `draw-not-now`, `draw-secret-differs`, `draw-value-differs`
 */
export async function reveal(
  tx: Tx,
  callId: string,
  id: string,
  reader: Reader,
  input: { secret: string; publicValue: string },
): Promise<void> {
  const all = await toChange(tx, callId, id)
  const { reveal: who } = mayOf(all, reader)
  if (!who) throw notNow(all, reader)
  const other = all.secrets.find((s) => s.who !== who)!
  if (other.public_value !== null && other.public_value !== input.publicValue)
    throw new Problem('draw-value-differs', {
      params: { seen: input.publicValue, other: other.public_value },
    })
  await store.reveal(tx, id, who, input.secret, input.publicValue).catch((error: { code?: string }) => {
    throw error.code === 'ZN005' ? new Problem('draw-secret-differs') : error
  })
  await record(tx, {
    action: 'draw.revealed',
    ...subject(id, callId),
    detail: { who, publicValue: input.publicValue },
  })
  if (other.secret === null) return
  const secrets = { [who]: input.secret, [other.who]: other.secret } as {
    officer: string
    supervisor: string
  }
  const seed = seedOf(all.row.frame_hash, { ...secrets, publicValue: input.publicValue })
  const result = runDraw(all.row.frame, seed)
  await asSystem(tx, 'draws', async () => {
    await store.setSeed(tx, id, seed)
    await store.insertPlaces(tx, id, result)
    await record(tx, {
      action: 'draw.drawn',
      ...subject(id, callId),
      detail: { seed, drawn: [...result.serving], short: result.strata.reduce((n, s) => n + s.short, 0) },
    })
  })
}

/**
 * Records that somebody drawn cannot serve; the next of the same sequence takes the place.
 *
 * @throws Problem `not-found`, `draw-not-now`, `draw-not-serving`
 */
export async function decline(
  tx: Tx,
  callId: string,
  id: string,
  reader: Reader,
  { candidate, reason }: { candidate: string; reason: string },
): Promise<void> {
  const all = await toChange(tx, callId, id)
  if (!mayOf(all, reader).decline) throw notNow(all, reader, 'officer')
  if (!resultOf(all)!.serving.includes(candidate))
    throw new Problem('draw-not-serving', { params: { candidate } })
  const n = all.declines.length + 1
  await store.insertDecline(tx, id, n, candidate, reason)
  const after = runDraw(all.row.frame, all.row.seed!, [...all.declines.map((d) => d.candidate), candidate])
  await asSystem(tx, 'draws', () => store.insertPlaces(tx, id, after))
  const next = after.strata.flatMap((s) => s.drawn).find((d) => d.replaces === candidate)
  await record(tx, {
    action: 'draw.declined',
    ...subject(id, callId),
    reason,
    detail: { candidate, replacedBy: next?.id ?? null },
  })
}

/** Ends a draw that cannot go on or rests on something wrong, before it is drawn. @throws Problem `not-found`, `draw-not-now` */
export async function voidDraw(
  tx: Tx,
  callId: string,
  id: string,
  reader: Reader,
  reason: string,
): Promise<void> {
  const all = await toChange(tx, callId, id)
  if (!mayOf(all, reader).void) throw notNow(all, reader, 'officer')
  await store.voidDraw(tx, id, reader.id, reason)
  await record(tx, { action: 'draw.voided', ...subject(id, callId), reason })
}

/** Why somebody cannot do now what they wanted: it is not theirs to do, or how the draw stands. */
function notNow(all: Whole, { standing }: Reader, only?: 'officer'): Problem {
  const { officer, supervisor } = partsOf(all.row, standing)
  if (!officer && (only === 'officer' || !supervisor)) return new Problem('forbidden')
  return new Problem('draw-not-now', {
    params: {
      state: stateOf(all.row, all.secrets.length),
      at: shanghai(all.row.value_at),
      now: shanghai(all.row.now),
    },
  })
}
