import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { creditCode } from '../../../test/credit-codes.ts'
import { type Json, type Season, season } from '../../../test/season.ts'
import { verifyReceipt } from '../../platform/keys.ts'
import { contentHash, receiptBytes } from './receipt.ts'

/** Stops the database's clock at a moment. */
async function freeze(at: Date): Promise<void> {
  await s.t.admin.query(
    `create or replace function app_now() returns timestamptz language sql volatile parallel safe
       as $$ select '${at.toISOString()}'::timestamptz $$`,
  )
}
const thaw = async () => {
  await s.t.admin.query(
    `create or replace function app_now() returns timestamptz language sql volatile parallel safe
       as $$ select clock_timestamp() + c.shift from public.clock_setting c $$`,
  )
}

let s: Season
beforeAll(async () => {
  s = await season()
})
afterAll(() => s.close())

describe('submitting', () => {
  test('a complete draft goes out: receipt, snapshot, history, mail, frozen content', async () => {
    const unit = await s.applicant('B3')
    const app = await s.draft(unit, 'B3')
    expect(app).toMatchObject({ state: 'draft', problems: 0, actions: ['edit', 'submit', 'withdraw'] })
    const answer = await s.submit(unit.manager, app)
    expect(answer.statusCode, answer.body).toBe(201)
    const receipt = answer.json()
    expect(receipt).toMatchObject({ number: app.number, n: 1, track: 'B3', bundle: [] })
    expect(verifyReceipt(receiptBytes(receipt), receipt, s.a.deps.keys.receipt.publicPem)).toBe(true)
    const forged = { ...receipt, title: '别的' }
    expect(verifyReceipt(receiptBytes(forged), receipt, s.a.deps.keys.receipt.publicPem)).toBe(false)
    const after = await s.read(unit.manager, app.id)
    expect(after).toMatchObject({
      state: 'submitted',
      version: app.version + 1,
      submittedAt: receipt.submittedAt,
    })
    const { callId, callVersion, track, type, unitId, content } = after
    expect(contentHash({ callId, callVersion, track, type, unitId, content })).toBe(receipt.contentHash)
    const history = (await unit.manager.inject({ url: `/api/v1/applications/${app.id}/history` })).json()
    expect(history.items.map((i: Json) => i.action)).toEqual(['application.submitted', 'application.started'])
    expect((await s.save(unit.manager, app.id, after.version, content)).json().code).toBe('state-forbids')
    const subject = async () => {
      await s.a.runJobs()
      return s.a.smtp.newest(unit.manager.email).subject
    }
    await expect.poll(subject, { interval: 300 }).toContain(app.number)
  })

  test('the same key gives the same receipt, whatever changed since; with another body it is refused', async () => {
    const unit = await s.applicant('B3')
    const app = await s.draft(unit, 'B3')
    const answers = await Promise.all(Array.from({ length: 5 }, () => s.submit(unit.manager, app, 'key-1')))
    expect(new Set(answers.map((r) => r.body)).size).toBe(1)
    expect(answers[0]!.statusCode).toBe(201)
    const again = await s.submit(unit.manager, { ...app, version: 999 }, 'key-1')
    expect(again.body).toBe(answers[0]!.body)
    expect((await s.submit(unit.manager, app, 'key-1', { other: true })).json().code).toBe(
      'idempotency-key-reused',
    )
    expect((await s.submit(unit.manager, app, 'key-2')).json().code).toBe('version-changed')
    const now = await s.read(unit.manager, app.id)
    expect((await s.submit(unit.manager, now, 'key-3')).json().code).toBe('state-forbids')
    expect(now.submissions).toHaveLength(1)
  })

  test.each([
    ['a floor not reached', { 'targets.attendees': 199 }, 'targets.attendees', '二.2'],
    ['a field left blank', { 'basics.leaderName': '' }, 'basics.leaderName', undefined],
    [
      'asking for more than the award',
      { budget: [{ category: 'meeting', association: 99_999_999_00, own: 0 }] },
      'budget',
      '二.3',
    ],
  ])('%s keeps it back, and says where and by which clause', async (_, change, path, clause) => {
    const unit = await s.applicant('B3')
    const app = await s.draft(unit, 'B3', { change })
    expect(app.problems).toBeGreaterThan(0)
    const refused = (await s.submit(unit.manager, app)).json()
    expect(refused).toMatchObject({ code: 'not-submittable', status: 409 })
    const issue = refused.issues.find((i: Json) => i.path === path)
    expect(issue, JSON.stringify(refused.issues)).toBeDefined()
    if (clause) expect(issue.clause).toBe(clause)
    expect((await s.read(unit.manager, app.id)).state).toBe('draft')
  })

  test('what the registry knows against it keeps it back; what it does not know, does not', async () => {
    const pilot = await s.applicant('C4', { facts: { 'national-pilot': 'pilot' }, region: 'kaifeng' })
    const start = { callId: s.call.id, track: 'C4', unitId: pilot.id }
    const none = await pilot.manager.inject({ method: 'POST', url: '/api/v1/applications', payload: start })
    expect(none.json()).toMatchObject({ code: 'not-eligible-here' })
    expect(none.json().issues).toContainEqual(
      expect.objectContaining({ rule: 'C4/not-national-pilot', clause: '三(四)1' }),
    )
    expect(none.json().issues).toContainEqual(expect.objectContaining({ code: 'can-apply', track: 'C1' }))
    const unit = await s.applicant('D')
    const app = await s.draft(unit, 'D')
    await s.recordFact(unit, 'bank-account', 'dormant')
    const refused = (await s.submit(unit.manager, app)).json()
    expect(refused.issues).toEqual([expect.objectContaining({ rule: 'D/bank-account', clause: '四.1' })])
    const open = await s.applicant('D', { facts: {} })
    const talent = await s.draft(open, 'D')
    const { verdict } = (
      await open.manager.inject({ url: `/api/v1/applications/${talent.id}/verdict` })
    ).json()
    expect(verdict.findings.filter((f: Json) => f.awaits === 'registry').length).toBeGreaterThan(0)
    expect((await s.submit(open.manager, talent)).statusCode).toBe(201)
  })
})

describe('the deadline', () => {
  test('the last second counts, the next does not; the database decides', async () => {
    const unit = await s.applicant('B3')
    const [first, second] = [await s.draft(unit, 'B3'), await s.draft(unit, 'B3')]
    await s.setClock(new Date(s.deadline.getTime() - 60_000))
    try {
      await freeze(new Date(s.deadline.getTime() + 999))
      const intime = await s.submit(unit.manager, first)
      expect(intime.statusCode, intime.body).toBe(201)
      expect(Date.parse(intime.json().submittedAt)).toBe(s.deadline.getTime() + 999)
      await freeze(new Date(s.deadline.getTime() + 1000))
      const late = (await s.submit(unit.manager, second)).json()
      expect(late).toMatchObject({
        code: 'deadline-passed',
        issues: [{ deadline: s.deadline.toISOString() }],
      })
      expect(await s.read(unit.manager, second.id)).toMatchObject({
        state: 'draft',
        submitBlock: { code: 'deadline-passed' },
        actions: ['edit', 'withdraw'],
      })
      const started = await unit.manager.inject({
        method: 'POST',
        url: '/api/v1/applications',
        payload: { callId: s.call.id, track: 'B3', unitId: unit.id },
      })
      expect(started.json().code).toBe('deadline-passed')
      await thaw()
      await s.setClock(new Date(s.deadline.getTime() + 5000))
      const sneaky = s.as(unit.manager, (tx) =>
        tx
          .updateTable('application')
          .set({ state: 'submitted', submitted_at: s.deadline })
          .where('id', '=', second.id)
          .execute(),
      )
      await expect(sneaky).rejects.toMatchObject({ code: 'ZN003' })
    } finally {
      await thaw()
      await s.setClock(new Date())
    }
  })
})

describe('caps', () => {
  test('200 at once for 2 places: two go out, the others hear the clause and what uses the places', async () => {
    const unit = await s.applicant('D')
    const people = [
      unit.manager,
      ...(await Promise.all(Array.from({ length: 9 }, () => s.colleague(unit, 'manager')))),
    ]
    const drafts = await s.copies(await s.draft(unit, 'D'), 199)
    const answers = await Promise.all(drafts.map((app, i) => s.submit(people[i % people.length]!, app)))
    const codes = answers.map((r) => (r.statusCode === 201 ? 'out' : r.json().code))
    expect(codes.filter((c) => c !== 'out' && c !== 'cap-reached')).toEqual([])
    expect(codes.filter((c) => c === 'out')).toHaveLength(2)
    expect(codes.filter((c) => c === 'cap-reached')).toHaveLength(198)
    const numbers = answers
      .filter((r) => r.statusCode === 201)
      .map((r) => r.json().number)
      .sort()
    for (const r of answers.filter((x) => x.statusCode !== 201)) {
      const issue = r.json().issues.find((i: Json) => i.rule === 'D/cap')
      expect(issue).toMatchObject({ clause: '四.1', ruling: 'R6' })
      expect(issue.applications.map((x: Json) => x.number).sort()).toEqual(numbers)
    }
    const { rows } = await s.t.admin.query(
      `select state, count(*)::int as n from application where unit_id = $1 group by state`,
      [unit.id],
    )
    expect(Object.fromEntries(rows.map((r) => [r.state, r.n]))).toEqual({ submitted: 2, draft: 198 })
  })

  test('two associations of one university share its allowance; withdrawing one makes room', async () => {
    const host = {
      facts: {},
      kind: 'university-association',
      host: { kind: 'university' },
      hostCode: creditCode(77),
    }
    const [one, two] = [await s.applicant('D', host), await s.applicant('D', host)]
    const sent = []
    for (const unit of [one, two]) {
      const app = await s.draft(unit, 'D')
      expect((await s.submit(unit.manager, app)).statusCode).toBe(201)
      sent.push(await s.read(unit.manager, app.id))
    }
    const third = await s.draft(two, 'D')
    const refused = (await s.submit(two.manager, third)).json()
    expect(refused.code).toBe('cap-reached')
    expect((await s.withdraw(one.manager, sent[0], { reason: '改报他类' })).statusCode).toBe(200)
    expect((await s.submit(two.manager, third)).statusCode).toBe(201)
  })

  test('nobody frees a place of what is submitted, not even by SQL', async () => {
    const unit = await s.applicant('D')
    const app = await s.draft(unit, 'D')
    await s.submit(unit.manager, app)
    const free = s.as(unit.manager, (tx) =>
      tx.deleteFrom('cap_slot').where('application_id', '=', app.id).execute(),
    )
    await expect(free).rejects.toMatchObject({ code: 'ZN006' })
  })
})
