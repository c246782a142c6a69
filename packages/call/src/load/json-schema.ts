import * as z from 'zod/mini'
import { callSchema, rulingSchema } from '../schema/call.ts'
import { ruleCommonSchema, trackSchema } from '../schema/track.ts'
import { vocabularySchema } from '../schema/vocabulary.ts'
import { statedKinds } from './rules.ts'

type JsonSchema = Record<string, unknown>

/** As an author writes it: money is `5万元`, a single value may stand for a list. */
const stated = (schema: z.core.$ZodType): JsonSchema => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
  }) as JsonSchema
  return rest
}

/** JSON Schemas (2020-12) of a call's files, so that editors complete and check them: file name → schema. */
export function callJsonSchemas(): Record<'call' | 'vocabulary' | 'rulings' | 'track', JsonSchema> {
  const head = { $schema: 'https://json-schema.org/draft/2020-12/schema' }
  const conditions = Object.fromEntries(
    statedKinds.map((k) => [
      k.kind,
      k.nested
        ? { type: 'array', minItems: 2, items: { $ref: '#/$defs/condition' } }
        : { $ref: `#/$defs/${k.kind}` },
    ]),
  )
  const oneKind = { oneOf: statedKinds.map((k) => ({ required: [k.kind] })) }
  const common = stated(ruleCommonSchema)
  const rule = {
    type: 'object',
    properties: { ...(common.properties as object), ...conditions },
    required: common.required,
    additionalProperties: false,
    ...oneKind,
  }
  const condition = { type: 'object', properties: conditions, additionalProperties: false, ...oneKind }
  const track = stated(trackSchema)
  const properties = track.properties as Record<string, JsonSchema>
  return {
    call: { ...head, ...stated(callSchema) },
    vocabulary: { ...head, ...stated(vocabularySchema) },
    rulings: { ...head, ...stated(z.array(rulingSchema)) },
    track: {
      ...head,
      ...track,
      properties: { ...properties, rules: { ...properties.rules, items: rule } },
      $defs: {
        ...(track.$defs as object),
        ...Object.fromEntries(statedKinds.filter((k) => !k.nested).map((k) => [k.kind, stated(k.schema)])),
        condition,
      },
    },
  }
}
