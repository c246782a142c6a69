import { withActor } from '../../platform/db/actor.ts'
import type { App, AppDeps } from '../../platform/http/app.ts'
import { requestReader } from '../access/service.ts'
import { callParams } from '../calls/schemas.ts'
import * as s from './schemas.ts'
import * as service from './service.ts'

const BASE = '/api/v1/calls/:call/notices'
const tags = ['calls']

/** Later deadlines and announcements: proposed by one person, confirmed by another. */
export function noticeRoutes(app: App, { db }: AppDeps): void {
  app.get(
    BASE,
    {
      config: { access: 'notice.read' },
      schema: {
        summary: 'Proposed and confirmed deadline extensions and announcements, newest first',
        tags,
        params: callParams,
        response: { 200: s.noticeList },
      },
    },
    async (request) => {
      const who = await requestReader(request, db)
      const { call } = request.params
      return { items: await withActor(db, who, (tx) => service.listNotices(tx, call, who)) }
    },
  )

  app.post(
    BASE,
    {
      config: { access: 'notice.propose' },
      schema: {
        summary: 'Propose a later deadline or an announcement',
        tags,
        params: callParams,
        body: s.noticeInput,
        response: { 201: s.notice },
      },
    },
    async (request, reply) => {
      const who = await requestReader(request, db)
      const { call } = request.params
      const made = await withActor(db, who, async (tx) => {
        const id = await service.propose(tx, call, who, request.body)
        return service.readNotice(tx, call, id, who)
      })
      return reply.code(201).send(made)
    },
  )

  app.post(
    `${BASE}/:notice/decision`,
    {
      config: { access: 'notice.decide' },
      schema: {
        summary: 'Confirm or decline what another person proposed, or withdraw one’s own',
        tags,
        params: s.noticeParams,
        body: s.decisionInput,
        response: { 200: s.notice },
      },
    },
    async (request) => {
      const who = await requestReader(request, db)
      const { call, notice } = request.params
      return withActor(db, who, async (tx) => {
        await service.decide(tx, call, notice, who, request.body)
        return service.readNotice(tx, call, notice, who)
      })
    },
  )
}
