import { randomBytes } from 'node:crypto'
import { chmod, link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The folder for everything that must never be in the database: `ZHINAN_DATA/keys`, readable by its owner only. */
export async function keysDir(dataDir: string): Promise<string> {
  const dir = join(dataDir, 'keys')
  await mkdir(dir, { recursive: true, mode: 0o700 })
  await chmod(dir, 0o700)
  return dir
}

/**
 * Reads a key file, or writes it first (mode 0600) with what `make` gives. Two processes that start at once
 * end up with the same content: the file appears complete under its name or not at all.
 */
export async function keyFile(dir: string, name: string, make: () => string): Promise<string> {
  const path = join(dir, name)
  const have = await readFile(path, 'utf8').catch(absent)
  if (have !== undefined) return have
  const draft = join(dir, `.${name}.${randomBytes(6).toString('hex')}`)
  await writeFile(draft, make(), { mode: 0o600, flag: 'wx', flush: true })
  try {
    await link(draft, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    await unlink(draft)
  }
  return readFile(path, 'utf8')
}

/** `undefined` for a file that does not exist; any other failure is thrown on. */
export function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined
  throw error
}
