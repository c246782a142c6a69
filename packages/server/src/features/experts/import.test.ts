import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SignedIn } from '../../../test/app.ts'
import { creditCode } from '../../../test/credit-codes.ts'
import { expertOf } from '../../../test/expert-input.ts'
import { idNumber, type Json, type Season, season } from '../../../test/season.ts'
import { sendImport, workbook } from '../../../test/workbook.ts'

let s: Season
let officer: SignedIn
let second: SignedIn
let screener: SignedIn
let supervisor: SignedIn
beforeAll(async () => {
  s = await season()
  officer = await s.staff('officer', { duties: ['review'] })
  second = await s.staff('officer', { duties: ['review'] })
  screener = await s.staff('officer', { duties: ['screening'] })
  supervisor = await s.staff('supervisor')
})
afterAll(() => s.close())

const HEAD = [
  '姓名',
  '身份证号',
  '工作单位',
  '单位代码',
  '职称',
  '职级',
  '地区',
  '学科代码',
  '可评审语种',
  '关键词',
  '评审数量上限',
  '手机',
  '邮箱',
]
const person = (name: string, number = '', more: Record<number, unknown> = {}) =>
  Object.assign(
    [
      name,
      number,
      '导入大学',
      '',
      '教授',
      '正高级',
      '郑州市',
      '52020、110',
      '中文、英语',
      '学习，推理',
      '20',
      '13800001111',
      '',
    ],
    more,
  )
const number = (n: number) => idNumber(`41010519650411${String(n).padStart(3, '0')}`)
const q = async (text: string, values: unknown[] = []) => (await s.t.admin.query(text, values)).rows
const read = async (id: string): Promise<Json> =>
  (await officer.inject({ url: `/api/v1/imports/${id}` })).json()
async function check(...rows: unknown[][]): Promise<Json> {
  const sent = await sendImport(officer, 'experts', await workbook([HEAD, ...rows]))
  if (sent.statusCode !== 201) throw new Error(sent.body)
  await s.a.runJobs()
  return read(sent.json().id)
}
async function go(run: Json, payload: object = {}): Promise<Json> {
  const answer = await officer.inject({
    method: 'POST',
    url: `/api/v1/imports/${run.id}/confirm`,
    headers: { 'if-match': `"v${run.version}"` },
    payload,
  })
  if (answer.statusCode !== 200) throw new Error(answer.body)
  await s.a.runJobs()
  return read(run.id)
}
const rowsOf = async (run: Json): Promise<Json[]> =>
  (await officer.inject({ url: `/api/v1/imports/${run.id}/rows?limit=100` })).json().items

test('experts are entered once, as proposed, for another officer to verify; the same file again changes nothing', async () => {
  const rows = [person('甲一', number(1)), person('甲二', '', { 3: creditCode(92_001) })]
  const run = await check(...rows)
  expect(run.counts).toEqual({ create: 2, change: 0, same: 0, error: 0 })
  expect(await q(`select 1 from expert where name like '甲_'`)).toEqual([])
  expect((await go(run)).state).toBe('done')
  expect(
    await q(`select name, status, stated_by, import_id, languages, disciplines, keywords, workload
               from expert where name = '甲一'`),
  ).toEqual([
    {
      name: '甲一',
      status: 'proposed',
      stated_by: officer.id,
      import_id: run.id,
      languages: ['zh', 'en'],
      disciplines: ['52020', '110'],
      keywords: ['学习', '推理'],
      workload: 20,
    },
  ])
  expect((await check(...rows)).counts).toEqual({ create: 0, change: 0, same: 2, error: 0 })
  const [one] = await q(`select id, version from expert where name = '甲一'`)
  const verify = (who: SignedIn) =>
    who.inject({
      method: 'POST',
      url: `/api/v1/experts/${one.id}/decision`,
      headers: { 'if-match': `"v${one.version}"` },
      payload: { decision: 'verify' },
    })
  expect((await verify(officer)).json().code).toBe('expert-stated')
  expect((await verify(second)).json().status).toBe('verified')
  const shown = await officer.inject({
    method: 'POST',
    url: `/api/v1/experts/${one.id}/id-number/reveal`,
    payload: { reason: '核对' },
  })
  expect(shown.json()).toEqual({ idNumber: number(1) })
})

test('known ones are found by number, or by name and unit, and keep what the list leaves blank', async () => {
  await go(await check(person('乙一', number(2)), person('乙二')))
  const run = await check(person('乙一改', number(2), { 11: '' }), person('乙二', number(3), { 4: '研究员' }))
  expect(run.counts).toEqual({ create: 0, change: 2, same: 0, error: 0 })
  const rows = await rowsOf(run)
  expect(rows[0].changes.map((c: Json) => c.column)).toEqual(['name'])
  expect(rows[1].changes.map((c: Json) => c.column)).toEqual(['title', 'idNumber'])
  await go(run)
  expect(await q(`select name, phone from expert where name like '乙%' order by name`)).toEqual([
    { name: '乙一改', phone: '13800001111' },
    { name: '乙二', phone: '13800001111' },
  ])
  // Whoever has another number is somebody else, whatever their name.
  expect((await check(person('乙二', number(4)))).counts.create).toBe(1)
})

test('who has an account keeps their own record', async () => {
  const own = await s.staff('approver')
  const made = await own.inject({
    method: 'POST',
    url: '/api/v1/me/expert',
    payload: expertOf({ idNumber: number(5) }),
  })
  expect(made.statusCode).toBe(201)
  const run = await check(person('陈明', number(5)))
  expect(run.counts).toMatchObject({ same: 1, change: 0 })
  expect((await rowsOf(run))[0].issues.map((i: Json) => i.code)).toContain('kept-own')
})

describe('a row', () => {
  test('that is wrong is told at its column', async () => {
    const cases: [what: string, id: string, more: Record<number, unknown>, column: string, code: string][] = [
      [
        'a number with a wrong check digit',
        `${number(6).slice(0, 17)}${number(6).endsWith('1') ? '2' : '1'}`,
        {},
        'idNumber',
        'id-checkDigit',
      ],
      ['a number that became a number', '', { 1: 410105196504110000 }, 'idNumber', 'code-number'],
      ['an unknown discipline', '', { 7: '52020、99999' }, 'disciplines', 'discipline-unknown'],
      ['six disciplines', '', { 7: '110 120 130 140 150 160' }, 'disciplines', 'too-many'],
      ['an unknown language', '', { 8: '火星语' }, 'languages', 'choice'],
      ['an unknown region', '', { 6: '月球' }, 'region', 'choice'],
      ['an unknown rank', '', { 5: '超高级' }, 'rank', 'choice'],
      ['a limit that is none', '', { 10: '很多' }, 'workload', 'count'],
      ['a formula in a name', '', { 0: { formula: 'HYPERLINK("http://x")' } }, 'name', 'formula'],
    ]
    const run = await check(...cases.map(([what, id, more]) => person(`有误者${what}`, id, more)))
    expect(run.counts.error).toBe(cases.length)
    const found = await rowsOf(run)
    for (const [n, [what, , , column, code]] of cases.entries())
      expect(found[n].issues, what).toContainEqual(expect.objectContaining({ column, code }))
  })

  test('twice is counted once, said differently is wrong, and namesakes need a number', async () => {
    const run = await check(
      person('丙', number(7)),
      person('丙', number(7)),
      person('丙', number(7), { 4: '讲师' }),
    )
    expect((await rowsOf(run)).map((r) => r.outcome)).toEqual(['create', 'same', 'error'])
    await go(await check(person('丁', number(8)), person('丁', number(9))))
    const [row] = await rowsOf(await check(person('丁')))
    expect(row.issues[0].code).toBe('ambiguous')
  })
})

test('no number stands in what is kept of a file, right or wrong', async () => {
  const wrong = `${number(10).slice(0, 17)}${number(10).endsWith('1') ? '2' : '1'}`
  await go(await check(person('戊', number(11)), person('己', wrong)), { skipWrong: true })
  for (const secret of [number(11), wrong])
    for (const table of ['import_row', 'import_run', 'import_file', 'expert', 'history'])
      expect(
        await q(`select 1 from ${table} t where to_jsonb(t)::text like '%' || $1 || '%'`, [secret]),
        table,
      ).toEqual([])
})

test('only who keeps the pool imports experts and sees such files; overseers look on', async () => {
  expect((await sendImport(screener, 'experts', await workbook([HEAD, person('庚')]))).json().code).toBe(
    'forbidden',
  )
  const run = await check(person('庚'))
  const seen = async (who: SignedIn) => [
    (await who.inject({ url: `/api/v1/imports/${run.id}` })).statusCode,
    (await who.inject({ url: `/api/v1/imports/${run.id}/rows` })).statusCode,
    (await who.inject({ url: '/api/v1/imports' })).json().items.some((r: Json) => r.kind === 'experts'),
  ]
  expect(await seen(screener)).toEqual([404, 404, false])
  expect(await seen(supervisor)).toEqual([200, 200, true])
  const direct = await s.as(screener, (tx) =>
    tx.selectFrom('import_row').select('n').where('run_id', '=', run.id).execute(),
  )
  expect(direct).toEqual([])
})

test('the export has the filter’s experts, can be sent back as it is, and is recorded; overseers see masks', async () => {
  await go(await check(person('辛一', number(12)), person('辛二', number(13), { 0: '=辛二' })))
  const get = (who: SignedIn) => who.inject({ url: `/api/v1/experts.xlsx?q=${encodeURIComponent('辛')}` })
  const mine = await get(officer)
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(mine.rawPayload as unknown as ArrayBuffer)
  const sheet = book.worksheets[0]!
  const cells = (n: number) => (sheet.getRow(n).values as unknown[]).slice(1)
  expect(sheet.rowCount).toBe(3)
  expect([cells(2)[0], cells(3)[0]]).toEqual(['=辛二', '辛一'])
  expect(cells(3)[1]).toMatch(/^4101\*{12}/)
  expect(cells(3)[14]).toBe('13800001111')
  const sent = await sendImport(officer, 'experts', mine.rawPayload)
  await s.a.runJobs()
  expect((await read(sent.json().id)).counts).toEqual({ create: 0, change: 0, same: 2, error: 0 })
  const masked = new ExcelJS.Workbook()
  await masked.xlsx.load((await get(supervisor)).rawPayload as unknown as ArrayBuffer)
  expect((masked.worksheets[0]!.getRow(3).values as unknown[])[15]).toBe('138****1111')
  expect(await q(`select actor from history where action = 'expert.exported' order by id`)).toEqual([
    { actor: officer.id },
    { actor: supervisor.id },
  ])
})

test('the template can be filled in and sent back', async () => {
  const { rawPayload } = await officer.inject({ url: '/api/v1/import-templates/experts' })
  const sent = await sendImport(officer, 'experts', rawPayload)
  await s.a.runJobs()
  const run = await read(sent.json().id)
  expect(run.notices.map((n: Json) => n.code)).toEqual(['example-skipped', 'no-rows'])
})
