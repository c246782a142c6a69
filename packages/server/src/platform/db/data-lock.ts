import { link, readFile, rename, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { absent } from '../key-file.ts'
import { StartProblem } from '../start-problem.ts'
import { isRunning, startTime } from './process-state.ts'

/** Releases the folder; safe to call twice. */
export type Unlock = () => Promise<void>

/**
 * Takes the data folder for this process, so that two servers never share one embedded database. A lock left by a
 * process that is gone (killed, power cut) is taken over: we know it by its pid together with its start time.
 *
 * @throws StartProblem when a live process has the folder.
 */
export async function lockDataDir(dataDir: string): Promise<Unlock> {
  const path = join(dataDir, 'serving.lock')
  const mine = `${process.pid} ${startTime(process.pid) ?? ''}\n`
  const draft = `${path}.${process.pid}`
  await writeFile(draft, mine)
  try {
    for (let attempt = 0; attempt < 20; attempt++) {
      const taken = await link(draft, path).then(() => true, exists)
      if (taken) return () => release(path, mine)
      const holder = await readFile(path, 'utf8').catch(absent)
      if (holder === undefined) continue
      const [pid, started] = holder.trim().split(' ')
      if (pid && holds(Number(pid), started)) {
        const zh = `数据目录 ${dataDir} 已有一个指南服务在用（进程 ${pid}）；请先停它，或另设 ZHINAN_DATA`
        const en = `another Zhinan server (process ${pid}) uses the data folder ${dataDir}; stop it, or set another ZHINAN_DATA`
        throw new StartProblem({ zh, en })
      }
      await takeAway(path, holder)
    }
  } finally {
    await unlink(draft)
  }
  throw new StartProblem({ zh: `锁不住数据目录 ${dataDir}`, en: `cannot lock the data folder ${dataDir}` })
}

async function release(path: string, mine: string): Promise<void> {
  const now = await readFile(path, 'utf8').catch(absent)
  if (now === mine) await unlink(path).catch(absent)
}

function exists(error: NodeJS.ErrnoException): false {
  if (error.code === 'EEXIST') return false
  throw error
}

/** Removes a stale lock, by a rename that only one of several takers can win. */
async function takeAway(path: string, seen: string): Promise<void> {
  const aside = `${path}.stale-${process.pid}`
  try {
    await rename(path, aside)
  } catch (error) {
    return absent(error as NodeJS.ErrnoException)
  }
  // If a rival took over between our look and our rename, we moved its fresh lock: put it back.
  if ((await readFile(aside, 'utf8')) !== seen) await rename(aside, path)
  else await unlink(aside)
}

/** Whether the process lives and, where the system tells, is still the one that started at that time. */
function holds(pid: number, started: string | undefined): boolean {
  if (!isRunning(pid)) return false
  const now = startTime(pid)
  return now === undefined || !started || now === started
}
