import { applicationPdf } from '@zhinan/documents'
import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { asSystem, withActor } from '../../platform/db/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { App, AppDeps } from '../../platform/http/app.ts'
import { expectedVersion, matchVersion, setVersion } from '../../platform/http/etag.ts'
import { Problem } from '../../platform/http/problem.ts'
import { type Reader, requestReader } from '../access/service.ts'
import { locale } from '../applications/schemas.ts'
import { lookAt, mayOpen, sendFile } from '../files/service.ts'
import { planDocument } from './print.ts'
import * as s from './schemas.ts'
import * as service from './service.ts'

const BASE = '/api/v1/me/review/sheets'
const ONE = `${BASE}/:assignment`
const tags = ['review']
const config = { access: 'review.score' } as const

/** An expert's own sheets: what to review, the application beside it, writing and sending an opinion. */
export function sheetRoutes(app: App, { db, config: settings }: AppDeps): void {
  const scans = settings.clamd !== undefined
  app.get(
    BASE,
    { config, schema: { summary: 'What is one’s to review', tags, response: { 200: s.list } } },
    async (request) => {
      const who = await requestReader(request, db)
      return { items: await withActor(db, who, (tx) => service.ownSheets(tx, who)) }
    },
  )

  app.get(
    ONE,
    {
      config,
      schema: {
        summary: 'A sheet, with the application as experts read it',
        tags,
        params: s.sheetParams,
        response: { 200: s.sheet },
      },
    },
    async (request, reply) => {
      const who = await requestReader(request, db)
      const sheet = await withActor(db, who, (tx) => service.readOwn(tx, who, request.params.assignment))
      setVersion(reply, sheet.version)
      reply.header('cache-control', 'no-store')
      return sheet
    },
  )

  /** A step with a sheet: takes it, and answers how the sheet stands then. */
  const step = async (
    request: Parameters<typeof requestReader>[0] & { params: unknown },
    reply: FastifyReply,
    take: (tx: Tx, who: Reader, assignment: string) => Promise<void>,
  ) => {
    const who = await requestReader(request, db)
    const { assignment } = request.params as z.output<typeof s.sheetParams>
    const sheet = await withActor(db, who, async (tx) => {
      await take(tx, who, assignment)
      return service.readOwn(tx, who, assignment)
    })
    setVersion(reply, sheet.version)
    return sheet
  }
  const answer = { tags, params: s.sheetParams, response: { 200: s.sheet } }

  app.post(
    `${ONE}/open`,
    {
      config,
      schema: {
        summary: 'Open an application: no conflict is known, or one is declared',
        body: s.openInput,
        ...answer,
      },
    },
    (request, reply) =>
      step(request, reply, (tx, who, assignment) => service.open(tx, who, assignment, request.body)),
  )

  app.put(
    ONE,
    {
      config: { ...config, shed: 'last' },
      schema: {
        summary: 'Keep what is written so far (If-Match)',
        tags,
        params: s.sheetParams,
        body: s.saveInput,
        response: { 200: s.saved },
      },
    },
    async (request, reply) => {
      const who = await requestReader(request, db)
      expectedVersion(request)
      const kept = await withActor(db, who, (tx) =>
        service.save(
          tx,
          who,
          request.params.assignment,
          (v) => matchVersion(request, v),
          request.body.content,
        ),
      )
      setVersion(reply, kept.version)
      return kept
    },
  )

  app.post(
    `${ONE}/send`,
    {
      config: { ...config, shed: 'last' },
      schema: { summary: 'Send the opinion as it is kept (If-Match)', ...answer },
    },
    async (request, reply) => {
      expectedVersion(request)
      return step(request, reply, (tx, who, assignment) =>
        service.send(tx, who, assignment, (v) => matchVersion(request, v)),
      )
    },
  )

  app.post(
    `${ONE}/reopen`,
    { config, schema: { summary: 'Take a sent opinion back to write on', ...answer } },
    (request, reply) => step(request, reply, service.reopen),
  )

  app.get(
    `${ONE}/plan.pdf`,
    {
      config: { ...config, shed: 'first' },
      schema: {
        summary: 'The application as experts read it, as PDF',
        tags,
        params: s.sheetParams,
        querystring: z.object({ lang: locale }),
        response: { 200: z.unknown() },
      },
    },
    async (request, reply) => {
      const who = await requestReader(request, db)
      const { lang } = request.query
      const { number, document } = await withActor(db, who, (tx) =>
        planDocument(tx, who, request.params.assignment, lang),
      )
      return reply
        .type('application/pdf')
        .header('content-disposition', `inline; filename="${number}.pdf"`)
        .send(Buffer.from(await applicationPdf(document, lang)))
    },
  )

  app.get(
    `${ONE}/files/:file`,
    {
      config,
      schema: {
        summary: 'A file of the application',
        tags,
        params: s.fileParams,
        response: { 200: z.unknown() },
      },
    },
    async (request, reply) => {
      const who = await requestReader(request, db)
      const { assignment, file: id } = request.params
      const file = await withActor(db, who, async (tx) => {
        const name = await service.fileName(tx, who, assignment, id)
        const [found] = await asSystem(tx, 'scoring', () => lookAt(tx, { files: [id] }))
        if (!found) throw new Problem('not-found')
        return { ...found, name }
      })
      mayOpen(file, scans)
      return sendFile(reply, settings.dataDir, file)
    },
  )
}
