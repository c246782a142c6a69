import { withActor } from '../../platform/db/actor.ts'
import type { App, AppDeps } from '../../platform/http/app.ts'
import { requestReader } from '../access/service.ts'
import { callParams } from '../calls/schemas.ts'
import { propose, readForProposal } from './propose.ts'
import * as s from './schemas.ts'
import * as service from './service.ts'

const BASE = '/api/v1/calls/:call/review/panels'
const ONE = `${BASE}/:panel`
const tags = ['review']
const runs = { access: 'panel.run' } as const

/** Panels: groups of experts for groups of applications, proposed, formed, changed, dissolved. */
export function panelRoutes(app: App, { db, config }: AppDeps): void {
  app.get(
    BASE,
    {
      config: { access: 'panel.read', shed: 'first' },
      schema: {
        summary: 'The panels of a call’s tracks',
        tags,
        params: callParams,
        querystring: s.boardQuery,
        response: { 200: s.board },
      },
    },
    async (request) => {
      const who = await requestReader(request, db)
      return withActor(db, who, (tx) => service.board(tx, request.params.call, who, request.query.track))
    },
  )

  app.post(
    `${BASE}/proposal`,
    {
      config: { ...runs, shed: 'first' },
      schema: {
        summary: 'Which panels could be, alike applications together',
        tags,
        params: callParams,
        body: s.proposalInput,
        response: { 200: s.proposal },
      },
    },
    async (request) => {
      const who = await requestReader(request, db)
      const { call } = request.params
      const raw = await withActor(db, who, (tx) => readForProposal(tx, call, who, request.body.track))
      return propose(raw, request.body)
    },
  )

  app.post(
    BASE,
    {
      config: runs,
      schema: {
        summary: 'Form panels, all of them or none',
        tags,
        params: callParams,
        body: s.formInput,
        response: { 201: s.made },
      },
    },
    async (request, reply) => {
      const who = await requestReader(request, db)
      const { call } = request.params
      const made = await withActor(db, who, (tx) => service.form(tx, config, call, who, request.body))
      return reply.code(201).send(made)
    },
  )

  app.put(
    ONE,
    {
      config: runs,
      schema: {
        summary: 'Change a panel',
        tags,
        params: s.panelParams,
        body: s.changeInput,
        response: { 200: s.made },
      },
    },
    async (request) => {
      const who = await requestReader(request, db)
      const { call, panel } = request.params
      return withActor(db, who, (tx) => service.change(tx, config, call, panel, who, request.body))
    },
  )

  app.post(
    `${ONE}/dissolve`,
    {
      config: runs,
      schema: {
        summary: 'Dissolve a panel',
        tags,
        params: s.panelParams,
        body: s.dissolveInput,
        response: { 200: s.made },
      },
    },
    async (request) => {
      const who = await requestReader(request, db)
      const { call, panel } = request.params
      await withActor(db, who, (tx) => service.dissolve(tx, call, panel, who, request.body))
      return { panels: [], given: 0 }
    },
  )
}
