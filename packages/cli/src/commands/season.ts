import { SingleBar } from 'cli-progress'
import { EXIT, UsageError } from '../exit.ts'
import { runSeason, type SeasonSummary } from '../season/run.ts'
import { table } from './table.ts'

export interface SeasonArguments {
  readonly url: string
  readonly call: string
  readonly units: string
  readonly seed: string
  readonly parallel: string
  readonly officer: string
  readonly password: string
  readonly json?: boolean
}

/** `season`: plays units through a running demo server up to screening, with progress and a summary. */
export async function season(options: SeasonArguments): Promise<number> {
  const bar = new SingleBar({
    format: '{bar} {value}/{total} {what}',
    stream: process.stderr,
    noTTYOutput: false,
    hideCursor: true,
  })
  const summary = await runSeason({
    base: options.url,
    callId: options.call,
    units: wholeNumber('--units', options.units),
    seed: wholeNumber('--seed', options.seed),
    parallel: wholeNumber('--parallel', options.parallel),
    officer: { email: options.officer, password: options.password },
    progress: (done, of, what) => {
      if (!bar.isActive || bar.getTotal() !== of) bar.start(of, done, { what })
      bar.update(done, { what })
    },
  }).finally(() => bar.stop())
  console.log(options.json ? JSON.stringify(summary, null, 2) : report(summary))
  return EXIT.fine
}

function report(s: SeasonSummary): string {
  const pairs = (of: Readonly<Record<string, number>>) =>
    Object.entries(of)
      .map(([k, n]) => `${k} ${n}`)
      .join('  ') || '–'
  return table([
    ['单位 / units', String(s.units)],
    ['申报书 / drafts', String(s.drafts)],
    ['已提交 / submitted', String(s.submitted)],
    ['按类别 / by track', pairs(s.byTrack)],
    ['被拒 / refused', pairs(s.refused)],
    ['形式审查 / screening', pairs(s.screened)],
    ['用时 / seconds', s.seconds.toFixed(1)],
  ])
}

function wholeNumber(name: string, text: string): number {
  if (!/^\d{1,7}$/.test(text) || Number(text) < 1)
    throw new UsageError(`${name} 要正整数`, `${name} needs a whole number of 1 or more`)
  return Number(text)
}
