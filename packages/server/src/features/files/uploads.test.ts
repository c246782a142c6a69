import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { readFile, utimes } from 'node:fs/promises'
import { request as httpRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SignedIn } from '../../../test/app.ts'
import { type Applicant, type Json, type Season, season } from '../../../test/season.ts'
import { pathOf } from './storage.ts'
import { TIDY, tidyTasks } from './tidy.ts'

let s: Season
let unit: Applicant
let app: Json
let port: number
beforeAll(async () => {
  s = await season()
  unit = await s.applicant('C4')
  app = await s.draft(unit, 'C4')
  await s.a.app.listen({ port: 0, host: '127.0.0.1' })
  port = (s.a.app.server.address() as AddressInfo).port
})
afterAll(() => s.close())

const SLOT = 'recommendation-letter'
const dataDir = () => s.a.deps.config.dataDir
/** A PDF of this many bytes, unlike any other. */
const pdf = (size: number) => Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(size - 9)])
const base64 = (text: string) => Buffer.from(text).toString('base64')
const TUS = { 'tus-resumable': '1.0.0' }

function begin(
  who: SignedIn,
  size: number,
  { id = app.id, name = '推荐函.pdf', slot = SLOT, replaces = '' } = {},
) {
  const meta = { slot, filename: name, ...(replaces && { replaces }) }
  return who.inject({
    method: 'POST',
    url: `/api/v1/applications/${id}/uploads`,
    headers: {
      ...TUS,
      'upload-length': size,
      'upload-metadata': Object.entries(meta)
        .map(([key, value]) => `${key} ${base64(value)}`)
        .join(','),
    },
  })
}
const started = async (...args: Parameters<typeof begin>): Promise<string> => {
  const answer = await begin(...args)
  expect(answer.statusCode, answer.body).toBe(201)
  return String(answer.headers.location)
}
const head = (who: SignedIn, url: string) => who.inject({ method: 'HEAD', url, headers: TUS })
const piece = (who: SignedIn, url: string, offset: number, payload: Buffer) =>
  who.inject({
    method: 'PATCH',
    url,
    headers: { ...TUS, 'upload-offset': offset, 'content-type': 'application/offset+octet-stream' },
    payload,
  })
const finish = (who: SignedIn, url: string) => who.inject({ method: 'POST', url: `${url}/finish` })
const whole = async (who: SignedIn, bytes: Buffer, how: Parameters<typeof begin>[2] = {}) => {
  const url = await started(who, bytes.length, how)
  expect((await piece(who, url, 0, bytes)).statusCode).toBe(204)
  return finish(who, url)
}
const lying = () => (existsSync(`${dataDir()}/uploads`) ? readdirSync(`${dataDir()}/uploads`) : [])
const files = async () => (await s.t.admin.query('select id from file')).rows.length
const tidy = () => tidyTasks({ dataDir: dataDir() })[TIDY]!({}, { db: s.t.db } as never)

describe('a resumable upload', () => {
  test('that breaks off half-way goes on from there, and is what was sent, byte by byte', async () => {
    const bytes = pdf(3_000_000)
    const url = await started(unit.manager, bytes.length)
    await new Promise<void>((done) => {
      const cut = httpRequest(
        {
          port,
          path: url,
          method: 'PATCH',
          headers: {
            ...TUS,
            cookie: unit.manager.cookie,
            'upload-offset': 0,
            'content-type': 'application/offset+octet-stream',
            'content-length': bytes.length,
          },
        },
        () => {},
      )
      cut.on('error', () => done())
      cut.write(bytes.subarray(0, 1_500_000), () => setTimeout(() => cut.destroy(), 300))
    })
    let got = 0
    await expect
      .poll(async () => {
        const answer = await head(unit.manager, url)
        got = Number(answer.headers['upload-offset'])
        return got
      })
      .toBeGreaterThan(0)
    expect(got).toBeLessThan(bytes.length)
    expect((await finish(unit.manager, url)).json()).toMatchObject({ code: 'upload-unfinished' })
    const rest = await piece(unit.manager, url, got, bytes.subarray(got))
    expect(rest.headers['upload-offset']).toBe(String(bytes.length))
    const answer = await finish(unit.manager, url)
    expect(answer.json()).toEqual({
      file: expect.any(String),
      name: '推荐函.pdf',
      size: bytes.length,
      type: 'application/pdf',
    })
    const kept = await readFile(pathOf(dataDir(), createHash('sha256').update(bytes).digest('hex')))
    expect(kept.equals(bytes)).toBe(true)
    expect(lying()).toEqual([])
    const read = await unit.manager.inject({ url: `/api/v1/files/${answer.json().file}` })
    expect(read.rawPayload.equals(bytes)).toBe(true)
  })

  test('whose answers are lost is one file however often it is asked for, by two at once, too', async () => {
    const bytes = pdf(50_000)
    const url = await started(unit.manager, bytes.length)
    await piece(unit.manager, url, 0, bytes)
    const before = await files()
    const answers = await Promise.all([1, 2, 3].map(() => finish(unit.manager, url)))
    expect(answers.map((a) => a.statusCode)).toEqual([200, 200, 200])
    expect(new Set(answers.map((a) => a.json().file)).size).toBe(1)
    expect((await finish(unit.manager, url)).json()).toEqual(answers[0]!.json())
    expect(await files()).toBe(before + 1)
    expect((await head(unit.manager, url)).headers['upload-offset']).toBe(String(bytes.length))
    expect((await piece(unit.manager, url, 0, bytes)).json().code).toBe('upload-elsewhere')
    // Giving up what is finished takes nothing away.
    await unit.manager.inject({ method: 'DELETE', url, headers: TUS })
    expect(await files()).toBe(before + 1)
  })

  test('and another at once, in turns, do not mix', async () => {
    const both = [pdf(400_000), pdf(300_000)]
    const urls = await Promise.all(both.map((b, i) => started(unit.manager, b.length, { name: `${i}.pdf` })))
    for (const [from, to] of [
      [0, 150_000],
      [150_000, undefined],
    ] as const)
      await Promise.all(both.map((b, i) => piece(unit.manager, urls[i]!, from, b.subarray(from, to))))
    const done = await Promise.all(urls.map((url) => finish(unit.manager, url)))
    for (const [i, answer] of done.entries()) {
      const read = await unit.manager.inject({ url: `/api/v1/files/${answer.json().file}` })
      expect(read.rawPayload.equals(both[i]!)).toBe(true)
    }
  })

  test.each([
    ['too large', 20 * 1024 * 1024 + 1, {}, 'file-too-large'],
    ['empty', 0, {}, 'file-empty'],
    ['for no slot', 10, { slot: 'nothing' }, 'not-found'],
  ])('that is %s is refused before its first byte', async (_, size, how, code) => {
    expect((await begin(unit.manager, size, how)).json()).toMatchObject({ code })
    expect(lying()).toEqual([])
  })

  test('of the wrong kind is refused, with what it is; given up, it leaves nothing', async () => {
    const url = await started(unit.manager, 30)
    await piece(unit.manager, url, 0, Buffer.concat([Buffer.from('MZ'), Buffer.alloc(28)]))
    const before = await files()
    expect((await finish(unit.manager, url)).json()).toMatchObject({ code: 'file-type' })
    expect((await finish(unit.manager, url)).json()).toMatchObject({ code: 'file-type' })
    await unit.manager.inject({ method: 'DELETE', url, headers: TUS })
    expect(lying()).toEqual([])
    expect(await files()).toBe(before)
  })

  test('longer than it said, or from another offset, is refused', async () => {
    const bytes = pdf(1000)
    const url = await started(unit.manager, 500)
    expect((await piece(unit.manager, url, 0, bytes)).json().code).toBe('payload-too-large')
    expect((await piece(unit.manager, url, 100, bytes.subarray(0, 10))).json().code).toBe('upload-elsewhere')
    expect((await head(unit.manager, url)).headers['upload-offset']).toBe('0')
    await unit.manager.inject({ method: 'DELETE', url, headers: TUS })
  })

  test('is nobody else’s: not a colleague’s, not another unit’s, not an officer’s', async () => {
    const bytes = pdf(1000)
    const url = await started(unit.manager, bytes.length)
    const others = [await s.colleague(unit), (await s.applicant('B3')).manager, await s.staff('officer')]
    for (const who of others) {
      expect([403, 404]).toContain((await head(who, url)).statusCode)
      expect([403, 404]).toContain((await piece(who, url, 0, bytes)).statusCode)
      expect([403, 404]).toContain((await finish(who, url)).statusCode)
      expect([403, 404]).toContain((await who.inject({ method: 'DELETE', url, headers: TUS })).statusCode)
    }
    for (const who of others.slice(1)) expect([403, 404]).toContain((await begin(who, 10)).statusCode)
    expect((await head(unit.manager, url)).headers['upload-offset']).toBe('0')
    const seen = await s.as(others[0]!, (tx) => sql`select id from upload`.execute(tx))
    expect(seen.rows).toEqual([])
    await unit.manager.inject({ method: 'DELETE', url, headers: TUS })
  })

  test('that is not completed expires and leaves nothing', async () => {
    const bytes = pdf(1000)
    const url = await started(unit.manager, bytes.length)
    await piece(unit.manager, url, 0, bytes.subarray(0, 500))
    expect(lying()).toHaveLength(2)
    await tidy()
    expect(lying()).toHaveLength(2)
    await s.t.admin.query(`update upload set expires_at = app_now() where file_id is null`)
    for (const answer of [
      await piece(unit.manager, url, 500, bytes.subarray(500)),
      await finish(unit.manager, url),
    ])
      expect(answer.json().code).toBe('upload-expired')
    await tidy()
    expect(lying()).toEqual([])
    expect((await finish(unit.manager, url)).json().code).toBe('upload-gone')
  })

  test('takes the place of a file in a full slot; more than there is room for is refused', async () => {
    const other = await s.applicant('C4')
    const draft = await s.draft(other, 'C4', { change: { [`attachments.${SLOT}`]: undefined } })
    const field = 5
    const cards = []
    for (let i = 0; i < field; i++)
      cards.push((await whole(other.manager, pdf(1000 + i), { id: draft.id })).json())
    const content = { ...draft.content, attachments: { [SLOT]: cards } }
    const saved = await s.save(other.manager, draft.id, draft.version, content)
    expect(saved.statusCode, saved.body).toBe(200)
    expect((await begin(other.manager, 10, { id: draft.id })).json().code).toBe('too-many-files')
    const replaced = await whole(other.manager, pdf(2000), { id: draft.id, replaces: cards[0].file })
    expect(replaced.statusCode, replaced.body).toBe(200)
  })

  test('comes to nothing once the application is submitted', async () => {
    const other = await s.applicant('C3')
    const draft = await s.draft(other, 'C3', { type: 'station' })
    const [slot] = Object.keys(draft.content.attachments)
    const bytes = pdf(1000)
    const url = await started(other.manager, bytes.length, { id: draft.id, slot: slot! })
    await piece(other.manager, url, 0, bytes)
    expect((await s.submit(other.manager, draft)).statusCode).toBe(201)
    expect((await finish(other.manager, url)).json().code).toBe('state-forbids')
  })
})

describe('a file', () => {
  const withFile = async (bytes: Buffer) => {
    const draft = await s.draft(await s.applicant('C4'), 'C4')
    return { draft, bytes }
  }

  test('is called what its people call it, with its own ending', async () => {
    const now = await s.read(unit.manager, app.id)
    const card = (await whole(unit.manager, pdf(900))).json()
    const content = { ...now.content, attachments: { [SLOT]: [{ ...card, name: ' 洛阳市委推荐函.exe ' }] } }
    const saved = await s.save(unit.manager, app.id, now.version, content)
    expect(saved.json().content.attachments[SLOT][0].name).toBe('洛阳市委推荐函.exe.pdf')
    const got = await unit.manager.inject({ url: `/api/v1/files/${card.file}` })
    expect(decodeURIComponent(String(got.headers['content-disposition']))).toContain('洛阳市委推荐函.exe.pdf')
    const { items } = (await unit.manager.inject({ url: `/api/v1/applications/${app.id}/files` })).json()
    expect(items.find((f: Json) => f.file === card.file)).toMatchObject({
      name: '洛阳市委推荐函.exe.pdf',
      uploadedBy: '王芳',
      scan: 'not-scanned',
      opens: true,
    })
  })

  test.each(['of another application', 'that is not there'])('%s cannot be named', async (what) => {
    const { draft } = await withFile(pdf(100))
    const owner = await s.applicant('C4')
    const own = await s.draft(owner, 'C4')
    const file = what.startsWith('of') ? draft.content.attachments[SLOT][0].file : crypto.randomUUID()
    const content = {
      ...own.content,
      attachments: { [SLOT]: [{ file, name: 'x.pdf', size: 1, type: 'a/b' }] },
    }
    const refused = await s.save(owner.manager, own.id, own.version, content)
    expect(refused.json()).toMatchObject({ code: 'content-refused', issues: [{ code: 'foreign-file' }] })
    // And the database refuses what the service would let through.
    await expect(
      s.as(owner.manager, (tx) =>
        sql`update application set content = ${JSON.stringify(content)}::jsonb where id = ${own.id}`.execute(
          tx,
        ),
      ),
    ).rejects.toMatchObject({ code: 'ZN011' })
  })

  test('that nothing names is cleaned away after a week; one that anything names never is', async () => {
    const other = await s.applicant('C4')
    const draft = await s.draft(other, 'C4')
    const send = async () => (await whole(other.manager, pdf(5000), { id: draft.id })).json()
    const [stays, once, never] = [await send(), await send(), await send()]
    const at = { [SLOT]: [stays, once] }
    const first = await s.save(other.manager, draft.id, draft.version, { ...draft.content, attachments: at })
    await s.save(other.manager, draft.id, first.json().version, {
      ...draft.content,
      attachments: { [SLOT]: [stays] },
    })
    const there = async () =>
      (
        await s.t.admin.query('select id from file where id = any($1)', [[stays.file, once.file, never.file]])
      ).rows
        .map((r) => r.id)
        .sort()
    const { rows } = await s.t.admin.query('select sha256 from file where id = $1', [never.file])
    await tidy()
    expect(await there()).toHaveLength(3)
    await s.setClock(new Date(Date.now() + 8 * 86_400_000))
    await tidy()
    expect(await there()).toEqual([stays.file, once.file].sort())
    // Its bytes go with the sweep, when they have lain for an hour.
    const path = pathOf(dataDir(), rows[0]!.sha256)
    await utimes(path, new Date(0), new Date(0))
    await tidy()
    expect(existsSync(path)).toBe(false)
    await expect(
      s.system((tx) => sql`delete from file where id = ${stays.file}`.execute(tx)),
    ).rejects.toMatchObject({ code: 'ZN002' })
    await s.setClock(new Date())
  })
})
