/** Reads a workbook away from the server's event loop; ended from outside when it takes too long or too much. */
import { parentPort, workerData } from 'node:worker_threads'
import { readXlsx, WorkbookProblem } from '@zhinan/documents/read'
import type { Column } from './convert/column.ts'
import { tableOf } from './convert/table.ts'

const { bytes, columns } = workerData as { bytes: Uint8Array; columns: Column[] }
try {
  const workbook = await readXlsx(Buffer.from(bytes))
  parentPort!.postMessage({ table: tableOf(workbook, columns) })
} catch (error) {
  if (!(error instanceof WorkbookProblem)) throw error
  parentPort!.postMessage({ fault: error.fault })
}
