import { z } from 'zod'
import { instantField, listOf, pageQuery } from '../../platform/http/fields.ts'

export const listQuery = z.object({
  track: z.string().max(20).optional(),
  expert: z.uuid().optional(),
  cursor: pageQuery.cursor,
  limit: pageQuery.limit,
})

const conflict = z.object({
  application: z.object({
    id: z.uuid(),
    number: z.string(),
    title: z.string(),
    track: z.string(),
    unit: z.string(),
  }),
  expert: z.object({ id: z.uuid(), name: z.string(), unit: z.string() }),
  kind: z.enum([
    'same-unit',
    'partner-unit',
    'earlier-unit',
    'same-person',
    'relation',
    'excluded',
    'declared',
  ]),
  hard: z.boolean().describe('bars the expert; else it rests on a name alone'),
  source: z.string().describe('the name or reason that it rests on'),
  detail: z
    .string()
    .describe('the part of a person, the relation, the last year at an employer; blank: none'),
  foundAt: instantField,
})
export type ConflictView = z.output<typeof conflict>

export const conflictList = listOf(conflict).extend({
  waiting: z.number().int().describe('applications and experts that are yet to be looked at'),
})
