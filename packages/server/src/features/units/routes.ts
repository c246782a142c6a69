import { z } from 'zod'
import { withActor } from '../../platform/db/actor.ts'
import type { App, AppDeps } from '../../platform/http/app.ts'
import { expectedVersion, hasVersion, matchVersion, setVersion } from '../../platform/http/etag.ts'
import { lineField } from '../../platform/http/fields.ts'
import { homeAnswer, unitHome } from './home.ts'
import { unitAnswer, unitInput, unitList, unitListQuery, unitParams, verificationInput } from './schemas.ts'
import * as service from './service.ts'

const tags = ['units']

/** A unit itself: registering, reading, changing, verifying. */
export function unitRoutes(app: App, { db, keys, config }: AppDeps): void {
  app.post(
    '/api/v1/units',
    {
      config: { access: 'unit.register' },
      schema: { summary: 'Register a unit', tags, body: unitInput, response: { 201: unitAnswer } },
    },
    async (request, reply) => {
      const unit = await service.registerUnit(db, keys, await request.requireUser(), request.body)
      setVersion(reply, unit.version)
      return reply.code(201).send(unit)
    },
  )

  app.get(
    '/api/v1/units',
    {
      config: { access: 'unit.list', shed: 'first' },
      schema: {
        summary: 'Units, newest first',
        tags,
        querystring: unitListQuery,
        response: { 200: unitList },
      },
    },
    async (request) => {
      const user = await request.requireUser()
      return withActor(db, user, (tx) => service.listUnits(tx, request.query), { readOnly: true })
    },
  )

  app.get(
    '/api/v1/units/:id',
    {
      config: { access: 'unit.read' },
      schema: { summary: 'One unit', tags, params: unitParams, response: { 200: unitAnswer, 304: z.null() } },
    },
    async (request, reply) => {
      const user = await request.requireUser()
      const unit = await withActor(db, user, (tx) => service.readUnit(tx, request.params.id))
      setVersion(reply, unit.version)
      reply.header('cache-control', 'private, no-cache')
      if (hasVersion(request, unit.version)) return reply.code(304).send(null)
      return unit
    },
  )

  app.put(
    '/api/v1/units/:id',
    {
      config: { access: 'unit.change' },
      schema: {
        summary: 'Change the details of a unit (If-Match)',
        tags,
        params: unitParams,
        body: unitInput,
        response: { 200: unitAnswer },
      },
    },
    async (request, reply) => {
      const user = await request.requireUser()
      expectedVersion(request)
      const match = (version: number) => matchVersion(request, version)
      const unit = await service.changeUnit(db, keys, user, request.params.id, match, request.body)
      setVersion(reply, unit.version)
      return unit
    },
  )

  app.post(
    '/api/v1/units/:id/verification',
    {
      config: { access: 'unit.verify' },
      schema: {
        summary: 'Verify or reject a unit; its managers get a mail (If-Match)',
        tags,
        params: unitParams,
        body: verificationInput,
        response: { 200: unitAnswer },
      },
    },
    async (request, reply) => {
      const user = await request.requireUser()
      expectedVersion(request)
      const match = (version: number) => matchVersion(request, version)
      const unit = await withActor(db, user, (tx) =>
        service.decideUnit(tx, config, user, request.params.id, match, request.body),
      )
      setVersion(reply, unit.version)
      return unit
    },
  )

  app.post(
    '/api/v1/units/:id/bank/reveal',
    {
      config: { access: 'unit.bank.reveal' },
      schema: {
        summary: 'See the account number; this is recorded',
        tags,
        params: unitParams,
        body: z.strictObject({ reason: lineField(200, 2) }),
        response: { 200: z.object({ accountNumber: z.string() }) },
      },
    },
    async (request, reply) => {
      const user = await request.requireUser()
      const why = { reason: request.body.reason, requestId: request.id }
      const accountNumber = await withActor(db, user, (tx) =>
        service.revealAccount(tx, keys, request.params.id, why),
      )
      reply.header('cache-control', 'no-store')
      return { accountNumber }
    },
  )

  app.get(
    '/api/v1/units/:id/home',
    {
      config: { access: 'unit.home' },
      schema: {
        summary: 'What the unit may apply for, what is left of its allowances, its applications',
        tags,
        params: unitParams,
        querystring: z.object({ call: z.string().max(60).optional() }),
        response: { 200: homeAnswer },
      },
    },
    async (request) => {
      const user = await request.requireUser()
      return withActor(db, user, async (tx) => {
        await service.requireMember(tx, user, request.params.id)
        return unitHome(tx, request.params.id, request.query.call)
      })
    },
  )
}
