/** Reads a scan away from the server's event loop; ended from outside when it takes too long or too much. */
import { readFile } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { readScan, ScanProblem } from '@zhinan/documents/scan'

const { path, type } = workerData as { path: string; type: string }
try {
  parentPort!.postMessage({ pages: await readScan(await readFile(path), type) })
} catch (error) {
  if (!(error instanceof ScanProblem)) throw error
  parentPort!.postMessage({ fault: error.fault === 'too-many-pages' ? 'too-large' : error.fault })
}
