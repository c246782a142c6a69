/**
 * The night of a deadline against a real server: 1,000 units, 2,500 applications, arrivals that triple each ten minutes of
 * the last hour, played sixty times as fast (a minute for the hour, ten seconds for ten minutes), the deadline at its end.
 * 5 % are sent twice with the same key, 2 % on a connection that is cut before the answer and sent again; 250 units have a
 * third application in a track that takes two; the last 60 come after the deadline. A page of each unit follows the events.
 *
 * `node bench/deadline-night.ts [--chart docs/images/deadline-night.svg]`; exit code 1 when anything is not as it must be.
 */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { borrowDatabase, loadConfig } from '@zhinan/server'
import pg from 'pg'
import { seededRandom } from '../packages/cli/src/season/random.ts'
import { chart } from './deadline/chart.ts'
import type { Answered, Arrival, Night } from './deadline/night.ts'
import { beside, quantile, startServer } from './server.ts'
import { type Plan, prepareUnits, publish, type ReadyDraft } from './submissions/prepare.ts'

const PORT = 8198
const UNITS = 1000
const OVER_CAP = 250
const STEPS = 6
const STEP_MS = 10_000
const LATE = 60
/** Until the load's own process has begun. */
const PREPARE_MS = 8000
const AIM_MS = 300

const server = await startServer(PORT)
try {
  const config = loadConfig(server.env)
  const { target, close } = await borrowDatabase(config)
  const plans = Array.from({ length: UNITS }, (_, u): Plan[] => [
    { track: 'A' },
    { track: 'D' },
    ...(u < OVER_CAP ? [{ track: 'D' }, { track: 'D' }] : []),
  ])
  const { drafts } = await prepareUnits(config, target, plans, 1).catch(async () => {
    throw new Error('the drafts could not be prepared')
  })
  const begins = Math.ceil((Date.now() + PREPARE_MS) / 1000) * 1000
  // The last second counts: it ends a second after this instant.
  const deadline = new Date(begins + STEPS * STEP_MS - 1000)
  await publish(target, 'kczy-2023', deadline)
  const arrivals = arrive(drafts)
  const program = join(import.meta.dirname, 'deadline/night.ts')
  const night = await beside<Night>(program, { port: PORT, begins, pages: UNITS, arrivals })
  const faults = await judge(night, arrivals, new pg.Client(target.admin))
  await close()
  const at = process.argv.indexOf('--chart')
  if (at > 0) await writeFile(process.argv[at + 1]!, chart(night.answers, STEPS * STEP_MS))
  for (const fault of faults) console.log(`NOT AS IT MUST BE: ${fault}`)
  process.exitCode = faults.length > 0 ? 1 : 0
} finally {
  await server.stop()
}

/** When each comes: as many in each step as three times the step before, evenly at random within it; some too late. */
function arrive(drafts: readonly ReadyDraft[]): Arrival[] {
  const r = seededRandom(7)
  const inTime = drafts.length - LATE
  const weights = Array.from({ length: STEPS }, (_, i) => 3 ** i)
  const all = weights.reduce((a, b) => a + b)
  const ends = weights.map((_, i) => (weights.slice(0, i + 1).reduce((a, b) => a + b) / all) * inTime)
  return drafts.map((draft, n) => {
    const chance = r.int(0, 99)
    if (n >= inTime) return { draft, at: STEPS * STEP_MS + 50 + r.int(0, 2000), twice: false, dies: false }
    const step = ends.findIndex((end) => n < end)
    // Not in the last second and a half: an answer to a second try must still be one to something in time.
    const width = step === STEPS - 1 ? STEP_MS - 1500 : STEP_MS
    return { draft, at: step * STEP_MS + r.int(0, width), twice: chance < 5, dies: chance >= 5 && chance < 7 }
  })
}

/** Prints what came of it. @returns what is not as it must be */
async function judge(night: Night, arrivals: readonly Arrival[], db: pg.Client): Promise<string[]> {
  const { answers, cut, pagesTold } = night
  await db.connect()
  const kept = await db.query<{ id: string; n: number; hash: string; at: Date }>(
    `select application_id as id, count(*)::int as n, min(content_hash) as hash, max(submitted_at) as at from submission group by 1`,
  )
  const slots = await db.query<{ most: number }>(
    `select max(n)::int as most from (select count(*) n from cap_slot group by counting_unit, track) x`,
  )
  await db.end()
  const stored = new Map(kept.rows.map((k) => [k.id, k]))
  const words = new Map<string, number>()
  for (const a of answers) words.set(a.word, (words.get(a.word) ?? 0) + 1)
  const accepted = new Map(answers.filter((a) => a.status === 201).map((a) => [a.id, a]))
  const lateIds = new Set(arrivals.filter((a) => a.at >= STEPS * STEP_MS).map((a) => a.draft.id))
  const ms = answers.map((a) => a.ms)
  const p99 = quantile(ms, 0.99)
  console.log(
    `${answers.length} answers: ${[...words].map(([w, n]) => `${w} ${n}`).join(', ')}; ${cut} connections cut, ` +
      `${arrivals.filter((a) => a.twice).length} sent twice, ${pagesTold} pages open`,
  )
  console.log(
    `p50 ${quantile(ms, 0.5)} ms, p99 ${p99} ms, longest ${Math.max(...ms)} ms; ${peak(answers)} answers in the busiest second`,
  )
  const capped = answers.filter((a) => a.word === 'cap-reached').map((a) => a.id)
  const overLate = capLate(arrivals, lateIds)
  return [
    ...(answers.some((a) => a.status >= 500) ? ['a 5xx'] : []),
    ...(pagesTold < UNITS ? [`${UNITS - pagesTold} pages heard nothing`] : []),
    ...[...accepted.keys()].filter((id) => !stored.has(id)).map((id) => `${id} was accepted and is lost`),
    ...kept.rows.filter((k) => k.n !== 1).map((k) => `${k.id} is there ${k.n} times`),
    ...kept.rows.filter((k) => !accepted.has(k.id)).map((k) => `${k.id} is there and nobody was told`),
    ...answers
      .filter((a) => a.hash && a.hash !== stored.get(a.id)?.hash)
      .map((a) => `${a.id} has another receipt`),
    ...[...lateIds].filter((id) => stored.has(id)).map((id) => `${id} came late and is there`),
    ...answers.filter((a) => lateIds.has(a.id) && a.word !== 'deadline-passed').map((a) => `late: ${a.word}`),
    ...answers
      .filter((a) => !lateIds.has(a.id) && a.word !== 'accepted' && a.word !== 'cap-reached')
      .map((a) => `${a.id}: ${a.word}`),
    ...(slots.rows[0]!.most > 2 ? ['more than two places'] : []),
    ...(new Set(capped).size === overLate
      ? []
      : [`${new Set(capped).size} over the cap, ${overLate} expected`]),
    ...(p99 > AIM_MS ? [`p99 ${p99} ms, at most ${AIM_MS}`] : []),
  ]
}

/** Units with three applications in time in a track that takes two: one of each is refused. */
function capLate(arrivals: readonly Arrival[], lateIds: ReadonlySet<string>): number {
  const units = new Map<number, number>()
  for (const { draft } of arrivals)
    if (draft.track === 'D' && !lateIds.has(draft.id)) units.set(draft.unit, (units.get(draft.unit) ?? 0) + 1)
  return [...units.values()].filter((n) => n > 2).length
}

function peak(answers: readonly Answered[]): number {
  const seconds = new Map<number, number>()
  for (const a of answers)
    seconds.set(Math.floor(a.at / 1000), (seconds.get(Math.floor(a.at / 1000)) ?? 0) + 1)
  return Math.max(...seconds.values())
}
