import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { absent } from '../key-file.ts'
import { StartProblem } from '../start-problem.ts'
import { commandOf, isRunning, pidTaken } from './process-state.ts'

/**
 * Clears what a killed server left: its PostgreSQL running on alone (stopped in an orderly way), or a `postmaster.pid`
 * whose number by now belongs to some other program (PostgreSQL would take that for itself and refuse to start).
 * Call only while holding the data folder's lock. Other stale pid files PostgreSQL handles well by itself.
 */
export async function clearPredecessor(pgDir: string, log: (line: string) => void): Promise<void> {
  const pidFile = join(pgDir, 'postmaster.pid')
  const text = await readFile(pidFile, 'utf8').catch(absent)
  const pid = Number(text?.split('\n')[0])
  if (!text || !pid || !pidTaken(pid)) return untilQuiet(pgDir)
  if (!isRunning(pid) || !(await commandOf(pid)).includes(pgDir)) {
    // PostgreSQL ignores its parent's pid but still checks that no shared memory of the old server is in use.
    await writeFile(pidFile, text.replace(/^\d+/, String(process.pid)))
    return untilQuiet(pgDir)
  }
  log(
    `上次留下的数据库进程 ${pid} 还在，先停它 / stopping the database process ${pid} left by a killed server`,
  )
  process.kill(pid, 'SIGINT')
  for (let waited = 0; isRunning(pid); waited += 50) {
    if (waited === 30_000) process.kill(pid, 'SIGQUIT')
    if (waited > 60_000) {
      const zh = `停不了上次留下的数据库进程 ${pid}，请手工停止`
      const en = `the database process ${pid} left by a killed server does not stop; stop it by hand`
      throw new StartProblem({ zh, en })
    }
    await new Promise((done) => setTimeout(done, 50))
  }
}

/** Backends notice a killed postmaster within moments; until then a new one would be refused. Linux only. */
async function untilQuiet(pgDir: string): Promise<void> {
  for (let waited = 0; waited < 10_000; waited += 100) {
    const key = (await readFile(join(pgDir, 'postmaster.pid'), 'utf8').catch(absent))?.split('\n')[6]
    const shmid = Number(key?.trim().split(/\s+/)[1])
    if (!shmid || (await attached(shmid)) === 0) return
    await new Promise((done) => setTimeout(done, 100))
  }
}

/** How many processes have the System V segment attached. */
async function attached(shmid: number): Promise<number> {
  const table = await readFile('/proc/sysvipc/shm', 'utf8').catch(() => '')
  const row = table
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .find((cells) => Number(cells[1]) === shmid)
  return Number(row?.[6] ?? 0)
}
