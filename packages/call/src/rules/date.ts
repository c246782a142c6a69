import * as z from 'zod/mini'
import { met, notMet, undecided } from '../finding.ts'
import { isBlank, reader, shown } from '../path.ts'
import { dateSchema, isDate, pathSchema, textSchema } from '../schema/common.ts'
import { text } from '../text.ts'
import { defineKind } from './kind.ts'

/** A date in the application on or after / on or before given days; both ends count (R1, Civil Code art. 1259). */
export const date = defineKind({
  kind: 'date',
  about: 'application',
  schema: z.strictObject({
    of: pathSchema,
    title: textSchema,
    onOrAfter: z.optional(dateSchema),
    onOrBefore: z.optional(dateSchema),
  }),
  defaults: { gate: 'must', by: 'machine', when: 'submit' },

  compile({ of, onOrAfter, onOrBefore }) {
    const read = reader(of)
    const blank = undecided('applicant', 'blank', of)
    return (facts) => {
      const value = read(facts.content)
      if (isBlank(value)) return blank
      if (typeof value !== 'string' || !isDate(value))
        return undecided('applicant', 'unreadable', of, shown(value))
      // ISO dates compare as text.
      if (onOrAfter !== undefined && value < onOrAfter) return notMet('tooEarly', of, value, onOrAfter)
      if (onOrBefore !== undefined && value > onOrBefore) return notMet('tooLate', of, value, onOrBefore)
      return met('inTime', value)
    }
  },

  sentence({ title, onOrAfter, onOrBefore }) {
    const zh = [onOrAfter && `不早于 ${onOrAfter}（含当日）`, onOrBefore && `不晚于 ${onOrBefore}（含当日）`]
      .filter(Boolean)
      .join('、')
    const en = [onOrAfter && `on or after ${onOrAfter}`, onOrBefore && `on or before ${onOrBefore}`]
      .filter(Boolean)
      .join(', ')
    return text(`${title.zh}${zh}`, `${title.en}: ${en}`)
  },

  explain(o, { title }) {
    switch (o.code) {
      case 'inTime':
        return text(`${title.zh}为 ${o.saw}，符合要求`, `${title.en}: ${o.saw}, as required`)
      case 'tooEarly':
        return text(
          `${title.zh}为 ${o.saw}，须不早于 ${o.need}`,
          `${title.en}: ${o.saw}; it must be on or after ${o.need}`,
        )
      case 'tooLate':
        return text(
          `${title.zh}为 ${o.saw}，须不晚于 ${o.need}`,
          `${title.en}: ${o.saw}; it must be on or before ${o.need}`,
        )
      case 'unreadable':
        return text(
          `${title.zh}“${o.saw}”不是存在的日期，请按 1990-01-31 的样式填写`,
          `${title.en}: "${o.saw}" is not a date that exists; write it like 1990-01-31`,
        )
      default:
        return text(`请填写${title.zh}`, `State: ${title.en}`)
    }
  },

  check({ onOrAfter, onOrBefore }) {
    if (onOrAfter === undefined && onOrBefore === undefined)
      return [
        {
          code: 'empty-rule',
          text: text('日期规则须给出 onOrAfter 或 onOrBefore', 'a date rule needs onOrAfter or onOrBefore'),
        },
      ]
    if (onOrAfter !== undefined && onOrBefore !== undefined && onOrAfter > onOrBefore)
      return [
        {
          code: 'impossible',
          at: ['onOrAfter'],
          text: text(
            `起始日 ${onOrAfter} 晚于截止日 ${onOrBefore}，没有日期能满足`,
            `${onOrAfter} is after ${onOrBefore}: no date can satisfy it`,
          ),
        },
      ]
    return []
  },
})
