import * as z from 'zod/mini'
import type { Outcome } from '../finding.ts'
import { joinText, text } from '../text.ts'
import { anyOf as anyTruth } from '../truth.ts'
import { defineKind, type Nested, type RuleContext } from './kind.ts'

const nestedSchema = z
  .array(z.object({ kind: z.string(), params: z.unknown() }))
  .check(z.minLength(2, 'anyOf needs two or more conditions'))

const kindOf = (n: Nested, ctx: RuleContext) => {
  const kind = ctx.kinds(n.kind)
  if (!kind) throw new Error(`unknown rule kind ${n.kind}: the loader lets none through`)
  return kind
}

/** Either-or: one of the conditions suffices; each is decided by its own kind. */
export const anyOf = defineKind<Nested[]>({
  kind: 'anyOf',
  about: 'application',
  schema: nestedSchema as unknown as z.ZodMiniType<Nested[]>,
  nested: true,
  defaults: { gate: 'target', by: 'machine', when: 'submit' },

  compile(conditions, ctx) {
    const evaluators = conditions.map((c) => kindOf(c, ctx).compile(c.params, ctx))
    return (facts): Outcome => {
      const outcomes = evaluators.map((e) => e(facts))
      const truth = anyTruth(outcomes.map((o) => o.truth))
      if (truth === 'met')
        return {
          ...outcomes.find((o) => o.truth === 'met')!,
          code: 'one',
          saw: outcomes.findIndex((o) => o.truth === 'met'),
        }
      const open = outcomes.find((o) => o.truth === 'undecided')
      const path = open?.path ?? outcomes.find((o) => o.path)?.path
      return { truth, code: truth === 'notMet' ? 'none' : 'open', path, awaits: open?.awaits }
    }
  },

  fields: (conditions, ctx) =>
    conditions.flatMap((c) => withoutFloor(kindOf(c, ctx).fields?.(c.params, ctx) ?? [])),

  sentence(conditions, ctx) {
    return joinText(
      conditions.map((c) => kindOf(c, ctx).sentence(c.params, ctx)),
      '，或者',
      '; or ',
    )
  },

  explain(o, conditions, ctx) {
    if (o.code === 'one') {
      const met = conditions[Number(o.saw)]
      const said = met ? kindOf(met, ctx).sentence(met.params, ctx) : text('', '')
      return text(`满足其一：${said.zh}`, `One holds: ${said.en}`)
    }
    const all = this.sentence(conditions, ctx)
    return o.code === 'none'
      ? text(
          `以下条件至少须满足一个，现一个都不满足：${all.zh}`,
          `At least one of these must hold and none does: ${all.en}`,
        )
      : text(
          `以下条件至少须满足一个，请填写：${all.zh}`,
          `At least one of these must hold; fill in: ${all.en}`,
        )
  },

  check(conditions, ctx) {
    return conditions.flatMap((c, i) =>
      (ctx.kinds(c.kind)?.check?.(c.params, ctx) ?? []).map((f) => ({
        ...f,
        at: [i, c.kind, ...(f.at ?? [])],
      })),
    )
  },
})

/** One condition of several does not bind by itself, so its number shows no floor of its own. */
function withoutFloor<F extends { type: string }>(fields: readonly F[]): F[] {
  return fields.map((f) => (f.type === 'number' ? { ...f, floor: undefined, required: false } : f))
}
