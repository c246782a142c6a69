import { Bidder, clear } from './auction.ts'
import { type Measure, measure } from './bound.ts'
import { fillAll, fillLeastLoads, type Reached } from './fill.ts'
import type { Instance } from './instance.ts'
import { raiseLeastServed } from './least-served.ts'
import { FIT_UNITS } from './model.ts'
import { Lowering, settle } from './reverse.ts'
import { columnsOf, createState, type State } from './state.ts'

/** How far a solving is. */
export interface Progress {
  readonly stage: 'bidding' | 'lowering' | 'filling' | 'least-served'
  /** Bidding goes through rounds, each with finer steps. */
  readonly round: number
  /** About so many rounds in all; fewer where the wished gap is reached before. */
  readonly rounds: number
  /** How many wait to bid, or to be looked at, in this stage. */
  readonly waiting: number
}

/** What a solving ended with. */
export interface Solved {
  readonly state: State
  readonly measure: Measure
  readonly mostPlaces: number
  /** Searches for room that found none; empty when all places are filled. */
  readonly reached: readonly Reached[]
  readonly belowMin: readonly number[]
}

export interface SolveOptions {
  /** Bidding ends when the sum is this near to the bound, as a part of it. 0: at the best plan itself. */
  readonly gap: number
  /** How much of the sum may be given up for the least-served applications, in fit; nothing where nothing is said. */
  readonly tolerance?: number
}

/** Each round's step is this part of the one before. */
const FINER = 16
/** The same where the best is not asked for: two rounds do then, and the second need not be finer than the gap. */
const FINER_NEAR = 6
/** Bids between two looks at whether to go on. */
const SLICE = 10_000
/** How often the cost of an open place is raised, each time fourfold, before paths alone must fill what is left. */
const RAISES = 8

/**
 * Solves an instance: an auction with ever finer steps, experts lowering prices that were raised for nothing, and paths for
 * places that it left open. It stops now and then, says how far it is, and can simply not be asked again.
 *
 * With whole numbers and a step below one part of the places, what the auction ends with is the best plan, not nearly so.
 */
export function* solveSteps(it: Instance, { gap, tolerance = 0 }: SolveOptions): Generator<Progress, Solved> {
  const places = it.reviewers.reduce((n, k, i) => n + Math.min(k, it.row[i + 1]! - it.row[i]!), 0)
  const most = mostOf(it.fit)
  const scale = places + 1
  const columns = columnsOf(it)
  const s = createState(it, scale, most * scale)
  let step = firstStep(s, most * scale)
  const finer = () => {
    step = Math.max(1, Math.floor(step / (gap === 0 ? FINER : FINER_NEAR)))
  }
  const rounds = 1 + Math.ceil(Math.log(step) / Math.log(FINER))
  let raises = 0
  for (let round = 1; ; round++) {
    const queue = clear(s)
    const bidder = new Bidder(s, queue)
    // Where experts are short, their prices end high: coming down to them is shorter than bidding them up.
    const down = round === 1 && s.held.length > s.slotEdge.length
    if (down)
      for (let j = 0; j < it.experts; j++)
        if (s.price[j]! < Number.POSITIVE_INFINITY) s.price[j] = most * scale + s.openCost
    // The last who wait go a long way for little. For prices to begin with they do not count; and where the best is not
    // asked for, paths take so few of them wherever they come to.
    const rest = gap === 0 ? 0 : round === 1 ? places / 100 : (places * gap) / 4
    while (!down && queue.length > rest) {
      bidder.run(step, SLICE)
      yield { stage: 'bidding', round, rounds, waiting: queue.length }
    }
    const left = down ? 0 : queue.length
    if (left > 0 && round === 1) {
      finer()
      continue
    }
    if (left > 0) fillAll(s)
    const lowering = new Lowering(s, columns)
    while (lowering.run(step, SLICE) === SLICE) yield { stage: 'lowering', round, rounds, waiting: 0 }

    // The first rounds are coarse and cheap: whether bidding fills all that can be filled shows there.
    const open = s.lack.some((n) => n > 0)
    if (open && raises < RAISES && round === raises + 1 && fillsMore(s)) {
      s.openCost *= 4
      raises++
      continue
    }
    // With steps beyond a millionth nothing is proven to be the best.
    if (step > 1 && ((gap === 0 && step > scale) || !near(measure(s), gap, scale))) {
      finer()
      continue
    }
    yield { stage: 'filling', round, rounds, waiting: 0 }
    const reached = fillAll(s)
    const belowMin = fillLeastLoads(s, columns)
    const end = measure(s)
    if (!near(end, gap, scale)) {
      if (step > 1) {
        finer()
        continue
      }
      if (raises < RAISES && !it.apart) {
        s.openCost *= 4
        s.minCost *= 4
        raises++
        step = firstStep(s, most * scale)
        continue
      }
    }
    const raising = raiseLeastServed(s, Math.floor(tolerance * FIT_UNITS))
    let raised = raising.next()
    for (; !raised.done; raised = raising.next())
      yield { stage: 'least-served', round, rounds, waiting: raised.value }
    if (gap === 0) settle(s, columns)
    const proven = { ...end, fit: end.fit - BigInt(raised.value) * BigInt(scale) }
    return { state: s, measure: proven, mostPlaces: mostPlaces(s), reached, belowMin }
  }
}

/** The greatest fit; 1 where none is greater. A plain loop: it comes before anything is compiled, over every candidacy. */
function mostOf(fit: Instance['fit']): number {
  let most = 1
  for (let e = 0, end = fit.length; e < end; e++) if (fit[e]! > most) most = fit[e]!
  return most
}

/** Whether paths fill a place that bidding left open. */
function fillsMore(s: State): boolean {
  const before = s.lack.reduce((n, k) => n + k, 0)
  fillAll(s)
  return s.lack.reduce((n, k) => n + k, 0) < before
}

/** Whether the plan is as near to the bound as wished. Sums are whole millionths: less than one of them apart is equal. */
function near({ fit, bound }: Measure, gap: number, scale: number): boolean {
  const apart = Number(bound - fit)
  return apart < scale || apart <= gap * Number(bound)
}

/** How many places any plan can fill at most: with experts kept apart, what could be filled without that. */
function mostPlaces(s: State): number {
  const filled = s.held.reduce((n, e) => n + (e >= 0 ? 1 : 0), 0)
  if (!s.it.apart || !s.lack.some((n) => n > 0)) return filled
  const { apart: _, ...it } = s.it
  const free: State = {
    ...s,
    it,
    slotEdge: s.slotEdge.slice(),
    slotApp: s.slotApp.slice(),
    held: s.held.slice(),
    taken: s.taken.slice(),
    lack: s.lack.slice(),
  }
  fillAll(free)
  return filled + s.lack.reduce((n, k, i) => n + k - free.lack[i]!, 0)
}

/**
 * The first step: a sixth of how much worse an application's first candidate beyond its places is than its best, as the
 * applications have it in the mean. Finer, and bidding wars are long where many want the same; coarser, and prices rise for nothing.
 */
function firstStep(s: State, most: number): number {
  const { row, fit, reviewers, applications } = s.it
  const looked = Math.min(applications, 200)
  let sum = 0
  for (let i = 0; i < looked; i++) {
    const worths = fit
      .slice(row[i]!, row[i + 1]!)
      .sort()
      .reverse()
    sum += (worths[0] ?? 0) - (worths[reviewers[i]!] ?? 0)
  }
  const mean = looked === 0 ? 0 : Math.floor(((sum / looked) * s.scale) / 6)
  return Math.max(1, Math.min(Math.floor(most / 4), Math.max(mean, Math.floor(most / 1000))))
}
