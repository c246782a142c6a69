import { utimes } from 'node:fs/promises'
import { paperCode } from '@zhinan/call'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { kczy } from '../../../../../guides/kczy-2023/test/eligible.ts'
import {
  type Grey,
  greyPdf,
  greyPng,
  noisy,
  rotated,
  scannedPages,
} from '../../../../documents/test/scanner.ts'
import type { SignedIn } from '../../../test/app.ts'
import { type Applicant, type Json, type Season, season } from '../../../test/season.ts'
import { upload } from '../../../test/workbook.ts'
import { enqueue } from '../../platform/jobs.ts'
import { storage } from '../files/service.ts'
import { PAPER_REMINDERS } from './jobs.ts'

let s: Season
let officer: SignedIn
let supervisor: SignedIn
let unit: Applicant
let app: Json
const CALL = '/api/v1/calls/kczy-2023/paper'

/** The call as it is published here needs the scan and the paper, and one track makes what is missing ineligible. */
beforeAll(async () => {
  s = await season({}, undefined, (call) => ({
    ...call,
    paper: {
      needs: 'both',
      days: 5,
      copies: 3,
      setBy: 'association',
      reminders: [72, 24],
      address: { zh: '郑州市某路 1 号', en: '1 Some Road, Zhengzhou' },
    },
    tracks: call.tracks.map((t) =>
      t.id === 'B4'
        ? {
            ...t,
            rules: [
              ...t.rules,
              {
                id: 'paper',
                kind: 'paper',
                clause: '二.1',
                gate: 'must',
                by: 'machine',
                when: 'screening',
                params: { late: 'refused' },
              },
            ],
          }
        : t,
    ),
  }))
  officer = await s.staff('officer')
  supervisor = await s.staff('supervisor')
  unit = await s.applicant('B3')
  app = await s.draft(unit, 'B3')
})
afterAll(() => s.close())

const due = () => new Date(s.deadline.getTime() + 5 * 86_400_000)
const paperOf = async (who: SignedIn, id: string): Promise<Json> =>
  (await who.inject({ url: `/api/v1/applications/${id}/paper` })).json()
const sendScan = (who: SignedIn, id: string, bytes: Buffer, name = '盖章.pdf') =>
  who.inject({ method: 'POST', url: `/api/v1/applications/${id}/paper/scans`, ...upload(bytes, name) })
const drop = (who: SignedIn, bytes: Buffer, name = '扫描.pdf') =>
  who.inject({ method: 'POST', url: `${CALL}/scans`, ...upload(bytes, name) })
const receiveOn = (who: SignedIn, arrivedOn: string, ...codes: string[]) =>
  who.inject({ method: 'POST', url: `${CALL}/received`, payload: { codes, arrivedOn } })
const receive = (who: SignedIn, ...codes: string[]) =>
  who.inject({ method: 'POST', url: `${CALL}/received`, payload: { codes } })
const scansOf = async (show = 'open'): Promise<Json[]> =>
  (await officer.inject({ url: `${CALL}/scans?show=${show}` })).json().items
const code = (r: { json(): Json }) => r.json().code
const counts = async (): Promise<Json> => (await officer.inject({ url: CALL })).json()
const codeOf = async (id: string): Promise<string> => {
  const { rows } = await s.t.admin.query(
    'select a.number, s.content_hash from submission s join application a on a.id = s.application_id and a.submissions = s.n where a.id = $1',
    [id],
  )
  return paperCode(rows[0].number, rows[0].content_hash)
}
const submitted = async (track = 'B3', who = unit): Promise<Json> => {
  const made = await s.draft(who, track)
  const answer = await s.submit(who.manager, made)
  if (answer.statusCode !== 201) throw new Error(answer.body)
  return s.read(who.manager, made.id)
}
/** The application's own PDF, as an office scanner sees its first page and its last. */
async function scanned(id: string): Promise<Grey[]> {
  const pdf = await unit.manager.inject({ url: `/api/v1/applications/${id}/application.pdf?lang=zh` })
  return scannedPages(pdf.rawPayload, [0, 1, -1])
}
const worn = (pages: readonly Grey[]) => greyPdf(pages.map((p, i) => noisy(rotated(p, i % 2 ? -1.5 : 2), 40)))

describe('a unit', () => {
  test('is told before the submission what will follow, and after it what is missing until when', async () => {
    expect(await paperOf(unit.manager, app.id)).toMatchObject({
      needs: 'both',
      due: due().toISOString(),
      missing: false,
    })
    expect(code(await sendScan(unit.manager, app.id, Buffer.from('%PDF-1.4')))).toBe('no-paper')
    await s.submit(unit.manager, app)
    expect(await paperOf(unit.manager, app.id)).toMatchObject({
      needs: 'both',
      due: due().toISOString(),
      copies: 3,
      missing: true,
      overdue: false,
      digest: (await codeOf(app.id)).split('*')[1],
      mine: true,
    })
    const other = await s.applicant('B3')
    expect((await other.manager.inject({ url: `/api/v1/applications/${app.id}/paper` })).statusCode).toBe(404)
  })

  test('uploads its sealed scan, a real one: its code is read, and says of which submission it is', async () => {
    const sent = await sendScan(unit.manager, app.id, worn(await scanned(app.id)))
    expect(sent.statusCode, sent.body).toBe(201)
    expect(sent.json()).toMatchObject({ state: 'reading', source: 'unit' })
    await s.a.runJobs()
    const now = await paperOf(unit.manager, app.id)
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

  test('is told when it uploads the print of another application; a page without a code is taken at its word', async () => {
    const second = await submitted()
    const [cover, page] = await scanned(app.id)
    await sendScan(unit.manager, second.id, greyPng(cover!), '封面.png')
    await sendScan(unit.manager, second.id, greyPng(page!), '第二页.png')
    await s.a.runJobs()
    const { scans } = await paperOf(unit.manager, second.id)
    expect(scans.map((x: Json) => [x.name, x.state, x.fault])).toEqual([
      ['第二页.png', 'matched', 'no-code'],
      ['封面.png', 'wrong', 'other-application'],
    ])
    expect(code(await sendScan(unit.manager, second.id, Buffer.from('MZ nonsense'), 'a.pdf'))).toBe(
      'file-type',
    )
  })
})

describe('an officer', () => {
  test('drops scans of several applications in one file: each finds its own, the rest is matched by hand', async () => {
    const [x, y] = [await submitted(), await submitted('D', await s.applicant('D'))]
    const mine = await scanned(x.id)
    const blank = { ...mine[0]!, pixels: new Uint8Array(mine[0]!.pixels.length).fill(255) }
    const before = (await counts()).unmatched
    await drop(officer, worn([...mine, ...(await scanned(app.id)).slice(0, 2)]))
    await drop(officer, greyPng(noisy(blank, 30)), '白纸.png')
    expect((await scansOf()).filter((r) => r.state === 'reading')).toHaveLength(2)
    await s.a.runJobs()
    const all = await scansOf('recent')
    const parts = all.filter((r) => r.name === '扫描.pdf')
    expect(parts.map((p) => [p.number, p.fromPage, p.toPage, p.state]).sort()).toEqual(
      [
        [app.number, 4, 5, 'matched'],
        [x.number, 1, 3, 'matched'],
      ].sort(),
    )
    expect((await counts()).unmatched).toBe(before + 1)
    const [open] = (await scansOf()).filter((r) => r.name === '白纸.png')
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
    expect(await paperOf(officer, y.id)).toMatchObject({ scanAt: expect.any(String) })
  })

  test('marks paper at the counter by scanner or number, and takes a mark back', async () => {
    const one = await submitted()
    const full = await codeOf(one.id)
    const missing = (await counts()).missing
    const both = (await receive(officer, full, `${one.number}`, 'nonsense', 'KCZY23-B3-2222')).json().items
    expect(both.map((r: Json) => [r.done, r.problem?.code ?? null])).toEqual([
      [true, null],
      [false, 'paper-marked'],
      [false, 'paper-code'],
      [false, 'paper-code'],
    ])
    expect(both[0]).toMatchObject({ number: one.number, byDigest: true, stale: false, unitName: unit.name })
    await sendScan(unit.manager, one.id, worn((await scanned(one.id)).slice(0, 1)))
    await s.a.runJobs()
    expect(await paperOf(unit.manager, one.id)).toMatchObject({ missing: false, late: false })
    expect((await counts()).missing).toBe(missing - 1)
    const { received } = await paperOf(officer, one.id)
    const back = await officer.inject({
      method: 'POST',
      url: `${CALL}/receipts/${received[0].id}/revoke`,
      payload: { reason: '放错了份' },
    })
    expect(back.json().missing).toBe(missing)
    const listed = (
      await supervisor.inject({ url: `${CALL}/applications?show=missing&q=${one.number}` })
    ).json().items
    expect(listed).toMatchObject([
      { number: one.number, missing: true, scanAt: expect.any(String), mayMark: false },
    ])
    expect(
      (await supervisor.inject({ url: '/api/v1/screening?call=kczy-2023&paper=missing' }))
        .json()
        .items.map((r: Json) => r.number),
    ).toContain(one.number)
  })

  test('refuses a scan that its code filed: it no longer counts, and the unit is told why', async () => {
    const one = await submitted()
    await sendScan(unit.manager, one.id, greyPng((await scanned(one.id))[0]!), '没盖章.png')
    await s.a.runJobs()
    const before = await paperOf(unit.manager, one.id)
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
    expect(await paperOf(unit.manager, one.id)).toMatchObject({
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
    const [x, y] = [await submitted(), await submitted()]
    const sheet = { width: 200, height: 300, pixels: new Uint8Array(60_000).fill(250) }
    const sent = (await drop(officer, greyPng(sheet), '空白.png')).json()
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
    const filed = await Promise.all([x, y].map(async (a) => (await paperOf(officer, a.id)).scanAt !== null))
    expect(filed.filter(Boolean)).toHaveLength(answers[0]!.statusCode === 200 || other === 'match' ? 1 : 0)
  })

  test('and nine others mark one print at once: it is marked once', async () => {
    const one = await submitted()
    const all = await Promise.all(Array.from({ length: 9 }, () => s.staff('officer')))
    const said = await Promise.all([officer, ...all].map((o) => receive(o, one.number)))
    const codes = said.map((r) => r.json().items[0].problem?.code ?? 'done').sort()
    expect(codes).toEqual(['done', ...Array(9).fill('paper-marked')])
    expect((await paperOf(officer, one.id)).received).toHaveLength(1)
  })

  test('of another track neither marks nor matches', async () => {
    const one = await submitted()
    const elsewhere = await s.staff('officer', { tracks: ['A'] })
    expect((await receive(elsewhere, one.number)).json().items[0].problem.code).toBe('paper-number-unknown')
  })
})

test('a scan’s content is not swept away, and what a scanner finds in it keeps it shut', async () => {
  const one = await submitted()
  const [cover] = await scanned(one.id)
  await sendScan(unit.manager, one.id, greyPng(cover!), '封面.png')
  await s.a.runJobs()
  const { scans } = await paperOf(unit.manager, one.id)
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

describe('an old print', () => {
  test('is kept, flagged, and does not count', async () => {
    const one = await submitted()
    const old = await codeOf(one.id)
    const sheet = (await scanned(one.id)).slice(0, 1)
    await s.screen(officer, 'return', await s.read(officer, one.id), {
      comments: [{ path: 'basics.title', comment: '请写明届次' }],
      due: new Date(Date.now() + 86_400_000).toISOString(),
      note: '',
    })
    const back = await s.read(unit.manager, one.id)
    const saved = await s.save(unit.manager, one.id, back.version, {
      ...back.content,
      basics: { ...back.content.basics, title: '第十届某某会议' },
    })
    await s.submit(unit.manager, { id: one.id, version: saved.json().version })
    expect((await receive(officer, old)).json().items[0]).toMatchObject({ done: true, stale: true })
    await sendScan(unit.manager, one.id, worn(sheet))
    await s.a.runJobs()
    const now = await paperOf(unit.manager, one.id)
    expect(now).toMatchObject({ missing: true, stale: true, scanAt: null, paperAt: null })
    expect(now.scans).toMatchObject([{ state: 'matched', stale: true }])
    const row = (await officer.inject({ url: '/api/v1/screening?call=kczy-2023&paper=stale' })).json().items
    expect(row.find((r: Json) => r.id === one.id).paper).toMatchObject({ stale: true, missing: true })
    expect((await receive(officer, one.number, await codeOf(one.id))).json().items[0]).toMatchObject({
      done: true,
      stale: false,
      byDigest: false,
      digest: (await codeOf(one.id)).split('*')[1],
    })
  })
})

describe('its own deadline', () => {
  test('units are reminded once for each time, then what is missing is overdue, and a finding where the call says so', async () => {
    const ruled = await submitted('B4')
    const finding = async () =>
      (await officer.inject({ url: `/api/v1/screening/${ruled.id}` }))
        .json()
        .verdict.findings.find((f: Json) => f.rule === 'B4/paper')
    expect(await finding()).toMatchObject({ truth: 'undecided', awaits: 'officer' })
    const mails = () => s.a.smtp.mails.filter((m) => m.subject?.includes('前报送')).length
    const runReminders = async () => {
      await s.system((tx) => enqueue(tx, PAPER_REMINDERS, {}))
      await s.a.runJobs()
    }
    const before = mails()
    await s.setClock(new Date(due().getTime() - 30 * 3_600_000))
    try {
      await runReminders()
      const first = mails()
      expect(first).toBeGreaterThan(before)
      await runReminders()
      expect(mails()).toBe(first)
      await s.setClock(new Date(due().getTime() + 1000))
      expect(await paperOf(unit.manager, ruled.id)).toMatchObject({ overdue: true, missing: true })
      expect(await finding()).toMatchObject({ truth: 'notMet', code: 'missing', clause: '二.1' })
      expect((await counts()).overdue).toBeGreaterThan(0)
      // The day before lies before the submission's own day only if that was today.
      expect((await receiveOn(officer, '2000-01-01', ruled.number)).json().items[0].problem.code).toBe(
        'paper-day',
      )
      expect((await receiveOn(officer, '2999-01-01', ruled.number)).json().items[0].problem.code).toBe(
        'paper-day',
      )
      await receive(officer, ruled.number)
      await sendScan(unit.manager, ruled.id, worn((await scanned(ruled.id)).slice(0, 1)))
      await s.a.runJobs()
      expect(await paperOf(unit.manager, ruled.id)).toMatchObject({ missing: false, late: true })
      expect(await finding()).toMatchObject({ truth: 'notMet', code: 'late' })
    } finally {
      await s.setClock(new Date())
    }
  })
})

describe('the last second', () => {
  const day = (at: Date) => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)

  test.each([
    ['in it', 0, undefined, false],
    ['a millisecond before the next', 999, undefined, false],
    ['in the next', 1000, undefined, true],
    ['marked two days later, arrived on the day', 2 * 86_400_000, 0, false],
    ['marked two days later, arrived the day after', 2 * 86_400_000, 1, true],
  ])('paper %s', async (_, ms, days, late) => {
    const one = await submitted('B3', await s.applicant('B3'))
    await s.setClock(new Date(s.deadline.getTime() - 3_600_000))
    try {
      // Nothing but the clock decides: what is marked by hand at the instant itself.
      const { rows } = await s.t.admin.query('select due from paper_state where application_id = $1', [
        one.id,
      ])
      const on = days === undefined ? null : day(new Date(rows[0].due.getTime() + days * 86_400_000))
      await s.t.admin.query(
        `insert into paper_receipt (id, application_id, submission_n, by_digest, marked_by, marked_at, arrived_on)
         values (gen_random_uuid(), $1, 1, true, $2, $3, $4)`,
        [one.id, officer.id, new Date(rows[0].due.getTime() + ms), on],
      )
      await s.t.admin.query(
        `insert into paper_scan (id, call_id, application_id, submission_n, sha256, name, type, size, source, state, matched_how, uploaded_by, uploaded_at)
         values (gen_random_uuid(), 'kczy-2023', $1, 1, repeat('a', 64), 'x', 'application/pdf', 1, 'officer', 'matched', 'code', $2, app_now())`,
        [one.id, officer.id],
      )
      expect(await paperOf(officer, one.id)).toMatchObject({ missing: false, late })
    } finally {
      await s.setClock(new Date())
    }
  })

  test.each([
    ['in it', 900, false],
    ['in the next', 1000, true],
  ])(
    'a scan that has come whole %s',
    async (_, ms, late) => {
      const one = await submitted()
      const [cover] = await scanned(one.id)
      const sent = (await sendScan(unit.manager, one.id, greyPng(cover!), '封面.png')).json()
      await s.a.runJobs()
      const before = await paperOf(officer, one.id)
      await s.t.admin.query('alter table paper_scan disable trigger paper_scan_guard')
      await s.t.admin.query('update paper_scan set uploaded_at = $2 where id = $1', [
        sent.id,
        new Date(Date.parse(before.due) + ms),
      ])
      await s.t.admin.query('alter table paper_scan enable trigger paper_scan_guard')
      expect((await paperOf(officer, one.id)).scans).toMatchObject([{ id: sent.id, late }])
    },
    60_000,
  )
})

test('by SQL alone: nobody marks for their own unit, units neither mark nor match, nothing goes', async () => {
  const one = await submitted()
  const as = (who: SignedIn, text: string) =>
    s.as(who, async (tx) => (await sql.raw(text).execute(tx)).rows as Json[])
  const mark = `insert into paper_receipt (id, application_id, submission_n, by_digest) values (gen_random_uuid(), '${one.id}', 1, false) returning id`
  for (const who of [unit.manager, supervisor, await s.staff('officer', { tracks: ['A'] })])
    await expect(as(who, mark)).rejects.toThrow(/row-level security/)
  const insider = await s.staff('officer')
  await s.system((tx) =>
    tx.insertInto('unit_member').values({ unit_id: unit.id, user_id: insider.id, role: 'member' }).execute(),
  )
  await expect(as(insider, mark)).rejects.toThrow(/row-level security/)
  expect((await receive(insider, one.number)).json().items[0].problem.code).toBe('paper-number-unknown')
  await as(officer, mark)
  expect(
    await as(
      unit.manager,
      `update paper_receipt set revoked_at = now(), revoked_by = '${unit.manager.id}', revoke_reason = 'x' where application_id = '${one.id}' returning id`,
    ),
  ).toEqual([])
  const scan = (app2: string | null, source: string, by: SignedIn) =>
    `insert into paper_scan (id, call_id, application_id, sha256, name, type, size, source, uploaded_by) values (gen_random_uuid(), 'kczy-2023', ${app2 ? `'${app2}'` : 'null'}, '${'a'.repeat(64)}', 'x', 'application/pdf', 1, '${source}', '${by.id}') returning id`
  const other = await s.applicant('B3')
  await expect(as(other.manager, scan(one.id, 'unit', other.manager))).rejects.toThrow(/row-level security/)
  await expect(as(other.manager, scan(null, 'officer', other.manager))).rejects.toThrow(/row-level security/)
  const [{ id }] = (await as(officer, scan(null, 'officer', officer))) as [Json]
  expect(await as(unit.manager, `select 1 from paper_scan where id = '${id}'`)).toEqual([])
  await expect(as(officer, `update paper_scan set sha256 = '${'b'.repeat(64)}'`)).rejects.toThrow(
    /permission denied/,
  )
  await expect(s.system((tx) => tx.deleteFrom('paper_scan').execute())).rejects.toThrow()
  await sendScan(unit.manager, one.id, greyPng((await scanned(one.id))[0]!), '封面.png')
  await s.a.runJobs()
  const filed = `application_id = '${one.id}' and state = 'matched'`
  await expect(
    as(officer, `update paper_scan set submission_n = null, decided_by = '${officer.id}' where ${filed}`),
  ).rejects.toThrow(/decided already|violates/)
  const two = await submitted()
  await expect(
    as(
      officer,
      `update paper_scan set application_id = '${two.id}', decided_by = '${officer.id}' where ${filed}`,
    ),
  ).rejects.toThrow(/decided already/)
})

test('a call without it behaves as before', async () => {
  expect(kczy().paper).toMatchObject({ needs: 'scan', setBy: 'association' })
  const plain = await season({}, undefined, ({ paper: _, ...call }) => call)
  try {
    const who = await plain.applicant('B3')
    const one = await plain.draft(who, 'B3')
    await plain.submit(who.manager, one)
    const said = (await who.manager.inject({ url: `/api/v1/applications/${one.id}/paper` })).json()
    expect(said).toMatchObject({ needs: 'none', missing: false, due: null })
    const o = await plain.staff('officer')
    expect((await o.inject({ url: '/api/v1/screening?call=kczy-2023' })).json().items[0].paper).toBeNull()
    expect(
      (await o.inject({ url: '/api/v1/screening/counts?call=kczy-2023' })).json().paperMissing,
    ).toBeNull()
  } finally {
    await plain.close()
  }
})
