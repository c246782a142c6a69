import { z } from 'zod'
import { withActor } from '../../platform/db/actor.ts'
import type { App, AppDeps } from '../../platform/http/app.ts'
import { expectedVersion, setVersion } from '../../platform/http/etag.ts'
import { onceFor } from '../../platform/idempotency.ts'
import { requestStanding } from '../access/service.ts'
import { readApplication, reading, textsOf } from './read.ts'
import { receiptMailKick } from './receipt-mail.ts'
import * as s from './schemas.ts'
import * as service from './service.ts'
import { historyOf } from './store.ts'

const BASE = '/api/v1/applications'

/** A unit's applications: start, write, submit, withdraw, read. */
export function applicationRoutes(app: App, { db, keys, config }: AppDeps): void {
  const mails = receiptMailKick(db)
  const submit = service.submitter(db, { keys, config })
  app.addHook('onClose', async () => mails.stop())

  app.post(
    BASE,
    {
      config: { access: 'application.create', shed: 'last' },
      schema: {
        summary: 'Start a draft',
        tags: ['applications'],
        body: z.strictObject({
          callId: z.string().max(60),
          track: z.string().max(40),
          unitId: z.uuid(),
          type: z.string().max(80).optional(),
          /** An earlier application of the unit to begin with. */
          from: z.uuid().optional(),
        }),
        response: { 201: s.started },
      },
    },
    async (request, reply) => {
      const user = await request.requireUser()
      const started = await withActor(db, user, async (tx) => {
        const { id, left } = await service.create(tx, user, request.body)
        return { ...(await readApplication(tx, id)).view, left }
      })
      setVersion(reply, started.version)
      return reply
        .code(201)
        .header('location', `${BASE}/${started.id}`)
        .send(started as never)
    },
  )

  app.get(
    BASE,
    {
      config: { access: 'application.list' },
      schema: {
        summary: 'The applications of one’s own units',
        tags: ['applications'],
        querystring: z.object({
          unit: z.uuid().optional(),
          call: z.string().max(60).optional(),
          state: s.state.optional(),
        }),
        response: { 200: z.object({ items: z.array(s.card), nextCursor: z.null() }) },
      },
    },
    async (request) => {
      const user = await request.requireUser()
      const items = await withActor(db, user, (tx) => service.ownCards(tx, request.query))
      return { items: items as never, nextCursor: null }
    },
  )

  app.get(
    `${BASE}/:id`,
    {
      config: { access: 'application.read', shed: 'last' },
      schema: {
        summary: 'An application',
        tags: ['applications'],
        params: s.idParams,
        response: { 200: s.application },
      },
    },
    async (request, reply) => {
      const user = await request.requireUser()
      const { view } = await withActor(db, user, (tx) => readApplication(tx, request.params.id))
      setVersion(reply, view.version)
      return view as never
    },
  )

  app.put(
    `${BASE}/:id`,
    {
      config: { access: 'application.edit', shed: 'last' },
      bodyLimit: s.CONTENT_BYTES,
      schema: {
        summary: 'Save a draft (If-Match)',
        tags: ['applications'],
        params: s.idParams,
        body: z.object({ content: z.record(z.string(), z.unknown()) }),
        response: { 200: s.saved },
      },
    },
    async (request, reply) => {
      const user = await request.requireUser()
      const version = expectedVersion(request)
      const saved = await withActor(db, user, (tx) =>
        service.save(tx, keys, user.id, request.params.id, version, request.body.content),
      )
      setVersion(reply, saved.version)
      return { ...saved, savedAt: saved.savedAt.toISOString() }
    },
  )

  app.post(
    `${BASE}/:id/submit`,
    {
      config: { access: 'application.submit', shed: 'last' },
      schema: {
        summary: 'Submit (If-Match, Idempotency-Key); with a pilot-city application its companions too',
        tags: ['applications'],
        params: s.idParams,
        body: z.looseObject({}).nullish(),
        response: { 201: s.receipt },
      },
    },
    async (request, reply) => {
      const user = await request.requireUser()
      const version = expectedVersion(request)
      const once = onceFor(request, user.id)
      const { units } = await requestStanding(request, db)
      const manages = units.filter((u) => u.role === 'manager').map((u) => u.id)
      const { receipt, repeated } = await submit({ id: request.params.id, version, once, manages })
      if (!repeated) mails.kick()
      return reply.code(201).send(receipt)
    },
  )

  app.post(
    `${BASE}/:id/withdraw`,
    {
      config: { access: 'application.withdraw' },
      schema: {
        summary: 'Withdraw (If-Match)',
        tags: ['applications'],
        params: s.idParams,
        body: z.strictObject({ reason: s.words(500).optional() }).nullish(),
        response: { 200: s.application },
      },
    },
    async (request, reply) => {
      const user = await request.requireUser()
      const version = expectedVersion(request)
      const { id } = request.params
      const { view } = await withActor(db, user, async (tx) => {
        await service.withdraw(tx, id, version, request.body?.reason || null)
        return readApplication(tx, id)
      })
      setVersion(reply, view.version)
      return view as never
    },
  )

  app.get(
    `${BASE}/:id/verdict`,
    {
      config: { access: 'application.read' },
      schema: {
        summary: 'The verdict as of now, with every finding in words',
        tags: ['applications'],
        params: s.idParams,
        response: { 200: z.object({ verdict: s.verdict, texts: s.texts }) },
      },
    },
    async (request) => {
      const user = await request.requireUser()
      const { ready, judgement } = await withActor(db, user, (tx) => reading(tx, request.params.id))
      return { verdict: judgement.verdict as never, texts: textsOf(ready.call, judgement.verdict) }
    },
  )

  app.get(
    `${BASE}/:id/history`,
    {
      config: { access: 'application.read' },
      schema: {
        summary: 'What happened to it, newest first',
        tags: ['applications'],
        params: s.idParams,
        response: { 200: z.object({ items: z.array(s.historyItem), nextCursor: z.null() }) },
      },
    },
    async (request) => {
      const user = await request.requireUser()
      const rows = await withActor(db, user, async (tx) => {
        await service.mustSee(tx, request.params.id)
        return historyOf(tx, request.params.id)
      })
      const items = rows.map(({ at, actor_label, ...h }) => ({
        ...h,
        at: at.toISOString(),
        actor: actor_label,
      }))
      return { items, nextCursor: null }
    },
  )

  app.post(
    `${BASE}/:id/reveal`,
    {
      config: { access: 'application.reveal' },
      schema: {
        summary: 'See an ID number; the look is recorded',
        tags: ['applications'],
        params: s.idParams,
        body: z.strictObject({ path: z.string().max(200), reason: s.words(500, 2) }),
        response: { 200: z.object({ value: z.string() }) },
      },
    },
    async (request, reply) => {
      const user = await request.requireUser()
      const { path, reason } = request.body
      const why = { reason, requestId: request.id }
      const value = await withActor(db, user, (tx) => service.reveal(tx, keys, request.params.id, path, why))
      reply.header('cache-control', 'no-store')
      return { value }
    },
  )
}
