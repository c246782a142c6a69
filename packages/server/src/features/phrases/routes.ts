import { withActor } from '../../platform/db/actor.ts'
import type { App, AppDeps } from '../../platform/http/app.ts'
import { expectedVersion } from '../../platform/http/etag.ts'
import { requestStanding } from '../access/service.ts'
import * as s from './schemas.ts'
import * as service from './service.ts'

const BASE = '/api/v1/phrases'
const tags = ['screening']

/** Prepared sentences for comments, notes and reasons: an officer's own, and those of a call. */
export function phraseRoutes(app: App, { db }: AppDeps): void {
  app.get(
    BASE,
    {
      config: { access: 'phrase.read' },
      schema: {
        summary: 'The prepared sentences of a call, and one’s own',
        tags,
        querystring: s.callQuery,
        response: { 200: s.phraseList },
      },
    },
    async (request) => {
      const user = await request.requireUser()
      const standing = await requestStanding(request, db)
      return withActor(db, user, (tx) => service.listPhrases(tx, standing, user.id, request.query.call))
    },
  )

  app.post(
    BASE,
    {
      config: { access: 'phrase.change' },
      schema: {
        summary: 'Add a sentence of one’s own, or to those of a call that one runs',
        tags,
        querystring: s.callQuery,
        body: s.phraseInput,
        response: { 201: s.phraseList },
      },
    },
    async (request, reply) => {
      const user = await request.requireUser()
      const standing = await requestStanding(request, db)
      const { call } = request.query
      const all = await withActor(db, user, async (tx) => {
        await service.addPhrase(tx, standing, user.id, call, request.body)
        return service.listPhrases(tx, standing, user.id, call)
      })
      return reply.code(201).send(all)
    },
  )

  app.put(
    `${BASE}/order`,
    {
      config: { access: 'phrase.change' },
      schema: {
        summary: 'Put one’s own sentences, or those of a call that one runs, in order',
        tags,
        querystring: s.callQuery,
        body: s.orderInput,
        response: { 200: s.phraseList },
      },
    },
    async (request) => {
      const user = await request.requireUser()
      const standing = await requestStanding(request, db)
      const { of, ids } = request.body
      const { call } = request.query
      return withActor(db, user, async (tx) => {
        await service.orderPhrases(tx, standing, user.id, call, of, ids)
        return service.listPhrases(tx, standing, user.id, call)
      })
    },
  )

  app.put(
    `${BASE}/:id`,
    {
      config: { access: 'phrase.change' },
      schema: {
        summary: 'Change the words of a sentence (If-Match)',
        tags,
        params: s.phraseParams,
        querystring: s.callQuery,
        body: s.phraseChange,
        response: { 200: s.phraseList },
      },
    },
    async (request) => {
      const user = await request.requireUser()
      const standing = await requestStanding(request, db)
      const version = expectedVersion(request)
      return withActor(db, user, async (tx) => {
        await service.changePhrase(tx, standing, request.params.id, version, request.body)
        return service.listPhrases(tx, standing, user.id, request.query.call)
      })
    },
  )

  app.delete(
    `${BASE}/:id`,
    {
      config: { access: 'phrase.change' },
      schema: {
        summary: 'Take a sentence away',
        tags,
        params: s.phraseParams,
        querystring: s.callQuery,
        response: { 200: s.phraseList },
      },
    },
    async (request) => {
      const user = await request.requireUser()
      const standing = await requestStanding(request, db)
      return withActor(db, user, async (tx) => {
        await service.deletePhrase(tx, standing, request.params.id)
        return service.listPhrases(tx, standing, user.id, request.query.call)
      })
    },
  )
}
