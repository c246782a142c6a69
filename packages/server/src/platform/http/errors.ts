import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors, isResponseSerializationError } from 'fastify-type-provider-zod'
import { isUnreachable } from '../db/db-problem.ts'
import { type FieldIssue, Problem, sendProblem } from './problem.ts'
import type { ProblemCode } from './problem-table.ts'

/** Makes every failure a problem+json: ours by their code, the framework's by a table, anything else a bare 500. */
export function handleErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => answer(error, request, reply))
}

/** Answers a failure; also for those that come before a route is found (a malformed address). */
export function answer(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (error instanceof Problem) return sendProblem(reply, error.code, error.extras)
  if (hasZodFastifySchemaValidationErrors(error)) {
    const issues = error.validation.map((v) => fieldIssue(error.validationContext, v))
    return sendProblem(reply, 'validation', { params: { count: issues.length }, issues })
  }
  const known = FRAMEWORK[error.code]
  if (known) return sendProblem(reply, known)
  if (error.statusCode === 429)
    return sendProblem(reply, 'too-many-requests', { params: { seconds: retryAfter(reply) } })
  if (error.statusCode === 503 || isUnreachable(error)) {
    request.log.warn({ err: error }, 'unavailable')
    return sendProblem(reply, 'unavailable', { headers: { 'retry-after': '5' } })
  }
  if (error.statusCode !== undefined && error.statusCode < 500)
    return sendProblem(reply, byStatus(error.statusCode))
  const what = isResponseSerializationError(error) ? 'answer does not fit its schema' : 'failed'
  request.log.error({ err: error }, what)
  return sendProblem(reply, 'internal')
}

const FRAMEWORK: Record<string, ProblemCode> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'payload-too-large',
  FST_REQ_FILE_TOO_LARGE: 'payload-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-media-type',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'bad-request',
  FST_ERR_CTP_INVALID_JSON_BODY: 'bad-request',
}

/** The general code for a client error of some library. */
export function byStatus(status: number): ProblemCode {
  const codes: Record<number, ProblemCode> = {
    401: 'signed-out',
    403: 'forbidden',
    404: 'not-found',
    405: 'method-not-allowed',
    409: 'conflict',
    413: 'payload-too-large',
    415: 'unsupported-media-type',
  }
  return codes[status] ?? 'bad-request'
}

function retryAfter(reply: FastifyReply): number {
  return Number(reply.getHeader('retry-after') ?? 60)
}

type ZodFailure = { instancePath: string; keyword: string; message?: string; params: Record<string, unknown> }

/** A zod issue in both languages. The known kinds have words of their own; others say what kind they are. */
function fieldIssue(context: string | undefined, failure: ZodFailure): FieldIssue {
  const issue = failure.params as { minimum?: number; maximum?: number; format?: string }
  const path = `/${context ?? 'body'}${failure.instancePath}`.replace(/\/$/, '')
  const code = failure.keyword
  const words: Record<string, { zh: string; en: string }> = {
    invalid_type: { zh: '没有填，或格式不对', en: 'missing, or of the wrong type' },
    too_small: { zh: `不能小于（少于）${issue.minimum}`, en: `must not be below ${issue.minimum}` },
    too_big: { zh: `不能大于（多于）${issue.maximum}`, en: `must not be above ${issue.maximum}` },
    invalid_format: { zh: `格式不对（${issue.format}）`, en: `wrong format (${issue.format})` },
    invalid_value: { zh: '不在可选的范围内', en: 'not one of the possible values' },
    unrecognized_keys: { zh: '有不认识的项', en: 'has unknown entries' },
  }
  const message = words[code] ?? { zh: '填写有误', en: failure.message ?? 'is wrong' }
  return { path, code, message }
}
