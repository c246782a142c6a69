import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { preloadsIn } from './preload.ts'
import { sendProblem } from './problem.ts'

/** Where the built portal is. */
export const WEB_DIST = join(import.meta.dirname, '../../../../web/dist')

const YEAR = 31_536_000_000

/**
 * Serves the built portal when it is there: files with a hash in their name for ever, everything else looked up anew,
 * and index.html for any address that is a page of it. Unknown API addresses stay problems.
 */
export async function servePortal(app: FastifyInstance, root = WEB_DIST): Promise<void> {
  const built = existsSync(join(root, 'index.html'))
  const preloads = preloadsIn(root)
  const page = (request: FastifyRequest, reply: FastifyReply, path: string): FastifyReply => {
    const links = preloads(path, request.headers)
    if (links) reply.header('link', links)
    return reply
      .header('cache-control', 'no-cache')
      .header('vary', 'accept-language, cookie')
      .sendFile('index.html', root, { cacheControl: false })
  }
  if (built) {
    await app.register(fastifyStatic, { root, serve: false, preCompressed: true })
    const schema = { hide: true, response: { 200: z.unknown() } }
    app.get('/assets/*', { config: { access: 'public', rateLimit: false }, schema }, (request, reply) => {
      return reply.sendFile((request.params as { '*': string })['*'], join(root, 'assets'), {
        maxAge: YEAR,
        immutable: true,
      })
    })
    app.get('/*', { config: { access: 'public', rateLimit: false }, schema }, (request, reply) => {
      const path = decodeURIComponent(new URL(request.url, 'http://x').pathname)
      if (path.startsWith('/api/')) return sendProblem(reply, 'not-found')
      if (isPage(path)) return page(request, reply, path)
      return reply.sendFile(path.slice(1), root, { maxAge: 0 })
    })
  }
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0]!
    if (built && request.method === 'GET' && isPage(path) && !path.startsWith('/api/'))
      return page(request, reply, path)
    return sendProblem(reply, 'not-found')
  })
}

/** An address of the portal rather than a file: its last part has no dot. */
function isPage(path: string): boolean {
  return !path.slice(path.lastIndexOf('/') + 1).includes('.') || path === '/index.html'
}
