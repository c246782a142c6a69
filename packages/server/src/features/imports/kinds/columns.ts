import { both, type Column } from '../convert/column.ts'

/** Where a statement comes from; every record of the registry has it. */
export const SOURCE: Column = {
  key: 'source',
  title: both('来源', 'Source'),
  note: both('依据的文件或名单，供复核', 'The document or list that says so, to be checked again'),
  type: 'text',
  required: true,
  max: 200,
  example: '省民政厅 2022 年度检查结论公告',
  width: 30,
}

/** Which year a record is about. */
export const year = (example: string): Column => ({
  key: 'year',
  title: both('年度', 'Year'),
  note: both('四位年份', 'Four digits'),
  type: 'year',
  required: true,
  example,
  width: 10,
})

/** A plain text column. */
export const textColumn = (
  key: string,
  zh: string,
  en: string,
  note: ReturnType<typeof both>,
  more: Partial<Column>,
): Column => ({
  key,
  title: both(zh, en),
  note,
  type: 'text',
  required: true,
  example: '',
  width: 20,
  ...more,
})
