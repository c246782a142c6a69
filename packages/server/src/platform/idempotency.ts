import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { FastifyRequest } from 'fastify'
import type { Tx } from './db/database.ts'
import type { JsonValue } from './db/generated/tables.ts'
import { Problem } from './http/problem.ts'

/** An answer that can be given again. */
export type Answer<T extends JsonValue> = { status: number; body: T; repeated: boolean }

/** A request that is to be done once. */
export type Once = { userId: string; route: string; key: string; hash: Buffer }

/** Reads the key of a request. @throws Problem `idempotency-key-required` */
export function onceFor(request: FastifyRequest, userId: string): Once {
  const key = request.headers['idempotency-key']
  if (typeof key !== 'string' || key.length === 0 || key.length > 200)
    throw new Problem('idempotency-key-required')
  const route = `${request.method} ${request.url.split('?')[0]}`
  const hash = createHash('sha256')
    .update(canonicalize(request.body ?? null) ?? '')
    .digest()
  return { userId, route, key, hash }
}

/** What was answered to a request before, for work that reads it with its own first statement; null: nothing. */
export type Earlier = { status: number | null; response: JsonValue; same: boolean } | null

/** The answer that was given before, if one was. @throws Problem `still-running`, `idempotency-key-reused` */
export function earlierAnswer(earlier: Earlier): JsonValue | undefined {
  if (earlier === null) return undefined
  if (earlier.status === null) throw new Problem('still-running')
  if (!earlier.same) throw new Problem('idempotency-key-reused')
  return earlier.response
}

/**
 * Does the work of a request once for each Idempotency-Key of this person and route: its effects and its answer
 * commit together in the caller's transaction (read committed), a retry gets the same answer, and a retry that comes
 * while the first is still running waits for it. Keys are kept for seven days.
 *
 * @throws Problem `idempotency-key-required` without the header, `idempotency-key-reused` when the key came with
 *   another body, `still-running` when the first takes very long
 */
export async function once<T extends JsonValue>(
  tx: Tx,
  request: FastifyRequest,
  userId: string,
  work: () => Promise<{ status: number; body: T }>,
): Promise<Answer<T>> {
  const { key, route, hash } = onceFor(request, userId)
  const fresh = await tx
    .insertInto('idempotency')
    .values({ user_id: userId, route, key, request_hash: hash })
    .onConflict((c) => c.doNothing())
    .executeTakeFirst()
    .catch((error: { code?: string }) => {
      throw error.code === '55P03' ? new Problem('still-running') : error
    })
  if (fresh.numInsertedOrUpdatedRows === 0n) {
    const earlier = await tx
      .selectFrom('idempotency')
      .selectAll()
      .where('user_id', '=', userId)
      .where('route', '=', route)
      .where('key', '=', key)
      .executeTakeFirst()
    if (!earlier?.status) throw new Problem('still-running')
    if (!earlier.request_hash.equals(hash)) throw new Problem('idempotency-key-reused')
    return { status: earlier.status, body: earlier.response as T, repeated: true }
  }
  const { status, body } = await work()
  await tx
    .updateTable('idempotency')
    .set({ status, response: JSON.stringify(body) })
    .where('user_id', '=', userId)
    .where('route', '=', route)
    .where('key', '=', key)
    .execute()
  return { status, body, repeated: false }
}
