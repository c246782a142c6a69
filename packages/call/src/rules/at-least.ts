import * as z from 'zod/mini'
import { met, notMet } from '../finding.ts'
import { idSchema } from '../schema/common.ts'
import { text } from '../text.ts'
import { defineKind } from './kind.ts'
import { dangling, fullId, measureOf, measurePath, placeSuffix } from './lookup.ts'
import { notACount, numberReader } from './number.ts'

/** "N or more" (R2: N itself suffices) of something counted; with `max`, no more than that. */
export const atLeast = defineKind({
  kind: 'atLeast',
  about: 'application',
  schema: z.strictObject({ what: idSchema, n: z.number().check(z.positive()), max: z.optional(z.number()) }),
  defaults: { gate: 'target', by: 'machine', when: 'submit' },

  compile({ what, n, max }, ctx) {
    const path = measurePath(ctx, what)
    const read = numberReader(path, n)
    return (facts) => {
      const saw = read(facts)
      if (typeof saw !== 'number') return saw
      if (max !== undefined && saw > max) return notMet('tooMany', path, saw, max)
      return notACount(path, saw, n) ?? (saw >= n ? met('enough', saw, n) : notMet('tooFew', path, saw, n))
    }
  },

  fields({ what, n, max }, ctx) {
    const m = measureOf(ctx, what)
    const place = placeSuffix(ctx)
    return [
      {
        type: 'number',
        path: measurePath(ctx, what),
        section: 'targets',
        title: text(m.title.zh + place.zh, m.title.en + place.en),
        floor: n,
        max,
        min: 0,
        unit: m.unit,
        evidence: m.evidence,
        rule: fullId(ctx),
        clause: ctx.rule.clause,
      },
    ]
  },

  sentence({ what, n, max }, ctx) {
    const m = measureOf(ctx, what)
    const place = placeSuffix(ctx)
    const upTo = max === undefined ? text('', '') : text(`、不多于 ${max} ${m.unit.zh}`, `, at most ${max}`)
    return text(
      `${m.title.zh}${place.zh}不少于 ${n} ${m.unit.zh}${upTo.zh}`,
      `${m.title.en}${place.en}: at least ${n}${upTo.en}`,
    )
  },

  explain(o, { what }, ctx) {
    const m = measureOf(ctx, what)
    const place = placeSuffix(ctx)
    const name = text(`“${m.title.zh}”${place.zh}`, `"${m.title.en}"${place.en}`)
    const unit = m.unit.zh
    switch (o.code) {
      case 'enough':
        return text(
          `${name.zh}填报 ${o.saw} ${unit}，达到不少于 ${o.need} ${unit}的要求`,
          `${name.en}: ${o.saw}, at least ${o.need} needed`,
        )
      case 'tooFew':
        return text(
          `${name.zh}填报 ${o.saw} ${unit}，需不少于 ${o.need} ${unit}，还差 ${Number(o.need) - Number(o.saw)} ${unit}`,
          `${name.en}: ${o.saw} stated, at least ${o.need} needed: ${Number(o.need) - Number(o.saw)} more`,
        )
      case 'tooMany':
        return text(
          `${name.zh}填报 ${o.saw} ${unit}，不得多于 ${o.need} ${unit}`,
          `${name.en}: ${o.saw} stated, at most ${o.need} allowed`,
        )
      case 'notACount':
        return text(
          `${name.zh}填报 ${o.saw}，请填不小于 0 的整数`,
          `${name.en}: ${o.saw} stated; give a whole number, 0 or more`,
        )
      case 'unreadable':
        return text(
          `${name.zh}填的“${o.saw}”不是数字，请只填数字`,
          `${name.en}: "${o.saw}" is not a number; give digits only`,
        )
      default:
        return text(
          `请填写${name.zh}，需不少于 ${o.need} ${unit}`,
          `State ${name.en}: at least ${o.need} needed`,
        )
    }
  },

  check({ what, n, max }, ctx) {
    const faults = dangling([what], ctx.call.vocabulary.measures, ['what'], text('指标', 'measure'))
    if (max !== undefined && n > max)
      faults.push({
        code: 'impossible',
        at: ['n'],
        text: text(
          `下限 ${n} 高于上限 ${max}，没有数能满足`,
          `the floor ${n} is over the ceiling ${max}: no number can satisfy it`,
        ),
      })
    return faults
  },
})
