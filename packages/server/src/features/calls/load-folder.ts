import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Call } from '@zhinan/call'
import { type CallIssue, loadCall } from '@zhinan/call/load'

/**
 * Reads a call from its folder (`call.yaml`, `vocabulary.yaml`, `rulings.yaml`, `tracks/*.yaml`). There is a call only
 * when no issue is an error.
 */
export async function loadCallFolder(dir: string): Promise<{ call?: Call; issues: CallIssue[] }> {
  const top = (await readdir(dir)).filter(isYaml)
  const tracks = (await readdir(join(dir, 'tracks')).catch(() => [])).filter(isYaml).map((f) => `tracks/${f}`)
  const names = [...top, ...tracks].sort()
  const texts = await Promise.all(names.map((name) => readFile(join(dir, name), 'utf8')))
  return loadCall(Object.fromEntries(names.map((name, i) => [name, texts[i]!])))
}

const isYaml = (name: string) => /\.ya?ml$/.test(name)
