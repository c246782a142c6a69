import { type Call, explain, formatMoney, type Locale, sentence, type Verdict } from '@zhinan/call'
import type { SheetCell, TableSheet } from '@zhinan/documents'
import { type Actor, withActor } from '../../platform/db/actor.ts'
import type { Db } from '../../platform/db/database.ts'
import { shanghai } from '../../platform/shanghai.ts'
import { callAt } from '../calls/service.ts'
import * as store from './justification-store.ts'
import { AGGREGATIONS, TRUTHS } from './justification-words.ts'
import type { Report } from './report.ts'
import { type Columns, sheetOf, wordOf } from './sheet-columns.ts'

/** What each track is selected by: places, money, floor, opinions, criteria, and what goes first among equals. */
export function termSheet({ s, tracks }: Report, locale: Locale): TableSheet {
  type Term = { track: string; title: string; what: string; says: string; clause: string }
  const said = (zh: string, en: string) => (locale === 'zh' ? zh : en)
  const terms = tracks.flatMap((t): Term[] => {
    const track = s.call.tracks.find((x) => x.id === t.track)!
    const plan = s.input.tracks.find((x) => x.id === t.track)!
    const rule = (kind: string) => track.rules.find((r) => r.kind === kind)?.clause ?? ''
    const award = track.award.clause ?? track.clause
    const any = said('不限', 'any')
    const term = (what: string, says: string | number, clause = ''): Term => ({
      track: t.track,
      title: t.title[locale],
      what,
      says: String(says),
      clause,
    })
    return [
      term(said('名额', 'Quota'), t.quota, award),
      term(said('每项金额', 'Each award'), formatMoney(t.amount)[locale], award),
      term(said('单位限项', 'Cap of a unit'), t.cap ?? any, t.cap === null ? '' : rule('unitCap')),
      term(said('入围最低分', 'Floor'), t.floor ?? any),
      term(said('最少有效意见', 'Opinions needed'), t.minOpinions),
      term(said('候补人数', 'Reserve list'), plan.reserve ?? any),
      term(said('汇总方法', 'Scores are'), AGGREGATIONS[t.aggregation]![locale]),
      ...(plan.absorbs.length > 0
        ? [term(said('子项目类别', 'Absorbs'), plan.absorbs.join(said('、', ', ')), rule('companion'))]
        : []),
      ...t.criteria.map((c) =>
        term(
          said('评审标准', 'Criterion'),
          said(`${c.title.zh}，权重 ${c.weight}`, `${c.title.en}, weight ${c.weight}`),
        ),
      ),
      ...track.rules
        .filter((r) => r.kind === 'priority')
        .map((r) =>
          term(said('同分时优先', 'Goes first among equals'), sentence(s.call, r.id)[locale], r.clause),
        ),
    ]
  })
  const columns: Columns<Term> = [
    ['类别', 'Track', 8, (x) => x.track],
    ['类别名称', 'Track title', 24, (x) => x.title],
    ['事项', 'Term', 18, (x) => x.what],
    ['内容', 'Says', 70, (x) => x.says],
    ['条款', 'Clause', 16, (x) => x.clause],
  ]
  return sheetOf(said('遴选规则', 'Terms'), columns, terms, locale)
}

type Judged = {
  row: store.JudgedRow
  call: Call
  finding: Verdict['findings'][number]
  decision: store.JudgedRow['decisions'][number] | undefined
}

/** Applications that are read at once: verdicts are long. */
const BATCH = 500

/** What the formal check found of each application, rule by rule; read as it is written, so that any number fits. */
export function findingSheet(
  db: Db,
  actor: Actor,
  scope: store.Scope,
  report: Report,
  locale: Locale,
): TableSheet {
  const kind = wordOf(report.s.call.tracks, locale)
  const said = (zh: string, en: string) => (locale === 'zh' ? zh : en)
  const columns: Columns<Judged> = [
    ['类别', 'Track', 8, (j) => j.row.track],
    ['类别名称', 'Track title', 20, (j) => kind(j.row.track)],
    ['申报编号', 'Number', 20, (j) => j.row.number],
    ['申报单位', 'Applicant', 28, (j) => j.row.unit],
    ['条款', 'Clause', 14, (j) => j.finding.clause],
    ['要求', 'Requirement', 50, (j) => sentence(j.call, j.finding.rule)[locale]],
    [
      '性质',
      'Kind',
      12,
      (j) => (j.finding.gate === 'priority' ? said('优先条件', 'priority') : said('申报条件', 'condition')),
    ],
    ['结论', 'Result', 10, (j) => TRUTHS[j.decision?.truth ?? j.finding.truth]![locale]],
    [
      '说明',
      'Remark',
      50,
      (j) => j.decision?.note ?? (j.finding.truth === 'met' ? '' : explain(j.call, j.finding)[locale]),
    ],
    ['认定人', 'Decided by', 12, (j) => j.decision?.by ?? said('机器核验', 'machine')],
    ['认定时间', 'Decided at', 20, (j) => (j.decision ? shanghai(j.decision.at) : '')],
  ]
  return {
    ...sheetOf<Judged>(said('资格核验', 'Formal check'), columns, [], locale),
    rows: findings(db, actor, scope, columns),
    totals: [],
  }
}

async function* findings(
  db: Db,
  actor: Actor,
  scope: store.Scope,
  columns: Columns<Judged>,
): AsyncGenerator<SheetCell[]> {
  for (let after = ''; ; ) {
    const from = after
    const { rows, calls } = await withActor(
      db,
      actor,
      async (tx) => {
        const rows = await store.judged(tx, scope, from, BATCH)
        const calls = new Map<number, Call>()
        for (const version of new Set(rows.map((r) => r.callVersion)))
          calls.set(version, (await callAt(tx, scope.callId, version)).call)
        return { rows, calls }
      },
      { readOnly: true },
    )
    for (const row of rows) {
      const call = calls.get(row.callVersion)!
      for (const finding of row.findings as Verdict['findings']) {
        const decision = row.decisions.find((d) => d.rule === finding.rule)
        yield columns.map(([, , , cell]) => cell({ row, call, finding, decision }))
      }
    }
    if (rows.length < BATCH) return
    after = rows.at(-1)!.number
  }
}
