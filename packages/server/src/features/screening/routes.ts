import { screeningWorkbook } from '@zhinan/documents'
import { z } from 'zod'
import { withActor } from '../../platform/db/actor.ts'
import type { App, AppDeps } from '../../platform/http/app.ts'
import { expectedVersion, setVersion } from '../../platform/http/etag.ts'
import { Problem } from '../../platform/http/problem.ts'
import { streamWorkbook } from '../../platform/http/workbook.ts'
import { application, idParams, locale, texts, verdict } from '../applications/schemas.ts'
import { readApplication, textsOf } from '../applications/service.ts'
import { secondLookLines } from '../second-looks/service.ts'
import { concludeEligible } from './bulk.ts'
import * as s from './schemas.ts'
import * as service from './service.ts'
import type { Cursor } from './store.ts'
import { workbookRows } from './workbook.ts'

const BASE = '/api/v1/screening'
const tags = ['screening']

/** The formal examination: what was submitted, and what officers make of it. */
export function screeningRoutes(app: App, { db, config }: AppDeps): void {
  app.get(
    BASE,
    {
      config: { access: 'screening.read', shed: 'first' },
      schema: {
        summary: 'What was submitted, page by page',
        tags,
        querystring: s.filter.extend({
          sort: s.sort,
          cursor: z.string().max(600).optional(),
          limit: z.coerce.number().int().min(1).max(100).default(50),
        }),
        response: { 200: z.object({ items: z.array(s.row), nextCursor: z.string().nullable() }) },
      },
    },
    async (request) => {
      const user = await request.requireUser()
      const { sort, cursor, limit, ...filter } = request.query
      const after = cursor === undefined ? undefined : readCursor(cursor)
      const page = await withActor(db, user, (tx) => service.list(tx, filter, { sort, after, limit }))
      return { items: page.items as never, nextCursor: page.next ? writeCursor(page.next) : null }
    },
  )

  app.get(
    `${BASE}/counts`,
    {
      config: { access: 'screening.read', shed: 'first' },
      schema: {
        summary: 'How many, by state, track, region and kind',
        tags,
        querystring: z.object({ call: z.string().max(60).optional() }),
        response: { 200: s.counts },
      },
    },
    async (request) => {
      const user = await request.requireUser()
      return withActor(db, user, (tx) => service.counts(tx, request.query.call))
    },
  )

  app.get(
    `${BASE}.xlsx`,
    {
      config: { access: 'screening.read', shed: 'first' },
      schema: {
        summary: 'The formal-check table as an Excel workbook',
        tags,
        querystring: s.filter.extend({ lang: locale }),
        response: { 200: z.unknown() },
      },
    },
    async (request, reply) => {
      const user = await request.requireUser()
      const { lang, ...filter } = request.query
      const title = lang === 'zh' ? '形式审查表' : 'Formal check'
      return streamWorkbook(request, reply, 'screening.xlsx', (out) =>
        screeningWorkbook(
          {
            title,
            applications: workbookRows(db, user, filter, lang),
            secondLooks: secondLookLines(db, user, filter, lang),
          },
          out,
          lang,
        ),
      )
    },
  )

  app.get(
    `${BASE}/:id`,
    {
      config: { access: 'screening.read', shed: 'first' },
      schema: {
        summary: 'One application with its verdict; its neighbours by the same filter',
        tags,
        params: idParams,
        querystring: s.filter.extend({ sort: s.sort }),
        response: { 200: s.detail },
      },
    },
    async (request, reply) => {
      const user = await request.requireUser()
      const { sort, ...filter } = request.query
      const found = await withActor(db, user, (tx) =>
        service.detail(tx, user.id, request.params.id, filter, sort),
      )
      setVersion(reply, found.version)
      return found as never
    },
  )

  app.get(
    `${BASE}/:id/consequences`,
    {
      config: { access: 'screening.read', shed: 'first' },
      schema: {
        summary: 'What a conclusion would do to other applications',
        tags,
        params: idParams,
        querystring: z.object({ outcome: z.enum(['eligible', 'ineligible']).default('ineligible') }),
        response: { 200: z.object({ consequences: s.consequences }) },
      },
    },
    async (request) => {
      const user = await request.requireUser()
      const consequences = await withActor(db, user, (tx) => service.foresee(tx, request.params.id))
      return { consequences: request.query.outcome === 'ineligible' ? consequences : [] }
    },
  )

  app.put(
    `${BASE}/:id/decisions`,
    {
      config: { access: 'screening.decide' },
      schema: {
        summary: 'Judge one rule, or take the judgement back (If-Match)',
        tags,
        params: idParams,
        body: s.decideBody,
        response: { 200: z.object({ version: z.number().int(), verdict, texts }) },
      },
    },
    async (request, reply) => {
      const user = await request.requireUser()
      const version = expectedVersion(request)
      const by = { id: user.id, publicUrl: config.publicUrl }
      const done = await withActor(db, user, (tx) =>
        service.decide(tx, by, request.params.id, version, request.body),
      )
      setVersion(reply, done.version)
      return {
        version: done.version,
        verdict: done.verdict as never,
        texts: textsOf(done.call, done.verdict),
      }
    },
  )

  app.post(
    `${BASE}/:id/return`,
    {
      config: { access: 'screening.decide' },
      schema: {
        summary: 'Give back for correction, by a date (If-Match)',
        tags,
        params: idParams,
        body: s.returnBody,
        response: { 200: application },
      },
    },
    async (request, reply) => {
      const user = await request.requireUser()
      const version = expectedVersion(request)
      const { id } = request.params
      const { due, ...what } = request.body
      const { view } = await withActor(db, user, async (tx) => {
        const by = { id: user.id, publicUrl: config.publicUrl }
        await service.giveBack(tx, by, id, version, { ...what, due: new Date(due) })
        return readApplication(tx, id)
      })
      setVersion(reply, view.version)
      return view as never
    },
  )

  app.post(
    `${BASE}/:id/conclude`,
    {
      config: { access: 'screening.decide' },
      schema: {
        summary: 'Find eligible or ineligible (If-Match), with what follows for others',
        tags,
        params: idParams,
        body: s.concludeBody,
        response: { 200: z.object({ ...application.shape, consequences: s.consequences }) },
      },
    },
    async (request, reply) => {
      const user = await request.requireUser()
      const version = expectedVersion(request)
      const { id } = request.params
      const done = await withActor(db, user, async (tx) => {
        const by = { id: user.id, publicUrl: config.publicUrl }
        const consequences = await service.conclude(tx, by, id, version, request.body)
        return { ...(await readApplication(tx, id)).view, consequences }
      })
      setVersion(reply, done.version)
      return done as never
    },
  )

  app.post(
    `${BASE}/eligible`,
    {
      config: { access: 'screening.decide' },
      schema: {
        summary: 'Find several eligible, each for itself, in which nothing is open',
        tags,
        body: s.bulkBody,
        response: { 200: z.object({ items: s.bulkResults }) },
      },
    },
    async (request) => {
      const user = await request.requireUser()
      const by = { id: user.id, publicUrl: config.publicUrl }
      return { items: await concludeEligible(db, by, request.body.items, request.body.note) }
    },
  )

  app.post(
    `${BASE}/:id/reopen`,
    {
      config: { access: 'screening.decide' },
      schema: {
        summary: 'Take a conclusion back (If-Match)',
        tags,
        params: idParams,
        body: s.reopenBody,
        response: { 200: application },
      },
    },
    async (request, reply) => {
      const user = await request.requireUser()
      const version = expectedVersion(request)
      const { id } = request.params
      const { view } = await withActor(db, user, async (tx) => {
        await service.reopen(
          tx,
          { id: user.id, publicUrl: config.publicUrl },
          id,
          version,
          request.body.reason,
        )
        return readApplication(tx, id)
      })
      setVersion(reply, view.version)
      return view as never
    },
  )
}

const writeCursor = (c: Cursor): string => Buffer.from(JSON.stringify([c.value, c.id])).toString('base64url')

/** @throws Problem `bad-request` for anything that is no cursor of ours */
function readCursor(text: string): Cursor {
  try {
    const [value, id] = z
      .tuple([z.string(), z.uuid()])
      .parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')))
    return { value, id }
  } catch {
    throw new Problem('bad-request')
  }
}
