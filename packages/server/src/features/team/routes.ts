import { z } from 'zod'
import { withActor } from '../../platform/db/actor.ts'
import type { App, AppDeps } from '../../platform/http/app.ts'
import { expectedVersion } from '../../platform/http/etag.ts'
import * as s from './schemas.ts'
import * as service from './service.ts'

const BASE = '/api/v1/applications/:id'
const tags = ['applications']

/** A unit's people at one application: who is here, notes for each other, a manager's approval. */
export function teamRoutes(app: App, { db, config }: AppDeps): void {
  app.post(
    `${BASE}/presence`,
    {
      // The first thing to go when there is too much to do.
      config: { access: 'application.team', shed: 'first' },
      schema: {
        summary: 'Say that one has the form open; who else has, and whether it has changed',
        tags,
        params: s.idParams,
        body: s.presenceInput,
        response: { 200: s.presence },
      },
    },
    async (request) => {
      const user = await request.requireUser()
      const { id } = request.params
      return withActor(db, user, (tx) => service.present(tx, id, user.id, request.body))
    },
  )

  app.get(
    `${BASE}/team`,
    {
      config: { access: 'application.team' },
      schema: {
        summary: 'Notes among colleagues, and how the unit’s approval stands',
        tags,
        params: s.idParams,
        response: { 200: s.team },
      },
    },
    async (request) => {
      const user = await request.requireUser()
      return withActor(db, user, (tx) => service.teamOf(tx, request.params.id, user.id))
    },
  )

  app.post(
    `${BASE}/notes`,
    {
      config: { access: 'application.team' },
      schema: {
        summary: 'Note something for colleagues',
        tags,
        params: s.idParams,
        body: s.noteInput,
        response: { 201: s.team },
      },
    },
    async (request, reply) => {
      const user = await request.requireUser()
      const { id } = request.params
      const team = await withActor(db, user, async (tx) => {
        await service.addNote(tx, id, user.id, request.body)
        return service.teamOf(tx, id, user.id)
      })
      return reply.code(201).send(team)
    },
  )

  app.post(
    `${BASE}/notes/:note/settled`,
    {
      config: { access: 'application.team' },
      schema: {
        summary: 'Settle a note, or open it again',
        tags,
        params: s.noteParams,
        body: z.strictObject({ settled: z.boolean() }),
        response: { 200: s.team },
      },
    },
    async (request) => {
      const user = await request.requireUser()
      const { id, note } = request.params
      return withActor(db, user, async (tx) => {
        await service.settleNote(tx, id, note, user.id, request.body.settled)
        return service.teamOf(tx, id, user.id)
      })
    },
  )

  app.post(
    `${BASE}/approval`,
    {
      config: { access: 'application.approve', shed: 'last' },
      schema: {
        summary: 'Ask for the unit’s approval, give it, send back or take back (If-Match)',
        tags,
        params: s.idParams,
        body: s.approvalInput,
        response: { 200: s.team },
      },
    },
    async (request) => {
      const user = await request.requireUser()
      const version = expectedVersion(request)
      const { id } = request.params
      return withActor(db, user, async (tx) => {
        await service.stepApproval(tx, config, user, id, version, request.body)
        return service.teamOf(tx, id, user.id)
      })
    },
  )
}
