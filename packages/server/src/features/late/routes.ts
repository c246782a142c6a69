import { withActor } from '../../platform/db/actor.ts'
import type { App, AppDeps } from '../../platform/http/app.ts'
import { requestReader } from '../access/service.ts'
import { callParams } from '../calls/schemas.ts'
import * as s from './schemas.ts'
import * as service from './service.ts'

const BASE = '/api/v1/calls/:call/late-permits'
const tags = ['calls']

/** Exceptions for single applications that come late: an officer proposes, an approver confirms. */
export function latePermitRoutes(app: App, { db, config }: AppDeps): void {
  app.get(
    BASE,
    {
      config: { access: 'late.read' },
      schema: {
        summary: 'Exceptions for late submission, newest first',
        tags,
        params: callParams,
        response: { 200: s.permitList },
      },
    },
    async (request) => {
      const who = await requestReader(request, db)
      const { call } = request.params
      return { items: await withActor(db, who, (tx) => service.listPermits(tx, call, who)) }
    },
  )

  app.post(
    BASE,
    {
      config: { access: 'late.propose' },
      schema: {
        summary: 'Propose that one application may be submitted after the deadline',
        tags,
        params: callParams,
        body: s.permitInput,
        response: { 201: s.permit },
      },
    },
    async (request, reply) => {
      const who = await requestReader(request, db)
      const { call } = request.params
      const made = await withActor(db, who, async (tx) => {
        const id = await service.propose(tx, call, who, request.body)
        return service.readPermit(tx, call, id, who)
      })
      return reply.code(201).send(made)
    },
  )

  app.post(
    `${BASE}/:permit/decision`,
    {
      config: { access: 'late.decide' },
      schema: {
        summary: 'Confirm or decline an exception (an approver), or withdraw one’s own proposal',
        tags,
        params: s.permitParams,
        body: s.decisionInput,
        response: { 200: s.permit },
      },
    },
    async (request) => {
      const who = await requestReader(request, db)
      const { call, permit } = request.params
      return withActor(db, who, async (tx) => {
        await service.decide(tx, config, call, permit, who, request.body)
        return service.readPermit(tx, call, permit, who)
      })
    },
  )
}
