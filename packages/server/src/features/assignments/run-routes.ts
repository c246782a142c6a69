import { z } from 'zod'
import { withActor } from '../../platform/db/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { App, AppDeps } from '../../platform/http/app.ts'
import { type Reader, requestReader } from '../access/service.ts'
import { callParams } from '../calls/schemas.ts'
import { applyRun, checkApply } from './apply.ts'
import * as runs from './runs.ts'
import * as s from './schemas.ts'

const BASE = '/api/v1/calls/:call/review/proposals'
const tags = ['review']

/** Proposals for who reviews what: asked for, looked at, changed, applied. */
export function assignmentRunRoutes(app: App, { db, config }: AppDeps): void {
  app.get(
    BASE,
    {
      config: { access: 'review-assignment.read' },
      schema: {
        summary: 'A call’s proposals, newest first',
        tags,
        params: callParams,
        response: { 200: s.runList },
      },
    },
    async (request) => {
      const who = await requestReader(request, db)
      return withActor(db, who, (tx) => runs.listRuns(tx, request.params.call))
    },
  )

  app.post(
    BASE,
    {
      config: { access: 'review-assignment.make' },
      bodyLimit: 8 * 1024 * 1024,
      schema: {
        summary: 'Ask for a proposal: a job makes it',
        tags,
        params: callParams,
        body: s.runInput,
        response: { 201: s.run },
      },
    },
    async (request, reply) => {
      const who = await requestReader(request, db)
      const { call } = request.params
      const made = await withActor(db, who, async (tx) =>
        runs.readRun(tx, call, await runs.startRun(tx, call, who, request.body), who),
      )
      return reply.code(201).send(made)
    },
  )

  app.get(
    `${BASE}/:run`,
    {
      config: { access: 'review-assignment.read' },
      schema: {
        summary: 'A proposal, and how far it is',
        tags,
        params: s.runParams,
        response: { 200: s.run },
      },
    },
    async (request, reply) => {
      const who = await requestReader(request, db)
      reply.header('cache-control', 'no-store')
      const { call, run } = request.params
      return withActor(db, who, (tx) => runs.readRun(tx, call, run, who))
    },
  )

  app.get(
    `${BASE}/:run/explanation`,
    {
      config: { access: 'review-assignment.read' },
      schema: {
        summary: 'Why a pair is in a proposal, or is not',
        tags,
        params: s.runParams,
        querystring: s.explainQuery,
        response: { 200: s.explanation },
      },
    },
    async (request) => {
      const who = await requestReader(request, db)
      const { call, run } = request.params
      const { application, expert } = request.query
      return withActor(db, who, (tx) => runs.explain(tx, call, run, application, expert))
    },
  )

  app.get(
    `${BASE}/:run/plan.csv`,
    {
      config: { access: 'review-assignment.read', shed: 'first' },
      schema: {
        summary: 'A proposal as CSV, to be edited and sent back',
        tags,
        params: s.runParams,
        response: { 200: z.unknown() },
      },
    },
    async (request, reply) => {
      const who = await requestReader(request, db)
      const { call, run } = request.params
      const csv = await withActor(db, who, (tx) => runs.planCsv(tx, call, run))
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="assignment-${run.slice(-12)}.csv"`)
        .send(csv)
    },
  )

  app.get(
    `${BASE}/:run/problem.json`,
    {
      config: { access: 'review-assignment.read', shed: 'first' },
      schema: {
        summary: 'What a proposal was made from: `zhinan assign --seed <run>` makes the same of it',
        tags,
        params: s.runParams,
        response: { 200: z.unknown() },
      },
    },
    async (request, reply) => {
      const who = await requestReader(request, db)
      const { call, run } = request.params
      const problem = await withActor(db, who, (tx) => runs.problemOf(tx, call, run))
      return reply
        .header('content-disposition', `attachment; filename="assignment-${run.slice(-12)}.json"`)
        .header('cache-control', 'no-store')
        .send(problem)
    },
  )

  app.post(
    `${BASE}/:run/replay`,
    {
      config: { access: 'review-assignment.make' },
      bodyLimit: 8 * 1024 * 1024,
      schema: {
        summary: 'Ask for a proposal with the wishes of an edited CSV',
        tags,
        params: s.runParams,
        body: s.csvInput,
        response: { 201: s.run },
      },
    },
    async (request, reply) => {
      const who = await requestReader(request, db)
      const { call, run } = request.params
      const made = await withActor(db, who, async (tx) =>
        runs.readRun(tx, call, await runs.replay(tx, call, run, who, request.body), who),
      )
      return reply.code(201).send(made)
    },
  )

  /** A step of a proposal: changes it, and answers how it stands then. */
  const step = async (
    request: Parameters<typeof requestReader>[0] & { params: unknown },
    change: (tx: Tx, call: string, run: string, who: Reader) => Promise<void>,
  ) => {
    const who = await requestReader(request, db)
    const { call, run } = request.params as z.output<typeof s.runParams>
    return withActor(db, who, async (tx) => {
      await change(tx, call, run, who)
      return runs.readRun(tx, call, run, who)
    })
  }
  const answer = { params: s.runParams, response: { 200: s.run } }

  app.post(
    `${BASE}/:run/cancel`,
    {
      config: { access: 'review-assignment.make' },
      schema: { summary: 'Stop a proposal that is being made', tags, ...answer },
    },
    (request) => step(request, runs.cancelRun),
  )

  app.post(
    `${BASE}/:run/drop`,
    {
      config: { access: 'review-assignment.make' },
      schema: { summary: 'Put a proposal aside for good', tags, body: s.dropInput, ...answer },
    },
    (request) => step(request, (tx, call, run, who) => runs.dropRun(tx, call, run, who, request.body.reason)),
  )

  app.get(
    `${BASE}/:run/apply`,
    {
      config: { access: 'review-assignment.make' },
      schema: {
        summary: 'What applying a proposal would write now, and what cannot be any more; changes nothing',
        tags,
        params: s.runParams,
        response: { 200: s.applyCheck },
      },
    },
    async (request) => {
      const who = await requestReader(request, db)
      const { call, run } = request.params
      return withActor(db, who, (tx) => checkApply(tx, call, run, who))
    },
  )

  app.post(
    `${BASE}/:run/apply`,
    {
      config: { access: 'review-assignment.make' },
      schema: { summary: 'Write a proposal down as a whole, or not at all', tags, ...answer },
    },
    (request) => step(request, (tx, call, run, who) => applyRun(tx, call, run, who, config.publicUrl)),
  )
}
