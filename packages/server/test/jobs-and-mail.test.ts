import { sql } from 'kysely'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { appNow, clockShift, setClockShift } from '../src/platform/clock.ts'
import { withSystem } from '../src/platform/db/actor.ts'
import type { Tx } from '../src/platform/db/database.ts'
import { runDueJobs, startJobs } from '../src/platform/job-runner.ts'
import { enqueue, type Log, type Task } from '../src/platform/jobs.ts'
import { queueMail } from '../src/platform/mail.ts'
import { MAIL_TEMPLATE_NAMES, templateOf } from '../src/platform/mail-templates/index.ts'
import { faultsOf, render } from '../src/platform/mail-templates/render.ts'
import { type TestApp, testApp } from './app.ts'
import { makeUser, type TestDb, testDb } from './helpers.ts'

let t: TestDb
beforeAll(async () => {
  t = await testDb()
  return t.close
})
const log: Log = { debug() {}, info() {}, warn() {}, error() {} }
const system = <T>(fn: (tx: Tx) => Promise<T>) => withSystem(t.db, 'test', fn)
const runDue = (tasks: Record<string, Task>) => runDueJobs({ target: t.target, db: t.db, tasks, log })

describe('jobs', () => {
  test('exist if and only if the transaction commits', async () => {
    const seen: unknown[] = []
    await system((tx) => enqueue(tx, 'note', { n: 1 }))
    await expect(
      system(async (tx) => {
        await enqueue(tx, 'note', { n: 2 })
        throw new Error('undo')
      }),
    ).rejects.toThrow('undo')
    await runDue({ note: async (payload) => void seen.push(payload) })
    expect(seen).toEqual([{ n: 1 }])
  })

  test('wait for their app time, which a shifted clock brings forward', async () => {
    const seen: unknown[] = []
    const tasks = { later: async (payload: unknown) => void seen.push(payload) }
    const at = new Date(Date.now() + 30 * 86_400_000)
    await system((tx) => enqueue(tx, 'later', 'deadline passed', { at }))
    await runDue(tasks)
    expect(seen).toEqual([])
    await system((tx) => setClockShift(tx, 31 * 86_400))
    await system((tx) => enqueue(tx, 'later', 'already past', { at }))
    await runDue(tasks)
    expect(seen.sort()).toEqual(['already past', 'deadline passed'])
    await system((tx) => setClockShift(tx, 0))
  })

  test('with the same key, the later takes the place of the waiting one', async () => {
    const seen: unknown[] = []
    for (const n of [1, 2, 3]) await system((tx) => enqueue(tx, 'keyed', n, { key: 'one' }))
    await runDue({ keyed: async (payload) => void seen.push(payload) })
    expect(seen).toEqual([3])
  })

  test('run while the server runs, at once; stopping waits for the running one', async () => {
    let done = false
    let started: () => void = () => {}
    const running = new Promise<void>((go) => {
      started = go
    })
    const slow: Task = async () => {
      started()
      await new Promise((go) => setTimeout(go, 300))
      done = true
    }
    const jobs = await startJobs({ target: t.target, db: t.db, tasks: { slow }, log })
    await system((tx) => enqueue(tx, 'slow', {}))
    await running
    await jobs.stop()
    expect(done).toBe(true)
  })
})

describe('jobs that a killed process had begun', () => {
  const begun = async (lockedBy: string, secondsAgo: number) => {
    await system((tx) => enqueue(tx, 'begun', lockedBy))
    await t.admin.query(
      `update graphile_worker._private_jobs set locked_by = $1, locked_at = now() - make_interval(secs => $2) where locked_by is null`,
      [lockedBy, secondsAgo],
    )
  }
  test('run again; those of a living one, or only just begun, do not', async () => {
    const living = await t.admin.connect()
    await living.query(`select pg_advisory_lock(740231, hashtext('pool-living'))`)
    await begun('pool-dead', 60)
    await begun('pool-living', 60)
    await begun('pool-fresh', 1)
    const seen: unknown[] = []
    const begunTask: Task = async (payload) => void seen.push(payload)
    const jobs = await startJobs({ target: t.target, db: t.db, tasks: { begun: begunTask }, log })
    await expect.poll(() => seen).toEqual(['pool-dead'])
    await new Promise((done) => setTimeout(done, 100))
    expect(seen).toEqual(['pool-dead'])
    await jobs.stop()
    living.release(true)
    await t.admin.query('select graphile_worker.force_unlock_workers($1)', [['pool-living', 'pool-fresh']])
    await runDue({ begun: begunTask })
    expect(seen).toHaveLength(3)
  })
})

describe('the clock', () => {
  test('moves during a transaction, and by the shift', async () => {
    await system(async (tx) => {
      const first = await appNow(tx)
      await sql`select pg_sleep(0.02)`.execute(tx)
      expect((await appNow(tx)).getTime() - first.getTime()).toBeGreaterThanOrEqual(19)
      await setClockShift(tx, -86_400)
      expect(await clockShift(tx)).toBe(-86_400)
      expect((await appNow(tx)).getTime() - first.getTime()).toBeLessThan(-86_000_000)
    })
    await system((tx) => setClockShift(tx, 0))
  })

  test('does not move outside demo mode', async () => {
    await t.admin.query('update clock_setting set demo = false')
    await expect(system((tx) => setClockShift(tx, 60))).rejects.toThrow(/demo mode only/)
    await expect(t.admin.query(`update clock_setting set shift = '1 minute'`)).rejects.toThrow(
      /check constraint/,
    )
    await t.admin.query('update clock_setting set demo = true')
  })
})

describe('mail', () => {
  let a: TestApp | undefined
  afterEach(async () => {
    await a?.close()
    a = undefined
  })
  const to = 'someone@example.org'
  const queue = () =>
    system((tx) =>
      queueMail(tx, {
        to,
        template: 'unitVerified',
        locale: 'zh',
        params: { unit: '河南省<某>学会', url: 'http://zhinan.test/apply' },
      }),
    )
  const stored = (id: string) =>
    system((tx) => tx.selectFrom('mail').selectAll().where('id', '=', id).executeTakeFirstOrThrow())

  test('goes out once, plain and HTML, with a stable Message-ID', async () => {
    a = await testApp(t)
    const id = await queue()
    await a.runJobs()
    await a.runJobs()
    expect(a.smtp.mails).toHaveLength(1)
    const mail = a.smtp.newest(to)
    expect(mail.subject).toBe('单位已通过核验：河南省<某>学会')
    expect(mail.text).toContain('http://zhinan.test/apply')
    expect(mail.html).toContain('河南省&#60;某&#62;学会')
    expect(mail.messageId).toBe(`<${id}@zhinan.test>`)
    expect(await stored(id)).toMatchObject({ state: 'sent', attempts: 1, sent_at: expect.any(Date) })
  })

  test('a refusal is kept and tried again', async () => {
    a = await testApp(t)
    a.smtp.refuse(451)
    const id = await queue()
    await a.runJobs()
    expect(await stored(id)).toMatchObject({
      state: 'queued',
      attempts: 1,
      last_error: expect.stringContaining('refused by the test'),
    })
    await t.admin.query('update graphile_worker._private_jobs set run_at = now()')
    await a.runJobs()
    expect(await stored(id)).toMatchObject({ state: 'sent', attempts: 2, last_error: null })
  })

  test('without a mail server, in a demonstration, it is kept for the mailbox inside', async () => {
    a = await testApp(t, { env: { SMTP_URL: '' } })
    const user = await makeUser(t.db)
    const id = await system((tx) =>
      queueMail(tx, {
        to: user.email,
        template: 'unitVerified',
        locale: 'en',
        params: { unit: 'X', url: 'http://x' },
        userId: user.id,
      }),
    )
    await a.runJobs()
    expect(await stored(id)).toMatchObject({ state: 'kept', subject: 'Unit verified: X', user_id: user.id })
  })
})

describe('mail templates', () => {
  test.each(MAIL_TEMPLATE_NAMES)('%s in both languages', (name) => {
    const t = templateOf(name)
    const [zh, en] = (['zh', 'en'] as const).map((locale) => {
      expect(faultsOf(t, t.words[locale], locale)).toEqual([])
      return render(t, t.words[locale], t.sample, locale)
    })
    for (const { subject, text, html } of [zh!, en!]) {
      expect(subject).toBeTruthy()
      expect(`${subject}${text}${html}`).not.toMatch(/undefined|\[object|NaN|[{}]/)
      expect(text).toContain('https://example.org/')
    }
    expect(zh!.text).toMatch(/[\u4e00-\u9fff]/)
    expect(en!.subject).not.toBe(zh!.subject)
    expect(t.title.zh && t.title.en).toBeTruthy()
    expect(Object.keys(t.values(t.sample, 'zh')).sort()).toEqual(
      expect.arrayContaining(Object.keys(t.places).sort()),
    )
  })

  test.each([
    ['{nobody}', 'place-unknown'],
    ['{url}', 'place-link'],
    ['see {comments} here', 'place-alone'],
    ['{due', 'syntax'],
    ['{due, date, short}', 'syntax'],
    ['[x]({number})', 'place-missing'],
    ['{number, plural, one {x}}', 'syntax'],
    [`${'{count, plural, other {'.repeat(400)}x${'}}'.repeat(400)}{`, 'syntax'],
  ])('words with %s are refused: %s, and where', (words, code) => {
    const t = templateOf('returnedForCorrection')
    const body = `{number} {due}\n\n{comments}\n\n${words}`
    const faults = faultsOf(t, { subject: '{number}', body }, 'zh')
    expect(faults.map((f) => f.code)).toContain(code)
    expect(faults.find((f) => f.code === code)!.message.zh).toMatch(/正文/)
  })

  test.each([
    ['', 'a body', 'subject'],
    [' \u3000\n', 'a body', 'subject'],
    ['{count, plural, other {}}', '{number} {due}\n\n{comments}\n\n[x]({url})', 'subject'],
    ['{number}', ' \n\n ', 'body'],
  ])('a blank subject or body is refused: %j, %j', (subject, body, path) => {
    const faults = faultsOf(templateOf('returnedForCorrection'), { subject, body }, 'en')
    expect(faults.filter((f) => f.code === 'empty').map((f) => f.path)).toEqual([path])
  })

  test('ten thousand characters of words and of a value: taken, the subject one line and cut', {
    timeout: 10_000,
  }, () => {
    const t = templateOf('unitRejected')
    const body = `{reason}\n\n[ok]({url})\n\n${'\n \n'.repeat(2000)}${'字{unit}'.repeat(500)}`
    const words = { subject: '{unit}{reason}', body: body.slice(0, 10_000) }
    expect(faultsOf(t, words, 'zh')).toEqual([])
    const unit = `学会<b>\r\nBcc: evil@example.org\u2028${'长'.repeat(10_000)}`
    const made = render(t, words, { unit, reason: '原因', url: 'https://a.example/' }, 'zh')
    expect([...made.subject]).toHaveLength(200)
    expect(made.subject).toMatch(/^学会<b> Bcc: evil@example.org 长+…$/)
    expect(made.html).not.toContain('<b>')
  })

  test('words make no markup, style or address of their own, in any of their shapes', () => {
    const t = templateOf('unitVerified')
    const evil = `<script>alert(1)</script><img src=x onerror=alert(1)>"'`
    const body = `${evil} {unit}\n\n[${evil}]({url})\n\n[go](javascript:alert(1))`
    const words = { subject: `${evil}{unit}`, body }
    expect(faultsOf(t, words, 'zh')).toEqual([])
    const made = render(t, words, { unit: `<i>${evil}</i>`, url: 'https://a.example/' }, 'zh')
    expect(made.html).not.toMatch(/<(?:script|img|i)\b|href="javascript/)
    expect(made.html.match(/<a href="/g)).toHaveLength(1)
    expect(made.html).toContain('<title>&#60;script&#62;')
    expect(made.text).toContain(`<i>${evil}</i>`)
  })

  test('a value makes no markup, link, paragraph or header', () => {
    const t = templateOf('unitRejected')
    const reason = '<script>x</script>\n\n[here](http://evil)\n\n{url}'
    const made = render(
      t,
      { subject: '{reason}', body: '{reason}\n\n[ok]({url})' },
      { unit: '某', reason, url: 'https://a.example/?a="b"' },
      'zh',
    )
    expect(made.subject).not.toMatch(/\n/)
    expect(made.html).not.toMatch(/<script>x|href="http:\/\/evil/)
    expect(made.html.match(/<a /g)).toHaveLength(1)
    expect(made.text).toContain(reason)
  })
})
