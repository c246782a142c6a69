import { readFile } from 'node:fs/promises'
import * as z from 'zod/mini'
import { UsageError } from '../exit.ts'

/**
 * Reads a file that holds one JSON value of a certain shape.
 *
 * @throws UsageError when it cannot be read, is not JSON or has another shape: with the place and what was found there
 */
export async function readJson<T extends z.ZodMiniType>(file: string, shape: T): Promise<z.output<T>> {
  const text = await readText(file)
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new UsageError(`${file} 不是 JSON`, `is not JSON: ${(error as Error).message}`)
  }
  const read = z.safeParse(shape, value)
  if (read.success) return read.data
  const { path } = read.error.issues[0]!
  const place = path.reduce<string>(
    (at, key) => at + (typeof key === 'number' ? `[${key}]` : `.${String(key)}`),
    '',
  )
  const found = shown(path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown>)[key], value))
  const more = read.error.issues.length - 1
  throw new UsageError(
    `${file} 的 ${place.replace(/^\./, '') || '内容'} 不对：${found.zh}${more > 0 ? `（另有 ${more} 处）` : ''}；格式见文档 docs/guides/review-files.md`,
    `${place.replace(/^\./, '') || 'the content'} is wrong: ${found.en}${more > 0 ? ` (and ${more} more)` : ''}; docs/guides/review-files.md has the format`,
  )
}

/** Reads a file as text. @throws UsageError when it cannot be read */
export async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch {
    throw new UsageError(`读不到文件 ${file}`, `cannot read the file ${file}`)
  }
}

/** A value as a sentence can hold it. */
function shown(value: unknown): { zh: string; en: string } {
  if (value === undefined) return { zh: '没有', en: 'it is missing' }
  const json = JSON.stringify(value)
  const short = json.length > 60 ? `${json.slice(0, 60)}…` : json
  return { zh: `写的是 ${short}`, en: `it is ${short}` }
}
