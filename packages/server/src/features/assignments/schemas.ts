import type { PairExplanation } from '@zhinan/review'
import { z } from 'zod'
import { instantField, textField } from '../../platform/http/fields.ts'
import { words } from '../applications/schemas.ts'
import { callParams } from '../calls/schemas.ts'

const track = z.string().max(20)
const count = z.number().int()
const reason = words(500, 2)

export const runParams = callParams.extend({ run: z.uuid() })
export const assignmentParams = callParams.extend({ assignment: z.uuid() })

/* ---------------------------------------------------------------- who reviews what now */

export const boardQuery = z.object({
  track: track.optional().describe('whose applications are listed; the first that has any'),
})

const lack = z.object({
  missing: count,
  reason: z.enum(['no-candidate', 'too-few-candidates', 'spread', 'all-at-limit', 'free']),
  candidates: count.describe('who may review it at all'),
  free: count.describe('who could be given it now'),
})

export const board = z.object({
  tracks: z.array(
    z.object({
      id: z.string(),
      title: textField,
      reviewers: count.describe('experts that each application needs'),
      applications: count,
      places: count,
      filled: count,
      lacking: count.describe('applications with open places'),
      members: count.describe('who serve'),
      silent: count.describe('asked, without an answer yet'),
      closesAt: instantField.nullable(),
      open: z.boolean(),
      mayMake: z.boolean(),
    }),
  ),
  track: z.string().nullable().describe('whose applications are listed'),
  away: z.array(z.string()).describe('who serve there but are away until the review ends'),
  items: z.array(
    z.object({
      id: z.uuid(),
      number: z.string(),
      title: z.string(),
      unit: z.string(),
      reviewers: count,
      experts: z.array(
        z.object({
          assignment: z.uuid(),
          expert: z.uuid(),
          name: z.string(),
          unit: z.string(),
          fit: z.number(),
          reason: z.string().nullable().describe('given by hand: why'),
          by: z.string(),
          at: instantField,
          sent: z.boolean().describe('the opinion is in'),
        }),
      ),
      ended: z.array(
        z.object({
          assignment: z.uuid(),
          name: z.string(),
          ended: z.enum(['conflict', 'declined', 'overdue', 'reassigned', 'application-out']),
          reason: z.string(),
          at: instantField,
          replacedBy: z.string().nullable(),
        }),
      ),
      lack: lack.nullable(),
    }),
  ),
})
export type Board = z.output<typeof board>

export const suggestionQuery = z.object({ application: z.uuid() })
export const suggestions = z.object({
  items: z.array(
    z.object({
      expert: z.uuid(),
      name: z.string(),
      unit: z.string(),
      region: z.string(),
      disciplines: z.array(z.string()),
      fit: z.number(),
      discipline: z.number().describe('how near the disciplines are, 0 to 1'),
      text: z.number().describe('how alike the plan is to keywords and profile, 0 to 1'),
      load: count,
      max: count,
      barrier: z.enum(['assigned', 'in-conflict', 'away', 'unit-taken', 'full']).nullable(),
      about: z.string().describe('of a conflict the fact, of a unit who is there already'),
    }),
  ),
})
export type Suggestions = z.output<typeof suggestions>

export const addInput = z.strictObject({
  application: z.uuid(),
  expert: z.uuid(),
  reason,
  replaces: z.uuid().optional().describe('the ended assignment in whose place it is'),
  beyond: z.boolean().default(false).describe('although the expert is at their limit'),
  unitReason: reason.optional().describe('why somebody of the same unit as another there'),
})
export type AddInput = z.output<typeof addInput>

export const endInput = z.strictObject({
  ended: z.enum(['reassigned', 'overdue']),
  reason,
  replacement: z.uuid().optional().describe('the expert who comes in place'),
  beyond: z.boolean().default(false),
  unitReason: reason.optional().describe('why somebody of the same unit as another there'),
})
export type EndInput = z.output<typeof endInput>
export const done = z.object({ assignment: z.uuid().nullable() })

/* --------------------------------------------------------------------------- proposals */

const pairWish = z.strictObject({ application: z.uuid(), expert: z.uuid(), reason })
const wishes = z.strictObject({
  locked: z.array(pairWish).max(20_000).default([]),
  forbidden: z.array(pairWish).max(20_000).default([]),
  apart: z
    .array(z.strictObject({ experts: z.tuple([z.uuid(), z.uuid()]), reason }))
    .max(2000)
    .default([]),
})
const limit = (most: number) => z.number().int().min(1).max(most).nullable()
const weight = z.number().min(0).max(100)

export const runInput = z.strictObject({
  tracks: z.array(track).min(1).max(40),
  reviewers: z
    .record(track, z.number().int().min(1).max(15))
    .default({})
    .describe('by track; else what the call says'),
  limit: limit(200).default(null).describe('applications of these tracks for one expert at most'),
  perUnit: limit(15).default(1).describe('of an application’s experts of one unit at most; null: any number'),
  perRegion: limit(15).default(null),
  weights: z
    .strictObject({ discipline: weight, text: weight, wish: weight })
    .default({ discipline: 50, text: 35, wish: 15 }),
  wishes: wishes.default({ locked: [], forbidden: [], apart: [] }),
  follows: z.uuid().optional().describe('the proposal in place of which this one is asked for'),
})
export type RunInput = z.output<typeof runInput>

const state = z.enum(['waiting', 'running', 'proposed', 'failed', 'cancelled', 'applied', 'dropped'])

const runRow = z.object({
  id: z.uuid(),
  tracks: z.array(z.string()),
  state,
  percent: count.nullable(),
  requestedBy: z.string(),
  requestedAt: instantField,
  settledBy: z.string().nullable(),
  settledAt: instantField.nullable(),
  settleReason: z.string().nullable(),
  places: count.nullable(),
  filled: count.nullable(),
})
export const runList = z.object({ items: z.array(runRow) })
export type RunList = z.output<typeof runList>

const person = z.object({ id: z.uuid(), name: z.string(), unit: z.string() })
const named = z.object({
  application: z.uuid(),
  number: z.string(),
  expert: z.uuid(),
  name: z.string(),
  reason: z.string(),
})

export const run = runRow.extend({
  callId: z.string(),
  stage: z
    .string()
    .nullable()
    .describe('what it is at: reading, comparing, bidding, lowering, filling, least-served, checking'),
  stalled: z.boolean().describe('nothing was heard of the work for a while; another process takes it up'),
  follows: z.uuid().nullable(),
  followedBy: z.uuid().nullable(),
  finishedAt: instantField.nullable(),
  options: runInput.pick({ reviewers: true, limit: true, perUnit: true, perRegion: true, weights: true }),
  wishes: z.object({
    locked: z.array(named),
    forbidden: z.array(named),
    apart: z.array(z.object({ experts: z.tuple([person, person]), reason: z.string() })),
  }),
  error: z
    .object({
      code: z.enum(['issues', 'broke-down', 'broke-off', 'too-long', 'nothing-to-do']),
      issues: z.array(textField),
    })
    .nullable(),
  summary: z
    .object({
      places: count,
      filled: count,
      mostPlaces: count.describe('no plan fills more'),
      fit: z.number(),
      bound: z.number().describe('no plan that fills as many has a greater sum of fit'),
      gap: z.number(),
      leastServed: z.object({ id: z.uuid(), number: z.string(), fit: z.number() }).nullable(),
      fresh: count.describe('pairs that are new'),
      kept: count.describe('pairs that stand already or were kept'),
    })
    .nullable(),
  applications: z.array(
    z.object({
      id: z.uuid(),
      number: z.string(),
      title: z.string(),
      track: z.string(),
      unit: z.string(),
      reviewers: count,
      experts: z.array(person.extend({ fit: z.number(), how: z.enum(['new', 'kept', 'current']) })),
      missing: count,
      candidates: count.describe('who could be given it at all'),
      reason: z.enum(['no-candidate', 'too-few-candidates', 'spread', 'all-at-limit']).nullable(),
    }),
  ),
  loads: z.array(person.extend({ load: count, max: count, price: z.number() })),
  shortages: z.array(
    z.object({ applications: z.array(z.string()), experts: z.array(z.string()), missing: count }),
  ),
  may: z.object({ cancel: z.boolean(), settle: z.boolean(), again: z.boolean() }),
})
export type Run = z.output<typeof run>

export const explainQuery = z.object({ application: z.uuid(), expert: z.uuid() })
export const explanation = z.object({
  assigned: z.boolean(),
  reason: z.custom<PairExplanation['reason']>().meta({ description: 'PairReason of packages/review' }),
  by: z.array(z.string()).describe('names of those who shut the expert out'),
  source: z.string().describe('of a conflict: its kind and the fact'),
})
export type Explanation = z.output<typeof explanation>

export const dropInput = z.strictObject({ reason })
export const csvInput = z.strictObject({ csv: z.string().max(4_000_000), reason })

export const applyCheck = z.object({
  pairs: count,
  applications: count,
  experts: count.describe('each gets one letter'),
  replaced: count.describe('of the pairs, those in place of somebody who is out'),
  stale: z.array(
    z.object({
      application: z.uuid(),
      number: z.string().nullable(),
      expert: z.uuid(),
      name: z.string().nullable(),
      code: z.string(),
      text: textField,
    }),
  ),
  newcomers: z.array(z.string()).describe('applications that have come since: they get nobody'),
  emptied: z.array(z.string()).describe('applications that have lost experts since'),
})
export type ApplyCheck = z.output<typeof applyCheck>
