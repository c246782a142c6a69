import { Stream } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { type FieldIssue, Problem } from './problem.ts'

/** Deeper than any form; what walks a value recursively must not run out of stack. */
const DEEPEST = 64

const TEXT = {
  zh: '含有不能保存的字符（U+0000 或不成对的代理项），请删去后重试',
  en: 'has a character that cannot be kept (U+0000 or half a surrogate pair), please remove it',
}
const DEEP = { zh: `嵌套超过 ${DEEPEST} 层`, en: `is nested more than ${DEEPEST} levels deep` }

/**
 * The first thing in a JSON value that PostgreSQL (`jsonb`, `text`) and RFC 8785 cannot take: U+0000 or a lone
 * surrogate, in a text or a key, or nesting beyond 64 levels. Undefined when all is well; never throws.
 *
 * @param at where the value stands, a JSON pointer
 */
export function unstorable(value: unknown, at: string): FieldIssue | undefined {
  const waiting: [value: unknown, path: string, depth: number][] = [[value, at, 0]]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [item, path, depth] = next
    if (typeof item === 'string') {
      if (!fit(item)) return { path, code: 'unstorable-text', message: TEXT }
    } else if (item !== null && typeof item === 'object' && !ArrayBuffer.isView(item)) {
      if (depth >= DEEPEST) return { path, code: 'too-deep', message: DEEP }
      for (const [key, child] of Object.entries(item)) {
        if (!fit(key)) return { path, code: 'unstorable-text', message: TEXT }
        waiting.push([child, `${path}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, depth + 1])
      }
    }
  }
  return undefined
}

const fit = (text: string): boolean => text.isWellFormed() && !text.includes('\0')

/** Answers `validation` for what cannot be stored, before any route sees it: else it would be a 500 much later. */
export function refuseUnstorable(app: FastifyInstance): void {
  app.addHook('preValidation', async ({ body, query, params }) => {
    const issue =
      (body instanceof Stream ? undefined : unstorable(body, '/body')) ??
      unstorable(query, '/querystring') ??
      unstorable(params, '/params')
    if (issue) throw new Problem('validation', { params: { count: 1 }, issues: [issue] })
  })
}
