import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { linkIn, type SignedIn, signIn, signInAs } from '../../../test/app.ts'
import { creditCode } from '../../../test/credit-codes.ts'
import { expertOf } from '../../../test/expert-input.ts'
import { makeUser } from '../../../test/helpers.ts'
import { idNumber, type Json, type Season, season } from '../../../test/season.ts'

let s: Season
let officer: SignedIn
let second: SignedIn
let supervisor: SignedIn
beforeAll(async () => {
  s = await season()
  officer = await s.staff('officer', { duties: ['review'] })
  second = await s.staff('officer', { duties: ['review'] })
  supervisor = await s.staff('supervisor')
})
afterAll(() => s.close())

const BASE = '/api/v1/experts'
const someone = async (name = '陈明'): Promise<SignedIn> => signInAs(s.a, await makeUser(s.t.db, name))
const number = (n: number) => idNumber(`41010519700307${String(n).padStart(3, '0')}`)
const post = (who: SignedIn, url: string, payload: object, version?: number) =>
  who.inject({
    method: 'POST',
    url,
    payload,
    ...(version !== undefined && { headers: { 'if-match': `"v${version}"` } }),
  })
const put = (who: SignedIn, url: string, version: number, payload: object) =>
  who.inject({ method: 'PUT', url, headers: { 'if-match': `"v${version}"` }, payload })
const enter = async (more: Parameters<typeof expertOf>[0] = {}, by = officer): Promise<Json> => {
  const made = await post(by, BASE, expertOf(more))
  if (made.statusCode !== 201) throw new Error(made.body)
  return made.json()
}
const decide = (who: SignedIn, e: Json, decision: string, reason?: string) =>
  post(who, `${BASE}/${e.id}/decision`, { decision, ...(reason && { reason }) }, e.version)
const verified = async (more: Parameters<typeof expertOf>[0] = {}): Promise<Json> =>
  (await decide(second, await enter(more), 'verify')).json()
const code = (r: { json(): Json }) => r.json().code
const roles = async (id: string) =>
  (
    await s.t.admin.query('select role from staff_role where user_id = $1 and revoked_at is null', [id])
  ).rows.map((r) => r.role)

describe('a record', () => {
  test('is verified by another officer than who stated it last, and never by its expert', async () => {
    const made = await enter()
    expect(made).toMatchObject({ status: 'proposed', mayVerify: false, mayDecide: true, hasAccount: false })
    expect(code(await decide(officer, made, 'verify'))).toBe('expert-stated')
    const done = await decide(second, made, 'verify')
    expect(done.json()).toMatchObject({ status: 'verified', statusBy: '李强' })
    expect(code(await decide(second, made, 'verify'))).toBe('version-changed')
    expect(code(await decide(second, done.json(), 'verify'))).toBe('expert-step')

    const own = await post(officer, '/api/v1/me/expert', expertOf({ name: '李强' }))
    expect(own.json()).toMatchObject({ status: 'proposed', hasAccount: true, email: officer.email })
    expect(code(await decide(officer, own.json(), 'reject', '测试'))).toBe('expert-own')
    expect(code(await post(officer, '/api/v1/me/expert', expertOf()))).toBe('expert-registered')
  })

  test('is verified again when who or where the expert is changes, not when the rest does', async () => {
    const expert = await verified({ name: '赵六' })
    const url = `${BASE}/${expert.id}`
    const rest = await put(officer, url, expert.version, expertOf({ name: '赵六', workload: 5, phone: null }))
    expect(rest.json()).toMatchObject({ status: 'verified', workload: 5 })
    const moved = expertOf({ name: '赵六', unit: { name: '另一大学', creditCode: null } })
    const again = await put(second, url, rest.json().version, moved)
    expect(again.json()).toMatchObject({ status: 'proposed', mayVerify: false })
    expect(code(await decide(second, again.json(), 'verify'))).toBe('expert-stated')
    expect((await decide(officer, again.json(), 'verify')).json().status).toBe('verified')
    expect(code(await put(officer, url, expert.version, moved))).toBe('version-changed')

    const { changes, service } = (await supervisor.inject({ url: `${url}/record` })).json()
    expect(changes.map((e: Json) => e.action)).toEqual([
      'expert.entered',
      'expert.verified',
      'expert.changed',
      'expert.changed',
      'expert.verified',
    ])
    expect(changes[2].changed).toEqual(['workload', 'contact'])
    expect(service).toEqual([])
  })

  test('is rejected and suspended with a reason, corrected, reinstated; the role comes and goes with it', async () => {
    const person = await someone()
    const made = (await post(person, '/api/v1/me/expert', expertOf())).json()
    expect(code(await decide(officer, made, 'reject'))).toBe('reason-required')
    const refused = (await decide(officer, made, 'reject', '职称不符')).json()
    expect(refused).toMatchObject({ status: 'rejected', statusReason: '职称不符' })
    const corrected = await put(person, '/api/v1/me/expert', refused.version, expertOf({ title: '副教授' }))
    expect(corrected.json()).toMatchObject({ status: 'proposed', statusReason: null })
    expect(await roles(person.id)).toEqual([])
    const ok = (await decide(officer, corrected.json(), 'verify')).json()
    expect(await roles(person.id)).toEqual(['expert'])
    const out = (await decide(officer, ok, 'suspend', '两次逾期')).json()
    expect(out.status).toBe('suspended')
    expect(await roles(person.id)).toEqual([])
    expect((await decide(officer, out, 'reinstate')).json().status).toBe('verified')
    expect(await roles(person.id)).toEqual(['expert'])
    const mails = await s.t.admin.query('select subject from mail where user_id = $1 order by created_at', [
      person.id,
    ])
    expect(mails.rows.map((m) => m.subject)).toEqual([
      '专家信息未通过核验',
      '专家信息已通过核验',
      '专家资格已暂停',
      '专家信息已通过核验',
    ])
    expect((await person.inject({ url: '/api/v1/me' })).json().can).not.toContain('expert.read')
  })

  test('has one identity number in the pool, which is kept encrypted and shown only on record', async () => {
    const made = await enter({ idNumber: number(1) })
    expect(made.idMasked).toBe(`4101************${number(1).slice(-2)}`)
    const masked = expertOf({ idNumber: made.idMasked, title: '研究员' })
    expect((await put(officer, `${BASE}/${made.id}`, made.version, masked)).json().idMasked).toBe(
      made.idMasked,
    )
    expect(code(await post(await someone(), '/api/v1/me/expert', expertOf({ idNumber: number(1) })))).toBe(
      'expert-known',
    )
    const reveal = (who: SignedIn) =>
      post(who, `${BASE}/${made.id}/id-number/reveal`, { reason: '核对职称证书' })
    expect((await reveal(officer)).json()).toEqual({ idNumber: number(1) })
    expect((await reveal(supervisor)).statusCode).toBe(403)
    const kept = await s.t.admin.query(
      `select count(*)::int as n from expert where to_jsonb(expert)::text like '%' || $1 || '%'`,
      [number(1)],
    )
    expect(kept.rows[0].n).toBe(0)
    const looks = await s.t.admin.query(
      `select action from history where subject_id = $1 and action = 'secret.revealed'`,
      [made.id],
    )
    expect(looks.rows).toHaveLength(1)
    // Rejected: somebody else may be that person.
    const now = (await officer.inject({ url: `${BASE}/${made.id}` })).json()
    await decide(officer, now, 'reject', '重复')
    expect((await post(officer, BASE, expertOf({ idNumber: number(1) }))).statusCode).toBe(201)
  })

  test.each<[string, Parameters<typeof expertOf>[0], string]>([
    ['an unknown discipline', { disciplines: ['52021'] }, '/body/disciplines/0'],
    ['a discipline twice', { disciplines: ['520', '110', '110'] }, '/body/disciplines/2'],
    ['a first level beside its second', { disciplines: ['52020', '520'] }, '/body/disciplines/1'],
    ['six disciplines', { disciplines: ['110', '120', '130', '140', '150', '160'] }, '/body/disciplines'],
    ['an unknown region', { region: 'moon' }, '/body/region'],
    ['a wrong credit code', { unit: { name: '某大学', creditCode: '123' } }, '/body/unit/creditCode'],
    ['a wrong identity number', { idNumber: '410105197003070011' }, '/body/idNumber'],
    [
      'days in the wrong order',
      { absences: [{ from: '2026-05-02', until: '2026-05-01' }] },
      '/body/absences/0/until',
    ],
    [
      'years in the wrong order',
      { employers: [{ name: '某所', creditCode: null, from: 2020, until: 2010 }] },
      '/body/employers/0/until',
    ],
  ])('with %s is refused at its place', async (_, more, path) => {
    const answer = await post(officer, BASE, expertOf(more))
    expect(answer.statusCode).toBe(400)
    expect(answer.json().issues.map((i: Json) => i.path)).toContain(path)
  })
})

test('an invited expert signs in, keeps their own record, and only theirs', async () => {
  const expert = await verified({ name: '孙立', idNumber: number(2) })
  const other = await enter({ name: '别人' })
  const invite = (email: string, e = expert) => post(officer, `${BASE}/${e.id}/invitation`, { email })
  expect(code(await invite(officer.email))).toBe('not-yourself')
  expect((await invite('wrong@example.org')).json()).toMatchObject({ hasAccount: true })
  const invited = await invite('sun@example.org')
  expect(invited.json()).toMatchObject({ email: 'sun@example.org', status: 'verified' })
  expect(code(await invite('sun@example.org', other))).toBe('expert-address-taken')
  await s.a.runJobs()
  const [, token] = /token=([\w-]+)/.exec(linkIn(s.a.smtp.newest('sun@example.org').text!))!
  await s.a.app.inject({
    method: 'POST',
    url: '/api/v1/auth/reset-password',
    payload: { token, newPassword: 'a long password 1' },
  })
  const sun = await signIn(s.a, 'sun@example.org', 'a long password 1')
  expect(code(await invite('other@example.org'))).toBe('expert-has-account')
  const own = (await sun.inject({ url: '/api/v1/me/expert' })).json().expert
  expect(own).toMatchObject({ id: expert.id, mayDecide: false, phone: '13800001234' })
  expect((await sun.inject({ url: `${BASE}/${other.id}` })).statusCode).toBe(403)
  const away = [{ from: '2026-12-01', until: '2026-12-20' }]
  const changed = await put(
    sun,
    '/api/v1/me/expert',
    own.version,
    expertOf({ name: '孙立', absences: away, email: 'sun@example.org' }),
  )
  expect(changed.json()).toMatchObject({ absences: away, status: 'verified' })
})

describe('the pool', () => {
  let first: Json
  beforeAll(async () => {
    first = await verified({
      name: '池中一',
      disciplines: ['21030', '57010'],
      region: 'nanyang',
      unit: { name: '南阳某学院', creditCode: creditCode(91_001) },
      email: 'pool@example.org',
    })
    await enter({ name: '池中二', disciplines: ['210'], region: 'outside', rank: 'associate' })
  })
  const found = async (query: string, who = officer): Promise<Json> =>
    (await who.inject({ url: `${BASE}?${query}` })).json()

  test.each([
    ['q=池中', ['池中二', '池中一']],
    ['q=池中&status=verified', ['池中一']],
    ['discipline=210', ['池中二', '池中一']],
    ['discipline=21030', ['池中一']],
    ['discipline=570', ['池中一']],
    ['discipline=210&region=outside', ['池中二']],
    ['discipline=210&rank=senior', ['池中一']],
    ['unit=南阳', ['池中一']],
    [`unit=${creditCode(91_001)}`, ['池中一']],
    ['q=池中%25', []],
  ])('by %s', async (query, names) => {
    const { items } = await found(query)
    expect(items.map((e: Json) => e.name)).toEqual(names)
  })

  test('says how many there are and how they are spread, pages, and masks contacts', async () => {
    const page = await found('q=池中&limit=1')
    expect(page).toMatchObject({ total: 2, counts: { proposed: 1, verified: 1 } })
    const next = await found(`q=池中&limit=1&cursor=${page.nextCursor}`)
    expect(next.items[0]).toMatchObject({ id: first.id, email: 'p***@example.org', phone: '138****1234' })
    const shares = (await supervisor.inject({ url: `${BASE}/shares?q=池中` })).json()
    expect(shares.disciplines).toEqual([{ key: '210', count: 2 }])
    expect(shares.regions).toEqual([
      { key: 'nanyang', count: 1 },
      { key: 'outside', count: 1 },
    ])
    expect((await supervisor.inject({ url: `${BASE}/${first.id}` })).json()).toMatchObject({
      email: 'p***@example.org',
      mayChange: false,
    })
  })

  test('verifies many at once and says which it left', async () => {
    const [mine, theirs] = [await enter({ name: '批一' }, second), await enter({ name: '批二' })]
    const answer = await post(second, `${BASE}/verifications`, { ids: [mine.id, theirs.id, first.id] })
    expect(answer.json().verified).toEqual([theirs.id])
    expect(
      answer
        .json()
        .left.map((l: Json) => l.id)
        .sort(),
    ).toEqual([mine.id, first.id].sort())
  })
})

describe('a pledge', () => {
  const url = '/api/v1/calls/kczy-2023/pledges'
  const own = async (who: SignedIn): Promise<Json[]> => (await who.inject({ url: `${url}/own` })).json().items
  const sign = (who: SignedIn, part: string, sha256: string) => post(who, url, { part, sha256 })

  test('is signed once in the words that were read, by whom it is asked of, and kept', async () => {
    const person = await someone('周舟')
    await decide(
      officer,
      (await post(person, '/api/v1/me/expert', expertOf({ name: '周舟' }))).json(),
      'verify',
    )
    const [asked] = await own(person)
    expect(asked).toMatchObject({ part: 'expert', setBy: 'association', signed: null })
    expect(code(await sign(person, 'expert', '0'.repeat(64)))).toBe('pledge-changed')
    expect(code(await sign(person, 'officer', asked.sha256.zh))).toBe('forbidden')
    await sign(person, 'expert', asked.sha256.en)
    const [signed] = (await sign(person, 'expert', asked.sha256.en)).json().items
    expect(signed.signed).toMatchObject({ name: '周舟' })
    const list = (await supervisor.inject({ url })).json()
    expect(list.items.filter((p: Json) => p.name === '周舟')).toMatchObject([
      { part: 'expert', current: true },
    ])
    expect(list.experts.signed).toBe(1)
    const kept = await s.t.admin.query(`select text from pledge where user_id = $1`, [person.id])
    expect(kept.rows).toEqual([{ text: asked.text.en }])
    await expect(
      s.as(person, (tx) =>
        tx
          .updateTable('pledge')
          .set({ signed_name: '别人' } as never)
          .execute(),
      ),
    ).rejects.toThrow(/permission denied/)
    expect((await own(officer)).map((p) => p.part)).toContain('officer')
  })
})
