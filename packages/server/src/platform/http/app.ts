import { constants } from 'node:zlib'
import compress from '@fastify/compress'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify'
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import { uuidv7 } from 'uuidv7'
import type { Auth } from '../auth.ts'
import type { Config } from '../config.ts'
import type { Db } from '../db/database.ts'
import type { Signals } from '../db/listen.ts'
import type { Keys } from '../keys.ts'
import { type Authorize, requireAction, signedInOnly } from './access.ts'
import { authRoutes } from './auth-routes.ts'
import { answer, handleErrors } from './errors.ts'
import { healthRoutes } from './health.ts'
import { describeApi, serveApiDescription } from './openapi.ts'
import { Problem } from './problem.ts'
import { checkRoutes, type DeclaredRoute } from './route-rules.ts'
import { refuseCrossSite } from './same-site.ts'
import { type Pressure, shedLoad } from './shed.ts'
import { refuseUnstorable } from './storable.ts'
import { servePortal } from './web.ts'

/** A Fastify whose schemas are zod's. */
export type App = FastifyInstance<
  import('fastify').RawServerDefault,
  import('fastify').RawRequestDefaultExpression,
  import('fastify').RawReplyDefaultExpression,
  FastifyBaseLogger,
  ZodTypeProvider
>

/** What the app and its features work with. */
export type AppDeps = {
  config: Config
  db: Db
  keys: Keys
  auth: Auth
  /** What the database tells of changes that open pages follow; without it they are looked for. */
  signals?: Signals
  /** How much there is to do; the event loop is asked itself unless `delay` says. */
  pressure?: Pressure
  /** A feature's routes: each declares `config.access` and `schema.response`. */
  features?: readonly ((app: App, deps: AppDeps) => void | Promise<void>)[]
  /** The table of who may do what; the platform alone knows `public` and signed-in only. */
  authorize?: Authorize
  logger?: FastifyBaseLogger
  /** The built portal; default packages/web/dist. */
  webRoot?: string
  /** Turns /readyz off while the server stops. */
  stopping?: () => boolean
}

/** The whole HTTP side, not yet listening: `app.inject()` tests it. `app.declaredRoutes` lists every route. */
export async function buildApp(deps: AppDeps): Promise<App & { declaredRoutes: DeclaredRoute[] }> {
  const { config, auth } = deps
  const app = Fastify({
    ...(deps.logger ? { loggerInstance: deps.logger } : { logger: false }),
    trustProxy: config.trustProxy ?? false,
    genReqId: () => uuidv7(),
    frameworkErrors: (error, request, reply) =>
      void answer(error, request as FastifyRequest, reply as FastifyReply),
    bodyLimit: 1024 * 1024,
    forceCloseConnections: 'idle',
    logController: new LogController({ disableRequestLogging: true }),
    routerOptions: { maxParamLength: 500 },
  }).withTypeProvider<ZodTypeProvider>()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id)
  })
  app.addHook('onResponse', async (request, reply) => {
    const ms = Math.round(reply.elapsedTime * 10) / 10
    request.log[request.routeOptions.logLevel === 'warn' ? 'debug' : 'info'](
      { req: request, status: reply.statusCode, ms },
      'request',
    )
  })
  // A connection that is kept alive would keep a stopping server waiting.
  app.addHook('onSend', async (_, reply) => {
    if (deps.stopping?.()) reply.header('connection', 'close')
  })
  const declaredRoutes = checkRoutes(app as unknown as FastifyInstance)
  const plain = app as unknown as FastifyInstance
  handleErrors(plain)
  refuseCrossSite(plain, config.publicUrl)
  refuseUnstorable(plain)
  await secureHeaders(plain, config.publicUrl.startsWith('https:'))
  // Only where a route says so: what answers differ by who asks is not compressed together with what others typed (BREACH).
  await plain.register(compress, {
    global: false,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  })
  await limitLoad(plain, deps)
  requireAction(plain, (request) => auth.currentUser(request), deps.authorize ?? signedInOnly, deps.db)
  await describeApi(plain, config.publicUrl)
  healthRoutes(plain, deps.db, deps.stopping ?? (() => false))
  authRoutes(plain, auth, config.rateLimit > 0)
  for (const feature of deps.features ?? []) {
    await app.register(async (scope) => feature(scope.withTypeProvider<ZodTypeProvider>() as App, deps))
  }
  await serveApiDescription(plain)
  await servePortal(plain, deps.webRoot)
  return Object.assign(app as App, { declaredRoutes })
}

/** A strict policy: scripts, data and frames from this origin only. Inline styles are what the component library sets. */
async function secureHeaders(app: FastifyInstance, https: boolean): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': ["'self'"],
        'style-src': ["'self'", "'unsafe-inline'"],
        'img-src': ["'self'", 'data:', 'blob:'],
        'font-src': ["'self'", 'data:'],
        'connect-src': ["'self'"],
        'worker-src': ["'self'", 'blob:'],
        'frame-src': ["'self'", 'blob:'],
        'object-src': ["'none'"],
        'manifest-src': ["'self'"],
        'form-action': ["'self'"],
        'base-uri': ["'none'"],
        'frame-ancestors': ["'self'"],
        ...(https && { 'upgrade-insecure-requests': [] }),
      },
    },
    hsts: https ? { maxAge: 31_536_000 } : false,
    frameguard: { action: 'sameorigin' },
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
  })
}

/** Limits by genuine session, else by address; sheds load before the process chokes. */
async function limitLoad(app: FastifyInstance, { config, auth, pressure }: AppDeps): Promise<void> {
  await app.register(rateLimit, {
    global: config.rateLimit > 0,
    max: config.rateLimit,
    timeWindow: '1 minute',
    keyGenerator: (request) => auth.sessionKey(request) ?? request.ip,
    errorResponseBuilder: (_, { ttl }) =>
      new Problem('too-many-requests', { params: { seconds: Math.ceil(ttl / 1000) } }),
  })
  await shedLoad(app, config.poolSize, pressure)
}
