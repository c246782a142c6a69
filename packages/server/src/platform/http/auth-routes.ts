import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { AUTH_PATH, type Auth, CLIENT_IP_HEADER, PASSWORD_LENGTH } from '../auth.ts'
import { byStatus } from './errors.ts'
import { sendProblem } from './problem.ts'
import type { ProblemCode } from './problem-table.ts'

const email = z.email().max(254)
// Length is judged by the sign-in library, so that its answer says which limit was missed.
const password = z.string().min(1).max(1000)
const name = z.string().trim().min(1).max(100)
const locale = z.enum(['zh', 'en'])
const phone = z
  .string()
  .trim()
  .regex(/^[+\d][\d -]{4,30}$/)

const user = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  emailVerified: z.boolean(),
  locale: locale.catch('zh'),
  phone: z.string().nullish(),
})
const session = z.object({
  id: z.uuid(),
  createdAt: z.string(),
  expiresAt: z.string(),
  userAgent: z.string().nullish(),
  ipAddress: z.string().nullish(),
})
const done = z.object({ status: z.boolean().optional(), success: z.boolean().optional() })

type AuthRoute = {
  method: 'GET' | 'POST'
  path: string
  summary: string
  access: 'public' | 'signed-in'
  body?: z.ZodType
  query?: z.ZodType
  answer: z.ZodType
  /** Tries on one account in ten minutes, in this process. */
  triesPerEmail?: number
}

/** The routes of the sign-in library that are open. What is not listed is not reachable. */
const ROUTES: readonly AuthRoute[] = [
  {
    method: 'POST',
    path: '/sign-up/email',
    summary: 'Sign up; a confirmation goes to the address',
    access: 'public',
    body: z.strictObject({ name, email, password, locale: locale.optional(), phone: phone.optional() }),
    answer: z.object({ user }),
    triesPerEmail: 10,
  },
  {
    method: 'POST',
    path: '/sign-in/email',
    summary: 'Sign in',
    access: 'public',
    body: z.strictObject({ email, password, rememberMe: z.boolean().optional() }),
    answer: z.object({ user }),
    triesPerEmail: 20,
  },
  { method: 'POST', path: '/sign-out', summary: 'Sign out', access: 'public', answer: done },
  {
    method: 'GET',
    path: '/get-session',
    summary: 'Who is signed in, or null; prolongs the session',
    access: 'public',
    answer: z.object({ user, session }).nullable(),
  },
  {
    method: 'GET',
    path: '/verify-email',
    summary: 'Confirm the address (from the mail), then go on to a page',
    access: 'public',
    query: z.object({ token: z.string(), callbackURL: z.string().optional() }),
    answer: done,
  },
  {
    method: 'POST',
    path: '/send-verification-email',
    summary: 'Send the confirmation again',
    access: 'public',
    body: z.strictObject({ email }),
    answer: done,
    triesPerEmail: 5,
  },
  {
    method: 'POST',
    path: '/request-password-reset',
    summary: 'Send a link for a new password',
    access: 'public',
    body: z.strictObject({ email }),
    answer: done,
    triesPerEmail: 5,
  },
  {
    method: 'POST',
    path: '/reset-password',
    summary: 'Set a new password with the link from the mail',
    access: 'public',
    body: z.strictObject({ token: z.string().max(200), newPassword: password }),
    answer: done,
  },
  {
    method: 'POST',
    path: '/change-password',
    summary: 'Change the password',
    access: 'signed-in',
    body: z.strictObject({
      currentPassword: password,
      newPassword: password,
      revokeOtherSessions: z.boolean().optional(),
    }),
    answer: z.object({ user }),
  },
  {
    method: 'POST',
    path: '/update-user',
    summary: 'Change name, language or phone',
    access: 'signed-in',
    body: z.strictObject({
      name: name.optional(),
      locale: locale.optional(),
      phone: phone.nullable().optional(),
    }),
    answer: done,
  },
  {
    method: 'GET',
    path: '/list-sessions',
    summary: 'Where one is signed in',
    access: 'signed-in',
    answer: z.array(session),
  },
  {
    method: 'POST',
    path: '/revoke-other-sessions',
    summary: 'Sign out everywhere else',
    access: 'signed-in',
    answer: done,
  },
]

/** Mounts sign-in under `/api/v1/auth`, with problems in our form. The minimum password length is {@link PASSWORD_LENGTH}. */
export function authRoutes(app: FastifyInstance, auth: Auth, limited: boolean): void {
  for (const route of ROUTES) {
    const tries = limited && route.triesPerEmail ? { rateLimit: emailLimit(route.triesPerEmail) } : {}
    app.route({
      method: route.method,
      url: AUTH_PATH + route.path,
      exposeHeadRoute: false,
      config: { access: route.access, shed: 'last', ...tries },
      schema: {
        summary: route.summary,
        tags: ['auth'],
        ...(route.body && { body: route.body }),
        ...(route.query && { querystring: route.query }),
        response: { 200: route.answer },
      },
      handler: (request, reply) => pass(auth, route, request, reply),
    })
  }
}

function emailLimit(max: number) {
  return {
    max,
    timeWindow: '10 minutes',
    hook: 'preHandler' as const,
    keyGenerator: (request: FastifyRequest) => {
      return `email:${String((request.body as { email?: unknown }).email).toLowerCase()}`
    },
  }
}

async function pass(
  auth: Auth,
  route: AuthRoute,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const response = await auth.handler(toWebRequest(auth, route, request))
  if (response.status >= 400) return refuse(response, request, reply)
  for (const cookie of response.headers.getSetCookie()) reply.header('set-cookie', cookie)
  reply.header('cache-control', 'no-store')
  const location = response.headers.get('location')
  if (location) return reply.redirect(location, 302)
  const answer: unknown = await response.json()
  return reply.code(200).send(answer)
}

function toWebRequest(auth: Auth, route: AuthRoute, request: FastifyRequest): Request {
  const headers = new Headers()
  for (const name of ['cookie', 'origin', 'host', 'user-agent', 'referer']) {
    const value = request.headers[name]
    if (typeof value === 'string') headers.set(name, value)
  }
  headers.set(CLIENT_IP_HEADER, request.ip)
  const url = new URL(auth.context.baseURL + route.path)
  for (const [key, value] of Object.entries((request.query ?? {}) as Record<string, string>))
    url.searchParams.set(key, value)
  if (route.method === 'GET') return new Request(url, { headers })
  headers.set('content-type', 'application/json')
  return new Request(url, { method: 'POST', headers, body: JSON.stringify(request.body ?? {}) })
}

async function refuse(
  response: Response,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const body = (await response.json().catch(() => ({}))) as { code?: string }
  if (response.status === 429) {
    const seconds = Number(response.headers.get('x-retry-after') ?? 60)
    return sendProblem(reply, 'too-many-requests', {
      params: { seconds },
      headers: { 'retry-after': String(seconds) },
    })
  }
  if (response.status >= 500) {
    request.log.error({ auth: body.code }, 'sign-in library failed')
    return sendProblem(reply, 'internal')
  }
  return sendProblem(reply, CODES[body.code ?? ''] ?? byStatus(response.status))
}

/** The library's codes to ours. */
const CODES: Record<string, ProblemCode> = {
  INVALID_EMAIL_OR_PASSWORD: 'wrong-credentials',
  INVALID_PASSWORD: 'wrong-password',
  INVALID_EMAIL: 'email-invalid',
  EMAIL_NOT_VERIFIED: 'email-not-verified',
  PASSWORD_TOO_SHORT: 'password-too-short',
  PASSWORD_TOO_LONG: 'password-too-long',
  INVALID_TOKEN: 'link-invalid',
  TOKEN_EXPIRED: 'link-expired',
  USER_ALREADY_EXISTS: 'account-exists',
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: 'account-exists',
  FAILED_TO_CREATE_USER: 'account-exists',
  SESSION_EXPIRED: 'sign-in-again',
  SESSION_NOT_FRESH: 'sign-in-again',
  INVALID_ORIGIN: 'cross-site',
  MISSING_OR_NULL_ORIGIN: 'cross-site',
  CROSS_SITE_NAVIGATION_LOGIN_BLOCKED: 'cross-site',
}
