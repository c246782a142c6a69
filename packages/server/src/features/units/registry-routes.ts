import { z } from 'zod'
import { withActor } from '../../platform/db/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { CurrentUser } from '../../platform/http/access.ts'
import type { App, AppDeps } from '../../platform/http/app.ts'
import { lineField } from '../../platform/http/fields.ts'
import * as registry from './registry.ts'
import {
  factAnswer,
  factInput,
  projectAnswer,
  projectInput,
  recordCheckInput,
  registryAnswer,
  unitParams,
} from './schemas.ts'

const tags = ['units']
const record = { config: { access: 'unit.registry.record' } } as const

/** What the association keeps on record of a unit: facts a year, earlier projects, and that somebody looked. */
export function registryRoutes(app: App, { db }: AppDeps): void {
  const as = async <T>(
    request: { requireUser(): Promise<CurrentUser> },
    fn: (tx: Tx, user: CurrentUser) => Promise<T>,
  ): Promise<T> => {
    const user = await request.requireUser()
    return withActor(db, user, (tx) => fn(tx, user))
  }

  app.get(
    '/api/v1/units/:id/registry',
    {
      config: { access: 'unit.registry.read' },
      schema: { summary: 'What is on record', tags, params: unitParams, response: { 200: registryAnswer } },
    },
    (request) => as(request, (tx) => registry.readRegistry(tx, request.params.id)),
  )

  app.post(
    '/api/v1/units/:id/facts',
    {
      ...record,
      schema: {
        summary: 'Record a fact of a year; the newest statement holds',
        tags,
        params: unitParams,
        body: factInput,
        response: { 201: factAnswer },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      const fact = await as(request, (tx, by) => registry.recordFact(tx, by, id, request.body))
      return reply.code(201).send(fact)
    },
  )

  app.post(
    '/api/v1/units/:id/projects',
    {
      ...record,
      schema: {
        summary: 'Record an earlier project and how it ended',
        tags,
        params: unitParams,
        body: projectInput,
        response: { 201: projectAnswer },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      const project = await as(request, (tx, by) => registry.recordProject(tx, by, id, request.body))
      return reply.code(201).send(project)
    },
  )

  app.post(
    '/api/v1/units/:id/projects/:project/void',
    {
      ...record,
      schema: {
        summary: 'Take a project off the record, with a reason',
        tags,
        params: unitParams.extend({ project: z.uuid() }),
        body: z.strictObject({ reason: lineField(300, 2) }),
        response: { 200: registryAnswer },
      },
    },
    (request) =>
      as(request, async (tx) => {
        const { id, project } = request.params
        await registry.voidProject(tx, id, project, request.body.reason)
        return registry.readRegistry(tx, id)
      }),
  )

  app.post(
    '/api/v1/units/:id/record-checks',
    {
      ...record,
      schema: {
        summary: 'Record that the list of earlier projects is complete',
        tags,
        params: unitParams,
        body: recordCheckInput,
        response: { 201: registryAnswer },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      const answer = await as(request, async (tx, by) => {
        await registry.recordCheck(tx, by, id, request.body)
        return registry.readRegistry(tx, id)
      })
      return reply.code(201).send(answer)
    },
  )
}
