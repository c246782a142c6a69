/**
 * Stands in for `zod/mini` in the portal's build. Rule kinds carry the schema of their parameters, which only the
 * loader of calls uses; a call that comes from the server has passed it. Without this, every public page would carry
 * 10 KB that it never runs. `test/no-schemas.test.ts` holds it against what packages/call uses.
 */
// biome-ignore lint/suspicious/noExplicitAny: it must fit wherever a schema is built
const schema: any = new Proxy(() => schema, {
  get: (_, name) => (name === Symbol.toPrimitive ? () => '' : schema),
})

export const _default = schema
export const array = schema
export const boolean = schema
export const discriminatedUnion = schema
export const int = schema
export const literal = schema
export const maximum = schema
export const maxLength = schema
export const minimum = schema
export const minLength = schema
export const NEVER = schema
export const nonnegative = schema
export const number = schema
export const object = schema
export const optional = schema
export const pipe = schema
export const positive = schema
export const record = schema
export const refine = schema
export const regex = schema
export const strictObject = schema
export const string = schema
export const transform = schema
export const tuple = schema
export const union = schema
export const unknown = schema
const choice = schema

export { choice as enum }
