import * as z from 'zod/mini'
import { met, notMet, undecided } from '../finding.ts'
import { idSchema } from '../schema/common.ts'
import { text } from '../text.ts'
import { defineKind } from './kind.ts'
import { dangling, titleOf, titlesOf } from './lookup.ts'

/**
 * Who may apply. Stated once a track under `applicants`, from which the loader makes this rule.
 * Kinds in `hosted` apply in the name of their host institution (依托单位).
 */
export const applicantKind = defineKind({
  kind: 'applicantKind',
  about: 'unit',
  schema: z.strictObject({ kinds: z.array(idSchema), hosted: z.array(idSchema) }),
  defaults: { gate: 'must', by: 'machine', when: 'draft' },

  compile({ kinds, hosted }) {
    const plain = new Set(kinds)
    const inNameOfHost = new Set(hosted)
    const unknown = undecided('applicant', 'kindUnknown')
    const hostUnknown = undecided('applicant', 'hostUnknown')
    const needed = [...kinds, ...hosted].join(' ')
    return (facts) => {
      const kind = facts.unit?.kind
      if (typeof kind !== 'string' || kind === '') return unknown
      if (plain.has(kind)) return met('allowed', kind)
      if (!inNameOfHost.has(kind)) return notMet('kind', undefined, kind, needed)
      if (facts.unit?.host === undefined) return hostUnknown
      return facts.unit.host === null
        ? notMet('hostMissing', undefined, kind)
        : met('allowedInHostsName', kind)
    }
  },

  sentence({ kinds, hosted }, ctx) {
    const list = ctx.call.vocabulary.unitKinds
    const plain = titlesOf(list, kinds)
    const host = titlesOf(list, hosted)
    const zh = [plain.zh, host.zh && `${host.zh}（以依托单位名义）`].filter(Boolean).join('，')
    const en = [plain.en, host.en && `${host.en} (in the name of the host institution)`]
      .filter(Boolean)
      .join('; ')
    return text(`可申报：${zh}`, `Open to: ${en}`)
  },

  explain(o, { kinds, hosted }, ctx) {
    const list = ctx.call.vocabulary.unitKinds
    const all = titlesOf(list, [...kinds, ...hosted])
    const saw = titleOf(list, String(o.saw ?? ''))
    switch (o.code) {
      case 'allowed':
        return text(`${saw.zh}可以申报`, `A ${saw.en} may apply`)
      case 'allowedInHostsName':
        return text(`${saw.zh}以依托单位名义申报`, `A ${saw.en} applies in its host's name`)
      case 'kind':
        return text(
          `本类仅限：${all.zh}；申报单位是${saw.zh}`,
          `Open only to: ${all.en}; the applicant is a ${saw.en}`,
        )
      case 'hostMissing':
        return text(
          `${saw.zh}须以依托单位名义申报，请在单位资料中登记依托单位`,
          `A ${saw.en} applies in its host's name: record the host institution in the unit's profile`,
        )
      case 'hostUnknown':
        return text('请说明依托单位', 'State the host institution')
      default:
        return text('请说明申报单位的类别', 'State what kind of unit applies')
    }
  },

  check({ kinds, hosted }, ctx) {
    const list = ctx.call.vocabulary.unitKinds
    const faults = dangling([...kinds, ...hosted], list, ['allow'], text('单位类别', 'unit kind'))
    for (const id of hosted) {
      const kind = list.find((k) => k.id === id)
      if (kind && !kind.hostKind)
        faults.push({
          code: 'no-host-kind',
          at: ['allow'],
          word: id,
          text: text(
            `“${id}”没有定义依托单位类别 hostKind`,
            `unit kind "${id}" has no hostKind, so it has no host to apply for`,
          ),
        })
    }
    for (const id of [...kinds, ...hosted])
      if (list.find((k) => k.id === id)?.partnerOnly)
        faults.push({
          code: 'unreachable-track',
          at: ['allow'],
          word: id,
          text: text(`“${id}”只能参与、不能申报`, `unit kind "${id}" only takes part and never applies`),
        })
    return faults
  },
})
