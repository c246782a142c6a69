import { formatMoney, joinText, type Locale, text } from '@zhinan/call'
import {
  type Change,
  changesBetween,
  explainReason,
  type Outcome,
  RESULT_TITLES,
  type Selection,
  type SelectionInput,
  select,
} from '@zhinan/review'
import { EXIT } from '../exit.ts'
import { readSelection } from './select-input.ts'
import { checkKept, keptVerdict } from './select-kept.ts'
import { table } from './table.ts'

/** What stands on the command line. */
export interface SelectArguments {
  readonly call?: string
  readonly before?: string
  readonly kept?: string
  readonly json?: boolean
  readonly lang: string
}

/**
 * `select`: from tracks, applications, scores and decisions to what becomes of each application, and why.
 *
 * @returns 0 when all is settled, 1 when something is open or tied, so that the selection may still change; against a kept
 * outcome 0 when it is exactly that one, else 1
 */
export async function selectCommand(file: string, options: SelectArguments): Promise<number> {
  const { input, invalid } = await readSelection(file, options.call)
  const selection = select(input)
  const changes =
    options.before === undefined
      ? undefined
      : changesBetween(select((await readSelection(options.before, options.call)).input), selection)
  const check = options.kept === undefined ? undefined : await checkKept(file, options.kept, selection)
  const settled = !selection.tracks.some((t) => t.provisional)
  const code = (check ? check.same : settled) ? EXIT.fine : EXIT.no
  if (options.json) {
    const outcomes = selection.outcomes.map((o) => ({ ...o, text: whyOf(o) }))
    console.log(
      JSON.stringify(
        {
          settled,
          tracks: selection.tracks,
          outcomes,
          invalid,
          ...(changes && { changes }),
          ...(check && { check }),
        },
        null,
        2,
      ),
    )
    return code
  }
  const lang: Locale = options.lang === 'en' ? 'en' : 'zh'
  console.log(outcomesTable(input, selection, lang))
  console.log(`\n${tracksTable(selection, lang)}`)
  if (changes) console.log(`\n${changesTable(changes, lang)}`)
  for (const { application, expert, faults } of invalid) {
    const why = faults
      .map((f) => (f.criterion === undefined ? f.code : `${f.code} ${f.criterion}`))
      .join(', ')
    const said = text(
      `意见无效，未计入：${application}，专家 ${expert}`,
      `not counted: expert ${expert} of ${application}`,
    )
    console.error(`${said[lang]} (${why})`)
  }
  const money = formatMoney(selection.tracks.reduce((s, t) => s + t.money, 0))
  const awards = selection.tracks.reduce((s, t) => s + t.shortlisted, 0)
  const verdict = settled
    ? text('结果已定', 'all is settled')
    : text('尚有未定或同分的，结果可能变动', 'something is open or tied, so that it may change')
  console.log(
    `\n${text(`合计入围 ${awards} 项，${money.zh}；${verdict.zh}`, `${awards} shortlisted in all, ${money.en}; ${verdict.en}`)[lang]}`,
  )
  if (check) {
    if (check.changes.length > 0) console.log(`\n${changesTable(check.changes, lang)}`)
    console.log(keptVerdict(check)[lang])
  }
  return code
}

const whyOf = ({ reasons }: { readonly reasons: Outcome['reasons'] }) =>
  joinText(
    reasons.map((r) => explainReason(r)),
    '；',
    '; ',
  )

function outcomesTable({ applications }: SelectionInput, { outcomes }: Selection, lang: Locale): string {
  const head =
    lang === 'zh'
      ? ['类别', '名次', '申报', '单位', '得分', '结果', '理由']
      : ['track', 'rank', 'application', 'unit', 'score', 'result', 'why']
  const entries = new Map(applications.map((a) => [a.id, a]))
  const rows = outcomes.map((o) => [
    o.track,
    o.rank === null ? '–' : String(o.rank),
    o.id,
    entries.get(o.id)!.unit,
    String(entries.get(o.id)!.score ?? '–'),
    RESULT_TITLES[o.result][lang],
    whyOf(o)[lang],
  ])
  return table([head, ...rows], [1, 4])
}

function tracksTable({ tracks }: Selection, lang: Locale): string {
  const head =
    lang === 'zh'
      ? ['类别', '名额', '入围', '同分待决', '子项目', '候补', '待定', '金额', '']
      : ['track', 'quota', 'shortlisted', 'tied places', 'nested', 'reserve', 'waiting', 'money', '']
  const provisional = text('可能变动', 'may change')[lang]
  const rows = tracks.map((t) => [
    t.track,
    ...[t.quota, t.shortlisted, t.tiedPlaces, t.nested, t.reserve, t.waiting].map(String),
    formatMoney(t.money)[lang],
    t.provisional ? provisional : '',
  ])
  return table([head, ...rows], [1, 2, 3, 4, 5, 6, 7])
}

/** Who moves: what stood before, what stands now, and why. */
function changesTable(changes: readonly Change[], lang: Locale): string {
  if (changes.length === 0) return text('与之前相同', 'The same as before')[lang]
  const stands = (at: Change['before']) =>
    at ? `${RESULT_TITLES[at.result][lang]}${at.rank === null ? '' : ` ${at.rank}`}` : '–'
  const head =
    lang === 'zh'
      ? ['类别', '申报', '之前', '现在', '理由']
      : ['track', 'application', 'before', 'now', 'why']
  return table([
    head,
    ...changes.map((c) => [c.track, c.id, stands(c.before), stands(c.after), whyOf(c)[lang]]),
  ])
}
