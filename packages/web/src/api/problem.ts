import type { Text } from '@zhinan/call/public'

/** One wrong field or unmet rule of a problem; features add keys (`clause`, `rule`, `applicationId` …). */
export interface ProblemIssue {
  readonly path?: string
  readonly code: string
  readonly message: Text
  readonly clause?: string
  readonly rule?: string
  readonly ruling?: string
  readonly applicationId?: string
  readonly [more: string]: unknown
}

interface ProblemBody {
  readonly code: string
  readonly title: Text
  readonly detail?: Text
  readonly instance?: string
  readonly issues?: readonly ProblemIssue[]
  readonly [more: string]: unknown
}

/** What the API refuses with, or why it could not be reached. The text is for people, in both languages. */
export class ApiProblem extends Error {
  readonly status: number
  readonly code: string
  readonly title: Text
  readonly detail: Text | undefined
  readonly issues: readonly ProblemIssue[]
  /** The whole body, for problems that carry more. */
  readonly body: ProblemBody | undefined

  /** Seconds after which the server asks to be asked again. */
  readonly retryAfter: number | undefined

  constructor(status: number, body: ProblemBody, retryAfter?: number) {
    super(`${status} ${body.code}`)
    this.name = 'ApiProblem'
    this.status = status
    this.code = body.code
    this.title = body.title
    this.detail = body.detail
    this.issues = body.issues ?? []
    this.body = body
    this.retryAfter = retryAfter
  }
}

const UNREACHABLE: ProblemBody = {
  code: 'unreachable',
  title: { zh: '连不上服务器', en: 'The server cannot be reached' },
  detail: {
    zh: '请检查网络后再试；已填写的内容仍在本页',
    en: 'Check the network and try again; what you typed is still on this page',
  },
}

/** A request that got no answer at all. */
export const unreachable = (): ApiProblem => new ApiProblem(0, UNREACHABLE)

/** Reads an answer that is not a success; whatever is in the way (a proxy's page, nothing) becomes a problem too. */
export function problemFrom(status: number, body: unknown, retryAfter: string | null = null): ApiProblem {
  const seconds = /^\d{1,4}$/.test(retryAfter ?? '') ? Number(retryAfter) : undefined
  if (isProblem(body)) return new ApiProblem(status, body, seconds)
  if (status === 502 || status === 503 || status === 504) return new ApiProblem(status, UNREACHABLE)
  return new ApiProblem(status, {
    code: `http-${status}`,
    title: { zh: `服务器回答有误（${status}）`, en: `The server's answer was wrong (${status})` },
    detail: { zh: '请稍后再试', en: 'Please try again later' },
  })
}

function isProblem(body: unknown): body is ProblemBody {
  if (typeof body !== 'object' || body === null) return false
  const { code, title } = body as Partial<ProblemBody>
  return typeof code === 'string' && typeof title?.zh === 'string' && typeof title.en === 'string'
}

/** Whether it is only that the server has too much to do, or is not there for a moment: worth asking again. */
export const isPassing = (error: unknown): error is ApiProblem =>
  error instanceof ApiProblem && (error.status === 0 || error.status === 503)

/** How long to wait before the `n`th try again (from 0), in ms: as the server says, else ever longer; never all at once. */
export function waitBefore(n: number, error: unknown, chance = Math.random()): number {
  const asked = error instanceof ApiProblem ? error.retryAfter : undefined
  return (asked ?? Math.min(2 ** n, 15)) * 1000 * (1 + chance / 2)
}

/** How {@link patiently} goes about it. */
export interface Patience {
  /** How often it is tried again, at most. */
  readonly tries: number
  /** Told before each pause. */
  readonly onWait: (why: ApiProblem) => void
  /** What is worth another try; by default what passes by itself. */
  readonly passes?: (error: unknown) => error is ApiProblem
  /** Waits so many ms, or less where it knows better. */
  readonly pause?: (ms: number) => Promise<void>
}

/** Does it again while it fails in a way that passes. Only for what may be sent twice. */
export async function patiently<T>(work: () => Promise<T>, how: Patience): Promise<T> {
  const { tries, onWait, passes = isPassing, pause = sleep } = how
  for (let n = 0; ; n++) {
    try {
      return await work()
    } catch (error) {
      if (!passes(error) || n >= tries) throw error
      onWait(error)
      await pause(waitBefore(n, error))
    }
  }
}

const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))

/** The problem's issues by field: `/body/contact/phone` → `contact.phone`. */
export function issuesByField(problem: ApiProblem): ReadonlyMap<string, readonly ProblemIssue[]> {
  const fields = new Map<string, ProblemIssue[]>()
  for (const issue of problem.issues) {
    const field = (issue.path ?? '').replace(/^\/(?:body|query|params)\//, '').replaceAll('/', '.')
    fields.set(field, [...(fields.get(field) ?? []), issue])
  }
  return fields
}
