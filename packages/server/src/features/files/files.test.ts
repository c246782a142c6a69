import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SignedIn } from '../../../test/app.ts'
import { tempDir } from '../../../test/helpers.ts'
import { type Applicant, type Json, type Season, season } from '../../../test/season.ts'
import { plainName } from './name.ts'
import { pathOf, receive } from './storage.ts'
import { dropBytes, tusFor } from './tus.ts'

let s: Season
let unit: Applicant
let app: Json
beforeAll(async () => {
  s = await season()
  unit = await s.applicant('C4')
  app = await s.draft(unit, 'C4')
})
afterAll(() => s.close())

const PDF = Buffer.from('%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n')
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
)

function put(
  who: SignedIn,
  bytes: Buffer,
  { name = '推荐函.pdf', slot = 'recommendation-letter', id = app.id } = {},
) {
  const edge = 'edge7f3k9'
  const head = `--${edge}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: text/html\r\n\r\n`
  return who.inject({
    method: 'POST',
    url: `/api/v1/applications/${id}/files?slot=${slot}`,
    headers: { 'content-type': `multipart/form-data; boundary=${edge}` },
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${edge}--\r\n`)]),
  })
}

const inFolder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true }).flatMap((f) =>
    f.isFile() ? [f.name] : [],
  )

describe('a file', () => {
  test('is kept as it is, known by its content, and read by whoever may see the application', async () => {
    const answer = await put(unit.manager, PDF)
    expect(answer.statusCode, answer.body).toBe(201)
    expect(answer.json()).toEqual({
      file: expect.any(String),
      name: '推荐函.pdf',
      size: PDF.length,
      type: 'application/pdf',
    })
    const now = await s.read(unit.manager, app.id)
    const content = { ...now.content, attachments: { 'recommendation-letter': [answer.json()] } }
    expect((await s.save(unit.manager, app.id, now.version, content)).json().content).toEqual(content)
    const got = await unit.manager.inject({ url: `/api/v1/files/${answer.json().file}` })
    expect(got.rawPayload.equals(PDF)).toBe(true)
    expect(got.headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent('推荐函.pdf')}`,
      'content-security-policy': expect.stringContaining("default-src 'none'"),
    })
    const png = (await put(unit.manager, PNG, { name: 'a.png' })).json()
    const image = await unit.manager.inject({ url: `/api/v1/files/${png.file}` })
    expect(image.headers['content-security-policy']).toContain('sandbox')
    const outsiders = [(await s.applicant('B3')).manager, await s.staff('officer')]
    for (const who of outsiders) {
      expect((await who.inject({ url: `/api/v1/files/${png.file}` })).statusCode).toBe(404)
      expect([403, 404]).toContain((await put(who, PDF)).statusCode)
    }
  })

  test.each([
    ['HTML that calls itself a PDF', Buffer.from('<html><script>alert(1)</script></html>'), {}, 'file-type'],
    ['a program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(2000)]), { name: 'a.pdf' }, 'file-type'],
    ['nothing', Buffer.alloc(0), {}, 'file-empty'],
    ['more than 20 MB', Buffer.concat([PDF, Buffer.alloc(20 * 1024 * 1024 + 1)]), {}, 'file-too-large'],
    ['for no slot of the form', PDF, { slot: 'no-such-slot' }, 'not-found'],
    ['for a prototype’s slot', PDF, { slot: '__proto__' }, 'not-found'],
  ])('%s is refused and leaves nothing behind', async (_, bytes, how, code) => {
    const before = inFolder(s.a.deps.config.dataDir).length
    const refused = await put(unit.manager, bytes, how)
    expect(refused.json(), refused.body).toMatchObject({ code })
    expect(inFolder(s.a.deps.config.dataDir)).toHaveLength(before)
  })

  test('of the same content is kept once; without multipart it is refused; a submitted application takes none', async () => {
    const bytes = Buffer.concat([PDF, Buffer.from('same')])
    const before = inFolder(join(s.a.deps.config.dataDir, 'files')).length
    const two = await Promise.all([put(unit.manager, bytes), put(unit.manager, bytes)])
    expect(two.map((r) => r.statusCode)).toEqual([201, 201])
    expect(inFolder(join(s.a.deps.config.dataDir, 'files'))).toHaveLength(before + 1)
    const url = `/api/v1/applications/${app.id}/files?slot=recommendation-letter`
    expect((await unit.manager.inject({ method: 'POST', url, payload: {} })).json().code).toBe(
      'unsupported-media-type',
    )
    const other = await s.applicant('B3')
    const sent = await s.draft(other, 'B3')
    await s.submit(other.manager, sent)
    expect((await put(other.manager, PDF, { id: sent.id })).json().code).toBe('state-forbids')
  })

  test.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\报告\\终稿.pdf', '终稿.pdf'],
    ['a\u0000b\u202egnp.pdf', 'abgnp.pdf'],
    ['', 'file'],
    [`${'长'.repeat(300)}.docx`, `${'长'.repeat(195)}.docx`],
  ])('called %j is named %j', (name, plain) => expect(plainName(name)).toBe(plain))
})

describe('the disk', () => {
  test('holds the bytes under their hash', async () => {
    const dir = await tempDir('files')
    const arrived = await receive(dir, Readable.from([PDF.subarray(0, 9), PDF.subarray(9)]))
    expect(arrived).toMatchObject({ size: PDF.length, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) })
    expect((await readFile(arrived.path)).equals(PDF)).toBe(true)
    expect(pathOf(dir, arrived.sha256)).toContain(join('files', arrived.sha256.slice(0, 2)))
  })

  test('when an upload breaks off, nothing is left', async () => {
    const dir = await tempDir('files')
    async function* broken() {
      yield PDF
      throw new Error('connection lost')
    }
    await expect(receive(dir, Readable.from(broken()))).rejects.toThrow('connection lost')
    expect(inFolder(dir)).toEqual([])
  })

  // A small file system of one's own takes root's rights; elsewhere there is none to fill.
  const dir = join(process.env.TMPDIR ?? '/tmp', `zhinan-full-${process.pid}`)
  const small = (() => {
    try {
      mkdirSync(dir)
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', dir], { stdio: 'ignore' })
      return true
    } catch {
      return false
    }
  })()
  afterAll(() => {
    if (small) execFileSync('umount', [dir])
    rmdirSync(dir)
  })
  test.runIf(small)('when it is full, says so and leaves nothing', async () => {
    await expect(receive(dir, Readable.from([Buffer.alloc(1024 * 1024)]))).rejects.toMatchObject({
      code: 'storage-full',
    })
    expect(inFolder(dir)).toEqual([])
    // The same while a resumable upload comes: what came stays, and it goes on when there is room again.
    const speak = tusFor(dir, 2 * 1024 * 1024)
    const ask = (method: string, headers: object, body?: Readable) =>
      speak({ method, headers: { 'tus-resumable': '1.0.0', ...headers }, body } as never, 'an-upload')
    await ask('POST', { 'upload-length': '1048576' })
    const piece = { 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' }
    await expect(ask('PATCH', piece, Readable.from([Buffer.alloc(1024 * 1024)]))).rejects.toMatchObject({
      code: 'storage-full',
    })
    await dropBytes(dir, 'an-upload')
    expect(inFolder(dir)).toEqual([])
  })
})
