import { type AssignProblem, FIT_UNITS, type Instance, NO_LIMIT } from '@zhinan/review'

/** What an invented instance is like. Of a unit there are four experts on average. */
export interface Size {
  readonly applications: number
  readonly experts: number
  readonly candidates: number
  readonly max: number
  readonly units: boolean
}

const REVIEWERS = 3

function generator(seed: number): () => number {
  let a = seed | 0
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** An instance with candidates drawn at random and fits evenly spread from 0 to 1. */
export function makeInstance({ applications, experts, candidates, max, units }: Size): Instance {
  const random = generator(2023)
  const edges = applications * candidates
  const row = Int32Array.from({ length: applications + 1 }, (_, i) => i * candidates)
  const col = new Int32Array(edges)
  const fit = new Int32Array(edges)
  const seen = new Int32Array(experts).fill(-1)
  for (let i = 0; i < applications; i++)
    for (let c = 0; c < candidates; c++) {
      let j = candidates === experts ? c : Math.floor(random() * experts)
      while (seen[j] === i) j = Math.floor(random() * experts)
      seen[j] = i
      col[i * candidates + c] = j
      fit[i * candidates + c] = Math.round(random() * FIT_UNITS)
    }
  return {
    applications,
    experts,
    row,
    col,
    fit,
    reviewers: new Int32Array(applications).fill(REVIEWERS),
    max: new Int32Array(experts).fill(max),
    min: new Int32Array(experts),
    unit: Int32Array.from({ length: experts }, () => (units ? Math.floor(random() * (experts / 4)) : -1)),
    region: new Int32Array(experts).fill(-1),
    perUnit: units ? 1 : NO_LIMIT,
    perRegion: NO_LIMIT,
  }
}

/** The same as plain data, for whoever reads that. */
export function problemOf(it: Instance): AssignProblem {
  return {
    limits: { perUnit: it.perUnit === NO_LIMIT ? null : it.perUnit },
    experts: Array.from(it.max, (max, j) => ({
      id: `e${j}`,
      max,
      ...(it.unit[j]! >= 0 && { unit: `u${it.unit[j]}` }),
    })),
    applications: Array.from(it.reviewers, (reviewers, i) => ({
      id: `a${i}`,
      reviewers,
      candidates: Array.from(it.col.subarray(it.row[i]!, it.row[i + 1]!), (j, c) => ({
        expert: `e${j}`,
        fit: it.fit[it.row[i]! + c]! / FIT_UNITS,
      })),
    })),
  }
}
