import { withActor } from '../../platform/db/actor.ts'
import type { App, AppDeps } from '../../platform/http/app.ts'
import { requestReader } from '../access/service.ts'
import { idParams } from '../applications/schemas.ts'
import { callParams } from '../calls/schemas.ts'
import * as s from './schemas.ts'
import * as service from './service.ts'

const tags = ['appeals']

/** Objections to a finding of ineligible: a unit makes one, another officer decides. */
export function appealRoutes(app: App, { db, config }: AppDeps): void {
  app.get(
    '/api/v1/applications/:id/appeals',
    {
      config: { access: 'application.read' },
      schema: {
        summary: 'An application’s appeals, and whether its unit may make one',
        tags,
        params: idParams,
        response: { 200: s.ofApplication },
      },
    },
    async (request) => {
      const who = await requestReader(request, db)
      return withActor(db, who, (tx) => service.ofApplication(tx, config, request.params.id, who))
    },
  )

  app.post(
    '/api/v1/applications/:id/appeals',
    {
      config: { access: 'appeal.file' },
      schema: {
        summary: 'Object to the finding in force, once, with evidence if there is any',
        tags,
        params: idParams,
        body: s.fileInput,
        response: { 201: s.ofApplication },
      },
    },
    async (request, reply) => {
      const who = await requestReader(request, db)
      const { id } = request.params
      const made = await withActor(db, who, async (tx) => {
        await service.file(tx, config, id, request.body)
        return service.ofApplication(tx, config, id, who)
      })
      return reply.code(201).send(made)
    },
  )

  app.get(
    '/api/v1/calls/:call/appeals',
    {
      config: { access: 'appeal.read', shed: 'first' },
      schema: {
        summary: 'A call’s appeals: those that wait by when they are due, others newest first',
        tags,
        params: callParams,
        querystring: s.listQuery,
        response: { 200: s.list },
      },
    },
    async (request) => {
      const who = await requestReader(request, db)
      return withActor(db, who, (tx) => service.list(tx, config, request.params.call, request.query, who))
    },
  )

  app.get(
    '/api/v1/appeals/unattended',
    {
      config: { access: 'staff.read', shed: 'first' },
      schema: {
        summary: 'How many appeals nobody may decide on, by call and track; none of their words',
        tags,
        response: { 200: s.unattended },
      },
    },
    async (request) => {
      const who = await requestReader(request, db)
      return { items: await withActor(db, who, (tx) => service.unattended(tx)) }
    },
  )

  app.post(
    '/api/v1/appeals/:appeal/withdraw',
    {
      config: { access: 'appeal.withdraw' },
      schema: {
        summary: 'Take an appeal back that waits; the application and the finding stay as they are',
        tags,
        params: s.appealParams,
        body: s.withdrawInput,
        response: { 200: s.ofApplication },
      },
    },
    async (request) => {
      const who = await requestReader(request, db)
      return withActor(db, who, async (tx) => {
        const id = await service.withdraw(tx, config, request.params.appeal, who, request.body.reason)
        return service.ofApplication(tx, config, id, who)
      })
    },
  )

  app.post(
    '/api/v1/appeals/:appeal/decision',
    {
      config: { access: 'appeal.decide' },
      schema: {
        summary: 'Uphold or reject an appeal, in writing; never by who found the application ineligible',
        tags,
        params: s.appealParams,
        body: s.decisionInput,
        response: { 200: s.ofApplication },
      },
    },
    async (request) => {
      const who = await requestReader(request, db)
      return withActor(db, who, async (tx) => {
        const id = await service.decide(tx, config, request.params.appeal, who, request.body)
        return service.ofApplication(tx, config, id, who)
      })
    },
  )
}
