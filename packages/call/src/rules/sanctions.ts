import * as z from 'zod/mini'
import type { SanctionFact, SanctionKind } from '../facts.ts'
import { met, notMet, type Outcome, undecided } from '../finding.ts'
import { isDate, type Option, oneOrMore } from '../schema/common.ts'
import { text } from '../text.ts'
import { defineKind, type RuleContext } from './kind.ts'
import { titleOf, titlesOf } from './lookup.ts'

const KINDS = [
  'false-material',
  'unfinished-project',
  'penalised-project',
  'rectification-notice',
  'other',
] as const satisfies readonly SanctionKind[]

/** The kinds of entry in the register of sanctions. */
export const SANCTION_KINDS: readonly (Option & { readonly id: SanctionKind })[] = [
  { id: 'false-material', title: text('弄虚作假', 'false material') },
  { id: 'unfinished-project', title: text('项目未完成', 'unfinished project') },
  { id: 'penalised-project', title: text('项目受处理', 'penalised project') },
  { id: 'rectification-notice', title: text('责令整改', 'rectification notice') },
  { id: 'other', title: text('其他处理', 'other sanction') },
]

const schema = z.strictObject({
  /** Which kinds bar. */
  kinds: z.union([z.literal('any'), oneOrMore(z.enum(KINDS))]),
  /** Those in force on the day of the deadline; or at any time within so many years up to it. */
  counted: z.union([
    z.literal('deadline'),
    z.strictObject({ withinYears: z.number().check(z.int(), z.minimum(1), z.maximum(20)) }),
  ]),
})
export type SanctionRule = z.infer<typeof schema>

const known = (entry: unknown): entry is SanctionFact => {
  const e = entry as Partial<SanctionFact> | null
  return (
    typeof e?.kind === 'string' &&
    typeof e.document === 'string' &&
    typeof e.from === 'string' &&
    isDate(e.from) &&
    (e.until === undefined || e.until === null || (typeof e.until === 'string' && isDate(e.until)))
  )
}

/** So many years before a day, by the calendar. */
const yearsBefore = (day: string, years: number): string =>
  `${String(Number(day.slice(0, 4)) - years).padStart(4, '0')}${day.slice(4)}`

/**
 * The unit is not in the register of sanctions (惩戒名单) in a way that bars it. Without an entry that bars it takes
 * somebody who looked, for the call's year or later: nobody is clean because nobody wrote anything down.
 */
export const sanctions = defineKind({
  kind: 'sanctions',
  about: 'unit',
  schema,
  defaults: { gate: 'must', by: 'machine', when: 'screening' },

  compile({ kinds, counted }, ctx) {
    const bars = new Set<string>(kinds === 'any' ? KINDS : kinds)
    const unknown = undecided('registry', 'unknown')
    const unreadable = undecided('registry', 'unreadable')
    return (facts): Outcome => {
      const register = facts.unit?.sanctions
      if (typeof register !== 'object' || register === null || !Array.isArray(register.entries))
        return unknown
      const { at, checked } = register
      if (typeof at !== 'string' || !isDate(at)) return unknown
      const since = counted === 'deadline' ? at : yearsBefore(at, counted.withinYears)
      let worst: SanctionFact | undefined
      for (const entry of register.entries as readonly unknown[]) {
        // What cannot be read might bar.
        if (!known(entry)) return unreadable
        if (!bars.has(entry.kind) || entry.from > at || (entry.until && entry.until < since)) continue
        if (!worst || lasts(entry, worst)) worst = entry
      }
      if (worst)
        return notMet(
          'barred',
          undefined,
          worst.document,
          `${worst.kind} ${worst.from} ${worst.until ?? ''}`.trim(),
        )
      return typeof checked === 'number' && checked >= ctx.call.year ? met('clear', at) : unknown
    }
  },

  sentence({ kinds, counted }) {
    const which = named(kinds)
    return counted === 'deadline'
      ? text(
          `申报截止时没有在期的惩戒记录（${which.zh}）`,
          `No sanction in force at the deadline (${which.en})`,
        )
      : text(
          `申报截止前 ${counted.withinYears} 年内没有惩戒记录（${which.zh}）`,
          `No sanction within ${counted.withinYears} year(s) before the deadline (${which.en})`,
        )
  },

  explain(o, { kinds, counted }, ctx) {
    const [kind = '', from = '', until] = String(o.need ?? '').split(' ')
    switch (o.code) {
      case 'barred': {
        const what = titleOf(SANCTION_KINDS, kind)
        const period = until
          ? text(`${from} 至 ${until}`, `${from} to ${until}`)
          : text(`${from} 起，解除为止`, `from ${from} until lifted`)
        const why =
          counted === 'deadline'
            ? text('申报截止时仍在期', 'in force at the deadline')
            : text(
                `在截止前 ${counted.withinYears} 年之内`,
                `within ${counted.withinYears} year(s) before the deadline`,
              )
        return text(
          `惩戒名单：${what.zh}，${o.saw}（${period.zh}），${why.zh}，不得申报；认为有误的，请联系${ctx.call.issuer.zh}更正或申请提前解除`,
          `Register of sanctions: ${what.en}, ${o.saw} (${period.en}), ${why.en}: the unit may not apply; if it is wrong, ask the ${ctx.call.issuer.en} to correct it or to lift it early`,
        )
      }
      case 'clear':
        return text(
          `惩戒名单已核对（${ctx.call.year} 年度），没有影响申报的记录`,
          `Register of sanctions checked for ${ctx.call.year}: nothing that bars the unit`,
        )
      case 'unreadable':
        return text(
          '惩戒名单的记录无法识别，由审查人员核实',
          'An entry of the register of sanctions cannot be read: an officer will check it',
        )
      default: {
        const which = named(kinds)
        return text(
          `惩戒名单（${which.zh}）尚未按 ${ctx.call.year} 年度核对，由审查人员核实`,
          `The register of sanctions (${which.en}) has not been checked for ${ctx.call.year} yet: an officer will check it`,
        )
      }
    }
  },

  check({ kinds }: SanctionRule, _: RuleContext) {
    if (kinds === 'any' || new Set(kinds).size === kinds.length) return []
    return [
      {
        code: 'duplicate-id',
        at: ['kinds'],
        text: text('惩戒种类重复了，请删去一个', 'a kind of sanction stands twice: remove one'),
      },
    ]
  },
})

const named = (kinds: SanctionRule['kinds']) =>
  kinds === 'any' ? text('各类', 'of any kind') : titlesOf(SANCTION_KINDS, kinds)

/** Whether one lasts longer than the other; one without an end longest. */
const lasts = (a: SanctionFact, b: SanctionFact): boolean => (b.until ? !a.until || a.until > b.until : false)
