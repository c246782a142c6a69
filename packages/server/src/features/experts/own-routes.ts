import { withActor } from '../../platform/db/actor.ts'
import type { App, AppDeps } from '../../platform/http/app.ts'
import { expectedVersion, matchVersion, setVersion } from '../../platform/http/etag.ts'
import { requestReader } from '../access/service.ts'
import * as s from './schemas.ts'
import * as service from './service.ts'

const BASE = '/api/v1/me/expert'
const tags = ['experts']

/** A person's own record as an expert. */
export function ownExpertRoutes(app: App, { db, keys }: AppDeps): void {
  app.get(
    BASE,
    {
      config: { access: 'expert.own' },
      schema: { summary: 'One’s own record, if there is one', tags, response: { 200: s.ownExpert } },
    },
    async (request, reply) => {
      const who = await requestReader(request, db)
      const expert = await withActor(db, who, (tx) => service.readOwn(tx, who))
      if (expert) setVersion(reply, expert.version)
      reply.header('cache-control', 'no-store')
      return { expert }
    },
  )

  app.post(
    BASE,
    {
      config: { access: 'expert.own' },
      schema: {
        summary: 'Register as an expert; an officer verifies',
        tags,
        body: s.expertInput,
        response: { 201: s.expertAnswer },
      },
    },
    async (request, reply) => {
      const { email } = await request.requireUser()
      const who = await requestReader(request, db)
      const made = await withActor(db, who, (tx) =>
        service.enterExpert(tx, keys, who, request.body, { email }),
      )
      setVersion(reply, made.version)
      return reply.code(201).send(made)
    },
  )

  app.put(
    BASE,
    {
      config: { access: 'expert.own' },
      schema: {
        summary: 'Change one’s own record (If-Match)',
        tags,
        body: s.expertInput,
        response: { 200: s.expertAnswer },
      },
    },
    async (request, reply) => {
      const who = await requestReader(request, db)
      expectedVersion(request)
      const match = (version: number) => matchVersion(request, version)
      const changed = await withActor(db, who, (tx) =>
        service.changeExpert(tx, keys, who, 'own', match, request.body),
      )
      setVersion(reply, changed.version)
      return changed
    },
  )
}
