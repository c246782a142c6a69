import { withActor } from '../../platform/db/actor.ts'
import type { App, AppDeps } from '../../platform/http/app.ts'
import { requestReader } from '../access/service.ts'
import * as s from './meeting-schemas.ts'
import * as meetings from './meetings.ts'
import * as own from './own.ts'
import { meetingMade, panelParams, planInput } from './schemas.ts'
import * as views from './views.ts'

const BASE = '/api/v1/calls/:call/review'
const ONE = `${BASE}/meetings/:meeting`
const OWN = '/api/v1/me/review/meetings'
const tags = ['review']
const reads = { access: 'panel.read' } as const
const runs = { access: 'panel.run' } as const
const sits = { access: 'panel.own' } as const

/** Meetings of panels: planned, run item by item, shown in the room; and as their members see them. */
export function meetingRoutes(app: App, { db, config }: AppDeps): void {
  app.post(
    `${BASE}/panels/:panel/meetings`,
    {
      config: runs,
      schema: {
        summary: 'Plan a meeting of a panel',
        tags,
        params: panelParams,
        body: planInput,
        response: { 201: meetingMade },
      },
    },
    async (request, reply) => {
      const who = await requestReader(request, db)
      const { call, panel } = request.params
      const meeting = await withActor(db, who, (tx) =>
        meetings.plan(tx, config, call, panel, who, request.body),
      )
      return reply.code(201).send({ meeting })
    },
  )

  app.get(
    ONE,
    {
      config: reads,
      schema: { summary: 'A meeting', tags, params: s.meetingParams, response: { 200: s.meeting } },
    },
    async (request) => {
      const who = await requestReader(request, db)
      const { call, meeting } = request.params
      return withActor(db, who, (tx) => views.meetingView(tx, call, meeting, who))
    },
  )

  app.get(
    `${ONE}/screen`,
    {
      config: reads,
      schema: {
        summary: 'What is on now, for a screen in the room',
        tags,
        params: s.meetingParams,
        response: { 200: s.screen },
      },
    },
    async (request) => {
      const who = await requestReader(request, db)
      const { call, meeting } = request.params
      return withActor(db, who, (tx) => views.screenView(tx, call, meeting, who))
    },
  )

  app.post(
    `${ONE}/steps`,
    {
      config: runs,
      schema: {
        summary: 'Take a step with a meeting',
        tags,
        params: s.meetingParams,
        body: s.stepInput,
        response: { 200: s.meeting },
      },
    },
    async (request) => {
      const who = await requestReader(request, db)
      const { call, meeting } = request.params
      return withActor(db, who, async (tx) => {
        await meetings.step(tx, config, call, meeting, who, request.body)
        return views.meetingView(tx, call, meeting, who)
      })
    },
  )

  app.get(
    OWN,
    {
      config: sits,
      schema: { summary: 'Meetings of one’s panels', tags, response: { 200: s.ownMeetings } },
    },
    async (request) => {
      const who = await requestReader(request, db)
      return { items: await withActor(db, who, (tx) => views.ownList(tx, who)) }
    },
  )

  app.get(
    `${OWN}/:meeting`,
    {
      config: sits,
      schema: {
        summary: 'A meeting of one’s panel',
        tags,
        params: s.ownMeetingParams,
        response: { 200: s.ownMeeting },
      },
    },
    async (request) => {
      const who = await requestReader(request, db)
      return withActor(db, who, (tx) => views.ownView(tx, who, request.params.meeting))
    },
  )

  app.post(
    `${OWN}/:meeting/presence`,
    {
      config: sits,
      schema: {
        summary: 'Say that one is there, or goes',
        tags,
        params: s.ownMeetingParams,
        body: s.presenceInput,
        response: { 200: s.ownMeeting },
      },
    },
    async (request) => {
      const who = await requestReader(request, db)
      const { meeting } = request.params
      return withActor(db, who, async (tx) => {
        await own.attend(tx, who, meeting, request.body.present)
        return views.ownView(tx, who, meeting)
      })
    },
  )

  app.post(
    `${OWN}/:meeting/votes`,
    {
      config: { ...sits, shed: 'last' },
      schema: {
        summary: 'Vote on what is being voted on',
        tags,
        params: s.ownMeetingParams,
        body: s.voteInput,
        response: { 200: s.ownMeeting },
      },
    },
    async (request) => {
      const who = await requestReader(request, db)
      const { meeting } = request.params
      return withActor(db, who, async (tx) => {
        await own.vote(tx, who, meeting, request.body)
        return views.ownView(tx, who, meeting)
      })
    },
  )
}
