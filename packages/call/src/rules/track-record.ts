import * as z from 'zod/mini'
import type { EarlierProject } from '../facts.ts'
import { met, notMet, undecided } from '../finding.ts'
import { idSchema, oneOrMore } from '../schema/common.ts'
import { text } from '../text.ts'
import { defineKind } from './kind.ts'

const good = new Set(['completed-well'])

/**
 * How the unit's earlier projects ended (既往项目完成情况). `of`: the tracks that count, or `any`;
 * `yearsBack`: 1 = last year's only. With none on record, `ifNone` says how the clause is read.
 */
export const trackRecord = defineKind({
  kind: 'trackRecord',
  about: 'unit',
  schema: z.strictObject({
    of: z.union([z.literal('any'), oneOrMore(idSchema)]),
    yearsBack: z.optional(z.number().check(z.int(), z.positive())),
    ifNone: z.enum(['met', 'officer', 'notMet']),
  }),
  defaults: { gate: 'must', by: 'machine', when: 'screening' },

  compile({ of, yearsBack, ifNone }, ctx) {
    const tracks = of === 'any' ? undefined : new Set(of)
    const since = yearsBack === undefined ? Number.NEGATIVE_INFINITY : ctx.call.year - yearsBack
    const unknown = undecided('registry', 'unknown')
    const none = { met: met('none'), officer: undecided('officer', 'none'), notMet: notMet('none') }[ifNone]
    return (facts) => {
      const record = facts.unit?.trackRecord
      if (!Array.isArray(record)) return unknown
      let seen = 0
      for (const p of record as readonly EarlierProject[]) {
        // A record that cannot be read might be of a project that counts.
        if (typeof p?.year !== 'number' || typeof p.track !== 'string' || typeof p.result !== 'string')
          return unknown
        if (p.year < since || p.year >= ctx.call.year) continue
        if (tracks && !tracks.has(p.track)) continue
        if (!good.has(p.result)) return notMet('badly', undefined, `${p.year} ${p.track}`, p.result)
        seen++
      }
      return seen === 0 ? none : met('well', seen)
    }
  },

  sentence({ of, yearsBack }) {
    const which =
      of === 'any' ? text('专项资金资助项目', 'funded projects') : text('该类项目', 'projects of this kind')
    const when = yearsBack === 1 ? text('上一年度', "last year's ") : text('以往', 'earlier ')
    return text(`较好地完成了${when.zh}${which.zh}`, `Completed ${when.en}${which.en} well`)
  },

  explain(o, { ifNone }) {
    switch (o.code) {
      case 'well':
        return text(
          `登记有 ${o.saw} 个既往项目，均较好完成`,
          `${o.saw} earlier project(s) on record, all completed well`,
        )
      case 'badly':
        return text(
          `既往项目 ${o.saw} 未较好完成（${o.need}）；如登记有误，请联系主管部门更正`,
          `Earlier project ${o.saw} was not completed well (${o.need}); if the record is wrong, ask the association to correct it`,
        )
      case 'none':
        return ifNone === 'met'
          ? text('无既往项目，不影响申报', 'No earlier project: this does not count against the unit')
          : ifNone === 'notMet'
            ? text('没有应有的既往项目记录', 'No earlier project of this kind on record, and one is required')
            : text('没有既往项目记录，由审查人员判定', 'No earlier project on record: an officer decides')
      default:
        return text(
          '既往项目完成情况尚未登记，由审查人员核实',
          'Earlier projects are not on record yet: an officer will check',
        )
    }
  },
})
