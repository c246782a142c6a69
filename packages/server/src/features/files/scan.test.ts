import { createServer } from 'node:net'
import { Readable } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { onePdf } from '../../../test/access-world.ts'
import { type ClamdPeer, EICAR, realClamd, startClamd, startClamdPeer } from '../../../test/clamd-peer.ts'
import { type Applicant, type Json, type Season, season } from '../../../test/season.ts'
import { scan } from './clamd.ts'

const SLOT = 'recommendation-letter'
const PDF = Buffer.from('%PDF-1.7\ntrailer<</Root 1 0 R>>\n%%EOF\n')

/** A port that nobody listens on just now. */
async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as { port: number }
  await new Promise((done) => server.close(done))
  return port
}

const kinds = [
  ['a peer that speaks its protocol', false],
  ...(realClamd ? [['a real clamd', true]] : []),
] as [string, boolean][]

describe.each(kinds)('%s', (_, real) => {
  let clamd: ClamdPeer
  beforeAll(async () => {
    clamd = real ? await startClamd(await freePort()) : await startClamdPeer()
    // A real one reads its signatures first.
    for (let tries = 100; tries > 0; tries--) {
      const up = await scan(clamd.url, Readable.from([PDF])).catch(() => undefined)
      if (up) break
      await setTimeout(200)
    }
  })
  afterAll(() => clamd.close())

  test.each([
    ['a clean file', [PDF], { infected: false }],
    ['the test string', [EICAR], { infected: true, found: expect.stringContaining('Zhinan.Test') }],
    [
      'it in the middle, in pieces',
      [PDF, EICAR.subarray(0, 9), EICAR.subarray(9), PDF],
      { infected: true, found: expect.any(String) },
    ],
    ['three megabytes', [Buffer.alloc(3_000_000, 1)], { infected: false }],
  ])('judges %s', async (_, pieces, finding) => {
    expect(await scan(clamd.url, Readable.from(pieces))).toEqual(finding)
  })
  test.runIf(real)('says when a content is more than it takes', async () => {
    const pieces = Array.from({ length: 30 }, () => Buffer.alloc(1024 * 1024))
    await expect(scan(clamd.url, Readable.from(pieces))).rejects.toMatchObject({ answered: true })
  })
})

test('a scanner that is not there, and one that cannot, are told apart', async () => {
  const nobody = `tcp://127.0.0.1:${await freePort()}`
  await expect(scan(nobody, Readable.from([PDF]))).rejects.toMatchObject({ answered: false })
  const unable = await startClamdPeer('INSTREAM size limit exceeded. ERROR')
  await expect(scan(unable.url, Readable.from([PDF]))).rejects.toMatchObject({
    answered: true,
    message: 'INSTREAM size limit exceeded. ERROR',
  })
  await unable.close()
})

describe('an installation with a scanner', () => {
  let s: Season
  let unit: Applicant
  let app: Json
  let port: number
  let clamd: ClamdPeer | undefined
  beforeAll(async () => {
    port = await freePort()
    s = await season({ CLAMD_URL: `tcp://127.0.0.1:${port}` })
    unit = await s.applicant('C4')
    app = await s.draft(unit, 'C4')
  })
  afterAll(async () => {
    await clamd?.close()
    await s.close()
  })

  const put = async (bytes: Buffer): Promise<Json> => {
    const form = onePdf()
    const [begin, end] = form.payload.split(/%PDF[\s\S]*%%EOF\n/)
    const answer = await unit.manager.inject({
      method: 'POST',
      url: `/api/v1/applications/${app.id}/files?slot=${SLOT}`,
      headers: form.headers,
      payload: Buffer.concat([Buffer.from(begin!), bytes, Buffer.from(end!)]),
    })
    if (answer.statusCode !== 201) throw new Error(answer.body)
    return answer.json()
  }
  const open = async (who: Applicant['manager'], file: string) => {
    const answer = await who.inject({ url: `/api/v1/files/${file}` })
    return answer.statusCode === 200 ? 'opens' : answer.json().code
  }
  const states = async (who: Applicant['manager']) =>
    Object.fromEntries(
      (await who.inject({ url: `/api/v1/applications/${app.id}/files` }))
        .json()
        .items.map((f: Json) => [f.file, f.scan]),
    )

  test('lets staff open what is clean only; an infected file stops its submission and is told by mail', async () => {
    const [good, bad] = [await put(PDF), await put(Buffer.concat([PDF, EICAR]))]
    const content = { ...app.content, attachments: { [SLOT]: [good, bad] } }
    const saved = (await s.save(unit.manager, app.id, app.version, content)).json()
    const supervisor = await s.staff('supervisor')
    const admin = await s.staff('admin')
    const health = async () => (await admin.inject({ url: '/api/v1/system/scanner' })).json()

    // The scanner is down: what waits waits.
    await s.a.runJobs()
    expect(await states(unit.manager)).toMatchObject({ [good.file]: 'waiting', [bad.file]: 'waiting' })
    expect(await health()).toMatchObject({ state: 'down', failure: expect.stringContaining('ECONNREFUSED') })
    expect((await health()).waiting).toBeGreaterThanOrEqual(2)
    expect(await open(unit.manager, good.file)).toBe('opens')

    clamd = await startClamdPeer(undefined, port)
    await s.t.admin.query(`select enqueue_job('files.scan', '{}'::json, null, null, null, null)`)
    await s.a.runJobs()
    expect(await states(unit.manager)).toMatchObject({ [good.file]: 'clean', [bad.file]: 'infected' })
    expect(await health()).toMatchObject({ state: 'well', infected: 1 })
    expect(await open(unit.manager, good.file)).toBe('opens')
    expect(await open(unit.manager, bad.file)).toBe('file-infected')
    const letters = s.a.smtp.mails.filter((m) => m.subject?.includes('附件有病毒'))
    expect(letters).toHaveLength(1)
    expect(letters[0]!.text).toContain('Zhinan.Test')

    const refused = await s.submit(unit.manager, { id: app.id, version: saved.version })
    const { issues } = refused.json()
    expect(issues).toContainEqual(
      expect.objectContaining({ code: 'infected-file', path: `attachments.${SLOT}` }),
    )
    const drafted = await supervisor.inject({ url: `/api/v1/files/${good.file}` })
    expect(drafted.statusCode).toBe(404)
  })

  test('keeps from staff what it has not looked at yet', async () => {
    unit = await s.applicant('C3')
    app = await s.draft(unit, 'C3', { type: 'station' })
    const [slot] = Object.keys(app.content.attachments)
    expect((await s.submit(unit.manager, app)).statusCode).toBe(201)
    const { file } = app.content.attachments[slot!][0]
    const officer = await s.staff('officer')
    expect(await states(officer)).toMatchObject({ [file]: 'waiting' })
    expect(await open(officer, file)).toBe('file-waiting')
    await s.t.admin.query(`insert into file_scan (sha256, result) values ($1, 'clean')`, ['a'.repeat(64)])
    // Its bytes are none (the test put a row only); what counts is that it is not refused.
    expect(await open(officer, file)).not.toBe('file-waiting')
  })
})
