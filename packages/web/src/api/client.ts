import type { Method, OpOf, PathsWith } from './paths.ts'
import { problemFrom, unreachable } from './problem.ts'

const BASE = '/api/v1'

/** An answer before it is looked at. */
export interface Answer<T> {
  readonly data?: T
  readonly error?: unknown
  readonly response: Response
}

type Init<O extends { path: unknown; query: unknown; body: unknown }> = {
  readonly headers?: Record<string, string>
  readonly signal?: AbortSignal
  /** Goes on when the page is closed. */
  readonly keepalive?: boolean
  readonly params?: {
    readonly query?: O['query']
    readonly header?: Record<string, string>
  } & ([O['path']] extends [never] ? { readonly path?: undefined } : { readonly path: O['path'] })
} & ([O['body']] extends [never] ? { readonly body?: Record<string, never> } : { readonly body: O['body'] }) &
  ([O['path']] extends [never] ? unknown : { readonly params: unknown })

type Rest<O> = O extends { path: unknown; query: unknown; body: unknown }
  ? Record<never, never> extends Init<O>
    ? [init?: Init<O>]
    : [init: Init<O>]
  : never
type Ask<M extends Method> = <P extends PathsWith<M>>(
  path: P,
  ...init: Rest<OpOf<P, M>>
) => Promise<Answer<OpOf<P, M> extends { answer: infer A } ? A : never>>

/** The API by its paths, without the `/api/v1` before them. Wrap each call in {@link take} or {@link takeVersioned}. */
export const api = {
  GET: ask<'get'>('GET'),
  POST: ask<'post'>('POST'),
  PUT: ask<'put'>('PUT'),
  PATCH: ask<'patch'>('PATCH'),
  DELETE: ask<'delete'>('DELETE'),
}

interface AnyInit {
  readonly headers?: Record<string, string>
  readonly signal?: AbortSignal
  readonly keepalive?: boolean
  readonly body?: unknown
  readonly params?: { path?: Record<string, string>; query?: object; header?: Record<string, string> }
}

function ask<M extends Method>(method: Uppercase<M>): Ask<M> {
  const request = async (
    path: string,
    { params = {}, headers, body, signal, keepalive }: AnyInit = {},
  ): Promise<Answer<unknown>> => {
    const response = await fetch(BASE + addressOf(path, params.path ?? {}, params.query ?? {}), {
      method,
      headers: {
        accept: 'application/json',
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...params.header,
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(signal && { signal }),
      ...(keepalive && { keepalive }),
    })
    const text = await response.text()
    return response.ok
      ? { data: text === '' ? undefined : JSON.parse(text), response }
      : { error: readJson(text), response }
  }
  // What it gives and takes depends on the path, which only the type knows.
  return request as unknown as Ask<M>
}

/** Fills `{id}` and adds the query; what is undefined or blank is not asked. */
export function addressOf(path: string, places: Record<string, string>, query: object): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(places[name] ?? ''))
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value))
  return search.size > 0 ? `${filled}?${search}` : filled
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/**
 * The data of an answer.
 *
 * @throws ApiProblem for every refusal, and `unreachable` when there was no answer
 */
export async function take<T>(request: Promise<Answer<T>>): Promise<T> {
  return (await settle(request)).data
}

/** The data with its version, from the ETag (`"v3"` → 3). */
export async function takeVersioned<T>(request: Promise<Answer<T>>): Promise<{ data: T; version: number }> {
  const { data, response } = await settle(request)
  return { data, version: versionOf(response.headers.get('etag')) ?? 0 }
}

async function settle<T>(request: Promise<Answer<T>>): Promise<{ data: T; response: Response }> {
  let answer: Answer<T>
  try {
    answer = await request
  } catch {
    // fetch fails only when no answer came; a body cut short looks the same and means the same.
    throw unreachable()
  }
  if (!answer.response.ok)
    throw problemFrom(answer.response.status, answer.error, answer.response.headers.get('retry-after'))
  return { data: answer.data as T, response: answer.response }
}

/** `"v3"` or `W/"v3"` → 3. */
export function versionOf(etag: string | null): number | undefined {
  const digits = /^(?:W\/)?"v(\d{1,15})"$/.exec(etag ?? '')?.[1]
  return digits === undefined ? undefined : Number(digits)
}

/** Header of a write that rests on a version: `headers: ifMatch(version)`. */
export const ifMatch = (version: number): { 'If-Match': string } => ({ 'If-Match': `"v${version}"` })

/**
 * Header of a request that must take effect once, however often it is sent. Make the key when the person decides,
 * and keep it over retries.
 */
export const idempotent = (key: string): { 'Idempotency-Key': string } => ({ 'Idempotency-Key': key })

/** A key for {@link idempotent}. `crypto.randomUUID` is missing where the portal is reached without TLS. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('')
}
