import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SignedIn } from '../../../test/app.ts'
import { type Applicant, type Json, type Season, season } from '../../../test/season.ts'
import { enqueue } from '../../platform/jobs.ts'

let s: Season
let officer: SignedIn
let half: Applicant
let ready: Applicant
let done: Applicant
let halfDraft: Json
beforeAll(async () => {
  s = await season()
  officer = await s.staff('officer')
  half = await s.applicant('B3')
  ready = await s.applicant('B3')
  done = await s.applicant('B3')
  halfDraft = await s.draft(half, 'B3', { change: { 'basics.leaderName': '' } })
  await s.draft(ready, 'B3')
  await s.submit(done.manager, await s.draft(done, 'B3'))
})
afterAll(() => s.close())

const HOUR = 3_600_000
const before = (hours: number) => new Date(s.deadline.getTime() - hours * HOUR)
/** As its minute comes round. */
const minute = async () => {
  await s.system((tx) => enqueue(tx, 'reminders.mails', {}))
  await s.a.runJobs()
}
const reminded = (unit: Applicant) =>
  s.a.smtp.mails.filter(
    (m) => JSON.stringify(m.to).includes(unit.manager.email) && /没有提交/.test(m.subject ?? ''),
  )
const counts = async (who = officer) => who.inject({ url: '/api/v1/calls/kczy-2023/drafts' })

test('officers see how many have started and not submitted, and nothing of them', async () => {
  const answer = await counts()
  expect(answer.json()).toMatchObject({
    drafts: 2,
    ready: 1,
    units: 2,
    byTrack: [{ track: 'B3', drafts: 2, ready: 1, units: 2 }],
    reminders: [
      { hours: 72, at: before(72).toISOString(), sentAt: null },
      { hours: 24, at: before(24).toISOString(), sentAt: null },
    ],
  })
  expect(answer.body).not.toContain(halfDraft.title)
  const outsider = await s.as(half.manager, (tx) => sql`select * from draft_counts('kczy-2023')`.execute(tx))
  expect(outsider.rows).toEqual([])
})

test('at the times that the call states units with drafts are told what is missing, each time once', async () => {
  await s.setClock(before(72.1))
  await minute()
  expect(reminded(half)).toEqual([])
  await s.setClock(before(71.9))
  await minute()
  await minute()
  expect(reminded(done)).toEqual([])
  expect(reminded(ready)).toHaveLength(1)
  expect(reminded(ready)[0]!.text).toMatch(/已填齐，只差提交/)
  expect(reminded(half)).toHaveLength(1)
  expect(reminded(half)[0]!.text).toMatch(
    new RegExp(`${halfDraft.number}[\\s\\S]*还有 \\d+ 处[\\s\\S]*1\\. \\S+`),
  )
  expect((await counts()).json().reminders).toMatchObject([{ hours: 72, units: 2 }, { sentAt: null }])
})

test('after the deadline was moved the times begin anew; of several that are due at once the last is sent', async () => {
  const base = '/api/v1/calls/kczy-2023/notices'
  const deadline = new Date(s.deadline.getTime() + 90 * HOUR)
  const payload = { kind: 'extension', deadline: deadline.toISOString(), text: { zh: '延期' } }
  const { id } = (await officer.inject({ method: 'POST', url: base, payload })).json()
  const second = await s.staff('officer')
  await second.inject({ method: 'POST', url: `${base}/${id}/decision`, payload: { decision: 'confirmed' } })
  await minute()
  expect(reminded(half)).toHaveLength(1)
  await s.setClock(new Date(deadline.getTime() - HOUR))
  await minute()
  await minute()
  expect(reminded(half)).toHaveLength(2)
  const { reminders } = (await counts()).json()
  expect(reminders).toMatchObject([
    { hours: 72, units: null },
    { hours: 24, units: 2 },
  ])
  expect(reminders[0].sentAt).not.toBeNull()
  await s.setClock(new Date())
})

test('who publishes may set other times', async () => {
  const { deadline, opens } = (await s.a.app.inject({ url: '/api/v1/calls/kczy-2023' })).json()
  const publish = (reminderHours: number[]) =>
    officer.inject({
      method: 'POST',
      url: '/api/v1/calls/kczy-2023/publish',
      payload: { opens, deadline, reminderHours, reason: '调整提醒' },
    })
  expect((await publish([0])).json().code).toBe('validation')
  expect((await publish([48, 6])).json()).toMatchObject({ reminderHours: [48, 6] })
})

test('only the system writes reminders and their list', async () => {
  for (const statement of [
    `insert into reminder (call_id, deadline, hours) values ('kczy-2023', now(), 1)`,
    `insert into reminder_mail (call_id, deadline, hours, unit_id) select call_id, deadline, hours, '${half.id}' from reminder limit 1`,
  ])
    await expect(s.as(officer, (tx) => sql.raw(statement).execute(tx))).rejects.toThrow(/row-level security/)
  expect(await s.as(half.manager, (tx) => tx.selectFrom('reminder').selectAll().execute())).toEqual([])
})
