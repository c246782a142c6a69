import { withActor } from '../../platform/db/actor.ts'
import type { App, AppDeps } from '../../platform/http/app.ts'
import { requestReader } from '../access/service.ts'
import { idParams } from '../applications/schemas.ts'
import { callParams } from '../calls/schemas.ts'
import * as s from './schemas.ts'
import * as service from './service.ts'

const OF_CALL = '/api/v1/calls/:call/second-looks'
const ONE = '/api/v1/second-looks/:look'
const tags = ['second-looks']

/** A second look at a sample of what was concluded, drawn at random: by another officer, who says first what they find. */
export function secondLookRoutes(app: App, { db, config }: AppDeps): void {
  app.get(
    OF_CALL,
    {
      config: { access: 'second.read', shed: 'first' },
      schema: {
        summary: 'How the second looks of a call stand, by track, officer and sample',
        tags,
        params: callParams,
        response: { 200: s.board },
      },
    },
    async (request) => {
      const who = await requestReader(request, db)
      return withActor(db, who, (tx) => service.board(tx, request.params.call))
    },
  )

  app.get(
    `${OF_CALL}/files`,
    {
      config: { access: 'second.read', shed: 'first' },
      schema: {
        summary: 'A call’s second looks, page by page',
        tags,
        params: callParams,
        querystring: s.listQuery,
        response: { 200: s.list },
      },
    },
    async (request) => {
      const who = await requestReader(request, db)
      return withActor(db, who, (tx) => service.list(tx, request.params.call, request.query, who))
    },
  )

  app.get(
    `${OF_CALL}/preview`,
    {
      config: { access: 'second.draw', shed: 'first' },
      schema: {
        summary: 'How many could be drawn and how many would be; changes nothing',
        tags,
        params: callParams,
        querystring: s.previewQuery,
        response: { 200: s.preview },
      },
    },
    async (request) => {
      const who = await requestReader(request, db)
      return withActor(db, who, (tx) => service.preview(tx, request.params.call, request.query))
    },
  )

  app.post(
    OF_CALL,
    {
      config: { access: 'second.draw' },
      schema: {
        summary: 'Draw a sample at random and give each file to another officer',
        tags,
        params: callParams,
        body: s.drawBody,
        response: { 201: s.draw },
      },
    },
    async (request, reply) => {
      const who = await requestReader(request, db)
      const { call } = request.params
      const made = await withActor(db, who, async (tx) =>
        service.readDraw(tx, call, await service.draw(tx, config, call, request.body)),
      )
      return reply.code(201).send(made)
    },
  )

  app.get(
    `${OF_CALL}/samples/:sample`,
    {
      config: { access: 'second.read', shed: 'first' },
      schema: {
        summary: 'A draw with its seed and its frozen candidates, and whether drawing again gives the same',
        tags,
        params: s.sampleParams,
        response: { 200: s.draw },
      },
    },
    async (request) => {
      const who = await requestReader(request, db)
      return withActor(db, who, (tx) => service.readDraw(tx, request.params.call, request.params.sample))
    },
  )

  app.get(
    '/api/v1/screening/:id/second-looks',
    {
      config: { access: 'second.read' },
      schema: {
        summary: 'An application’s second looks, newest first',
        tags,
        params: idParams,
        response: { 200: s.ofApplication },
      },
    },
    async (request) => {
      const who = await requestReader(request, db)
      return withActor(db, who, (tx) => service.ofApplication(tx, request.params.id, who))
    },
  )

  app.get(
    ONE,
    {
      config: { access: 'second.read' },
      schema: {
        summary: 'One second look; its officer sees no judgement of anybody before their own',
        tags,
        params: s.lookParams,
        response: { 200: s.detail },
      },
    },
    async (request) => {
      const who = await requestReader(request, db)
      return (await withActor(db, who, (tx) => service.read(tx, request.params.look, who))) as never
    },
  )

  app.post(
    `${ONE}/opinion`,
    {
      config: { access: 'second.look' },
      schema: {
        summary: 'Say what one finds oneself, once; then the first conclusion is shown',
        tags,
        params: s.lookParams,
        body: s.opinionBody,
        response: { 200: s.detail },
      },
    },
    async (request) => {
      const who = await requestReader(request, db)
      const { look } = request.params
      return (await withActor(db, who, async (tx) => {
        await service.giveOpinion(tx, config, look, who, request.body)
        return service.read(tx, look, who)
      })) as never
    },
  )

  app.post(
    `${ONE}/settlement`,
    {
      config: { access: 'second.look' },
      schema: {
        summary: 'Settle a difference: a third officer, or one of the two by giving way',
        tags,
        params: s.lookParams,
        body: s.settleBody,
        response: { 200: s.detail },
      },
    },
    async (request) => {
      const who = await requestReader(request, db)
      const { look } = request.params
      return (await withActor(db, who, async (tx) => {
        await service.settle(tx, config, look, who, request.body)
        return service.read(tx, look, who)
      })) as never
    },
  )

  app.put(
    `${ONE}/officer`,
    {
      config: { access: 'second.draw' },
      schema: {
        summary: 'Give an open second look to an officer',
        tags,
        params: s.lookParams,
        body: s.giveBody,
        response: { 200: s.detail },
      },
    },
    async (request) => {
      const who = await requestReader(request, db)
      const { look } = request.params
      return (await withActor(db, who, async (tx) => {
        await service.give(tx, config, look, who, request.body.officer)
        return service.read(tx, look, who)
      })) as never
    },
  )
}
