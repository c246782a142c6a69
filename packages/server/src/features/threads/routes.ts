import { z } from 'zod'
import { withActor } from '../../platform/db/actor.ts'
import type { App, AppDeps } from '../../platform/http/app.ts'
import { once } from '../../platform/idempotency.ts'
import * as s from './schemas.ts'
import * as service from './service.ts'
import { counts } from './store.ts'

const tags = ['messages']

/** Questions and answers between a unit and the officers of its track. */
export function threadRoutes(app: App, { db, config }: AppDeps): void {
  app.get(
    '/api/v1/threads',
    {
      config: { access: 'message.read', shed: 'first' },
      schema: {
        summary: 'Questions of one’s own units, or of one’s tracks; the one written in last first',
        tags,
        querystring: s.listQuery,
        response: { 200: s.cardList },
      },
    },
    async (request) => {
      const user = await request.requireUser()
      return withActor(db, user, (tx) => service.listThreads(tx, request.query))
    },
  )

  app.get(
    '/api/v1/threads/counts',
    {
      config: { access: 'message.read', shed: 'first' },
      schema: { summary: 'How many are unread, and how many wait for us', tags, response: { 200: s.counts } },
    },
    async (request) => {
      const user = await request.requireUser()
      return withActor(db, user, counts)
    },
  )

  app.get(
    '/api/v1/threads/:thread',
    {
      config: { access: 'message.read' },
      schema: {
        summary: 'One question with its last messages, oldest first',
        tags,
        params: s.threadParams,
        querystring: s.threadQuery,
        response: { 200: s.thread },
      },
    },
    async (request) => {
      const user = await request.requireUser()
      const { thread } = request.params
      return withActor(db, user, (tx) => service.readThread(tx, thread, request.query.before))
    },
  )

  app.get(
    '/api/v1/applications/:id/threads',
    {
      config: { access: 'message.read' },
      schema: {
        summary: 'The questions about one application',
        tags,
        params: s.applicationParams,
        response: { 200: s.cardItems },
      },
    },
    async (request) => {
      const user = await request.requireUser()
      return { items: await withActor(db, user, (tx) => service.threadsOf(tx, request.params.id)) }
    },
  )

  app.post(
    '/api/v1/applications/:id/threads',
    {
      config: { access: 'message.write' },
      schema: {
        summary: 'Ask about an application, from either side (Idempotency-Key)',
        tags,
        params: s.applicationParams,
        body: s.threadInput,
        response: { 201: s.threadMade },
      },
    },
    async (request, reply) => {
      const user = await request.requireUser()
      const { status, body } = await withActor(db, user, (tx) =>
        once(tx, request, user.id, async () => ({
          status: 201,
          body: { id: await service.open(tx, config.publicUrl, user.id, request.params.id, request.body) },
        })),
      )
      return reply.code(status as 201).send(body)
    },
  )

  app.post(
    '/api/v1/threads/:thread/messages',
    {
      config: { access: 'message.write' },
      schema: {
        summary: 'Write in a question; a closed one is open again by that (Idempotency-Key)',
        tags,
        params: s.threadParams,
        body: s.messageInput,
        response: { 201: s.messageMade },
      },
    },
    async (request, reply) => {
      const user = await request.requireUser()
      const { status, body } = await withActor(db, user, (tx) =>
        once(tx, request, user.id, async () => ({
          status: 201,
          body: await service.post(tx, config.publicUrl, user.id, request.params.thread, request.body),
        })),
      )
      return reply.code(status as 201).send(body)
    },
  )

  app.put(
    '/api/v1/threads/:thread/closed',
    {
      config: { access: 'message.write' },
      schema: {
        summary: 'Close a question, or open it again',
        tags,
        params: s.threadParams,
        body: s.closedInput,
        response: { 200: s.thread },
      },
    },
    async (request) => {
      const user = await request.requireUser()
      const { thread } = request.params
      return withActor(db, user, async (tx) => {
        await service.setClosed(tx, thread, request.body.closed)
        return service.readThread(tx, thread)
      })
    },
  )

  app.put(
    '/api/v1/threads/:thread/read',
    {
      config: { access: 'me.change' },
      schema: {
        summary: 'I have read up to this message',
        tags,
        params: s.threadParams,
        body: s.readInput,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const user = await request.requireUser()
      const { thread } = request.params
      await withActor(db, user, (tx) => service.markRead(tx, thread, request.body.n))
      return reply.code(204).send(null)
    },
  )
}
