import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SignedIn } from '../../../test/app.ts'
import type { Expert } from '../../../test/review.ts'
import type { Json } from '../../../test/season.ts'
import { type SelectionSeason, selectionSeason } from '../../../test/selection-season.ts'

const CALL = 'kczy-2023'
let x: SelectionSeason
let spare: Expert
beforeAll(async () => {
  x = await selectionSeason(['B2', 'C5'])
  await x.alone('first', 'C5', 90)
  await x.alone('tie0', 'C5', 80)
  await x.alone('tie1', 'C5', 80)
  await x.alone('other', 'B2', 70)
  // An opinion that was given before a conflict came to light.
  spare = await x.r.expert()
  await x.r.serves(spare, 'C5', x.officer)
  await x.r.send(await x.r.assign(x.ids.first!, spare, x.officer), spare, 'C5', 10)
  const conflict = { application_id: x.ids.first!, expert_id: spare.id, call_id: CALL, track: 'C5' }
  await x.s.system((tx) =>
    tx
      .insertInto('conflict')
      .values({ ...conflict, kind: 'same-unit', hard: true, source: '某单位' })
      .execute(),
  )
  await panelVote()
  await x.close()
})
afterAll(() => x.s.close())

/** A panel's vote as its meeting leaves it; how it comes about is the panels' own test. */
async function panelVote(): Promise<void> {
  const [panel, meeting] = [randomUUID(), randomUUID()]
  const result = {
    result: 'passed',
    for: 1,
    against: 0,
    abstained: 0,
    mayVote: 1,
    there: 1,
    quorum: 1,
    need: 1,
  }
  const { admin } = x.s.t
  await admin.query(`begin; set local session_replication_role = replica;
    insert into panel (id, call_id, track, name, made_by) values ('${panel}', '${CALL}', 'C5', '第一组', '${x.officer.id}');
    insert into meeting (id, panel_id, call_id, track, planned_at, place, planned_by)
      values ('${meeting}', '${panel}', '${CALL}', 'C5', app_now(), '三楼会议室', '${x.officer.id}');
    insert into meeting_item (meeting_id, application_id, n, state, ballot, result, ended_at, note)
      values ('${meeting}', '${x.ids.tie0}', 1, 'done', 1, '${JSON.stringify({ ...result, recused: [spare.id] })}', app_now(), '同意');
    insert into panel_vote (meeting_id, application_id, ballot, expert_id, choice)
      values ('${meeting}', '${x.ids.tie0}', 1, '${x.judge.id}', 'for'); commit`)
}

async function workbook(who: SignedIn, url: string): Promise<ExcelJS.Workbook> {
  const answer = await who.inject({ url })
  expect(answer.statusCode, answer.body).toBe(200)
  expect(answer.headers['content-type']).toContain('spreadsheetml')
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(answer.rawPayload as never)
  return book
}

/** A sheet's rows as objects by its headers. */
function rowsOf(book: ExcelJS.Workbook, name: string): Record<string, ExcelJS.CellValue>[] {
  const sheet = book.getWorksheet(name)!
  expect(sheet, `${name} of ${book.worksheets.map((w) => w.name)}`).toBeDefined()
  const heads = (sheet.getRow(1).values as string[]).slice(1)
  return Array.from({ length: sheet.rowCount - 1 }, (_, i) =>
    Object.fromEntries(heads.map((h, c) => [h, sheet.getRow(i + 2).getCell(c + 1).value])),
  )
}
/** As a workbook gives it: the page's rows, in its words. */
const shown = (rows: readonly Json[]) =>
  rows.map((r) => ({
    类别: r.track,
    名次: r.rank,
    申报编号: r.id,
    申报单位: r.unit,
    项目名称: r.title,
    得分: r.score,
    原始平均分: r.raw,
    有效意见: r.opinions,
    理由: r.reasons.map((t: Json) => t.zh).join('；'),
    '金额（元）': r.amount / 100,
  }))

test('the ranked summary table says what the page says, as numbers where it is numbers, with the sums of each track', async () => {
  const now = await x.live()
  const book = await workbook(x.supervisor, `${x.LIVE}/ranking.xlsx`)
  expect(book.worksheets.slice(0, 2).map((w) => w.name)).toEqual(['排名汇总表', '合计'])
  expect(book.worksheets).toHaveLength(2 + now.tracks.length)
  const all = rowsOf(book, '排名汇总表')
  expect(all.slice(0, -1)).toMatchObject(shown(now.rows))
  expect(all.slice(0, -1).map((r) => r.结果)).toEqual(['入围', '入围', '候补', '候补'])
  expect(all.at(-1)).toMatchObject({ 类别: '合计', '金额（元）': now.totals.money / 100 })
  const totals = rowsOf(book, '合计')
  expect(totals.at(-1)).toMatchObject({
    名额: now.totals.places,
    入围: now.totals.awards,
    '金额上限（元）': now.totals.limit / 100,
  })
  expect(totals.slice(0, -1).map((t) => [t.类别, t.名额, t.入围, t['金额（元）']])).toEqual(
    now.tracks.map((t: Json) => [t.track, t.quota, t.shortlisted, t.money / 100]),
  )
  const title = now.tracks.find((t: Json) => t.track === 'C5').title.zh
  const own = rowsOf(book, `C5 ${title}`)
  expect(own.slice(0, -1).map((r) => r.申报编号)).toEqual(
    now.rows.filter((r: Json) => r.track === 'C5').map((r: Json) => r.id),
  )
  const sheet = book.worksheets[0]!
  expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 })
})

test('who sees one track has that track in it; what a unit calls itself is text, whatever it begins with', async () => {
  const name = '=HYPERLINK("http://example.org")'
  await x.s.system((tx) =>
    tx.updateTable('unit').set({ name }).where('id', '=', x.managers.first!.id).execute(),
  )
  const one = await x.s.staff('officer', { duties: ['review'], tracks: ['C5'] })
  const book = await workbook(one, `${x.LIVE}/ranking.xlsx?lang=en`)
  expect(book.worksheets.map((w) => w.name.slice(0, 7))).toEqual([
    'Ranking',
    'Totals',
    expect.stringMatching(/^C5 /),
  ])
  const rows = rowsOf(book, 'Ranking')
  expect(rows.map((r) => r.Track)).toEqual(['C5', 'C5', 'C5', 'Total'])
  expect(rows[0]).toMatchObject({ Applicant: name, Outcome: 'shortlisted' })
})

test('of a selection that was prepared it says what was kept, and what moved since the one that it follows', async () => {
  const vote = { order: [x.at.tie1, x.at.tie0], present: '张三、李四', reason: '二比一' }
  expect((await x.post(x.officer, `${x.LIVE}/decisions`, { vote })).statusCode).toBe(201)
  await x.prepared()
  await x.post(x.approver, `${x.KEPT}/1/confirm`)
  const fall = { application: x.at.first, cause: 'objection-upheld', reason: '经核实，材料与实际不符' }
  await x.post(x.officer, `${x.LIVE}/decisions`, { fall })
  const next = await x.prepared()
  const first = rowsOf(await workbook(x.officer, `${x.KEPT}/1/ranking.xlsx`), '排名汇总表')
  expect(first.find((r) => r.申报编号 === x.at.first)).toMatchObject({ 结果: '入围', 变动: null })
  const rows = rowsOf(await workbook(x.approver, `${x.KEPT}/2/ranking.xlsx`), '排名汇总表')
  expect(rows.slice(0, -1)).toMatchObject(shown(next.rows))
  const moved = rows.map((r) => [r.申报编号, r['变动（与第 1 次遴选相比）']]).filter(([, m]) => m)
  expect(moved).toEqual([
    [x.at.tie1, '候补 2 → 入围 1'],
    [x.at.tie0, '候补 3 → 候补 2'],
    [x.at.first, '入围 1 → 不参加'],
  ])
  const { rows: history } = await x.s.t.admin.query(
    `select actor, subject_id, detail ->> 'workbook' as workbook from history where action = 'selection.exported' order by id`,
  )
  expect(history.slice(-2)).toEqual([
    { actor: x.officer.id, subject_id: 'kczy-2023/1', workbook: 'ranking' },
    { actor: x.approver.id, subject_id: 'kczy-2023/2', workbook: 'ranking' },
  ])
})

describe('the justification', () => {
  test('holds every opinion with its marks, what counts and what does not and why, and the recusal behind it', async () => {
    const book = await workbook(x.supervisor, `${x.KEPT}/2/justification.xlsx`)
    expect(book.worksheets.map((w) => w.name)).toEqual([
      ...[
        '说明',
        '排名汇总表',
        '合计',
        '遴选规则',
        '评审意见',
        '逐项评分',
        '回避',
        '评审组',
        '同分',
        '表决',
        '变动',
      ],
      ...['专家与抽取', '资格核验'],
    ])
    const opinions = rowsOf(book, '评审意见')
    expect(opinions).toHaveLength(5)
    const of = (expert: string) => opinions.find((o) => o.申报编号 === x.at.first && o.专家 === expert)
    expect(of(x.judge.name)).toMatchObject({ 总分: 90, 是否计入: '是', 第几次提交: 1, 推荐意见: '建议立项' })
    expect(of(spare.name)).toMatchObject({
      总分: 10,
      是否计入: '否',
      不计入的原因: '因回避结束：同一单位或依托单位（某单位）',
    })
    const { criteria } = x.s.call.tracks.find((t) => t.id === 'C5')!
    const marks = rowsOf(book, '逐项评分').filter((m) => m.申报编号 === x.at.first && m.专家 === x.judge.name)
    expect(marks.map((m) => [m.标准, m.权重, m.得分])).toEqual(
      criteria.map((c) => [c.title.zh, c.weight, 90]),
    )
    expect(marks[0]!.评语).toContain('测试用的评语')
    expect(rowsOf(book, '回避')).toMatchObject([
      {
        申报编号: x.at.first,
        专家: spare.name,
        关系: '同一单位或依托单位',
        依据: '某单位',
        回避了什么: '指派结束，已提交的 1 份意见不计入',
      },
    ])
    expect(rowsOf(book, '专家与抽取').map((m) => [m.类别, m.产生方式, m.指定理由, m.答复])).toEqual([
      ['B2', '指定', '测试指定', '同意'],
      ['C5', '指定', '测试指定', '同意'],
      ['C5', '指定', '测试指定', '同意'],
    ])
  })

  test('holds the rules, what the formal check found, the tie and its vote, the fall with who moved, and the digest', async () => {
    const book = await workbook(x.officer, `${x.KEPT}/2/justification.xlsx`)
    expect(rowsOf(book, '同分').map((t) => [t.申报编号, t.如何分出先后])).toEqual([
      [x.at.tie1, expect.stringMatching(/^表决（.*），列第 1$/)],
      [x.at.tie0, expect.stringMatching(/^表决（.*），列第 2$/)],
    ])
    expect(rowsOf(book, '评审组')).toMatchObject([
      {
        申报编号: x.at.tie0,
        评审组: '第一组',
        结论: '通过',
        赞成: 1,
        通过须赞成: 1,
        回避: spare.name,
        各人表决: `${x.judge.name} 赞成`,
      },
    ])
    expect(rowsOf(book, '表决').map((v) => [v.表决名次, v.申报编号, v.出席人员, v.表决情况])).toEqual([
      [1, x.at.tie1, '张三、李四', '二比一'],
      [2, x.at.tie0, '张三、李四', '二比一'],
    ])
    const changes = rowsOf(book, '变动')
    expect(changes.filter((c) => c.事项 === '取消入围').map((c) => [c.变动的申报, c.前后, c.原因])).toEqual([
      [x.at.tie1, '候补 2 → 入围 1', '异议成立'],
      [x.at.tie0, '候补 3 → 候补 2', '异议成立'],
      [x.at.first, '入围 1 → 不参加', '异议成立'],
    ])
    const terms = rowsOf(book, '遴选规则').filter((r) => r.类别 === 'C5')
    expect(terms.find((r) => r.事项 === '名额')).toMatchObject({
      内容: '1',
      条款: expect.stringMatching(/./),
    })
    const found = rowsOf(book, '资格核验').filter((f) => f.申报编号 === x.at.first)
    const { rows: submitted } = await x.s.t.admin.query(
      `select verdict from submission where application_id = $1`,
      [x.ids.first],
    )
    expect(found.map((f) => f.条款)).toEqual(submitted[0].verdict.findings.map((f: Json) => f.clause))
    const { inputHash } = await x.get(x.officer, `${x.KEPT}/2`)
    const about = new Map(rowsOf(book, '说明').map((l) => [l.项目, l.内容]))
    expect(about.get('依据的摘要（SHA-256）')).toBe(inputHash)
    expect(about.get('重算方法')).toContain('zhinan select selection-2.json')
  })

  test('of the first selection it knows nothing of what came later; as it stands it speaks English, too', async () => {
    const book = await workbook(x.officer, `${x.KEPT}/1/justification.xlsx`)
    expect(rowsOf(book, '变动')).toMatchObject([{ 事项: '无' }])
    const now = await workbook(x.officer, `${x.LIVE}/justification.xlsx?lang=en`)
    const clean = now.worksheets
      .filter(
        (w) => !['Opinions', 'Marks', 'Experts', 'Votes', 'Changes', 'Recusals', 'Panels'].includes(w.name),
      )
      .flatMap((w) => (w.getRow(1).values as string[]).slice(1))
    expect(clean.join(' ')).not.toMatch(/\p{Script=Han}/u)
    expect(rowsOf(now, 'Changes').map((c) => c.What)).toEqual([
      'fall',
      'fall',
      'fall',
      ...Array(3).fill('since selection 1'),
    ])
  })

  test('an officer of one track reads of that one alone, and not what was kept of all', async () => {
    const one = await x.s.staff('officer', { duties: ['review'], tracks: ['B2'] })
    const book = await workbook(one, `${x.LIVE}/justification.xlsx`)
    for (const name of ['排名汇总表', '遴选规则', '评审意见', '逐项评分', '专家与抽取', '资格核验'])
      expect([name, ...new Set(rowsOf(book, name).map((r) => r.类别))]).toEqual([
        name,
        'B2',
        ...(name === '排名汇总表' ? ['合计'] : []),
      ])
    for (const name of ['回避', '评审组', '同分', '表决', '变动'])
      expect(Object.values(rowsOf(book, name)[0]!)[0]).toBe('无')
    expect((await one.inject({ url: `${x.KEPT}/2/justification.xlsx` })).statusCode).toBe(403)
  })
})

describe('zhinan select makes it again without the server', () => {
  let dir: string
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'zhinan-again-'))
    for (const name of ['input', 'outcome'])
      await writeFile(
        join(dir, name),
        (await x.supervisor.inject({ url: `${x.KEPT}/2/${name}.json` })).rawPayload,
      )
  })
  afterAll(() => rm(dir, { recursive: true }))

  /** The command as people run it. */
  async function command(...argv: string[]): Promise<{ code: number; out: string }> {
    const main = new URL('../../../../cli/src/main.ts', import.meta.url).pathname
    try {
      const { stdout } = await promisify(execFile)(process.execPath, [main, 'select', ...argv], { cwd: dir })
      return { code: 0, out: stdout }
    } catch (error) {
      const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
      return { code, out: stdout + stderr }
    }
  }

  test('from what was downloaded come exactly the outcomes that were kept, and it says so', async () => {
    const { inputHash } = await x.get(x.officer, `${x.KEPT}/2`)
    const same = await command('input', '--kept', 'outcome')
    expect(same).toEqual({ code: 0, out: expect.stringContaining(`与第 2 次遴选封存的结果完全一致`) })
    expect(same.out).toContain(inputHash)
  })

  test('a file in which one score was changed is told, and so is an outcome that was', async () => {
    const { inputHash } = await x.get(x.officer, `${x.KEPT}/2`)
    const input = JSON.parse(await readFile(join(dir, 'input'), 'utf8'))
    const raised = input.applications.map((a: Json) => (a.id === x.at.tie0 ? { ...a, score: 99 } : a))
    await writeFile(join(dir, 'changed'), JSON.stringify({ ...input, applications: raised }))
    const told = await command('changed', '--kept', 'outcome', '--lang', 'en')
    expect(told.code).toBe(1)
    expect(told.out).toContain(`not the input kept of selection 2: its digest is ${inputHash}`)
    expect(told.out).toMatch(new RegExp(`${x.at.tie0} +on the reserve list 2 +shortlisted 1`))
    const outcome = JSON.parse(await readFile(join(dir, 'outcome'), 'utf8'))
    const row = outcome.outcomes.find((o: Json) => o.id === x.at.tie1)
    row.amount = 1
    await writeFile(join(dir, 'forged'), JSON.stringify(outcome))
    const forged = await command('input', '--kept', 'forged')
    expect(forged.code).toBe(1)
    expect(forged.out).toContain('依据相同，但封存的结果与重算的不一致：1 处不同')
  })
})
