import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Applicant, type Json, type Season, season } from '../../../test/season.ts'
import { verifyReceipt } from '../../platform/keys.ts'
import { receiptBytes } from './receipt.ts'

let s: Season
beforeAll(async () => {
  s = await season()
})
afterAll(() => s.close())

const REGIONS = ['kaifeng', 'luoyang', 'xinxiang', 'anyang', 'hebi', 'jiaozuo', 'puyang', 'xuchang', 'luohe']
let next = 0

/** A city with complete drafts of a pilot-city application and its three companions. */
async function city(
  tracks = ['C1', 'C2', 'C3'],
): Promise<{ unit: Applicant; pilot: Json; parts: Record<string, Json> }> {
  const unit = await s.applicant('C4', { region: REGIONS[next++]! })
  const parts: Record<string, Json> = {}
  for (const track of tracks) parts[track] = await s.draft(unit, track)
  return { unit, pilot: await s.draft(unit, 'C4'), parts }
}

describe('a pilot-city application and its companions', () => {
  test('go out together, each with a receipt, nested', async () => {
    const { unit, pilot, parts } = await city()
    expect(pilot.bundle.companions.map((c: Json) => c.state)).toEqual([
      'designated',
      'designated',
      'designated',
    ])
    const answer = await s.submit(unit.manager, pilot)
    expect(answer.statusCode, answer.body).toBe(201)
    const receipt = answer.json()
    expect(receipt.bundle.map((b: Json) => b.number)).toEqual(['C1', 'C2', 'C3'].map((t) => parts[t].number))
    for (const part of Object.values(parts)) {
      expect(await s.read(unit.manager, part.id)).toMatchObject({
        state: 'submitted',
        nestedIn: pilot.id,
        nestedInNumber: pilot.number,
      })
      const own = (await unit.manager.inject({ url: `/api/v1/applications/${part.id}/receipt` })).json()
      expect(verifyReceipt(receiptBytes(own), own, s.a.deps.keys.receipt.publicPem)).toBe(true)
    }
  })

  test('are refused whole, with every missing thing of every part', async () => {
    const { unit, pilot, parts } = await city()
    const c1 = parts.C1
    await s.save(unit.manager, c1.id, c1.version, { ...c1.content, people: {} })
    const c3 = parts.C3
    await s.save(unit.manager, c3.id, c3.version, { ...c3.content, plan: {} })
    await s.save(unit.manager, pilot.id, pilot.version, {
      ...pilot.content,
      basics: { ...pilot.content.basics, leaderName: '' },
    })
    const refused = (await s.submit(unit.manager, await s.read(unit.manager, pilot.id))).json()
    expect(refused.code).toBe('not-submittable')
    const of = (id: string | undefined) => refused.issues.filter((i: Json) => i.applicationId === id)
    expect(of(undefined)).toEqual([expect.objectContaining({ path: 'basics.leaderName' })])
    expect(of(c1.id)).toContainEqual(expect.objectContaining({ path: 'people.keynote' }))
    expect(of(c3.id).length).toBeGreaterThan(3)
    for (const id of [pilot.id, c1.id, c3.id, parts.C2.id])
      expect(await s.read(unit.manager, id)).toMatchObject({ state: 'draft', nestedIn: null })
  })

  test('a missing one is named with the clause; of two the applicant must say which', async () => {
    const { unit, pilot } = await city(['C1', 'C2'])
    const refused = (await s.submit(unit.manager, pilot)).json()
    expect(refused).toMatchObject({ code: 'companions-missing' })
    expect(refused.issues).toEqual([
      expect.objectContaining({ code: 'missing', path: 'companions.C3', clause: '三(四)2' }),
    ])
    await s.draft(unit, 'C3')
    const second = await s.draft(unit, 'C1')
    expect((await s.submit(unit.manager, pilot)).json().issues).toEqual([
      expect.objectContaining({ code: 'undesignated', path: 'companions.C1' }),
    ])
    await s.save(unit.manager, pilot.id, pilot.version, { ...pilot.content, companions: { C1: second.id } })
    const answer = await s.submit(unit.manager, await s.read(unit.manager, pilot.id))
    expect(answer.json().bundle[0].number).toBe(second.number)
    const drafts = await s.t.admin.query(
      `select count(*)::int as n from application where unit_id = $1 and state = 'draft'`,
      [unit.id],
    )
    expect(drafts.rows[0].n).toBe(1)
  })

  test('a companion that went out before is nested now', async () => {
    const { unit, pilot, parts } = await city()
    expect((await s.submit(unit.manager, parts.C2)).statusCode).toBe(201)
    expect((await s.submit(unit.manager, pilot)).statusCode).toBe(201)
    expect(await s.read(unit.manager, parts.C2.id)).toMatchObject({ nestedIn: pilot.id })
  })
})

describe('withdrawing', () => {
  test('a nested companion cannot go; when the pilot-city application goes, it stands for itself', async () => {
    const { unit, pilot, parts } = await city()
    await s.submit(unit.manager, pilot)
    const nested = await s.read(unit.manager, parts.C1.id)
    expect(nested.actions).toEqual([])
    const refused = (await s.withdraw(unit.manager, nested)).json()
    expect(refused).toMatchObject({ code: 'nested-in-submitted' })
    expect(refused.detail.zh).toContain(pilot.number)
    for (const set of [{ state: 'withdrawn' }, { state: 'withdrawn', nested_in: null }, { nested_in: null }])
      await expect(
        s.as(unit.manager, (tx) =>
          tx.updateTable('application').set(set).where('id', '=', nested.id).execute(),
        ),
      ).rejects.toMatchObject({ code: 'ZN004' })
    const gone = await s.withdraw(unit.manager, await s.read(unit.manager, pilot.id), { reason: '不再申报' })
    expect(gone.json()).toMatchObject({ state: 'withdrawn' })
    for (const part of Object.values(parts)) {
      const free = await s.read(unit.manager, part.id)
      expect(free).toMatchObject({ state: 'submitted', nestedIn: null, actions: ['withdraw'] })
    }
    expect((await s.withdraw(unit.manager, await s.read(unit.manager, parts.C1.id))).statusCode).toBe(200)
    expect((await s.withdraw(unit.manager, await s.read(unit.manager, parts.C1.id))).json().code).toBe(
      'state-forbids',
    )
  })
})
