import { resolve } from 'node:path'
import { z } from 'zod'
import { StartProblem, type Text } from './start-problem.ts'

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

/** A setting's complaint: both languages travel in zod's one message string. */
const say = (zh: string, en: string) => `${zh}\u0000${en}`
const sayText = (message: string): Text => {
  const [zh = message, en = zh] = message.split('\u0000')
  return { zh, en }
}

const integer = (min: number, max: number) => {
  const wrong = say(`要 ${min} 到 ${max} 之间的整数`, `needs a whole number from ${min} to ${max}`)
  return z
    .string()
    .regex(/^-?\d{1,15}$/, wrong)
    .transform(Number)
    .refine((n) => n >= min && n <= max, wrong)
}

const url = (schemes: readonly string[], originOnly = false) => {
  const like = schemes.map((s) => `${s}//…`).join(' | ')
  return z.string().refine(
    (text) => {
      if (!URL.canParse(text)) return false
      const u = new URL(text)
      return schemes.includes(u.protocol) && (!originOnly || (u.pathname === '/' && !u.search && !u.hash))
    },
    originOnly
      ? say(
          `要网站的根地址，如 ${like}，不带路径`,
          `needs the site's root address, like ${like}, without a path`,
        )
      : say(`要形如 ${like} 的地址`, `needs an address like ${like}`),
  )
}

const flag = z.enum(['0', '1'], say('只能是 0 或 1', 'must be 0 or 1')).transform((value) => value === '1')

const SETTINGS = {
  PORT: integer(0, 65535).default(8023),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, say('要主机名或 IP 地址', 'needs a host name or IP address'))
    .default('127.0.0.1'),
  DATABASE_URL: url(['postgres:', 'postgresql:']).optional(),
  DATABASE_APP_URL: url(['postgres:', 'postgresql:']).optional(),
  ZHINAN_DATA: z
    .string()
    .default('./data')
    .transform((path) => resolve(path)),
  PUBLIC_URL: url(['http:', 'https:'], true).optional(),
  SMTP_URL: url(['smtp:', 'smtps:']).optional(),
  MAIL_FROM: z
    .string()
    .regex(
      /^(?:[^<>\r\n]*<[^\s@<>]+@[^\s@<>]+>|[^\s@<>]+@[^\s@<>]+)$/,
      say(
        '要邮件地址，如 "指南 <no-reply@example.org>"',
        'needs a mail address, like "Zhinan <no-reply@example.org>"',
      ),
    )
    .optional(),
  ZHINAN_MAIL: z.enum(['on', 'off'], say('只能是 on 或 off', 'must be on or off')).default('on'),
  ZHINAN_DEMO: flag.default(false),
  ZHINAN_CLOCK_SHIFT: integer(-1e10, 1e10).optional(),
  ZHINAN_SECRET: z.string().min(32, say('至少 32 个字符', 'needs at least 32 characters')).optional(),
  ZHINAN_TRUST_PROXY: z
    .string()
    .regex(
      /^[\w.:/, -]+$/,
      say(
        '要反向代理的地址，以逗号分隔，如 loopback,10.0.0.0/8',
        "needs the proxies' addresses, by commas, like loopback,10.0.0.0/8",
      ),
    )
    .optional(),
  LOG_LEVEL: z
    .enum(LOG_LEVELS, say(`只能是 ${LOG_LEVELS.join('、')}`, `must be one of ${LOG_LEVELS.join(', ')}`))
    .default('info'),
  CLAMD_URL: url(['tcp:', 'unix:']).optional(),
  ZHINAN_POOL: integer(1, 500).default(10),
  ZHINAN_RATE_LIMIT: integer(0, 1_000_000).default(1200),
} as const

const SCHEMA = z.object(SETTINGS)

/** The names of every setting, in the order of the docs' table. */
export const SETTING_NAMES = Object.freeze(Object.keys(SETTINGS)) as readonly (keyof typeof SETTINGS)[]

/** The server's settings, checked and frozen. Seconds and ports are numbers; the data folder is absolute. */
export type Config = Readonly<{
  port: number
  host: string
  databaseUrl: string | undefined
  databaseAppUrl: string | undefined
  dataDir: string
  /** The origin people see, without a trailing slash. */
  publicUrl: string
  smtpUrl: string | undefined
  mailFrom: string
  mail: 'smtp' | 'kept' | 'off'
  demo: boolean
  /** Unset: leave the demonstration's clock as it stands. */
  clockShiftSeconds: number | undefined
  secret: string | undefined
  trustProxy: string | undefined
  logLevel: (typeof LOG_LEVELS)[number]
  /** Address of the clamd that looks at uploads; unset: nobody does. */
  clamd: string | undefined
  poolSize: number
  /** Requests a minute for one person (or one address, when signed out); 0 = no limit. */
  rateLimit: number
}>

/** Settings that contradict one another, found after each is fine by itself. */
function contradictions(s: z.output<typeof SCHEMA>): [string, Text][] {
  const found: [string, Text][] = []
  if (s.ZHINAN_CLOCK_SHIFT && !s.ZHINAN_DEMO) {
    found.push([
      'ZHINAN_CLOCK_SHIFT',
      {
        zh: '只有演示模式（ZHINAN_DEMO=1）可以拨动时钟',
        en: 'the clock may be shifted in demo mode (ZHINAN_DEMO=1) only',
      },
    ])
  }
  if (s.SMTP_URL && !s.MAIL_FROM) {
    found.push(['MAIL_FROM', { zh: '设了 SMTP_URL 就要设发件地址', en: 'is needed when SMTP_URL is set' }])
  }
  if (!s.SMTP_URL && !s.ZHINAN_DEMO && s.ZHINAN_MAIL === 'on') {
    found.push([
      'SMTP_URL',
      {
        zh: '未设邮件服务器；要么设它，要么设 ZHINAN_MAIL=off（只存不发）',
        en: 'is needed to send mail; set it, or ZHINAN_MAIL=off to keep mails without sending',
      },
    ])
  }
  if (s.DATABASE_APP_URL && !s.DATABASE_URL) {
    found.push([
      'DATABASE_APP_URL',
      { zh: '要与 DATABASE_URL 一起设', en: 'goes together with DATABASE_URL' },
    ])
  }
  return found
}

/**
 * Reads the settings from an environment (empty values count as unset).
 *
 * @throws StartProblem (exit code 2) with one line per wrong setting, values never repeated as they may be secret.
 */
export function loadConfig(env: Record<string, string | undefined> = process.env): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  )
  const lines: [string, Text][] = []
  for (const name of Object.keys(given)) {
    if (/^ZHINAN_(?!TEST_)/.test(name) && !(name in SETTINGS)) {
      lines.push([name, { zh: '没有这个设置，请检查拼写', en: 'is not a setting, check its spelling' }])
    }
  }
  const parsed = SCHEMA.safeParse(given)
  if (!parsed.success) {
    const seen = new Set<string>()
    for (const issue of parsed.error.issues) {
      const name = String(issue.path[0])
      if (!seen.has(name)) lines.push([name, sayText(issue.message)])
      seen.add(name)
    }
  } else lines.push(...contradictions(parsed.data))
  if (lines.length > 0) {
    const text = lines.map(([name, t]) => ({ zh: `设置 ${name}：${t.zh}`, en: `setting ${name} ${t.en}` }))
    throw new StartProblem(text, 2)
  }
  const s = parsed.data!
  return Object.freeze({
    port: s.PORT,
    host: s.HOST,
    databaseUrl: s.DATABASE_URL,
    databaseAppUrl: s.DATABASE_APP_URL,
    dataDir: s.ZHINAN_DATA,
    publicUrl: (s.PUBLIC_URL ?? `http://${hostForUrl(s.HOST)}:${s.PORT}`).replace(/\/$/, ''),
    smtpUrl: s.SMTP_URL,
    mailFrom: s.MAIL_FROM ?? 'zhinan@localhost',
    mail: s.ZHINAN_MAIL === 'off' ? 'off' : s.SMTP_URL ? 'smtp' : 'kept',
    demo: s.ZHINAN_DEMO,
    clockShiftSeconds: s.ZHINAN_CLOCK_SHIFT,
    secret: s.ZHINAN_SECRET,
    trustProxy: s.ZHINAN_TRUST_PROXY,
    logLevel: s.LOG_LEVEL,
    clamd: s.CLAMD_URL,
    poolSize: s.ZHINAN_POOL,
    rateLimit: s.ZHINAN_RATE_LIMIT,
  })
}

/** What a browser on this machine should call the address that we listen on. */
function hostForUrl(host: string): string {
  if (host === '0.0.0.0' || host === '::' || host === '127.0.0.1') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}
