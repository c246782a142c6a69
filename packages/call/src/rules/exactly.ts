import * as z from 'zod/mini'
import { met, notMet } from '../finding.ts'
import { idSchema } from '../schema/common.ts'
import { text } from '../text.ts'
import { defineKind } from './kind.ts'
import { dangling, fullId, measureOf, measurePath, placeSuffix } from './lookup.ts'
import { notACount, numberReader } from './number.ts'

/** Exactly N of something counted (R9: a speaking team of ten is exactly ten). */
export const exactly = defineKind({
  kind: 'exactly',
  about: 'application',
  schema: z.strictObject({ what: idSchema, n: z.number().check(z.int(), z.nonnegative()) }),
  defaults: { gate: 'target', by: 'machine', when: 'submit' },

  compile({ what, n }, ctx) {
    const path = measurePath(ctx, what)
    const read = numberReader(path, n)
    return (facts) => {
      const saw = read(facts)
      if (typeof saw !== 'number') return saw
      return notACount(path, saw, n) ?? (saw === n ? met('exact', saw, n) : notMet('differs', path, saw, n))
    }
  },

  fields({ what, n }, ctx) {
    const m = measureOf(ctx, what)
    return [
      {
        type: 'number',
        path: measurePath(ctx, what),
        section: 'targets',
        title: text(m.title.zh + placeSuffix(ctx).zh, m.title.en + placeSuffix(ctx).en),
        exact: n,
        min: 0,
        unit: m.unit,
        evidence: m.evidence,
        rule: fullId(ctx),
        clause: ctx.rule.clause,
      },
    ]
  },

  sentence({ what, n }, ctx) {
    const m = measureOf(ctx, what)
    return text(`${m.title.zh}为 ${n} ${m.unit.zh}，不多不少`, `${m.title.en}: exactly ${n}`)
  },

  explain(o, { what }, ctx) {
    const m = measureOf(ctx, what)
    const unit = m.unit.zh
    switch (o.code) {
      case 'exact':
        return text(
          `“${m.title.zh}”填报 ${o.saw} ${unit}，符合要求`,
          `"${m.title.en}": ${o.saw}, as required`,
        )
      case 'differs':
        return text(
          `“${m.title.zh}”填报 ${o.saw} ${unit}，应为 ${o.need} ${unit}`,
          `"${m.title.en}": ${o.saw} stated, exactly ${o.need} needed`,
        )
      case 'notACount':
        return text(
          `“${m.title.zh}”填报 ${o.saw}，请填不小于 0 的整数`,
          `"${m.title.en}": ${o.saw} stated; give a whole number, 0 or more`,
        )
      case 'unreadable':
        return text(
          `“${m.title.zh}”填的“${o.saw}”不是数字，请只填数字`,
          `"${m.title.en}": "${o.saw}" is not a number; give digits only`,
        )
      default:
        return text(
          `请填写“${m.title.zh}”，应为 ${o.need} ${unit}`,
          `State "${m.title.en}": exactly ${o.need} needed`,
        )
    }
  },

  check: ({ what }, ctx) => dangling([what], ctx.call.vocabulary.measures, ['what'], text('指标', 'measure')),
})
