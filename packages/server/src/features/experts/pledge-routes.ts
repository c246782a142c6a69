import { withActor } from '../../platform/db/actor.ts'
import type { App, AppDeps } from '../../platform/http/app.ts'
import { requestReader } from '../access/service.ts'
import { callParams } from '../calls/schemas.ts'
import * as pledges from './pledges.ts'

const BASE = '/api/v1/calls/:call/pledges'
const tags = ['experts']

/** Pledges of integrity: what is asked of whom, signing, and who has signed. */
export function pledgeRoutes(app: App, { db }: AppDeps): void {
  app.get(
    `${BASE}/own`,
    {
      config: { access: 'pledge.sign' },
      schema: {
        summary: 'What one is asked to promise for a call, and whether one has',
        tags,
        params: callParams,
        response: { 200: pledges.pledgeAnswer },
      },
    },
    async (request) => {
      const who = await requestReader(request, db)
      return withActor(db, who, (tx) => pledges.pledgesFor(tx, request.params.call, who))
    },
  )

  app.post(
    BASE,
    {
      config: { access: 'pledge.sign' },
      schema: {
        summary: 'Sign a pledge in the words that were read',
        tags,
        params: callParams,
        body: pledges.pledgeInput,
        response: { 200: pledges.pledgeAnswer },
      },
    },
    async (request) => {
      const { name } = await request.requireUser()
      const who = await requestReader(request, db)
      return withActor(db, who, (tx) => pledges.signPledge(tx, request.params.call, who, name, request.body))
    },
  )

  app.get(
    BASE,
    {
      config: { access: 'pledge.read', shed: 'first' },
      schema: {
        summary: 'Who has signed a pledge for a call',
        tags,
        params: callParams,
        response: { 200: pledges.pledgeList },
      },
    },
    async (request) => {
      const user = await request.requireUser()
      return withActor(db, user, (tx) => pledges.listPledges(tx, request.params.call))
    },
  )
}
