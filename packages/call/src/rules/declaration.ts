import * as z from 'zod/mini'
import { type Answer, answerEvaluator, answerField, answerSchema, explainAnswer } from './answer.ts'
import { defineKind } from './kind.ts'

/**
 * A condition that no register and no number shows: the applicant declares it and says why, an officer decides
 * (`by: machine` takes the applicant's word, as for a promise).
 */
export const declaration = defineKind<Answer & { is: boolean }>({
  kind: 'declaration',
  about: 'application',
  schema: z.strictObject({ ...answerSchema, is: z._default(z.boolean(), true) }),
  defaults: { gate: 'must', by: 'officer', when: 'screening' },
  compile: (p) => answerEvaluator(p, p.is),
  fields: (p, ctx) => [answerField(p, ctx)],
  sentence: ({ title, is }) => (is ? title : { zh: `不属于：${title.zh}`, en: `Not: ${title.en}` }),
  explain: (o, p) => explainAnswer(o, p),
})
