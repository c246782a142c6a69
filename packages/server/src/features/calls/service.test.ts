import { afterAll, describe, expect, test } from 'vitest'
import { makeUser, testDb } from '../../../test/helpers.ts'
import { publishSample, sampleCall } from '../../../test/sample-call.ts'
import { withActor, withPublic, withSystem } from '../../platform/db/actor.ts'
import {
  callAt,
  callHash,
  capsOf,
  changeRuling,
  currentCall,
  newestCall,
  presentVocabulary,
  publishCall,
  statusOf,
  storeCall,
} from './service.ts'

const t = await testDb()
afterAll(t.close)
const system = <T>(fn: Parameters<typeof withSystem<T>>[2]) => withSystem(t.db, 'test', fn)
const sample = await sampleCall()
const ID = sample.id
const at = (s: string) => new Date(`2031-0${s}+08:00`)
const dates = { opens: at('3-10T09:00:00'), deadline: at('4-10T17:00:00'), correctionDays: 5 }

describe('a call from its folder to its publication', () => {
  test('before there is one, units have no words to register by', async () => {
    await expect(withPublic(t.db, presentVocabulary)).rejects.toMatchObject({ code: 'no-call-yet' })
  })

  test('is stored once, with its dates beside it, and seen by nobody yet', async () => {
    expect(await system((tx) => storeCall(tx, sample))).toEqual({ version: 1, changed: true })
    expect(await system((tx) => storeCall(tx, sample))).toEqual({ version: 1, changed: false })
    const stored = await system((tx) => newestCall(tx, ID))
    expect(stored).toMatchObject({ version: 1, status: 'unpublished', ...dates })
    expect(stored.call).not.toHaveProperty('calendar')
    await expect(withPublic(t.db, (tx) => currentCall(tx, ID))).rejects.toMatchObject({ code: 'not-found' })
    await expect(withPublic(t.db, (tx) => newestCall(tx, ID))).rejects.toMatchObject({ code: 'not-found' })
  })

  test('its rulings can be rewritten until then', async () => {
    const id = sample.rulings[0]!.id
    const text = { zh: '新口径', en: 'A new reading' }
    await system((tx) => changeRuling(tx, ID, id, { text }))
    const { call } = await system((tx) => newestCall(tx, ID))
    expect(call.rulings[0]!.text).toEqual(text)
    await expect(system((tx) => changeRuling(tx, ID, 'R99', { text }))).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  test('dates the wrong way round publish nothing', async () => {
    const wrong = { ...dates, deadline: dates.opens }
    await expect(system((tx) => publishCall(tx, ID, wrong))).rejects.toMatchObject({ code: 'calendar-wrong' })
    expect((await system((tx) => newestCall(tx, ID))).published).toBe(false)
  })

  test('published, it is in force with its caps, and stands', async () => {
    await system((tx) => publishCall(tx, ID, dates))
    const { call, version, evaluator } = await withPublic(t.db, (tx) => currentCall(tx, ID))
    expect(version).toBe(1)
    expect(evaluator.evaluate('Q', {}).findings.length).toBeGreaterThan(0)
    const caps = await t.admin.query('select track, max_n from track_cap order by track')
    expect(new Map(caps.rows.map((r) => [r.track, r.max_n]))).toEqual(capsOf(call))
    expect(caps.rowCount).toBeGreaterThan(0)
    const text = { zh: '又一个', en: 'another' }
    const id = sample.rulings[0]!.id
    await expect(system((tx) => changeRuling(tx, ID, id, { text }))).rejects.toMatchObject({
      code: 'call-published',
    })
    await expect(t.admin.query(`update call_version set data = '{}'`)).rejects.toThrow(/immutable/)
  })

  test('amended dates are a new version, with a reason; the old one stays', async () => {
    const sooner = { ...dates, deadline: at('5-10T17:00:00'), correctionDays: 7 }
    await expect(system((tx) => publishCall(tx, ID, sooner))).rejects.toMatchObject({
      code: 'call-already-published',
    })
    // It is not open yet: until then even the deadline is corrected so.
    expect(await system((tx) => publishCall(tx, ID, { ...sooner, reason: '系统维护' }))).toEqual({
      version: 2,
    })
    expect(await withPublic(t.db, (tx) => currentCall(tx, ID))).toMatchObject(sooner)
    expect((await withPublic(t.db, (tx) => callAt(tx, ID, 1))).deadline).toEqual(dates.deadline)
  })

  test('an officer for some tracks does not run the call, by the database itself', async () => {
    const officer = await makeUser(t.db, '李强')
    const grant = (tracks: string[] | null) =>
      system((tx) =>
        tx
          .insertInto('staff_role')
          .values({
            id: crypto.randomUUID(),
            user_id: officer.id,
            role: 'officer',
            tracks,
            call_id: tracks && ID,
          })
          .execute(),
      )
    const store = () => withActor(t.db, officer, (tx) => storeCall(tx, { ...sample, year: 2032 }, officer.id))
    await grant(['Q'])
    await expect(store()).rejects.toThrow(/row-level security/)
    await grant(null)
    expect(await store()).toMatchObject({ version: 3 })
  })
})

test('two officers who publish at once: one does, the other is told', async () => {
  const other = { ...sample, id: 'sample-2032' }
  await system((tx) => storeCall(tx, other))
  const both = await Promise.allSettled([1, 2].map(() => system((tx) => publishCall(tx, other.id, dates))))
  expect(both.map((r) => r.status).sort()).toEqual(['fulfilled', 'rejected'])
})

test.each([
  ['a second before it opens', '3-10T08:59:59', 'upcoming'],
  ['when it opens', '3-10T09:00:00', 'open'],
  ['in the last second', '4-10T17:00:00.999', 'open'],
  ['a second later', '4-10T17:00:01', 'closed'],
])('%s it is %s', (_, now, status) => {
  expect(statusOf({ ...dates, published_at: new Date(0) }, at(now))).toBe(status)
})

test('the hash is of the content, not of the order of keys', () => {
  const turned = Object.fromEntries(Object.entries(sample).reverse()) as unknown as typeof sample
  expect(callHash(turned)).toEqual(callHash(sample))
  expect(callHash({ ...sample, year: 1 })).not.toEqual(callHash(sample))
})

test('the sample publishes for other tests', async () => {
  const u = await testDb()
  await publishSample(u.db)
  expect((await withPublic(u.db, (tx) => currentCall(tx, ID))).status).toBe('open')
  await u.close()
})
