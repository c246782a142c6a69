import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadConfig } from '../src/platform/config.ts'
import { StartProblem } from '../src/platform/start-problem.ts'

const fine = { ZHINAN_MAIL: 'off' }

describe('settings', () => {
  test('the defaults', () => {
    const config = loadConfig({ ...fine, PORT: '', LOG_LEVEL: '' })
    expect(config).toMatchObject({
      port: 8023,
      host: '127.0.0.1',
      databaseUrl: undefined,
      dataDir: resolve('data'),
      publicUrl: 'http://localhost:8023',
      mail: 'off',
      demo: false,
      clockShiftSeconds: undefined,
      logLevel: 'info',
      poolSize: 10,
    })
    expect(Object.isFrozen(config)).toBe(true)
  })

  test.each([
    [{ ZHINAN_DEMO: '1' }, 'kept'],
    [{ SMTP_URL: 'smtp://localhost', MAIL_FROM: 'a@b.cn' }, 'smtp'],
    [{ SMTP_URL: 'smtp://localhost', MAIL_FROM: '指南 <a@b.cn>', ZHINAN_MAIL: 'off' }, 'off'],
  ])('%o: mail %s', (env, mail) => {
    expect(loadConfig(env).mail).toBe(mail)
  })

  test.each([
    [{ HOST: '0.0.0.0', PORT: '80' }, 'http://localhost:80'],
    [{ HOST: '::1' }, 'http://[::1]:8023'],
    [{ PUBLIC_URL: 'https://shenbao.example.org/' }, 'https://shenbao.example.org'],
  ])('%o: people see %s', (env, url) => {
    expect(loadConfig({ ...fine, ...env }).publicUrl).toBe(url)
  })

  test.each([
    [{ PORT: 'eighty' }, 'PORT'],
    [{ PORT: '70000' }, 'PORT'],
    [{ PORT: '1e3' }, 'PORT'],
    [{ HOST: 'a b' }, 'HOST'],
    [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL'],
    [{ DATABASE_URL: 'not an address' }, 'DATABASE_URL'],
    [{ DATABASE_APP_URL: 'postgres://x' }, 'DATABASE_APP_URL'],
    [{ PUBLIC_URL: 'shenbao.example.org' }, 'PUBLIC_URL'],
    [{ PUBLIC_URL: 'https://example.org/sub/path' }, 'PUBLIC_URL'],
    [{ SMTP_URL: 'http://x', MAIL_FROM: 'a@b.cn' }, 'SMTP_URL'],
    [{ SMTP_URL: 'smtp://x' }, 'MAIL_FROM'],
    [{ SMTP_URL: 'smtp://x', MAIL_FROM: 'nobody' }, 'MAIL_FROM'],
    [{ ZHINAN_MAIL: 'on' }, 'SMTP_URL'],
    [{ ZHINAN_DEMO: 'yes' }, 'ZHINAN_DEMO'],
    [{ ZHINAN_CLOCK_SHIFT: '3600' }, 'ZHINAN_CLOCK_SHIFT'],
    [{ ZHINAN_CLOCK_SHIFT: 'a day', ZHINAN_DEMO: '1' }, 'ZHINAN_CLOCK_SHIFT'],
    [{ ZHINAN_SECRET: 'too short' }, 'ZHINAN_SECRET'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
    [{ ZHINAN_POOL: '0' }, 'ZHINAN_POOL'],
    [{ ZHINAN_POLL: '20' }, 'ZHINAN_POLL'],
  ])('%o: one line about %s', (env, name) => {
    const problem = failure({ ...fine, ...env })
    expect(problem.exitCode).toBe(2)
    expect(problem.lines).toHaveLength(1)
    expect(problem.message).toMatch(new RegExp(`^设置 ${name}：.+ / setting ${name} .+$`))
  })

  test('every wrong setting is told at once, and no value is repeated', () => {
    const problem = failure({ PORT: 'x', DATABASE_URL: 'mysql://user:pa55word@x', LOG_LEVEL: 'loud' })
    expect(problem.lines).toHaveLength(3)
    expect(problem.message).not.toContain('pa55word')
  })
})

function failure(env: Record<string, string>): StartProblem {
  try {
    loadConfig(env)
  } catch (error) {
    if (error instanceof StartProblem) return error
    throw error
  }
  throw new Error('was accepted')
}
