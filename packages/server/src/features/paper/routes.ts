import multipart from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { withActor } from '../../platform/db/actor.ts'
import type { App, AppDeps } from '../../platform/http/app.ts'
import { Problem, problemDetail, problemTitle } from '../../platform/http/problem.ts'
import { callParams } from '../calls/schemas.ts'
import { sendFile } from '../files/service.ts'
import * as s from './schemas.ts'
import * as service from './service.ts'

const APP = '/api/v1/applications/:id/paper'
const CALL = '/api/v1/calls/:call/paper'
const tags = ['paper']

/** The second step: the sealed scan and the paper, as the unit sends them and the office takes them in. */
export async function paperRoutes(app: App, { db, config }: AppDeps): Promise<void> {
  await app.register(multipart, { limits: { fileSize: service.SCAN_MAX, files: 1, fields: 2, parts: 3 } })
  const { dataDir, publicUrl } = config

  const incoming = async (request: FastifyRequest) => {
    if (!request.isMultipart()) throw new Problem('unsupported-media-type')
    const part = await request.file()
    if (!part) throw new Problem('bad-request')
    return part
  }
  const take = async (request: FastifyRequest, owner: Parameters<typeof service.takeScan>[2]) => {
    const user = await request.requireUser()
    const part = await incoming(request)
    return service
      .takeScan({ db, dataDir }, user, owner, {
        name: part.filename,
        stream: part.file,
        tooLarge: () => part.file.truncated,
      })
      .finally(() => part.file.resume())
  }
  const upload = { bodyLimit: service.SCAN_MAX + 1024 * 1024 }

  app.get(
    APP,
    {
      config: { access: 'application.read' },
      schema: {
        summary: 'The sealed scan and paper of one application: what is needed and what has arrived',
        tags,
        params: s.appParams,
        response: { 200: s.paperView },
      },
    },
    async (request) => {
      const user = await request.requireUser()
      return withActor(db, user, (tx) => service.readPaper(tx, request.params.id))
    },
  )

  app.post(
    `${APP}/scans`,
    {
      ...upload,
      config: { access: 'paper.send', shed: 'last' },
      schema: {
        summary: 'Upload a sealed scan (multipart/form-data); its code is read by and by',
        tags,
        params: s.appParams,
        response: { 201: s.scan },
      },
    },
    async (request, reply) => reply.code(201).send(await take(request, { applicationId: request.params.id })),
  )

  app.post(
    `${APP}/sent`,
    {
      config: { access: 'paper.send' },
      schema: {
        summary: 'Note that the paper has been posted',
        tags,
        params: s.appParams,
        body: s.sentInput,
        response: { 201: s.paperView },
      },
    },
    async (request, reply) => {
      const user = await request.requireUser()
      const { id } = request.params
      return reply
        .code(201)
        .send(await withActor(db, user, (tx) => service.noteSent(tx, id, request.body.note)))
    },
  )

  app.get(
    '/api/v1/paper-scans/:id',
    {
      config: { access: 'file.read' },
      schema: { summary: 'A scan’s file', tags, params: s.appParams, response: { 200: z.unknown() } },
    },
    async (request, reply) => {
      const user = await request.requireUser()
      const file = await withActor(db, user, (tx) =>
        service.scanFile(tx, request.params.id, config.clamd !== undefined),
      )
      return sendFile(reply, dataDir, file)
    },
  )

  app.get(
    CALL,
    {
      config: { access: 'paper.read' },
      schema: {
        summary: 'A call’s prints, counted',
        tags,
        params: callParams,
        response: { 200: s.paperCounts },
      },
    },
    async (request) => {
      const user = await request.requireUser()
      return withActor(db, user, (tx) => service.countPaper(tx, request.params.call))
    },
  )

  app.get(
    `${CALL}/applications`,
    {
      config: { access: 'paper.read' },
      schema: {
        summary: 'How the paper of each application stands',
        tags,
        params: callParams,
        querystring: s.paperRowsQuery,
        response: { 200: s.paperRows },
      },
    },
    async (request) => {
      const user = await request.requireUser()
      return withActor(db, user, (tx) => service.listPaper(tx, request.params.call, request.query))
    },
  )

  app.get(
    `${CALL}/scans`,
    {
      config: { access: 'paper.read' },
      schema: {
        summary: 'Scans that are being read or wait to be matched by hand, or the newest of all',
        tags,
        params: callParams,
        querystring: s.scansQuery,
        response: { 200: s.scanList },
      },
    },
    async (request) => {
      const user = await request.requireUser()
      return withActor(db, user, (tx) => service.listScans(tx, request.params.call, request.query.show))
    },
  )

  app.post(
    `${CALL}/scans`,
    {
      ...upload,
      config: { access: 'paper.mark' },
      schema: {
        summary:
          'Upload a scan of one or more prints (multipart/form-data); each finds its application by its code',
        tags,
        params: callParams,
        response: { 201: s.scan },
      },
    },
    async (request, reply) => reply.code(201).send(await take(request, { callId: request.params.call })),
  )

  app.post(
    `${CALL}/scans/:scan/match`,
    {
      config: { access: 'paper.mark' },
      schema: {
        summary: 'Say by hand whose scan it is',
        tags,
        params: s.scanParams,
        body: s.matchInput,
        response: { 200: s.scan },
      },
    },
    async (request) => {
      const user = await request.requireUser()
      const { call, scan } = request.params
      return withActor(db, user, (tx) => service.matchScan(tx, user.id, call, scan, request.body.code))
    },
  )

  app.post(
    `${CALL}/scans/:scan/dismiss`,
    {
      config: { access: 'paper.mark' },
      schema: {
        summary: 'Refuse a scan, with a reason that its unit is told: no print of ours, no seal, not legible',
        tags,
        params: s.scanParams,
        body: s.dismissInput,
        response: { 200: s.scan },
      },
    },
    async (request) => {
      const user = await request.requireUser()
      const { call, scan } = request.params
      return withActor(db, user, (tx) =>
        service.dismissScan(tx, user.id, call, scan, request.body, publicUrl),
      )
    },
  )

  app.post(
    `${CALL}/received`,
    {
      config: { access: 'paper.mark' },
      schema: {
        summary: 'Mark paper as received, by numbers or by what a handheld scanner types; each for itself',
        tags,
        params: callParams,
        body: s.receiveInput,
        response: { 200: s.receiveResults },
      },
    },
    async (request) => {
      const user = await request.requireUser()
      const { call } = request.params
      const items: z.output<typeof s.receiveResults>['items'] = []
      for (const code of request.body.codes)
        items.push(
          await withActor(db, user, (tx) => service.receive(tx, call, code, request.body.arrivedOn)).then(
            ({ number, unitName, title, stale, byDigest, digest }) => ({
              code,
              done: true,
              number,
              unitName,
              title,
              stale,
              byDigest,
              digest,
              problem: null,
            }),
            (error: unknown) => {
              if (!(error instanceof Problem)) throw error
              const problem = {
                code: error.code,
                title: problemTitle(error.code),
                detail: problemDetail(error),
              }
              const nothing = { number: null, unitName: null, title: null, digest: null }
              return { code, done: false, ...nothing, stale: false, byDigest: false, problem }
            },
          ),
        )
      return { items }
    },
  )

  app.post(
    `${CALL}/receipts/:receipt/revoke`,
    {
      config: { access: 'paper.mark' },
      schema: {
        summary: 'Take back that paper was received, with a reason',
        tags,
        params: s.receiptParams,
        body: s.revokeInput,
        response: { 200: s.paperCounts },
      },
    },
    async (request) => {
      const user = await request.requireUser()
      const { call, receipt } = request.params
      return withActor(db, user, async (tx) => {
        await service.revoke(tx, user.id, call, receipt, request.body.reason)
        return service.countPaper(tx, call)
      })
    },
  )
}
