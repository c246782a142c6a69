import * as z from 'zod/mini'
import type { Facts } from '../facts.ts'
import { met, notMet, type Outcome, undecided } from '../finding.ts'
import type { Field } from '../form/field.ts'
import { isBlank, reader, shown } from '../path.ts'
import { idSchema, textSchema } from '../schema/common.ts'
import { type Text, text } from '../text.ts'
import type { RuleContext } from './kind.ts'
import { fullId } from './lookup.ts'

/** Longest supporting statement, in characters. */
const STATEMENT_MAX = 500

/** A yes/no question to the applicant, alone or with a few words that support the answer. */
export const answerSchema = {
  field: idSchema,
  title: textSchema,
  help: z.optional(textSchema),
  ask: z._default(z.enum(['yesNo', 'statement']), 'statement'),
}
export interface Answer {
  readonly field: string
  readonly title: Text
  readonly help?: Text
  readonly ask: 'yesNo' | 'statement'
}

export const answerPath = (field: string): string => `conditions.${field}`

/** Reads the answer and compares it with the one that is wanted. */
export function answerEvaluator({ field, ask }: Answer, wanted: boolean): (facts: Facts) => Outcome {
  const path = answerPath(field)
  const read = reader(path)
  const blank = undecided('applicant', 'blank', path)
  const noStatement = undecided('applicant', 'statementMissing', `${path}.statement`)
  const as = met('answered', wanted)
  const other = notMet('answeredOtherwise', path, !wanted, wanted)
  return (facts) => {
    const value = read(facts.content)
    if (isBlank(value)) return blank
    if (ask === 'yesNo') {
      if (typeof value !== 'boolean') return undecided('applicant', 'unreadable', path, shown(value))
      return value === wanted ? as : other
    }
    const { answer, statement } =
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
    if (isBlank(answer)) return blank
    if (typeof answer !== 'boolean') return undecided('applicant', 'unreadable', path, shown(answer))
    if (answer !== wanted) return other
    return typeof statement === 'string' && !isBlank(statement) ? as : noStatement
  }
}

export function answerField(a: Answer, ctx: RuleContext): Field {
  const common = {
    path: answerPath(a.field),
    section: 'conditions',
    title: a.title,
    help: a.help,
    rule: fullId(ctx),
    clause: ctx.rule.clause,
  }
  return a.ask === 'yesNo'
    ? { ...common, type: 'yesNo' }
    : { ...common, type: 'statement', maxLength: STATEMENT_MAX }
}

export function explainAnswer(o: Outcome, { title }: Answer): Text {
  const yes = (v: unknown): Text => (v === false ? text('否', 'no') : text('是', 'yes'))
  switch (o.code) {
    case 'answered':
      return text(`“${title.zh}”：${yes(o.saw).zh}`, `"${title.en}": ${yes(o.saw).en}`)
    case 'answeredOtherwise':
      return text(
        `“${title.zh}”填“${yes(o.saw).zh}”，须为“${yes(o.need).zh}”`,
        `"${title.en}" is answered "${yes(o.saw).en}"; it must be "${yes(o.need).en}"`,
      )
    case 'statementMissing':
      return text(`请为“${title.zh}”写明依据`, `Say what supports "${title.en}"`)
    case 'unreadable':
      return text(`“${title.zh}”请选择“是”或“否”`, `Answer "${title.en}" with yes or no`)
    default:
      return text(`请回答“${title.zh}”`, `Answer "${title.en}"`)
  }
}
