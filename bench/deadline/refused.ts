/** Posts submissions that are refused, each client its own, as fast as they are answered. */
import { randomUUID } from 'node:crypto'
import { Agent } from 'node:http'
import { quantile, readOrder } from '../server.ts'
import type { ReadyDraft } from '../submissions/prepare.ts'
import { post, wordOf } from './post.ts'

export type Crowd = { perSecond: number; p50: number; p99: number; words: Record<string, number> }

const { port, drafts, seconds } = await readOrder<{ port: number; drafts: ReadyDraft[]; seconds: number }>()
const clients = new Map<number, ReadyDraft[]>()
for (const draft of drafts) clients.set(draft.unit, [...(clients.get(draft.unit) ?? []), draft])
const agent = new Agent({ keepAlive: true, maxSockets: clients.size })
const times: number[] = []
const words: Record<string, number> = {}

const lane = async (own: readonly ReadyDraft[], ends: number): Promise<void> => {
  // Of three in a track that takes two, the first two go out; the third is what is refused from then on.
  for (const draft of own.slice(0, -1)) await post(agent, port, draft, randomUUID())
  const last = own.at(-1)!
  while (performance.now() < ends) {
    const began = performance.now()
    const answer = (await post(agent, port, last, randomUUID()))!
    times.push(performance.now() - began)
    const word = wordOf(answer)
    words[word] = (words[word] ?? 0) + 1
  }
}

const began = performance.now()
await Promise.all([...clients.values()].map((own) => lane(own, began + (seconds + 2) * 1000)))
const took = (performance.now() - began) / 1000
agent.destroy()
const crowd: Crowd = {
  perSecond: times.length / took,
  p50: quantile(times, 0.5),
  p99: quantile(times, 0.99),
  words,
}
process.stdout.write(JSON.stringify(crowd))
