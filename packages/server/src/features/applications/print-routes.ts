import { applicationPdf, receiptPdf } from '@zhinan/documents'
import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { withActor } from '../../platform/db/actor.ts'
import type { App, AppDeps } from '../../platform/http/app.ts'
import { documentOf, printableOf, receiptDocument, receiptOf } from './print.ts'
import * as s from './schemas.ts'

const BASE = '/api/v1/applications/:id'
const query = z.object({ lang: s.locale })

/** Receipts and applications as documents. */
export function printRoutes(app: App, { db, config }: AppDeps): void {
  app.get(
    `${BASE}/receipt`,
    {
      config: { access: 'application.read', shed: 'last' },
      schema: {
        summary: 'The newest receipt',
        tags: ['applications'],
        params: s.idParams,
        response: { 200: s.receipt },
      },
    },
    async (request) => {
      const user = await request.requireUser()
      return withActor(db, user, (tx) => receiptOf(tx, request.params.id, config.publicUrl))
    },
  )

  app.get(
    `${BASE}/receipt.pdf`,
    {
      config: { access: 'application.read', shed: 'first' },
      schema: {
        summary: 'The newest receipt as PDF',
        tags: ['applications'],
        params: s.idParams,
        querystring: query,
        response: { 200: z.unknown() },
      },
    },
    async (request, reply) => {
      const user = await request.requireUser()
      const { lang } = request.query
      const receipt = await withActor(db, user, (tx) => receiptOf(tx, request.params.id, config.publicUrl))
      return pdf(reply, await receiptPdf(receiptDocument(receipt, lang), lang), `${receipt.number}-receipt`)
    },
  )

  app.get(
    `${BASE}/application.pdf`,
    {
      config: { access: 'application.read', shed: 'first' },
      schema: {
        summary: 'The application as PDF: as submitted, or a preview of the draft',
        tags: ['applications'],
        params: s.idParams,
        querystring: query,
        response: { 200: z.unknown() },
      },
    },
    async (request, reply) => {
      const user = await request.requireUser()
      const { lang } = request.query
      const printable = await withActor(db, user, (tx) =>
        printableOf(tx, request.params.id, config.publicUrl),
      )
      return pdf(reply, await applicationPdf(documentOf(printable, lang), lang), printable.number)
    },
  )
}

function pdf(reply: FastifyReply, bytes: Uint8Array, name: string): FastifyReply {
  return reply
    .header('content-disposition', `inline; filename="${name}.pdf"`)
    .header('cache-control', 'private, no-cache')
    .type('application/pdf')
    .send(Buffer.from(bytes))
}
