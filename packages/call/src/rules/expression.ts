import { celEnv, parse, plan } from '@bufbuild/cel'
import * as z from 'zod/mini'
import { met, notMet, type Outcome, undecided } from '../finding.ts'
import { isBlank, reader } from '../path.ts'
import { idSchema, pathSchema, textSchema } from '../schema/common.ts'
import { text } from '../text.ts'
import { defineKind } from './kind.ts'
import { fullId, measureOf } from './lookup.ts'

const schema = z.strictObject({
  title: textSchema,
  let: z.record(idSchema, pathSchema),
  is: z.string().check(z.minLength(1)),
  /** Measures that the form must ask for because only this rule looks at them. */
  asks: z._default(z.array(idSchema), []),
})

/**
 * What no other kind says, as a CEL expression over named places of the content. CEL always ends and touches nothing
 * outside its variables. Numbers are doubles: write `80.0`. An error while evaluating is "cannot decide", never a pass.
 */
export const expression = defineKind({
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

  compile({ let: names, is }) {
    // In the order in which the expression names them: keys of a stored call come back in any order.
    const at = (name: string) => is.search(new RegExp(`(?<![\\w.])${name}(?!\\w)`))
    const readers = Object.entries(names)
      .map(([name, path]) => ({ name, path, read: reader(path), at: at(name) }))
      .sort((a, b) => a.at - b.at || (a.name < b.name ? -1 : 1))
    const run = plan(celEnv(), parse(is))
    return (facts): Outcome => {
      const variables: Record<string, string | number | boolean> = {}
      for (const { name, path, read } of readers) {
        const value = read(facts.content)
        if (isBlank(value)) return undecided('applicant', 'blank', path)
        if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean')
          return undecided('applicant', 'unreadable', path)
        variables[name] = value
      }
      const path = readers[0]?.path
      try {
        const answer = run(variables)
        if (answer === true) return met('holds')
        return answer === false ? notMet('fails', path) : undecided('applicant', 'unreadable', path)
      } catch {
        return undecided('applicant', 'unreadable', path)
      }
    }
  },

  check({ is, let: names }) {
    try {
      const run = plan(celEnv(), parse(is))
      // With every variable bound to a number, string or boolean, an unknown name still fails: that is a fault of the rule.
      for (const sample of [1, 'x', true]) {
        const answer = run(Object.fromEntries(Object.keys(names).map((n) => [n, sample])))
        if (typeof answer === 'boolean') return []
      }
      return [
        {
          code: 'bad-expression',
          at: ['is'],
          text: text(
            '表达式不会得出“是/否”，请检查变量名，数字写成 80.0',
            'the expression does not give true or false: check the names, and write numbers like 80.0',
          ),
        },
      ]
    } catch (error) {
      const why = error instanceof Error ? error.message.split('\n')[0]! : String(error)
      return [
        {
          code: 'bad-expression',
          at: ['is'],
          text: text(`表达式有误：${why}`, `the expression is wrong: ${why}`),
        },
      ]
    }
  },
})
