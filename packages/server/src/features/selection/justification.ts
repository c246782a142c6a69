import { formatMoney, type Locale } from '@zhinan/call'
import type { TableSheet } from '@zhinan/documents'
import type { Actor } from '../../platform/db/actor.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import { shanghai } from '../../platform/shanghai.ts'
import { changeSheet, panelSheet, tieSheet, voteSheet } from './justification-decisions.ts'
import { opinionSheets } from './justification-opinions.ts'
import { findingSheet, termSheet } from './justification-rules.ts'
import * as store from './justification-store.ts'
import { ANSWERS, CONFLICTS, endReason, STATES } from './justification-words.ts'
import { rankings, totalsSheet } from './ranking-workbook.ts'
import type { Report } from './report.ts'
import { type Columns, sheetOf } from './sheet-columns.ts'

/**
 * The justification (评审与遴选依据): every opinion, recusal, rule, tie and change behind a selection, and how to reckon it
 * again. Names experts: for officers of the review and those who oversee it, as the routes are.
 *
 * @returns its sheets; what the formal check found is read as it is written, with `db` as `actor`
 */
export async function justificationSheets(
  tx: Tx,
  report: Report,
  locale: Locale,
  db: Db,
  actor: Actor,
): Promise<TableSheet[]> {
  const scope = { callId: report.s.call.id, tracks: [...report.seen], at: report.at }
  return [
    aboutSheet(report, locale),
    rankings(report, locale).all,
    totalsSheet(report, locale),
    termSheet(report, locale),
    ...opinionSheets(report, await store.opinions(tx, scope), locale),
    recusalSheet(await store.recusals(tx, scope), locale),
    panelSheet(await store.panelItems(tx, scope), locale),
    tieSheet(report, locale),
    voteSheet(report, locale),
    changeSheet(report, await store.withdrawn(tx, scope), locale),
    memberSheet(await store.members(tx, scope), locale),
    findingSheet(db, actor, scope, report, locale),
  ]
}

/** What this is of, how it stands, and how anybody reckons it again. */
function aboutSheet({ s, kept, at, inputHash, totals, tracks, follows }: Report, locale: Locale): TableSheet {
  const said = (zh: string, en: string) => (locale === 'zh' ? zh : en)
  const file = `selection-${kept?.n}.json`
  const outcome = `selection-${kept?.n}-outcome.json`
  const lines: [what: string, says: string][] = [
    [said('申报指南', 'Call'), s.call.title[locale]],
    [
      said('内容', 'Of'),
      kept
        ? said(`第 ${kept.n} 次遴选`, `selection ${kept.n}`)
        : said('此刻的情况，尚未提请确认', 'as it stands, not prepared'),
    ],
    ...(kept
      ? ([
          [said('状态', 'State'), STATES[kept.decision ?? 'prepared']![locale]],
          [said('提请', 'Prepared'), `${kept.preparer} ${shanghai(kept.preparedAt)}`],
          ...(kept.openReason
            ? [[said('未办结而提请的理由', 'Prepared although open, because'), kept.openReason]]
            : []),
          ...(kept.decidedAt
            ? [[said('办理', 'Decided'), `${kept.decider} ${shanghai(kept.decidedAt)}`]]
            : []),
          ...(kept.decisionReason ? [[said('办理理由', 'Reason'), kept.decisionReason]] : []),
        ] as [string, string][])
      : ([[said('读取时间', 'Read at'), shanghai(at)]] as [string, string][])),
    ...(follows
      ? ([[said('接替', 'Follows'), said(`第 ${follows.n} 次遴选`, `selection ${follows.n}`)]] as [
          string,
          string,
        ][])
      : []),
    [said('类别', 'Tracks'), tracks.map((t) => `${t.track} ${t.title[locale]}`).join(said('、', ', '))],
    [said('入围', 'Shortlisted'), `${totals.awards} / ${totals.places}`],
    [said('金额', 'Money'), `${formatMoney(totals.money)[locale]} / ${formatMoney(totals.limit)[locale]}`],
    [said('依据的摘要（SHA-256）', 'SHA-256 of what it rests on'), inputHash],
    [
      said('重算方法', 'To reckon it again'),
      kept
        ? said(
            `在第 ${kept.n} 次遴选的页面下载依据 ${file} 和结果 ${outcome}；命令 zhinan select ${file} --kept ${outcome} 重算，并核对摘要、名次、金额和理由是否完全一致`,
            `Download ${file} and ${outcome} from the page of selection ${kept.n}: zhinan select ${file} --kept ${outcome} makes it again and says whether digest, ranks, money and reasons are exactly these`,
          )
        : said(
            '提请确认后，依据随之封存，可下载并用命令 zhinan select 重算',
            'Once it is prepared, what it rests on is kept for download: zhinan select reckons it again',
          ),
    ],
    [
      said('查阅范围', 'Who may read this'),
      said(
        '含专家姓名和逐项评分，只供评审办理人员、监督人员和批准人查阅，不得向申报单位和专家提供',
        'It names experts beside their marks: for officers of the review, supervisors and approvers, not for applicants or experts',
      ),
    ],
  ]
  const columns: Columns<[string, string]> = [
    ['项目', 'Item', 26, ([what]) => what],
    ['内容', 'Content', 100, ([, says]) => says],
  ]
  return sheetOf(said('说明', 'About'), columns, lines, locale)
}

function recusalSheet(rows: readonly store.RecusalRow[], locale: Locale): TableSheet {
  const said = (zh: string, en: string) => (locale === 'zh' ? zh : en)
  const barred = (r: store.RecusalRow): string => {
    if (!r.hard) return said('仅姓名相同，不作回避依据', 'the same name alone, which bars nobody')
    if (!r.endedAt) return said('不得指派', 'was never to be assigned')
    return r.given > 0
      ? said(
          `指派结束，已提交的 ${r.given} 份意见不计入`,
          `ended the assignment; ${r.given} opinions count no more`,
        )
      : said('指派结束', 'ended the assignment')
  }
  const columns: Columns<store.RecusalRow> = [
    ['类别', 'Track', 8, (r) => r.track],
    ['申报编号', 'Number', 20, (r) => r.number],
    ['申报单位', 'Applicant', 28, (r) => r.unit],
    ['专家', 'Expert', 12, (r) => r.expert],
    ['专家单位', 'Expert’s unit', 26, (r) => r.expertUnit],
    ['关系', 'Conflict', 24, (r) => (r.kind ? (CONFLICTS[r.kind]?.[locale] ?? r.kind) : '')],
    ['依据', 'Rests on', 40, (r) => endReason(r.source, locale)],
    ['查得时间', 'Found at', 20, (r) => (r.foundAt ? shanghai(r.foundAt) : '')],
    ['回避了什么', 'What it barred', 36, barred],
    ['指派结束时间', 'Ended at', 20, (r) => (r.endedAt ? shanghai(r.endedAt) : '')],
  ]
  return sheetOf(said('回避', 'Recusals'), columns, rows, locale)
}

function memberSheet(rows: readonly store.MemberRow[], locale: Locale): TableSheet {
  const said = (zh: string, en: string) => (locale === 'zh' ? zh : en)
  const columns: Columns<store.MemberRow> = [
    ['类别', 'Track', 8, (m) => m.track],
    ['专家', 'Expert', 12, (m) => m.expert],
    ['专家单位', 'Unit', 28, (m) => m.unit],
    ['职称', 'Title', 12, (m) => m.title],
    ['产生方式', 'How', 12, (m) => (m.draw ? said('抽取', 'drawn') : said('指定', 'named'))],
    ['抽取用途', 'Draw', 24, (m) => m.purpose ?? ''],
    ['抽取编号', 'Draw id', 38, (m) => m.draw ?? ''],
    ['候选编号', 'Candidate', 12, (m) => m.candidate ?? ''],
    ['候选名单摘要', 'Digest of the list', 66, (m) => m.frameHash ?? ''],
    ['指定理由', 'Named because', 30, (m) => m.reason ?? ''],
    ['邀请时间', 'Asked at', 20, (m) => shanghai(m.invitedAt)],
    ['答复', 'Answer', 10, (m) => (m.answer ? ANSWERS[m.answer]![locale] : said('未答复', 'none yet'))],
    ['答复时间', 'Answered at', 20, (m) => (m.answeredAt ? shanghai(m.answeredAt) : '')],
    ['谢绝或退出的理由', 'Why declined or ended', 30, (m) => m.endReason ?? m.declineReason ?? ''],
    ['退出时间', 'Ended at', 20, (m) => (m.endedAt ? shanghai(m.endedAt) : '')],
  ]
  return sheetOf(said('专家与抽取', 'Experts'), columns, rows, locale)
}
