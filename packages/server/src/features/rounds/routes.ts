import { z } from 'zod'
import { withActor } from '../../platform/db/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { App, AppDeps } from '../../platform/http/app.ts'
import { type Reader, requestReader } from '../access/service.ts'
import { callParams } from '../calls/schemas.ts'
import * as s from './schemas.ts'
import * as service from './service.ts'
import { servedBy } from './service-history.ts'

const BASE = '/api/v1/calls/:call/review/rounds'
const ONE = `${BASE}/:track`
const tags = ['review']

/** The reviews of a call's tracks: opened, extended and closed, how far they are, what is returned. */
export function roundRoutes(app: App, { db, config }: AppDeps): void {
  app.get(
    BASE,
    {
      config: { access: 'review-round.read', shed: 'first' },
      schema: {
        summary: 'How the reviews of tracks stand',
        tags,
        params: callParams,
        response: { 200: s.roundList },
      },
    },
    async (request) => {
      const who = await requestReader(request, db)
      return { items: await withActor(db, who, (tx) => service.listRounds(tx, request.params.call, who)) }
    },
  )

  app.post(
    BASE,
    {
      config: { access: 'review-round.run' },
      schema: {
        summary: 'Open the reviews of tracks',
        tags,
        params: callParams,
        body: s.openInput,
        response: { 201: s.roundList },
      },
    },
    async (request, reply) => {
      const who = await requestReader(request, db)
      const { call } = request.params
      const items = await withActor(db, who, async (tx) => {
        await service.openRounds(tx, config, call, who, request.body)
        return service.listRounds(tx, call, who)
      })
      return reply.code(201).send({ items })
    },
  )

  app.get(
    ONE,
    {
      config: { access: 'review-round.read', shed: 'first' },
      schema: {
        summary: 'Every application of a track with its opinions, scores and flags',
        tags,
        params: s.trackParams,
        response: { 200: s.progress },
      },
    },
    async (request) => {
      const who = await requestReader(request, db)
      const { call, track } = request.params
      return withActor(db, who, (tx) => service.progressOf(tx, call, track, who))
    },
  )

  /** A step in a track's review: takes it, and answers how the review stands then. */
  const step = async (
    request: Parameters<typeof requestReader>[0] & { params: unknown },
    take: (tx: Tx, call: string, track: string, who: Reader) => Promise<unknown>,
  ) => {
    const who = await requestReader(request, db)
    const { call, track } = request.params as z.output<typeof s.trackParams>
    return withActor(db, who, async (tx) => {
      await take(tx, call, track, who)
      return service.progressOf(tx, call, track, who)
    })
  }
  const answer = { tags, params: s.trackParams, response: { 200: s.progress } }
  const runs = { access: 'review-round.run' } as const

  app.post(
    `${ONE}/closing`,
    {
      config: runs,
      schema: { summary: 'Move the end of a review: later, or now', body: s.closingInput, ...answer },
    },
    (request) =>
      step(request, (tx, call, track, who) => service.moveEnd(tx, config, call, track, who, request.body)),
  )

  app.post(
    `${ONE}/returns`,
    {
      config: runs,
      schema: { summary: 'Return opinions to their experts, all or nothing', body: s.returnInput, ...answer },
    },
    (request) =>
      step(request, (tx, call, track, who) =>
        service.returnOpinions(tx, config, call, track, who, request.body),
      ),
  )

  app.post(
    `${ONE}/reminders`,
    {
      config: runs,
      schema: {
        summary: 'Remind experts of what they have not sent',
        tags,
        params: s.trackParams,
        body: s.remindInput,
        response: { 200: z.object({ reminded: z.number().int() }) },
      },
    },
    async (request) => {
      const who = await requestReader(request, db)
      const { call, track } = request.params
      const { experts } = request.body
      return {
        reminded: await withActor(db, who, (tx) => service.remind(tx, config, call, track, who, experts)),
      }
    },
  )

  app.get(
    '/api/v1/experts/:id/service',
    {
      config: { access: 'expert.read' },
      schema: {
        summary: 'How an expert has served in reviews, and agreed with others',
        tags,
        params: s.expertParams,
        response: { 200: s.served },
      },
    },
    async (request) => {
      const who = await requestReader(request, db)
      return { items: await withActor(db, who, (tx) => servedBy(tx, request.params.id, who)) }
    },
  )
}
