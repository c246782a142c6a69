import type { Call } from '@zhinan/call'
import { type CallIssue, formatIssue } from '@zhinan/call/load'
import { loadCallFolder } from '@zhinan/server/call-folder'
import { UsageError } from '../exit.ts'

/** Reads a call's folder. @throws UsageError when there is no such folder */
export async function readCallFolder(folder: string): Promise<{ call?: Call; issues: CallIssue[] }> {
  return loadCallFolder(folder).catch(() => {
    throw new UsageError(`没有文件夹 ${folder}`, `there is no folder ${folder}`)
  })
}

/** The call of a folder. @throws UsageError with the first faults when it has any */
export async function wholeCall(folder: string): Promise<Call> {
  const { call, issues } = await readCallFolder(folder)
  if (call) return call
  const faults = issues.filter((i) => i.severity === 'error')
  throw new UsageError(
    `${folder} 有 ${faults.length} 处错误，请先用 call check 查看；第一处：${formatIssue(faults[0]!, 'zh')}`,
    `has ${faults.length} fault(s), see call check; the first: ${formatIssue(faults[0]!, 'en')}`,
  )
}
