import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Json, type Season, season } from '../../../test/season.ts'
import { takesAway } from './revisions.ts'

const C3_TYPE = 'station'
let s: Season
beforeAll(async () => {
  s = await season()
})
afterAll(() => s.close())

const start = (who: Json, payload: object) =>
  who.inject({ method: 'POST', url: '/api/v1/applications', payload: { callId: s.call.id, ...payload } })
const revisions = async (who: Json, id: string) =>
  (await who.inject({ url: `/api/v1/applications/${id}/revisions` })).json().items as Json[]

describe('a new draft', () => {
  test('begins with the unit’s contact', async () => {
    const unit = await s.applicant('B3')
    const made = await start(unit.manager, { track: 'B3', unitId: unit.id })
    expect(made.json().content.basics).toEqual({
      contactName: '王芳',
      contactPhone: '0371-65707080',
      contactEmail: 'w@example.org',
    })
  })

  test('begins with an earlier one: texts, budget and files come along, personal numbers and companions do not', async () => {
    const unit = await s.applicant('D')
    const old = await s.draft(unit, 'D', { change: { 'people.talent.idNumber': '11010519491231002X' } })
    expect(old.content.people.talent.idNumber).toContain('*')
    await s.submit(unit.manager, old)
    const made = (await start(unit.manager, { track: 'D', unitId: unit.id, from: old.id })).json()
    expect(made.title).toBe(old.title)
    expect(made.content.plan).toEqual(old.content.plan)
    expect(made.content.budget).toEqual(old.content.budget)
    expect(made.content.people.talent.idNumber).toBeUndefined()
    expect(made.left.map((l: Json) => l.path)).toContain('people.talent.idNumber')
    const saved = await s.save(unit.manager, made.id, made.version, made.content)
    expect(saved.statusCode, saved.body).toBe(200)
    const { rows } = await s.t.admin.query('select detail from history where subject_id = $1', [made.id])
    expect(rows[0].detail.from).toBe(old.number)
  })

  test('copied files are its own: the same bytes under a new id, which may be saved', async () => {
    const unit = await s.applicant('C3')
    const old = await s.draft(unit, 'C3', { type: C3_TYPE })
    const files = (c: Json) => Object.values(c.attachments ?? {}).flat() as Json[]
    expect(files(old.content).length).toBeGreaterThan(0)
    const made = (
      await start(unit.manager, { track: 'C3', unitId: unit.id, type: C3_TYPE, from: old.id })
    ).json()
    expect(files(made.content).map((f) => f.name)).toEqual(files(old.content).map((f) => f.name))
    expect(files(made.content)[0].file).not.toBe(files(old.content)[0].file)
    expect((await s.save(unit.manager, made.id, made.version, made.content)).statusCode).toBe(200)
  })

  test('another unit’s application cannot be begun with', async () => {
    const [unit, other] = [await s.applicant('B3'), await s.applicant('B3')]
    const theirs = await s.draft(other, 'B3')
    const made = await start(unit.manager, { track: 'B3', unitId: unit.id, from: theirs.id })
    expect(made.json().code).toBe('not-found')
  })
})

describe('earlier states of the form', () => {
  test('saves in a row are one; one that takes something away begins a new one, and the text can be fetched back', async () => {
    const unit = await s.applicant('B3')
    const app = await s.draft(unit, 'B3')
    const before = await revisions(unit.manager, app.id)
    const longer = {
      ...app.content,
      plan: { ...app.content.plan, goals: `${app.content.plan.goals}${'目标'.repeat(60)}` },
    }
    const one = (await s.save(unit.manager, app.id, app.version, longer)).json()
    const still = { ...longer, plan: { ...longer.plan, goals: `${longer.plan.goals}。` } }
    const two = (await s.save(unit.manager, app.id, one.version, still)).json()
    expect(await revisions(unit.manager, app.id)).toHaveLength(before.length)
    const cleared = { ...still, plan: { ...still.plan, goals: '' } }
    const three = (await s.save(unit.manager, app.id, two.version, cleared)).json()
    const after = await revisions(unit.manager, app.id)
    expect(after.map((r) => r.version).slice(0, 2)).toEqual([three.version, two.version])
    const got = await unit.manager.inject({
      url: `/api/v1/applications/${app.id}/revisions/${after[1].id}`,
    })
    expect(got.json().content.plan.goals).toBe(still.plan.goals)
  })

  test('what was typed and not chosen is kept beside, whatever is saved next; its identity number is masked', async () => {
    const unit = await s.applicant('B3')
    const app = await s.draft(unit, 'B3')
    const url = `/api/v1/applications/${app.id}/revisions`
    const typed = { ...app.content, basics: { ...app.content.basics, title: '没有选用的名称' } }
    const kept = await unit.manager.inject({ method: 'POST', url, payload: { content: typed } })
    expect(kept.statusCode, kept.body).toBe(201)
    const more = { ...app.content, basics: { ...app.content.basics, title: `${app.content.basics.title}一` } }
    expect((await s.save(unit.manager, app.id, app.version, more)).statusCode).toBe(200)
    const all = await revisions(unit.manager, app.id)
    const aside = all.find((r) => r.aside)!
    expect(aside).toMatchObject({ id: kept.json().id, version: app.version })
    const got = (await unit.manager.inject({ url: `${url}/${aside.id}` })).json()
    expect(got.content.basics.title).toBe('没有选用的名称')
    const now = (await unit.manager.inject({ url: `/api/v1/applications/${app.id}` })).json()
    expect(now.content.basics.title).toBe(more.basics.title)
    expect(JSON.stringify(got.content)).not.toMatch(/\d{17}[\dX]/)
    const stranger = await s.applicant('B3')
    const theirs = { method: 'POST', url, payload: { content: typed } } as const
    expect((await stranger.manager.inject(theirs)).statusCode).toBe(404)
    await s.submit(unit.manager, { ...app, version: now.version })
    expect((await unit.manager.inject(theirs)).json().code).toBe('state-forbids')
  })

  test('a colleague’s save is one of its own; an officer and other units see none of it', async () => {
    const unit = await s.applicant('B3')
    const mate = await s.colleague(unit)
    const app = await s.draft(unit, 'B3')
    const edited = { ...app.content, basics: { ...app.content.basics, title: '改过的名称' } }
    const saved = (await s.save(mate, app.id, app.version, edited)).json()
    const mine = await revisions(unit.manager, app.id)
    expect(mine[0]).toMatchObject({ version: saved.version, by: '刘洋' })
    expect(mine[1].by).toBe('王芳')
    await s.submit(unit.manager, { ...app, version: saved.version })
    const officer = await s.staff('officer')
    const url = `/api/v1/applications/${app.id}/revisions`
    expect((await officer.inject({ url })).statusCode).toBe(403)
    const stranger = await s.applicant('B3')
    expect((await stranger.manager.inject({ url })).statusCode).toBe(404)
    const hidden = await s.as(stranger.manager, (tx) =>
      tx.selectFrom('application_revision').select('id').where('application_id', '=', app.id).execute(),
    )
    expect(hidden).toEqual([])
  })

  test('old ones are thinned out: one an hour after a day, one a day after a month', async () => {
    const unit = await s.applicant('B3')
    const app = await s.draft(unit, 'B3')
    await s.t.admin.query(
      `insert into application_revision (id, application_id, version, content, saved_by, saved_at)
         select gen_random_uuid(), $1::uuid, 1000 + i, '{}'::jsonb, $2::uuid, date_trunc('day', app_now()) - interval '40 days' + i * interval '10 minutes'
           from generate_series(1, 12) i
       union all
         select gen_random_uuid(), $1::uuid, 2000 + i, '{}'::jsonb, $2::uuid, date_trunc('day', app_now()) - interval '3 days' + i * interval '10 minutes'
           from generate_series(0, 11) i`,
      [app.id, unit.manager.id],
    )
    const { thinRevisions } = await import('./revisions.ts')
    const { withSystem } = await import('../../platform/db/actor.ts')
    await withSystem(s.t.db, 'test', thinRevisions)
    const { rows } = await s.t.admin.query(
      'select version from application_revision where application_id = $1 and version > 1000 order by version',
      [app.id],
    )
    expect(rows.map((r) => r.version)).toEqual([1012, 2005, 2011])
  })

  test.each([
    ['a longer text', { a: 'x' }, { a: 'xyz' }, false],
    ['a typo mended', { a: '目标是一百' }, { a: '目标是百' }, false],
    ['a good part of a text', { a: 'x'.repeat(100) }, { a: 'x'.repeat(50) }, true],
    ['a value', { a: 3, b: 1 }, { b: 1 }, true],
    ['a row', { a: [{ n: 1 }, { n: 2 }] }, { a: [{ n: 1 }] }, true],
    ['a cell', { a: [{ n: 1, m: 2 }] }, { a: [{ n: 1 }] }, true],
    ['a number changed', { a: 200 }, { a: 300 }, true],
    ['a digit more', { a: 20 }, { a: 200 }, false],
    ['another answer', { a: true }, { a: false }, true],
    ['the same', { a: 200 }, { a: 200 }, false],
    ['a short text for another', { a: '另一个名称' }, { a: '这里的名称写在后面' }, true],
    [
      'a sentence within for another',
      { a: `前文${'甲'.repeat(30)}后文` },
      { a: `前文${'乙'.repeat(30)}后文` },
      true,
    ],
    ['a sentence more within', { a: '前文后文' }, { a: '前文，中间的话，后文' }, false],
    ['from nothing', undefined, { a: 1 }, false],
  ])('takes away: %s', (_, before, after, taken) => {
    expect(takesAway(before, after)).toBe(taken)
  })
})
