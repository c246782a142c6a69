import type { FastifyInstance } from 'fastify'
import { sendProblem } from './problem.ts'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses writes that a browser sends for a page of another site. Browsers always say so (Sec-Fetch-Site, or Origin
 * in older ones); programs that are no browsers send neither and carry no cookies by accident.
 */
export function refuseCrossSite(app: FastifyInstance, publicUrl: string): void {
  app.addHook('onRequest', async (request, reply) => {
    if (SAFE.has(request.method)) return
    const site = request.headers['sec-fetch-site']
    const origin = request.headers.origin
    const foreign =
      site !== undefined
        ? site !== 'same-origin' && site !== 'none'
        : origin !== undefined && origin !== publicUrl && hostOf(origin) !== request.host
    if (foreign) return sendProblem(reply, 'cross-site')
  })
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined
}
