import { z } from 'zod'
import {
  emailField,
  instantField,
  lineField,
  listOf,
  pageQuery,
  textField,
} from '../../platform/http/fields.ts'

const id = z.string().min(1).max(60)
const year = z.number().int().min(1950).max(2100)
const phone = z
  .string()
  .trim()
  .regex(/^[+\d][\d -]{4,30}$/)
const body = z.strictObject({ name: lineField(100, 2), creditCode: z.string().max(60).nullable() })

/** How high a title ranks: 正高级, 副高级, 中级, 其他. */
export const rank = z.enum(['senior', 'associate', 'intermediate', 'other'])
export const relation = z.enum(['student', 'supervisor', 'co-author', 'relative'])
export const expertStatus = z.enum(['proposed', 'verified', 'rejected', 'suspended'])

const absence = z.strictObject({ from: z.iso.date(), until: z.iso.date() })
const employer = body.extend({ from: year.nullable(), until: year })
const related = z.strictObject({ relation, name: lineField(50), unit: z.string().trim().max(100) })

/** What an expert says of themselves, or an officer of them. Regions, disciplines and codes are judged by the service. */
export const expertInput = z.strictObject({
  name: lineField(50),
  idNumber: z
    .string()
    .max(60)
    .nullable()
    .optional()
    .describe('absent or masked: as it was; null: none is known'),
  unit: body,
  host: body.nullable().describe('where the unit is part of a host institution'),
  title: lineField(40).describe('职称, as it is written'),
  rank,
  region: id,
  languages: z
    .array(z.string().regex(/^[a-z]{2}$/))
    .min(1)
    .max(10)
    .describe('ISO 639-1'),
  disciplines: z.array(z.string().max(10)).min(1).max(5).describe('GB/T 13745; the first is the main one'),
  keywords: z.array(lineField(30)).max(20).default([]),
  profile: z.string().trim().max(2000).default(''),
  absences: z.array(absence).max(50).default([]),
  workload: z.number().int().min(1).max(200).nullable().describe('applications of one call, at most'),
  employers: z.array(employer).max(20).default([]),
  relations: z.array(related).max(100).default([]),
  email: emailField.nullable(),
  phone: phone.nullable(),
})
export type ExpertInput = z.output<typeof expertInput>

const bodyAnswer = z.object({ name: z.string(), creditCode: z.string().nullable() })

export const expertAnswer = z
  .object({
    id: z.uuid(),
    name: z.string(),
    idMasked: z.string().nullable(),
    unit: bodyAnswer,
    host: bodyAnswer.nullable(),
    title: z.string(),
    rank,
    region: z.string(),
    languages: z.array(z.string()),
    disciplines: z.array(z.string()),
    keywords: z.array(z.string()),
    profile: z.string(),
    absences: z.array(absence),
    workload: z.number().int().nullable(),
    employers: z.array(employer),
    relations: z.array(related),
    email: z.string().nullable().describe('masked for who only oversees'),
    phone: z.string().nullable().describe('masked for who only oversees'),
    status: expertStatus,
    statusReason: z.string().nullable(),
    statusBy: z.string().nullable(),
    statusAt: instantField.nullable(),
    statedBy: z.string().nullable(),
    statedAt: instantField,
    hasAccount: z.boolean(),
    mayChange: z.boolean(),
    mayVerify: z.boolean().describe('the reader may verify it: neither the expert nor who stated it last'),
    mayDecide: z.boolean().describe('the reader may reject, suspend and reinstate'),
    version: z.number().int(),
    createdAt: instantField,
  })
  .meta({ id: 'Expert' })
export type ExpertAnswer = z.output<typeof expertAnswer>

export const ownExpert = z.object({ expert: expertAnswer.nullable() })
export const expertParams = z.object({ id: z.uuid() })

const filters = {
  discipline: z
    .string()
    .regex(/^\d{3}(\d{2})?$/)
    .optional()
    .describe('of the first or second level'),
  region: id.optional(),
  rank: rank.optional(),
  unit: z.string().trim().max(100).optional(),
  q: z.string().trim().max(100).optional().describe('in names, titles, keywords and profiles'),
}
export const expertFilter = z.object({ status: expertStatus.optional(), ...filters })
export type ExpertFilter = z.output<typeof expertFilter>
export const expertListQuery = expertFilter.extend(pageQuery)
export type ExpertListQuery = z.output<typeof expertListQuery>

export const expertRow = z.object({
  id: z.uuid(),
  name: z.string(),
  unit: z.string(),
  host: z.string().nullable(),
  title: z.string(),
  rank,
  region: z.string(),
  disciplines: z.array(z.string()),
  status: expertStatus,
  email: z.string().nullable().describe('masked'),
  phone: z.string().nullable().describe('masked'),
  hasAccount: z.boolean(),
  createdAt: instantField,
})
export type ExpertRow = z.output<typeof expertRow>
const count = z.number().int()
export const expertList = listOf(expertRow).extend({
  counts: z.object({ proposed: count, verified: count, rejected: count, suspended: count }),
})

const share = z.array(z.object({ key: z.string(), count }))
/** How the experts that a filter finds are spread. */
export const expertShares = z.object({
  disciplines: share.describe('first level of the main discipline'),
  regions: share,
  ranks: share,
  units: share.describe('the ten with most'),
})

export const decisionInput = z.strictObject({
  decision: z.enum(['verify', 'reject', 'suspend', 'reinstate']),
  reason: lineField(500).optional().describe('needed to reject and to suspend'),
})
export type Decision = z.output<typeof decisionInput>['decision']

export const verificationsInput = z.strictObject({ ids: z.array(z.uuid()).min(1).max(200) })
export const verificationsAnswer = z.object({
  verified: z.array(z.uuid()),
  left: z.array(z.object({ id: z.uuid(), reason: textField })),
})

export const invitationInput = z.strictObject({ email: emailField })
export const revealAnswer = z.object({ idNumber: z.string() })

const event = z.object({
  action: z.string(),
  at: instantField,
  by: z.string(),
  reason: z.string().nullable(),
  changed: z.array(z.string()),
})
/** What happened to a record, and how its expert has served. */
export const expertRecord = z.object({ changes: z.array(event), service: z.array(event) })

export const disciplineList = z.object({
  items: z.array(
    z.object({
      code: z.string(),
      title: textField,
      second: z.array(z.object({ code: z.string(), title: textField })),
    }),
  ),
})
