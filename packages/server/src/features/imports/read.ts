import { Worker } from 'node:worker_threads'
import type { Text } from '@zhinan/call'
import type { WorkbookFault } from '@zhinan/documents/read'
import { both, type Column, type Table } from './convert/column.ts'

/** What reading one file may take. A file that is honest needs a twentieth of either. */
const SECONDS = 60
const MEGABYTES = 1024

/**
 * A file's table, read in a worker: the event loop stays free, and a file that eats time or memory ends with its worker.
 */
export function readTable(
  bytes: Buffer,
  columns: readonly Column[],
): Promise<{ table: Table } | { fault: WorkbookFault }> {
  return new Promise((done, fail) => {
    const worker = new Worker(new URL('./read-worker.ts', import.meta.url), {
      workerData: { bytes, columns },
      resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
      execArgv: [],
    })
    const timer = setTimeout(() => {
      void worker.terminate()
      done({ fault: 'too-large' })
    }, SECONDS * 1000)
    worker.once('message', (answer) => {
      clearTimeout(timer)
      done(answer)
      void worker.terminate()
    })
    worker.once('error', (error: Error & { code?: string }) => {
      clearTimeout(timer)
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') done({ fault: 'too-large' })
      else fail(error)
    })
  })
}

/** What to do about a file that cannot be read. */
export const FAULTS: Readonly<Record<WorkbookFault, Text>> = {
  empty: both('文件是空的；请重新保存后上传', 'The file is empty: save it again and upload it'),
  'old-format': both(
    '这是旧格式（.xls）或带密码的文件；请在 Excel 中另存为“Excel 工作簿 (.xlsx)”，不设密码',
    'This is the old format (.xls) or has a password: save it as "Excel workbook (.xlsx)" without a password',
  ),
  'no-workbook': both(
    '这不是 Excel 工作簿，可能是改了扩展名的 CSV 或其他文件；请用 Excel 打开后另存为 .xlsx',
    'This is no Excel workbook, perhaps a CSV or another file under a new name: open it in Excel and save it as .xlsx',
  ),
  damaged: both(
    '文件已损坏，无法读取；请用 Excel 打开并另存后再上传',
    'The file is damaged: open it in Excel, save it anew and upload that',
  ),
  'too-large': both(
    '解开后太大，读取会占用过多时间或内存；请只留要导入的工作表，去掉多余的格式，或分成几个文件',
    'Unpacked it is too large: keep only the sheet to import, without needless formatting, or split it',
  ),
  'too-many-rows': both(
    '超过 50,000 行；请分成几个文件',
    'It has more than 50,000 rows: split it into several files',
  ),
}
