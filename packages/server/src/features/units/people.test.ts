import { afterAll, describe, expect, test } from 'vitest'
import { linkIn, type SignedIn } from '../../../test/app.ts'
import { unitOffice } from '../../../test/unit-office.ts'
import { withActor } from '../../platform/db/actor.ts'
import { unitFactsOf } from './service.ts'

const office = await unitOffice()
const { t, a, officer, person, unit } = office
afterAll(office.close)

describe('people of a unit', () => {
  const invite = (who: SignedIn, id: string, payload: object) =>
    who.inject({ method: 'POST', url: `/api/v1/units/${id}/invitations`, payload })
  const accept = (who: SignedIn, token: string) =>
    who.inject({ method: 'POST', url: `/api/v1/invitations/${token}/accept` })
  const tokenFor = async (email: string) => {
    await a.runJobs()
    return linkIn(a.smtp.newest(email).text!).split('/').at(-1)!
  }

  test('one is invited by mail, accepts, works for both units, and leaves', async () => {
    const { id, manager } = await unit({ name: '甲学会' })
    const own = await unit({ name: '乙学会' })
    const li = own.manager
    expect((await invite(manager, id, { email: li.email.toUpperCase(), role: 'member' })).statusCode).toBe(
      201,
    )
    const token = await tokenFor(li.email)
    const shown = (await a.app.inject({ url: `/api/v1/invitations/${token}` })).json()
    expect(shown).toMatchObject({ unitName: '甲学会', role: 'member', email: li.email, state: 'open' })

    const stranger = await person()
    expect((await accept(stranger, token)).json().code).toBe('invitation-for-another')
    expect((await accept(li, token)).json().unit.name).toBe('甲学会')
    expect((await accept(li, token)).json().code).toBe('invitation-closed')
    expect((await a.app.inject({ url: `/api/v1/invitations/${token}` })).json().state).toBe('accepted')
    const { units } = (await li.inject({ url: '/api/v1/me' })).json()
    expect(units.map((u: { name: string; role: string }) => [u.name, u.role]).sort()).toEqual([
      ['乙学会', 'manager'],
      ['甲学会', 'member'],
    ])
    expect((await invite(li, id, { email: 'x@example.org', role: 'manager' })).json().code).toBe('forbidden')
    expect((await invite(manager, id, { email: li.email, role: 'member' })).json().code).toBe(
      'already-member',
    )

    const left = await li.inject({ method: 'DELETE', url: `/api/v1/units/${id}/members/${li.id}` })
    expect(left.statusCode).toBe(204)
    expect((await li.inject({ url: `/api/v1/units/${id}` })).statusCode).toBe(404)
  })

  test('an invitation again takes the place of the first; it can be revoked; it runs out', async () => {
    const { id, manager } = await unit()
    const guest = await person()
    await invite(manager, id, { email: guest.email, role: 'manager' })
    const first = await tokenFor(guest.email)
    await invite(manager, id, { email: guest.email, role: 'member' })
    const second = await tokenFor(guest.email)
    expect((await accept(guest, first)).json().code).toBe('invitation-closed')
    const { invitations } = (await manager.inject({ url: `/api/v1/units/${id}/members` })).json()
    expect(invitations).toHaveLength(1)
    const url = `/api/v1/units/${id}/invitations/${invitations[0].id}`
    expect((await manager.inject({ method: 'DELETE', url })).statusCode).toBe(204)
    expect((await manager.inject({ method: 'DELETE', url })).statusCode).toBe(404)
    expect((await accept(guest, second)).json().code).toBe('invitation-closed')
    await invite(manager, id, { email: guest.email, role: 'member' })
    const third = await tokenFor(guest.email)
    await t.admin.query(`update unit_invitation set expires_at = app_now() where accepted_at is null`)
    expect((await a.app.inject({ url: `/api/v1/invitations/${third}` })).json().state).toBe('expired')
    expect((await accept(guest, third)).json().code).toBe('invitation-closed')
  })

  test('a unit keeps a manager, also when two step down at once', async () => {
    const { id, manager } = await unit()
    const second = await person()
    await invite(manager, id, { email: second.email, role: 'manager' })
    await accept(second, await tokenFor(second.email))
    const down = (who: SignedIn) =>
      who.inject({
        method: 'PATCH',
        url: `/api/v1/units/${id}/members/${who.id}`,
        payload: { role: 'member' },
      })
    const both = await Promise.all([down(manager), down(second)])
    expect(both.map((r) => r.statusCode).sort()).toEqual([200, 409])
    expect(both.find((r) => r.statusCode === 409)!.json().code).toBe('last-manager')
    const rest = await t.admin.query(
      `select count(*)::int n from unit_member where unit_id = $1 and role = 'manager' and left_at is null`,
      [id],
    )
    expect(rest.rows[0].n).toBe(1)
  })
})

describe('the registry', () => {
  const post = (who: SignedIn, id: string, what: string, payload: object) =>
    who.inject({ method: 'POST', url: `/api/v1/units/${id}/${what}`, payload })
  const facts = (id: string) => withActor(t.db, officer, (tx) => unitFactsOf(tx, id, null))
  const source = '2022 年检公告'

  test('facts a year: the newest year stands for the fact, a new statement replaces the old and keeps it', async () => {
    const { id, manager } = await unit()
    expect(await facts(id)).toEqual({
      kind: 'society',
      host: null,
      region: 'north',
      facts: {},
      sanctions: { at: expect.any(String), checked: null, entries: [] },
    })
    for (const [year, value] of [
      [2029, 'failed'],
      [2030, 'passed'],
      [2028, 'failed'],
      [2029, 'passed'],
    ] as const)
      expect((await post(officer, id, 'facts', { fact: 'inspection', year, value, source })).statusCode).toBe(
        201,
      )
    expect((await facts(id))?.facts).toEqual({
      inspection: 'passed',
      'inspection@2030': 'passed',
      'inspection@2029': 'passed',
      'inspection@2028': 'failed',
    })
    const shown = (await manager.inject({ url: `/api/v1/units/${id}/registry` })).json()
    expect(shown.facts).toHaveLength(3)
    expect(shown.history).toMatchObject([
      { what: 'fact', year: 2029, value: 'failed', source, recordedBy: '李强' },
    ])
  })

  test.each([
    ['an unknown fact', { fact: 'height', value: 'passed' }],
    ['an unknown value', { fact: 'inspection', value: 'maybe' }],
  ])('%s is refused', async (_, more) => {
    const { id } = await unit()
    expect((await post(officer, id, 'facts', { year: 2030, source, ...more })).json().code).toBe(
      'fact-unknown',
    )
  })

  test('a fact kept for other kinds is refused', async () => {
    const { id } = await unit({ kind: 'city', region: 'south' })
    const fact = { fact: 'inspection', year: 2030, value: 'passed', source }
    expect((await post(officer, id, 'facts', fact)).json().code).toBe('fact-unknown')
  })

  test('earlier projects are unknown until somebody looked; void ones do not count', async () => {
    const { id } = await unit()
    expect(await facts(id)).not.toHaveProperty('trackRecord')
    await post(officer, id, 'record-checks', { year: 2030, source })
    expect((await post(officer, id, 'record-checks', { year: 2030, source })).json().checks).toHaveLength(1)
    expect((await facts(id))?.trackRecord).toEqual([])
    const project = { year: 2030, track: 'Q', title: '某项目', result: 'unfinished', source }
    const made = (await post(officer, id, 'projects', project)).json()
    expect((await facts(id))?.trackRecord).toEqual([{ year: 2030, track: 'Q', result: 'unfinished' }])
    const after = await post(officer, id, `projects/${made.id}/void`, { reason: '登记错了单位' })
    expect(after.json()).toMatchObject({
      projects: [],
      history: [{ what: 'project', reason: '登记错了单位' }],
    })
    expect((await facts(id))?.trackRecord).toEqual([])
  })

  test('projects without a check are given as they are', async () => {
    const { id } = await unit()
    await post(officer, id, 'projects', { year: 2029, track: 'P', title: '某', result: 'completed', source })
    expect((await facts(id))?.trackRecord).toHaveLength(1)
  })
})
