import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { type Call, createEvaluator, explain, type Facts, type Verdict } from '@zhinan/call'
import { SingleBar } from 'cli-progress'
import { EXIT, UsageError } from '../exit.ts'
import { wholeCall } from './read-call.ts'

/** A line of input: an application's facts and its track. */
type Line = Facts & { readonly track?: unknown }

/** What a line of output says: a verdict, or why the line could not be judged. */
type Judged =
  | ({ readonly line: number; readonly id?: string } & Verdict)
  | { readonly line: number; readonly error: string }

/**
 * `screen`: reads applications as JSON Lines (`{ id?, track, unit, content, siblings, decisions }`) from a file or
 * standard input and writes a verdict a line.
 * @returns 0 when every application may still be eligible, 1 when one is not or a line cannot be read
 */
export async function screen(
  folder: string,
  file: string | undefined,
  options: { explain?: boolean },
): Promise<number> {
  const call = await wholeCall(folder)
  const judge = judgeWith(call, options.explain ?? false)
  const size = file ? await sizeOf(file) : 0
  const input: Readable = file ? createReadStream(file) : process.stdin
  const bar = new SingleBar({
    format: 'screen {bar} {percentage}% {value}/{total} bytes',
    stream: process.stderr,
    noTTYOutput: false,
  })
  if (size > 1_000_000) bar.start(size, 0)
  let read = 0
  input.on('data', (chunk: string | Buffer) => {
    read += chunk.length
    if (bar.isActive) bar.update(read)
  })
  let line = 0
  let no = false
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    line++
    if (text.trim() === '') continue
    const judged = judge(text, line)
    no ||= 'error' in judged || judged.truth === 'notMet'
    if (!process.stdout.write(`${JSON.stringify(judged)}\n`))
      await new Promise((go) => process.stdout.once('drain', go))
  }
  bar.stop()
  return no ? EXIT.no : EXIT.fine
}

/** A function that judges one line of text; total, whatever the line holds. */
export function judgeWith(call: Call, explained: boolean): (text: string, line: number) => Judged {
  const evaluator = createEvaluator(call)
  const tracks = new Set(call.tracks.map((t) => t.id))
  return (text, line) => {
    let facts: Line
    try {
      facts = JSON.parse(text) as Line
    } catch {
      return { line, error: '不是 JSON / not JSON' }
    }
    if (typeof facts !== 'object' || facts === null) return { line, error: '不是对象 / not an object' }
    const track = facts.track
    if (typeof track !== 'string' || !tracks.has(track))
      return { line, error: `没有类别 ${String(track)} / no such track: ${[...tracks].join(', ')}` }
    const verdict = evaluator.evaluate(track, facts)
    const findings = explained
      ? verdict.findings.map((f) => ({ ...f, text: explain(call, f) }))
      : verdict.findings
    return { line, ...(typeof facts.id === 'string' && { id: facts.id }), ...verdict, findings }
  }
}

async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size
  } catch {
    throw new UsageError(`读不到文件 ${file}`, `cannot read the file ${file}`)
  }
}
