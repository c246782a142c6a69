/** Reads a scan in a process of its own; ended from outside when it takes too long, by the engine when it takes too much. */
import { readFile } from 'node:fs/promises'
import { readScan, ScanProblem } from '@zhinan/documents/scan'
import type { ReadScan } from './read.ts'

const [, , path = '', type = ''] = process.argv

// Whoever asked has gone: nobody waits for the answer.
process.once('disconnect', () => process.exit())

/** What an engine says that got no more memory. */
const FULL = /memory|alloc|abort|out of bounds|unreachable/i

async function answer(): Promise<ReadScan> {
  try {
    return { pages: await readScan(await readFile(path), type) }
  } catch (error) {
    if (error instanceof ScanProblem)
      return { fault: error.fault === 'too-many-pages' ? 'too-large' : error.fault }
    return { fault: FULL.test(String(error)) ? 'too-large' : 'damaged' }
  }
}
process.send!(await answer(), () => process.exit())
