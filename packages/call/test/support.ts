import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadCall } from '../src/load/index.ts'
import type { Call } from '../src/model.ts'

/** The YAML files below a folder: path → text. */
export function filesBelow(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return Object.fromEntries(
    names
      .filter((n) => n.endsWith('.yaml'))
      .sort()
      .map((n) => [n.replaceAll('\\', '/'), readFileSync(join(folder, n), 'utf8')]),
  )
}

/** The invented call of `test/sample`, which uses every rule kind. */
export const sampleFiles: Record<string, string> = filesBelow(join(import.meta.dirname, 'sample'))

export function sampleCall(): Call {
  const { call, issues } = loadCall(sampleFiles)
  if (!call) throw new Error(`the sample does not load: ${JSON.stringify(issues, null, 1)}`)
  return call
}
