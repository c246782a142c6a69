import type { FastifyReply, FastifyRequest } from 'fastify'
import { Problem } from './problem.ts'

/** Sets the ETag of a thing that carries an integer version. */
export function setVersion(reply: FastifyReply, version: number): void {
  reply.header('etag', `"v${version}"`)
}

/**
 * The version that a write rests on, from If-Match.
 *
 * @throws Problem `version-required` (428) without one, `version-changed` (412) when it is no version of ours
 */
export function expectedVersion(request: FastifyRequest): number {
  const header = request.headers['if-match']
  if (!header) throw new Problem('version-required')
  const [, version] = /^\s*(?:W\/)?"v(\d{1,15})"\s*$/.exec(header) ?? []
  if (version === undefined) throw new Problem('version-changed')
  return Number(version)
}

/**
 * Compares the version that a write rests on with the present one.
 *
 * @throws Problem `version-changed` (412), with the present ETag, when they differ
 */
export function matchVersion(request: FastifyRequest, current: number): void {
  if (expectedVersion(request) !== current) {
    throw new Problem('version-changed', { headers: { etag: `"v${current}"` } })
  }
}

/** Whether the reader has this version already (If-None-Match): answer 304 without a body. */
export function hasVersion(request: FastifyRequest, version: number): boolean {
  return (request.headers['if-none-match'] ?? '')
    .split(',')
    .some((tag) => tag.trim().replace(/^W\//, '') === `"v${version}"`)
}
