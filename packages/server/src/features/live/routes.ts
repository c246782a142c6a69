import { z } from 'zod'
import type { App, AppDeps } from '../../platform/http/app.ts'
import { Problem } from '../../platform/http/problem.ts'
import { LiveHub } from './hub.ts'
import { liveState } from './state.ts'

const tags = ['live']
/** Each costs little, but not nothing; those beyond ask now and then instead. */
const MOST_PAGES = 20_000

/** What open pages follow without being loaded anew: told as it happens, or asked for now and then. */
export function liveRoutes(app: App, { db, signals }: AppDeps): void {
  const hub = new LiveHub(db, signals)
  app.addHook('preClose', async () => hub.close())
  const access = { config: { access: 'public', shed: 'last' } } as const

  app.get(
    '/api/v1/live',
    {
      ...access,
      schema: {
        summary: 'Dates of the published calls and what was announced; If-None-Match answers 304',
        tags,
        response: { 200: liveState, 304: z.null() },
      },
    },
    async (request, reply) => {
      const state = await hub.current()
      const etag = `"${state.stamp}"`
      reply.header('etag', etag).header('cache-control', 'no-cache')
      if (request.headers['if-none-match'] === etag) return reply.code(304).send(null)
      return state
    },
  )

  app.get(
    '/api/v1/events',
    {
      ...access,
      schema: {
        summary:
          'The same as server-sent events: `state` at once and at each change, `clock` when a demonstration’s clock moves, `mine` when there is something new for whoever is signed in, `beat` every 20 s',
        tags,
        querystring: z.object({
          since: z.string().max(60).optional().describe('the stamp that the page has'),
        }),
        produces: ['text/event-stream'],
        response: { 200: z.string() },
      },
    },
    async (request, reply) => {
      if (hub.size >= MOST_PAGES) throw new Problem('unavailable', { headers: { 'retry-after': '30' } })
      const state = await hub.current()
      const person = await request.currentUser()
      const has = request.headers['last-event-id'] ?? request.query.since
      reply.hijack()
      for (const [name, value] of Object.entries(reply.getHeaders()))
        if (value) reply.raw.setHeader(name, value)
      reply.raw.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store, no-transform',
        // nginx holds answers back otherwise.
        'x-accel-buffering': 'no',
      })
      hub.add(reply.raw, state, typeof has === 'string' ? has : undefined, person?.id)
    },
  )
}
