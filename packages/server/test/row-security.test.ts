import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import { withActor, withPublic, withSystem } from '../src/platform/db/actor.ts'
import { makeUser, testDb } from './helpers.ts'

const t = await testDb()
afterAll(t.close)
const [wang, li] = [await makeUser(t.db, '王芳'), await makeUser(t.db, '李强')]

const event = { action: 'test.done', subject_type: 'thing', subject_id: '1' }

describe('what the app role may not do, whatever a route says', () => {
  test.each([
    ['rewrite history', `update history set action = 'x'`],
    ['delete history', 'delete from history'],
    ['empty history', 'truncate history'],
    [
      'forge who did it',
      `insert into history (action, subject_type, subject_id, actor) values ('x', 'x', 'x', null)`,
    ],
    [
      'forge when',
      `insert into history (action, subject_type, subject_id, at) values ('x', 'x', 'x', now())`,
    ],
    ['rewrite seals', `update history_seal set root = ''`],
    ['turn row-level security off', 'alter table history disable row level security'],
    ['stop forcing it', 'alter table mail no force row level security'],
    ['drop a policy', 'drop policy mail_read on mail'],
    ['disable a trigger', 'alter table history disable trigger all'],
    ['skip triggers as a replica', 'set session_replication_role = replica'],
    ['skip row-level security', `alter role zhinan_app bypassrls`],
    ['become the owner', 'set role zhinan_owner'],
    ['become a superuser', 'set role postgres'],
    ['become another session user', 'set session authorization postgres'],
    ['make a table', 'create table public.mine (x int)'],
    ['make a function', 'create function public.mine() returns int language sql as $$ select 1 $$'],
    ['move the clock by hand', `update clock_setting set shift = '1 day'`],
    ['touch the job tables', 'select * from graphile_worker._private_jobs'],
    ['run a job at once', `select graphile_worker.add_job('x')`],
    ['claim another schema version', 'delete from schema_version'],
    [
      'grant itself a role by name',
      `insert into staff_role (id, user_id, role) values (gen_random_uuid(), '${wang.id}', 'admin')`,
    ],
    ['read a file of the server', `select pg_read_file('/etc/passwd')`],
    ['run a program', `copy history to program 'cat'`],
  ])('%s', async (_, statement) => {
    const attempt = withActor(t.db, wang, (tx) => sql.raw(statement).execute(tx))
    await expect(attempt).rejects.toThrow(
      /permission denied|must be|row-level security|not permitted|does not exist/,
    )
  })

  test('reset role leads nowhere', async () => {
    const client = new pg.Client(t.target.app)
    await client.connect()
    await client.query('reset role')
    await client.query('set role none').catch(() => {})
    await client.query('reset session authorization')
    const { rows } = await client.query('select current_user as who')
    await client.end()
    expect(rows[0].who).toBe('zhinan_app')
  })

  test('even the owner and the superuser meet the append-only trigger', async () => {
    await withSystem(t.db, 'test', (tx) => tx.insertInto('history').values(event).execute())
    await expect(t.admin.query('update history set action = $1', ['x'])).rejects.toThrow(/append-only/)
    await expect(t.admin.query('truncate history')).rejects.toThrow(/append-only/)
  })
})

describe('who sees what', () => {
  test('the history names the actor of the transaction and shows itself to supervisors only', async () => {
    await withActor(t.db, { id: wang.id, onBehalfOf: li.id }, (tx) =>
      tx
        .insertInto('history')
        .values({ ...event, subject_id: '2' })
        .execute(),
    )
    const read = (tx: Parameters<Parameters<typeof withSystem>[2]>[0]) =>
      tx.selectFrom('history').selectAll().where('subject_id', '=', '2').execute()
    expect(await withActor(t.db, wang, read)).toEqual([])
    const [row] = await withSystem(t.db, 'test', read)
    expect(row).toMatchObject({ actor: wang.id, actor_label: '王芳', on_behalf_of: li.id })
    const role = { id: crypto.randomUUID(), user_id: li.id, role: 'supervisor' }
    await withSystem(t.db, 'test', (tx) => tx.insertInto('staff_role').values(role).execute())
    expect(await withActor(t.db, li, read)).toHaveLength(1)
  })

  test('one reads the mails to oneself; the public writes nothing', async () => {
    const mail = {
      id: crypto.randomUUID(),
      to_address: 'a@b',
      template: 't',
      locale: 'zh',
      subject: 's',
      text: 't',
      html: 'h',
      user_id: wang.id,
    }
    await withActor(t.db, li, (tx) => tx.insertInto('mail').values(mail).execute())
    const read = (tx: Parameters<Parameters<typeof withSystem>[2]>[0]) =>
      tx.selectFrom('mail').select('id').execute()
    expect(await withActor(t.db, wang, read)).toHaveLength(1)
    expect(await withActor(t.db, li, read)).toHaveLength(0)
    expect(await withPublic(t.db, read)).toHaveLength(0)
    const write = withPublic(t.db, (tx) => tx.insertInto('history').values(event).execute())
    await expect(write).rejects.toThrow(/row-level security/)
  })

  test('the actor ends with the transaction', async () => {
    await withSystem(t.db, 'test', async () => {})
    const { rows } = await t.pool.query(`select current_setting('zhinan.actor', true) as actor`)
    expect(rows[0].actor ?? '').toBe('')
  })
})
