import { formatMoney, type Locale } from '@zhinan/call'
import type { SheetCell, TableSheet } from '@zhinan/documents'
import { RESULT_TITLES } from '@zhinan/review'
import type { Report } from './report.ts'
import type { RowView, TrackView } from './schemas.ts'
import { type Columns, movesOf, sheetOf, wordOf, yuan } from './sheet-columns.ts'

/** The ranked summary table (排名汇总表): everybody, what it comes to, and each track by itself. */
export function rankingSheets(report: Report, locale: Locale): TableSheet[] {
  const { all, tracks } = rankings(report, locale)
  return [all, totalsSheet(report, locale), ...tracks]
}

/** Everybody's ranks and sums on one sheet, and on one for each track. */
export function rankings(report: Report, locale: Locale): { all: TableSheet; tracks: TableSheet[] } {
  const zh = locale === 'zh'
  const columns = rankingColumns(report, locale)
  const named = (name: string, rows: readonly RowView[], totals: readonly (readonly SheetCell[])[]) =>
    sheetOf(name, columns, rows, locale, totals)
  const sum = (t: { awards: number; places: number; money: number; limit: number }, title: string) => {
    const said = zh
      ? `入围 ${t.awards} 项，名额 ${t.places}；金额上限 ${formatMoney(t.limit).zh}`
      : `${t.awards} shortlisted of ${t.places} places; at most ${formatMoney(t.limit).en}`
    // Below the columns that the words are about.
    return columns.map(([key], i) =>
      i === 0 ? title : key === '理由' ? said : key === '金额（元）' ? yuan(t.money) : null,
    )
  }
  const title = zh ? '合计' : 'Total'
  return {
    all: named(zh ? '排名汇总表' : 'Ranking', report.rows, [sum(report.totals, title)]),
    tracks: report.tracks.map((t) =>
      named(
        `${t.track} ${t.title[locale]}`,
        report.rows.filter((r) => r.track === t.track),
        [sum({ awards: t.shortlisted, places: t.quota, money: t.money, limit: t.quota * t.amount }, title)],
      ),
    ),
  }
}

function rankingColumns({ s, tracks, follows }: Report, locale: Locale): Columns<RowView> {
  const region = wordOf(s.call.vocabulary.regions, locale)
  const kind = wordOf(s.call.vocabulary.unitKinds, locale)
  const track = wordOf(
    tracks.map((t) => ({ id: t.track, title: t.title })),
    locale,
  )
  const moved = new Map(follows?.changes.map((c) => [c.id, c]))
  const provisional = locale === 'zh' ? '（可能变动）' : ' (may change)'
  return [
    ['类别', 'Track', 8, (r) => r.track],
    ['类别名称', 'Track title', 22, (r) => track(r.track)],
    ['名次', 'Rank', 8, (r) => r.rank, 'count'],
    ['申报编号', 'Number', 20, (r) => r.id],
    ['申报单位', 'Applicant', 28, (r) => r.unit],
    ['单位类型', 'Kind', 16, (r) => kind(s.candidates.get(r.id)?.kind ?? '')],
    ['地区', 'Region', 12, (r) => region(r.region)],
    ['项目名称', 'Project', 36, (r) => r.title],
    ['得分', 'Score', 10, (r) => r.score, 'score'],
    ['原始平均分', 'Raw mean', 12, (r) => r.raw, 'score'],
    ['标准误', 'Standard error', 12, (r) => r.error && Math.round(r.error * 1000) / 1000, 'score'],
    ['有效意见', 'Opinions', 10, (r) => r.opinions, 'count'],
    ['优先条件', 'Priorities met', 10, (r) => r.priorities, 'count'],
    ['结果', 'Outcome', 20, (r) => RESULT_TITLES[r.result][locale] + (r.provisional ? provisional : '')],
    [
      follows ? `变动（与第 ${follows.n} 次遴选相比）` : '变动',
      follows ? `Moved since selection ${follows.n}` : 'Moved',
      24,
      (r) => {
        const change = moved.get(r.id)
        return change ? movesOf(change, locale) : ''
      },
    ],
    ['理由', 'Reason', 60, (r) => r.reasons.map((x) => x[locale]).join(locale === 'zh' ? '；' : '; ')],
    ['金额（元）', 'Money (yuan)', 16, (r) => yuan(r.amount), 'yuan'],
  ]
}

/** Each track's places and money beside what the call grants. */
export function totalsSheet({ tracks, totals }: Report, locale: Locale): TableSheet {
  const columns: Columns<TrackView> = [
    ['类别', 'Track', 8, (t) => t.track],
    ['类别名称', 'Track title', 28, (t) => t.title[locale]],
    ['名额', 'Quota', 10, (t) => t.quota, 'count'],
    ['入围', 'Shortlisted', 12, (t) => t.shortlisted, 'count'],
    ['空缺', 'Unfilled', 10, (t) => t.quota - t.shortlisted, 'count'],
    ['同分名额', 'Tied places', 12, (t) => t.tiedPlaces, 'count'],
    ['子项目', 'Nested', 10, (t) => t.nested, 'count'],
    ['候补', 'Reserve', 10, (t) => t.reserve, 'count'],
    ['待定', 'Waiting', 10, (t) => t.waiting, 'count'],
    ['每项金额（元）', 'Each (yuan)', 16, (t) => yuan(t.amount), 'yuan'],
    ['金额（元）', 'Money (yuan)', 18, (t) => yuan(t.money), 'yuan'],
    ['金额上限（元）', 'At most (yuan)', 18, (t) => yuan(t.quota * t.amount), 'yuan'],
  ]
  const sum = (of: (t: TrackView) => number) => tracks.reduce((n, t) => n + of(t), 0)
  const zh = locale === 'zh'
  return sheetOf(zh ? '合计' : 'Totals', columns, tracks, locale, [
    [
      zh ? '合计' : 'Total',
      null,
      totals.places,
      totals.awards,
      totals.places - totals.awards,
      sum((t) => t.tiedPlaces),
      sum((t) => t.nested),
      sum((t) => t.reserve),
      sum((t) => t.waiting),
      null,
      yuan(totals.money),
      yuan(totals.limit),
    ],
  ])
}
