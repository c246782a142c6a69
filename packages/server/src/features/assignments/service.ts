import { disciplineTitle } from '@zhinan/call/disciplines'
import { type Lacking, lackingOf } from '@zhinan/review'
import { uuidv7 } from 'uuidv7'
import { asSystem } from '../../platform/db/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/history.ts'
import { Problem } from '../../platform/http/problem.ts'
import { type Reader, reviews } from '../access/service.ts'
import { currentCall } from '../calls/service.ts'
import { reviewersFor, reviewSubject, seesReview } from '../reviews/service.ts'
import { type Ground, groundOf, key, type Raw, readRaw } from './ground.ts'
import { tellExperts } from './letters.ts'
import type { AddInput, Board, EndInput, Suggestions } from './schemas.ts'
import { mustReview } from './scope.ts'
import { STANDARD } from './standard.ts'
import * as store from './store.ts'

export { giveMany } from './give-many.ts'
export { type Ground, groundSteps, key, type Raw, readRaw, roomOf } from './ground.ts'
export { mustReview } from './scope.ts'
export { STANDARD } from './standard.ts'
export { oneAtATime } from './store.ts'

/** Who reviews what in a call, track by track, and who lacks experts why. @throws Problem `not-found`, `review-no-terms` */
export async function board(
  tx: Tx,
  callId: string,
  reader: Reader,
  chosen: string | undefined,
): Promise<Board> {
  const { call } = await currentCall(tx, callId)
  const seen = call.tracks.filter((t) => seesReview(reader.standing, callId, t.id))
  const ids = seen.map((t) => t.id)
  // Whoever sees a track's review sees what bars whom there; what experts wish is not read.
  const { counts, asked, days } = await asSystem(tx, 'assignments', async () => ({
    counts: await store.countsOf(tx, callId, ids),
    asked: await store.askedOf(tx, callId),
    days: await store.daysOf(tx, callId),
  }))
  const tracks: Board['tracks'] = []
  for (const { id, title } of seen) {
    const own = counts.filter((c) => c.track === id)
    const people = asked.get(id)
    if (own.length === 0 && !people) continue
    const reviewers = await reviewersFor(tx, callId, id)
    const sum = (of: (n: number) => number) => own.reduce((all, c) => all + c.applications * of(c.experts), 0)
    const end = days.ends.get(id)
    tracks.push({
      id,
      title,
      reviewers,
      applications: sum(() => 1),
      places: sum((n) => Math.max(n, reviewers)),
      filled: sum((n) => n),
      lacking: sum((n) => (n < reviewers ? 1 : 0)),
      members: people?.serving ?? 0,
      silent: people?.silent ?? 0,
      closesAt: end?.at.toISOString() ?? null,
      open: end?.open ?? false,
      mayMake: reviews(reader.standing, callId, [id]),
    })
  }
  // Where there is something to do comes before where there is only something to see.
  const track =
    tracks.find((t) => t.id === chosen) ??
    tracks.find((t) => t.applications > 0 && t.members > 0) ??
    tracks.find((t) => t.applications > 0)
  return {
    tracks,
    track: track?.id ?? null,
    ...(track ? await listed(tx, callId, track) : { away: [], items: [] }),
  }
}

/** A track's applications with who reviews each and what each lacks, and who is away until the end. */
async function listed(
  tx: Tx,
  callId: string,
  { id, reviewers }: Board['tracks'][number],
): Promise<Pick<Board, 'away' | 'items'>> {
  const { raw, ended } = await asSystem(tx, 'assignments', async () => ({
    raw: await readRaw(tx, callId, [id], false),
    ended: await store.endedOf(tx, callId, [id]),
  }))
  const ground = groundOf(raw, { ...STANDARD, reviewers: { [id]: reviewers } })
  const lacking = new Map(lackingOf(ground.problem).map((l) => [l.application, l]))
  const needs = new Map(ground.problem.applications.map((a) => [a.id, a.reviewers]))
  const current = Map.groupBy(raw.current, (c) => c.application)
  const lost = Map.groupBy(ended, (e) => e.application)
  const nameOf = new Map(raw.members.map((m) => [m.id, m.name]))
  return {
    away: ground.away.map((a) => nameOf.get(a.expert)!),
    items: raw.applications.map(({ track: _, ...a }) => ({
      ...a,
      reviewers: needs.get(a.id)!,
      experts: (current.get(a.id) ?? []).map(({ id, application: _a, run: _r, at, ...c }) => ({
        ...c,
        assignment: id,
        at: at.toISOString(),
      })),
      ended: (lost.get(a.id) ?? []).map(({ id, application: _a, expert: _e, at, ...e }) => ({
        ...e,
        assignment: id,
        at: at.toISOString(),
      })),
      lack: lackOf(lacking.get(a.id)),
    })),
  }
}

const lackOf = (l: Lacking | undefined): Board['items'][number]['lack'] =>
  l ? { missing: l.missing, reason: l.reason, candidates: l.candidates, free: l.free } : null

/** Who could review an application, best first, each with what stands in the way. @throws Problem `not-found`, `forbidden` */
export async function suggestions(
  tx: Tx,
  callId: string,
  reader: Reader,
  application: string,
): Promise<Suggestions> {
  const track = (await store.tracksOf(tx, [application])).get(application)
  if (track === undefined) throw new Problem('not-found')
  await mustReview(tx, callId, reader, [track])
  const raw = await asSystem(tx, 'assignments', () => readRaw(tx, callId, [track], true))
  if (!raw.applications.some((a) => a.id === application)) throw new Problem('assignment-not-possible')
  const ground = groundOf(raw, { ...STANDARD, reviewers: {} })
  const fits = new Map(
    ground.problem.applications.find((a) => a.id === application)!.candidates.map((c) => [c.expert, c.fit]),
  )
  const items = raw.members.map((m) => {
    const parts = ground.parts(application, m.id)
    const { load, max } = loadOf(ground, raw, m.id)
    return {
      expert: m.id,
      name: m.name,
      unit: m.unit,
      region: m.region,
      disciplines: m.disciplines.filter((d) => disciplineTitle(d) !== undefined),
      fit: fits.get(m.id) ?? 0,
      ...parts,
      load,
      max,
      ...barrierOf(ground, raw, application, m, load >= max),
    }
  })
  items.sort((a, b) => Number(a.barrier !== null) - Number(b.barrier !== null) || b.fit - a.fit)
  return { items: items.slice(0, 100) }
}

function loadOf(ground: Ground, raw: Raw, expert: string): { load: number; max: number } {
  return {
    load: raw.current.filter((c) => c.expert === expert).length,
    max: ground.problem.experts.find((e) => e.id === expert)?.max ?? 0,
  }
}

type Barrier = Pick<Suggestions['items'][number], 'barrier' | 'about'>

function barrierOf(
  { away }: Ground,
  raw: Raw,
  application: string,
  m: store.MemberRow,
  full: boolean,
): Barrier {
  const own = raw.current.filter((c) => c.application === application)
  const bar = raw.bars.find((b) => b.application === application && b.expert === m.id)
  if (own.some((c) => c.expert === m.id)) return { barrier: 'assigned', about: '' }
  if (bar) return { barrier: 'in-conflict', about: `${bar.kind}: ${bar.source}` }
  if (away.some((a) => a.expert === m.id && a.track === m.track)) return { barrier: 'away', about: '' }
  if (full) return { barrier: 'full', about: '' }
  const there = besideOf(raw, application, m)
  return there ? { barrier: 'unit-taken', about: there.name } : { barrier: null, about: '' }
}

/** Who of the same unit reviews an application already. */
function besideOf(raw: Raw, application: string, m: store.MemberRow): store.CurrentRow | undefined {
  const unitOf = new Map(raw.members.map((x) => [x.id, x.unitKey]))
  return raw.current.find(
    (c) => c.application === application && c.expert !== m.id && unitOf.get(c.expert) === m.unitKey,
  )
}

/**
 * Gives an application to an expert by hand. Two of one unit, which no proposal makes unless it is asked to, need a reason of
 * their own.
 *
 * @throws Problem `not-found`, `forbidden`, `assignment-not-possible`, `assignment-barred`, `assignment-there`, `assignment-full`,
 *   `assignment-replaces`, `assignment-unit-taken`, `assignment-saw-others`
 */
export async function add(
  tx: Tx,
  callId: string,
  reader: Reader,
  input: AddInput,
  publicUrl: string,
): Promise<string> {
  const track = (await store.tracksOf(tx, [input.application])).get(input.application)
  if (track === undefined) throw new Problem('not-found')
  await mustReview(tx, callId, reader, [track])
  await store.oneAtATime(tx, callId)
  if (input.replaces) {
    const before = await store.lockAssignment(tx, input.replaces)
    if (!before || before.application !== input.application || before.ended === null || before.replaced)
      throw new Problem('assignment-replaces')
  }
  const id = await give(tx, callId, track, input, input.replaces ?? null)
  await note(tx, callId, track, 'review.assigned', input.reason, {
    ...(await about(tx, input)),
    ...(input.unitReason && { unitReason: input.unitReason }),
  })
  await tellExperts(tx, callId, [input], publicUrl)
  return id
}

async function give(
  tx: Tx,
  callId: string,
  track: string,
  { application, expert, reason, beyond, unitReason }: Omit<AddInput, 'replaces'>,
  replaces: string | null,
): Promise<string> {
  const raw = await asSystem(tx, 'assignments', () => readRaw(tx, callId, [track], true))
  const ground = groundOf(raw, { ...STANDARD, reviewers: {} })
  const found = ground.problem.applications.find((a) => a.id === application)
  const member = raw.members.find((m) => m.id === expert)
  if (!found || !member) throw new Problem('assignment-not-possible')
  const { load, max } = loadOf(ground, raw, expert)
  if (load >= max && !beyond)
    throw new Problem('assignment-full', { params: { name: member.name, load, max } })
  const beside = besideOf(raw, application, member)
  const barred = raw.bars.some((b) => key(b) === key({ application, expert }))
  if (beside && !unitReason && !barred) {
    const params = { name: member.name, other: beside.name, unit: member.unit }
    throw new Problem('assignment-unit-taken', { params })
  }
  const id = uuidv7()
  const fit = found.candidates.find((c) => c.expert === expert)?.fit ?? 0
  await store
    .insertAssignments(tx, [{ id, application, expert, fit, reason, replaces }])
    .catch((error: { code?: string }) => {
      if (error.code === 'ZN015') {
        const bar = raw.bars.find((b) => key(b) === key({ application, expert }))
        throw new Problem('assignment-barred', { params: { name: member.name, source: bar?.source ?? '' } })
      }
      if (error.code === 'ZN016')
        throw new Problem('assignment-saw-others', { params: { name: member.name } })
      if (error.code === 'ZN005') throw new Problem('assignment-not-possible')
      if (error.code === '23505') throw new Problem('assignment-there', { params: { name: member.name } })
      throw error
    })
  return id
}

/**
 * Ends somebody's assignment, and puts somebody else in its place if one is named. The opinion, if there is one, stays and
 * counts no more.
 *
 * @returns the assignment in its place
 * @throws Problem `not-found`, `forbidden`, `assignment-over`, `assignment-not-late` (its opinion counts), and what {@link add} throws
 */
export async function end(
  tx: Tx,
  callId: string,
  reader: Reader,
  id: string,
  input: EndInput,
  publicUrl: string,
): Promise<string | null> {
  const before = await store.lockAssignment(tx, id)
  if (!before || before.callId !== callId) throw new Problem('not-found')
  await mustReview(tx, callId, reader, [before.track])
  if (before.ended !== null) throw new Problem('assignment-over', { params: { name: before.name } })
  await store.oneAtATime(tx, callId)
  if (input.ended === 'overdue' && (await store.isGiven(tx, id)))
    throw new Problem('assignment-not-late', { params: { name: before.name } })
  await store.endAssignment(tx, id, reader.id, input.ended, input.reason)
  const detail = { application: before.number, expert: before.name, ended: input.ended }
  await note(tx, callId, before.track, 'review.assignment-ended', input.reason, detail)
  if (input.ended === 'overdue')
    await record(tx, {
      action: 'review.overdue',
      subjectType: 'expert',
      subjectId: before.expert,
      callId,
      reason: input.reason,
      detail: { application: before.number },
    })
  if (!input.replacement) return null
  const given = {
    application: before.application,
    expert: input.replacement,
    reason: input.reason,
    beyond: input.beyond,
    unitReason: input.unitReason,
  }
  const made = await give(tx, callId, before.track, given, id)
  await note(tx, callId, before.track, 'review.assigned', input.reason, {
    ...(await about(tx, given)),
    replaces: before.name,
    ...(input.unitReason && { unitReason: input.unitReason }),
  })
  await tellExperts(tx, callId, [given], publicUrl)
  return made
}

async function about(
  tx: Tx,
  { application, expert }: { application: string; expert: string },
): Promise<Record<string, string>> {
  const names = new Map((await store.namesOf(tx, [application], [expert])).map((n) => [n.id, n.name]))
  return { application: names.get(application) ?? application, expert: names.get(expert) ?? expert }
}

const note = (
  tx: Tx,
  callId: string,
  track: string,
  action: string,
  reason: string,
  detail: Record<string, string>,
): Promise<void> => record(tx, { action, ...reviewSubject(callId, track), reason, detail })
