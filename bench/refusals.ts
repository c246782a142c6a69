/**
 * What refused submissions cost the accepted ones. These come at a steady rate, first alone, then while 64 clients post
 * submissions that are refused, as fast as they are answered: over the cap, after a deadline, with a file missing; last
 * while as many clients post ones that are accepted, to compare with. `node bench/refusals.ts [seconds] [rate]`
 */
import { join } from 'node:path'
import { borrowDatabase, loadConfig } from '@zhinan/server'
import type { Crowd } from './deadline/refused.ts'
import { beside, startServer } from './server.ts'
import type { Result } from './submissions/load.ts'
import { type Plan, prepareUnits, publish } from './submissions/prepare.ts'

const SECONDS = Number(process.argv[2] ?? 20)
const RATE = Number(process.argv[3] ?? 60)
const CLIENTS = 64
const PORT = 8197
const CLOSED = 'closed-call'

const server = await startServer(PORT)
try {
  const config = loadConfig(server.env)
  const { target, close } = await borrowDatabase(config)
  await publish(target, 'kczy-2023', new Date(Date.now() + 1e9))
  await publish(target, CLOSED, new Date(Math.floor(Date.now() / 1000 - 3600) * 1000))
  const pairs = pairsFor(SECONDS * RATE * 3)
  const good = (await prepareUnits(config, target, pairs, 1)).drafts
  const kinds: Record<string, Plan[]> = {
    cap: [{ track: 'D' }, { track: 'D' }, { track: 'D' }],
    deadline: [{ track: 'A', call: CLOSED }],
    file: [{ track: 'C3', type: 'station', files: false }],
  }
  const names = Object.keys(kinds)
  const plans = Array.from({ length: CLIENTS }, (_, i) => kinds[names[i % names.length]!]!)
  const bad = (await prepareUnits(config, target, plans, 2)).drafts
  const load = (from: number) =>
    beside<Result>(join(import.meta.dirname, 'submissions/load.ts'), {
      port: PORT,
      drafts: good,
      clients: 64,
      from,
      seconds: SECONDS,
      rate: RATE,
    })
  const warm = await load(0)
  const alone = await load(warm.next)
  console.log(`alone: ${say(alone)}`)
  const crowd = beside<Crowd>(join(import.meta.dirname, 'deadline/refused.ts'), {
    port: PORT,
    drafts: bad,
    seconds: SECONDS,
  })
  await moment()
  const crowded = await load(alone.next)
  const refused = await crowd
  console.log(`with refusals: ${say(crowded)}`)
  const words = Object.entries(refused.words).map(([word, n]) => `${word} ${n}`)
  console.log(
    `refused: ${refused.perSecond.toFixed(0)}/s, p50 ${refused.p50.toFixed(1)} ms, p99 ${refused.p99.toFixed(1)} ms (${words.join(', ')})`,
  )
  const others = (await prepareUnits(config, target, pairsFor(SECONDS * 1000), 3)).drafts
  const rush = beside<Result>(join(import.meta.dirname, 'submissions/load.ts'), {
    port: PORT,
    drafts: others,
    clients: CLIENTS,
    from: 0,
    seconds: SECONDS + 2,
  })
  await moment()
  const rushed = await load(crowded.next)
  const taken = await rush
  console.log(`with acceptances: ${say(rushed)}`)
  console.log(
    `accepted beside: ${taken.perSecond.toFixed(0)}/s, p50 ${taken.p50.toFixed(1)} ms, p99 ${taken.p99.toFixed(1)} ms`,
  )
  await close()
} finally {
  await server.stop()
}

function pairsFor(units: number): Plan[][] {
  return Array.from({ length: units }, () => [{ track: 'A' }, { track: 'D' }])
}

function moment(): Promise<void> {
  return new Promise((done) => setTimeout(done, 1000))
}

function say(r: Result): string {
  return `${r.accepted} accepted at ${r.perSecond.toFixed(0)}/s, ${r.refused} refused, p50 ${r.p50.toFixed(1)} ms, p99 ${r.p99.toFixed(1)} ms`
}
