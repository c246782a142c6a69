import type { Locale } from '@zhinan/call'
import type { TableSheet } from '@zhinan/documents'
import { RESULT_TITLES } from '@zhinan/review'
import { shanghai } from '../../platform/shanghai.ts'
import type { PanelRow, WithdrawnRow } from './justification-store.ts'
import { CAUSES, CHOICES, PANEL_RESULTS } from './justification-words.ts'
import type { FallStep, Report } from './report.ts'
import type { ChangeView, RowView } from './schemas.ts'
import { type Columns, movesOf, sheetOf } from './sheet-columns.ts'

/** Equals of a track, with what tells them apart. */
export function tieSheet({ rows, votes }: Report, locale: Locale): TableSheet {
  const ranked = rows.filter((r) => r.rank !== null && r.score !== null)
  const equals = [...Map.groupBy(ranked, (r) => `${r.track} ${r.score}`).values()].filter((g) => g.length > 1)
  type Tied = RowView & { by: string }
  const said = (zh: string, en: string) => (locale === 'zh' ? zh : en)
  const by = (r: RowView, group: readonly RowView[]): string => {
    if (r.result === 'tied') return said('同分，待表决', 'tied, a vote decides')
    const same = group.filter((x) => x.priorities === r.priorities)
    if (same.length > 1) {
      const voted = votes.findLast((v) => v.track === r.track && v.order.includes(r.id))
      return voted
        ? said(
            `表决（${shanghai(voted.at)}），列第 ${voted.order.indexOf(r.id) + 1}`,
            `voted (${shanghai(voted.at)}), no. ${voted.order.indexOf(r.id) + 1}`,
          )
        : said('并列，不影响入围', 'equal, which decides nothing')
    }
    return said(`优先条件 ${r.priorities} 项`, `${r.priorities} priorities met`)
  }
  const columns: Columns<Tied> = [
    ['类别', 'Track', 8, (r) => r.track],
    ['得分', 'Score', 10, (r) => r.score, 'score'],
    ['名次', 'Rank', 8, (r) => r.rank, 'count'],
    ['申报编号', 'Number', 20, (r) => r.id],
    ['申报单位', 'Applicant', 28, (r) => r.unit],
    ['优先条件', 'Priorities met', 10, (r) => r.priorities, 'count'],
    ['如何分出先后', 'Told apart by', 36, (r) => r.by],
    ['结果', 'Outcome', 18, (r) => RESULT_TITLES[r.result][locale]],
  ]
  const told = equals.flatMap((group) => group.map((r) => ({ ...r, by: by(r, group) })))
  return sheetOf(said('同分', 'Ties'), columns, told, locale)
}

/** Each vote that was recorded, in the order that it gave. */
export function voteSheet({ s, votes }: Report, locale: Locale): TableSheet {
  type Place = { vote: Report['votes'][number]; id: string; place: number }
  const columns: Columns<Place> = [
    ['登记时间', 'Recorded at', 20, (p) => shanghai(p.vote.at)],
    ['登记人', 'Recorded by', 12, (p) => p.vote.by],
    ['类别', 'Track', 8, (p) => p.vote.track],
    ['表决名次', 'Place', 10, (p) => p.place, 'count'],
    ['申报编号', 'Number', 20, (p) => p.id],
    ['申报单位', 'Applicant', 28, (p) => s.candidates.get(p.id)?.unitName ?? ''],
    ['出席人员', 'Present', 36, (p) => p.vote.present],
    ['表决情况', 'How it went', 50, (p) => p.vote.reason],
  ]
  const places = votes.flatMap((vote) => vote.order.map((id, i) => ({ vote, id, place: i + 1 })))
  return sheetOf(locale === 'zh' ? '表决' : 'Votes', columns, places, locale)
}

/** What panels voted on or discussed. Who was recused was out of the room; the others are named with what they voted. */
export function panelSheet(items: readonly PanelRow[], locale: Locale): TableSheet {
  const said = (zh: string, en: string) => (locale === 'zh' ? zh : en)
  const voted = (p: PanelRow) => p.result.result !== 'discussed'
  const columns: Columns<PanelRow> = [
    ['类别', 'Track', 8, (p) => p.track],
    ['申报编号', 'Number', 20, (p) => p.number],
    ['申报单位', 'Applicant', 28, (p) => p.unit],
    ['评审组', 'Panel', 18, (p) => p.panel],
    ['地点', 'Place', 20, (p) => p.place],
    ['时间', 'At', 20, (p) => shanghai(p.endedAt)],
    ['结论', 'Result', 16, (p) => PANEL_RESULTS[p.result.result]![locale]],
    ['赞成', 'For', 8, (p) => (voted(p) ? p.result.for : null), 'count'],
    ['反对', 'Against', 8, (p) => (voted(p) ? p.result.against : null), 'count'],
    ['弃权', 'Abstained', 10, (p) => (voted(p) ? p.result.abstained : null), 'count'],
    ['通过须赞成', 'Votes needed', 12, (p) => (voted(p) ? p.result.need : null), 'count'],
    ['有表决权', 'May vote', 10, (p) => p.result.mayVote, 'count'],
    ['出席', 'There', 8, (p) => p.result.there, 'count'],
    ['须出席', 'Quorum', 10, (p) => p.result.quorum, 'count'],
    ['回避', 'Recused', 24, (p) => p.recused.join(said('、', ', '))],
    [
      '各人表决',
      'Who voted how',
      44,
      (p) =>
        p.votes
          .map((v) => said(`${v.name} ${CHOICES[v.choice]!.zh}`, `${v.name} ${CHOICES[v.choice]!.en}`))
          .join(said('、', ', ')),
    ],
    ['会议记录', 'Minutes', 40, (p) => p.note ?? ''],
  ]
  return sheetOf(said('评审组', 'Panels'), columns, items, locale)
}

type Step = {
  what: string
  at: Date | null
  by: string
  cause: string
  reason: string
  change: ChangeView | null
  about: string
}

/** What moved whom: falls one after another, what was withdrawn, and what is otherwise than in the selection before. */
export function changeSheet(
  { s, falls, follows }: Report,
  withdrawn: readonly WithdrawnRow[],
  locale: Locale,
): TableSheet {
  const said = (zh: string, en: string) => (locale === 'zh' ? zh : en)
  const fallSteps = (f: FallStep): Step[] => {
    const step = {
      what: said('取消入围', 'fall'),
      at: f.at,
      by: f.by,
      cause: CAUSES[f.cause]?.[locale] ?? f.cause,
      reason: f.reason,
      about: f.application,
    }
    if (!f.undone) return f.changes.map((change) => ({ ...step, change }))
    const { by, at, reason } = f.undone
    return [
      { ...step, change: null },
      {
        ...step,
        what: said('撤销取消', 'fall taken back'),
        at: new Date(at),
        by,
        cause: '',
        reason,
        change: null,
      },
    ]
  }
  const steps: Step[] = [
    ...withdrawn.map((w) => ({
      what: said('申报单位撤回', 'withdrawn by its unit'),
      at: w.at,
      by: w.by,
      cause: '',
      reason: w.reason ?? '',
      about: w.number,
      change: null,
    })),
    ...falls.flatMap(fallSteps),
    ...(follows?.changes ?? []).map((change) => ({
      what: said(`与第 ${follows!.n} 次遴选相比`, `since selection ${follows!.n}`),
      at: null,
      by: '',
      cause: '',
      reason: '',
      about: '',
      change,
    })),
  ]
  const columns: Columns<Step> = [
    ['事项', 'What', 20, (x) => x.what],
    ['时间', 'At', 20, (x) => (x.at ? shanghai(x.at) : '')],
    ['登记人', 'By', 12, (x) => x.by],
    ['起因申报', 'About', 20, (x) => x.about],
    ['原因', 'Cause', 18, (x) => x.cause],
    ['情况说明', 'Reason', 40, (x) => x.reason],
    ['变动的申报', 'Who moves', 20, (x) => x.change?.id ?? ''],
    ['申报单位', 'Applicant', 28, (x) => x.change?.unit ?? s.candidates.get(x.about)?.unitName ?? ''],
    ['类别', 'Track', 8, (x) => x.change?.track ?? s.candidates.get(x.about)?.track ?? ''],
    ['前后', 'Before and after', 26, (x) => (x.change ? movesOf(x.change, locale) : '')],
    [
      '变动的理由',
      'Why it stands there now',
      60,
      (x) => x.change?.reasons.map((t) => t[locale]).join(said('；', '; ')) ?? '',
    ],
  ]
  return sheetOf(said('变动', 'Changes'), columns, steps, locale)
}
