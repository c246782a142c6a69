import { generateKeyPairSync } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Json, type Season, season } from '../../../test/season.ts'
import { receiptKeyId } from '../../platform/keys.ts'

let s: Season
let receipt: Json
let home: () => Promise<Json>
beforeAll(async () => {
  s = await season()
  const unit = await s.applicant('D')
  receipt = (await s.submit(unit.manager, await s.draft(unit, 'D'))).json()
  await s.draft(unit, 'D')
  home = async () => (await unit.manager.inject({ url: `/api/v1/units/${unit.id}/home` })).json()
})
afterAll(() => s.close())

const check = async (number: string, hash: string): Promise<Json> =>
  (await s.a.app.inject({ url: `/api/v1/receipts/${encodeURIComponent(number)}?hash=${hash}` })).json()

describe('a receipt', () => {
  test('is found and true for who holds it, however the number is typed', async () => {
    const hash = receipt.contentHash
    for (const number of [receipt.number, receipt.number.toLowerCase(), ` ${receipt.number} `])
      for (const part of [hash, hash.slice(0, 16), hash.slice(0, 20).toUpperCase()])
        expect(await check(number, part)).toMatchObject({
          valid: true,
          number: receipt.number,
          contentHash: hash,
          unitName: receipt.unit.name,
          submittedAt: receipt.submittedAt,
        })
  })

  test.each([
    ['no hash', (n: string) => [n, '']],
    ['too little of the hash', (n: string, h: string) => [n, h.slice(0, 15)]],
    ['another hash', (n: string) => [n, '0'.repeat(16)]],
    ['a pattern', (n: string) => [n, '%'.repeat(16)]],
    ['no number of ours', (_: string, h: string) => ['KCZY23-D-AAAAA', h]],
  ] as [string, (n: string, h: string) => [string, string]][])('with %s there is none', async (_, of) => {
    expect(await check(...of(receipt.number, receipt.contentHash))).toMatchObject({
      status: 404,
      code: 'not-found',
    })
  })

  test('one that was tampered with in the database is not true', async () => {
    const client = await s.t.admin.connect()
    await client.query('set session_replication_role = replica')
    await client.query(`update submission set receipt = jsonb_set(receipt, '{title}', '"别的"')`)
    expect(await check(receipt.number, receipt.contentHash)).toMatchObject({ valid: false })
    await client.query(`update submission set receipt = jsonb_set(receipt, '{title}', $1)`, [
      JSON.stringify(receipt.title),
    ])
    expect(await check(receipt.number, receipt.contentHash)).toMatchObject({ valid: true })
    client.release(true)
  })

  test('keys that signed earlier are still told', async () => {
    const { publicKey } = generateKeyPairSync('ed25519')
    const pem = publicKey.export({ type: 'spki', format: 'pem' }) as string
    const id = receiptKeyId(publicKey)
    await writeFile(join(s.a.deps.config.dataDir, 'keys', `receipt-ed25519-${id}.pub.pem`), pem)
    const { items } = (await s.a.app.inject({ url: '/api/v1/receipt-keys' })).json()
    expect(items.map((k: Json) => k.id).sort()).toEqual([id, s.a.deps.keys.receipt.id].sort())
  })
})

test("the unit's home counts what is submitted and shows every application", async () => {
  const { tracks, applications } = await home()
  expect(tracks.find((x: Json) => x.track === 'D')).toMatchObject({
    allowed: 'yes',
    cap: 2,
    used: 1,
    left: 1,
  })
  expect(tracks.find((x: Json) => x.track === 'C4')).toMatchObject({ allowed: 'no', cap: null, left: null })
  expect(applications.map((x: Json) => x.state).sort()).toEqual(['draft', 'submitted'])
  const { submitted } = (await s.a.app.inject({ url: '/api/v1/calls/kczy-2023' })).json()
  expect(submitted).toEqual({ D: 1 })
})
