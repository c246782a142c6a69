import { createReadStream, createWriteStream } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { FileStore } from '@tus/file-store'
import { Server } from '@tus/server'
import type { FastifyRequest } from 'fastify'
import { byStatus } from '../../platform/http/errors.ts'
import { Problem } from '../../platform/http/problem.ts'
import { type Arrived, isFull, receive } from './storage.ts'

/** Where the bytes of unfinished uploads lie. */
export const uploadsDir = (dataDir: string): string => join(dataDir, 'uploads')

/** Where the bytes of one lie. */
export const uploadPath = (dataDir: string, id: string): string => join(uploadsDir(dataDir), id)

/** Takes an upload's bytes away; the protocol's own note of it lies beside them. */
export async function dropBytes(dataDir: string, id: string): Promise<void> {
  const path = uploadPath(dataDir, id)
  await Promise.all([rm(path, { force: true }), rm(`${path}.json`, { force: true })])
}

/**
 * A copy of an upload's bytes: whoever may still write to it does not write to what is looked at. None once they have
 * become something.
 *
 * @throws Problem `upload-unfinished`, `storage-full`
 */
export async function bytesOf(dataDir: string, id: string, size: number): Promise<Arrived | undefined> {
  const path = uploadPath(dataDir, id)
  const there = await stat(path).catch(() => undefined)
  if (!there) return undefined
  if (there.size < size) throw new Problem('upload-unfinished', { params: { received: there.size, size } })
  return receive(dataDir, createReadStream(path, { end: size - 1 }))
}

/** The library's store, which tells what went wrong when it wrote and has really written (fsync) what it says it has. */
class Store extends FileStore {
  override async write(from: Readable, id: string, offset: number): Promise<number> {
    const to = createWriteStream(join(this.directory, id), { flags: 'r+', start: offset, flush: true })
    await pipeline(from, to)
    return offset + to.bytesWritten
  }
}

/** The protocol for one server's data folder, and uploads of so many bytes at most. Who may speak it about which upload is for the routes to know. */
export function tusFor(dataDir: string, maxSize: number) {
  const server = new Server({
    path: '/uploads',
    datastore: new Store({ directory: uploadsDir(dataDir) }),
    maxSize,
    relativeLocation: true,
    namingFunction: (request) => request.headers.get('x-upload-id')!,
    generateUrl: (_, { id }) => id,
    // To the library a full disk is any failure.
    onResponseError: (_, error) => (isFull(error) ? { status_code: 507, body: 'storage-full' } : undefined),
  })

  /**
   * Answers one request of the protocol about this upload.
   *
   * @returns the status and headers to answer with
   * @throws Problem `storage-full`, `upload-gone`, `upload-elsewhere` and what the protocol refuses
   */
  return async function speak(
    request: FastifyRequest,
    id: string,
  ): Promise<{ status: number; headers: [string, string][] }> {
    const { method, body } = request
    const headers = new Headers()
    for (const [name, value] of Object.entries(request.headers))
      if (typeof value === 'string' && PROTOCOL.test(name)) headers.set(name, value)
    headers.set('x-upload-id', id)
    const response = await server.handleWeb(
      new Request(`http://localhost/uploads${method === 'POST' ? '' : `/${id}`}`, {
        method,
        headers,
        ...(body instanceof Readable && { body: Readable.toWeb(body) as ReadableStream, duplex: 'half' }),
      }),
    )
    if (response.status >= 400) throw problemOf(response.status, (await response.text()).trim())
    const kept = [...response.headers].filter(([name]) => ANSWERED.test(name))
    return { status: response.status, headers: kept }
  }
}

/** Headers that the protocol is about; cookies and the like are none of its business. */
const PROTOCOL = /^(upload-.*|tus-.*|content-(type|length))$/
const ANSWERED = /^(upload-.*|tus-.*|cache-control)$/

function problemOf(status: number, body: string): Problem {
  if (status === 507) return new Problem('storage-full')
  if (status === 404 || status === 410) return new Problem('upload-gone')
  if (status === 409 || status === 423) return new Problem('upload-elsewhere')
  if (status >= 500) throw new Error(`tus: ${status} ${body}`)
  return new Problem(byStatus(status))
}
