import { randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import { createAuth } from '../src/platform/auth.ts'
import { loadConfig } from '../src/platform/config.ts'
import { LIVE_CHANNEL, listenTo } from '../src/platform/db/listen.ts'
import { HOUSEKEEPING } from '../src/platform/housekeeping.ts'
import { type App, type AppDeps, buildApp } from '../src/platform/http/app.ts'
import type { DeclaredRoute } from '../src/platform/http/route-rules.ts'
import { runDueJobs } from '../src/platform/job-runner.ts'
import type { Log, Tasks } from '../src/platform/jobs.ts'
import { openKeys } from '../src/platform/keys.ts'
import { mailTasks } from '../src/platform/mail.ts'
import { type TestDb, tempDir } from './helpers.ts'
import { type MailPeer, startMailPeer } from './mail-peer.ts'

export type TestApp = {
  app: App & { declaredRoutes: DeclaredRoute[] }
  deps: AppDeps
  /** A real SMTP server that collects what the app sends. */
  smtp: MailPeer
  /** Runs every due job: mails go out, seals are made. */
  runJobs(): Promise<void>
  /** What was logged as a warning or error. */
  complaints: { fields: object; message: string }[]
  close(): Promise<void>
}

/** Other work on the machine must not make the app refuse what a test asks. */
const CALM: NonNullable<AppDeps['pressure']> = { delay: () => 0, waiting: () => 0 }

/** The whole app on a test database, with real SMTP; rate limits are off unless `env` sets them. */
export async function testApp(
  t: TestDb,
  parts: Pick<AppDeps, 'features' | 'authorize' | 'webRoot' | 'pressure'> & {
    tasks?: (deps: AppDeps) => Tasks
    env?: Record<string, string>
  } = {},
): Promise<TestApp> {
  const dataDir = await tempDir('app')
  const smtp = await startMailPeer()
  const config = loadConfig({
    ZHINAN_DATA: dataDir,
    ZHINAN_DEMO: '1',
    PUBLIC_URL: 'http://zhinan.test',
    SMTP_URL: smtp.url,
    MAIL_FROM: '指南 <no-reply@zhinan.test>',
    ZHINAN_RATE_LIMIT: '0',
    ...parts.env,
  })
  const complaints: TestApp['complaints'] = []
  const keep = (fields: object, message: string) => void complaints.push({ fields, message })
  const log: Log = { debug() {}, info() {}, warn: keep, error: keep }
  const keys = await openKeys(dataDir)
  const auth = await createAuth({ config, db: t.db, keys, log })
  const signals = await listenTo(t.target, LIVE_CHANNEL, log)
  const deps: AppDeps = { pressure: CALM, ...parts, config, db: t.db, keys, auth, signals }
  const app = await buildApp(deps)
  await app.ready()
  const mail = mailTasks(config)
  const tasks = { ...HOUSEKEEPING, ...mail.tasks, ...parts.tasks?.(deps) }
  return {
    app,
    deps,
    smtp,
    complaints,
    runJobs: () => runDueJobs({ target: t.target, db: t.db, tasks, log }),
    async close() {
      await app.close()
      await signals.stop()
      mail.close()
      await smtp.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

export type SignedIn = {
  id: string
  email: string
  password: string
  /** To send as `cookie` header. */
  cookie: string
  /** `inject` as this person. */
  inject(options: InjectOptions): Promise<LightMyRequestResponse>
}

/** A person who really signed up, followed the link in the mail, and signed in. */
export async function signUp(
  a: TestApp,
  who: { name?: string; email?: string; locale?: 'zh' | 'en' } = {},
): Promise<SignedIn> {
  const { name = '王芳', email = `${randomBytes(5).toString('hex')}@example.org`, locale = 'zh' } = who
  const password = randomBytes(9).toString('base64url')
  await post(a, '/api/v1/auth/sign-up/email', { name, email, password, locale })
  await a.runJobs()
  await a.app.inject({ url: linkIn(a.smtp.newest(email).text!) })
  return signIn(a, email, password)
}

/** Signs in by password. */
export async function signIn(a: TestApp, email: string, password: string): Promise<SignedIn> {
  const response = await post(a, '/api/v1/auth/sign-in/email', { email, password })
  const cookie = response.cookies.map((c) => `${c.name}=${encodeURIComponent(c.value)}`).join('; ')
  return asPerson(a, { id: response.json().user.id, email, password, cookie })
}

/** Signed in without password and mail, for tests that are not about that: a session put straight into the table. */
export async function signInAs(a: TestApp, user: { id: string; email: string }): Promise<SignedIn> {
  const token = randomBytes(24).toString('base64url')
  const expires_at = new Date(Date.now() + 3_600_000)
  await a.deps.db.insertInto('auth.session').values({ user_id: user.id, token, expires_at }).execute()
  return asPerson(a, { ...user, password: '', cookie: a.deps.auth.sessionCookie(token) })
}

function asPerson(a: TestApp, person: Omit<SignedIn, 'inject'>): SignedIn {
  const inject = (options: InjectOptions) => {
    return a.app.inject({ ...options, headers: { ...options.headers, cookie: person.cookie } })
  }
  return { ...person, inject }
}

/** The first link of a mail's plain text. */
export function linkIn(text: string): string {
  const [link] = /https?:\/\/\S+/.exec(text) ?? []
  if (!link) throw new Error('no link in the mail')
  return link
}

/** A JSON POST that must succeed. */
export async function post(a: TestApp, url: string, payload: object): Promise<LightMyRequestResponse> {
  const response = await a.app.inject({ method: 'POST', url, payload })
  if (response.statusCode >= 400) throw new Error(`${url}: ${response.statusCode} ${response.body}`)
  return response
}
