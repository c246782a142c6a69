import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Db } from '../db/database.ts'
import { Problem } from './problem.ts'

/** The name of a row in the table of who may do what. `public` and `signed-in` are the platform's own. */
export type AccessAction = string

/** Who is signed in. */
export type CurrentUser = {
  id: string
  name: string
  email: string
  locale: 'zh' | 'en'
  phone: string | null
  sessionId: string
  /** When this session began: some steps want a recent sign-in. */
  signedInAt: Date
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The access table's row for this route; a route without it stops the server at boot. */
    access?: AccessAction
  }
  interface FastifyRequest {
    /** Who asks, looked up once per request; undefined for the public. */
    currentUser(): Promise<CurrentUser | undefined>
    /** Who asks. @throws Problem `signed-out` */
    requireUser(): Promise<CurrentUser>
  }
}

/**
 * Decides whether this request may do the action, before the body is read. It throws a Problem to refuse.
 * Scope (whose unit, which call) is for the service, which knows the subject.
 */
export type Authorize = (
  action: AccessAction,
  request: FastifyRequest,
  reply: FastifyReply,
  db: Db,
) => Promise<void> | void

/** The platform's own rule: `public` is open, everything else wants a signed-in person. */
export const signedInOnly: Authorize = async (action, request) => {
  if (action !== 'public') await request.requireUser()
}

/** Every route declares its action; the hook asks before anything else is done for it. */
export function requireAction(
  app: FastifyInstance,
  lookUp: (request: FastifyRequest) => Promise<CurrentUser | undefined>,
  authorize: Authorize,
  db: Db,
): void {
  const users = new WeakMap<FastifyRequest, Promise<CurrentUser | undefined>>()
  app.decorateRequest('currentUser', function currentUser(this: FastifyRequest) {
    let user = users.get(this)
    if (!user) {
      user = lookUp(this)
      users.set(this, user)
    }
    return user
  })
  app.decorateRequest('requireUser', async function requireUser(this: FastifyRequest) {
    const user = await this.currentUser()
    if (!user) throw new Problem('signed-out')
    return user
  })
  app.addHook('onRequest', async (request, reply) => {
    const action = request.routeOptions.config.access
    if (action !== undefined) await authorize(action, request, reply, db)
  })
}
