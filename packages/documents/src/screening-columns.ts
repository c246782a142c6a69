import type { Locale } from './locale.ts'

/** A column of a sheet: its header and its width in Excel's characters. */
export interface SheetColumn {
  readonly header: string
  readonly width: number
  /** Numbers, and how they are shown; text without it. */
  readonly as?: 'count' | 'score' | 'yuan'
}

const zh = {
  table: '形式审查表',
  details: '核验明细',
  second: '抽样复核',
  page: ['第 ', ' 页　共 ', ' 页'],
  machine: '机器核验',
  officer: '人工核验',
  met: '符合',
  notMet: '不符合',
  undecided: '待核',
  because: (note: string) => `（${note}）`,
}

/** A screening workbook's own words, by language. */
export const screeningWords: Record<Locale, typeof zh> = {
  zh,
  en: {
    table: 'Formal check',
    details: 'Findings',
    second: 'Second looks',
    page: ['Page ', ' of ', ''],
    machine: 'Machine',
    officer: 'Officer',
    met: 'Met',
    notMet: 'Not met',
    undecided: 'Undecided',
    because: (note: string) => ` (${note})`,
  },
}

type Titles = readonly (readonly [zh: string, en: string, width: number])[]

const pick = (titles: Titles, locale: Locale): SheetColumn[] =>
  titles.map(([chinese, english, width]) => ({ header: locale === 'zh' ? chinese : english, width }))

const TABLE: Titles = [
  ['序号', 'Row', 6],
  ['编号', 'Number', 20],
  ['申报单位', 'Applicant', 26],
  ['单位类型', 'Kind', 14],
  ['所在地区', 'Region', 14],
  ['项目类别', 'Track', 18],
  ['项目名称', 'Title', 34],
  ['报送时间', 'Submitted at', 20],
  ['状态', 'State', 10],
  ['机器核验不符合项', 'Machine findings not met', 40],
  ['人工核验意见', 'Officer findings', 36],
  ['审查结论', 'Decision', 10],
  ['理由', 'Reasons', 30],
  ['审查人', 'Officer', 10],
  ['审查日期', 'Date', 12],
]

const DETAILS: Titles = [
  ['编号', 'Number', 20],
  ['申报单位', 'Applicant', 26],
  ['项目类别', 'Track', 18],
  ['来源', 'By', 10],
  ['条款', 'Clause', 12],
  ['要求', 'Requirement', 48],
  ['结论', 'Result', 10],
  ['说明', 'Remark', 36],
]

const SECOND: Titles = [
  ['编号', 'Number', 20],
  ['申报单位', 'Applicant', 26],
  ['项目类别', 'Track', 18],
  ['抽取时间', 'Drawn at', 20],
  ['原结论', 'First conclusion', 12],
  ['原审查人', 'First officer', 12],
  ['复核人', 'Second officer', 12],
  ['复核期限', 'Due', 20],
  ['复核判断', 'Second opinion', 12],
  ['复核理由', 'Why', 36],
  ['复核时间', 'Looked at', 20],
  ['结果', 'Result', 18],
  ['处理人', 'Settled by', 12],
  ['处理理由', 'Reason', 30],
]

export const screeningColumns = (locale: Locale): SheetColumn[] => pick(TABLE, locale)
export const findingColumns = (locale: Locale): SheetColumn[] => pick(DETAILS, locale)
export const secondLookColumns = (locale: Locale): SheetColumn[] => pick(SECOND, locale)
