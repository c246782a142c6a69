import * as z from 'zod/mini'
import { met, notMet, type Outcome, undecided } from '../finding.ts'
import { asList, isBlank, reader } from '../path.ts'
import { idSchema } from '../schema/common.ts'
import { type Text, text } from '../text.ts'
import { defineKind } from './kind.ts'
import { dangling, fullId, measureOf } from './lookup.ts'

const MONTHS = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const
const NAMES: Record<keyof typeof MONTHS, Text> = {
  month: text('每月', 'every month'),
  quarter: text('每季度', 'every quarter'),
  'half-year': text('每半年', 'every half-year'),
  year: text('每年', 'every year'),
}

/** Something to be done once every period for so many years: each period is a milestone to plan now and prove later. */
export const schedule = defineKind({
  kind: 'schedule',
  about: 'application',
  schema: z.strictObject({
    what: idSchema,
    every: z.enum(['month', 'quarter', 'half-year', 'year']),
    years: z.number().check(z.int(), z.positive()),
  }),
  defaults: { gate: 'target', by: 'machine', when: 'submit' },

  compile({ what, every, years }) {
    const path = `schedule.${what}`
    const read = reader(path)
    const need = periodCount(every, years)
    const blank = undecided('applicant', 'blank', path, 0, need)
    return (facts): Outcome => {
      const list = asList(read(facts.content))
      if (list === undefined) return blank
      if (list === null) return undecided('applicant', 'unreadable', path, undefined, need)
      if (list.length < need) return notMet('tooFew', path, list.length, need)
      let planned = 0
      for (const row of list)
        if (typeof row === 'object' && row !== null && !isBlank((row as { plan?: unknown }).plan)) planned++
      return planned >= need
        ? met('planned', planned, need)
        : undecided('applicant', 'incomplete', path, planned, need)
    }
  },

  fields({ what, every, years }, ctx) {
    const m = measureOf(ctx, what)
    const periods = Array.from({ length: periodCount(every, years) }, (_, i) =>
      text(
        `第 ${i * MONTHS[every] + 1}–${(i + 1) * MONTHS[every]} 个月`,
        `Months ${i * MONTHS[every] + 1}–${(i + 1) * MONTHS[every]}`,
      ),
    )
    return [
      {
        type: 'schedule',
        path: `schedule.${what}`,
        section: 'schedule',
        title: m.title,
        periods,
        rule: fullId(ctx),
        clause: ctx.rule.clause,
      },
    ]
  },

  sentence({ what, every, years }, ctx) {
    const m = measureOf(ctx, what)
    const n = periodCount(every, years)
    return text(
      `${m.title.zh}：连续 ${years} 年、${NAMES[every].zh}一次，共 ${n} 次`,
      `${m.title.en}: ${NAMES[every].en} for ${years} year(s), ${n} in all`,
    )
  },

  explain(o, { what }, ctx) {
    const m = measureOf(ctx, what)
    switch (o.code) {
      case 'planned':
        return text(`“${m.title.zh}”已安排 ${o.saw} 次`, `"${m.title.en}": ${o.saw} planned`)
      case 'tooFew':
        return text(
          `“${m.title.zh}”只安排 ${o.saw} 次，需 ${o.need} 次`,
          `"${m.title.en}": only ${o.saw} planned, ${o.need} needed`,
        )
      default:
        return text(
          `请为“${m.title.zh}”的每个时段写明安排：已写 ${o.saw ?? 0} 个，共 ${o.need} 个`,
          `Plan each period of "${m.title.en}": ${o.saw ?? 0} of ${o.need} written`,
        )
    }
  },

  check({ what, every, years }, ctx) {
    const faults = dangling([what], ctx.call.vocabulary.measures, ['what'], text('指标', 'measure'))
    if (years > ctx.track.years)
      faults.push({
        code: 'impossible',
        at: ['years'],
        text: text(
          `安排 ${years} 年，而项目只有 ${ctx.track.years} 年`,
          `${years} years planned for a project of ${ctx.track.years}`,
        ),
      })
    if (MONTHS[every] > years * 12)
      faults.push({
        code: 'impossible',
        at: ['every'],
        text: text('时段长于总时长', 'the period is longer than the whole time'),
      })
    return faults
  },
})

const periodCount = (every: keyof typeof MONTHS, years: number): number => (years * 12) / MONTHS[every]
