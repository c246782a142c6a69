import * as z from 'zod/mini'
import { clauseSchema, idSchema, optionSchema, pathSchema, textSchema } from './common.ts'

const common = {
  path: pathSchema,
  section: idSchema,
  title: textSchema,
  help: z.optional(textSchema),
  required: z._default(z.boolean(), true),
  clause: z.optional(clauseSchema),
}
/** What the server knows already about who applies: a new application starts with it, and it may be written over. */
export const PREFILLS = [
  'unit.name',
  'unit.hostName',
  'unit.contactName',
  'unit.contactPhone',
  'unit.contactEmail',
  'person.name',
  'person.phone',
  'person.email',
] as const
const prefill = z.optional(z.enum(PREFILLS))
/**
 * Whom or what a field names, for finding conflicts of interest: a person by their part in the project, a body that takes
 * part, or the employer of the person named beside it (in the same row, or below the same path).
 */
export const NAMES = ['leader', 'talent', 'team', 'contact', 'partner', 'excluded', 'employer'] as const
/** Media types of scans. */
export const FILE_TYPES = ['application/pdf', 'image/jpeg', 'image/png']
const count = z.number().check(z.int(), z.nonnegative())

/**
 * A field stated in the data. What rules ask for (targets, people, attachments …) is not stated here: the rules make
 * those fields themselves, see `rules/<kind>.ts`.
 */
export const fieldSchema = z.discriminatedUnion('type', [
  z.strictObject({
    ...common,
    type: z.literal('text'),
    maxLength: z._default(count, 100),
    prefill,
    names: z.optional(z.enum(NAMES)),
  }),
  z.strictObject({
    ...common,
    type: z.literal('longText'),
    minLength: z.optional(count),
    maxLength: z._default(count, 3000),
  }),
  z.strictObject({
    ...common,
    type: z.literal('number'),
    min: z.optional(z.number()),
    max: z.optional(z.number()),
    unit: z.optional(textSchema),
  }),
  z.strictObject({ ...common, type: z.literal('date') }),
  z.strictObject({ ...common, type: z.literal('yesNo') }),
  z.strictObject({
    ...common,
    type: z.literal('choice'),
    options: z.array(optionSchema).check(z.minLength(2)),
  }),
  z.strictObject({ ...common, type: z.literal('phone'), prefill }),
  z.strictObject({ ...common, type: z.literal('email'), prefill }),
  /** A resident identity number (GB 11643): encrypted, masked; gives `birthDatePath` its value. */
  z.strictObject({ ...common, type: z.literal('idNumber'), birthDatePath: z.optional(pathSchema) }),
  /** Files that no rule asks for; those that one asks for come from `rules/attachment.ts`. */
  z.strictObject({
    ...common,
    type: z.literal('attachment'),
    accept: z._default(z.array(z.string()).check(z.minLength(1)), FILE_TYPES),
    minFiles: z._default(count, 0),
    maxFiles: z._default(count.check(z.positive()), 5),
  }),
])
export type StatedField = z.infer<typeof fieldSchema>

export const sectionSchema = z.strictObject({ id: idSchema, title: textSchema, help: z.optional(textSchema) })
export type Section = z.infer<typeof sectionSchema>
