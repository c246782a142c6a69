import { canApply, sentence } from '@zhinan/call'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { withActor, withPublic } from '../../platform/db/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { App, AppDeps } from '../../platform/http/app.ts'
import { setVersion } from '../../platform/http/etag.ts'
import { Problem } from '../../platform/http/problem.ts'
import { requestStanding, runsCall } from '../access/service.ts'
import * as s from './schemas.ts'
import * as service from './service.ts'

const tags = ['calls']

/** Calls: public reading, and their preparation by officers. */
export function callRoutes(app: App, { db }: AppDeps): void {
  /** As whoever asks, signed in or not. */
  const as = async <T>(request: FastifyRequest, fn: (tx: Tx) => Promise<T>): Promise<T> => {
    const user = await request.currentUser()
    return user ? withActor(db, user, fn) : withPublic(db, fn)
  }
  const requireRunner = async (request: FastifyRequest, callId: string) => {
    if (!runsCall(await requestStanding(request, db), callId)) throw new Problem('forbidden')
  }

  app.get(
    '/api/v1/calls',
    {
      config: { access: 'call.read' },
      schema: {
        summary: 'Published calls, newest first; for staff also those in preparation',
        tags,
        response: { 200: s.callCards },
      },
    },
    (request) =>
      as(request, async (tx) => {
        const items: z.output<typeof s.callCard>[] = []
        for (const ready of await service.listCalls(tx)) items.push(await card(tx, ready))
        return { items }
      }),
  )

  app.get(
    '/api/v1/calls/:call',
    {
      config: { access: 'call.read', shed: 'last' },
      compress: {},
      schema: {
        summary:
          'One call with everything it states; `version=draft` for staff: the newest, published or not',
        tags,
        params: s.callParams,
        querystring: z.object({ version: z.enum(['current', 'draft']).default('current') }),
        response: { 200: s.callAnswer },
      },
    },
    async (request, reply) => {
      const { call: id } = request.params
      const answer = await as(request, async (tx) => {
        const read = request.query.version === 'draft' ? service.newestCall : service.currentCall
        const ready = await read(tx, id)
        return {
          call: ready.call,
          version: ready.version,
          status: ready.status,
          ...dates(ready),
          submitted: await service.submittedCounts(tx, id),
          now: ready.now.toISOString(),
        }
      })
      setVersion(reply, answer.version)
      // The status moves with the clock and the counts with every submission: a version alone does not say "unchanged".
      reply.header('cache-control', 'no-store')
      return answer
    },
  )

  app.get(
    '/api/v1/calls/:call/tracks/:track/sentences',
    {
      config: { access: 'call.read' },
      compress: {},
      schema: {
        summary: 'The rules of a track, each in a sentence, by rule',
        tags,
        params: s.callParams.extend({ track: z.string().max(40) }),
        response: { 200: s.sentences },
      },
    },
    async (request) => {
      const { call: id, track: wanted } = request.params
      const { call } = await as(request, (tx) => service.currentCall(tx, id))
      const track = call.tracks.find((t) => t.id === wanted)
      if (!track) throw new Problem('not-found')
      return {
        sentences: Object.fromEntries(track.rules.map((r) => [r.id, sentence(call, `${track.id}/${r.id}`)])),
      }
    },
  )

  app.post(
    '/api/v1/calls/:call/can-apply',
    {
      config: { access: 'call.read' },
      schema: {
        summary: '"Can I apply?", track by track, from answers; nothing is kept',
        tags,
        params: s.callParams,
        body: s.canApplyInput,
        response: { 200: s.canApplyAnswer },
      },
    },
    async (request) => {
      const { call } = await as(request, (tx) => service.currentCall(tx, request.params.call))
      return { items: canApply(call, request.body) }
    },
  )

  app.put(
    '/api/v1/calls/:call/rulings/:ruling',
    {
      config: { access: 'call.prepare' },
      schema: {
        summary: 'Rewrite a ruling before publication',
        tags,
        params: s.callParams.extend({ ruling: z.string().max(60) }),
        body: s.rulingInput,
        response: { 200: s.rulingAnswer },
      },
    },
    async (request) => {
      const { call, ruling } = request.params
      await requireRunner(request, call)
      return as(request, (tx) => service.changeRuling(tx, call, ruling, request.body))
    },
  )

  app.post(
    '/api/v1/calls/:call/publish',
    {
      config: { access: 'call.publish' },
      schema: {
        summary:
          'Publish the newest version with its dates; or amend the dates of a published call, with a reason',
        tags,
        params: s.callParams,
        body: s.publishInput,
        response: { 200: s.publishAnswer },
      },
    },
    async (request, reply) => {
      const { call: id } = request.params
      await requireRunner(request, id)
      const user = await request.requireUser()
      const answer = await as(request, async (tx) => {
        await service.publishCall(tx, id, request.body, user.id)
        const ready = await service.currentCall(tx, id)
        return { version: ready.version, status: ready.status, ...dates(ready) }
      })
      setVersion(reply, answer.version)
      return answer
    },
  )
}

const dates = ({ opens, deadline, correctionDays, reminderHours }: service.ReadyCall) => ({
  opens: opens?.toISOString() ?? null,
  deadline: deadline?.toISOString() ?? null,
  correctionDays,
  reminderHours,
})

async function card(tx: Tx, ready: service.ReadyCall): Promise<z.output<typeof s.callCard>> {
  const { id, code, title, shortTitle, issuer, year, totals, tracks } = ready.call
  const submitted = Object.values(await service.submittedCounts(tx, id)).reduce((a, b) => a + b, 0)
  const { opens, deadline } = dates(ready)
  return {
    id,
    code,
    title,
    shortTitle,
    issuer,
    year,
    status: ready.status,
    opens,
    deadline,
    totals,
    tracks: tracks.length,
    submitted,
  }
}
