import { afterAll, describe, expect, test } from 'vitest'
import { type SignedIn, signUp } from '../../../test/app.ts'
import { creditCode } from '../../../test/credit-codes.ts'
import { unitOffice } from '../../../test/unit-office.ts'
import { withActor } from '../../platform/db/actor.ts'

const office = await unitOffice()
const { t, a, officer, staff, person, input, register, unit, read, put, decide } = office
afterAll(office.close)

describe('from sign-up to a verified unit', () => {
  test('one signs up, registers, is rejected, corrects, is verified, and hears of each by mail', async () => {
    const wang = await signUp(a, { name: '王芳', email: 'wang@society.example' })
    const payload = input({ name: '北市学会有误' })
    const made = (await register(wang, payload)).json()
    expect(made).toMatchObject({ status: 'pending', version: 1, countingUnit: payload.creditCode })
    const me = (await wang.inject({ url: '/api/v1/me' })).json()
    expect(me.units).toEqual([
      { id: made.id, name: payload.name, kind: 'society', role: 'manager', status: 'pending' },
    ])
    expect(me.can).toContain('unit.change')
    expect(me.can).not.toContain('unit.verify')

    expect((await decide(officer, made.id, 1, { decision: 'rejected' })).json().code).toBe('reason-required')
    const rejected = await decide(officer, made.id, 1, { decision: 'rejected', reason: '名称与证书不符' })
    expect(rejected.json()).toMatchObject({ status: 'rejected', statusReason: '名称与证书不符', version: 2 })
    await a.runJobs()
    expect(a.smtp.newest('wang@society.example').text).toContain('名称与证书不符')

    expect((await put(wang, made.id, 1, { ...payload, name: '北市学会' })).statusCode).toBe(412)
    const corrected = await put(wang, made.id, 2, { ...payload, name: '北市学会' })
    expect(corrected.json()).toMatchObject({ status: 'pending', statusReason: null, name: '北市学会' })
    const verified = await decide(officer, made.id, corrected.json().version, { decision: 'verified' })
    expect(verified.json()).toMatchObject({ status: 'verified', verifiedAt: expect.any(String) })
    await a.runJobs()
    const mail = a.smtp.newest('wang@society.example')
    expect(mail.subject).toContain('北市学会')
    expect((await wang.inject({ url: '/api/v1/me/mails' })).json().items.length).toBeGreaterThanOrEqual(3)

    const actions = await t.admin.query('select action from history where subject_id = $1 order by id', [
      made.id,
    ])
    expect(actions.rows.map((r) => r.action)).toEqual([
      'unit.registered',
      'unit.rejected',
      'unit.changed',
      'unit.verified',
    ])
  })

  test('verified, it keeps kind, host and code; the rest may change', async () => {
    const { id, manager } = await unit()
    await decide(officer, id, 1, { decision: 'verified' })
    const now = await read(manager, id)
    const same = {
      ...input(),
      creditCode: now.creditCode,
      address: '新地址',
      contact: { ...now.contact, name: '赵六' },
    }
    expect((await put(manager, id, now.version, { ...same, creditCode: creditCode(999) })).json().code).toBe(
      'unit-frozen',
    )
    const changed = await put(manager, id, now.version, same)
    expect(changed.json()).toMatchObject({ status: 'verified', address: '新地址' })
    await expect(
      withActor(t.db, manager, (tx) =>
        tx.updateTable('unit').set({ kind: 'campus' }).where('id', '=', id).execute(),
      ),
    ).rejects.toMatchObject({ code: 'ZN007' })
  })

  test('nobody verifies a unit of their own', async () => {
    const involved = await staff('officer')
    const made = (await register(involved, input())).json()
    expect((await decide(involved, made.id, 1, { decision: 'verified' })).json().code).toBe('own-unit')
    await expect(
      withActor(t.db, involved, (tx) =>
        tx.updateTable('unit').set({ status: 'verified' }).where('id', '=', made.id).execute(),
      ),
    ).rejects.toMatchObject({ code: '42501' })
  })
})

describe('what a unit states', () => {
  test.each([
    ['a short code', { creditCode: '9941' }, '/body/creditCode', 'uscc-length'],
    [
      'a letter that codes do not have',
      { creditCode: '99410000000000001I' },
      '/body/creditCode',
      'uscc-alphabet',
    ],
    ['a mistyped code', { creditCode: '994100000000000000' }, '/body/creditCode', 'uscc-check-digit'],
    ['no code and no host', { creditCode: null }, '/body/creditCode', 'code-required'],
    ['an unknown kind', { kind: 'club' }, '/body/kind', 'kind-unknown'],
    ['a kind that only takes part', { kind: 'abroad' }, '/body/kind', 'kind-partner-only'],
    ['an unknown region', { region: 'moon' }, '/body/region', 'region-unknown'],
    ['no host where one is needed', { kind: 'campus' }, '/body/host', 'host-required'],
    [
      'a host where there is none',
      { host: { name: '某大学', kind: 'university', creditCode: creditCode(77) } },
      '/body/host',
      'host-not-allowed',
    ],
    [
      'a host of another kind',
      { kind: 'campus', host: { name: '某厂', kind: 'enterprise', creditCode: creditCode(77) } },
      '/body/host/kind',
      'host-kind-wrong',
    ],
    [
      "a host's wrong code",
      { kind: 'campus', host: { name: '某大学', kind: 'university', creditCode: '1' } },
      '/body/host/creditCode',
      'uscc-length',
    ],
    [
      "the host's code as its own",
      {
        kind: 'campus',
        creditCode: creditCode(78),
        host: { name: '某大学', kind: 'university', creditCode: creditCode(78) },
      },
      '/body/creditCode',
      'code-of-host',
    ],
    [
      'an account number with letters',
      { bank: { bankName: '某银行', accountName: '某会', accountNumber: '12AB5678' } },
      '/body/bank/accountNumber',
      'account-number',
    ],
  ])('%s is told at its field', async (_, more, path, code) => {
    const response = await register(await person(), input(more))
    expect(response.json()).toMatchObject({ status: 400, code: 'validation' })
    expect(response.json().issues).toContainEqual(
      expect.objectContaining({ path, code, message: { zh: expect.any(String), en: expect.any(String) } }),
    )
  })

  test('codes are taken as people type them and kept in one form', async () => {
    const code = creditCode(5001)
    const typed = `${code.slice(0, 8)} ${code.slice(8).toLowerCase()}`
    expect((await register(await person(), input({ creditCode: typed }))).json().creditCode).toBe(code)
  })

  test('associations of one university count together, each with or without a code of its own', async () => {
    const host = { name: '某大学', kind: 'university', creditCode: creditCode(6001) }
    const one = await register(await person(), input({ kind: 'campus', creditCode: null, host }))
    const two = await register(await person(), input({ kind: 'campus', creditCode: creditCode(6002), host }))
    expect([one.json().countingUnit, two.json().countingUnit]).toEqual([host.creditCode, host.creditCode])
  })

  test('of two with one code at once, one is registered and the other told whose it is', async () => {
    const payload = input({ name: '同码学会' })
    const people = await Promise.all([person(), person(), person()])
    const answers = await Promise.all(people.map((p) => register(p, payload)))
    expect(answers.map((r) => r.statusCode).sort()).toEqual([201, 409, 409])
    const refused = answers.find((r) => r.statusCode === 409)!.json()
    expect(refused.code).toBe('unit-code-taken')
    expect(refused.detail.zh).toContain('同码学会')
  })

  test('one city association a region, unless the first was rejected', async () => {
    const first = await unit({ kind: 'city', name: '北市科协', region: 'north' })
    const again = input({ kind: 'city', name: '北市科协二', region: 'north' })
    const other = await person()
    expect((await register(other, again)).json().code).toBe('region-taken')
    await decide(officer, first.id, 1, { decision: 'rejected', reason: '并非北市科协' })
    expect((await register(other, again)).statusCode).toBe(201)
    const { version, creditCode: code } = await read(first.manager, first.id)
    const back = await put(first.manager, first.id, version, { ...input({ kind: 'city' }), creditCode: code })
    expect(back.json().code).toBe('region-taken')
  })
})

describe('the bank account', () => {
  const bank = { bankName: '某银行北市分行', accountName: '北市学会', accountNumber: '6222 0000 1234 5678' }

  test('is shown masked, kept encrypted, opened only with a record', async () => {
    const { id, manager } = await unit({ bank })
    const masked = '6222********5678'
    expect((await read(manager, id)).bank).toEqual({
      ...bank,
      accountNumber: undefined,
      accountMasked: masked,
    })
    const dump = await t.admin.query(
      'select to_jsonb(u) u, to_jsonb(s) s from unit u join secret s on s.owner_id = u.id',
    )
    expect(JSON.stringify(dump.rows)).not.toContain('6222000012345678')

    const reveal = (who: SignedIn) =>
      who.inject({ method: 'POST', url: `/api/v1/units/${id}/bank/reveal`, payload: { reason: '拨款核对' } })
    expect((await reveal(manager)).json()).toEqual({ accountNumber: '6222000012345678' })
    const finance = await staff('officer', ['finance'])
    expect((await reveal(finance)).json()).toEqual({ accountNumber: '6222000012345678' })
    expect((await reveal(officer)).json().code).toBe('forbidden')
    expect((await reveal((await unit()).manager)).json().code).toBe('not-found')
    const trace = await t.admin.query(
      `select actor, reason from history where action = 'secret.revealed' and subject_id = $1 order by id`,
      [id],
    )
    expect(trace.rows).toEqual([manager.id, finance.id].map((actor) => ({ actor, reason: '拨款核对' })))
  })

  test('the mask sent back leaves it; a new number replaces it; without a bank it is gone', async () => {
    const payload = input({ bank })
    const manager = await person()
    const { id } = (await register(manager, payload)).json()
    const save = async (b: object | null) => {
      const { version } = await read(manager, id)
      return (await put(manager, id, version, { ...payload, bank: b })).json().bank
    }
    expect(await save({ ...bank, bankName: '另一银行', accountNumber: '6222********5678' })).toMatchObject({
      bankName: '另一银行',
      accountMasked: '6222********5678',
    })
    const { accountNumber: _, ...without } = bank
    expect((await save(without)).accountMasked).toBe('6222********5678')
    expect((await save({ ...bank, accountNumber: '41001111222233334444' })).accountMasked).toBe(
      '4100************4444',
    )
    expect(await save(null)).toBeNull()
    expect((await t.admin.query('select 1 from secret where owner_id = $1', [id])).rowCount).toBe(0)
  })
})

describe('the home of a unit', () => {
  test('says what it may apply for and why not, by the same rules', async () => {
    const { id, manager } = await unit({ kind: 'society' })
    const home = (await manager.inject({ url: `/api/v1/units/${id}/home` })).json()
    expect(home.call).toMatchObject({ id: 'sample-2031', status: 'open' })
    const pilot = home.tracks.find((x: { track: string }) => x.track === 'P')
    expect(pilot.allowed).toBe('no')
    expect(pilot.findings.find((f: { truth: string }) => f.truth === 'notMet').clause).toBe('一.1')
    const capped = home.tracks.filter((x: { cap: number | null }) => x.cap !== null)
    expect(capped.length).toBeGreaterThan(0)
    for (const x of capped) expect([x.used, x.left]).toEqual([0, x.cap])
    expect(home.applications).toEqual([])
  })
})

describe('lists for officers', () => {
  test('filter, count and page without losing or doubling any', async () => {
    const mine = await unit({ name: '查找_用%学会' })
    const list = async (query: string) => (await officer.inject({ url: `/api/v1/units?${query}` })).json()
    expect((await list(`q=${encodeURIComponent('_用%')}`)).items.map((u: { id: string }) => u.id)).toEqual([
      mine.id,
    ])
    const code = (await read(mine.manager, mine.id)).creditCode
    expect((await list(`q=${code.toLowerCase()}`)).total).toBe(1)
    const all = await t.admin.query('select count(*)::int n from unit')
    const seen: string[] = []
    let cursor = ''
    do {
      const page = await list(`limit=3${cursor}`)
      expect(page.total).toBe(all.rows[0].n)
      seen.push(...page.items.map((u: { id: string }) => u.id))
      cursor = page.nextCursor ? `&cursor=${page.nextCursor}` : ''
    } while (cursor)
    expect([seen.length, new Set(seen).size]).toEqual([all.rows[0].n, all.rows[0].n])
    const verified = await list('status=verified')
    expect(verified.items.every((u: { status: string }) => u.status === 'verified')).toBe(true)
    expect(verified.total).toBe(verified.counts.verified)
    expect((await officer.inject({ url: '/api/v1/units?cursor=nonsense' })).statusCode).toBe(400)
  })
})
