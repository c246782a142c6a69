import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Applicant, type Json, type Season, season } from '../../../test/season.ts'
import { verifyReceipt } from '../../platform/keys.ts'
import { receiptBytes } from './receipt.ts'

let s: Season
beforeAll(async () => {
  s = await season()
})
afterAll(() => s.close())

/** Units with a draft each, ready to go out. */
async function units(count: number, track: string): Promise<{ unit: Applicant; app: Json }[]> {
  return Promise.all(
    Array.from({ length: count }, async () => {
      const unit = await s.applicant(track)
      return { unit, app: await s.draft(unit, track) }
    }),
  )
}

const history = async (ids: string[]) => {
  const { rows } = await s.t.admin.query(
    `select subject_id as id, tx::text, actor, actor_label as label from history
      where action = 'application.submitted' and subject_id = any ($1)`,
    [ids],
  )
  return rows as { id: string; tx: string; actor: string; label: string }[]
}

describe('submissions that come together', () => {
  test('share transactions, and each is its own: receipt, history, answer', async () => {
    const sound = await units(20, 'D')
    const stale = await units(1, 'B3')
    const alien = await units(1, 'B3')
    const [late] = await units(1, 'B3')
    const incomplete = await s.applicant('B3')
    const half = await s.draft(incomplete, 'B3', { change: { 'basics.leaderName': '' } })
    const twice = await units(1, 'D')
    const answers = await Promise.all([
      ...sound.map(({ unit, app }) => s.submit(unit.manager, app)),
      s.submit(stale[0]!.unit.manager, { ...stale[0]!.app, version: 99 }),
      s.submit(alien[0]!.unit.manager, late!.app),
      s.submit(incomplete.manager, half),
      s.submit(twice[0]!.unit.manager, twice[0]!.app, 'same'),
      s.submit(twice[0]!.unit.manager, twice[0]!.app, 'same'),
    ])
    const codes = answers.map((r) => (r.statusCode === 201 ? 201 : r.json().code))
    expect(codes).toEqual([
      ...sound.map(() => 201),
      'version-changed',
      'not-found',
      'not-submittable',
      201,
      201,
    ])
    expect(answers.at(-1)!.body).toBe(answers.at(-2)!.body)
    for (const [n, { app }] of sound.entries()) {
      const receipt = answers[n]!.json()
      expect(receipt).toMatchObject({ applicationId: app.id, number: app.number })
      expect(verifyReceipt(receiptBytes(receipt), receipt, s.a.deps.keys.receipt.publicPem)).toBe(true)
    }
    const rows = await history(sound.map(({ app }) => app.id))
    expect(rows).toHaveLength(20)
    for (const { unit, app } of sound) {
      const me = (await unit.manager.inject({ url: '/api/v1/me' })).json()
      expect(rows.find((r) => r.id === app.id)).toMatchObject({ actor: me.user.id, label: '王芳' })
    }
    expect(new Set(rows.map((r) => r.tx)).size).toBeLessThan(10)
  })

  test('what the database refuses to one does not keep the others back', async () => {
    const all = await units(12, 'B3')
    const odd = all[5]!
    await s.t.admin.query(`
      create function break_one() returns trigger language plpgsql as $$
      begin
        if new.application_id = '${odd.app.id}' then raise exception 'broken on purpose'; end if;
        return new;
      end $$;
      create trigger break_one before insert on submission for each row execute function break_one()`)
    try {
      const answers = await Promise.all(all.map(({ unit, app }) => s.submit(unit.manager, app)))
      expect(answers.map((r) => r.statusCode)).toEqual(all.map((one) => (one === odd ? 500 : 201)))
    } finally {
      await s.t.admin.query('drop trigger break_one on submission; drop function break_one()')
    }
    expect(await s.read(odd.unit.manager, odd.app.id)).toMatchObject({ state: 'draft' })
    expect((await s.submit(odd.unit.manager, odd.app)).statusCode).toBe(201)
    expect(await history(all.map(({ app }) => app.id))).toHaveLength(12)
  })
})
