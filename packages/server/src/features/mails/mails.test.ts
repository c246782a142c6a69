import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SignedIn } from '../../../test/app.ts'
import { type Applicant, type Json, type Season, season } from '../../../test/season.ts'
import { enqueue } from '../../platform/jobs.ts'
import { DIGESTS } from './digest.ts'

let s: Season
let officer: SignedIn
let unit: Applicant
let sent: Json
beforeAll(async () => {
  s = await season()
  officer = await s.staff('officer')
  unit = await s.applicant('B3')
  sent = await s.draft(unit, 'B3')
  await s.submit(unit.manager, sent)
  await s.system((tx) => enqueue(tx, 'applications.receipt-mails', {}))
  await s.a.runJobs()
})
afterAll(() => s.close())

const CALL = 'kczy-2023'
const get = async (who: SignedIn, url: string): Promise<Json> =>
  (await who.inject({ url: `/api/v1${url}` })).json()
const put = (who: SignedIn, url: string, payload: object, version?: number) =>
  who.inject({
    method: 'PUT',
    url: `/api/v1${url}`,
    payload,
    ...(version !== undefined && { headers: { 'if-match': `"v${version}"` } }),
  })
const one = (name: string) => get(officer, `/mail-templates/${name}?call=${CALL}`)
async function write(who: SignedIn, text = '请回复'): Promise<string> {
  const made = await who.inject({
    method: 'POST',
    url: `/api/v1/applications/${sent.id}/threads`,
    headers: { 'idempotency-key': randomUUID() },
    payload: { subject: '测试', text },
  })
  return made.json().id
}
const mailsOf = async (who: SignedIn, where = 'true') =>
  (await s.t.admin.query(`select * from mail where user_id = $1 and ${where} order by id desc`, [who.id]))
    .rows

describe('the words of a mail', () => {
  const url = `/mail-templates/newMessage/zh?call=${CALL}`
  const words = { subject: '来信：{subject}', body: '{author} 就 {number} 来信：\n\n{text}\n\n[去看]({url})' }

  test('are changed by who runs the call, hold with the next mail, are kept, and go back to the default', async () => {
    expect((await put(await s.staff('officer', { tracks: ['B3'] }), url, { words }, 0)).json().code).toBe(
      'forbidden',
    )
    expect((await put(await s.staff('admin'), url, { words }, 0)).json().code).toBe('forbidden')
    const wrong = await put(officer, url, { words: { ...words, body: '{author} {x}' } }, 0)
    expect(wrong.json()).toMatchObject({ code: 'template-refused' })
    expect(wrong.json().issues.map((i: Json) => [i.path, i.code])).toEqual(
      expect.arrayContaining([
        ['body', 'place-unknown'],
        ['body', 'place-missing'],
      ]),
    )
    const seen = await officer.inject({
      method: 'POST',
      url: '/api/v1/mail-templates/newMessage/preview',
      payload: { locale: 'zh', words },
    })
    expect(seen.json()).toMatchObject({ faults: [], mail: { subject: '来信：会议费的范围' } })
    expect((await put(officer, url, { words }, 0)).json().zh).toMatchObject({
      n: 1,
      changed: true,
      fault: null,
    })
    expect((await put(officer, url, { words }, 0)).json().code).toBe('version-changed')
    await write(officer)
    await s.a.runJobs()
    expect(s.a.smtp.newest(unit.manager.email).subject).toBe('来信：测试')
    await put(officer, url, { words: null }, 1)
    await write(officer)
    await s.a.runJobs()
    expect(s.a.smtp.newest(unit.manager.email).subject).toBe(`${sent.number} 新消息：测试`)
    // What was sent stays as it was sent.
    expect((await mailsOf(unit.manager, `subject = '来信：测试'`))[0]).toMatchObject({
      template_n: 1,
      call_id: CALL,
    })
    expect((await one('newMessage')).zh.history.map((h: Json) => [h.n, h.words === null, h.by])).toEqual([
      [2, true, '李强'],
      [1, false, '李强'],
    ])
  })

  test('that are broken in the database stop no mail: the default goes out, and it is told', async () => {
    await s.t.admin.query(
      `insert into mail_template_version (template, call_id, locale, n, subject, body, changed_by)
       values ('newMessage', $1, 'zh', 3, '{gone}', '{broken', $2)`,
      [CALL, officer.id],
    )
    await write(officer)
    await s.a.runJobs()
    expect(s.a.smtp.newest(unit.manager.email).subject).toBe(`${sent.number} 新消息：测试`)
    expect((await one('newMessage')).zh.fault).toMatch(/gone/)
    expect(s.a.complaints.map((c) => c.message)).toContain(
      'a mail’s own words are wrong; the default was sent',
    )
    await put(officer, url, { words: null }, 3)
  })

  test('the platform’s own are the administrator’s; the database says so too, and forgets nothing', async () => {
    const admin = await s.staff('admin')
    const own = '/mail-templates/invitation/en'
    const t = await get(admin, '/mail-templates/invitation')
    expect(t.mayChange).toBe(true)
    expect((await put(officer, own, { words: t.defaults.en }, 0)).json().code).toBe('forbidden')
    expect((await put(admin, own, { words: t.defaults.en }, 0)).statusCode).toBe(200)
    const insert = (who: SignedIn, call: string | null) =>
      s.as(who, (tx) =>
        sql`insert into mail_template_version (template, call_id, locale, n) values ('eligible', ${call}, 'zh', 99)`.execute(
          tx,
        ),
      )
    await expect(insert(admin, CALL)).rejects.toThrow()
    await expect(insert(officer, null)).rejects.toThrow()
    await expect(insert(unit.manager, CALL)).rejects.toThrow()
    await expect(s.t.admin.query(`delete from mail_template_version`)).rejects.toThrow(/append-only/)
  })
})

test('of two who change the same words at once one is told, and neither is lost silently', async () => {
  const url = `/mail-templates/eligible/en?call=${CALL}`
  const { defaults } = await one('eligible')
  const both = await Promise.all(
    ['A', 'B'].map((x) => put(officer, url, { words: { ...defaults.en, subject: `${x} {number}` } }, 0)),
  )
  expect(both.map((r) => r.statusCode).sort()).toEqual([200, 412])
  expect((await one('eligible')).en).toMatchObject({ n: 1, history: [{ n: 1 }] })
})

test.each([
  ['10,000 characters', 'x'.repeat(9000), 200],
  ['more', 'x'.repeat(10_000), 400],
  ['what no database holds', 'a\u0000b', 400],
])('%s of words: %#', async (_, text, status) => {
  const url = `/mail-templates/companionFreed/en?call=${CALL}`
  const { defaults, en } = await one('companionFreed')
  const words = { ...defaults.en, body: `${defaults.en.body}\n\n${text}` }
  expect((await put(officer, url, { words }, en.n)).statusCode).toBe(status)
})

test.each(['/mail-templates?call=none', '/mail-templates/eligible?call=none', '/mail-templates/eligible'])(
  'there are no words at %s',
  async (url) => expect((await get(officer, url)).code).toBe('not-found'),
)

describe('when', () => {
  const set = (who: SignedIn, kind: string, timing: string) => put(who, '/me/mail-settings', { kind, timing })
  const run = async () => {
    await s.system((tx) => enqueue(tx, DIGESTS, {}))
    await s.a.runJobs()
  }
  const eight = (days: number) =>
    new Date(Math.floor(Date.now() / 86_400_000) * 86_400_000 + days * 86_400_000)

  test('what has legal weight is not turned off, by the route or by hand', async () => {
    for (const kind of ['receipt', 'returned', 'outcome', 'extension', 'unit'])
      expect((await set(unit.manager, kind, 'off')).json().code).toBe('mail-weight')
    await expect(
      s.as(unit.manager, (tx) =>
        sql`insert into mail_setting (user_id, kind, timing) values (${unit.manager.id}, 'receipt', 'off')`.execute(
          tx,
        ),
      ),
    ).rejects.toThrow(/mail_setting_weight/)
    await expect(
      s.as(officer, (tx) =>
        sql`insert into mail_setting (user_id, kind, timing) values (${unit.manager.id}, 'message', 'off')`.execute(
          tx,
        ),
      ),
    ).rejects.toThrow(/row-level security/)
    expect((await get(officer, '/me/mail-settings')).items).toContainEqual({
      kind: 'message',
      timing: 'daily',
      mayBeOff: true,
    })
  })

  test('off is kept inside only; daily waits for eight in the morning, comes once, and holds nothing back', async () => {
    await set(unit.manager, 'message', 'off')
    await write(officer, '不寄')
    expect((await mailsOf(unit.manager))[0]).toMatchObject({ state: 'off' })
    await set(unit.manager, 'message', 'daily')
    await write(officer, '第一条')
    await write(officer, '第二条')
    await s.a.runJobs()
    const before = s.a.smtp.mails.length
    try {
      await s.setClock(new Date(eight(1).getTime() - 60_000))
      await run()
      expect(s.a.smtp.mails.length).toBe(before)
      await s.setClock(new Date(eight(1).getTime() + 60_000))
      await Promise.all([run(), run()])
      const mine = s.a.smtp.mails
        .slice(before)
        .filter((m) => JSON.stringify(m.to).includes(unit.manager.email))
      expect(mine.map((m) => [m.subject, m.messageId])).toHaveLength(1)
      expect(mine[0]!.subject).toBe('今日汇总：2 条')
      expect(mine[0]!.text).toMatch(/http:\/\/zhinan\.test\/messages\?thread=/)
      expect(await mailsOf(unit.manager, `state = 'waiting'`)).toEqual([])
      // What comes later the same day waits for the next.
      await write(officer, '第三条')
      await run()
      expect(await mailsOf(unit.manager, `state = 'waiting'`)).toHaveLength(1)
      await s.setClock(new Date(eight(2).getTime() + 60_000))
      await run()
      expect(s.a.smtp.newest(unit.manager.email).subject).toBe('今日汇总：1 条')
    } finally {
      await s.setClock(new Date())
    }
  })

  test('a day in Shanghai begins at its own midnight, and a digest is for one day', async () => {
    const at = (days: number, hours: number, minutes = 0) =>
      new Date(eight(days).getTime() + (hours - 8) * 3_600_000 + minutes * 60_000)
    const waiting = async () => (await mailsOf(unit.manager, `state = 'waiting'`)).length
    await set(unit.manager, 'message', 'daily')
    try {
      await s.setClock(at(5, 7, 59))
      await write(officer, '八点前')
      await s.setClock(at(5, 8, 1))
      await run()
      expect(await waiting()).toBe(0)
      await write(officer, '八点后')
      for (const late of [at(5, 23, 59), at(6, 0, 1), at(6, 7, 58)]) {
        await s.setClock(late)
        await run()
        expect([late, await waiting()]).toEqual([late, 1])
      }
      // A server that stood still over days sends one, not one for each.
      await s.setClock(at(9, 8, 1))
      const before = s.a.smtp.mails.length
      await run()
      await run()
      expect(await waiting()).toBe(0)
      expect(s.a.smtp.mails.slice(before).map((m) => m.subject)).toEqual(['今日汇总：1 条'])
    } finally {
      await s.setClock(new Date())
    }
  })

  test('a digest of hundreds names the newest fifty; a mail server that is down delays it and loses none', async () => {
    const clerk = await s.applicant('A')
    await s.system((tx) =>
      sql`insert into mail (id, to_address, template, locale, subject, text, html, user_id, kind, link, state, created_at)
          select gen_random_uuid(), ${clerk.manager.email}, 'newMessage', 'zh', '第 ' || n || ' 条', 'x', 'x', ${clerk.manager.id},
                 'message', 'http://zhinan.test/messages', 'waiting', app_now()
            from generate_series(1, 120) n`.execute(tx),
    )
    try {
      await s.setClock(new Date(eight(12).getTime() + 60_000))
      s.a.smtp.refuse(451)
      await run()
      const digest = async () => (await mailsOf(clerk.manager, `template = 'dailyDigest'`))[0]
      expect(await digest()).toMatchObject({ state: 'queued', attempts: 1, subject: '今日汇总：120 条' })
      await s.t.admin.query('update graphile_worker._private_jobs set run_at = now()')
      await run()
      expect(await digest()).toMatchObject({ state: 'sent', attempts: 2 })
      const { text } = s.a.smtp.newest(clerk.manager.email)
      expect(text!.match(/http:\/\/zhinan\.test\/messages/g)).toHaveLength(50)
      expect(text).toContain('另有更早的 70 条')
    } finally {
      await s.setClock(new Date())
    }
  })

  test('what cannot wait never does, whatever somebody chose', async () => {
    const clerk = await s.applicant('A')
    for (const { kind } of (await get(clerk.manager, '/me/mail-settings')).items)
      expect((await set(clerk.manager, kind, 'daily')).statusCode).toBe(200)
    expect((await set(clerk.manager, 'account', 'daily')).statusCode).toBe(400)
    const asked = await clerk.manager.inject({
      method: 'POST',
      url: '/api/v1/auth/request-password-reset',
      payload: { email: clerk.manager.email },
    })
    expect(asked.statusCode, asked.body).toBe(200)
    await s.a.runJobs()
    expect(s.a.smtp.newest(clerk.manager.email).subject).toBe('重设密码')
    expect((await mailsOf(clerk.manager))[0]).toMatchObject({ template: 'resetPassword', state: 'sent' })
    // And its secret link is in nobody's notices.
    const { items } = await get(clerk.manager, '/me/notices')
    expect(items.map((i: Json) => i.template)).not.toContain('resetPassword')
  })

  test('one click turns off what may be off; opening the link changes nothing', async () => {
    await set(unit.manager, 'message', 'now')
    await write(officer)
    await s.a.runJobs()
    const mail = s.a.smtp.newest(unit.manager.email)
    const list = mail.headers.get('list') as Json
    const address = new URL(list.unsubscribe.url)
    expect(list['unsubscribe-post']).toBeTruthy()
    const timing = async () =>
      (await get(unit.manager, '/me/mail-settings')).items.find((i: Json) => i.kind === 'message').timing
    expect((await s.a.app.inject({ url: address.pathname })).statusCode).toBe(303)
    expect(await timing()).toBe('now')
    const clicked = await s.a.app.inject({
      method: 'POST',
      url: address.pathname,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'List-Unsubscribe=One-Click',
    })
    expect(clicked.statusCode).toBe(204)
    expect(await timing()).toBe('off')
    const [receipt] = await mailsOf(unit.manager, `kind = 'receipt'`)
    await s.a.app.inject({ method: 'POST', url: `/api/v1/unsubscribe/${receipt.unsubscribe_token}` })
    expect((await get(unit.manager, '/me/mail-settings')).items).toContainEqual({
      kind: 'receipt',
      timing: 'now',
      mayBeOff: false,
    })
  })
})

test('what concerns me: newest first, by kind, read and unread; nobody else’s, and the mark is one’s own', async () => {
  const { items } = await get(unit.manager, '/me/notices')
  expect(items[0].id > items.at(-1).id).toBe(true)
  expect(new Set(items.map((i: Json) => i.kind))).toEqual(new Set(['message', 'receipt']))
  expect(items[0].link).toMatch(/^\/messages\?thread=/)
  const { unread } = await get(unit.manager, '/me/notices/count')
  expect(unread).toBe(items.length)
  await put(officer, '/me/notices/seen', { ids: [items[0].id] })
  expect((await get(unit.manager, '/me/notices/count')).unread).toBe(unread)
  await put(unit.manager, '/me/notices/seen', { ids: [items[0].id] })
  expect((await get(unit.manager, '/me/notices/count')).unread).toBe(unread - 1)
  expect((await get(unit.manager, '/me/notices?unread=1')).items).toHaveLength(unread - 1)
  expect((await get(unit.manager, '/me/notices?kind=receipt')).items).toHaveLength(1)
  await put(unit.manager, '/me/notices/seen', {})
  expect((await get(unit.manager, '/me/notices/count')).unread).toBe(0)
  const changed = await s.as(unit.manager, (tx) =>
    sql`update mail set read_at = null, state = 'sent'`.execute(tx),
  )
  expect(changed.numAffectedRows).toBe(0n)
})
