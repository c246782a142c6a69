import { fork } from 'node:child_process'
import { constants, setPriority } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { ScannedPage } from '@zhinan/documents/scan'

/** What reading one scan may take; an honest page takes a third of a second. */
const SECONDS = 240
/** Memory that a WebAssembly engine may take, in pages of 64 KiB: 768 MiB. */
const WASM_PAGES = 12_288
const CHILD = fileURLToPath(new URL('./read-child.ts', import.meta.url))

export type ReadScan = { pages: ScannedPage[] } | { fault: 'damaged' | 'locked' | 'too-large' }

let turn: Promise<unknown> = Promise.resolve()

/**
 * The codes on a scan's pages. A file from outside is opened by large foreign programs, so in a process of its own that knows
 * none of the server's secrets, has little memory, gives way to whoever waits for an answer, and ends with what eats time;
 * one at a time.
 */
export function readScanFile(path: string, type: string, ms = SECONDS * 1000): Promise<ReadScan> {
  const mine = turn.then(() => readApart(path, type, ms))
  turn = mine.catch(() => {})
  return mine
}

function readApart(path: string, type: string, ms: number): Promise<ReadScan> {
  return new Promise((done, fail) => {
    const child = fork(CHILD, [path, type], {
      env: {},
      execArgv: [`--wasm-max-mem-pages=${WASM_PAGES}`, '--max-old-space-size=512'],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    const timer = setTimeout(() => child.kill('SIGKILL'), ms)
    let said: ReadScan | undefined
    child.once('message', (answer: ReadScan) => {
      said = answer
    })
    child.once('spawn', () => {
      try {
        setPriority(child.pid!, constants.priority.PRIORITY_BELOW_NORMAL)
      } catch {
        // Only politeness; and it may be over already.
      }
    })
    child.once('error', (error) => {
      clearTimeout(timer)
      fail(error)
    })
    child.once('exit', (_, signal) => {
      clearTimeout(timer)
      // Killed by the clock, or by the engine for want of memory: the file is too much.
      done(said ?? { fault: signal ? 'too-large' : 'damaged' })
    })
  })
}
