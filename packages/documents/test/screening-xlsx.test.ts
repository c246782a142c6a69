import { PassThrough, Writable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import { type Locale, type ScreeningApplication, screeningWorkbook } from '../src/index.ts'
import { textSheet } from '../src/text-sheet.ts'
import { HOSTILE } from './hostile.ts'

const application = (change: Partial<ScreeningApplication> = {}): ScreeningApplication => ({
  number: 'KCZY-2023-C3-0042',
  unit: '郑州大学科学技术协会',
  unitKind: '高校科协',
  region: '郑州市',
  track: '协同创新服务平台',
  title: '先进高分子材料平台',
  submittedAt: '2026-11-24T09:00:00Z',
  state: '不合格',
  findings: [
    { source: 'machine', clause: '三(三)1', sentence: '单位类型可申报', outcome: 'met' },
    {
      source: 'machine',
      clause: '三(三)3',
      sentence: '服务企业不少于 150 家次',
      outcome: 'notMet',
      note: '现填 120',
    },
    { source: 'officer', clause: '一.1', sentence: '党组织健全', outcome: 'met' },
  ],
  decision: '不合格',
  reasons: '指标不足',
  officer: '李四',
  decidedOn: '2026-11-30',
  ...change,
})

async function roundTrip(
  applications: Iterable<ScreeningApplication> | AsyncIterable<ScreeningApplication>,
  locale: Locale = 'zh',
  title = '形式审查表',
): Promise<{ workbook: ExcelJS.Workbook; counts: { applications: number; findings: number } }> {
  const out = new PassThrough()
  const [counts, bytes] = await Promise.all([
    screeningWorkbook({ title, applications }, out, locale),
    buffer(out),
  ])
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer)
  return { workbook, counts }
}

const cells = (sheet: ExcelJS.Worksheet, row: number) => (sheet.getRow(row).values as unknown[]).slice(1)

describe('the formal-check table', () => {
  test('a row an application, a row a finding', async () => {
    const { workbook, counts } = await roundTrip([application(), application({ number: 'N2', findings: [] })])
    expect(counts).toEqual({ applications: 2, findings: 3 })
    const [table, details] = workbook.worksheets
    expect([table?.name, details?.name]).toEqual(['形式审查表', '核验明细'])
    expect(cells(table!, 1).slice(0, 4)).toEqual(['序号', '编号', '申报单位', '单位类型'])
    expect(cells(table!, 2)).toEqual([
      '1',
      'KCZY-2023-C3-0042',
      '郑州大学科学技术协会',
      '高校科协',
      '郑州市',
      '协同创新服务平台',
      '先进高分子材料平台',
      '2026-11-24 17:00:00',
      '不合格',
      '三(三)3 服务企业不少于 150 家次（现填 120）',
      '一.1 符合 党组织健全',
      '不合格',
      '指标不足',
      '李四',
      '2026-11-30',
    ])
    expect(table?.rowCount).toBe(3)
    expect(cells(details!, 3).slice(3)).toEqual([
      '机器核验',
      '三(三)3',
      '服务企业不少于 150 家次',
      '不符合',
      '现填 120',
    ])
    expect(details?.rowCount).toBe(4)
  })

  test('is frozen, filtered, wide enough, and prints on landscape A4 with its header on each page', async () => {
    const { workbook } = await roundTrip([application()], 'zh', '2026年“A&B”形式审查表')
    for (const sheet of workbook.worksheets) {
      expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 })
      expect(sheet.autoFilter).toBeTruthy()
      expect(sheet.pageSetup).toMatchObject({
        paperSize: 9,
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        printTitlesRow: '1:1',
      })
      expect(sheet.getColumn(2).width).toBeGreaterThanOrEqual(20)
      expect(sheet.headerFooter.oddHeader).toBe('&C&B2026年“A&&B”形式审查表')
      expect(sheet.getCell('A1').font?.bold).toBe(true)
    }
  })

  test('in English', async () => {
    const { workbook } = await roundTrip([application()], 'en')
    expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual(['Formal check', 'Findings'])
    expect(workbook.worksheets[1]?.getCell('G3').value).toBe('Not met')
  })

  test('empty', async () => {
    const { workbook, counts } = await roundTrip([])
    expect(counts).toEqual({ applications: 0, findings: 0 })
    expect(workbook.worksheets.map((sheet) => sheet.rowCount)).toEqual([1, 1])
  })
})

describe('formula injection', () => {
  const formulas = [
    '=1+1',
    '=HYPERLINK("http://evil.example","点我")',
    "=cmd|' /C calc'!A0",
    '+1+1',
    '-2+3',
    '@SUM(A1)',
    '\t=1+1',
    '\r=1+1',
    ' =1+1',
    '＝1+1',
  ]
  test.each(formulas)('%j is text', async (text) => {
    const finding = {
      source: 'machine',
      clause: text,
      sentence: text,
      outcome: 'notMet',
      note: text,
    } as const
    const strings = {
      number: text,
      unit: text,
      unitKind: text,
      region: text,
      track: text,
      title: text,
      state: text,
    }
    const officer = { decision: text, reasons: text, officer: text, decidedOn: text }
    const { workbook } = await roundTrip([application({ ...strings, ...officer, findings: [finding] })])
    for (const sheet of workbook.worksheets) {
      sheet.eachRow((row) => {
        row.eachCell((cell) => {
          expect(cell.type).toBe(ExcelJS.ValueType.String)
          expect(cell.formula).toBeFalsy()
          expect(cell.hyperlink).toBeFalsy()
          if (Number(row.number) > 1) expect(cell.numFmt).toBe('@')
        })
      })
    }
    expect(workbook.worksheets[0]?.getCell('C2').value).toBe(text.replace('\r', '\n'))
  })

  test('an object in place of a string is no formula either', async () => {
    const smuggled = { formula: '1+1', result: 2 } as unknown as string
    const { workbook } = await roundTrip([application({ title: smuggled })])
    expect(workbook.worksheets[0]?.getCell('G2').type).toBe(ExcelJS.ValueType.String)
  })
})

describe('hostile text', () => {
  test.each(HOSTILE)('%s', async (_name, text) => {
    const { workbook } = await roundTrip([application({ title: `始${text}终` })])
    expect(String(workbook.worksheets[0]?.getCell('G2').value)).toMatch(/^始.*终$/s)
  })

  test.each([
    ['XML', '<a b="c">&]]></a>', '<a b="c">&]]></a>'],
    ['controls go', 'a\u0000b\u001fc\uffff', 'abc'],
    // Excel reads _x0041_ as A and _x005F_ as _; exceljs reads neither.
    ['escapes stay what they were', '_x0041_', '_x005F_x0041_'],
    ['cut at the limit of a cell', '长'.repeat(40_000), `${'长'.repeat(32_766)}…`],
  ])('%s', async (_name, text, read) => {
    const { workbook } = await roundTrip([application({ title: text })])
    expect(workbook.worksheets[0]?.getCell('G2').value).toBe(read)
  })
})

describe('streaming', () => {
  test('20,000 applications from an asynchronous source', async () => {
    async function* source() {
      for (let i = 0; i < 20_000; i++) yield application({ number: `N${i}`, findings: [] })
    }
    let bytes = 0
    const out = new Writable({
      write(chunk, _encoding, done) {
        bytes += chunk.length
        done()
      },
    })
    const counts = await screeningWorkbook({ title: '表', applications: source() }, out)
    expect(counts.applications).toBe(20_000)
    expect(bytes).toBeGreaterThan(100_000)
  })

  test('fails with its source', async () => {
    async function* broken() {
      yield application()
      throw new Error('cursor lost')
    }
    const out = new PassThrough()
    out.on('error', () => undefined)
    await expect(screeningWorkbook({ title: '表', applications: broken() }, out)).rejects.toThrow(
      'cursor lost',
    )
    expect(out.destroyed).toBe(true)
  })

  test('ends, and lets go of its source, when the reader leaves', async () => {
    let released = false
    async function* endless() {
      try {
        for (let i = 0; ; i++) yield application({ number: `N${i}` })
      } finally {
        released = true
      }
    }
    const out = new PassThrough()
    setTimeout(() => out.destroy(), 50)
    await expect(screeningWorkbook({ title: '表', applications: endless() }, out)).rejects.toThrow('closed')
    await expect.poll(() => released).toBe(true)
  })

  test('a full sheet is continued on the next', async () => {
    const out = new PassThrough()
    const bytes = buffer(out)
    const writer = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true })
    const columns = [{ header: '甲', width: 10 }]
    const sheet = textSheet(writer, { name: '表', title: '表', columns, page: [], limit: 2 })
    for (const text of ['1', '2', '3', '4', '5']) sheet.add([text])
    await sheet.close()
    await writer.commit()
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load((await bytes) as unknown as ExcelJS.Buffer)
    expect(workbook.worksheets.map((s) => [s.name, s.rowCount])).toEqual([
      ['表', 3],
      ['表 2', 3],
      ['表 3', 2],
    ])
  })
})
