import { Metadata } from '@tus/server'
import type { FastifyContextConfig } from 'fastify'
import { z } from 'zod'
import type { CurrentUser } from '../../platform/http/access.ts'
import type { App } from '../../platform/http/app.ts'
import { Problem } from '../../platform/http/problem.ts'
import { tusFor } from './tus.ts'

/** What the protocol has to know of an upload; `done`: its bytes have become what they were to be. */
export type UnderWay = { size: number; done: boolean; expiresAt: Date }

/** Uploads of one kind: where they lie, who may send them, and what comes of one that is whole. */
export type Resumable<Owner, Meta, Kept> = {
  base: string
  /** The parameters of `base`: what the uploads belong to. */
  owner: z.ZodObject<{ [name in keyof Owner]: z.ZodType<Owner[name]> }>
  /** What Upload-Metadata has to say. */
  metadata: z.ZodType<Meta>
  access: NonNullable<FastifyContextConfig['access']>
  tag: string
  summary: { begin: string; finish: string }
  kept: z.ZodType<Kept>
  /** Bytes of one upload, at most. */
  max: number
  begin(user: CurrentUser, owner: Owner, meta: Meta, size: number): Promise<string>
  find(user: CurrentUser, owner: Owner, id: string): Promise<UnderWay>
  cancel(user: CurrentUser, owner: Owner, id: string): Promise<void>
  finish(user: CurrentUser, owner: Owner, id: string): Promise<Kept>
}

/** The protocol says all in its headers. */
const bare = z.unknown().describe('nothing but headers')

/** Resumable uploads (tus 1.0): begin, send in as many pieces as it takes, finish. */
export function tusRoutes<Owner, Meta, Kept>(
  app: App,
  dataDir: string,
  to: Resumable<Owner, Meta, Kept>,
): void {
  const speak = tusFor(dataDir, to.max)
  const config = { access: to.access, shed: 'last' } as const
  const tags = [to.tag]
  const params = to.owner.extend({ upload: z.uuid() })
  // Of an open type the compiler cannot say what an answer is.
  const kept: z.ZodType = to.kept
  const one = `${to.base}/:upload`
  if (!app.hasContentTypeParser(PIECE))
    app.addContentTypeParser(PIECE, (_, payload, done) => done(null, payload))

  app.post(
    to.base,
    {
      config,
      bodyLimit: to.max,
      schema: { summary: to.summary.begin, tags, params: to.owner, response: { 201: bare } },
    },
    async (request, reply) => {
      const user = await request.requireUser()
      const owner = request.params as Owner
      const meta = metadataOf(to.metadata, request.headers['upload-metadata'])
      const size = Number(request.headers['upload-length'])
      if (!Number.isSafeInteger(size) || size < 0) throw new Problem('bad-request')
      const upload = await to.begin(user, owner, meta, size)
      const answer = await speak(request, upload).catch(async (error) => {
        await to.cancel(user, owner, upload)
        throw error
      })
      const location = `${request.url.split('?')[0]}/${upload}`
      return reply
        .code(201)
        .headers({ ...Object.fromEntries(answer.headers), location })
        .send()
    },
  )

  app.route({
    method: 'HEAD',
    url: one,
    config,
    schema: { summary: 'How much of an upload has come', tags, params, response: { 200: bare } },
    handler: async (request, reply) => {
      const user = await request.requireUser()
      const { upload, ...owner } = request.params as Owner & { upload: string }
      const found = await to.find(user, owner as Owner, upload)
      reply.header('cache-control', 'no-store')
      if (found.done)
        return reply
          .headers({ 'tus-resumable': '1.0.0', 'upload-offset': found.size, 'upload-length': found.size })
          .send()
      const answer = await speak(request, upload)
      return reply
        .code(200)
        .headers({ ...Object.fromEntries(answer.headers), 'upload-expires': found.expiresAt.toUTCString() })
        .send()
    },
  })

  app.patch(
    one,
    {
      config,
      bodyLimit: to.max,
      schema: { summary: 'The next piece of an upload', tags, params, response: { 204: bare } },
    },
    async (request, reply) => {
      const user = await request.requireUser()
      const { upload, ...owner } = request.params as Owner & { upload: string }
      const found = await to.find(user, owner as Owner, upload)
      if (found.done) throw new Problem('upload-elsewhere')
      const answer = await speak(request, upload)
      return reply.code(204).headers(Object.fromEntries(answer.headers)).send()
    },
  )

  app.delete(
    one,
    { config, schema: { summary: 'Give an upload up', tags, params, response: { 204: bare } } },
    async (request, reply) => {
      const user = await request.requireUser()
      const { upload, ...owner } = request.params as Owner & { upload: string }
      await to.cancel(user, owner as Owner, upload)
      return reply.code(204).header('tus-resumable', '1.0.0').send()
    },
  )

  app.post(
    `${one}/finish`,
    { config, schema: { summary: to.summary.finish, tags, params, response: { 200: kept } } },
    async (request) => {
      const user = await request.requireUser()
      const { upload, ...owner } = request.params as Owner & { upload: string }
      return to.finish(user, owner as Owner, upload)
    },
  )
}

const PIECE = 'application/offset+octet-stream'

function metadataOf<Meta>(shape: z.ZodType<Meta>, header: string | string[] | undefined): Meta {
  try {
    return shape.parse(Metadata.parse(String(header)))
  } catch {
    throw new Problem('bad-request')
  }
}
