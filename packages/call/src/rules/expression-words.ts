import * as z from 'zod/mini'
import { idSchema, pathSchema, textSchema } from '../schema/common.ts'
import { text } from '../text.ts'
import type { RuleKind } from './kind.ts'
import { fullId, measureOf } from './lookup.ts'

const schema = z.strictObject({
  title: textSchema,
  let: z.record(idSchema, pathSchema),
  is: z.string().check(z.minLength(1)),
  /** Measures that the form must ask for because only this rule looks at them. */
  asks: z._default(z.array(idSchema), []),
})
export type Expression = z.infer<typeof schema>

/**
 * All of the `expression` kind but its engine, which is heavier than everything else here together: pages that judge
 * no application (`@zhinan/call/public`) do without it.
 */
export const expressionWords: Omit<RuleKind<Expression>, 'compile' | 'check'> = {
  kind: 'expression',
  about: 'application',
  schema,
  defaults: { gate: 'must', by: 'machine', when: 'submit' },

  fields: ({ asks }, ctx) =>
    asks.map((what) => {
      const m = measureOf(ctx, what)
      return {
        type: 'number',
        path: `targets.${what}`,
        section: 'targets',
        title: m.title,
        unit: m.unit,
        min: 0,
        rule: fullId(ctx),
        clause: ctx.rule.clause,
      }
    }),

  sentence: ({ title }) => title,

  explain(o, { title }) {
    switch (o.code) {
      case 'holds':
        return text(`符合：${title.zh}`, `Holds: ${title.en}`)
      case 'fails':
        return text(`不符合：${title.zh}`, `Does not hold: ${title.en}`)
      case 'unreadable':
        return text(
          `无法判断“${title.zh}”，请检查所填内容`,
          `"${title.en}" cannot be decided: check what was entered`,
        )
      default:
        return text(`请填写与“${title.zh}”有关的内容`, `Fill in what "${title.en}" needs`)
    }
  },
}
