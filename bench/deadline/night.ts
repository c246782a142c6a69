/** Plays the arrivals of a deadline night: each at its moment, some sent twice, some with a connection that dies. */
import { Agent, get } from 'node:http'
import { readOrder } from '../server.ts'
import type { ReadyDraft } from '../submissions/prepare.ts'
import { post, wordOf } from './post.ts'

/** `at`: ms after the beginning. `twice`: sent again while the first is on its way. `dies`: cut, then sent again. */
export type Arrival = { draft: ReadyDraft; at: number; twice: boolean; dies: boolean }
export type Order = { port: number; begins: number; pages: number; arrivals: Arrival[] }

/** One answered request. Latency in ms from when it was due. */
export type Answered = {
  id: string
  at: number
  ms: number
  status: number
  word: string
  hash: string | null
}
export type Night = { answers: Answered[]; cut: number; pagesTold: number }

async function play({ port, begins, pages, arrivals }: Order): Promise<Night> {
  const agent = new Agent({ keepAlive: true, maxSockets: 512 })
  const dying = new Agent({ keepAlive: false })
  const answers: Answered[] = []
  let cut = 0
  let pagesTold = 0
  const open = Array.from({ length: pages }, () => {
    const r = get({ port, host: '127.0.0.1', path: '/api/v1/events', agent: false }, (response) => {
      response.once('data', () => pagesTold++)
      response.on('error', () => {})
    })
    r.on('error', () => {})
    return r
  })
  const begin = Math.max(begins, Date.now())
  const send = async (draft: ReadyDraft, at: number): Promise<void> => {
    const due = begin + at
    await until(due)
    const answer = (await post(agent, port, draft, draft.id))!
    const hash = answer.status === 201 ? (JSON.parse(answer.body).contentHash as string) : null
    answers.push({
      id: draft.id,
      at,
      ms: Date.now() - due,
      status: answer.status,
      word: wordOf(answer),
      hash,
    })
  }
  await Promise.all(
    arrivals.map(async ({ draft, at, twice, dies }) => {
      if (dies) {
        await until(begin + at)
        if ((await post(dying, port, draft, draft.id, 1 + (at % 8))) === undefined) cut++
        // The portal tries again by itself.
        await send(draft, at + 1000)
      } else if (twice) await Promise.all([send(draft, at), send(draft, at + (Math.floor(at) % 40))])
      else await send(draft, at)
    }),
  )
  for (const page of open) page.destroy()
  agent.destroy()
  return { answers, cut, pagesTold }
}

const until = async (time: number): Promise<void> => {
  const wait = time - Date.now()
  if (wait > 0) await new Promise((done) => setTimeout(done, wait))
}

process.stdout.write(JSON.stringify(await play(await readOrder<Order>())))
