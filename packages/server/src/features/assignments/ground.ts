import { type Call, fieldsOf, reader, wholeFormOf } from '@zhinan/call'
import { disciplineTitle } from '@zhinan/call/disciplines'
import {
  type AssignProblem,
  type FitApplication,
  type FitParts,
  Fitter,
  type FitWeights,
  fitOf,
  type PreparedExpert,
} from '@zhinan/review'
import type { Tx } from '../../platform/db/database.ts'
import { callAt } from '../calls/service.ts'
import { wordsOf } from '../likeness/service.ts'
import { away } from './absence.ts'
import * as store from './store.ts'

/** How a proposal is to be made. */
export type Options = {
  /** Experts for each application, by track. */
  reviewers: Record<string, number>
  /** Applications of these tracks for one expert at most; null: what the experts said. */
  limit: number | null
  perUnit: number | null
  perRegion: number | null
  weights: FitWeights
}

export type PairWish = { application: string; expert: string; reason: string }
/** What an officer wants of pairs. */
export type RunWishes = {
  locked: PairWish[]
  forbidden: PairWish[]
  apart: { experts: [string, string]; reason: string }[]
}
export const NO_WISHES: RunWishes = { locked: [], forbidden: [], apart: [] }

/** An application has so many candidates at most, the best fitting: more would not make a better plan, only a larger one. */
const CANDIDATES_MOST = 200

/** What is read to make a proposal, or to check one. */
export type Raw = Awaited<ReturnType<typeof readRaw>>

/** Reads who could review what, and who does. As the system: wishes and conflicts are not everybody's. */
export async function readRaw(tx: Tx, callId: string, tracks: readonly string[], withTexts: boolean) {
  const applications = await store.applicationsOf(tx, callId, tracks)
  const contents = withTexts
    ? await store.contentsOf(
        tx,
        applications.map((a) => a.id),
      )
    : []
  const calls = new Map<number, Call>()
  for (const version of new Set(contents.map((c) => c.version)))
    calls.set(version, (await callAt(tx, callId, version)).call)
  return {
    tracks,
    applications,
    contents,
    calls,
    members: await store.membersOf(tx, callId, tracks),
    bars: await store.barsOf(tx, callId, tracks),
    current: await store.currentOf(tx, callId, tracks),
    elsewhere: await store.loadElsewhere(tx, callId, tracks),
    wishes: withTexts ? await store.wishesOf(tx, callId, tracks) : [],
    days: await store.daysOf(tx, callId),
  }
}

/** A problem of packages/review, and what it was made of. */
export type Ground = {
  problem: AssignProblem
  /** How well an expert fits by subject; where texts were not read everybody fits alike. */
  parts(application: string, expert: string): FitParts
  /** Who serves in the tracks, once each. */
  people: Map<string, store.MemberRow>
  /** Who serves and is away until a track's review ends, by track. */
  away: { track: string; expert: string }[]
}

/**
 * Makes the problem. Whoever reviews something now keeps it. An expert who serves in several of the tracks takes as many
 * applications as the least of what they said for each, so that no track has more than they agreed to.
 *
 * It stops now and then to say how far it is, from 0 to 1.
 */
export function* groundSteps(raw: Raw, options: Options, wishes: RunWishes): Generator<number, Ground> {
  const fitter = new Fitter(topicsOf(raw))
  yield 0.2
  const people = new Map<string, store.MemberRow>()
  const serving = new Map<string, store.MemberRow[]>()
  const gone: Ground['away'] = []
  for (const m of raw.members) {
    const end = raw.days.ends.get(m.track)
    if (end?.open && away(m.absences, raw.days.today, end.day)) {
      gone.push({ track: m.track, expert: m.id })
      continue
    }
    people.set(m.id, people.get(m.id) ?? m)
    serving.set(m.track, [...(serving.get(m.track) ?? []), m])
  }
  const ready = new Map<string, PreparedExpert>()
  for (const m of raw.members) if (!ready.has(m.id)) ready.set(m.id, fitter.prepare(m))
  const nobody = fitter.prepare({ disciplines: [], keywords: [], profile: '' })
  const parts = (application: string, expert: string) =>
    fitter.parts(application, ready.get(expert) ?? nobody)
  const wish = new Map(raw.wishes.map((w) => [key(w), w.wish]))
  const kept = [...raw.current, ...wishes.locked.filter((w) => !raw.current.some((c) => key(c) === key(w)))]
  const keptBy = Map.groupBy(kept, (k) => k.application)

  const applications = []
  for (const [n, a] of raw.applications.entries()) {
    const own = keptBy.get(a.id) ?? []
    const all = (serving.get(a.track) ?? []).map((m) => ({
      expert: m.id,
      fit: millionths(
        fitOf(parts(a.id, m.id), wish.get(key({ application: a.id, expert: m.id })), options.weights),
      ),
    }))
    all.sort((x, y) => y.fit - x.fit || (x.expert < y.expert ? -1 : 1))
    const candidates = all.filter((c, i) => i < CANDIDATES_MOST || own.some((k) => k.expert === c.expert))
    const reviewers = Math.max(
      options.reviewers[a.track] ?? 0,
      raw.current.filter((c) => c.application === a.id).length,
    )
    applications.push({ id: a.id, reviewers, candidates })
    if (n % 20 === 19) yield 0.2 + (0.8 * n) / raw.applications.length
  }

  // Who has something is part of it, though they may have left since.
  const ids = new Set([...people.keys(), ...kept.map((k) => k.expert)])
  const load = Map.groupBy(raw.current, (c) => c.expert)
  const regions = regionsOf(raw.members)
  const experts = [...ids].sort().map((id) => {
    const m = people.get(id) ?? raw.members.find((x) => x.id === id)
    const has = load.get(id)?.length ?? 0
    return {
      id,
      max: m && people.has(id) ? Math.max(has, roomOf(raw, m.id, options)) : has,
      ...(m && { unit: m.unitKey, region: regions.get(m.unitKey) ?? m.region }),
    }
  })
  const known = new Set(raw.applications.map((a) => a.id))
  const here = (p: { application: string }) => known.has(p.application)
  return {
    problem: {
      applications,
      experts,
      limits: { perUnit: options.perUnit, perRegion: options.perRegion },
      conflicts: raw.bars
        .filter(here)
        .filter((b) => ids.has(b.expert))
        .map(pairOf),
      locked: kept.map(pairOf),
      forbidden: wishes.forbidden
        .filter(here)
        .filter((w) => ids.has(w.expert))
        .map(pairOf),
      apart: wishes.apart.map((w) => w.experts).filter((two) => two.every((id) => ids.has(id))),
    },
    parts,
    people,
    away: gone,
  }
}

/** The same in one go. */
export function groundOf(raw: Raw, options: Options, wishes: RunWishes = NO_WISHES): Ground {
  const steps = groundSteps(raw, options, wishes)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** How many applications of these tracks an expert could have in all. */
export function roomOf(raw: Raw, expert: string, { limit }: Pick<Options, 'limit'>): number {
  const own = raw.members.filter((m) => m.id === expert)
  const whole = own[0]?.workload ?? null
  const limits = [
    raw.applications.length,
    limit,
    ...own.map((m) => m.trackLimit),
    whole === null ? null : whole - (raw.elsewhere.get(expert) ?? 0),
  ]
  return Math.max(0, Math.min(...limits.filter((n) => n !== null)))
}

/** Of a unit whose experts live in several regions the commonest counts: limits on regions ask for one. */
function regionsOf(members: readonly store.MemberRow[]): Map<string, string> {
  return new Map(
    [...Map.groupBy(members, (m) => m.unitKey)].map(([unit, own]) => {
      const [most] = [...Map.groupBy(own, (m) => m.region)].sort(
        ([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1),
      )
      return [unit, most![0]]
    }),
  )
}

/** What applications say of their subject. A form that asks for a discipline gives its code. */
function topicsOf({ applications, contents, calls }: Raw): FitApplication[] {
  const content = new Map(contents.map((c) => [c.id, c]))
  return applications.flatMap((a): FitApplication[] => {
    const said = content.get(a.id)
    const call = said && calls.get(said.version)
    if (!said || !call) return []
    const choices = fieldsOf(wholeFormOf(call, a.track))
      .filter((f) => f.type === 'choice')
      .map((f) => reader(f.path)(said.content))
    return [
      {
        id: a.id,
        heading: `${a.unit}\n${a.title}`,
        text: wordsOf(call, a.track, said.content).text,
        codes: choices.filter((c) => typeof c === 'string' && disciplineTitle(c) !== undefined) as string[],
      },
    ]
  })
}

export const key = (p: { application: string; expert: string }): string => `${p.application} ${p.expert}`
const pairOf = ({ application, expert }: { application: string; expert: string }) => ({ application, expert })
const millionths = (fit: number) => Math.round(fit * 1e6) / 1e6
