import { type Agent, request } from 'node:http'
import type { ReadyDraft } from '../submissions/prepare.ts'

export type Answer = { status: number; body: string }

/**
 * Posts a submission.
 *
 * @param dieAfter ms after which the connection is cut without waiting for the answer; then `undefined` comes back
 */
export function post(
  agent: Agent,
  port: number,
  draft: ReadyDraft,
  key: string,
  dieAfter?: number,
): Promise<Answer | undefined> {
  return new Promise((done, fail) => {
    const r = request(
      {
        agent,
        port,
        host: '127.0.0.1',
        method: 'POST',
        path: `/api/v1/applications/${draft.id}/submit`,
        headers: {
          cookie: draft.cookie,
          'content-type': 'application/json',
          'content-length': 2,
          'if-match': `"v${draft.version}"`,
          'idempotency-key': key,
        },
      },
      (response) => {
        let body = ''
        response.on('data', (chunk) => {
          body += chunk
        })
        response.on('end', () => done({ status: response.statusCode!, body }))
        response.on('error', fail)
      },
    )
    r.on('error', (error) => (dieAfter === undefined ? fail(error) : done(undefined)))
    r.end('{}')
    if (dieAfter !== undefined) setTimeout(() => r.destroy(new Error('cut')), dieAfter)
  })
}

/** What a refusal says, or `accepted`. */
export function wordOf({ status, body }: Answer): string {
  if (status === 201) return 'accepted'
  try {
    return (JSON.parse(body) as { code: string }).code
  } catch {
    return String(status)
  }
}
