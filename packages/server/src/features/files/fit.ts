import { fileTypeFromFile } from 'file-type'
import { Problem } from '../../platform/http/problem.ts'
import type { Arrived } from './storage.ts'

/** Bytes in one file, at most. */
export const FILE_MAX = 20 * 1024 * 1024

/** @throws Problem `file-empty`, `file-too-large` */
export function fitting(size: number, max = FILE_MAX): void {
  if (size === 0) throw new Problem('file-empty')
  if (size > max) throw new Problem('file-too-large', { params: { max: max / 1024 / 1024 } })
}

/** Whether what was read from a file's content is one of what may come. @throws Problem `file-type` */
export function ofKind(type: string | undefined, accept: readonly string[]): asserts type is string {
  if (type === undefined || !accept.includes(type))
    throw new Problem('file-type', { params: { saw: type ?? '?', accepted: accept.join(', ') } })
}

/** What a file is, read from its content; what it calls itself does not count. */
export const kindOf = async ({ path }: Arrived): Promise<string | undefined> =>
  (await fileTypeFromFile(path))?.mime
