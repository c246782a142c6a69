import type { DrawRecord } from '@zhinan/review'
import { z } from 'zod'
import { instantField, instantInput, lineField, textField } from '../../platform/http/fields.ts'
import { words } from '../applications/schemas.ts'
import { callParams } from '../calls/schemas.ts'

export const drawParams = callParams.extend({ draw: z.uuid() })
export const publicParams = z.object({ draw: z.uuid() })

const stratumInput = z.strictObject({
  title: z.strictObject({ zh: words(60, 1), en: words(120).optional() }),
  disciplines: z
    .array(z.string().regex(/^\d{3}(\d{2})?$/))
    .max(80)
    .default([])
    .describe('codes of GB/T 13745, first or second level; none: any'),
  regions: z.array(z.string().max(40)).max(30).default([]).describe('none: any'),
  draw: z.number().int().min(1).max(50).describe('how many are drawn'),
})
export type StratumInput = z.output<typeof stratumInput>

const frameFields = {
  tracks: z.array(z.string().max(20)).min(1).max(40),
  strata: z.array(stratumInput).min(1).max(20).describe('an expert stands in the first that fits'),
  perUnit: z.number().int().min(1).max(20).describe('experts of one unit at most'),
  leftOut: z
    .array(z.strictObject({ expert: z.uuid(), reason: words(500, 2) }))
    .max(2000)
    .default([])
    .describe('who is left out although they would fit, each with the reason'),
}

export const previewInput = z.strictObject(frameFields)
export type PreviewInput = z.output<typeof previewInput>

export const freezeInput = z.strictObject({
  ...frameFields,
  purpose: words(200, 2),
  publicValue: words(200, 4).describe('what will be known to all and nobody here can choose'),
  valueAt: instantInput.describe('when it becomes known'),
  follows: z.uuid().optional().describe('the voided draw that this one takes the place of'),
})
export type FreezeInput = z.output<typeof freezeInput>

const candidate = z.object({
  expert: z.uuid(),
  name: z.string(),
  unit: z.string(),
  region: z.string(),
  disciplines: z.array(z.string()),
})

export const preview = z.object({
  strata: z.array(
    z.object({
      title: textField,
      draw: z.number().int(),
      candidates: z.array(
        candidate.extend({
          bars: z.number().int().describe('applications of these tracks that bar the expert'),
          away: z
            .array(z.object({ from: z.iso.date(), until: z.iso.date() }))
            .describe('days on which the expert is not to be had, from today on'),
          load: z.number().int().describe('applications that the expert reviews now, of whatever call'),
          limit: z.number().int().nullable().describe('applications of a call at most, as the expert said'),
        }),
      ),
    }),
  ),
  elsewhere: z.number().int().describe('verified experts who fit no stratum'),
  short: z.array(z.number().int()).describe('strata, from 0, with fewer candidates than are drawn'),
})
export type Preview = z.output<typeof preview>

export const commitInput = z.strictObject({ commitment: z.string().regex(/^[0-9a-f]{64}$/) })
export const revealInput = z.strictObject({
  secret: z.string().min(32).max(200),
  publicValue: lineField(200).describe('as the person read it'),
})
export const declineInput = z.strictObject({ candidate: z.string().max(20), reason: words(500, 2) })
export const voidInput = z.strictObject({ reason: words(500, 2) })

const state = z.enum(['frozen', 'expired', 'waiting', 'revealing', 'drawn', 'void'])
export type DrawState = z.output<typeof state>

const secretState = z.object({
  by: z.string(),
  committedAt: instantField,
  revealedAt: instantField.nullable(),
})

/** What everybody may know; numbers stand for people. */
export const publicDraw = z.object({
  id: z.uuid(),
  callId: z.string(),
  tracks: z.array(z.string()),
  purpose: z.string(),
  state,
  frozenAt: instantField,
  valueAt: instantField,
  drawnAt: instantField.nullable(),
  voided: z.object({ at: instantField, reason: z.string() }).nullable(),
  follows: z.uuid().nullable(),
  followedBy: z.uuid().nullable(),
  leftOut: z.number().int().describe('experts who would have fitted and were left out with a reason'),
  record: z
    .custom<DrawRecord>()
    .meta({ description: 'DrawRecord of packages/review: `zhinan draw verify` takes it' }),
})
export type PublicDraw = z.output<typeof publicDraw>

/** The same for staff: who stands behind the numbers, whose turn it is. */
export const draw = publicDraw.extend({
  frozenBy: z.string(),
  secrets: z.object({ officer: secretState.nullable(), supervisor: secretState.nullable() }),
  people: z.array(candidate.extend({ candidate: z.string(), stratum: z.string() })),
  leftOutPeople: z.array(z.object({ name: z.string(), unit: z.string(), reason: z.string() })),
  declined: z.array(
    z.object({ candidate: z.string(), reason: z.string(), by: z.string(), at: instantField }),
  ),
  may: z.object({
    commit: z.enum(['officer', 'supervisor']).nullable(),
    reveal: z.enum(['officer', 'supervisor']).nullable(),
    decline: z.boolean(),
    void: z.boolean(),
  }),
})
export type Draw = z.output<typeof draw>

export const drawList = z.object({
  items: z.array(
    publicDraw
      .pick({
        id: true,
        tracks: true,
        purpose: true,
        state: true,
        frozenAt: true,
        valueAt: true,
        drawnAt: true,
      })
      .extend({ candidates: z.number().int(), drawn: z.number().int(), frozenBy: z.string() }),
  ),
})
