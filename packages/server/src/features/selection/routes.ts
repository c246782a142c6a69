import { z } from 'zod'
import { withActor } from '../../platform/db/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { App, AppDeps } from '../../platform/http/app.ts'
import { type Reader, requestReader } from '../access/service.ts'
import { callParams } from '../calls/schemas.ts'
import * as live from './live.ts'
import * as s from './schemas.ts'
import * as service from './service.ts'

const LIVE = '/api/v1/calls/:call/selection'
const KEPT = '/api/v1/calls/:call/selections'
const tags = ['selection']

/** Who is selected: as it stands, what if, votes and falls; prepared by one person and confirmed by another. */
export function selectionRoutes(app: App, { db }: AppDeps): void {
  app.get(
    LIVE,
    {
      config: { access: 'selection.read', shed: 'first' },
      schema: {
        summary: 'Who would be selected now, and why',
        tags,
        params: callParams,
        response: { 200: s.live },
      },
    },
    async (request) => {
      const who = await requestReader(request, db)
      return withActor(db, who, (tx) => live.liveSelection(tx, request.params.call, who))
    },
  )

  app.get(
    `${LIVE}/what-if`,
    {
      config: { access: 'selection.read', shed: 'first' },
      schema: {
        summary: 'Who would move, and why, if something were otherwise',
        tags,
        params: callParams,
        querystring: s.changeQuery,
        response: { 200: s.whatIfAnswer },
      },
    },
    async (request) => {
      const who = await requestReader(request, db)
      return withActor(db, who, (tx) => live.askWhatIf(tx, request.params.call, who, request.query.change))
    },
  )

  app.post(
    `${LIVE}/decisions/preview`,
    {
      config: { access: 'selection.prepare' },
      schema: {
        summary: 'What a vote or a fall would change',
        tags,
        params: callParams,
        body: s.previewInput,
        response: { 200: s.changeList },
      },
    },
    async (request) => {
      const who = await requestReader(request, db)
      return withActor(db, who, (tx) => live.previewDecision(tx, request.params.call, who, request.body))
    },
  )

  app.post(
    `${LIVE}/decisions`,
    {
      config: { access: 'selection.prepare' },
      schema: {
        summary: 'Record a vote on equals, or that an application falls',
        tags,
        params: callParams,
        body: s.decisionInput,
        response: { 201: s.live },
      },
    },
    async (request, reply) => {
      const who = await requestReader(request, db)
      const { call } = request.params
      const now = await withActor(db, who, async (tx) => {
        await service.recordDecision(tx, call, who, request.body)
        return live.liveSelection(tx, call, who)
      })
      return reply.code(201).send(now)
    },
  )

  app.post(
    `${LIVE}/falls/:fall/undo`,
    {
      config: { access: 'selection.prepare' },
      schema: {
        summary: 'Take back a fall that was recorded in error',
        tags,
        params: s.fallParams,
        body: s.reasonInput,
        response: { 200: s.live },
      },
    },
    async (request) => {
      const who = await requestReader(request, db)
      const { call, fall } = request.params
      return withActor(db, who, async (tx) => {
        await service.undoFall(tx, call, who, fall, request.body.reason)
        return live.liveSelection(tx, call, who)
      })
    },
  )

  app.get(
    KEPT,
    {
      config: { access: 'selection.read' },
      schema: {
        summary: 'The selections that were prepared, newest first',
        tags,
        params: callParams,
        response: { 200: s.keptList },
      },
    },
    async (request) => {
      const who = await requestReader(request, db)
      return withActor(db, who, (tx) => live.listKept(tx, request.params.call, who))
    },
  )

  app.post(
    KEPT,
    {
      config: { access: 'selection.prepare' },
      schema: {
        summary: 'Prepare a selection: freeze what it rests on, for somebody else to confirm',
        tags,
        params: callParams,
        body: s.prepareInput,
        response: { 201: s.selectionDetail },
      },
    },
    async (request, reply) => {
      const who = await requestReader(request, db)
      const { call } = request.params
      const made = await withActor(db, who, (tx) => service.prepare(tx, call, who, request.body))
      return reply.code(201).send(made)
    },
  )

  app.get(
    `${KEPT}/:n`,
    {
      config: { access: 'selection.read' },
      schema: {
        summary: 'A selection as it was prepared',
        tags,
        params: s.selectionParams,
        response: { 200: s.selectionDetail },
      },
    },
    async (request) => {
      const who = await requestReader(request, db)
      const { call, n } = request.params
      return withActor(db, who, (tx) => service.detail(tx, call, n, who))
    },
  )

  app.get(
    `${KEPT}/:n/input.json`,
    {
      config: { access: 'selection.read' },
      schema: {
        summary: 'What a selection rests on: `zhinan select` makes the same of it',
        tags,
        params: s.selectionParams,
        response: { 200: z.unknown() },
      },
    },
    async (request, reply) => {
      const who = await requestReader(request, db)
      const { call, n } = request.params
      const input = await withActor(db, who, (tx) => service.inputOf(tx, call, n, who))
      return reply
        .type('application/json')
        .header('content-disposition', `attachment; filename="selection-${n}.json"`)
        .header('cache-control', 'no-store')
        .send(Buffer.from(input))
    },
  )

  app.get(
    `${KEPT}/:n/outcome.json`,
    {
      config: { access: 'selection.read' },
      schema: {
        summary: 'What a selection made of it: `zhinan select --kept` compares with it',
        tags,
        params: s.selectionParams,
        response: { 200: z.unknown() },
      },
    },
    async (request, reply) => {
      const who = await requestReader(request, db)
      const { call, n } = request.params
      const outcome = await withActor(db, who, (tx) => service.outcomeOf(tx, call, n, who))
      return reply
        .header('content-disposition', `attachment; filename="selection-${n}-outcome.json"`)
        .header('cache-control', 'no-store')
        .send(outcome)
    },
  )

  /** A step with a selection: takes it, and answers how the selection stands then. */
  const step = async (
    request: Parameters<typeof requestReader>[0] & { params: unknown },
    take: (tx: Tx, call: string, n: number, who: Reader) => Promise<s.SelectionDetail>,
  ) => {
    const who = await requestReader(request, db)
    const { call, n } = request.params as z.output<typeof s.selectionParams>
    return withActor(db, who, (tx) => take(tx, call, n, who))
  }
  const answer = { tags, params: s.selectionParams, response: { 200: s.selectionDetail } }

  app.post(
    `${KEPT}/:n/confirm`,
    {
      config: { access: 'selection.decide' },
      schema: { summary: 'Confirm a selection that somebody else prepared, for good', ...answer },
    },
    (request) => step(request, service.confirm),
  )

  app.post(
    `${KEPT}/:n/send-back`,
    {
      config: { access: 'selection.decide' },
      schema: { summary: 'Send a selection back, with the reason', body: s.reasonInput, ...answer },
    },
    (request) => step(request, (tx, call, n, who) => service.sendBack(tx, call, n, who, request.body.reason)),
  )

  app.post(
    `${KEPT}/:n/take-back`,
    {
      config: { access: 'selection.prepare' },
      schema: {
        summary: 'Take back a selection that one prepared oneself',
        body: s.reasonInput,
        ...answer,
      },
    },
    (request) => step(request, (tx, call, n, who) => service.takeBack(tx, call, n, who, request.body.reason)),
  )
}
