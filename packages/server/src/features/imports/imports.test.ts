import ExcelJS from 'exceljs'
import { afterAll, describe, expect, test } from 'vitest'
import type { SignedIn } from '../../../test/app.ts'
import { creditCode } from '../../../test/credit-codes.ts'
import { type Json, season } from '../../../test/season.ts'
import { sendImport, workbook } from '../../../test/workbook.ts'
import { both } from './convert/column.ts'

const s = await season()
const officer = await s.staff('officer')
afterAll(s.close)

const read = async (id: string): Promise<Json> =>
  (await officer.inject({ url: `/api/v1/imports/${id}` })).json()
const rowsOf = async (id: string, query = ''): Promise<Json[]> =>
  (await officer.inject({ url: `/api/v1/imports/${id}/rows?limit=100${query}` })).json().items

/** Sends a file and has it checked. */
async function check(kind: string, content: Buffer): Promise<Json> {
  const sent = await sendImport(officer, kind, content)
  if (sent.statusCode !== 201) throw new Error(sent.body)
  await s.a.runJobs()
  return read(sent.json().id)
}
const confirm = (run: Json, payload: object = {}, who: SignedIn = officer) =>
  who.inject({
    method: 'POST',
    url: `/api/v1/imports/${run.id}/confirm`,
    headers: { 'if-match': `"v${run.version}"` },
    payload,
  })
/** Confirms and has it done. */
async function go(run: Json, payload: object = {}): Promise<Json> {
  const answer = await confirm(run, payload)
  if (answer.statusCode !== 200) throw new Error(answer.body)
  await s.a.runJobs()
  return read(run.id)
}
/** What its report says of the first row. */
async function remarksOf(run: Json, lang: string): Promise<string> {
  const sheet = await reportOf(run, lang)
  return sheet.getRow(2).getCell(3).text
}
async function reportOf(run: Json, lang: string): Promise<ExcelJS.Worksheet> {
  const { rawPayload } = await officer.inject({ url: `/api/v1/imports/${run.id}/report.xlsx?lang=${lang}` })
  const report = new ExcelJS.Workbook()
  await report.xlsx.load(rawPayload as unknown as ArrayBuffer)
  return report.worksheets[0]!
}
const q = async (text: string, values: unknown[] = []) => (await s.t.admin.query(text, values)).rows

const UNITS = [
  '单位名称',
  '单位类型',
  '统一社会信用代码',
  '依托单位名称',
  '依托单位代码',
  '地区',
  '地址',
  '联系人',
  '联系电话',
  '联系邮箱',
  '核验状态',
]
const unitRow = (name: string, code: string, more: Record<number, unknown> = {}) =>
  Object.assign(
    [
      name,
      '全省学会（协会、研究会）',
      code,
      '',
      '',
      '郑州市',
      '',
      '王芳',
      '0371-65700000',
      'w@example.org',
      '已核验',
    ],
    more,
  )
const FACTS = ['单位代码', '单位名称', '登记事项', '年度', '情况', '来源']

describe('units', () => {
  test('are entered once; the same file again changes nothing and says so', async () => {
    const codes = [creditCode(81_001), creditCode(81_002)]
    const file = await workbook([
      UNITS,
      unitRow('导入学会甲', codes[0]!),
      unitRow('导入学会乙', codes[1]!, { 10: '' }),
      unitRow('某大学科协', '', { 1: '高校科协', 3: '某大学', 4: creditCode(81_003) }),
    ])
    const run = await check('units', file)
    expect(run).toMatchObject({
      state: 'checked',
      counts: { create: 3, change: 0, same: 0, error: 0 },
      sheet: '数据',
    })
    expect(await q(`select 1 from unit where name like '导入学会_'`)).toEqual([])
    expect(await go(run)).toMatchObject({ state: 'done', doneAt: expect.any(String) })
    expect(
      await q(`select name, status, import_id from unit where name like '导入学会_' order by name`),
    ).toEqual([
      { name: '导入学会乙', status: 'pending', import_id: run.id },
      { name: '导入学会甲', status: 'verified', import_id: run.id },
    ])
    const trace = await q(
      `select h.action, h.on_behalf_of from history h join unit u on u.id::text = h.subject_id
      where u.import_id = $1`,
      [run.id],
    )
    expect(trace).toEqual(Array(3).fill({ action: 'unit.imported', on_behalf_of: officer.id }))

    const again = await check('units', file)
    expect(again.counts).toEqual({ create: 0, change: 0, same: 3, error: 0 })
    expect((await confirm(again)).json().code).toBe('import-changes-nothing')
    // Who imported a unit is not its founder.
    const [unit] = await q(`select id from unit where credit_code = $1`, [codes[0]])
    await expect(
      s.as(officer, (tx) =>
        tx
          .insertInto('unit_member')
          .values({ unit_id: unit.id, user_id: officer.id, role: 'manager' })
          .execute(),
      ),
    ).rejects.toThrow(/row-level security/)
  })

  test('change while nobody belongs to them, and keep their own details afterwards', async () => {
    const code = creditCode(81_010)
    await go(await check('units', await workbook([UNITS, unitRow('变更学会', code, { 10: '' })])))
    const changed = await check(
      'units',
      await workbook([UNITS, unitRow('变更学会', code, { 5: '洛阳市', 6: '新路 1 号' })]),
    )
    const [row] = await rowsOf(changed.id)
    expect(row.changes).toEqual([
      { column: 'region', before: both('郑州市', 'Zhengzhou'), after: both('洛阳市', 'Luoyang') },
      { column: 'address', before: null, after: both('新路 1 号', '新路 1 号') },
      { column: 'status', before: both('待核验', 'to be verified'), after: both('已核验', 'verified') },
    ])
    expect(await remarksOf(changed, 'zh')).toContain('核验状态：“待核验” → “已核验”')
    expect(await remarksOf(changed, 'en')).toContain('Region: "Zhengzhou" → "Luoyang"')
    await go(changed)
    expect(await q('select address, status, verified_by from unit where credit_code = $1', [code])).toEqual([
      { address: '新路 1 号', status: 'verified', verified_by: officer.id },
    ])
    const own = await s.applicant('B3', { code: creditCode(81_011) })
    const kept = await check('units', await workbook([UNITS, unitRow('别的名字', creditCode(81_011))]))
    expect(kept.counts).toMatchObject({ same: 1, change: 0 })
    expect((await rowsOf(kept.id))[0].issues[0].code).toBe('kept-own')
    expect(await q('select name from unit where id = $1', [own.id])).toEqual([{ name: own.name }])
  })

  test('what is wrong in a row is told at its column', async () => {
    const cases: [what: string, more: Record<number, unknown>, column: string, code: string][] = [
      ['a host where there is none', { 3: '某大学', 4: creditCode(81_020) }, 'hostName', 'host-not-allowed'],
      ['no host where one is needed', { 1: '企业科协' }, 'hostName', 'host-required'],
      ['no code and no host', { 2: '' }, 'creditCode', 'code-required'],
      ['a code that became a number', { 2: 914100000000000000 }, 'creditCode', 'code-number'],
      ['an unknown region', { 5: '月球' }, 'region', 'choice'],
      ['no contact', { 7: '' }, 'contactName', 'missing'],
    ]
    // One file for all: reading a file takes a second of its own.
    const rows = cases.map(([what, more], n) => unitRow(`有误学会${what}`, creditCode(81_021 + n), more))
    const run = await check('units', await workbook([UNITS, ...rows]))
    expect(run.counts.error).toBe(cases.length)
    const found = await rowsOf(run.id, '&outcome=error')
    for (const [n, [what, , column, code]] of cases.entries())
      expect(found[n].issues, what).toContainEqual(expect.objectContaining({ column, code }))
  })

  test('one region has one city association', async () => {
    const city = (name: string, n: number) =>
      unitRow(name, creditCode(n), { 1: '省辖市、济源示范区科协', 5: '鹤壁市' })
    const run = await check(
      'units',
      await workbook([UNITS, city('鹤壁市科协', 81_030), city('鹤壁科协', 81_031)]),
    )
    expect((await rowsOf(run.id)).map((r) => [r.outcome, r.issues.map((i: Json) => i.code)])).toEqual([
      ['create', []],
      ['error', ['region-taken']],
    ])
    // As it stands in the sheet, not as the code of the region.
    expect((await rowsOf(run.id))[1].issues[0].saw).toBe('鹤壁市')
  })
})

describe('registry facts', () => {
  test('are created, changed with their history, and left as they are', async () => {
    const code = creditCode(82_001)
    const { id, name } = await s.applicant('A', { code, facts: {} })
    const fact = (value: string, source = '年检公告') => [code, name, '年度检查', 2022, value, source]
    const file = await workbook([
      FACTS,
      fact('已参加'),
      ['', name, 'elections', '2022年', '按要求换届', '换届批复'],
    ])
    const run = await check('facts', file)
    expect(run.counts).toEqual({ create: 2, change: 0, same: 0, error: 0 })
    await go(run)
    expect((await check('facts', file)).counts).toEqual({ create: 0, change: 0, same: 2, error: 0 })
    const other = await check('facts', await workbook([FACTS, fact('未参加')]))
    expect((await rowsOf(other.id))[0].changes).toEqual([
      {
        column: 'value',
        before: both('已参加', 'taken part in'),
        after: both('未参加', 'not taken part in'),
      },
    ])
    await go(other)
    const facts = await q(
      `select value, superseded_at is null as holds, recorded_by from unit_fact
        where unit_id = $1 and fact = 'annual-inspection' order by recorded_at`,
      [id],
    )
    expect(facts).toEqual([
      { value: 'taken-part', holds: false, recorded_by: officer.id },
      { value: 'not-taken-part', holds: true, recorded_by: officer.id },
    ])
  })

  test('what is wrong in a row is told at its column', async () => {
    const cases: [
      what: string,
      row: (code: string, name: string) => unknown[],
      column: string,
      wanted: string,
    ][] = [
      [
        'an unknown unit',
        (_, name) => [creditCode(82_009), name, '年度检查', 2022, '已参加', 'x'],
        'unitCode',
        'unit-unknown',
      ],
      [
        'a name that is not the code’s',
        (code) => [code, '别的学会', '年度检查', 2022, '已参加', 'x'],
        'unitName',
        'name-differs',
      ],
      [
        'a value of another fact',
        (code, name) => [code, name, '年度检查', 2022, '正常', 'x'],
        'value',
        'choice',
      ],
      [
        'a fact kept of other kinds',
        (code, name) => [code, name, '“科创中国”试点市', 2022, '未获批', 'x'],
        'fact',
        'fact-not-for-kind',
      ],
      ['no source', (code, name) => [code, name, '年度检查', 2022, '已参加', ' '], 'source', 'missing'],
    ]
    const rows: unknown[][] = []
    for (const [n, [, row]] of cases.entries()) {
      const code = creditCode(82_100 + n)
      const { name } = await s.applicant('A', { code, facts: {} })
      rows.push(row(code, name))
    }
    const run = await check('facts', await workbook([FACTS, ...rows]))
    const found = await rowsOf(run.id)
    for (const [n, [what, , column, code]] of cases.entries())
      expect(found[n].issues, what).toEqual([expect.objectContaining({ column, code })])
  })

  test('said twice in a file count once, said differently are wrong, however the unit is named', async () => {
    const code = creditCode(82_010)
    const { name } = await s.applicant('A', { code, facts: {} })
    const row = (c: string, value: string) => [c, name, '年度检查', 2021, value, '公告']
    const run = await check(
      'facts',
      await workbook([FACTS, row(code, '已参加'), row(code, '已参加'), row('', '未参加')]),
    )
    expect((await rowsOf(run.id)).map((r) => [r.outcome, r.issues.map((i: Json) => i.code)])).toEqual([
      ['create', []],
      ['same', ['repeated']],
      ['error', ['contradicts', 'contradicts']],
    ])
    expect((await confirm(run)).json().code).toBe('import-has-errors')
    expect(await go(run, { skipWrong: true })).toMatchObject({ state: 'done', skipWrong: true })
  })

  test('checked before the data changed are checked again, and nothing is imported unseen', async () => {
    const code = creditCode(82_011)
    const unit = await s.applicant('A', { code, facts: {} })
    const run = await check(
      'facts',
      await workbook([FACTS, [code, unit.name, '年度检查', 2020, '已参加', '公告']]),
    )
    await s.recordFact(unit, 'annual-inspection', 'not-taken-part', 2020)
    const rechecked = await go(run)
    expect(rechecked).toMatchObject({ state: 'checked', counts: { create: 0, change: 1 } })
    expect(rechecked.notices.map((n: Json) => n.code)).toContain('rechecked')
    expect((await confirm(run)).statusCode).toBe(412)
    expect(await go(rechecked)).toMatchObject({ state: 'done' })
  })
})

test('members are invited once by mail, never the officer, and join as who they are', async () => {
  const code = creditCode(83_001)
  await go(await check('units', await workbook([UNITS, unitRow('邀请学会', code)])))
  const head = ['单位代码', '单位名称', '邮箱', '身份']
  const file = await workbook([
    head,
    [code, '邀请学会', 'Li@Example.org', '管理员'],
    [code, '邀请学会', 'zhao@example.org', ''],
    [code, '邀请学会', officer.email, '管理员'],
  ])
  const run = await check('members', file)
  expect((await rowsOf(run.id)).map((r) => r.outcome)).toEqual(['create', 'create', 'error'])
  await go(run, { skipWrong: true })
  await s.a.runJobs()
  expect(s.a.smtp.newest('li@example.org').text).toContain('邀请学会')
  const waiting = await q(
    `select email, role, invited_by from unit_invitation i join unit u on u.id = i.unit_id
    where u.credit_code = $1 order by email`,
    [code],
  )
  expect(waiting).toEqual([
    { email: 'li@example.org', role: 'manager', invited_by: officer.id },
    { email: 'zhao@example.org', role: 'member', invited_by: officer.id },
  ])
  expect((await check('members', file)).counts).toEqual({ create: 0, change: 0, same: 2, error: 1 })
})

test('earlier projects are recorded; a correction strikes out what it corrects', async () => {
  const code = creditCode(84_001)
  const { id, name } = await s.applicant('A', { code, facts: {}, trackRecord: undefined as never })
  const head = ['单位代码', '单位名称', '年度', '项目类别', '项目名称', '完成情况', '来源']
  const project = (result: string) => [code, name, 2022, 'B4', '某论坛', result, '结项名单']
  await go(await check('projects', await workbook([head, project('完成')])))
  expect((await check('projects', await workbook([head, project('完成')]))).counts.same).toBe(1)
  await go(await check('projects', await workbook([head, project('较好完成')])))
  const kept = await q(
    `select result, voided_at is null as holds from unit_project where unit_id = $1
    and title = '某论坛' order by recorded_at`,
    [id],
  )
  expect(kept).toEqual([
    { result: 'completed', holds: false },
    { result: 'completed-well', holds: true },
  ])
})

describe('files', () => {
  test.each<[string, Buffer, string]>([
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1'.padEnd(1024, '0'), 'hex'), '.xls'],
    ['a renamed list', Buffer.from('单位名称,地区\n'), 'CSV'],
    ['nothing', Buffer.alloc(0), '空'],
  ])('%s is refused at once, saying what to do', async (_, content, says) => {
    const answer = await sendImport(officer, 'units', content)
    expect(answer.json()).toMatchObject({ status: 415, code: 'not-a-workbook' })
    expect(answer.json().detail.zh).toContain(says)
  })

  test('without the needed columns end as unreadable, and keep no copy of the file', async () => {
    const run = await check(
      'facts',
      await workbook([
        ['单位名称', '年度'],
        ['甲', 2022],
      ]),
    )
    expect(run.state).toBe('unreadable')
    expect(run.notices[0]).toMatchObject({ code: 'columns-missing', fatal: true })
    expect(await q('select 1 from import_file where run_id = $1', [run.id])).toEqual([])
    expect((await confirm(run)).json().code).toBe('import-not-ready')
  })

  test('that eat memory end with their worker, and the server goes on', { timeout: 120_000 }, async () => {
    const { default: JSZip } = await import('jszip')
    const zip = await JSZip.loadAsync(await workbook([UNITS, unitRow('合并学会', creditCode(85_100))]))
    const path = 'xl/worksheets/sheet1.xml'
    const xml = await zip.file(path)!.async('string')
    const merged = '</sheetData><mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    zip.file(path, xml.replace('</sheetData>', merged))
    const run = await check('units', await zip.generateAsync({ type: 'nodebuffer' }))
    expect(run).toMatchObject({ state: 'unreadable', notices: [{ code: 'too-large', fatal: true }] })
  })

  test('the template can be filled in and sent back; so can the report', async () => {
    for (const kind of ['units', 'facts', 'members', 'projects']) {
      const { rawPayload } = await officer.inject({ url: `/api/v1/import-templates/${kind}` })
      const book = new ExcelJS.Workbook()
      await book.xlsx.load(rawPayload as unknown as ArrayBuffer)
      expect(book.worksheets).toHaveLength(2)
      const run = await check(kind, rawPayload)
      // Only its example row is in it.
      expect(run.notices.map((n: Json) => n.code)).toEqual(['example-skipped', 'no-rows'])
    }
    const code = creditCode(85_001)
    const wrong = await check('units', await workbook([UNITS, unitRow('更正学会', code, { 5: '月球' })]))
    for (const [lang, outcome] of [
      ['zh', '有误'],
      ['en', 'wrong'],
    ] as const) {
      const sheet = await reportOf(wrong, lang)
      expect([1, 2, 3].map((c) => sheet.getRow(2).getCell(c).text)).toEqual([
        '2',
        outcome,
        expect.stringContaining('月球'),
      ])
      sheet.getRow(2).getCell(9).value = '郑州市'
      const right = await check('units', Buffer.from(await sheet.workbook.xlsx.writeBuffer()))
      expect(right).toMatchObject({ counts: { create: 1, error: 0 }, notices: [] })
    }
  })
})

test('what was done is not rewritten, and only officers write imports', async () => {
  const run = await check('units', await workbook([UNITS, unitRow('封存学会', creditCode(86_001))]))
  await go(run)
  const as = (who: SignedIn, text: string) => s.as(who, (tx) => sqlOf(text).execute(tx))
  const { sql } = await import('kysely')
  const sqlOf = (text: string) => sql.raw(text)
  await expect(as(officer, `update import_run set state = 'checked' where id = '${run.id}'`)).rejects.toThrow(
    /finished/,
  )
  await expect(as(officer, `delete from import_row where run_id = '${run.id}'`)).rejects.toThrow(/finished/)
  const supervisor = await s.staff('supervisor')
  const stranger = (await s.applicant('B3')).manager
  for (const who of [supervisor, stranger]) {
    const start = `insert into import_run (id, kind, file_name, sha256, size, created_by)
      values (gen_random_uuid(), 'units', 'x', '${'0'.repeat(64)}', 1, actor_id())`
    await expect(as(who, start)).rejects.toThrow(/row-level security/)
    expect((await as(who, `update import_run set progress = 1 where id = '${run.id}'`)).numAffectedRows).toBe(
      0n,
    )
  }
  expect((await as(stranger, 'select 1 from import_run')).rows).toEqual([])
  expect((await as(stranger, 'select 1 from import_row')).rows).toEqual([])
  expect((await as(supervisor, 'select 1 from import_row limit 1')).rows).toHaveLength(1)
})
