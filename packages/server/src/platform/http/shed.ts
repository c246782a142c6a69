import underPressure from '@fastify/under-pressure'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Problem } from './problem.ts'

/**
 * What a route is worth when there is too much to do. `first`: lists over everything, exports, documents to be set.
 * `last`: what somebody needs to sign in, write and submit. Without a word reading goes after the first, writing after that.
 */
export type Shed = 'first' | 'last'

declare module 'fastify' {
  interface FastifyContextConfig {
    shed?: Shed
  }
}

/**
 * From which pressure on each kind of request is refused: how late the event loop is (ms, mean of a sample), how many wait
 * for each connection to the database. What is `last` never is refused: it waits its turn.
 */
const LIMITS = {
  first: { delay: 200, waiting: 4 },
  reading: { delay: 600, waiting: 12 },
  writing: { delay: 3000, waiting: 40 },
} as const

/** What there is to do now: ms that the event loop is late, and how many wait for a connection to the database. */
export type Pressure = { delay?: () => number; waiting?: () => number }

const SAMPLE_MS = 500
const RETRY_S = 5

/** Which limit a request falls under; undefined: none. */
function kindOf(request: FastifyRequest): keyof typeof LIMITS | undefined {
  const { shed } = request.routeOptions.config
  if (shed === 'last') return undefined
  if (shed === 'first') return 'first'
  // The portal's own files come from memory or disk, and nobody gets anywhere without them.
  if (!request.url.startsWith('/api/')) return undefined
  return request.method === 'GET' ? 'reading' : 'writing'
}

/** Refuses what can wait, before anything is done for it, when the process has more to do than it can. */
export async function shedLoad(
  app: FastifyInstance,
  poolSize: number,
  { delay: delayNow = () => app.memoryUsage().eventLoopDelay, waiting: waitingNow = () => 0 }: Pressure = {},
): Promise<void> {
  // The library measures; what to do about it depends on the route. (Without a limit of its own it refuses nothing.)
  await app.register(underPressure, { sampleInterval: SAMPLE_MS })
  app.addHook('onRequest', async (request, reply) => {
    const kind = kindOf(request)
    if (!kind) return
    const { delay, waiting } = LIMITS[kind]
    const late = delayNow()
    // Without a single sample, as right after the start, the library counts the delay as infinite: that is not load.
    if (!(Number.isFinite(late) && late > delay) && waitingNow() <= waiting * poolSize) return
    // Not all in the same second again.
    const seconds = RETRY_S + Math.floor(Math.random() * RETRY_S)
    if (!request.headers.accept?.includes('text/html'))
      throw new Problem('busy', { params: { seconds }, headers: { 'retry-after': String(seconds) } })
    return reply
      .code(503)
      .header('retry-after', seconds)
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .serializer((page: unknown) => page as string)
      .send(waitingPage(seconds))
  })
}

/** For a document opened in a window of its own: it comes by itself a little later. */
const waitingPage = (seconds: number) => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta http-equiv="refresh" content="${seconds}">
<meta name="viewport" content="width=device-width"><title>请稍候 / One moment</title></head>
<body style="font:16px/1.7 sans-serif;max-width:36em;margin:15vh auto;padding:0 16px">
<p>现在提交的人很多，文件稍后生成：${seconds} 秒后自动重试，请不要关闭。提交与保存不受影响。</p>
<p lang="en">Many people are submitting just now. This page tries again by itself in ${seconds} seconds; submitting and saving go on.</p>
</body></html>`
