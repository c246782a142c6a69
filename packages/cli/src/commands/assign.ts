import {
  type AssignPlan,
  type AssignProblem,
  assign,
  explainPair,
  type Progress,
  planToCsv,
  problemIssues,
  wishesFromCsv,
  withWishes,
} from '@zhinan/review'
import { SingleBar } from 'cli-progress'
import * as z from 'zod/mini'
import { EXIT, UsageError } from '../exit.ts'
import { ISSUES, LACKS, REASONS, ROWS } from './assign-words.ts'
import { readJson, readText } from './read-json.ts'
import { table } from './table.ts'

/** What stands on the command line. */
export interface AssignArguments {
  readonly json?: boolean
  readonly csv?: boolean
  readonly keep?: string
  readonly explain?: readonly string[]
  readonly seed: string
  readonly gap?: string
  readonly tolerance: string
}

/**
 * `assign`: reads applications, candidates, experts and limits as JSON and writes a plan: for people, as JSON or as CSV.
 *
 * @returns 0 when all places are filled (or a pair is explained), 1 when some stay open or the input has issues
 */
export async function assignCommand(file: string, options: AssignArguments): Promise<number> {
  const gap = options.gap === undefined ? undefined : numberOf('--gap', options.gap, 1)
  const tolerance = numberOf('--tolerance', options.tolerance, Number.POSITIVE_INFINITY)
  if (options.json && options.csv)
    throw new UsageError('--json 与 --csv 只能选一个', 'choose one of --json and --csv')
  if (options.explain && options.explain.length !== 2)
    throw new UsageError('--explain 要申报与专家两个编号', '--explain takes two ids: application and expert')
  const input = await readJson(file, z.unknown())
  const rows = options.keep === undefined ? undefined : wishesFromCsv(await readText(options.keep))
  if (rows && rows.issues.length > 0) {
    return no(
      options,
      rows.issues.map((i) => ({ code: i.code, about: `${i.row}: ${i.about}`, ...ROWS[i.code] })),
    )
  }
  const said = (problem: unknown) => problemIssues(problem).map((i) => ({ ...i, ...ISSUES[i.code] }))
  const before = said(input)
  if (before.length > 0) return no(options, before)
  const problem = rows ? withWishes(input as AssignProblem, rows) : (input as AssignProblem)
  const after = rows ? said(problem) : []
  if (after.length > 0) return no(options, after)

  const size = problem.applications.reduce((n, a) => n + a.candidates.length, 0)
  const watch = progress(size > 200_000)
  const { plan } = assign(problem, { seed: options.seed, gap, tolerance }, watch.step)!
  watch.stop()
  if (options.explain) return explained(problem, plan!, options.explain, options.json ?? false)
  if (options.json) console.log(JSON.stringify(plan))
  else if (options.csv) process.stdout.write(planToCsv(plan!))
  else console.log(summary(plan!))
  return plan!.filled < plan!.places || plan!.belowMin.length > 0 ? EXIT.no : EXIT.fine
}

function numberOf(name: string, text: string, most: number): number {
  const n = Number(text)
  if (text.trim() === '' || !(n >= 0 && n <= most && n < Number.POSITIVE_INFINITY))
    throw new UsageError(`${name} 要 0 以上的数，得到 ${text}`, `takes a number from 0 up, not ${text}`)
  return n
}

/** Says what is wrong with the input, one line each. */
function no(
  { json }: AssignArguments,
  issues: readonly { code: string; about: string; zh: string; en: string }[],
): number {
  if (json) console.log(JSON.stringify({ issues: issues.map(({ code, about }) => ({ code, about })) }))
  else for (const { code, about, zh, en } of issues) console.error(`${code} ${about}: ${zh} / ${en}`)
  return EXIT.no
}

/** A bar on standard error, which is only shown in a terminal. */
function progress(shown: boolean): { step: (p: Progress) => void; stop: () => void } {
  const bar = new SingleBar({
    format: 'assign {bar} {round}/{value} {stage} {waiting}',
    stream: process.stderr,
    noTTYOutput: false,
  })
  return {
    step: ({ stage, round, rounds, waiting }) => {
      if (!shown) return
      if (!bar.isActive) bar.start(rounds, 0, { stage, round, waiting })
      bar.update(Math.min(round, rounds), { stage, round, waiting })
    },
    stop: () => bar.stop(),
  }
}

function explained(
  problem: AssignProblem,
  plan: AssignPlan,
  [application, expert]: readonly string[],
  json: boolean,
): number {
  const answer = explainPair(problem, plan, application!, expert!)
  if (json) console.log(JSON.stringify(answer))
  else {
    const { code, ...numbers } = answer.reason
    const { zh, en } = REASONS[code]
    const facts = Object.entries(numbers).map(([k, v]) => `${k} ${typeof v === 'number' ? round(v) : v}`)
    console.log(`${application} ${expert}: ${zh} / ${en}${facts.length > 0 ? ` (${facts.join(', ')})` : ''}`)
  }
  return EXIT.fine
}

const round = (n: number) => String(Math.round(n * 1e6) / 1e6)

/** The plan in lines for people: sums first, then what stays open and what would help. */
function summary(plan: AssignPlan): string {
  const lines = [
    `席位 places ${plan.filled}/${plan.places}, 契合度之和 sum of fit ${round(plan.fit)}, 上界 bound ${round(plan.bound)}, 差距 gap ${(100 * plan.gap).toFixed(4)} %`,
  ]
  if (plan.leastServed)
    lines.push(
      `最低 least served: ${plan.leastServed.application}, 平均契合度 mean fit ${round(plan.leastServed.fit)}`,
    )
  lines.push('', table([['申报 application', '专家 expert', '契合度 fit'], ...plan.pairs.map(rowOf)], [2]))
  if (plan.lacks.length > 0) {
    const rows = plan.lacks.map((l) => [
      l.application,
      String(l.missing),
      `${LACKS[l.reason].zh} / ${LACKS[l.reason].en}`,
    ])
    lines.push('', table([['缺专家 lacks experts', '缺 missing', '原因 reason'], ...rows], [1]))
  }
  for (const s of plan.shortages)
    lines.push(
      '',
      `这些专家的上限合计提高 ${s.missing} 即可补齐 / raising the limits of these experts by ${s.missing} in all fills the places of ${s.applications.join(', ')}: ${s.experts.join(', ')}`,
    )
  if (plan.belowMin.length > 0)
    lines.push('', `低于最少任务数 / below their least load: ${plan.belowMin.join(', ')}`)
  return lines.join('\n')
}

const rowOf = (p: AssignPlan['pairs'][number]) => [
  p.application,
  p.locked ? `${p.expert} *` : p.expert,
  round(p.fit),
]
