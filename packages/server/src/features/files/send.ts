import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { FastifyReply } from 'fastify'
import { pathOf } from './storage.ts'

/** Shown in the browser; everything else is downloaded. */
const INLINE = new Set(['application/pdf', 'image/jpeg', 'image/png', 'image/webp', 'image/gif'])

/** Answers with a file's content under its own name, so that nothing in it may act. */
export async function sendFile(
  reply: FastifyReply,
  dataDir: string,
  file: { sha256: string; type: string; name: string },
): Promise<FastifyReply> {
  const path = pathOf(dataDir, file.sha256)
  const { size } = await stat(path)
  const inline = INLINE.has(file.type)
  const name = encodeURIComponent(file.name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)
  reply
    .header('content-type', file.type)
    .header('content-length', size)
    .header('content-disposition', `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`)
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', policy(file.type))
    .header('cache-control', 'private, no-cache')
    .header('etag', `"${file.sha256.slice(0, 32)}"`)
  return reply.send(createReadStream(path))
}

/** Nothing in a file may act. A PDF viewer does not start in a sandbox, and its pages cannot reach ours anyway. */
const policy = (type: string): string =>
  `default-src 'none'; frame-ancestors 'self'${type === 'application/pdf' ? '' : '; sandbox'}`
