import multipart from '@fastify/multipart'
import { z } from 'zod'
import { withActor } from '../../platform/db/actor.ts'
import type { App, AppDeps } from '../../platform/http/app.ts'
import { Problem } from '../../platform/http/problem.ts'
import { mustSee } from '../applications/service.ts'
import { FILE_MAX } from './fit.ts'
import { mayOpen } from './opening.ts'
import { fileAnswer, uploadedAnswer } from './schemas.ts'
import { sendFile } from './send.ts'
import { answerOf, lookAt } from './store.ts'
import { upload } from './upload.ts'

/** Uploads to an application, and files to read. */
export async function fileRoutes(app: App, { config, db }: AppDeps): Promise<void> {
  const scans = config.clamd !== undefined
  await app.register(multipart, { limits: { fileSize: FILE_MAX, files: 1, fields: 4, parts: 5 } })

  app.post(
    '/api/v1/applications/:id/files',
    {
      config: { access: 'file.upload', shed: 'last' },
      bodyLimit: FILE_MAX + 1024 * 1024,
      schema: {
        summary: 'Upload one small file for a slot at once (multipart/form-data); people’s uploads can go on',
        tags: ['files'],
        params: z.object({ id: z.uuid() }),
        querystring: z.object({ slot: z.string().min(1).max(80) }),
        response: { 201: uploadedAnswer },
      },
    },
    async (request, reply) => {
      const user = await request.requireUser()
      if (!request.isMultipart()) throw new Problem('unsupported-media-type')
      const part = await request.file()
      if (!part) throw new Problem('bad-request')
      const { id } = request.params
      const uploaded = await upload({ db, dataDir: config.dataDir, scans }, user, id, request.query.slot, {
        name: part.filename,
        stream: part.file,
        tooLarge: () => part.file.truncated,
      }).finally(() => part.file.resume())
      return reply.code(201).send(uploaded)
    },
  )

  app.get(
    '/api/v1/applications/:id/files',
    {
      config: { access: 'file.read' },
      schema: {
        summary: 'An application’s files: whose, since when, and what the scanner says',
        tags: ['files'],
        params: z.object({ id: z.uuid() }),
        response: { 200: z.object({ items: z.array(fileAnswer) }) },
      },
    },
    async (request) => {
      const user = await request.requireUser()
      const files = await withActor(db, user, async (tx) => {
        await mustSee(tx, request.params.id)
        return lookAt(tx, { application: request.params.id })
      })
      return { items: files.map((f) => answerOf(f, scans)) }
    },
  )

  app.get(
    '/api/v1/files/:id',
    {
      config: { access: 'file.read' },
      schema: {
        summary: 'A file’s content',
        tags: ['files'],
        params: z.object({ id: z.uuid() }),
        response: { 200: z.unknown() },
      },
    },
    async (request, reply) => {
      const user = await request.requireUser()
      const [file] = await withActor(db, user, (tx) => lookAt(tx, { files: [request.params.id] }))
      if (!file) throw new Problem('not-found')
      mayOpen(file, scans)
      return sendFile(reply, config.dataDir, file)
    },
  )
}
