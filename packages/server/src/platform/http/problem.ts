import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Text } from '../start-problem.ts'
import { PROBLEMS, type ProblemCode } from './problem-table.ts'
import type { ProblemParams } from './problems/kind.ts'

/** One wrong field: a JSON pointer into the request (`/body/name`), a stable code, the text. */
export type FieldIssue = { path: string; code: string; message: Text }

const text = z.object({ zh: z.string(), en: z.string() })

/** problem+json (RFC 9457) with text in both languages. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: text,
    status: z.number().int(),
    code: z.string(),
    detail: text.optional(),
    instance: z.string().optional(),
    issues: z
      .array(z.looseObject({ path: z.string().optional(), code: z.string(), message: text }))
      .optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457 problem details' })

export type ProblemBody = z.infer<typeof problemSchema>

/** The responses that any route may give besides its own. */
export const problemResponses = {
  '4xx': { description: 'Problem', content: { 'application/problem+json': { schema: problemSchema } } },
  '5xx': { description: 'Problem', content: { 'application/problem+json': { schema: problemSchema } } },
} as const

export type ProblemExtras = {
  params?: ProblemParams
  /** Fields or rule findings, as they are shown beside the form; more keys than FieldIssue's are kept. */
  issues?: readonly { code: string; message: Text; path?: string; [more: string]: unknown }[]
  headers?: Readonly<Record<string, string>>
}

/** Thrown where a transaction must be undone; at the edge it becomes an answer. Otherwise use {@link sendProblem}. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly extras: ProblemExtras

  constructor(code: ProblemCode, extras: ProblemExtras = {}) {
    super(code)
    this.name = 'Problem'
    this.code = code
    this.extras = extras
  }
}

/** What a problem is called. */
export const problemTitle = (code: ProblemCode): Text => PROBLEMS[code].title

/** What a problem says besides, where it does: what was seen, what to do. */
export function problemDetail({ code, extras }: Problem): Text | null {
  const kind: { detail?: (p: ProblemParams) => Text } = PROBLEMS[code]
  return kind.detail?.(extras.params ?? {}) ?? null
}

/** The body of a problem. */
export function problemBody(code: ProblemCode, extras: ProblemExtras, request: FastifyRequest): ProblemBody {
  const kind: { status: number; title: Text; detail?: (p: ProblemParams) => Text } = PROBLEMS[code]
  const detail = kind.detail?.({ requestId: request.id, ...extras.params })
  return {
    type: `urn:zhinan:problem:${code}`,
    title: kind.title,
    status: kind.status,
    code,
    ...(detail && { detail }),
    instance: request.id,
    ...(extras.issues && { issues: extras.issues.map((issue) => ({ ...issue })) }),
  }
}

/** Answers with a problem. */
export function sendProblem(
  reply: FastifyReply,
  code: ProblemCode,
  extras: ProblemExtras = {},
): FastifyReply {
  const body = problemBody(code, extras, reply.request)
  for (const [name, value] of Object.entries(extras.headers ?? {})) reply.header(name, value)
  reply.header('cache-control', 'no-store')
  return reply
    .code(body.status)
    .type('application/problem+json; charset=utf-8')
    .serializer(JSON.stringify)
    .send(body)
}
