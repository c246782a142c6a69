import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { Problem } from '../../platform/http/problem.ts'

/** A file on disk that nobody can reach yet: give it a name of its own with {@link settle}, or {@link discard} it. */
export type Arrived = { path: string; sha256: string; size: number }

const root = (dataDir: string) => join(dataDir, 'files')

/** Where the content with this hash lies. */
export function pathOf(dataDir: string, sha256: string): string {
  return join(root(dataDir), sha256.slice(0, 2), sha256)
}

/** Where a file lies until it is known what it is. */
export const arrivingDir = (dataDir: string): string => join(root(dataDir), 'arriving')

/** The folders in which contents lie, by the beginning of their hash. */
export async function contentFolders(dataDir: string): Promise<string[]> {
  const names = await readdir(root(dataDir)).catch(() => [])
  return names.filter((n) => /^[0-9a-f]{2}$/.test(n)).map((n) => join(root(dataDir), n))
}

/**
 * Streams an upload to disk, hashing it on the way, and has it really written (fsync) before it comes back. Whatever
 * goes wrong, nothing is left behind.
 *
 * @throws Problem `storage-full`
 */
export async function receive(dataDir: string, from: Readable): Promise<Arrived> {
  const path = join(arrivingDir(dataDir), randomUUID())
  const hash = createHash('sha256')
  let size = 0
  try {
    await mkdir(dirname(path), { recursive: true })
    const file = await open(path, 'wx', 0o600)
    try {
      for await (const chunk of from as AsyncIterable<Buffer>) {
        hash.update(chunk)
        size += chunk.length
        await file.writeFile(chunk)
      }
      await file.sync()
    } finally {
      await file.close()
    }
    return { path, sha256: hash.digest('hex'), size }
  } catch (error) {
    await rm(path, { force: true })
    throw isFull(error) ? new Problem('storage-full') : error
  }
}

/** Puts an arrived file to its place; the same content is kept once. */
export async function settle(dataDir: string, { path, sha256 }: Arrived): Promise<void> {
  const place = pathOf(dataDir, sha256)
  try {
    await mkdir(dirname(place), { recursive: true })
    await rename(path, place)
    const folder = await open(dirname(place))
    await folder.sync().finally(() => folder.close())
  } catch (error) {
    await discard({ path })
    throw isFull(error) ? new Problem('storage-full') : error
  }
}

export async function discard({ path }: Pick<Arrived, 'path'>): Promise<void> {
  await rm(path, { force: true })
}

/** Whether a write failed because there is no room. */
export const isFull = (error: unknown): boolean =>
  ['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException).code ?? '')
