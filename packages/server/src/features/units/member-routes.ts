import { z } from 'zod'
import { withActor } from '../../platform/db/actor.ts'
import type { App, AppDeps } from '../../platform/http/app.ts'
import { setVersion } from '../../platform/http/etag.ts'
import { emailField } from '../../platform/http/fields.ts'
import * as members from './members.ts'
import {
  invitationAnswer,
  memberRole,
  membersAnswer,
  openInvitation,
  unitAnswer,
  unitParams,
} from './schemas.ts'

const tags = ['units']
const token = z.object({ token: z.string().regex(/^[\w-]{20,100}$/) })
const none = z.null().describe('done')
const memberParams = unitParams.extend({ user: z.uuid() })

/** A unit's people and their invitations. */
export function memberRoutes(app: App, { db, config }: AppDeps): void {
  app.get(
    '/api/v1/units/:id/members',
    {
      config: { access: 'unit.members.read' },
      schema: { summary: "A unit's people", tags, params: unitParams, response: { 200: membersAnswer } },
    },
    async (request) => {
      const user = await request.requireUser()
      return withActor(db, user, (tx) => members.readMembers(tx, request.params.id))
    },
  )

  app.post(
    '/api/v1/units/:id/invitations',
    {
      config: { access: 'unit.members.change' },
      schema: {
        summary: 'Invite somebody by mail',
        tags,
        params: unitParams,
        body: z.strictObject({ email: emailField, role: memberRole }),
        response: { 201: invitationAnswer },
      },
    },
    async (request, reply) => {
      const user = await request.requireUser()
      const made = await withActor(db, user, (tx) =>
        members.invite(tx, config, user, request.params.id, request.body),
      )
      return reply.code(201).send(made)
    },
  )

  app.delete(
    '/api/v1/units/:id/invitations/:invitation',
    {
      config: { access: 'unit.members.change' },
      schema: {
        summary: 'Take an invitation back',
        tags,
        params: unitParams.extend({ invitation: z.uuid() }),
        response: { 204: none },
      },
    },
    async (request, reply) => {
      const user = await request.requireUser()
      const { id, invitation } = request.params
      await withActor(db, user, (tx) => members.revokeInvitation(tx, user, id, invitation))
      return reply.code(204).send(null)
    },
  )

  app.patch(
    '/api/v1/units/:id/members/:user',
    {
      config: { access: 'unit.members.change' },
      schema: {
        summary: 'Give a member another role',
        tags,
        params: memberParams,
        body: z.strictObject({ role: memberRole }),
        response: { 200: membersAnswer },
      },
    },
    async (request) => {
      const user = await request.requireUser()
      const { id, user: member } = request.params
      return withActor(db, user, async (tx) => {
        await members.changeRole(tx, user, id, member, request.body.role)
        return members.readMembers(tx, id)
      })
    },
  )

  app.delete(
    '/api/v1/units/:id/members/:user',
    {
      config: { access: 'unit.leave' },
      schema: {
        summary: 'Remove a member, or leave',
        tags,
        params: memberParams,
        response: { 204: none },
      },
    },
    async (request, reply) => {
      const user = await request.requireUser()
      const { id, user: member } = request.params
      await withActor(db, user, (tx) => members.removeMember(tx, user, id, member))
      return reply.code(204).send(null)
    },
  )

  app.get(
    '/api/v1/invitations/:token',
    {
      config: { access: 'public' },
      schema: { summary: 'What an invitation says', tags, params: token, response: { 200: openInvitation } },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store')
      return members.readInvitation(db, request.params.token)
    },
  )

  app.post(
    '/api/v1/invitations/:token/accept',
    {
      config: { access: 'signed-in' },
      schema: {
        summary: 'Join the unit; the address must be the invited one',
        tags,
        params: token,
        response: { 200: z.object({ unit: unitAnswer }) },
      },
    },
    async (request, reply) => {
      const unit = await members.acceptInvitation(db, await request.requireUser(), request.params.token)
      setVersion(reply, unit.version)
      return { unit }
    },
  )
}
