/**
 * Assignment: invented instances of growing size, each in a process of its own, with time, memory, places and the proven gap.
 * `node bench/assign.ts [highs]` (with `highs`: the first two sizes by HiGHS too, which takes minutes)
 *
 * Of the smaller sizes the median of seven processes is shown. Making an instance is not timed. Places are compared with the
 * most that any plan can fill, which a search for augmenting paths proves; the gap is to a bound that holds for every plan
 * (docs/design/assignment.md).
 */
import { spawnSync } from 'node:child_process'
import { argv, cpuUsage, execPath, resourceUsage, versions } from 'node:process'
import { fileURLToPath } from 'node:url'
import { checkInstance, FIT_UNITS, solveSteps } from '@zhinan/review'
import { byHighs } from '../packages/review/test/assign/exact.ts'
import { makeInstance, problemOf, type Size } from './assign/instances.ts'

const dense = (applications: number, experts: number, max: number): Size => ({
  applications,
  experts,
  candidates: experts,
  max,
  units: false,
})
const sparse = (applications: number, experts: number, max: number): Size => ({
  applications,
  experts,
  candidates: 40,
  max,
  units: true,
})
/**
 * The gap is what is asked for; `theirs` the seconds that a well-known review system's min-cost flow takes on such a machine.
 * Three experts an application; a mean load of ten, twelve where sparse, and one size each with just enough room and too little.
 */
const SIZES: readonly (readonly [size: Size, gap: number, theirs?: number])[] = [
  [dense(1_000, 300, 12), 0],
  [sparse(1_000, 300, 12), 0],
  [dense(1_000, 301, 10), 0, 16],
  [dense(2_000, 501, 13), 0, 75],
  [dense(5_000, 1_001, 16), 0, 1_200],
  [sparse(10_000, 3_000, 12), 0],
  [sparse(100_000, 30_000, 12), 0.0004],
  [sparse(100_000, 30_000, 9), 0.0004],
  [sparse(400_000, 120_000, 12), 0.0004],
  [sparse(400_000, 120_000, 10), 0.0004],
]

interface Ran {
  readonly seconds: number
  /** The same once more, as a server that has solved before would take; only for the smaller. */
  readonly again?: number
  readonly cpu: number
  readonly mb: number
  readonly filled: number
  readonly most: number
  readonly fit: number
  readonly gap: number
}

/** Solves one size in this process. */
function run([size, gap]: (typeof SIZES)[number]): Ran {
  const instance = makeInstance(size)
  const solve = () => {
    const start = performance.now()
    const steps = solveSteps(instance, { gap })
    let step = steps.next()
    while (!step.done) step = steps.next()
    return { solved: step.value, seconds: (performance.now() - start) / 1000 }
  }
  const cpu = cpuUsage()
  const { solved, seconds } = solve()
  const { user, system } = cpuUsage(cpu)
  const { state, measure, mostPlaces } = solved
  const faults = checkInstance(instance, state.held, state.heldAt)
  if (faults.length > 0) throw new Error(faults.join(', '))
  const unit = BigInt(state.scale)
  const [fit, bound] = [Number(measure.fit / unit), Number(measure.bound / unit)]
  return {
    seconds,
    ...(instance.col.length <= 2_000_000 && { again: solve().seconds }),
    cpu: (user + system) / 1e6,
    mb: resourceUsage().maxRSS / 1024,
    filled: measure.filled,
    most: mostPlaces,
    fit: fit / FIT_UNITS,
    gap: (bound - fit) / bound,
  }
}

/** Solves one size in a process of its own. */
function inProcess(at: number): Ran {
  const child = spawnSync(execPath, [fileURLToPath(import.meta.url), 'one', String(at)], { encoding: 'utf8' })
  if (child.status !== 0) throw new Error(child.stderr)
  return JSON.parse(child.stdout) as Ran
}

const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1]!

const n = (x: number, digits = 0) =>
  x.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })

if (argv[2] === 'one') console.log(JSON.stringify(run(SIZES[Number(argv[3])]!)))
else {
  console.log(`node ${versions.node}; 3 experts for each application`)
  const head = [
    'applications',
    'experts',
    'candidates',
    'max',
    'seconds',
    'again',
    'their seconds are × ours',
    'CPU s',
    'peak MB',
    'places',
    'filled',
  ]
  console.log([...head, 'most', 'sum of fit', 'gap %', 'µs a candidacy'].join(' | '))
  for (const [at, [size, , theirs]] of SIZES.entries()) {
    const runs = [inProcess(at)]
    if (runs[0]!.again !== undefined) for (let n = 1; n < 7; n++) runs.push(inProcess(at))
    const of = (key: 'seconds' | 'again' | 'cpu' | 'mb') => median(runs.map((r) => r[key]!))
    const r = runs[0]!
    const { applications, experts, candidates, max } = size
    const cells = [applications, experts, candidates, max].map((x) => n(x))
    const edges = applications * candidates
    console.log(
      [
        ...cells,
        n(of('seconds'), 2),
        r.again === undefined ? '' : n(of('again'), 2),
        theirs === undefined ? '' : n(theirs / of('seconds')),
        n(of('cpu'), 2),
        n(of('mb')),
        n(3 * applications),
        n(r.filled),
        n(r.most),
      ]
        .concat(n(r.fit, 6), n(100 * r.gap, 4), n((1e6 * of('seconds')) / edges, 2))
        .join(' | '),
    )
  }
  if (argv[2] === 'highs')
    for (const [size] of SIZES.slice(0, 2)) {
      const problem = problemOf(makeInstance(size))
      const start = performance.now()
      const best = await byHighs(problem, 3 * size.applications)
      const seconds = (performance.now() - start) / 1000
      console.log(
        `HiGHS: ${n(size.applications)} × ${n(size.experts)}, ${n(size.candidates)} candidates each: ` +
          `${n(best / FIT_UNITS, 6)} in ${n(seconds, 1)} s`,
      )
    }
}
