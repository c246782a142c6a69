import { drawRecordPdf } from '@zhinan/documents'
import { z } from 'zod'
import { withActor, withPublic } from '../../platform/db/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { App, AppDeps } from '../../platform/http/app.ts'
import { type Reader, requestReader } from '../access/service.ts'
import { locale } from '../applications/schemas.ts'
import { callParams } from '../calls/schemas.ts'
import { recordDocument } from './print.ts'
import * as s from './schemas.ts'
import * as service from './service.ts'

const BASE = '/api/v1/calls/:call/draws'
const tags = ['draws']

/** The draw of experts: frozen, committed to, revealed, drawn; everybody can make it again. */
export function drawRoutes(app: App, { db, config }: AppDeps): void {
  app.get(
    BASE,
    {
      config: { access: 'draw.read' },
      schema: {
        summary: 'A call’s draws, newest first',
        tags,
        params: callParams,
        response: { 200: s.drawList },
      },
    },
    async (request) => {
      const who = await requestReader(request, db)
      return { items: await withActor(db, who, (tx) => service.list(tx, request.params.call)) }
    },
  )

  app.post(
    `${BASE}/preview`,
    {
      config: { access: 'draw.prepare' },
      schema: {
        summary: 'Who would be drawn from',
        tags,
        params: callParams,
        body: s.previewInput,
        response: { 200: s.preview },
      },
    },
    async (request) => {
      const who = await requestReader(request, db)
      return withActor(db, who, (tx) => service.preview(tx, request.params.call, who, request.body))
    },
  )

  app.post(
    BASE,
    {
      config: { access: 'draw.prepare' },
      schema: {
        summary: 'Freeze what is drawn from and publish its hash',
        tags,
        params: callParams,
        body: s.freezeInput,
        response: { 201: s.draw },
      },
    },
    async (request, reply) => {
      const who = await requestReader(request, db)
      const { call } = request.params
      const made = await withActor(db, who, async (tx) => {
        const id = await service.freeze(tx, call, who, request.body)
        return service.staffDraw(tx, call, id, who)
      })
      return reply.code(201).send(made)
    },
  )

  app.get(
    `${BASE}/:draw`,
    {
      config: { access: 'draw.read' },
      schema: { summary: 'A draw, with names', tags, params: s.drawParams, response: { 200: s.draw } },
    },
    async (request) => {
      const who = await requestReader(request, db)
      const { call, draw } = request.params
      return withActor(db, who, (tx) => service.staffDraw(tx, call, draw, who))
    },
  )

  app.get(
    `${BASE}/:draw/record.pdf`,
    {
      config: { access: 'draw.read', shed: 'first' },
      schema: {
        summary: 'The record of a draw, to be signed and filed',
        tags,
        params: s.drawParams,
        querystring: z.object({ lang: locale }),
        response: { 200: z.unknown() },
      },
    },
    async (request, reply) => {
      const who = await requestReader(request, db)
      const { call, draw } = request.params
      const { lang } = request.query
      const document = await withActor(db, who, (tx) =>
        recordDocument(tx, call, draw, who, config.publicUrl, lang),
      )
      return reply
        .type('application/pdf')
        .header('content-disposition', `inline; filename="draw-${draw.slice(-12)}.pdf"`)
        .send(Buffer.from(await drawRecordPdf(document, lang)))
    },
  )

  /** A step of a draw: changes it, and answers how it stands then. */
  const step = async <P extends { call: string; draw: string }>(
    request: Parameters<typeof requestReader>[0] & { params: unknown },
    change: (tx: Tx, params: P, who: Reader) => Promise<void>,
  ) => {
    const who = await requestReader(request, db)
    const params = request.params as P
    return withActor(db, who, async (tx) => {
      await change(tx, params, who)
      return service.staffDraw(tx, params.call, params.draw, who)
    })
  }
  const answer = { params: s.drawParams, response: { 200: s.draw } }

  app.post(
    `${BASE}/:draw/commitment`,
    {
      config: { access: 'draw.witness' },
      schema: { summary: 'Commit to a secret by its hash', tags, body: s.commitInput, ...answer },
    },
    (request) =>
      step(request, (tx, { call, draw }, who) =>
        service.commit(tx, call, draw, who, request.body.commitment),
      ),
  )

  app.post(
    `${BASE}/:draw/reveal`,
    {
      config: { access: 'draw.witness' },
      schema: {
        summary: 'Reveal the secret and state the public value; with the second of both it is drawn',
        tags,
        body: s.revealInput,
        ...answer,
      },
    },
    (request) =>
      step(request, (tx, { call, draw }, who) => service.reveal(tx, call, draw, who, request.body)),
  )

  app.post(
    `${BASE}/:draw/decline`,
    {
      config: { access: 'draw.prepare' },
      schema: { summary: 'Record that somebody drawn cannot serve', tags, body: s.declineInput, ...answer },
    },
    (request) =>
      step(request, (tx, { call, draw }, who) => service.decline(tx, call, draw, who, request.body)),
  )

  app.post(
    `${BASE}/:draw/void`,
    {
      config: { access: 'draw.prepare' },
      schema: { summary: 'Void a draw that is not drawn yet', tags, body: s.voidInput, ...answer },
    },
    (request) =>
      step(request, (tx, { call, draw }, who) => service.voidDraw(tx, call, draw, who, request.body.reason)),
  )

  app.get(
    '/api/v1/draws/:draw',
    {
      config: { access: 'public' },
      schema: {
        summary: 'What everybody may know of a draw, and what it takes to make it again',
        tags,
        params: s.publicParams,
        response: { 200: s.publicDraw },
      },
    },
    (request) => withPublic(db, (tx) => service.publicDraw(tx, request.params.draw)),
  )
}
