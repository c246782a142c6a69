import { z } from 'zod'
import { instantField, lineField, listOf, pageQuery } from '../../platform/http/fields.ts'
import { words } from '../applications/schemas.ts'

export const KINDS = [
  'false-material',
  'unfinished-project',
  'penalised-project',
  'rectification-notice',
  'other',
] as const
export const STATES = ['waiting', 'inForce', 'future', 'ended', 'refused'] as const

const kind = z.enum(KINDS)
const state = z
  .enum(STATES)
  .describe(
    'waiting for a second person; in force today; confirmed for later; ended or lifted; declined or withdrawn',
  )
const day = z.iso.date()
const year = z.number().int().min(1990).max(2100)
const decision = z.enum(['confirmed', 'declined', 'withdrawn'])

export const sanctionParams = z.object({ id: z.uuid() })
export const liftParams = sanctionParams.extend({ lift: z.uuid() })

const lift = z.object({
  id: z.uuid(),
  reason: z.string(),
  proposedBy: z.object({ id: z.uuid(), name: z.string() }),
  proposedAt: instantField,
  decision: decision.nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: instantField.nullable(),
  decisionReason: z.string().nullable(),
  mayDecide: z.boolean(),
  mayWithdraw: z.boolean(),
})

/** What a unit may read of an entry that holds against it. */
export const ownSanction = z
  .object({
    id: z.uuid(),
    kind,
    documentTitle: z.string(),
    documentNumber: z.string().nullable(),
    grounds: z.string(),
    from: day,
    until: day.nullable().describe('as stated; null: until it is lifted'),
    callId: z.string().nullable(),
    track: z.string().nullable(),
    state,
    lastDay: day.nullable().describe('the last day on which it holds, lifted or not'),
    liftedAt: instantField.nullable(),
    liftReason: z.string().nullable(),
  })
  .meta({ id: 'OwnSanction' })
export type OwnSanction = z.output<typeof ownSanction>

export const sanction = ownSanction
  .extend({
    unitId: z.uuid(),
    unitName: z.string(),
    imported: z.boolean(),
    proposedBy: z.object({ id: z.uuid(), name: z.string() }),
    proposedAt: instantField,
    decision: decision.nullable(),
    decidedBy: z.string().nullable(),
    decidedAt: instantField.nullable(),
    decisionReason: z.string().nullable(),
    mayDecide: z.boolean().describe('the reader may confirm or decline it'),
    mayWithdraw: z.boolean(),
    mayLift: z.boolean().describe('it holds, nobody has proposed to lift it, and the reader may'),
    lift: lift.nullable().describe('the newest proposal to lift it'),
  })
  .meta({ id: 'Sanction' })
export type Sanction = z.output<typeof sanction>

export const listQuery = z.object({
  state: state.optional(),
  kind: kind.optional(),
  unit: z.uuid().optional(),
  q: z.string().trim().max(100).optional().describe('in the unit’s name or the document'),
  ...pageQuery,
})
export type ListQuery = z.output<typeof listQuery>
const count = z.number().int()
export const sanctionList = listOf(sanction).extend({
  counts: z.object({ waiting: count, inForce: count, future: count, ended: count, refused: count }),
})

export const sanctionInput = z
  .strictObject({
    unitId: z.uuid(),
    kind,
    documentTitle: lineField(200),
    documentNumber: lineField(60).nullable(),
    grounds: words(1000, 1),
    from: day,
    until: day.nullable(),
    callId: z.string().max(60).nullable().default(null),
    track: z
      .string()
      .regex(/^[A-Za-z][A-Za-z0-9-]{0,19}$/)
      .nullable()
      .default(null),
  })
  .describe('days are Shanghai’s, both inclusive')
export type SanctionInput = z.output<typeof sanctionInput>

export const decisionInput = z.strictObject({
  decision,
  reason: lineField(500).optional().describe('needed to decline'),
})
export type DecisionInput = z.output<typeof decisionInput>

export const confirmInput = z.strictObject({ ids: z.array(z.uuid()).min(1).max(200) })
export const confirmResults = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      done: z.boolean(),
      problem: z.object({ code: z.string(), title: z.object({ zh: z.string(), en: z.string() }) }).nullable(),
    }),
  ),
})
export const liftInput = z.strictObject({ reason: words(1000, 2) })

export const checkInput = z.strictObject({
  year,
  source: lineField(200),
  unitId: z.uuid().nullable().default(null).describe('null: every unit that is registered now'),
})
export const checkList = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      unitName: z.string().nullable().describe('null: all that were registered then'),
      year,
      source: z.string(),
      by: z.string().nullable(),
      at: instantField,
    }),
  ),
})

export const ofUnit = z.object({
  checked: year.nullable().describe('the latest year for which the register was found complete'),
  items: z.array(
    ownSanction.extend({
      bars: z
        .array(
          z.object({
            track: z.string(),
            rule: z.string(),
            clause: z.string(),
            text: z.object({ zh: z.string(), en: z.string() }),
          }),
        )
        .describe('of the newest published call: the tracks that it keeps the unit out of'),
    }),
  ),
  call: z.object({ id: z.string(), title: z.object({ zh: z.string(), en: z.string() }) }).nullable(),
})
export type OfUnit = z.output<typeof ofUnit>
