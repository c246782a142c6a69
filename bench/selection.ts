/**
 * Selection: 400,000 invented applications with scores over 12 tracks, and "what if" on a season of the 2023 call with its
 * opinions. `node bench/selection.ts [applications]`
 *
 * Making them is not timed. Exit code 1 when a reach is missed.
 */
import { argv, cpuUsage, resourceUsage, versions } from 'node:process'
import {
  type Entry,
  type Season,
  type SeasonEntry,
  type Sheet,
  select,
  type TrackPlan,
  tracksOf,
  type WhatIf,
  whatIf,
} from '@zhinan/review'
import { kczy } from '../guides/kczy-2023/test/eligible.ts'
import { generator } from './likeness/plans.ts'
import { normal } from './selection/normal.ts'

const APPLICATIONS = Number(argv[2] ?? 400_000)
const RUNS = 5
const REGIONS = [
  '郑州',
  '开封',
  '洛阳',
  '平顶山',
  '安阳',
  '鹤壁',
  '新乡',
  '焦作',
  '濮阳',
  '许昌',
  '漯河',
  '三门峡',
]
const KINDS = ['society', 'university', 'enterprise', 'institute']

const reviewed = tracksOf(kczy())!
const random = generator(2023)
const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!
const padded = (n: number) => String(n).padStart(7, '0')

/** Two applications of each unit in every track; what absorbs other tracks carries one of its unit's in each. */
function large(size: number): { tracks: TrackPlan[]; applications: Entry[] } {
  const tracks = reviewed.map(({ plan }) => ({
    ...plan,
    quota: Math.ceil(size / 40),
    reserve: Math.ceil(size / 400),
  }))
  const applications = Array.from({ length: size }, (_, n): Entry => {
    const score = Math.round((75 + 9 * normal(random)) * 100) / 100
    return {
      id: `a${padded(n)}`,
      track: tracks[n % tracks.length]!.id,
      unit: `u${padded(Math.floor(n / tracks.length / 2))}`,
      standing: random() < 0.85 ? 'eligible' : pick(['ineligible', 'withdrawn', 'undecided']),
      score,
      opinions: random() < 0.98 ? 5 : 2,
      priorities: Math.floor(random() * 3),
    }
  })
  const of = (track: string) => applications.filter((a) => a.track === track)
  for (const { id, absorbs } of tracks.filter((t) => t.absorbs.length > 0)) {
    const others = absorbs.map((a) => new Map(of(a).map((e) => [e.unit, e.id])))
    for (const [n, one] of applications.entries())
      if (one.track === id)
        applications[n] = { ...one, companions: others.flatMap((o) => o.get(one.unit) ?? []) }
  }
  return { tracks, applications }
}

/** A season of the call with five applications a place or 80 at most, each with the opinions its track asks for. */
function season(): Season {
  const applications: SeasonEntry[] = []
  const sheets: Sheet[] = []
  for (const { plan, terms } of reviewed) {
    const call = kczy()
    const reviewers = call.tracks.find((t) => t.id === plan.id)!.review?.reviewers ?? call.review!.reviewers
    const experts = Array.from({ length: 20 }, (_, n) => ({
      id: `${plan.id}e${n}`,
      leniency: 5 * normal(random),
    }))
    for (let n = 0; n < Math.min(80, 5 * plan.quota + 5); n++) {
      const id = `${plan.id}-${padded(n)}`
      const companions = plan.absorbs.map((t) => `${t}-${padded(n)}`)
      applications.push({
        id,
        track: plan.id,
        unit: `u${n}`,
        standing: 'eligible',
        priorities: n % 3,
        region: pick(REGIONS),
        kind: pick(KINDS),
        ...(companions.length > 0 && { companions }),
      })
      const worth = 76 + 8 * normal(random)
      for (let k = 0; k < reviewers; k++) {
        const expert = experts[(n * 7 + k * 3) % experts.length]!
        const marks = terms.criteria.map((c) => ({
          criterion: c.id,
          score: Math.round(Math.min(100, Math.max(0, worth + expert.leniency + 5 * normal(random)))),
          comment: '论证充分，目标明确，条件具备，经费合理，可以按期完成任务。',
        }))
        sheets.push({
          application: id,
          expert: expert.id,
          marks,
          recommendation: terms.recommendation[0]!.id,
        })
      }
    }
  }
  return { tracks: reviewed, applications, sheets }
}

interface Time {
  readonly median: number
  readonly least: number
  readonly most: number
  /** Processor time of the middle run, the collector's helper threads with it. */
  readonly cpu: number
}

function timed(work: () => void): Time {
  work()
  const runs = Array.from({ length: RUNS }, () => {
    const before = cpuUsage()
    const start = performance.now()
    work()
    const ms = performance.now() - start
    const { user, system } = cpuUsage(before)
    return { ms, cpu: (user + system) / 1000 }
  }).sort((a, b) => a.ms - b.ms)
  const { ms: median, cpu } = runs[RUNS >> 1]!
  return { median, least: runs[0]!.ms, most: runs.at(-1)!.ms, cpu }
}
const said = ({ median, least, most, cpu }: Time) =>
  `${median.toFixed(0)} ms (${least.toFixed(0)}–${most.toFixed(0)}; processor ${cpu.toFixed(0)})`

const input = large(APPLICATIONS)
const big = timed(() => void select(input))
console.log(`node ${versions.node}`)
console.log(
  `select  ${APPLICATIONS.toLocaleString('en')} applications, ${input.tracks.length} tracks: ${said(big)} (reach: 2,000 ms), peak ${Math.round(resourceUsage().maxRSS / 1024)} MB`,
)

const one = season()
const start = performance.now()
const { ask } = whatIf(one)
console.log(
  `season  ${one.applications.length} applications, ${one.sheets.length} opinions, ${one.tracks.length} tracks; prepared in ${(performance.now() - start).toFixed(0)} ms`,
)
const everywhere = <T>(value: T) => Object.fromEntries(one.tracks.map((t) => [t.plan.id, value]))
const [first] = one.tracks
const questions: [string, WhatIf][] = [
  ['quota of one track', { quota: { [first!.plan.id]: 1 } }],
  ['floor of all tracks', { floor: everywhere(75) }],
  ['weights of one track', { weights: { [first!.plan.id]: { [first!.terms.criteria[0]!.id]: 60 } } }],
  ['without one expert', { without: [`${first!.plan.id}e0`] }],
  ['median in all tracks', { aggregation: everywhere('median' as const) }],
  ['calibrated in all tracks', { aggregation: everywhere('calibrated' as const) }],
  [
    'all of it at once',
    {
      quota: everywhere(4),
      floor: everywhere(70),
      weights: Object.fromEntries(one.tracks.map((t) => [t.plan.id, { [t.terms.criteria[0]!.id]: 60 }])),
      aggregation: everywhere('calibrated' as const),
      without: one.tracks.map((t) => `${t.plan.id}e0`),
    },
  ],
]
let worst = 0
for (const [name, change] of questions) {
  const took = timed(() => void ask(change))
  worst = Math.max(worst, took.median)
  console.log(`what if ${name.padEnd(26)} ${said(took)}, ${ask(change).changes.length} move (reach: 100 ms)`)
}
if (big.median > 2000 || worst > 100) process.exitCode = 1
