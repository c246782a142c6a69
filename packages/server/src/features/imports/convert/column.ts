import type { Text } from '@zhinan/call'

export type Option = { id: string; title: Text }

/** A column of an import's sheet: plain data, so that it can be handed to a worker. */
export type Column = {
  key: string
  /** Its header; the reader takes either language, or the key. */
  title: Text
  /** What belongs there: for the header's note and the sheet that explains. */
  note: Text
  type: 'text' | 'code' | 'choice' | 'year' | 'date' | 'email' | 'phone' | 'count' | 'idNumber'
  required: boolean
  /** Of a text: its longest. */
  max?: number
  /** Of a choice: what may stand there, as id or title. */
  options?: readonly Option[]
  /** Of a choice that may also hold an id which is not on the list: its form. */
  pattern?: string
  example: string
  width: number
}

/** What is wrong with a row: in which column, what was seen, what is needed, what to do. */
export type Issue = {
  code: string
  /** null: the row as a whole. */
  column: string | null
  saw: string
  need: Text
  todo: Text
}

export type Values = Readonly<Record<string, string | number | null>>

/** One row of the sheet: what was seen, and (without issues) what it says. Years are numbers, dates `YYYY-MM-DD`. */
export type TableRow = {
  n: number
  seen: Record<string, string>
  values: Record<string, string | number | null>
  issues: Issue[]
}

/** Something about the whole file: a fault that stops it, or a remark. */
export type Notice = { code: string; fatal: boolean; text: Text }

export type Table = { sheet: string; rows: TableRow[]; notices: Notice[] }

export const issue = (code: string, column: string | null, saw: string, need: Text, todo: Text): Issue => ({
  code,
  column,
  saw: saw.slice(0, 200),
  need,
  todo,
})

export const both = (zh: string, en: string): Text => ({ zh, en })

/** Text as it is compared: full-width forms made half-width, blanks out, small letters. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]+/g, '')
    .toLowerCase()
