import * as z from 'zod/mini'
import { met, notMet, type Outcome, undecided } from '../finding.ts'
import { isBlank, shown } from '../path.ts'
import { idSchema, oneOrMore } from '../schema/common.ts'
import { text } from '../text.ts'
import { defineKind } from './kind.ts'
import { dangling, titlesOf } from './lookup.ts'

/** A fact that the registry keeps about the unit must have (`is`) or must not have (`isNot`) given values. */
export const registryFact = defineKind({
  kind: 'registryFact',
  about: 'unit',
  schema: z.strictObject({
    fact: idSchema,
    is: z.optional(oneOrMore(idSchema)),
    isNot: z.optional(oneOrMore(idSchema)),
    /** The fact of this year; absent = the latest known. */
    year: z.optional(z.number().check(z.int())),
  }),
  defaults: { gate: 'must', by: 'machine', when: 'screening' },

  compile({ fact, is, isNot, year }) {
    const key = year === undefined ? fact : `${fact}@${year}`
    const unknown = undecided('registry', 'unknown')
    const wanted = is && new Set(is)
    const barred = isNot && new Set(isNot)
    return (facts): Outcome => {
      const value = facts.unit?.facts?.[key]
      if (isBlank(value)) return unknown
      if (typeof value !== 'string') return undecided('registry', 'unreadable', undefined, shown(value))
      const ok = (!wanted || wanted.has(value)) && !barred?.has(value)
      return ok ? met('holds', value) : notMet('fails', undefined, value)
    }
  },

  sentence({ fact, is, isNot, year }, ctx) {
    const f = ctx.call.vocabulary.registryFacts.find((x) => x.id === fact)
    const name = f?.title ?? text(fact, fact)
    const when = year === undefined ? text('', '') : text(`${year} 年`, ` (${year})`)
    const values = titlesOf(f?.values ?? [], is ?? isNot ?? [])
    return is
      ? text(`${when.zh}${name.zh}：${values.zh}`, `${name.en}${when.en}: ${values.en}`)
      : text(`${when.zh}${name.zh}不得为：${values.zh}`, `${name.en}${when.en} is not: ${values.en}`)
  },

  explain(o, { fact, is, isNot }, ctx) {
    const f = ctx.call.vocabulary.registryFacts.find((x) => x.id === fact)
    const name = f?.title ?? text(fact, fact)
    const saw = titlesOf(f?.values ?? [], [String(o.saw ?? '')])
    const need = titlesOf(f?.values ?? [], is ?? isNot ?? [])
    switch (o.code) {
      case 'holds':
        return text(`登记信息：${name.zh}为“${saw.zh}”`, `On record: ${name.en} is "${saw.en}"`)
      case 'fails':
        return text(
          `登记信息：${name.zh}为“${saw.zh}”，${is ? '应为' : '不得为'}“${need.zh}”；如登记有误，请联系主管部门更正`,
          `On record: ${name.en} is "${saw.en}", it must ${is ? '' : 'not '}be "${need.en}"; if the record is wrong, ask the association to correct it`,
        )
      case 'unreadable':
        return text(
          `登记信息“${name.zh}”无法识别，由审查人员核实`,
          `The record of ${name.en} cannot be read: an officer will check it`,
        )
      default:
        return text(
          `${name.zh}尚未登记，由审查人员核实`,
          `${name.en} is not on record yet: an officer will check it`,
        )
    }
  },

  check({ fact, is, isNot }, ctx) {
    const f = ctx.call.vocabulary.registryFacts.find((x) => x.id === fact)
    if (!f) return dangling([fact], [], ['fact'], text('登记事项', 'registry fact'))
    const faults = [
      ...dangling(is ?? [], f.values, ['is'], text('登记值', 'value')),
      ...dangling(isNot ?? [], f.values, ['isNot'], text('登记值', 'value')),
    ]
    if (!is && !isNot)
      faults.push({
        code: 'empty-rule',
        text: text('登记事项规则须给出 is 或 isNot', 'a registryFact rule needs is or isNot'),
      })
    if (f.values.every((v) => (is && !is.includes(v.id)) || isNot?.includes(v.id)))
      faults.push({
        code: 'impossible',
        at: ['fact'],
        text: text('没有一个登记值能满足本规则', 'no value of the fact can satisfy this rule'),
      })
    return faults
  },
})
