import type { Call } from './model.ts'
import { type Fen, formatMoney } from './money.ts'
import { titlesOf } from './rules/lookup.ts'
import { type Text, text } from './text.ts'

export interface SummaryRow {
  readonly track: string
  readonly title: Text
  /** Who may apply, with "in the host's name" where that holds. */
  readonly applicants: Text
  readonly quota: number
  readonly amount: Fen
  /** Applications a unit may submit; absent = no limit. */
  readonly cap?: number
  readonly hotline: string
  readonly rules: number
}

export interface Summary {
  readonly rows: readonly SummaryRow[]
  readonly totals: {
    readonly awards: number
    readonly money: Fen
    readonly moneyText: Text
    readonly rules: number
  }
}

/** The call in a table, one row a track, in the call's order: for the command, the public page and documents. */
export function summarise(call: Call): Summary {
  const rows = call.tracks.map((t): SummaryRow => {
    const cap = t.rules.find((r) => r.kind === 'unitCap')?.params as { max: number } | undefined
    const who = t.applicants.allow.map((a) => {
      const kinds = typeof a === 'string' ? [a] : a.kind
      const names = titlesOf(call.vocabulary.unitKinds, kinds)
      return typeof a !== 'string' && a.inNameOf === 'host'
        ? text(`${names.zh}（以依托单位名义）`, `${names.en} (in the host's name)`)
        : names
    })
    return {
      track: t.id,
      title: t.title,
      applicants: text(who.map((w) => w.zh).join('；'), who.map((w) => w.en).join('; ')),
      quota: t.award.quota,
      amount: t.award.amount,
      cap: cap?.max,
      hotline: t.hotline,
      rules: t.rules.length,
    }
  })
  const money = rows.reduce((s, r) => s + r.quota * r.amount, 0)
  return {
    rows,
    totals: {
      awards: rows.reduce((s, r) => s + r.quota, 0),
      money,
      moneyText: formatMoney(money),
      rules: rows.reduce((s, r) => s + r.rules, 0),
    },
  }
}
