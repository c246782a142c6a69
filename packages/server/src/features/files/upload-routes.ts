import { Metadata } from '@tus/server'
import { z } from 'zod'
import { withActor } from '../../platform/db/actor.ts'
import type { App, AppDeps } from '../../platform/http/app.ts'
import { Problem } from '../../platform/http/problem.ts'
import { begin, cancel, findUpload, finish } from './resumable.ts'
import { uploadedAnswer } from './schemas.ts'
import { FILE_MAX } from './slot.ts'
import { tusFor } from './tus.ts'

const BASE = '/api/v1/applications/:id/uploads'
const tags = ['files']
const one = z.object({ id: z.uuid(), upload: z.uuid() })
const config = { access: 'file.upload', shed: 'last' } as const
/** The protocol says all in its headers. */
const bare = z.unknown().describe('nothing but headers')

const metadata = z.object({
  slot: z.string().min(1).max(80),
  filename: z.string().min(1).max(1000),
  replaces: z.uuid().optional(),
})

/** Resumable uploads (tus 1.0): begin, send in as many pieces as it takes, finish. */
export async function uploadRoutes(app: App, { config: settings, db }: AppDeps): Promise<void> {
  const { dataDir } = settings
  const keeping = { db, dataDir, scans: settings.clamd !== undefined }
  const speak = tusFor(dataDir)
  app.addContentTypeParser('application/offset+octet-stream', (_, payload, done) => done(null, payload))

  app.post(
    BASE,
    {
      config,
      bodyLimit: FILE_MAX,
      schema: {
        summary: 'Begin a resumable upload (tus; Upload-Metadata: slot, filename, replaces)',
        tags,
        params: z.object({ id: z.uuid() }),
        response: { 201: bare },
      },
    },
    async (request, reply) => {
      const user = await request.requireUser()
      const { id } = request.params
      const { slot, filename, replaces } = metadataOf(request.headers['upload-metadata'])
      const size = Number(request.headers['upload-length'])
      if (!Number.isSafeInteger(size) || size < 0) throw new Problem('bad-request')
      const upload = await begin(db, user, id, { slot, name: filename, size, replaces })
      const answer = await speak(request, upload).catch(async (error) => {
        await cancel(keeping, user, id, upload)
        throw error
      })
      const location = `/api/v1/applications/${id}/uploads/${upload}`
      return reply
        .code(201)
        .headers({ ...Object.fromEntries(answer.headers), location })
        .send()
    },
  )

  app.route({
    method: 'HEAD',
    url: `${BASE}/:upload`,
    config,
    schema: { summary: 'How much of an upload has come', tags, params: one, response: { 200: bare } },
    handler: async (request, reply) => {
      const user = await request.requireUser()
      const { id, upload } = request.params
      const found = await withActor(db, user, (tx) => findUpload(tx, user, id, upload))
      reply.header('cache-control', 'no-store')
      // Its bytes have been a file since.
      if (found.file_id !== null)
        return reply
          .headers({ 'tus-resumable': '1.0.0', 'upload-offset': found.size, 'upload-length': found.size })
          .send()
      const answer = await speak(request, upload)
      return reply
        .code(200)
        .headers({ ...Object.fromEntries(answer.headers), 'upload-expires': found.expires_at.toUTCString() })
        .send()
    },
  })

  app.patch(
    `${BASE}/:upload`,
    {
      config,
      bodyLimit: FILE_MAX,
      schema: { summary: 'The next piece of an upload', tags, params: one, response: { 204: bare } },
    },
    async (request, reply) => {
      const user = await request.requireUser()
      const { id, upload } = request.params
      const found = await withActor(db, user, (tx) => findUpload(tx, user, id, upload))
      if (found.file_id !== null) throw new Problem('upload-elsewhere')
      const answer = await speak(request, upload)
      return reply.code(204).headers(Object.fromEntries(answer.headers)).send()
    },
  )

  app.delete(
    `${BASE}/:upload`,
    { config, schema: { summary: 'Give an upload up', tags, params: one, response: { 204: bare } } },
    async (request, reply) => {
      const user = await request.requireUser()
      const { id, upload } = request.params
      await cancel(keeping, user, id, upload)
      return reply.code(204).header('tus-resumable', '1.0.0').send()
    },
  )

  app.post(
    `${BASE}/:upload/finish`,
    {
      config,
      schema: {
        summary: 'Make a whole upload the application’s file; asked again, the same file',
        tags,
        params: one,
        response: { 200: uploadedAnswer },
      },
    },
    async (request) => {
      const user = await request.requireUser()
      const { id, upload } = request.params
      return finish(keeping, user, id, upload)
    },
  )
}

function metadataOf(header: string | string[] | undefined) {
  try {
    return metadata.parse(Metadata.parse(String(header)))
  } catch {
    throw new Problem('bad-request')
  }
}
