import * as z from 'zod/mini'
import { met, notMet, undecided } from '../finding.ts'
import { asList, isBlank } from '../path.ts'
import { idSchema, textSchema } from '../schema/common.ts'
import { FILE_TYPES } from '../schema/form.ts'
import { text } from '../text.ts'
import { defineKind } from './kind.ts'
import { fullId } from './lookup.ts'

const fileOf = (v: unknown): unknown =>
  typeof v === 'object' && v !== null ? (v as { file?: unknown }).file : undefined

/** A document that must be attached. Whether it is what it should be is for the officer, when `by: officer`. */
export const attachment = defineKind({
  kind: 'attachment',
  about: 'application',
  schema: z.strictObject({
    slot: idSchema,
    title: textSchema,
    help: z.optional(textSchema),
    accept: z._default(z.array(z.string()), FILE_TYPES),
    min: z._default(z.number().check(z.int(), z.positive()), 1),
    max: z._default(z.number().check(z.int(), z.positive()), 5),
  }),
  defaults: { gate: 'must', by: 'officer', when: 'submit' },

  compile({ slot, min }) {
    const path = `attachments.${slot}`
    const blank = undecided('applicant', 'missing', path, 0, min)
    return (facts) => {
      const all = (facts.content as { attachments?: Record<string, unknown> } | null | undefined)?.attachments
      const list = typeof all === 'object' && all !== null ? asList(all[slot]) : undefined
      if (!list) return blank
      let files = 0
      let pending = 0
      for (const row of list)
        if (isBlank(fileOf(row))) pending++
        else if (typeof fileOf(row) === 'string') files++
      if (files >= min) return met('attached', files, min)
      return files + pending < min ? notMet('tooFew', path, files, min) : { ...blank, saw: files }
    }
  },

  fields: ({ slot, title, help, accept, min, max }, ctx) => [
    {
      type: 'attachment',
      path: `attachments.${slot}`,
      section: 'attachments',
      title,
      help,
      accept,
      minFiles: min,
      maxFiles: max,
      rule: fullId(ctx),
      clause: ctx.rule.clause,
    },
  ],

  sentence: ({ title, min }) =>
    min === 1
      ? text(`附：${title.zh}`, `Attach: ${title.en}`)
      : text(`附：${title.zh}（不少于 ${min} 份）`, `Attach: ${title.en} (at least ${min})`),

  explain(o, { title }) {
    return o.code === 'attached'
      ? text(`已附“${title.zh}” ${o.saw} 份`, `Attached: ${title.en} (${o.saw})`)
      : text(
          `缺附件“${title.zh}”：已附 ${o.saw} 份，需 ${o.need} 份`,
          `Missing attachment "${title.en}": ${o.saw} of ${o.need}`,
        )
  },

  check({ min, max }) {
    if (min <= max) return []
    return [
      {
        code: 'impossible',
        at: ['min'],
        text: text(`至少 ${min} 份却至多 ${max} 份`, `at least ${min} files but at most ${max}`),
      },
    ]
  },
})
