import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import { makeUser, testDb } from '../../../test/helpers.ts'
import { withActor, withPublic, withSystem } from '../../platform/db/actor.ts'
import type { Tx } from '../../platform/db/database.ts'

const t = await testDb()
afterAll(t.close)
const system = <T>(fn: (tx: Tx) => Promise<T>) => withSystem(t.db, 'test', fn)

async function staff(role: string, duties: string[] = []) {
  const user = await makeUser(t.db, '李强')
  await system((tx) =>
    tx.insertInto('staff_role').values({ id: randomUUID(), user_id: user.id, role, duties }).execute(),
  )
  return user
}

const row = (more: object = {}) => ({
  id: randomUUID(),
  name: '陈明',
  unit_name: '某某大学',
  title: '教授',
  rank: 'senior',
  region: 'zhengzhou',
  disciplines: ['520'],
  ...more,
})

const keeper = await staff('officer', ['review'])
const other = await staff('officer', ['review'])
const PEOPLE = {
  'the expert': await staff('expert'),
  'another expert': await staff('expert'),
  'who keeps the pool': keeper,
  'a screening officer': await staff('officer', ['screening']),
  'an approver': await staff('approver'),
  'a supervisor': await staff('supervisor'),
  'an administrator': await staff('admin'),
  somebody: await makeUser(t.db, '路人'),
}
type Who = keyof typeof PEOPLE
const as = <T>(who: Who, fn: (tx: Tx) => Promise<T>) => withActor(t.db, PEOPLE[who], fn)

/** A record of the expert's own, with a number, stated by the system. */
const own = row({ user_id: PEOPLE['the expert'].id })
await system(async (tx) => {
  await tx.insertInto('expert').values(own).execute()
  await tx
    .insertInto('secret')
    .values({
      owner_type: 'expert',
      owner_id: own.id,
      path: 'idNumber',
      ciphertext: Buffer.from('x'),
      key_id: 'k',
      masked: '4101',
    })
    .execute()
})

describe('what is seen', () => {
  const seen = {
    record: (tx: Tx) => tx.selectFrom('expert').select('id').where('id', '=', own.id).execute(),
    number: (tx: Tx) => tx.selectFrom('secret').select('path').where('owner_id', '=', own.id).execute(),
  }
  test.each<[Who, boolean, boolean]>([
    ['the expert', true, true],
    ['another expert', false, false],
    ['who keeps the pool', true, true],
    ['a screening officer', false, false],
    ['an approver', true, false],
    ['a supervisor', true, false],
    ['an administrator', false, false],
    ['somebody', false, false],
  ])('by %s: record %s, number %s', async (who, record, number) => {
    expect((await as(who, seen.record)).length > 0).toBe(record)
    expect((await as(who, seen.number)).length > 0).toBe(number)
  })
  test('by the public: nothing', async () => {
    expect(await withPublic(t.db, seen.record)).toEqual([])
  })
})

describe('what is entered', () => {
  const enter = (more: object) => (tx: Tx) => tx.insertInto('expert').values(row(more)).execute()
  test.each<[string, Who, object]>([
    ['by who does not keep the pool, somebody else', 'somebody', {}],
    ['for somebody else’s account', 'who keeps the pool', { user_id: PEOPLE.somebody.id }],
    ['in somebody else’s name', 'who keeps the pool', { created_by: other.id }],
    ['by a supervisor', 'a supervisor', {}],
    ['by an administrator', 'an administrator', {}],
  ])('%s is refused', (_, who, more) => expect(as(who, enter(more))).rejects.toThrow(/row-level security/))
  test('is proposed first', async () => {
    await expect(as('who keeps the pool', enter({ status: 'verified' }))).rejects.toMatchObject({
      code: 'ZN005',
    })
    await as('who keeps the pool', enter({}))
    await as('somebody', enter({ user_id: PEOPLE.somebody.id }))
  })
})

describe('what is changed', () => {
  const set = (id: string, change: object) => (tx: Tx) =>
    tx.updateTable('expert').set(change).where('id', '=', id).executeTakeFirst()

  test('others change nothing', async () => {
    for (const who of ['another expert', 'a supervisor', 'an administrator', 'a screening officer'] as const)
      expect((await as(who, set(own.id, { title: '院士' }))).numUpdatedRows, who).toBe(0n)
  })
  test('nobody decides on themselves, whatever else they are', async () => {
    await expect(as('the expert', set(own.id, { status: 'verified' }))).rejects.toMatchObject({
      code: '42501',
    })
    const mine = row({ user_id: keeper.id })
    await system((tx) => tx.insertInto('expert').values(mine).execute())
    await expect(as('who keeps the pool', set(mine.id, { status: 'verified' }))).rejects.toMatchObject({
      code: '42501',
    })
  })
  test('who stated it last does not verify it, even having changed it in the same statement', async () => {
    const made = row()
    await as('who keeps the pool', (tx) => tx.insertInto('expert').values(made).execute())
    await expect(as('who keeps the pool', set(made.id, { status: 'verified' }))).rejects.toMatchObject({
      code: 'ZN014',
    })
    await expect(
      withActor(t.db, other, set(made.id, { title: '研究员', status: 'verified' })),
    ).rejects.toMatchObject({ code: 'ZN014' })
    // To say that somebody else stated it does not help.
    await expect(
      as('who keeps the pool', set(made.id, { stated_by: other.id, status: 'verified' })),
    ).rejects.toMatchObject({ code: 'ZN014' })
    expect((await withActor(t.db, other, set(made.id, { status: 'verified' }))).numUpdatedRows).toBe(1n)
  })
  test('an account is given by the system, steps go their way, and nothing is deleted', async () => {
    await expect(as('who keeps the pool', set(own.id, { user_id: other.id }))).rejects.toMatchObject({
      code: '42501',
    })
    await expect(
      as('who keeps the pool', set(own.id, { status: 'suspended', status_reason: '测试' })),
    ).rejects.toMatchObject({ code: 'ZN005' })
    await expect(as('who keeps the pool', set(own.id, { created_by: other.id }))).rejects.toMatchObject({
      code: 'ZN005',
    })
    await expect(as('the expert', (tx) => tx.deleteFrom('expert').execute())).rejects.toThrow(
      /permission denied/,
    )
  })
  test('what was verified is proposed again by the database itself when the unit changes', async () => {
    await as('who keeps the pool', set(own.id, { status: 'verified' }))
    await as('the expert', set(own.id, { workload: 3 }))
    await as('the expert', set(own.id, { unit_name: '另一大学' }))
    const { rows } = await t.admin.query('select status from expert where id = $1', [own.id])
    expect(rows).toEqual([{ status: 'proposed' }])
  })
})

describe('a pledge', () => {
  const words = '本人承诺'
  const pledge =
    (more: object = {}) =>
    (tx: Tx) =>
      tx
        .insertInto('pledge')
        .values({
          id: randomUUID(),
          call_id: 'x',
          part: 'officer',
          text: words,
          text_sha256: sql<Buffer>`sha256(convert_to(${words}, 'UTF8'))`,
          signed_name: '李强',
          ...more,
        })
        .execute()
  test('is refused to who is neither officer nor verified expert', async () => {
    for (const part of ['officer', 'expert'])
      for (const who of ['another expert', 'a supervisor', 'somebody'] as const)
        await expect(as(who, pledge({ part }))).rejects.toThrow(/row-level security/)
  })
  test('is refused for somebody else, and with another text than its hash', async () => {
    await expect(as('who keeps the pool', pledge({ user_id: other.id }))).rejects.toThrow(/permission denied/)
    await expect(as('who keeps the pool', pledge({ text: '别的' }))).rejects.toThrow(/pledge_/)
  })
})

test('experts are none of the staff', async () => {
  const staffed = (who: Who) =>
    as(who, async (tx) => (await sql<{ is: boolean }>`select actor_is_staff() as is`.execute(tx)).rows[0]!.is)
  expect(await staffed('the expert')).toBe(false)
  expect(await staffed('an administrator')).toBe(true)
})
