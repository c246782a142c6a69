import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { withActor, withSystem } from '../src/platform/db/actor.ts'
import type { Tx } from '../src/platform/db/database.ts'
import { record } from '../src/platform/history.ts'
import { sealHistory } from '../src/platform/history-seal.ts'
import { verifyHistory } from '../src/platform/history-verify.ts'
import { merkleRoot, sha256 } from '../src/platform/merkle.ts'
import { makeUser, type TestDb, testDb } from './helpers.ts'

let t: TestDb
beforeEach(async () => {
  t = await testDb()
})
afterEach(() => t.close())

const write = (n: number, tx: Tx) =>
  record(
    tx,
    ...Array.from({ length: n }, (_, i) => ({
      action: 'thing.done',
      subjectType: 'thing',
      subjectId: `${i}`,
      detail: { amount: 5_000_000, 名: '张三' },
    })),
  )
const system = <T>(fn: (tx: Tx) => Promise<T>) => withSystem(t.db, 'test', fn)
const seal = () => system(sealHistory)
/** Waits for the transactions of other test files on this server: a seal ends before the oldest one that runs. */
async function quiet(): Promise<void> {
  const { rows } = await t.admin.query('select pg_snapshot_xmax(pg_current_snapshot())::text as x')
  const over = async () => {
    const found = await t.admin.query(
      'select pg_snapshot_xmin(pg_current_snapshot()) >= $1::text::xid8 as over',
      [rows[0].x],
    )
    return found.rows[0].over
  }
  await expect.poll(over, { interval: 20 }).toBe(true)
}
const verify = (head?: string) => system((tx) => verifyHistory(tx, head))
/** As the superuser with the append-only triggers off: what an administrator of the machine could do. */
const tamper = async (statement: string) => {
  await t.admin.query(`begin; set local session_replication_role = replica; ${statement}; commit`)
}

async function threeSeals(): Promise<void> {
  for (const n of [3, 4, 5]) {
    await system((tx) => write(n, tx))
    await quiet()
    expect(await seal()).toBe(n)
  }
}

test('seals what is new, once, and verifies', async () => {
  await threeSeals()
  expect(await seal()).toBe(0)
  await system((tx) => write(2, tx))
  const verdict = await verify()
  expect(verdict).toMatchObject({ ok: true, seals: 3, sealedRows: 12, unsealedRows: 2, faults: [] })
  expect((await verify(verdict.head)).ok).toBe(true)
})

test.each([
  ['a changed word', `update history set reason = 'x' where id = 5`, [{ kind: 'changed', seal: 2, row: 5 }]],
  [
    'a changed number in the detail',
    `update history set detail = '{"amount": 5000001, "名": "张三"}' where id = 5`,
    [{ kind: 'changed', seal: 2, row: 5 }],
  ],
  [
    'another time',
    `update history set at = at + interval '1 microsecond' where id = 12`,
    [{ kind: 'changed', seal: 3, row: 12 }],
  ],
  [
    'another person',
    `update history set actor = gen_random_uuid() where id = 1`,
    [{ kind: 'changed', seal: 1, row: 1 }],
  ],
  ['a row taken out', 'delete from history where id = 6', [{ kind: 'missing', seal: 2, row: 6 }]],
  [
    'two rows swapped',
    'update history set subject_id = case id when 4 then (select subject_id from history where id = 5) else (select subject_id from history where id = 4) end where id in (4, 5)',
    [
      { kind: 'changed', seal: 2, row: 4 },
      { kind: 'changed', seal: 2, row: 5 },
    ],
  ],
  [
    'a row slipped in',
    `insert into history (id, tx, action, subject_type, subject_id) overriding system value select 99, tx, 'x', 'x', 'x' from history where id = 5`,
    [{ kind: 'extra', seal: 2, row: 99 }],
  ],
  [
    'a row slipped in under a made-up era',
    `insert into history (era, action, subject_type, subject_id) values (0, 'x', 'x', 'x')`,
    [{ kind: 'extra', seal: 3 }],
  ],
])('%s is found', async (_, statement, faults) => {
  await threeSeals()
  await tamper(statement)
  const verdict = await verify()
  expect(verdict.ok).toBe(false)
  expect(verdict.faults).toEqual(faults)
})

test('rows and their seal rewritten together break the chain', async () => {
  await threeSeals()
  const head = (await verify()).head
  await tamper(`update history set reason = 'x' where id = 5; delete from history_seal where id = 2`)
  expect((await verify()).faults).toContainEqual({ kind: 'chain-broken', seal: 3 })
  await tamper('delete from history_seal where id = 3')
  const cut = await verify()
  expect(cut.ok).toBe(true)
  expect((await verify(head)).ok).toBe(false)
})

test('a changed seal is found', async () => {
  await threeSeals()
  await tamper(`update history_seal set root = sha256('x') where id = 3`)
  expect((await verify()).faults).toEqual([{ kind: 'seal-changed', seal: 3 }])
})

test('rows that commit out of order are sealed all the same, none is passed over', async () => {
  let release: () => void = () => {}
  const gate = new Promise<void>((done) => {
    release = done
  })
  let wrote: () => void = () => {}
  const written = new Promise<void>((done) => {
    wrote = done
  })
  const slow = system(async (tx) => {
    await write(1, tx)
    wrote()
    await gate
  })
  await written
  await system((tx) => write(3, tx))
  expect(await seal()).toBe(0)
  release()
  await slow
  expect(await seal()).toBe(4)
  expect((await verify()).ok).toBe(true)
})

test('forty writers and two sealers at once: every row ends up in exactly one seal', async () => {
  const user = await makeUser(t.db)
  const writers = Array.from({ length: 40 }, (_, i) => withActor(t.db, user, (tx) => write(1 + (i % 5), tx)))
  const sealers = Array.from({ length: 2 }, async () => {
    for (let i = 0; i < 10; i++) await seal()
  })
  await Promise.all([...writers, ...sealers])
  while ((await seal()) > 0);
  expect(await verify()).toMatchObject({ ok: true, sealedRows: 120, unsealedRows: 0 })
})

test('many rows are sealed in batches that never split a transaction', async () => {
  for (let i = 0; i < 7; i++) await system((tx) => write(1000, tx))
  const batches: number[] = []
  for (let n = await seal(); n > 0; n = await seal()) batches.push(n)
  expect(batches).toEqual([6000, 1000])
  expect((await verify()).ok).toBe(true)
})

test('after a restore into another cluster, a new era goes on from the old seals', async () => {
  await threeSeals()
  await system((tx) => write(2, tx))
  await t.admin.query(`update history_era set cluster = 'elsewhere'`)
  await t.admin.query('select begin_history_era_if_moved()')
  await system((tx) => write(3, tx))
  // As if transaction numbers had started anew there.
  await tamper(`update history set tx = '5' where era = 2`)
  await quiet()
  expect([await seal(), await seal(), await seal()]).toEqual([2, 3, 0])
  expect(await verify()).toMatchObject({ ok: true, seals: 5, sealedRows: 17 })
  const { rows } = await sql<{ era: number }>`select era from history_era`.execute(t.db)
  expect(rows).toEqual([{ era: 2 }])
})

test('the Merkle tree is that of RFC 6962', () => {
  const leaf = (text: string) => sha256(Buffer.of(0), Buffer.from(text))
  const node = (a: Buffer, b: Buffer) => sha256(Buffer.of(1), a, b)
  const [a, b, c] = [leaf('a'), leaf('b'), leaf('c')]
  expect(merkleRoot([a])).toEqual(a)
  expect(merkleRoot([a, b, c])).toEqual(node(node(a, b), c))
  expect(merkleRoot([]).toString('hex')).toMatch(/^e3b0c442/)
})
