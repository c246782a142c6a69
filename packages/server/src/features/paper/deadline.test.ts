import { sql } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import { kczy } from '../../../../../guides/kczy-2023/test/eligible.ts'
import { greyPng } from '../../../../documents/test/scanner.ts'
import type { SignedIn } from '../../../test/app.ts'
import { paperWorld, worn } from '../../../test/paper-world.ts'
import { type Json, season } from '../../../test/season.ts'
import { enqueue } from '../../platform/jobs.ts'
import { PAPER_REMINDERS } from './jobs.ts'

const w = await paperWorld()
const { s, officer, unit } = w
afterAll(() => s.close())

describe('an old print', () => {
  test('is kept, flagged, and does not count', async () => {
    const one = await w.submitted()
    const old = await w.codeOf(one.id)
    const sheet = (await w.scanned(one.id)).slice(0, 1)
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
    expect((await w.receive(officer, old)).json().items[0]).toMatchObject({ done: true, stale: true })
    await w.sendScan(unit.manager, one.id, worn(sheet))
    await s.a.runJobs()
    const now = await w.paperOf(unit.manager, one.id)
    expect(now).toMatchObject({ missing: true, stale: true, scanAt: null, paperAt: null })
    expect(now.scans).toMatchObject([{ state: 'matched', stale: true }])
    const row = (await officer.inject({ url: '/api/v1/screening?call=kczy-2023&paper=stale' })).json().items
    expect(row.find((r: Json) => r.id === one.id).paper).toMatchObject({ stale: true, missing: true })
    expect((await w.receive(officer, one.number, await w.codeOf(one.id))).json().items[0]).toMatchObject({
      done: true,
      stale: false,
      byDigest: false,
      digest: (await w.codeOf(one.id)).split('*')[1],
    })
  })
})

describe('its own deadline', () => {
  test('units are reminded once for each time, then what is missing is overdue, and a finding where the call says so', async () => {
    const ruled = await w.submitted('B4')
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
    await s.setClock(new Date(w.due().getTime() - 30 * 3_600_000))
    try {
      await runReminders()
      const first = mails()
      expect(first).toBeGreaterThan(before)
      await runReminders()
      expect(mails()).toBe(first)
      await s.setClock(new Date(w.due().getTime() + 1000))
      expect(await w.paperOf(unit.manager, ruled.id)).toMatchObject({ overdue: true, missing: true })
      expect(await finding()).toMatchObject({ truth: 'notMet', code: 'missing', clause: '二.1' })
      expect((await w.counts()).overdue).toBeGreaterThan(0)
      // The day before lies before the submission's own day only if that was today.
      expect((await w.receiveOn(officer, '2000-01-01', ruled.number)).json().items[0].problem.code).toBe(
        'paper-day',
      )
      expect((await w.receiveOn(officer, '2999-01-01', ruled.number)).json().items[0].problem.code).toBe(
        'paper-day',
      )
      await w.receive(officer, ruled.number)
      await w.sendScan(unit.manager, ruled.id, worn((await w.scanned(ruled.id)).slice(0, 1)))
      await s.a.runJobs()
      expect(await w.paperOf(unit.manager, ruled.id)).toMatchObject({ missing: false, late: true })
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
    const one = await w.submitted('B3', await s.applicant('B3'))
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
      expect(await w.paperOf(officer, one.id)).toMatchObject({ missing: false, late })
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
      const one = await w.submitted()
      const [cover] = await w.scanned(one.id)
      const sent = (await w.sendScan(unit.manager, one.id, greyPng(cover!), '封面.png')).json()
      await s.a.runJobs()
      const before = await w.paperOf(officer, one.id)
      await s.t.admin.query('alter table paper_scan disable trigger paper_scan_guard')
      await s.t.admin.query('update paper_scan set uploaded_at = $2 where id = $1', [
        sent.id,
        new Date(Date.parse(before.due) + ms),
      ])
      await s.t.admin.query('alter table paper_scan enable trigger paper_scan_guard')
      expect((await w.paperOf(officer, one.id)).scans).toMatchObject([{ id: sent.id, late }])
    },
    60_000,
  )
})

test('by SQL alone: nobody marks for their own unit, units neither mark nor match, nothing goes', async () => {
  const one = await w.submitted()
  const as = (who: SignedIn, text: string) =>
    s.as(who, async (tx) => (await sql.raw(text).execute(tx)).rows as Json[])
  const mark = `insert into paper_receipt (id, application_id, submission_n, by_digest) values (gen_random_uuid(), '${one.id}', 1, false) returning id`
  for (const who of [unit.manager, w.supervisor, await s.staff('officer', { tracks: ['A'] })])
    await expect(as(who, mark)).rejects.toThrow(/row-level security/)
  const insider = await s.staff('officer')
  await s.system((tx) =>
    tx.insertInto('unit_member').values({ unit_id: unit.id, user_id: insider.id, role: 'member' }).execute(),
  )
  await expect(as(insider, mark)).rejects.toThrow(/row-level security/)
  expect((await w.receive(insider, one.number)).json().items[0].problem.code).toBe('paper-number-unknown')
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
  await w.sendScan(unit.manager, one.id, greyPng((await w.scanned(one.id))[0]!), '封面.png')
  await s.a.runJobs()
  const filed = `application_id = '${one.id}' and state = 'matched'`
  await expect(
    as(officer, `update paper_scan set submission_n = null, decided_by = '${officer.id}' where ${filed}`),
  ).rejects.toThrow(/decided already|violates/)
  const two = await w.submitted()
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
