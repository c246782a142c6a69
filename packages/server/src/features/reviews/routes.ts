import { z } from 'zod'
import { withActor } from '../../platform/db/actor.ts'
import type { App, AppDeps } from '../../platform/http/app.ts'
import { requestReader } from '../access/service.ts'
import { callParams } from '../calls/schemas.ts'
import * as invitations from './invitations.ts'
import * as members from './members.ts'
import * as s from './schemas.ts'

const BASE = '/api/v1/calls/:call/review/members'
const OWN = '/api/v1/me/review'
const tags = ['review']
const done = { 204: z.null() }

/** Who serves in a call's review: asked by officers, answered by the experts themselves. */
export function reviewRoutes(app: App, { db, config }: AppDeps): void {
  app.get(
    BASE,
    {
      config: { access: 'review-member.read', shed: 'first' },
      schema: {
        summary: 'Who was asked to serve, and what they answered',
        tags,
        params: callParams,
        querystring: s.memberQuery,
        response: { 200: s.memberList },
      },
    },
    async (request) => {
      const who = await requestReader(request, db)
      const { call } = request.params
      return { items: await withActor(db, who, (tx) => members.listMembers(tx, call, request.query.track)) }
    },
  )

  app.post(
    `${BASE}/preview`,
    {
      config: { access: 'review-member.ask' },
      schema: {
        summary: 'Who would be asked, and who cannot be',
        tags,
        params: callParams,
        body: s.inviteInput,
        response: { 200: s.invitePreview },
      },
    },
    async (request) => {
      const who = await requestReader(request, db)
      const { call } = request.params
      return {
        items: await withActor(db, who, (tx) => members.previewInvitations(tx, call, who, request.body)),
      }
    },
  )

  app.post(
    BASE,
    {
      config: { access: 'review-member.ask' },
      schema: {
        summary: 'Ask experts to serve; each gets one letter, who was asked before is skipped',
        tags,
        params: callParams,
        body: s.inviteInput,
        response: { 200: s.invited },
      },
    },
    async (request) => {
      const who = await requestReader(request, db)
      return withActor(db, who, (tx) => members.invite(tx, config, request.params.call, who, request.body))
    },
  )

  app.post(
    `${BASE}/:expert/end`,
    {
      config: { access: 'review-member.ask' },
      schema: {
        summary: 'End an expert’s service in tracks: what was theirs is free for others',
        tags,
        params: s.memberParams,
        body: s.endInput,
        response: done,
      },
    },
    async (request, reply) => {
      const who = await requestReader(request, db)
      const { call, expert } = request.params
      const { tracks, reason } = request.body
      await withActor(db, who, (tx) => members.endService(tx, call, who, expert, tracks, reason))
      return reply.code(204).send(null)
    },
  )

  app.get(
    `${OWN}/invitations`,
    {
      config: { access: 'review-member.own' },
      schema: { summary: 'What one is asked to review', tags, response: { 200: s.invitationList } },
    },
    async (request) => {
      const who = await requestReader(request, db)
      return { items: await withActor(db, who, (tx) => invitations.ownInvitations(tx, who)) }
    },
  )

  app.post(
    `${OWN}/invitations/:call/answer`,
    {
      config: { access: 'review-member.own' },
      schema: {
        summary: 'Agree or decline, track by track; once',
        tags,
        params: callParams,
        body: s.answerInput,
        response: { 200: s.invitationList },
      },
    },
    async (request) => {
      const who = await requestReader(request, db)
      const { call } = request.params
      return withActor(db, who, async (tx) => {
        await invitations.answerInvitation(tx, who, call, request.body)
        return { items: await invitations.ownInvitations(tx, who) }
      })
    },
  )

  app.get(
    `${OWN}/invitations/:call/applications`,
    {
      config: { access: 'review-member.own', shed: 'first' },
      schema: {
        summary: 'What will be reviewed in a track, with one’s wishes and declared conflicts',
        tags,
        params: callParams,
        querystring: s.candidatesQuery,
        response: { 200: s.reviewableList },
      },
    },
    async (request) => {
      const who = await requestReader(request, db)
      const { call } = request.params
      return withActor(db, who, (tx) => invitations.reviewables(tx, who, call, request.query))
    },
  )

  app.put(
    `${OWN}/wishes/:application`,
    {
      config: { access: 'review-member.own' },
      schema: {
        summary: 'How gladly one would review an application',
        tags,
        params: s.applicationParams,
        body: s.wishInput,
        response: done,
      },
    },
    async (request, reply) => {
      const who = await requestReader(request, db)
      const { application } = request.params
      await withActor(db, who, (tx) => invitations.wishFor(tx, who, application, request.body.wish))
      return reply.code(204).send(null)
    },
  )

  app.post(
    `${OWN}/declarations/:application`,
    {
      config: { access: 'review-member.own' },
      schema: {
        summary: 'Declare a conflict of interest: for good',
        tags,
        params: s.applicationParams,
        body: s.declarationInput,
        response: done,
      },
    },
    async (request, reply) => {
      const who = await requestReader(request, db)
      const { application } = request.params
      await withActor(db, who, (tx) => invitations.declareConflict(tx, who, application, request.body.reason))
      return reply.code(204).send(null)
    },
  )
}
