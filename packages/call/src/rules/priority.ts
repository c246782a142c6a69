import * as z from 'zod/mini'
import { type Answer, answerEvaluator, answerField, answerSchema, explainAnswer } from './answer.ts'
import { defineKind } from './kind.ts'

/** Something that the guide prefers (优先): it ranks among equals and never gates. */
export const priority = defineKind<Answer>({
  kind: 'priority',
  about: 'application',
  schema: z.strictObject(answerSchema),
  defaults: { gate: 'priority', by: 'machine', when: 'selection' },
  compile: (p) => answerEvaluator(p, true),
  fields: (p, ctx) => [{ ...answerField(p, ctx), required: false }],
  sentence: ({ title }) => ({ zh: `优先：${title.zh}`, en: `Preferred: ${title.en}` }),
  explain(o, p) {
    // A preference that is not claimed is no fault: say so instead of asking for it.
    if (o.truth !== 'met' && o.code !== 'statementMissing')
      return {
        zh: `未主张优先条件“${p.title.zh}”，不影响资格`,
        en: `The preference "${p.title.en}" is not claimed; this does not affect eligibility`,
      }
    return explainAnswer(o, p)
  },
})
