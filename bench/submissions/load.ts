/** Submits drafts over HTTP: `clients` at once, as fast as they are answered, or paced at `rate` a second. */
import { Agent, request } from 'node:http'
import { readOrder } from '../server.ts'
import type { ReadyDraft } from './prepare.ts'

export type Order = {
  port: number
  drafts: ReadyDraft[]
  clients: number
  /** The first draft to take. */
  from: number
  seconds: number
  rate?: number
}

export type Result = {
  perSecond: number
  accepted: number
  refused: number
  /** Latencies in milliseconds; paced ones count from when the request was due. */
  p50: number
  p99: number
  /** The first draft that was not taken. */
  next: number
}

async function run({ port, drafts, clients, from, seconds, rate }: Order): Promise<Result> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients })
  const latencies: number[] = []
  let accepted = 0
  let refused = 0
  let next = from
  const began = performance.now()
  const ends = began + seconds * 1000
  const lane = async () => {
    while (next < drafts.length) {
      const n = next++
      const due = rate === undefined ? performance.now() : began + ((n - from) / rate) * 1000
      if (due > ends) {
        next--
        return
      }
      const wait = due - performance.now()
      if (wait > 0) await new Promise((go) => setTimeout(go, wait))
      const status = await submit(agent, port, drafts[n]!)
      latencies.push(performance.now() - due)
      if (status === 201) accepted++
      else refused++
      if (rate === undefined && performance.now() > ends) return
    }
  }
  await Promise.all(Array.from({ length: clients }, lane))
  const took = (performance.now() - began) / 1000
  agent.destroy()
  latencies.sort((a, b) => a - b)
  const at = (share: number) =>
    latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? 0
  return { perSecond: accepted / took, accepted, refused, p50: at(0.5), p99: at(0.99), next }
}

let complained = false

function submit(agent: Agent, port: number, draft: ReadyDraft): Promise<number> {
  return new Promise((done, fail) => {
    const r = request(
      {
        agent,
        port,
        host: '127.0.0.1',
        method: 'POST',
        path: `/api/v1/applications/${draft.id}/submit`,
        headers: {
          cookie: draft.cookie,
          'content-type': 'application/json',
          'content-length': 2,
          'if-match': `"v${draft.version}"`,
          'idempotency-key': draft.id,
        },
      },
      (response) => {
        let body = ''
        response.on('data', (chunk) => {
          body += chunk
        })
        response.on('end', () => {
          if (response.statusCode !== 201 && !complained) {
            complained = true
            console.error(response.statusCode, body.slice(0, 600))
          }
          done(response.statusCode!)
        })
      },
    )
    r.on('error', fail)
    r.end('{}')
  })
}

process.stdout.write(JSON.stringify(await run(await readOrder<Order>())))
