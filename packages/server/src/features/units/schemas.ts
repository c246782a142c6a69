import { z } from 'zod'
import { emailField, instantField, lineField, listOf, pageQuery } from '../../platform/http/fields.ts'

const id = z.string().min(1).max(60)
const phone = z
  .string()
  .trim()
  .regex(/^[+\d][\d -]{4,30}$/)

/** What a unit says of itself. Kinds, regions and codes are judged against the vocabulary by the service. */
export const unitInput = z.strictObject({
  name: lineField(100, 2),
  kind: id,
  creditCode: z.string().max(60).nullable(),
  host: z.strictObject({ name: lineField(100, 2), kind: id, creditCode: z.string().max(60) }).nullable(),
  region: id,
  address: z.string().trim().max(200).default(''),
  contact: z.strictObject({ name: lineField(50), phone, email: emailField }),
  bank: z
    .strictObject({
      bankName: lineField(100),
      accountName: lineField(100),
      accountNumber: z.string().max(60).optional().describe('absent or masked: as it was'),
    })
    .nullable(),
})
export type UnitInput = z.output<typeof unitInput>

export const unitStatus = z.enum(['pending', 'verified', 'rejected'])

export const unitAnswer = z
  .object({
    id: z.uuid(),
    name: z.string(),
    kind: z.string(),
    creditCode: z.string().nullable(),
    host: z.object({ name: z.string(), kind: z.string(), creditCode: z.string() }).nullable(),
    region: z.string(),
    address: z.string(),
    contact: z.object({ name: z.string(), phone: z.string(), email: z.string() }),
    bank: z
      .object({ bankName: z.string(), accountName: z.string(), accountMasked: z.string().nullable() })
      .nullable(),
    status: unitStatus,
    statusReason: z.string().nullable(),
    countingUnit: z.string(),
    version: z.number().int(),
    createdAt: instantField,
    verifiedAt: instantField.nullable(),
  })
  .meta({ id: 'Unit' })
export type UnitAnswer = z.output<typeof unitAnswer>

export const unitParams = z.object({ id: z.uuid() })

export const unitListQuery = z.object({
  status: unitStatus.optional(),
  kind: id.optional(),
  region: id.optional(),
  q: z.string().trim().max(100).optional(),
  ...pageQuery,
})
export type UnitListQuery = z.output<typeof unitListQuery>

export const unitList = listOf(
  z.object({
    id: z.uuid(),
    name: z.string(),
    kind: z.string(),
    region: z.string(),
    status: unitStatus,
    creditCode: z.string().nullable(),
    host: z.object({ name: z.string(), kind: z.string(), creditCode: z.string() }).nullable(),
    createdAt: instantField,
    applications: z.number().int(),
  }),
).extend({
  counts: z.object({ pending: z.number().int(), verified: z.number().int(), rejected: z.number().int() }),
})
export type UnitList = z.output<typeof unitList>

export const verificationInput = z.strictObject({
  decision: z.enum(['verified', 'rejected']),
  reason: lineField(500).optional(),
})

export const memberRole = z.enum(['manager', 'member'])
export const invitationAnswer = z.object({
  id: z.uuid(),
  email: z.string(),
  role: memberRole,
  expiresAt: instantField,
  invitedBy: z.string(),
})
export const membersAnswer = z.object({
  members: z.array(
    z.object({
      userId: z.uuid(),
      name: z.string(),
      email: z.string(),
      role: memberRole,
      joinedAt: instantField,
    }),
  ),
  invitations: z.array(invitationAnswer),
})
export const openInvitation = z.object({
  unitName: z.string(),
  role: memberRole,
  inviter: z.string(),
  email: z.string(),
  expiresAt: instantField,
  state: z.enum(['open', 'accepted', 'revoked', 'expired']),
})

const year = z.number().int().min(1990).max(2100)
const source = lineField(200)
const recorded = {
  id: z.uuid(),
  source: z.string(),
  recordedAt: instantField,
  recordedBy: z.string().nullable(),
}

export const factInput = z.strictObject({ fact: id, year, value: id, source })
export const projectInput = z.strictObject({
  year,
  track: z.string().regex(/^[A-Za-z][A-Za-z0-9-]{0,19}$/),
  title: lineField(200),
  result: z.enum(['completed-well', 'completed', 'unfinished', 'failed']),
  source,
})
export const recordCheckInput = z.strictObject({ year, source })

export const factAnswer = z.object({ ...recorded, fact: z.string(), year, value: z.string() })
export const projectAnswer = z.object({
  ...recorded,
  year,
  track: z.string(),
  title: z.string(),
  result: projectInput.shape.result,
})
export const registryAnswer = z.object({
  facts: z.array(factAnswer),
  projects: z.array(projectAnswer),
  checks: z.array(z.object({ ...recorded, year })),
  /** What does not hold any more: replaced facts, voided projects. */
  history: z.array(
    z.object({
      ...recorded,
      what: z.enum(['fact', 'project']),
      year,
      name: z.string(),
      value: z.string(),
      endedAt: instantField,
      reason: z.string().nullable(),
    }),
  ),
})
