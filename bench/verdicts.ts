/**
 * Verdicts: 400,000 invented applications over all tracks of the 2023 call, each against all rules of its track, on
 * one core. `node bench/verdicts.ts [applications]`
 *
 * Applications are made in chunks outside the clock, each its own object: a just-eligible one of its track and type,
 * with places emptied, numbers changed and siblings added by a seeded generator. Only `evaluate` is timed.
 */
import { argv, cpuUsage, memoryUsage, resourceUsage, versions } from 'node:process'
import { createEvaluator, type Facts, type Verdict } from '@zhinan/call'
import { eligible, kczy } from '../guides/kczy-2023/test/eligible.ts'

const APPLICATIONS = Number(argv[2] ?? 400_000)
const CHUNK = 5_000
const RUNS = 5

/** Small, seeded and good enough to vary test data (mulberry32). */
function generator(seed: number): () => number {
  let a = seed
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const call = kczy()
const patterns = call.tracks.flatMap((track) =>
  (track.types.length === 0 ? [undefined] : track.types.map((t) => t.id)).map((type) => {
    const { content, unit, decisions, siblings } = eligible(track.id, type)
    return { track: track.id, facts: { unit, decisions, siblings }, content: JSON.stringify(content) }
  }),
)

/** A copy in which some leaves are emptied and some numbers changed. */
function vary(value: unknown, random: () => number): unknown {
  if (Array.isArray(value)) return value.map((v) => vary(v, random))
  if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value))
      (value as Record<string, unknown>)[key] = vary(inner, random)
    return value
  }
  const dice = random()
  if (dice < 0.01) return ''
  if (typeof value === 'number' && dice < 0.2) return Math.round(value * (0.8 + random()))
  return value
}

function chunk(seed: number, size: number): { track: string; facts: Facts }[] {
  const random = generator(seed)
  return Array.from({ length: size }, (_, i) => {
    const p = patterns[Math.floor(random() * patterns.length)]!
    const id = `a${seed}-${i}`
    const extra = random() < 0.3 ? [{ id: `${id}x`, track: p.track, state: 'submitted' as const }] : []
    const facts: Facts = {
      ...p.facts,
      id,
      content: vary(JSON.parse(p.content), random),
      siblings: [...p.facts.siblings, ...extra],
    }
    return { track: p.track, facts }
  })
}

interface Run {
  readonly ms: number
  /** Processor time within `ms`; on a busy machine the truer number. Counts the collector's helper threads, too. */
  readonly cpu: number
  readonly rules: number
  readonly truths: Readonly<Record<Verdict['truth'], number>>
}

function run(applications: number): Run {
  const evaluator = createEvaluator(call)
  const truths = { met: 0, notMet: 0, undecided: 0 }
  let ms = 0
  let cpu = 0
  let rules = 0
  for (let done = 0; done < applications; done += CHUNK) {
    const given = chunk(done + 1, Math.min(CHUNK, applications - done))
    const before = cpuUsage()
    const start = performance.now()
    for (const { track, facts } of given) {
      const verdict = evaluator.evaluate(track, facts)
      truths[verdict.truth]++
      rules += verdict.findings.length
    }
    ms += performance.now() - start
    const used = cpuUsage(before)
    cpu += (used.user + used.system) / 1000
  }
  return { ms, cpu, rules, truths }
}

run(20_000)
const runs = Array.from({ length: RUNS }, () => run(APPLICATIONS))
const median = [...runs].sort((a, b) => a.ms - b.ms)[Math.floor(RUNS / 2)]!
const per = (n: number) => Math.round((n / median.ms) * 1000).toLocaleString('en')
console.log(
  `node ${versions.node}, ${APPLICATIONS.toLocaleString('en')} applications, ${patterns.length} patterns`,
)
console.log(`runs    ${runs.map((r) => `${(r.ms / 1000).toFixed(2)} s`).join('  ')}`)
console.log(`cpu     ${runs.map((r) => `${(r.cpu / 1000).toFixed(2)} s`).join('  ')}`)
console.log(
  `median  ${(median.ms / 1000).toFixed(2)} s, ${(median.cpu / 1000).toFixed(2)} s of processor  (reach: 5 s for 400,000)`,
)
console.log(`        ${per(APPLICATIONS)} applications/s, ${per(median.rules)} rules/s`)
console.log(
  `truths  ${JSON.stringify(median.truths)}, the same in every run: ${new Set(runs.map((r) => JSON.stringify(r.truths))).size === 1}`,
)
console.log(
  `memory  peak RSS ${Math.round(resourceUsage().maxRSS / 1024)} MB, heap now ${Math.round(memoryUsage().heapUsed / 2 ** 20)} MB`,
)
