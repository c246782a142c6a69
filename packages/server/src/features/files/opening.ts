import { Problem } from '../../platform/http/problem.ts'
import { type FileRow, opens } from './store.ts'

/** Whether a content may be opened, by what the scanner found. @throws Problem `file-infected`, `file-waiting` */
export function mayOpen(file: Pick<FileRow, 'result' | 'found' | 'mine'>, scans: boolean): void {
  if (opens(file, scans)) return
  if (file.result === 'infected') throw new Problem('file-infected', { params: { found: file.found ?? '?' } })
  throw new Problem('file-waiting')
}
