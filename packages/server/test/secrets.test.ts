import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { withActor, withSystem } from '../src/platform/db/actor.ts'
import { decryptField, encryptField, lookupHash, maskField } from '../src/platform/field-cipher.ts'
import { openKeys, signReceipt, verifyReceipt } from '../src/platform/keys.ts'
import { findSecret, maskedSecrets, putSecret, revealSecret } from '../src/platform/secrets.ts'
import { makeUser, tempDir, testDb } from './helpers.ts'

const t = await testDb()
afterAll(t.close)
const dataDir = await tempDir('keys')
const keys = await openKeys(dataDir)
const ID = '41010119870307201X'

describe('keys', () => {
  test('are made once, for the owner only, and the same ever after, also by two openers at once', async () => {
    const fresh = await tempDir('keys')
    const [one, two] = await Promise.all([openKeys(fresh), openKeys(fresh)])
    const again = await openKeys(fresh)
    for (const other of [two, again]) {
      expect(other.authSecret).toBe(one.authSecret)
      expect(other.dataKeys).toEqual(one.dataKeys)
      expect(other.receipt.id).toBe(one.receipt.id)
    }
    for (const file of await readdir(join(fresh, 'keys'))) {
      expect((await stat(join(fresh, 'keys', file))).mode & 0o077).toBe(0)
    }
  })

  test('a receipt is checked with the public key alone', () => {
    const bytes = Buffer.from('{"number":"KCZY23-C1-7F3K9"}')
    const by = signReceipt(keys, bytes)
    expect(verifyReceipt(bytes, by, keys.receipt.publicPem)).toBe(true)
    expect(verifyReceipt(Buffer.from('{"number":"KCZY23-C1-7F3K8"}'), by, keys.receipt.publicPem)).toBe(false)
    expect(verifyReceipt(bytes, { ...by, keyId: '0'.repeat(16) }, keys.receipt.publicPem)).toBe(false)
  })
})

describe('field encryption', () => {
  const place = {
    ownerType: 'user',
    ownerId: '01890000-0000-7000-8000-000000000000',
    path: 'talent.idNumber',
  }

  test('any text comes back; one flipped bit, another place or another key does not open', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), (plain, at) => {
        const { ciphertext, keyId } = encryptField(keys, place, plain)
        expect(decryptField(keys, place, ciphertext, keyId)).toBe(plain)
        const flipped = Buffer.from(ciphertext)
        flipped[at % flipped.length]! ^= 1
        expect(() => decryptField(keys, place, flipped, keyId)).toThrow()
        expect(() => decryptField(keys, { ...place, path: 'other' }, ciphertext, keyId)).toThrow()
        expect(() => decryptField(keys, { ...place, ownerId: place.path }, ciphertext, keyId)).toThrow()
        expect(() => decryptField(keys, place, ciphertext, 'nokey')).toThrow(/not in keys/)
      }),
      { numRuns: 50 },
    )
  })

  test('old keys still decrypt after a new one was added', () => {
    const old = encryptField(keys, place, ID)
    const rotated = { ...keys, dataKeys: [...keys.dataKeys, { id: 'new', key: Buffer.alloc(32, 7) }] }
    expect(decryptField(rotated, place, old.ciphertext, old.keyId)).toBe(ID)
    expect(encryptField(rotated, place, ID).keyId).toBe('new')
  })

  test.each([
    ['idNumber', ID, '4101************1X'],
    ['idNumber', '4101 0119 8703 07201x', '4101************1X'],
    ['idNumber', '41010119', '********'],
    ['bankAccount', '6222 0217 0200 1234 567', '6222***********4567'],
    ['bankAccount', '1234567', '*******'],
    ['other', '一句话', '******'],
  ] as const)('%s %s is shown as %s', (kind, plain, masked) => {
    expect(maskField(kind, plain)).toBe(masked)
  })

  test('the same number in another spelling has the same hash; another kind or key has not', async () => {
    const hash = lookupHash(keys, 'idNumber', ID)
    expect(lookupHash(keys, 'idNumber', ' 410101 19870307 201x').equals(hash)).toBe(true)
    expect(lookupHash(keys, 'bankAccount', ID).equals(hash)).toBe(false)
    const other = await openKeys(await tempDir('keys'))
    expect(lookupHash(other, 'idNumber', ID).equals(hash)).toBe(false)
  })
})

test('a stored secret: masked for pages, found by its value, revealed with a trace, closed to others', async () => {
  const [wang, li] = [await makeUser(t.db), await makeUser(t.db)]
  const place = { ownerType: 'user', ownerId: wang.id, path: 'idNumber' }
  await withActor(t.db, wang, (tx) =>
    putSecret(tx, keys, { ...place, kind: 'idNumber' }, '11010119900307001X'),
  )
  await withActor(t.db, wang, (tx) => putSecret(tx, keys, { ...place, kind: 'idNumber' }, ID))
  expect(await withActor(t.db, wang, (tx) => maskedSecrets(tx, 'user', wang.id))).toEqual({
    idNumber: '4101************1X',
  })
  const found = (actor: { id: string }) =>
    withActor(t.db, actor, (tx) => findSecret(tx, keys, 'idNumber', ID))
  expect(await found(wang)).toMatchObject([{ owner_id: wang.id }])
  expect(await found(li)).toEqual([])
  const reveal = (actor: { id: string }) =>
    withActor(t.db, actor, (tx) => revealSecret(tx, keys, place, { reason: '核对' }))
  expect(await reveal(li)).toBeUndefined()
  expect(await reveal(wang)).toBe(ID)
  const trace = await withSystem(t.db, 'test', (tx) =>
    tx.selectFrom('history').selectAll().where('action', '=', 'secret.revealed').execute(),
  )
  expect(trace).toMatchObject([
    { actor: wang.id, subject_id: wang.id, reason: '核对', detail: { path: 'idNumber' } },
  ])
  const { rows } = await t.admin.query('select * from secret')
  expect(JSON.stringify(rows)).not.toContain(ID)
  // Moved by hand to another person's row, the ciphertext does not open.
  await t.admin.query('update secret set owner_id = $1', [li.id])
  await expect(
    withActor(t.db, li, (tx) => revealSecret(tx, keys, { ...place, ownerId: li.id }, { reason: 'x' })),
  ).rejects.toThrow()
})
