import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import { creditCode } from '../../../test/credit-codes.ts'
import { makeUser, testDb } from '../../../test/helpers.ts'
import { withActor, withPublic, withSystem } from '../../platform/db/actor.ts'
import type { Tx } from '../../platform/db/database.ts'

const t = await testDb()
afterAll(t.close)
const system = <T>(fn: (tx: Tx) => Promise<T>) => withSystem(t.db, 'test', fn)

async function unit(code: number, status = 'pending') {
  const [manager, member] = [await makeUser(t.db, '王芳'), await makeUser(t.db, '刘洋')]
  const id = randomUUID()
  await system(async (tx) => {
    await tx
      .insertInto('unit')
      .values({
        id,
        name: '某某学会',
        kind: 'society',
        credit_code: creditCode(code),
        region: 'north',
        contact_name: '王芳',
        contact_phone: '0371',
        contact_email: 'w@example.org',
        status,
        created_by: manager.id,
      })
      .execute()
    for (const [user, role] of [
      [manager, 'manager'],
      [member, 'member'],
    ] as const)
      await tx.insertInto('unit_member').values({ unit_id: id, user_id: user.id, role }).execute()
  })
  return { id, manager, member }
}

async function staff(role: string) {
  const user = await makeUser(t.db, '李强')
  await system((tx) =>
    tx.insertInto('staff_role').values({ id: randomUUID(), user_id: user.id, role }).execute(),
  )
  return user
}

const a = await unit(1)
const b = await unit(2, 'verified')
const officer = await staff('officer')
const approver = await staff('approver')
const supervisor = await staff('supervisor')
const admin = await staff('admin')
const nobody = await makeUser(t.db, '路人')

const PEOPLE = {
  manager: a.manager,
  member: a.member,
  foreign: b.manager,
  officer,
  approver,
  supervisor,
  admin,
  nobody,
}
type Who = keyof typeof PEOPLE

describe('who sees a unit, by SQL alone', () => {
  const sees: Record<string, readonly Who[]> = {
    'select 1 from unit where id = $unit': ['manager', 'member', 'officer', 'approver', 'supervisor'],
    'select 1 from unit_member where unit_id = $unit': [
      'manager',
      'member',
      'officer',
      'approver',
      'supervisor',
    ],
    'select 1 from unit_fact where unit_id = $unit': [
      'manager',
      'member',
      'officer',
      'approver',
      'supervisor',
    ],
    'select 1 from unit_invitation where unit_id = $unit': ['manager'],
    'select 1 from secret where owner_id = $unit': ['manager'],
    'select 1 from history where subject_id = $unit::text': ['manager', 'member', 'supervisor'],
  }
  test.each(Object.entries(sees))('%s', async (query, allowed) => {
    await system(async (tx) => {
      await sql`insert into unit_fact (id, unit_id, fact, year, value, source)
        values (gen_random_uuid(), ${a.id}, 'inspection', 2030, 'passed', '年检') on conflict do nothing`.execute(
        tx,
      )
      await sql`insert into unit_invitation (id, unit_id, email, role, token_hash, invited_by, expires_at)
        values (gen_random_uuid(), ${a.id}, 'guest@example.org', 'member', sha256(gen_random_uuid()::text::bytea), ${a.manager.id},
                now() + interval '1 day')`.execute(tx)
      await sql`insert into secret (owner_type, owner_id, path, ciphertext, key_id, masked, unit_id)
        values ('unit', ${a.id}, 'bank.accountNumber', '\\x00', 'k', '***', ${a.id}) on conflict do nothing`.execute(
        tx,
      )
      await sql`insert into history (action, subject_type, subject_id) values ('x.done', 'unit', ${a.id})`.execute(
        tx,
      )
    })
    const raw = sql.raw(query.replace('$unit', `'${a.id}'`))
    const seen: string[] = []
    for (const [name, person] of Object.entries(PEOPLE))
      if ((await withActor(t.db, person, (tx) => raw.execute(tx))).rows.length > 0) seen.push(name)
    expect(seen.sort()).toEqual([...allowed].sort())
    expect((await withPublic(t.db, (tx) => raw.execute(tx))).rows).toEqual([])
  })
})

describe('who may not write, by SQL alone', () => {
  const REFUSED = /row-level security|permission denied|for officers|(its|their) own|keeps|stays/
  const cases: [string, Who, string][] = [
    ['a manager verifies the unit', 'manager', `update unit set status = 'verified' where id = $a`],
    [
      'a manager takes another code after verification',
      'foreign',
      `update unit set credit_code = '${creditCode(9)}' where id = $b`,
    ],
    [
      'a manager moves the unit to another founder',
      'manager',
      `update unit set created_by = actor_id(), id = gen_random_uuid() where id = $a`,
    ],
    ['an officer rewrites what a unit states', 'officer', `update unit set name = 'x学会' where id = $a`],
    [
      'a person registers a verified unit',
      'nobody',
      `insert into unit (id, name, kind, credit_code, region, contact_name, contact_phone, contact_email, status, created_by)
        values (gen_random_uuid(), 'x学会', 'society', '${creditCode(8)}', 'north', 'x', 'x', 'x', 'verified', actor_id())`,
    ],
    [
      'a person joins a unit uninvited',
      'nobody',
      `insert into unit_member (unit_id, user_id, role) values ($a, actor_id(), 'member')`,
    ],
    [
      'somebody else’s founder joins again as manager',
      'nobody',
      `insert into unit_member (unit_id, user_id, role) values ($a, actor_id(), 'manager')`,
    ],
    [
      'a manager puts somebody in without asking',
      'manager',
      `insert into unit_member (unit_id, user_id, role) select $a, id, 'member' from auth.user where name = '路人'`,
    ],
    [
      'a member becomes manager',
      'member',
      `update unit_member set role = 'manager' where user_id = actor_id()`,
    ],
    [
      'a unit records its own facts',
      'manager',
      `insert into unit_fact (id, unit_id, fact, year, value, source) values (gen_random_uuid(), $a, 'inspection', 2031, 'passed', 'x')`,
    ],
    [
      'an approver records facts',
      'approver',
      `insert into unit_fact (id, unit_id, fact, year, value, source) values (gen_random_uuid(), $a, 'inspection', 2031, 'passed', 'x')`,
    ],
    ['a fact is rewritten', 'officer', `update unit_fact set value = 'failed'`],
    ['a fact is deleted', 'officer', 'delete from unit_fact'],
    [
      'an officer invites',
      'officer',
      `insert into unit_invitation (id, unit_id, email, role, token_hash, invited_by, expires_at)
        values (gen_random_uuid(), $a, 'x@example.org', 'manager', '\\x01', actor_id(), now() + interval '1 day')`,
    ],
    [
      'an officer publishes caps of a call that is not theirs',
      'nobody',
      `insert into track_cap (call_id, track, max_n) values ('x', 'Q', 9)`,
    ],
    [
      'an administrator makes a token for another first one',
      'admin',
      `insert into first_admin (token_hash) values (sha256('x'))`,
    ],
    [
      'an officer grants a role',
      'officer',
      `insert into staff_role (id, user_id, role, granted_by) values (gen_random_uuid(), actor_id(), 'admin', actor_id())`,
    ],
    [
      'the last manager leaves',
      'manager',
      `update unit_member set left_at = now() where user_id = actor_id()`,
    ],
  ]
  test.each(cases)('%s', async (_, who, statement) => {
    const text = statement.replaceAll('$a', `'${a.id}'`).replaceAll('$b', `'${b.id}'`)
    await expect(withActor(t.db, PEOPLE[who], (tx) => sql.raw(text).execute(tx))).rejects.toThrow(REFUSED)
  })

  test.each([
    ['a stranger changes a unit', 'nobody', `update unit set address = 'x' where id = $a`],
    ['another unit’s manager changes it', 'foreign', `update unit set address = 'x' where id = $a`],
    ['a supervisor changes a unit', 'supervisor', `update unit set address = 'x' where id = $a`],
    ['an approver verifies a unit', 'approver', `update unit set status = 'verified' where id = $a`],
    ['an administrator verifies a unit', 'admin', `update unit set status = 'verified' where id = $a`],
    ['a member changes the unit', 'member', `update unit set address = 'x' where id = $a`],
    [
      'a member removes the manager',
      'member',
      `update unit_member set left_at = now() where role = 'manager'`,
    ],
  ] as [string, Who, string][])('%s: no row is touched', async (_, who, statement) => {
    const text = statement.replaceAll('$a', `'${a.id}'`)
    const result = await withActor(t.db, PEOPLE[who], (tx) => sql.raw(text).execute(tx))
    expect(result.numAffectedRows).toBe(0n)
  })
})

test('an invited person joins in the invited role only, once, and only by their own address', async () => {
  const guest = await makeUser(t.db, '赵六')
  await system((tx) =>
    sql`insert into unit_invitation (id, unit_id, email, role, token_hash, invited_by, expires_at)
      values (gen_random_uuid(), ${a.id}, ${guest.email}, 'member', sha256('z'), ${a.manager.id}, app_now() + interval '1 day')`.execute(
      tx,
    ),
  )
  const join = (who: { id: string }, role: string) =>
    withActor(t.db, who, (tx) =>
      tx.insertInto('unit_member').values({ unit_id: a.id, user_id: who.id, role }).execute(),
    )
  await expect(join(guest, 'manager')).rejects.toThrow(/row-level security/)
  await expect(join(nobody, 'member')).rejects.toThrow(/row-level security/)
  await join(guest, 'member')
  await expect(join(guest, 'member')).rejects.toThrow(/unit_member_once/)
})
