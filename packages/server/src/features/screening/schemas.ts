import { z } from 'zod'
import * as a from '../applications/schemas.ts'
import { SORTS } from './store.ts'

export const filter = z.object({
  call: z.string().max(60).optional(),
  track: z.string().max(40).optional(),
  state: a.state.optional(),
  region: z.string().max(60).optional(),
  kind: z.string().max(60).optional(),
  q: a.words(100).optional(),
  /** Submitted, and every rule that gates is met: nothing is left but to find it eligible. */
  ready: z.enum(['1']).optional(),
  similar: z.literal('1').optional(),
  officer: z
    .union([z.enum(['mine', 'none']), z.uuid()])
    .optional()
    .describe('whose to examine'),
  overdue: z.literal('1').optional(),
  /** Its unit is under a sanction, or the register has changed about it since. */
  sanctioned: z.literal('1').optional(),
  /** Its sealed scan or paper is missing, overdue, or a print of an earlier submission. */
  paper: z.enum(['missing', 'overdue', 'stale']).optional(),
})
export const sort = z.enum(SORTS).default('-submittedAt')

const count = z.number().int()
const outcome = z.enum(['returned', 'eligible', 'ineligible', 'reopened'])

const due = z
  .object({ at: z.string(), overdue: z.boolean() })
  .nullable()
  .describe('until when it must be examined')

export const row = z
  .object({
    ...a.card.shape,
    unitKind: z.string(),
    region: z.string(),
    machine: z.object({ met: count, notMet: count, undecided: count }),
    officer: z.object({ met: count, notMet: count, open: count }),
    submissions: count,
    due,
    assigned: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    similar: z.object({ all: count, open: count }),
    paper: z
      .object({ missing: z.boolean(), overdue: z.boolean(), stale: z.boolean(), late: z.boolean() })
      .nullable()
      .describe('null: the call needs none'),
    sanctions: z.object({
      inForce: count,
      since: count.describe('confirmed or lifted after the submission'),
    }),
    lastOutcome: z.object({ outcome, at: z.string(), by: z.string().nullable() }).nullable(),
  })
  .meta({ id: 'ScreeningRow' })

export const counts = z.object({
  byState: z.record(z.string(), count),
  ready: count,
  paperMissing: count.nullable().describe('null: no call here needs paper'),
  byTrack: z.array(
    z.object({
      track: z.string(),
      submitted: count,
      returned: count,
      eligible: count,
      ineligible: count,
      withdrawn: count,
    }),
  ),
  byRegion: z.array(z.object({ region: z.string(), n: count })),
  byKind: z.array(z.object({ kind: z.string(), n: count })),
})

const decision = z.object({
  rule: z.string(),
  truth: z.enum(['met', 'notMet']),
  note: z.string(),
  by: z.string(),
  at: z.string(),
})

export const detail = z
  .object({
    ...a.application.shape,
    verdict: a.verdict,
    texts: a.texts,
    decisions: z.array(decision),
    sanctions: z.array(
      z.object({
        id: z.uuid(),
        kind: z.string(),
        document: z.string(),
        from: z.string(),
        lastDay: z.string().nullable(),
        decidedAt: z.string(),
        liftedAt: z.string().nullable(),
        since: z.boolean().describe('confirmed or lifted after the submission'),
      }),
    ),
    previous: z.record(z.string(), z.unknown()).nullable(),
    correctionDays: count,
    due,
    assigned: z
      .object({ id: z.uuid(), name: z.string(), by: z.string(), at: z.string(), mine: z.boolean() })
      .nullable(),
    secondLook: z
      .uuid()
      .nullable()
      .describe(
        'the reader is to look at it again, and has yet to say what they find: nothing of the first finding is here',
      ),
    next: z.uuid().nullable(),
    prev: z.uuid().nullable(),
  })
  .meta({ id: 'ScreeningDetail' })

export const consequences = z.array(
  z.object({
    id: z.uuid(),
    number: z.string(),
    track: z.string(),
    what: z.enum(['ineligible', 'freed']),
    text: a.text,
  }),
)

export const decideBody = z.strictObject({
  rule: z.string().max(120),
  truth: z.enum(['met', 'notMet']).nullable(),
  note: a.words(1000).default(''),
})

export const returnBody = z.strictObject({
  comments: z
    .array(z.strictObject({ path: z.string().max(200), comment: a.words(1000, 1) }))
    .min(1)
    .max(100),
  due: z.iso.datetime({ offset: true }),
  note: a.words(2000).default(''),
})

const bothWays = z.strictObject({ zh: a.words(500, 1), en: a.words(500, 1) })
export const concludeBody = z.strictObject({
  outcome: z.enum(['eligible', 'ineligible']),
  reasons: z
    .array(
      z.strictObject({
        code: z.string().max(80),
        rule: z.string().max(120).optional(),
        clause: z.string().min(1).max(20).optional(),
        text: bothWays.optional(),
      }),
    )
    .max(50)
    .default([]),
  note: a.words(2000).default(''),
})

export const reopenBody = z.strictObject({ reason: a.words(1000, 2) })

/** Several that are to be found eligible, each as the officer saw it. */
export const bulkBody = z.strictObject({
  items: z
    .array(z.strictObject({ id: z.uuid(), version: z.number().int().positive() }))
    .min(1)
    .max(200),
  note: a.words(2000).default(''),
})

export const bulkResults = z.array(
  z.object({
    id: z.uuid(),
    done: z.boolean(),
    /** Why not. */
    problem: z.object({ code: z.string(), title: a.text }).nullable(),
  }),
)
