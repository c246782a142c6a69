import { withActor } from '../../platform/db/actor.ts'
import type { App, AppDeps } from '../../platform/http/app.ts'
import { Problem, problemTitle } from '../../platform/http/problem.ts'
import { requestReader } from '../access/service.ts'
import { unitParams } from '../units/schemas.ts'
import * as s from './schemas.ts'
import * as service from './service.ts'

const BASE = '/api/v1/sanctions'
const tags = ['sanctions']

/** The register of sanctions: entered by one person, confirmed by another, lifted likewise. */
export function sanctionRoutes(app: App, { db, config }: AppDeps): void {
  app.get(
    BASE,
    {
      config: { access: 'sanction.read' },
      schema: {
        summary: 'The register, newest first, with how each entry stands today',
        tags,
        querystring: s.listQuery,
        response: { 200: s.sanctionList },
      },
    },
    async (request) => {
      const who = await requestReader(request, db)
      return withActor(db, who, (tx) => service.listSanctions(tx, request.query, who))
    },
  )

  app.post(
    BASE,
    {
      config: { access: 'sanction.enter' },
      schema: {
        summary: 'Enter a sanction; it holds once another person confirms it',
        tags,
        body: s.sanctionInput,
        response: { 201: s.sanction },
      },
    },
    async (request, reply) => {
      const who = await requestReader(request, db)
      const made = await withActor(db, who, async (tx) =>
        service.readSanction(tx, await service.enter(tx, who, request.body), who),
      )
      return reply.code(201).send(made)
    },
  )

  app.post(
    `${BASE}/confirm`,
    {
      config: { access: 'sanction.decide' },
      schema: {
        summary: 'Confirm several entries of other people, each for itself',
        tags,
        body: s.confirmInput,
        response: { 200: s.confirmResults },
      },
    },
    async (request) => {
      const who = await requestReader(request, db)
      const items = []
      for (const id of new Set(request.body.ids))
        items.push(
          await withActor(db, who, (tx) =>
            service.decide(tx, config, who, id, { decision: 'confirmed' }),
          ).then(
            () => ({ id, done: true, problem: null }),
            (error: unknown) => {
              if (!(error instanceof Problem)) throw error
              return { id, done: false, problem: { code: error.code, title: problemTitle(error.code) } }
            },
          ),
        )
      return { items }
    },
  )

  app.post(
    `${BASE}/:id/decision`,
    {
      config: { access: 'sanction.decide' },
      schema: {
        summary: 'Confirm or decline another’s entry, or withdraw one’s own',
        tags,
        params: s.sanctionParams,
        body: s.decisionInput,
        response: { 200: s.sanction },
      },
    },
    async (request) => {
      const who = await requestReader(request, db)
      const { id } = request.params
      return withActor(db, who, async (tx) => {
        await service.decide(tx, config, who, id, request.body)
        return service.readSanction(tx, id, who)
      })
    },
  )

  app.post(
    `${BASE}/:id/lifts`,
    {
      config: { access: 'sanction.enter' },
      schema: {
        summary: 'Propose to lift an entry before its end',
        tags,
        params: s.sanctionParams,
        body: s.liftInput,
        response: { 201: s.sanction },
      },
    },
    async (request, reply) => {
      const who = await requestReader(request, db)
      const { id } = request.params
      const made = await withActor(db, who, async (tx) => {
        await service.proposeLift(tx, who, id, request.body.reason)
        return service.readSanction(tx, id, who)
      })
      return reply.code(201).send(made)
    },
  )

  app.post(
    `${BASE}/:id/lifts/:lift/decision`,
    {
      config: { access: 'sanction.decide' },
      schema: {
        summary: 'Confirm or decline another’s proposal to lift an entry, or withdraw one’s own',
        tags,
        params: s.liftParams,
        body: s.decisionInput,
        response: { 200: s.sanction },
      },
    },
    async (request) => {
      const who = await requestReader(request, db)
      const { id, lift } = request.params
      return withActor(db, who, async (tx) => {
        await service.decideLift(tx, config, who, id, lift, request.body)
        return service.readSanction(tx, id, who)
      })
    },
  )

  app.get(
    '/api/v1/sanction-checks',
    {
      config: { access: 'sanction.read' },
      schema: {
        summary: 'Who found the register complete, newest first',
        tags,
        response: { 200: s.checkList },
      },
    },
    async (request) => {
      const who = await requestReader(request, db)
      return withActor(db, who, (tx) => service.listChecks(tx))
    },
  )

  app.post(
    '/api/v1/sanction-checks',
    {
      config: { access: 'sanction.enter' },
      schema: {
        summary: 'Record that the register is complete for a year, for a unit or for all that are registered',
        tags,
        body: s.checkInput,
        response: { 201: s.checkList },
      },
    },
    async (request, reply) => {
      const who = await requestReader(request, db)
      const list = await withActor(db, who, async (tx) => {
        await service.recordCheck(tx, who, request.body)
        return service.listChecks(tx)
      })
      return reply.code(201).send(list)
    },
  )

  app.get(
    '/api/v1/units/:id/sanctions',
    {
      config: { access: 'unit.registry.read' },
      schema: {
        summary: 'What the register holds against a unit, and what it bars',
        tags,
        params: unitParams,
        response: { 200: s.ofUnit },
      },
    },
    async (request) => {
      const who = await requestReader(request, db)
      return withActor(db, who, (tx) => service.readOfUnit(tx, request.params.id))
    },
  )
}
