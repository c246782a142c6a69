import * as z from 'zod/mini'
import { met, notMet, type Outcome, undecided } from '../finding.ts'
import { formatMoney } from '../money.ts'
import { asList, isBlank, shown } from '../path.ts'
import { text } from '../text.ts'
import { defineKind } from './kind.ts'
import { fullId } from './lookup.ts'

const PATH = 'budget'

/** Sums of a budget table, in fen. `open`: rows that are not complete; `wrong`: the first amount that cannot be one. */
export interface BudgetSums {
  readonly association: number
  readonly own: number
  readonly total: number
  readonly open: number
  readonly wrong?: unknown
}

/** Adds a budget table up, association's and own funds apart; the form, the rule and the PDF show the same sums. */
export function budgetSums(rows: readonly unknown[]): BudgetSums {
  let association = 0
  let own = 0
  let open = 0
  let wrong: unknown
  for (const row of rows) {
    const r = (typeof row === 'object' && row !== null ? row : {}) as Record<string, unknown>
    let blanks = 0
    const take = (value: unknown): number => {
      if (isBlank(value)) {
        blanks++
        return 0
      }
      if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value
      wrong ??= value
      return 0
    }
    association += take(r.association)
    own += take(r.own)
    if (isBlank(r.category) || blanks === 2) open++
  }
  return { association, own, total: association + own, open, wrong }
}

/**
 * The budget adds up, and what is asked of the association is more than nothing and never above the award.
 * The loader gives every track this rule from its `award`.
 */
export const budget = defineKind({
  kind: 'budget',
  about: 'application',
  schema: z.strictObject({ associationMax: z.number().check(z.int(), z.positive()) }),
  defaults: { gate: 'must', by: 'machine', when: 'submit' },

  compile({ associationMax: max }) {
    const blank = undecided('applicant', 'blank', PATH, undefined, max)
    return (facts): Outcome => {
      const list = asList((facts.content as Record<string, unknown> | null | undefined)?.[PATH])
      if (list === undefined) return blank
      if (list === null) return undecided('applicant', 'unreadable', PATH, undefined, max)
      const sums = budgetSums(list)
      if (sums.association > max) return notMet('over', PATH, sums.association, max)
      if (sums.wrong !== undefined) return notMet('wrongAmount', PATH, String(shown(sums.wrong)), max)
      if (list.length === 0 || sums.open > 0)
        return undecided('applicant', 'incomplete', PATH, sums.open, max)
      return sums.association > 0 ? met('adds', sums.association, max) : notMet('nothing', PATH, 0, max)
    }
  },

  fields: ({ associationMax }, ctx) => [
    {
      type: 'budget',
      path: PATH,
      section: 'budget',
      title: text('经费预算', 'Budget'),
      categories: ctx.call.vocabulary.budgetCategories,
      associationMax,
      rule: fullId(ctx),
      clause: ctx.rule.clause,
    },
  ],

  sentence({ associationMax }) {
    const m = formatMoney(associationMax)
    return text(
      `预算分科目列支，申请省科协经费不超过 ${m.zh}`,
      `A budget by category; funds asked of the association are at most ${m.en}`,
    )
  },

  explain(o) {
    const need = formatMoney(Number(o.need))
    const saw =
      typeof o.saw === 'number' ? formatMoney(o.saw) : text(String(o.saw ?? ''), String(o.saw ?? ''))
    switch (o.code) {
      case 'adds':
        return text(`申请经费合计 ${saw.zh}，不超过 ${need.zh}`, `Asks for ${saw.en}, at most ${need.en}`)
      case 'over':
        return text(
          `申请经费合计 ${saw.zh}，超过资助标准 ${need.zh}，请调减`,
          `Asks for ${saw.en}, over the award of ${need.en}: reduce it`,
        )
      case 'nothing':
        return text('没有申请经费的科目，请至少填一项', 'No funds are asked for: state at least one item')
      case 'wrongAmount':
        return text(
          `金额“${o.saw}”不是不小于 0 的整数分`,
          `The amount "${o.saw}" is not a whole number of fen, 0 or more`,
        )
      case 'incomplete':
        return text(
          o.saw === 0 ? '请填写预算' : `预算有 ${o.saw} 行未填完（科目和金额）`,
          o.saw === 0 ? 'Fill in the budget' : `${o.saw} budget row(s) lack a category or an amount`,
        )
      default:
        return text(
          `请填写预算，申请经费不超过 ${need.zh}`,
          `Fill in the budget; at most ${need.en} of association funds`,
        )
    }
  },
})
