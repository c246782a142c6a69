/**
 * Calibration: invented seasons in which the true quality of each application and the leniency of each expert are known; the
 * rank correlation (Spearman) of each way to make a score with the true quality. `node bench/calibration.ts [seasons]`
 *
 * Exit code 1 when the calibrated score does not beat the trimmed mean.
 */
import { argv, versions } from 'node:process'
import { type Aggregation, type ScoringTerms, type Sheet, scoreTrack } from '@zhinan/review'
import { generator } from './likeness/plans.ts'
import { normal } from './selection/normal.ts'

const SEASONS = Number(argv[2] ?? 1_000)
const RULES: readonly Aggregation[] = ['mean', 'trimmed', 'median', 'calibrated']
/** Standard deviations, in points: of quality, leniency, and what is left to chance. */
const SPREAD = { quality: 8, rest: 5 }

const terms = (aggregation: Aggregation): ScoringTerms => ({
  scale: { min: 0, max: 100, step: 1 },
  recommendation: [],
  suggestedAmount: false,
  aggregation,
  decimals: 4,
  criteria: [{ id: 'worth', weight: 100 }],
})

interface Plan {
  readonly name: string
  readonly applications: number
  readonly experts: number
  readonly each: number
  readonly leniency: number
}
const PLANS: readonly Plan[] = [
  { name: 'usual', applications: 60, experts: 20, each: 5, leniency: 5 },
  { name: 'three opinions', applications: 60, experts: 20, each: 3, leniency: 5 },
  { name: 'small', applications: 12, experts: 8, each: 4, leniency: 5 },
  { name: 'nobody is lenient', applications: 60, experts: 20, each: 5, leniency: 0 },
]

/** Ranks from 1, equals share the mean of theirs. */
function ranks(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((a, b) => values[a]! - values[b]!)
  const out = new Array<number>(values.length)
  for (let from = 0; from < order.length; ) {
    let to = from
    while (to < order.length && values[order[to]!] === values[order[from]!]) to++
    for (let k = from; k < to; k++) out[order[k]!] = (from + to + 1) / 2
    from = to
  }
  return out
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (v: readonly number[]) => v.reduce((s, x) => s + x, 0) / v.length
  const [p, q] = [mean(a), mean(b)]
  let [both, one, other] = [0, 0, 0]
  for (const [i, x] of a.entries()) {
    both += (x - p) * (b[i]! - q)
    one += (x - p) ** 2
    other += (b[i]! - q) ** 2
  }
  return both / Math.sqrt(one * other)
}

function play(plan: Plan, seed: number): { found: number[]; leniency: number } {
  const random = generator(seed)
  const quality = Array.from({ length: plan.applications }, () => 72 + SPREAD.quality * normal(random))
  const leniency = Array.from({ length: plan.experts }, () => plan.leniency * normal(random))
  const sheets: Sheet[] = quality.flatMap((worth, a) => {
    const experts = leniency.map((_, e) => ({ e, key: random() })).sort((x, y) => x.key - y.key)
    return experts.slice(0, plan.each).map(({ e }) => ({
      application: String(a).padStart(4, '0'),
      expert: String(e).padStart(4, '0'),
      marks: [
        {
          criterion: 'worth',
          score: Math.round(Math.min(100, Math.max(0, worth + leniency[e]! + SPREAD.rest * normal(random)))),
        },
      ],
    }))
  })
  const scored = RULES.map((rule) => scoreTrack(terms(rule), sheets))
  const found = scored.map((s) => {
    const scores = s.applications.map((a) => a.score!)
    return correlation(ranks(quality), ranks(scores))
  })
  const experts = scored.at(-1)!.experts
  const planted = experts.map((e) => leniency[Number(e.expert)]!)
  return {
    found,
    leniency: correlation(
      planted,
      experts.map((e) => e.leniency ?? 0),
    ),
  }
}

const mean = (v: readonly number[]) => v.reduce((s, x) => s + x, 0) / v.length
console.log(`node ${versions.node}, ${SEASONS} seasons each`)
console.log(['', ...RULES, 'calibrated better than trimmed', 'leniency found'].join('  '))
for (const [n, plan] of PLANS.entries()) {
  const start = performance.now()
  const seasons = Array.from({ length: SEASONS }, (_, i) => play(plan, 1_000_000 * (n + 1) + i))
  const by = RULES.map((_, r) => mean(seasons.map((s) => s.found[r]!)))
  const better = seasons.filter((s) => s.found[3]! > s.found[1]!).length
  const words = [
    plan.name.padEnd(18),
    ...by.map((x) => x.toFixed(4)),
    `${((100 * better) / SEASONS).toFixed(1)} %`,
    plan.leniency > 0 ? mean(seasons.map((s) => s.leniency)).toFixed(3) : '–',
    `(${((performance.now() - start) / SEASONS).toFixed(1)} ms a season)`,
  ]
  console.log(words.join('  '))
  if (plan.leniency > 0 && by[3]! <= by[1]!) process.exitCode = 1
}
