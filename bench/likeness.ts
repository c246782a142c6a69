/**
 * Near-duplicates: 100,000 invented plans with planted copies and hard negatives, all compared with all, in one process.
 * `node bench/likeness.ts [plans]`
 *
 * Making the plans is not timed. Copies are of plans of their own; a pair that is found and was not planted is wrong.
 */
import { argv, resourceUsage, versions } from 'node:process'
import { compare, findPairs, fingerprints, PrintIndex, prepare } from '@zhinan/likeness'
import { COPIES, generator, type Made, makePlan, textOf } from './likeness/plans.ts'

const PLANS = Number(argv[2] ?? 100_000)
const EACH = Math.max(20, Math.floor(PLANS / 500))
const HARD = Math.max(100, Math.floor(PLANS / 20))

const id = (n: number) => `p${String(n).padStart(7, '0')}`
const keyOf = (x: string, y: string) => (x < y ? `${x} ${y}` : `${y} ${x}`)
const random = generator(2023)

const plans: { id: string; text: string }[] = []
const put = (made: Pick<Made, 'template' | 'sentences'>) => {
  const named = { id: id(plans.length), text: textOf(made) }
  plans.push(named)
  return named.id
}

const kinds = Object.entries(COPIES)
const planted = new Map<string, string>()
const hard = new Set<string>()
let seed = 1_000_000
for (const [kind, copy] of kinds)
  for (let n = 0; n < EACH; n++) {
    const original = makePlan(seed++)
    planted.set(keyOf(put(original), put(copy(original, random))), kind)
  }
for (let n = 0; n < HARD; n++) {
  const original = makePlan(seed++)
  hard.add(keyOf(put(original), put(makePlan(seed++, original))))
}
while (plans.length < PLANS) put(makePlan(seed++))
// Their order must not tell the answer.
for (let i = plans.length - 1; i > 0; i--) {
  const j = Math.floor(random() * (i + 1))
  ;[plans[i], plans[j]] = [plans[j]!, plans[i]!]
}
const characters = plans.reduce((n, p) => n + p.text.length, 0)
const before = resourceUsage().maxRSS

const start = performance.now()
const { pairs, candidates } = findPairs(plans)
const seconds = (performance.now() - start) / 1000

const found = new Map(pairs.map((p) => [keyOf(p.a, p.b), p]))
const right = [...found.keys()].filter((key) => planted.has(key)).length
const n = (x: number) => x.toLocaleString('en')
const percent = (x: number) => `${(100 * x).toFixed(1)} %`
console.log(
  `node ${versions.node}, ${n(plans.length)} plans, ${n(characters)} characters, ${n(planted.size)} copies planted, ${n(hard.size)} hard negatives`,
)
console.log(
  `compared in ${seconds.toFixed(1)} s (reach: 180 s for 100,000), ${n(candidates)} candidates, ` +
    `${n(pairs.length)} found; peak RSS ${n(Math.round(resourceUsage().maxRSS / 1024))} MB, of it plans ${n(Math.round(before / 1024))} MB`,
)
const byId = new Map(plans.map((p) => [p.id, p.text]))
const raw = (key: string) => {
  const [x, y] = key.split(' ').map((one) => prepare(byId.get(one)!))
  return compare(x!, y!).likeness
}
const row = (name: string, of: number, got: string[]) => {
  const values = got.map((key) => found.get(key)!.likeness).sort((x, y) => x - y)
  const at = (q: number) =>
    values.length ? percent(values[Math.floor(q * (values.length - 1))]!).padStart(8) : '       –'
  console.log(
    `${name.padEnd(64)} ${String(got.length).padStart(5)} of ${String(of).padStart(5)} ${at(0)} ${at(0.5)} ${at(1)}`,
  )
}
console.log(
  `${'planted as'.padEnd(64)} ${'found'.padStart(14)} ${'likeness: least, median, most'.padStart(29)}`,
)
for (const [kind] of kinds) {
  const keys = [...planted].filter(([, k]) => k === kind).map(([key]) => key)
  row(
    kind,
    keys.length,
    keys.filter((key) => found.has(key)),
  )
}
row(
  'hard negative: same topic, template, sentences built alike',
  hard.size,
  [...hard].filter((key) => found.has(key)),
)
const wrong = [...found.keys()].filter((key) => !planted.has(key))
row(
  'any other pair',
  0,
  wrong.filter((key) => !hard.has(key)),
)
const nearest = [...hard]
  .slice(0, 500)
  .map(raw)
  .sort((x, y) => x - y)
console.log(
  `hard negatives with nothing taken for common: median ${percent(nearest[250] ?? 0)}, most ${percent(nearest.at(-1) ?? 0)}`,
)
console.log(
  `recall ${(right / planted.size).toFixed(4)}, precision ${(right / Math.max(1, found.size)).toFixed(4)} (reach: 0.95 each)`,
)

// One more plan against all that are kept.
const index = new PrintIndex()
for (const p of plans) index.add(fingerprints(prepare(p.text)))
const ones = Array.from({ length: 200 }, (_, i) => textOf(makePlan(9_000_000 + i)))
const from = performance.now()
for (const text of ones) {
  const prints = fingerprints(prepare(text))
  index.partners(prints)
  index.add(prints)
}
console.log(
  `one more plan: ${((performance.now() - from) / ones.length).toFixed(2)} ms to index and to find its candidates`,
)
