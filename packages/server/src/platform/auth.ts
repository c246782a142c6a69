import { betterAuth } from 'better-auth'
import { uuidv7 } from 'uuidv7'
import type { Config } from './config.ts'
import { withSystem } from './db/actor.ts'
import type { Db } from './db/database.ts'
import { record } from './history.ts'
import type { Log } from './jobs.ts'
import type { Keys } from './keys.ts'
import { queueMail } from './mail.ts'
import type { MailParams, MailTemplate } from './mail-templates/index.ts'
import { sessionReader } from './session.ts'

/** The fewest and most characters of a password (NIST SP 800-63B: length, not composition). */
export const PASSWORD_LENGTH = { min: 10, max: 128 } as const

/** Where the sign-in routes are mounted. */
export const AUTH_PATH = '/api/v1/auth'

const VERIFY_HOURS = 24
const RESET_HOURS = 2

/** The header by which we tell the sign-in library the client's address; what clients send under it is dropped. */
export const CLIENT_IP_HEADER = 'x-zhinan-client-ip'

export type AuthDeps = {
  config: Pick<Config, 'publicUrl' | 'rateLimit'>
  db: Db
  keys: Pick<Keys, 'authSecret'>
  log: Log
}

type MailUser = { id: string; name: string; email: string; locale?: string | null }

/** E-mail and password sign-in with sessions in PostgreSQL. See {@link Auth} for what the rest of the server uses. */
export async function createAuth({ config, db, keys, log }: AuthDeps) {
  const origin = config.publicUrl
  const send = <T extends MailTemplate>(template: T, user: MailUser, params: MailParams<T>) =>
    withSystem(db, `auth:${template}`, (tx) =>
      queueMail(tx, {
        to: user.email,
        template,
        locale: user.locale === 'en' ? 'en' : 'zh',
        params,
        userId: user.id,
      }),
    ).then(() => {})
  const note = (action: string, userId: string) =>
    withSystem(db, 'auth', (tx) => record(tx, { action, subjectType: 'user', subjectId: userId }))

  const auth = betterAuth({
    appName: 'Zhinan',
    baseURL: origin,
    basePath: AUTH_PATH,
    secret: keys.authSecret,
    telemetry: { enabled: false },
    database: { db, type: 'postgres', schemaName: 'auth', transaction: true },
    // The same origin as the page's, whatever name this server is reached by; see http/same-site.ts.
    trustedOrigins: (request) => {
      const host = request?.headers.get('host')
      return host ? [origin, `http://${host}`, `https://${host}`] : [origin]
    },
    emailAndPassword: {
      enabled: true,
      requireEmailVerification: true,
      minPasswordLength: PASSWORD_LENGTH.min,
      maxPasswordLength: PASSWORD_LENGTH.max,
      autoSignIn: false,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: RESET_HOURS * 3600,
      sendResetPassword: ({ user, token }) =>
        send('resetPassword', user, {
          name: user.name,
          url: `${origin}/reset-password?token=${token}`,
          hours: RESET_HOURS,
        }),
      onPasswordReset: ({ user }) => note('account.password-reset', user.id),
      onExistingUserSignUp: ({ user }) =>
        send('alreadyRegistered', user, {
          name: user.name,
          signInUrl: `${origin}/sign-in`,
          resetUrl: `${origin}/forgot-password`,
        }),
    },
    emailVerification: {
      sendOnSignUp: true,
      sendOnSignIn: true,
      expiresIn: VERIFY_HOURS * 3600,
      sendVerificationEmail: ({ user, token }) => {
        const query = new URLSearchParams({ token, callbackURL: '/verify-email' })
        return send('verifyEmail', user, {
          name: user.name,
          url: `${origin}${AUTH_PATH}/verify-email?${query}`,
          hours: VERIFY_HOURS,
        })
      },
      afterEmailVerification: (user) => note('account.email-verified', user.id),
    },
    user: {
      fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
      additionalFields: {
        locale: { type: 'string', required: false, defaultValue: 'zh', input: true },
        phone: { type: 'string', required: false, input: true },
      },
    },
    session: {
      expiresIn: 7 * 24 * 3600,
      updateAge: 24 * 3600,
      fields: {
        expiresAt: 'expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        userId: 'user_id',
      },
    },
    account: {
      fields: {
        accountId: 'account_id',
        providerId: 'provider_id',
        userId: 'user_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    verification: { fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' } },
    rateLimit: {
      enabled: config.rateLimit > 0,
      storage: 'database',
      modelName: 'rate_limit',
      fields: { lastRequest: 'last_request' },
      window: 60,
      max: 200,
      // By address: a whole office may sit behind one. Tries on one account are limited in http/auth-routes.ts.
      customRules: {
        '/sign-in/email': { window: 60, max: 30 },
        '/sign-up/email': { window: 3600, max: 100 },
        '/request-password-reset': { window: 3600, max: 30 },
        '/send-verification-email': { window: 3600, max: 30 },
        '/get-session': false,
      },
    },
    databaseHooks: {
      user: { create: { after: async (user) => note('account.created', user.id) } },
      session: { create: { after: async (session) => note('account.signed-in', session.userId) } },
    },
    advanced: {
      cookiePrefix: 'zhinan',
      useSecureCookies: origin.startsWith('https:'),
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true },
      ipAddress: { ipAddressHeaders: [CLIENT_IP_HEADER] },
      database: { generateId: () => uuidv7(), validateSchema: false },
    },
    logger: {
      level: 'warn',
      log: (level, message, ...rest) =>
        log[level === 'error' ? 'error' : 'debug']({ auth: rest.map(String) }, message),
    },
  })
  const context = await auth.$context
  const cookie = context.authCookies.sessionToken.name
  return { handler: auth.handler, ...sessionReader(db, keys.authSecret, cookie), context }
}

/**
 * Sign-in for the rest of the server: `handler` answers the routes, `currentUser` tells who asks, `sessionKey` a
 * stable key of a genuine session without asking the database.
 */
export type Auth = Awaited<ReturnType<typeof createAuth>>
