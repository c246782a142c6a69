export type { ApplicationDocument, Block, Section, VerdictRow } from './application-pdf.ts'
export { applicationPdf } from './application-pdf.ts'
export type { Column } from './columns.ts'
export type { CountsSheet } from './counts-xlsx.ts'
export { countsWorkbook } from './counts-xlsx.ts'
export type { DrawDocument } from './draw-record-pdf.ts'
export { drawRecordPdf } from './draw-record-pdf.ts'
export type { ImportColumn, RemarkedRow } from './import-xlsx.ts'
export { importReport, importTemplate } from './import-xlsx.ts'
export type { Locale } from './locale.ts'
export type { ReadCell, ReadRow, ReadSheet, ReadWorkbook, WorkbookFault } from './read-xlsx.ts'
export { fileFault } from './read-xlsx.ts'
export type { ReceiptDocument } from './receipt-pdf.ts'
export { receiptPdf } from './receipt-pdf.ts'
export type {
  ScreeningApplication,
  ScreeningData,
  ScreeningFinding,
  SecondLookLine,
} from './screening-xlsx.ts'
export { screeningWorkbook } from './screening-xlsx.ts'
export type { TableSheet } from './table-xlsx.ts'
export { tableWorkbook } from './table-xlsx.ts'
export type { SheetCell } from './text-sheet.ts'
export { warmUp } from './warm-up.ts'
