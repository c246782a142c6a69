import { Worker } from 'node:worker_threads'
import type { ScannedPage } from '@zhinan/documents/scan'

/** What reading one scan may take; an honest page takes a third of a second. */
const SECONDS = 240
const MEGABYTES = 1024

export type ReadScan = { pages: ScannedPage[] } | { fault: 'damaged' | 'locked' | 'too-large' }

/** The codes on a scan's pages, read in a worker: the event loop stays free, and what eats time or memory ends with it. */
export function readScanFile(path: string, type: string): Promise<ReadScan> {
  return new Promise((done, fail) => {
    const worker = new Worker(new URL('./read-worker.ts', import.meta.url), {
      workerData: { path, type },
      resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
      execArgv: [],
    })
    const timer = setTimeout(() => {
      void worker.terminate()
      done({ fault: 'too-large' })
    }, SECONDS * 1000)
    worker.once('message', (answer: ReadScan) => {
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
