import { utimes } from 'node:fs/promises'
import type { KyselyPlugin } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import { greyPng, noisy } from '../../../../documents/test/scanner.ts'
import type { SignedIn } from '../../../test/app.ts'
import { CALL, code, paperWorld, worn } from '../../../test/paper-world.ts'
import type { Json } from '../../../test/season.ts'
import type { Tx } from '../../platform/db/database.ts'
import { enqueue } from '../../platform/jobs.ts'
import { storage } from '../files/service.ts'
import { readPaper } from './service.ts'

const w = await paperWorld()
const { s, officer, unit } = w
/** The application that is followed from its draft on. */
const app = await s.draft(unit, 'B3')
afterAll(() => s.close())

describe('a unit', () => {
  test('is told before the submission what will follow, and after it what is missing until when', async () => {
    expect(await w.paperOf(unit.manager, app.id)).toMatchObject({
      needs: 'both',
      due: w.due().toISOString(),
      missing: false,
    })
    expect(code(await w.sendScan(unit.manager, app.id, Buffer.from('%PDF-1.4')))).toBe('no-paper')
    await s.submit(unit.manager, app)
    expect(await w.paperOf(unit.manager, app.id)).toMatchObject({
      needs: 'both',
      due: w.due().toISOString(),
      copies: 3,
      missing: true,
      overdue: false,
      digest: (await w.codeOf(app.id)).split('*')[1],
      mine: true,
    })
    const other = await s.applicant('B3')
    expect((await other.manager.inject({ url: `/api/v1/applications/${app.id}/paper` })).statusCode).toBe(404)
  })

  test('uploads its sealed scan, a real one: its code is read, and says of which submission it is', async () => {
    const sent = await w.sendScan(unit.manager, app.id, worn(await w.scanned(app.id)))
    expect(sent.statusCode, sent.body).toBe(201)
    expect(sent.json()).toMatchObject({ state: 'reading', source: 'unit' })
    await s.a.runJobs()
    const now = await w.paperOf(unit.manager, app.id)
    expect(now.scans).toMatchObject([{ state: 'matched', how: 'code', pages: 3, stale: false, late: false }])
    expect(now).toMatchObject({ scanAt: expect.any(String), paperAt: null, missing: true })
    const file = await officer.inject({ url: `/api/v1/paper-scans/${now.scans[0].id}` })
    expect(file.headers['content-type']).toBe('application/pdf')
    const other = await s.applicant('B3')
    expect((await other.manager.inject({ url: `/api/v1/paper-scans/${now.scans[0].id}` })).statusCode).toBe(
      404,
    )
    expect(
      (
        await other.manager.inject({
          method: 'POST',
          url: `/api/v1/applications/${app.id}/paper/sent`,
          payload: { note: 'x' },
        })
      ).statusCode,
    ).not.toBe(201)
    const noted = await unit.manager.inject({
      method: 'POST',
      url: `/api/v1/applications/${app.id}/paper/sent`,
      payload: { note: '顺丰 SF123' },
    })
    expect(noted.json().sent).toMatchObject([{ note: '顺丰 SF123' }])
  })

  test('whose page asks again while a scan is being read is not left half way, whenever it is filed', async () => {
    const blank = greyPng(noisy({ width: 400, height: 560, pixels: new Uint8Array(400 * 560).fill(255) }, 30))
    for (let moment = 0, filed = true; filed; moment++) {
      const one = await w.submitted()
      await w.receive(officer, one.number)
      await w.sendScan(unit.manager, one.id, blank, '封面.png')
      filed = false
      let statements = 0
      const between: KyselyPlugin = {
        transformQuery: ({ node }) => node,
        transformResult: async ({ result }) => {
          if (statements++ === moment) {
            filed = true
            await s.a.runJobs()
          }
          return result
        },
      }
      const said = await s.as(unit.manager, (tx) => readPaper(tx.withPlugin(between) as Tx, one.id))
      const asksAgain = said.scans.some((scan) => scan.state === 'reading')
      expect(asksAgain || !said.missing, `filed after statement ${moment}`).toBe(true)
    }
  })

  test('is told when it uploads the print of another application; a page without a code is taken at its word', async () => {
    const second = await w.submitted()
    const [cover, page] = await w.scanned(app.id)
    await w.sendScan(unit.manager, second.id, greyPng(cover!), '封面.png')
    await w.sendScan(unit.manager, second.id, greyPng(page!), '第二页.png')
    await s.a.runJobs()
    const { scans } = await w.paperOf(unit.manager, second.id)
    expect(scans.map((x: Json) => [x.name, x.state, x.fault])).toEqual([
      ['第二页.png', 'matched', 'no-code'],
      ['封面.png', 'wrong', 'other-application'],
    ])
    expect(code(await w.sendScan(unit.manager, second.id, Buffer.from('MZ nonsense'), 'a.pdf'))).toBe(
      'file-type',
    )
  })
})

describe('an officer', () => {
  test('drops scans of several applications in one file: each finds its own, the rest is matched by hand', async () => {
    const [x, y] = [await w.submitted(), await w.submitted('D', await s.applicant('D'))]
    const mine = await w.scanned(x.id)
    const blank = { ...mine[0]!, pixels: new Uint8Array(mine[0]!.pixels.length).fill(255) }
    const before = (await w.counts()).unmatched
    await w.drop(officer, worn([...mine, ...(await w.scanned(app.id)).slice(0, 2)]))
    await w.drop(officer, greyPng(noisy(blank, 30)), '白纸.png')
    expect((await w.scansOf()).filter((r) => r.state === 'reading')).toHaveLength(2)
    await s.a.runJobs()
    const all = await w.scansOf('recent')
    const parts = all.filter((r) => r.name === '扫描.pdf')
    expect(parts.map((p) => [p.number, p.fromPage, p.toPage, p.state]).sort()).toEqual(
      [
        [app.number, 4, 5, 'matched'],
        [x.number, 1, 3, 'matched'],
      ].sort(),
    )
    expect((await w.counts()).unmatched).toBe(before + 1)
    const [open] = (await w.scansOf()).filter((r) => r.name === '白纸.png')
    expect(open).toMatchObject({ state: 'unmatched', fault: 'no-code', applicationId: null })
    const match = (payload: object, step = 'match') =>
      officer.inject({ method: 'POST', url: `${CALL}/scans/${open!.id}/${step}`, payload })
    expect(code(await match({ code: 'KCZY23-B3-XXXX2' }))).toBe('paper-code')
    expect((await match({ code: y.number.toLowerCase() })).json()).toMatchObject({
      state: 'matched',
      how: 'hand',
      number: y.number,
    })
    expect(code(await match({ state: 'unmatched', reason: '不是申报材料' }, 'dismiss'))).toBe('scan-decided')
    expect(await w.paperOf(officer, y.id)).toMatchObject({ scanAt: expect.any(String) })
  })

  test('marks paper at the counter by scanner or number, and takes a mark back', async () => {
    const one = await w.submitted()
    const full = await w.codeOf(one.id)
    const missing = (await w.counts()).missing
    const both = (await w.receive(officer, full, `${one.number}`, 'nonsense', 'KCZY23-B3-2222')).json().items
    expect(both.map((r: Json) => [r.done, r.problem?.code ?? null])).toEqual([
      [true, null],
      [false, 'paper-marked'],
      [false, 'paper-code'],
      [false, 'paper-code'],
    ])
    expect(both[0]).toMatchObject({ number: one.number, byDigest: true, stale: false, unitName: unit.name })
    await w.sendScan(unit.manager, one.id, worn((await w.scanned(one.id)).slice(0, 1)))
    await s.a.runJobs()
    expect(await w.paperOf(unit.manager, one.id)).toMatchObject({ missing: false, late: false })
    expect((await w.counts()).missing).toBe(missing - 1)
    const { received } = await w.paperOf(officer, one.id)
    const back = await officer.inject({
      method: 'POST',
      url: `${CALL}/receipts/${received[0].id}/revoke`,
      payload: { reason: '放错了份' },
    })
    expect(back.json().missing).toBe(missing)
    const listed = (
      await w.supervisor.inject({ url: `${CALL}/applications?show=missing&q=${one.number}` })
    ).json().items
    expect(listed).toMatchObject([
      { number: one.number, missing: true, scanAt: expect.any(String), mayMark: false },
    ])
    expect(
      (await w.supervisor.inject({ url: '/api/v1/screening?call=kczy-2023&paper=missing' }))
        .json()
        .items.map((r: Json) => r.number),
    ).toContain(one.number)
  })

  test('refuses a scan that its code filed: it no longer counts, and the unit is told why', async () => {
    const one = await w.submitted()
    await w.sendScan(unit.manager, one.id, greyPng((await w.scanned(one.id))[0]!), '没盖章.png')
    await s.a.runJobs()
    const before = await w.paperOf(unit.manager, one.id)
    expect(before).toMatchObject({ scanAt: expect.any(String) })
    const refuse = (who: SignedIn) =>
      who.inject({
        method: 'POST',
        url: `${CALL}/scans/${before.scans[0].id}/dismiss`,
        payload: { state: 'matched', reason: '没有盖章' },
      })
    expect(code(await refuse(await s.staff('officer', { tracks: ['A'] })))).toBe('not-found')
    expect((await refuse(officer)).json()).toMatchObject({ state: 'dismissed', reason: '没有盖章' })
    expect(code(await refuse(officer))).toBe('scan-decided')
    expect(await w.paperOf(unit.manager, one.id)).toMatchObject({
      scanAt: null,
      missing: true,
      scans: [{ state: 'dismissed', reason: '没有盖章' }],
    })
    await s.a.runJobs()
    const letter = s.a.smtp.mails.find((m) => m.subject === `盖章扫描件未采用：${one.number}`)
    expect(letter?.text).toContain('没有盖章')
    const history = (await officer.inject({ url: `/api/v1/applications/${one.id}/history` })).json().items
    expect(history.map((h: Json) => h.action)).toContain('paper.scan-dismissed')
  })

  test.each([
    ['match and refuse one scan', 'dismiss'],
    ['match one scan to two applications', 'match'],
  ])('and another %s at once: one does, the other is told', async (_, other) => {
    const [x, y] = [await w.submitted(), await w.submitted()]
    const sheet = { width: 200, height: 300, pixels: new Uint8Array(60_000).fill(250) }
    const sent = (await w.drop(officer, greyPng(sheet), '空白.png')).json()
    await s.a.runJobs()
    const second = await s.staff('officer')
    const decide = (who: SignedIn, step: string, payload: object) =>
      who.inject({ method: 'POST', url: `${CALL}/scans/${sent.id}/${step}`, payload })
    const answers = await Promise.all([
      decide(officer, 'match', { code: x.number }),
      decide(
        second,
        other,
        other === 'match' ? { code: y.number } : { state: 'unmatched', reason: '看不清' },
      ),
    ])
    expect(answers.map((r) => r.statusCode).sort()).toEqual([200, 409])
    expect(code(answers.find((r) => r.statusCode === 409)!)).toBe('scan-decided')
    const filed = await Promise.all([x, y].map(async (a) => (await w.paperOf(officer, a.id)).scanAt !== null))
    expect(filed.filter(Boolean)).toHaveLength(answers[0]!.statusCode === 200 || other === 'match' ? 1 : 0)
  })

  test('and nine others mark one print at once: it is marked once', async () => {
    const one = await w.submitted()
    const all = await Promise.all(Array.from({ length: 9 }, () => s.staff('officer')))
    const said = await Promise.all([officer, ...all].map((o) => w.receive(o, one.number)))
    const codes = said.map((r) => r.json().items[0].problem?.code ?? 'done').sort()
    expect(codes).toEqual(['done', ...Array(9).fill('paper-marked')])
    expect((await w.paperOf(officer, one.id)).received).toHaveLength(1)
  })

  test('of another track neither marks nor matches', async () => {
    const one = await w.submitted()
    const elsewhere = await s.staff('officer', { tracks: ['A'] })
    expect((await w.receive(elsewhere, one.number)).json().items[0].problem.code).toBe('paper-number-unknown')
  })
})

test('a scan’s content is not swept away, and what a scanner finds in it keeps it shut', async () => {
  const one = await w.submitted()
  const [cover] = await w.scanned(one.id)
  await w.sendScan(unit.manager, one.id, greyPng(cover!), '封面.png')
  await s.a.runJobs()
  const { scans } = await w.paperOf(unit.manager, one.id)
  const url = `/api/v1/paper-scans/${scans[0].id}`
  const { rows } = await s.t.admin.query('select sha256 from paper_scan where id = $1', [scans[0].id])
  const path = storage.pathOf(s.a.deps.config.dataDir, rows[0].sha256)
  await utimes(path, new Date(0), new Date(0))
  await s.system((tx) => enqueue(tx, 'files.tidy', {}))
  await s.a.runJobs()
  expect((await officer.inject({ url })).statusCode).toBe(200)
  await s.system((tx) =>
    tx
      .insertInto('file_scan')
      .values({ sha256: rows[0].sha256, result: 'infected', found: 'Eicar' })
      .execute(),
  )
  expect(code(await officer.inject({ url }))).toBe('file-infected')
})
