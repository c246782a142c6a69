import type { Locale, Text } from '@zhinan/call'
import type { TableSheet } from '@zhinan/documents'
import { type Mark, type ReadSheet, readSheet, type ScoringTerms } from '@zhinan/review'
import { shanghai } from '../../platform/shanghai.ts'
import type { OpinionRow } from './justification-store.ts'
import { ENDED, endReason, FLAGS } from './justification-words.ts'
import type { Report } from './report.ts'
import { type Columns, sheetOf, wordOf, yuan } from './sheet-columns.ts'

type Told = OpinionRow & { read: ReadSheet; terms: ScoringTerms; counts: string; why: string }

/** Each opinion with its total and whether it counts, and each mark of it with its comment. */
export function opinionSheets(report: Report, opinions: readonly OpinionRow[], locale: Locale): TableSheet[] {
  const zh = locale === 'zh'
  const told = opinions.flatMap((o) => toldOf(report, o, locale))
  const all: Columns<Told> = [
    ['类别', 'Track', 8, (o) => o.track],
    ['申报编号', 'Number', 20, (o) => o.number],
    ['申报单位', 'Applicant', 28, (o) => o.unit],
    ['项目名称', 'Project', 32, (o) => o.title],
    ['专家', 'Expert', 12, (o) => o.expert],
    ['专家单位', 'Expert’s unit', 26, (o) => o.expertUnit],
    ['第几次提交', 'Sent', 10, (o) => o.n, 'count'],
    ['总分', 'Total', 10, (o) => o.read.total, 'score'],
    [
      '推荐意见',
      'Recommendation',
      16,
      (o) => wordOf(o.terms.recommendation, locale)(o.content.recommendation ?? ''),
    ],
    [
      '建议金额（元）',
      'Suggested (yuan)',
      16,
      (o) => (o.content.suggestedAmount === undefined ? null : yuan(o.content.suggestedAmount)),
      'yuan',
    ],
    ['总评', 'Comment', 50, (o) => o.content.comment ?? ''],
    ['提交时间', 'Sent at', 20, (o) => shanghai(o.sentAt)],
    ['用时（分钟）', 'Minutes', 10, (o) => Math.round(o.seconds / 6) / 10, 'score'],
    ['提示', 'Flags', 20, (o) => o.read.flags.map((f) => FLAGS[f]![locale]).join(zh ? '、' : ', ')],
    ['是否计入', 'Counts', 10, (o) => o.counts],
    ['不计入的原因', 'Why not', 36, (o) => o.why],
  ]
  type One = Told & { mark: Mark; criterion: { title: string; weight: number | null } }
  const marks = told.flatMap((o): One[] =>
    o.content.marks.map((mark) => ({ ...o, mark, criterion: criterionOf(report, o, mark, locale) })),
  )
  const each: Columns<One> = [
    ['类别', 'Track', 8, (m) => m.track],
    ['申报编号', 'Number', 20, (m) => m.number],
    ['专家', 'Expert', 12, (m) => m.expert],
    ['第几次提交', 'Sent', 10, (m) => m.n, 'count'],
    ['标准', 'Criterion', 28, (m) => m.criterion.title],
    ['权重', 'Weight', 8, (m) => m.criterion.weight, 'score'],
    ['得分', 'Score', 10, (m) => m.mark.score, 'score'],
    ['评语', 'Comment', 60, (m) => m.mark.comment ?? ''],
    ['是否计入', 'Counts', 10, (m) => m.counts],
  ]
  return [
    sheetOf(zh ? '评审意见' : 'Opinions', all, told, locale),
    sheetOf(zh ? '逐项评分' : 'Marks', each, marks, locale),
  ]
}

function toldOf({ s }: Report, o: OpinionRow, locale: Locale): Told[] {
  const terms = s.tracks.find((t) => t.plan.id === o.track)?.terms
  if (!terms) return []
  const used = s.scoreOf.get(o.number)?.sheets.find((x) => x.expert === o.expertId)
  const inForce = o.last && o.ended === null && used !== undefined
  const read =
    inForce && used
      ? used
      : readSheet(terms, { application: o.number, expert: o.expertId, seconds: o.seconds, ...o.content }).read
  const counts = inForce && read.faults.length === 0
  const said = (zh: string, en: string) => (locale === 'zh' ? zh : en)
  const why = (): string => {
    if (counts) return ''
    if (!o.last) return said('后来重新提交', 'it was sent again')
    if (o.ended)
      // Of an application that left, the reason is a state's name, which the ranking says in words.
      return [
        ENDED[o.ended]?.[locale] ?? o.ended,
        o.ended !== 'application-out' && o.endReason && endReason(o.endReason, locale),
      ]
        .filter(Boolean)
        .join(said('：', ': '))
    if (o.returnReason) return said(`已退回：${o.returnReason}`, `returned: ${o.returnReason}`)
    return said('不完整或不合评分规则', 'incomplete, or not by the rules of scoring')
  }
  return [{ ...o, read, terms, counts: counts ? said('是', 'yes') : said('否', 'no'), why: why() }]
}

function criterionOf({ tracks }: Report, { track }: OpinionRow, mark: Mark, locale: Locale) {
  const found: { title: Text; weight: number } | undefined = tracks
    .find((t) => t.track === track)
    ?.criteria.find((c) => c.id === mark.criterion)
  return { title: found?.title[locale] ?? mark.criterion, weight: found?.weight ?? null }
}
