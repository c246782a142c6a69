import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SignedIn } from '../../../test/app.ts'
import { type Applicant, type Json, type Season, season } from '../../../test/season.ts'

let s: Season
let unit: Applicant
let clerk: SignedIn
let app: Json
beforeAll(async () => {
  s = await season()
  unit = await s.applicant('B3')
  clerk = await s.colleague(unit)
  app = await s.draft(unit, 'B3', { who: clerk })
})
afterAll(() => s.close())

const url = (id: string, path: string) => `/api/v1/applications/${id}/${path}`
const post = (who: SignedIn, id: string, path: string, payload: object) =>
  who.inject({ method: 'POST', url: url(id, path), payload })
const approve = async (who: SignedIn, id: string, payload: object, version?: number) =>
  who.inject({
    method: 'POST',
    url: url(id, 'approval'),
    headers: { 'if-match': `"v${version ?? (await s.read(who, id)).version}"` },
    payload,
  })
const team = async (who: SignedIn, id: string): Promise<Json> =>
  (await who.inject({ url: url(id, 'team') })).json()
/** Changes the form a little, so that it is another version. */
async function change(who: SignedIn, id: string): Promise<void> {
  const now = await s.read(who, id)
  const title = `${now.content.basics.title}新`
  const saved = await s.save(who, id, now.version, {
    ...now.content,
    basics: { ...now.content.basics, title },
  })
  expect(saved.statusCode, saved.body).toBe(200)
}
const mails = async (template: string): Promise<string[]> =>
  (
    await s.t.admin.query('select to_address from mail where template = $1 order by to_address', [template])
  ).rows.map((r) => r.to_address)

describe('who is here', () => {
  const say = (who: SignedIn, tab: string, section: string, leaving = false) =>
    post(who, app.id, 'presence', { tab, section, leaving })

  test('colleagues and one’s own other tabs are told, with their section; who leaves is gone at once', async () => {
    expect((await say(clerk, 'a', 'plan')).json()).toEqual({ here: [], version: app.version, again: 20 })
    const seen = (await say(unit.manager, 'b', 'budget')).json()
    expect(seen).toMatchObject({ here: [{ name: '刘洋', section: 'plan', own: false }], again: 8 })
    await say(clerk, 'c', 'people')
    expect((await say(clerk, 'a', 'areas')).json().here).toEqual([
      { name: '刘洋', section: 'people', own: true },
      { name: '王芳', section: 'budget', own: false },
    ])
    await say(clerk, 'a', '', true)
    await say(clerk, 'c', '', true)
    expect((await say(unit.manager, 'b', 'budget')).json().here).toEqual([])
  })

  test('who has been silent for a while is taken for gone', async () => {
    await say(clerk, 'a', 'plan')
    await s.t.admin.query(
      `update presence set seen_at = clock_timestamp() - interval '46 seconds' where tab = 'a'`,
    )
    expect((await say(unit.manager, 'b', 'budget')).json().here).toEqual([])
  })

  test('nobody else is told, nor may they say so', async () => {
    for (const who of [(await s.applicant('B3')).manager])
      expect((await say(who, 'x', 'plan')).statusCode).toBe(404)
    expect((await say(await s.staff('officer'), 'x', 'plan')).statusCode).toBe(403)
  })
})

describe('notes', () => {
  test('stand at a place, are settled and opened again, and are the unit’s own', async () => {
    const text = '这里的金额请再核对'
    const written = await post(clerk, app.id, 'notes', { path: 'budget', text })
    expect(written.statusCode, written.body).toBe(201)
    const [note] = written.json().notes
    expect(note).toMatchObject({ path: 'budget', text, by: '刘洋', settled: null })
    const settle = (who: SignedIn, settled: boolean) =>
      post(who, app.id, `notes/${note.id}/settled`, { settled })
    expect((await settle(unit.manager, true)).json().notes[0].settled).toMatchObject({ by: '王芳' })
    expect((await settle(clerk, false)).json().notes[0].settled).toBeNull()
    const foreign = (await s.applicant('B3')).manager
    expect((await settle(foreign, true)).statusCode).toBe(404)
    expect((await post(foreign, app.id, 'notes', { text: 'x' })).statusCode).toBe(404)
    expect((await foreign.inject({ url: url(app.id, 'team') })).statusCode).toBe(404)
  })

  test.each([
    ['nothing', { text: '  ' }],
    ['too much', { text: 'x'.repeat(2001) }],
    ['what no database holds', { text: 'a\u0000b' }],
  ])('%s is refused', async (_, payload) => {
    expect((await post(clerk, app.id, 'notes', payload)).statusCode).toBe(400)
  })

  test('row security: staff see none, even of what was submitted; what is written stays', async () => {
    const sent = await s.draft(unit, 'B4')
    await post(clerk, sent.id, 'notes', { text: '内部意见' })
    await s.submit(unit.manager, sent)
    const count = (who: SignedIn) =>
      s.as(who, (tx) =>
        tx.selectFrom('team_note').select('id').where('application_id', '=', sent.id).execute(),
      )
    expect(await count(clerk)).toHaveLength(1)
    for (const role of ['officer', 'supervisor', 'approver', 'admin'])
      expect(await count(await s.staff(role))).toEqual([])
    await expect(s.t.admin.query(`update team_note set text = 'y'`)).rejects.toMatchObject({ code: 'ZN005' })
    await expect(s.t.admin.query('delete from team_note')).rejects.toThrow()
  })
})

describe('a manager approves before it goes out', () => {
  test('a clerk asks, the manager sends back, approves; any change asks anew; then the clerk submits', async () => {
    const draft = await s.draft(unit, 'C3', { who: clerk, type: 'station' })
    const submit = async () => s.submit(clerk, await s.read(clerk, draft.id))
    const refused = (await submit()).json()
    expect(refused).toMatchObject({ code: 'approval-needed', issues: [{ code: 'approval-needed' }] })
    expect(refused.issues[0].message.zh).toContain(draft.number)
    expect(await team(clerk, draft.id)).toMatchObject({
      manages: false,
      maySend: false,
      people: 2,
      approvals: [],
    })
    expect(await team(unit.manager, draft.id)).toMatchObject({ manages: true, maySend: true })

    expect((await approve(clerk, draft.id, { step: 'approved' })).statusCode).toBe(403)
    expect((await approve(unit.manager, draft.id, { step: 'sent-back', note: '改' })).json().code).toBe(
      'approval-not-asked',
    )
    expect((await approve(clerk, draft.id, { step: 'asked', note: '请过目' })).statusCode).toBe(200)
    expect(await mails('approvalAsked')).toHaveLength(1)
    expect((await approve(unit.manager, draft.id, { step: 'sent-back' })).json().code).toBe('reason-required')
    await approve(unit.manager, draft.id, { step: 'sent-back', note: '预算偏高' })
    expect(await mails('sentBack')).toHaveLength(1)

    await change(clerk, draft.id)
    await approve(clerk, draft.id, { step: 'asked' })
    const given = await approve(unit.manager, draft.id, { step: 'approved', onBehalfOf: '理事长李明' })
    expect(given.json().approvals[0]).toMatchObject({
      step: 'approved',
      current: true,
      by: '王芳',
      onBehalfOf: '理事长李明',
    })
    expect(await mails('approved')).toHaveLength(1)
    expect((await team(clerk, draft.id)).maySend).toBe(true)
    await change(clerk, draft.id)
    expect(await team(clerk, draft.id)).toMatchObject({
      maySend: false,
      approvals: [{ current: false }, {}, {}, {}],
    })
    expect((await submit()).json().code).toBe('approval-needed')
    await approve(unit.manager, draft.id, { step: 'approved' })
    const sent = await submit()
    expect(sent.statusCode, sent.body).toBe(201)
    const { items } = (await clerk.inject({ url: url(draft.id, 'history') })).json()
    expect(items.map((h: Json) => h.action)).toEqual(
      expect.arrayContaining([
        'application.approval-asked',
        'application.sent-back-within',
        'application.approved',
      ]),
    )
    expect(items.map((h: Json) => h.reason).join()).not.toContain('预算偏高')
    expect((await approve(unit.manager, draft.id, { step: 'approved' })).json().code).toBe('state-forbids')
  })

  test('an approval taken back holds no more; what could not go out is not approved; a stale view is refused', async () => {
    const other = await s.applicant('B4')
    const helper = await s.colleague(other)
    const draft = await s.draft(other, 'B4')
    await approve(other.manager, draft.id, { step: 'approved' })
    await approve(other.manager, draft.id, { step: 'taken-back' })
    expect((await s.submit(helper, await s.read(helper, draft.id))).json().code).toBe('approval-needed')
    const now = await s.read(helper, draft.id)
    await s.save(helper, draft.id, now.version, {})
    expect((await approve(other.manager, draft.id, { step: 'approved' })).json()).toMatchObject({
      code: 'not-submittable',
    })
    expect((await approve(other.manager, draft.id, { step: 'approved' }, now.version)).json().code).toBe(
      'version-changed',
    )
    expect((await approve(helper, draft.id, { step: 'asked' })).statusCode).toBe(200)
  })

  test('with a pilot city the drafts that go out with it are approved too, each in just this version', async () => {
    const city = await s.applicant('C4')
    const helper = await s.colleague(city)
    for (const track of ['C1', 'C2', 'C3']) await s.draft(city, track)
    const pilot = await s.draft(city, 'C4')
    expect((await approve(city.manager, pilot.id, { step: 'approved' })).statusCode).toBe(200)
    const c2 = (await s.read(helper, pilot.id)).siblings.find((x: Json) => x.track === 'C2')
    await change(helper, c2.id)
    const refused = (await s.submit(helper, await s.read(helper, pilot.id))).json()
    expect(refused.issues.map((i: Json) => i.applicationId)).toEqual([c2.id])
    await approve(city.manager, c2.id, { step: 'approved' })
    const sent = await s.submit(helper, await s.read(helper, pilot.id))
    expect(sent.statusCode, sent.body).toBe(201)
  })

  test('the database asks for it whatever the program does, and no one approves in another’s place', async () => {
    const draft = await s.draft(unit, 'B1', { who: clerk })
    const send = (id: string) =>
      s.as(clerk, (tx) =>
        tx
          .updateTable('application')
          .set({ state: 'submitted', updated_by: clerk.id })
          .where('id', '=', id)
          .execute(),
      )
    await expect(send(draft.id)).rejects.toMatchObject({ code: 'ZN011' })
    const { version } = await s.read(clerk, draft.id)
    const forge = (who: SignedIn, by: SignedIn, step: string) =>
      s.as(who, (tx) =>
        tx
          .insertInto('approval')
          .values({ id: randomUUID(), application_id: draft.id, version, step, by_user: by.id })
          .execute(),
      )
    await expect(forge(clerk, clerk, 'approved')).rejects.toMatchObject({ code: '42501' })
    await expect(forge(clerk, unit.manager, 'approved')).rejects.toMatchObject({ code: '42501' })
    const foreign = (await s.applicant('B3')).manager
    await expect(forge(foreign, foreign, 'approved')).rejects.toMatchObject({ code: '42501' })
    await forge(clerk, clerk, 'asked')
    await expect(s.t.admin.query(`update approval set step = 'approved'`)).rejects.toThrow()
  })
})
