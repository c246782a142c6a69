import { DISCIPLINES } from '@zhinan/call/disciplines'
import { tableWorkbook } from '@zhinan/documents'
import { z } from 'zod'
import { withActor } from '../../platform/db/actor.ts'
import type { App, AppDeps } from '../../platform/http/app.ts'
import { expectedVersion, matchVersion, setVersion } from '../../platform/http/etag.ts'
import { lineField } from '../../platform/http/fields.ts'
import { streamWorkbook } from '../../platform/http/workbook.ts'
import { requestReader } from '../access/service.ts'
import { decideExpert, verifyMany } from './decide.ts'
import { beginExport, exportedRows } from './export.ts'
import { inviteExpert } from './invite.ts'
import * as s from './schemas.ts'
import * as service from './service.ts'

const BASE = '/api/v1/experts'
const tags = ['experts']

/** The pool of experts, for the officers who keep it. */
export function expertRoutes(app: App, { db, keys, config }: AppDeps): void {
  app.get(
    '/api/v1/disciplines',
    {
      config: { access: 'public' },
      schema: {
        summary: 'Disciplines by GB/T 13745, first and second level',
        tags,
        response: { 200: s.disciplineList },
      },
    },
    async (_request, reply) => {
      // It changes with the program only.
      reply.header('cache-control', 'public, max-age=3600')
      return { items: DISCIPLINES.map((d) => ({ ...d, second: [...d.second] })) }
    },
  )

  app.get(
    BASE,
    {
      config: { access: 'expert.read', shed: 'first' },
      schema: {
        summary: 'Experts, newest first',
        tags,
        querystring: s.expertListQuery,
        response: { 200: s.expertList },
      },
    },
    async (request) => {
      const user = await request.requireUser()
      return withActor(db, user, (tx) => service.listExperts(tx, request.query), { readOnly: true })
    },
  )

  app.get(
    `${BASE}.xlsx`,
    {
      config: { access: 'expert.read', shed: 'first' },
      schema: {
        summary: 'The experts found as an Excel workbook, which the import takes back; this is recorded',
        tags,
        querystring: s.expertFilter.extend({ lang: z.enum(['zh', 'en']).default('zh') }),
        response: { 200: z.unknown() },
      },
    },
    async (request, reply) => {
      const who = await requestReader(request, db)
      const { lang, ...filter } = request.query
      const { call, title, columns } = await withActor(db, who, (tx) => beginExport(tx, filter, lang))
      const rows = exportedRows(db, who, filter, call, lang)
      return streamWorkbook(request, reply, 'experts.xlsx', (out) =>
        tableWorkbook({ title, sheets: [{ name: title, columns, rows }] }, out, lang),
      )
    },
  )

  app.get(
    `${BASE}/shares`,
    {
      config: { access: 'expert.read', shed: 'first' },
      schema: {
        summary: 'How the experts found are spread over disciplines, regions, ranks and units',
        tags,
        querystring: s.expertFilter,
        response: { 200: s.expertShares },
      },
    },
    async (request) => {
      const user = await request.requireUser()
      return withActor(db, user, (tx) => service.sharesOf(tx, request.query), { readOnly: true })
    },
  )

  app.post(
    BASE,
    {
      config: { access: 'expert.change' },
      schema: {
        summary: 'Enter an expert; another officer verifies',
        tags,
        body: s.expertInput,
        response: { 201: s.expertAnswer },
      },
    },
    async (request, reply) => {
      const who = await requestReader(request, db)
      const made = await withActor(db, who, (tx) => service.enterExpert(tx, keys, who, request.body, null))
      setVersion(reply, made.version)
      return reply.code(201).send(made)
    },
  )

  app.post(
    `${BASE}/verifications`,
    {
      config: { access: 'expert.verify' },
      schema: {
        summary: 'Verify many experts; whichever may not be is left as it is, with the reason',
        tags,
        body: s.verificationsInput,
        response: { 200: s.verificationsAnswer },
      },
    },
    async (request) => {
      const who = await requestReader(request, db)
      return withActor(db, who, (tx) => verifyMany(tx, config, who, request.body.ids))
    },
  )

  app.get(
    `${BASE}/:id`,
    {
      config: { access: 'expert.read' },
      schema: { summary: 'One expert', tags, params: s.expertParams, response: { 200: s.expertAnswer } },
    },
    async (request, reply) => {
      const who = await requestReader(request, db)
      const found = await withActor(db, who, (tx) => service.readExpert(tx, request.params.id, who))
      setVersion(reply, found.version)
      reply.header('cache-control', 'no-store')
      return found
    },
  )

  app.put(
    `${BASE}/:id`,
    {
      config: { access: 'expert.change' },
      schema: {
        summary: 'Change an expert’s record (If-Match)',
        tags,
        params: s.expertParams,
        body: s.expertInput,
        response: { 200: s.expertAnswer },
      },
    },
    async (request, reply) => {
      const who = await requestReader(request, db)
      expectedVersion(request)
      const match = (version: number) => matchVersion(request, version)
      const changed = await withActor(db, who, (tx) =>
        service.changeExpert(tx, keys, who, request.params, match, request.body),
      )
      setVersion(reply, changed.version)
      return changed
    },
  )

  app.get(
    `${BASE}/:id/record`,
    {
      config: { access: 'expert.read' },
      schema: {
        summary: 'What happened to a record, and how its expert has served',
        tags,
        params: s.expertParams,
        response: { 200: s.expertRecord },
      },
    },
    async (request) => {
      const user = await request.requireUser()
      return withActor(db, user, (tx) => service.recordOf(tx, request.params.id))
    },
  )

  app.post(
    `${BASE}/:id/decision`,
    {
      config: { access: 'expert.verify' },
      schema: {
        summary: 'Verify, reject, suspend or reinstate an expert, who gets a mail (If-Match)',
        tags,
        params: s.expertParams,
        body: s.decisionInput,
        response: { 200: s.expertAnswer },
      },
    },
    async (request, reply) => {
      const who = await requestReader(request, db)
      expectedVersion(request)
      const match = (version: number) => matchVersion(request, version)
      const decided = await withActor(db, who, (tx) =>
        decideExpert(tx, config, who, request.params.id, match, request.body),
      )
      setVersion(reply, decided.version)
      return decided
    },
  )

  app.post(
    `${BASE}/:id/invitation`,
    {
      config: { access: 'expert.change' },
      schema: {
        summary: 'Invite an expert by mail to sign in and keep their own record',
        tags,
        params: s.expertParams,
        body: s.invitationInput,
        response: { 200: s.expertAnswer },
      },
    },
    async (request, reply) => {
      const user = await request.requireUser()
      const who = await requestReader(request, db)
      const invited = await withActor(db, who, (tx) =>
        inviteExpert(tx, config, user, who, request.params.id, request.body.email),
      )
      setVersion(reply, invited.version)
      return invited
    },
  )

  app.post(
    `${BASE}/:id/id-number/reveal`,
    {
      config: { access: 'expert.reveal' },
      schema: {
        summary: 'See the identity number; this is recorded',
        tags,
        params: s.expertParams,
        body: z.strictObject({ reason: lineField(200, 2) }),
        response: { 200: s.revealAnswer },
      },
    },
    async (request, reply) => {
      const user = await request.requireUser()
      const why = { reason: request.body.reason, requestId: request.id }
      const idNumber = await withActor(db, user, (tx) =>
        service.revealNumber(tx, keys, request.params.id, why),
      )
      reply.header('cache-control', 'no-store')
      return { idNumber }
    },
  )
}
