import { basename } from 'node:path'
import multipart from '@fastify/multipart'
import { type ImportColumn, importReport, importTemplate } from '@zhinan/documents'
import { z } from 'zod'
import { withActor } from '../../platform/db/actor.ts'
import type { App, AppDeps } from '../../platform/http/app.ts'
import { expectedVersion, matchVersion, setVersion } from '../../platform/http/etag.ts'
import { pageQuery } from '../../platform/http/fields.ts'
import { Problem } from '../../platform/http/problem.ts'
import { sendWorkbook, streamWorkbook } from '../../platform/http/workbook.ts'
import { requestReader } from '../access/service.ts'
import type { Column } from './convert/column.ts'
import { KINDS } from './kinds/index.ts'
import * as s from './schemas.ts'
import * as service from './service.ts'

const BASE = '/api/v1/imports'
const tags = ['imports']
const params = z.object({ id: z.uuid() })
const locale = z.enum(['zh', 'en']).default('zh')

const printed = (columns: readonly Column[]): ImportColumn[] =>
  columns.map(({ title, ...column }) => ({ ...column, header: title }))

/** The registry from Excel: a template, what a file would do, and doing it. */
export async function importRoutes(app: App, { db }: AppDeps): Promise<void> {
  await app.register(multipart, { limits: { fileSize: service.IMPORT_MAX, files: 1, fields: 2, parts: 3 } })

  app.get(
    '/api/v1/import-templates/:kind',
    {
      config: { access: 'import.read' },
      schema: {
        summary: 'An empty workbook to fill in',
        tags,
        params: z.object({ kind: s.kindId }),
        response: { 200: z.unknown() },
      },
    },
    async (request, reply) => {
      const user = await request.requireUser()
      const { kind } = request.params
      const columns = await withActor(db, user, (tx) => service.columnsOf(tx, kind))
      return sendWorkbook(
        reply,
        `zhinan-${kind}.xlsx`,
        await importTemplate(KINDS[kind].title.zh, printed(columns)),
      )
    },
  )

  app.get(
    BASE,
    {
      config: { access: 'import.read' },
      schema: {
        summary: 'Imports, newest first',
        tags,
        querystring: z.object(pageQuery),
        response: { 200: s.runList },
      },
    },
    async (request) => {
      const user = await request.requireUser()
      return withActor(db, user, (tx) => service.listRuns(tx, request.query))
    },
  )

  app.post(
    BASE,
    {
      config: { access: 'import.run' },
      bodyLimit: service.IMPORT_MAX + 1024 * 1024,
      schema: {
        summary: 'Send a workbook to be checked (multipart/form-data); nothing is imported yet',
        tags,
        querystring: z.object({ kind: s.kindId }),
        response: { 201: s.runAnswer },
      },
    },
    async (request, reply) => {
      const user = await requestReader(request, db)
      if (!request.isMultipart()) throw new Problem('unsupported-media-type')
      const part = await request.file()
      if (!part) throw new Problem('bad-request')
      const content = await part.toBuffer().catch((error: { code?: string }) => {
        if (error.code !== 'FST_REQ_FILE_TOO_LARGE') throw error
        throw new Problem('file-too-large', { params: { max: service.IMPORT_MAX / 1024 / 1024 } })
      })
      const name = nameOf(part.filename)
      const run = await withActor(db, user, (tx) =>
        service.startImport(tx, user, request.query.kind, { name, content }),
      )
      setVersion(reply, run.version)
      return reply.code(201).send(run)
    },
  )

  app.get(
    `${BASE}/:id`,
    {
      config: { access: 'import.read' },
      schema: { summary: 'One import and how far it is', tags, params, response: { 200: s.runAnswer } },
    },
    async (request, reply) => {
      const user = await request.requireUser()
      const run = await withActor(db, user, (tx) => service.readRun(tx, request.params.id))
      setVersion(reply, run.version)
      reply.header('cache-control', 'no-store')
      return run
    },
  )

  app.get(
    `${BASE}/:id/rows`,
    {
      config: { access: 'import.read' },
      schema: {
        summary: 'What each row would do, or did',
        tags,
        params,
        querystring: z.object({ outcome: s.outcome.optional(), ...pageQuery }),
        response: { 200: s.rowList },
      },
    },
    async (request) => {
      const user = await request.requireUser()
      return withActor(db, user, (tx) => service.listRows(tx, request.params.id, request.query))
    },
  )

  app.get(
    `${BASE}/:id/report.xlsx`,
    {
      config: { access: 'import.read' },
      schema: {
        summary: 'The rows with a column of remarks',
        tags,
        params,
        querystring: z.object({ lang: locale }),
        response: { 200: z.unknown() },
      },
    },
    async (request, reply) => {
      const user = await request.requireUser()
      const { id } = request.params
      const { lang } = request.query
      const { run, columns } = await withActor(db, user, async (tx) => {
        const found = await service.readRun(tx, id)
        return { run: found, columns: await service.columnsOf(tx, found.kind) }
      })
      const rows = service.remarkedRows(db, user, id, columns, lang)
      const name = KINDS[run.kind].title[lang]
      return streamWorkbook(request, reply, `zhinan-${run.kind}-report.xlsx`, (out) =>
        importReport({ title: run.fileName, name, columns: printed(columns), rows }, out, lang),
      )
    },
  )

  app.post(
    `${BASE}/:id/confirm`,
    {
      config: { access: 'import.run' },
      schema: {
        summary: 'Import what was checked, all of it or nothing (If-Match)',
        tags,
        params,
        body: s.confirmInput,
        response: { 200: s.runAnswer },
      },
    },
    async (request, reply) => {
      const user = await request.requireUser()
      expectedVersion(request)
      const match = (version: number) => matchVersion(request, version)
      const run = await withActor(db, user, (tx) =>
        service.confirmImport(tx, user, request.params.id, match, request.body),
      )
      setVersion(reply, run.version)
      return run
    },
  )
}

/** The file's own name, without folders and what nobody can see. */
const nameOf = (name: string): string =>
  [
    ...basename(name.replaceAll('\\', '/'))
      .toWellFormed()
      .replace(/[\p{Cc}\p{Cf}]/gu, '')
      .trim(),
  ]
    .slice(0, 200)
    .join('') || 'import.xlsx'
