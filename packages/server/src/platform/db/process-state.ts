import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Whether the process number is taken, be it by a process that has ended and was not collected yet (a zombie). */
export function pidTaken(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Whether the process really runs: zombies, which linger in containers whose first process collects none, do not. */
export function isRunning(pid: number): boolean {
  return pidTaken(pid) && statOf(pid)?.[0] !== 'Z'
}

/** Start time of a process together with the boot's id, on Linux; tells a process from a later one of the same number. */
export function startTime(pid: number): string | undefined {
  const ticks = statOf(pid)?.[19]
  try {
    return ticks && `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').slice(0, 8)}-${ticks}`
  } catch {
    return undefined
  }
}

/** The command line of a process, empty when it cannot be known. */
export async function commandOf(pid: number): Promise<string> {
  const proc = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined)
  if (proc !== undefined) return proc
  return run('ps', ['-o', 'command=', '-p', String(pid)]).then(
    ({ stdout }) => stdout,
    () => '',
  )
}

/** The fields of /proc/PID/stat from the state on (see proc_pid_stat(5)). */
function statOf(pid: number): string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    return undefined
  }
}
