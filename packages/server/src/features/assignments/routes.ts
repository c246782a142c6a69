import { withActor } from '../../platform/db/actor.ts'
import type { App, AppDeps } from '../../platform/http/app.ts'
import { requestReader } from '../access/service.ts'
import { callParams } from '../calls/schemas.ts'
import * as s from './schemas.ts'
import * as service from './service.ts'

const BASE = '/api/v1/calls/:call/review/assignments'
const tags = ['review']

/** Which expert reviews what: how it stands, and changes by hand. */
export function reviewAssignmentRoutes(app: App, { db, config }: AppDeps): void {
  app.get(
    BASE,
    {
      config: { access: 'review-assignment.read', shed: 'first' },
      schema: {
        summary: 'Who reviews what, and which applications lack experts why',
        tags,
        params: callParams,
        querystring: s.boardQuery,
        response: { 200: s.board },
      },
    },
    async (request) => {
      const who = await requestReader(request, db)
      return withActor(db, who, (tx) => service.board(tx, request.params.call, who, request.query.track))
    },
  )

  app.get(
    `${BASE}/suggestions`,
    {
      config: { access: 'review-assignment.make', shed: 'first' },
      schema: {
        summary: 'Who could review an application, best first, with what stands in the way',
        tags,
        params: callParams,
        querystring: s.suggestionQuery,
        response: { 200: s.suggestions },
      },
    },
    async (request) => {
      const who = await requestReader(request, db)
      const { application } = request.query
      return withActor(db, who, (tx) => service.suggestions(tx, request.params.call, who, application))
    },
  )

  app.post(
    BASE,
    {
      config: { access: 'review-assignment.make' },
      schema: {
        summary: 'Give an application to an expert by hand',
        tags,
        params: callParams,
        body: s.addInput,
        response: { 201: s.done },
      },
    },
    async (request, reply) => {
      const who = await requestReader(request, db)
      const assignment = await withActor(db, who, (tx) =>
        service.add(tx, request.params.call, who, request.body, config.publicUrl),
      )
      return reply.code(201).send({ assignment })
    },
  )

  app.post(
    `${BASE}/:assignment/end`,
    {
      config: { access: 'review-assignment.make' },
      schema: {
        summary: 'End an assignment, and put somebody in its place',
        tags,
        params: s.assignmentParams,
        body: s.endInput,
        response: { 200: s.done },
      },
    },
    async (request) => {
      const who = await requestReader(request, db)
      const { call, assignment } = request.params
      return withActor(db, who, async (tx) => ({
        assignment: await service.end(tx, call, who, assignment, request.body, config.publicUrl),
      }))
    },
  )
}
