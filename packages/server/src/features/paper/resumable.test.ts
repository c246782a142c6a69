import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SignedIn } from '../../../test/app.ts'
import { type Applicant, type Json, type Season, season } from '../../../test/season.ts'
import { enqueue } from '../../platform/jobs.ts'

let s: Season
let officer: SignedIn
let other: SignedIn
let unit: Applicant
let app: Json
const STACK = '/api/v1/calls/kczy-2023/paper/uploads'
const TUS = { 'tus-resumable': '1.0.0' }
const pdf = (size: number) => Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(size - 9)])

beforeAll(async () => {
  s = await season({}, undefined, (call) => ({
    ...call,
    paper: { needs: 'scan', days: 5, copies: 1, setBy: 'association', reminders: [] },
  }))
  officer = await s.staff('officer')
  other = await s.staff('officer')
  unit = await s.applicant('B3')
  const draft = await s.draft(unit, 'B3')
  expect((await s.submit(unit.manager, draft)).statusCode).toBe(201)
  app = await s.read(unit.manager, draft.id)
})
afterAll(() => s.close())

const begin = (who: SignedIn, url: string, size: number, name = '一摞.pdf') =>
  who.inject({
    method: 'POST',
    url,
    headers: {
      ...TUS,
      'upload-length': size,
      'upload-metadata': `filename ${Buffer.from(name).toString('base64')}`,
    },
  })
const piece = (who: SignedIn, url: string, offset: number, payload: Buffer) =>
  who.inject({
    method: 'PATCH',
    url,
    headers: { ...TUS, 'upload-offset': offset, 'content-type': 'application/offset+octet-stream' },
    payload,
  })
const head = (who: SignedIn, url: string) => who.inject({ method: 'HEAD', url, headers: TUS })
const finish = (who: SignedIn, url: string) => who.inject({ method: 'POST', url: `${url}/finish` })
const own = () => `/api/v1/applications/${app.id}/paper/uploads`
/** Where the bytes of an unfinished one lie. */
const bytesAt = (url: string) => join(s.a.deps.config.dataDir, 'uploads', idOf(url))
const idOf = (url: string) => url.split('/').at(-1)!

test.each([
  ['an officer’s stack', () => [officer, STACK] as const, 'officer'],
  ['a unit’s scan', () => [unit.manager, own()] as const, 'unit'],
])(
  '%s goes on where it broke off, and becomes one scan however often that is asked',
  async (_, of, source) => {
    const [who, at] = of()
    const bytes = pdf(300_000)
    const begun = await begin(who, at, bytes.length)
    expect(begun.statusCode, begun.body).toBe(201)
    const url = String(begun.headers.location)
    expect((await piece(who, url, 0, bytes.subarray(0, 100_000))).statusCode).toBe(204)
    expect((await finish(who, url)).json().code).toBe('upload-unfinished')
    expect((await head(who, url)).headers['upload-offset']).toBe('100000')
    // Not from where it is not.
    expect((await piece(who, url, 50_000, bytes.subarray(50_000))).json().code).toBe('upload-elsewhere')
    expect((await piece(who, url, 100_000, bytes.subarray(100_000))).statusCode).toBe(204)
    const [one, two] = await Promise.all([finish(who, url), finish(who, url)])
    expect(one.json(), one.body).toMatchObject({ name: '一摞.pdf', size: 300_000, state: 'reading', source })
    expect(two.json().id).toBe(one.json().id)
    expect((await finish(who, url)).json().id).toBe(one.json().id)
    expect((await head(who, url)).headers['upload-offset']).toBe('300000')
    expect(existsSync(bytesAt(url))).toBe(false)
    const kept = await s.t.admin.query('select sha256 from paper_scan where id = $1', [one.json().id])
    expect(kept.rows).toHaveLength(1)
  },
)

test.each<[string, number, Buffer, string, string]>([
  ['nothing', 0, Buffer.alloc(0), 'begin', 'file-empty'],
  ['more than 60 MB', 60 * 1024 * 1024 + 1, Buffer.alloc(0), 'begin', 'file-too-large'],
  ['what is no scan', 20, Buffer.from('just a few words....'), 'finish', 'file-type'],
])('%s is refused as in one request', async (_, size, bytes, where, code) => {
  const begun = await begin(officer, STACK, size)
  if (where === 'begin') return expect(begun.json().code).toBe(code)
  const url = String(begun.headers.location)
  await piece(officer, url, 0, bytes)
  expect((await finish(officer, url)).json().code).toBe(code)
})

test('it is its sender’s alone; given up, nothing of it is left; one that nobody ends goes by itself', async () => {
  const size = 1000
  const url = String((await begin(officer, STACK, size)).headers.location)
  await piece(officer, url, 0, pdf(500))
  for (const [who, at] of [
    [other, url],
    [officer, `${own()}/${idOf(url)}`],
    [unit.manager, `${own()}/${idOf(url)}`],
  ] as const)
    expect((await head(who, at)).statusCode, at).toBeGreaterThanOrEqual(403)
  expect((await begin(unit.manager, STACK, size)).statusCode).toBe(403)
  expect((await begin((await s.applicant('B3')).manager, own(), size)).statusCode).toBe(404)
  const give = { method: 'DELETE', url, headers: TUS } as const
  expect((await other.inject(give)).json().code).toBe('upload-gone')
  expect((await officer.inject(give)).statusCode).toBe(204)
  expect((await finish(officer, url)).json().code).toBe('upload-gone')

  const left = String((await begin(officer, STACK, size)).headers.location)
  const path = bytesAt(left)
  expect(existsSync(path)).toBe(true)
  await s.t.admin.query(`update paper_upload set expires_at = now() - interval '1 minute' where id = $1`, [
    idOf(left),
  ])
  expect((await head(officer, left)).statusCode).toBe(410)
  await s.system((tx) => enqueue(tx, 'files.tidy', {}))
  await s.a.runJobs()
  expect(existsSync(path)).toBe(false)
})

test('by SQL alone: nobody sees or begins another’s, and what ended stays as it ended', async () => {
  const url = String((await begin(officer, STACK, 1000)).headers.location)
  const { sql } = await import('kysely')
  const as = (who: SignedIn, text: string) => s.as(who, (tx) => sql.raw(text).execute(tx))
  const mine = `select 1 from paper_upload where id = '${idOf(url)}'`
  expect((await as(officer, mine)).rows).toHaveLength(1)
  for (const who of [other, unit.manager, await s.staff('supervisor')])
    expect((await as(who, mine)).rows).toEqual([])
  const insert = (application: string, by: string) =>
    `insert into paper_upload (id, call_id, application_id, name, size, uploaded_by)
     values (gen_random_uuid(), 'kczy-2023', ${application}, 'x', 1, '${by}')`
  await expect(as(unit.manager, insert('null', unit.manager.id))).rejects.toThrow(/row-level security/)
  await expect(as(officer, insert(`'${app.id}'`, officer.id))).rejects.toThrow(/row-level security/)
  await expect(as(officer, insert('null', other.id))).rejects.toThrow(/row-level security/)
  const { rows } = await s.t.admin.query(`select id from paper_upload where scan_id is not null limit 1`)
  await expect(
    s.t.admin.query(`update paper_upload set scan_id = null where id = $1`, [rows[0].id]),
  ).rejects.toThrow(/finished once/)
})
