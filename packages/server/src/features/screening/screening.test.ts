import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SignedIn } from '../../../test/app.ts'
import { type Applicant, type Json, type Season, season } from '../../../test/season.ts'

let s: Season
let officer: SignedIn
beforeAll(async () => {
  s = await season()
  officer = await s.staff('officer')
})
afterAll(() => s.close())

const view = async (who: SignedIn, id: string, query = ''): Promise<Json> =>
  (await who.inject({ url: `/api/v1/screening/${id}${query}` })).json()

/** A submitted application of a unit of its own. */
async function submitted(track: string, unit?: Applicant): Promise<{ unit: Applicant; app: Json }> {
  const owner = unit ?? (await s.applicant(track))
  const draft = await s.draft(owner, track)
  const answer = await s.submit(owner.manager, draft)
  expect(answer.statusCode, answer.body).toBe(201)
  return { unit: owner, app: await s.read(owner.manager, draft.id) }
}

/** Decides every rule that waits for an officer in favour. */
async function decideAll(id: string, who = officer): Promise<Json> {
  let app = await view(who, id)
  for (const f of app.verdict.findings.filter(
    (x: Json) => x.truth === 'undecided' && x.gate !== 'priority',
  )) {
    const done = await s.screen(who, 'decisions', app, { rule: f.rule, truth: 'met', note: '已核' })
    expect(done.statusCode, `${f.rule} ${done.body}`).toBe(200)
    app = { ...app, version: done.json().version }
  }
  return view(who, id)
}

/** Everything that was mailed to a unit's manager. */
const lettersTo = (unit: Applicant): string =>
  s.a.smtp.mails
    .filter((m) => JSON.stringify(m.to).includes(unit.manager.email))
    .map((m) => `${m.subject}\n${m.text}`)
    .join('\n')

const soon = () => new Date(Date.now() + 3 * 86_400_000).toISOString()
const comments = [{ path: 'plan.goals', comment: '目标不清，请写明数量' }]
const REASON = { code: 'not-per-guide', clause: '二.2' }

describe('an officer examines', () => {
  test('rules for people one by one, then finds it eligible; the unit hears of it', async () => {
    const { unit, app } = await submitted('B3')
    const first = await view(officer, app.id)
    const open = first.verdict.findings.filter((f: Json) => f.awaits === 'officer')
    expect(open.length).toBeGreaterThan(0)
    expect(first.actions).toEqual(['decide', 'return', 'conclude'])
    const early = await s.screen(officer, 'conclude', first, { outcome: 'eligible' })
    expect(early.json()).toMatchObject({ code: 'verdict-open' })
    expect(early.json().issues.map((i: Json) => i.rule)).toContain(open[0].rule)
    const machine = first.verdict.findings.find((f: Json) => f.truth === 'met' && f.by === 'machine')
    const meddled = await s.screen(officer, 'decisions', first, {
      rule: machine.rule,
      truth: 'notMet',
      note: '',
    })
    expect(meddled.json().code).toBe('rule-not-decidable')
    const ready = await decideAll(app.id)
    expect(ready.decisions.length).toBe(open.length)
    expect(ready.verdict.truth).toBe('met')
    const done = await s.screen(officer, 'conclude', ready, { outcome: 'eligible', note: '齐备' })
    expect(done.json(), done.body).toMatchObject({ state: 'eligible', consequences: [] })
    await s.a.runJobs()
    expect(lettersTo(unit)).toContain('通过')
    const reopened = await s.screen(officer, 'reopen', done.json(), { reason: '发现新的情况' })
    expect(reopened.json()).toMatchObject({ state: 'submitted' })
    expect(reopened.json().outcomes[0]).toMatchObject({
      outcome: 'reopened',
      note: '发现新的情况',
      by: '李强',
    })
  })

  test('two officers at once: the second is told, nothing is overwritten', async () => {
    const { app } = await submitted('B3')
    const other = await s.staff('officer')
    const both = await Promise.all([
      s.screen(officer, 'return', app, { comments, due: soon() }),
      s.screen(other, 'conclude', app, { outcome: 'ineligible', reasons: [REASON] }),
    ])
    expect(both.map((r) => r.statusCode).sort()).toEqual([200, 412])
    const now = await view(officer, app.id)
    expect(now.outcomes).toHaveLength(1)
    expect(now.version).toBe(app.version + 1)
  })

  test('ineligible needs a reason of the call’s with a clause; the mail cites it', async () => {
    const { unit, app } = await submitted('B3')
    const wrong: [object[], string][] = [
      [[], 'clause-required'],
      [[{ code: 'other' }], 'clause-required'],
      [[{ code: 'no-such', clause: '二.2' }], 'unknown-reason'],
      [[{ ...REASON, rule: 'C1/cap' }], 'unknown-rule'],
    ]
    for (const [reasons, code] of wrong) {
      const refused = await s.screen(officer, 'conclude', app, { outcome: 'ineligible', reasons })
      expect(refused.json().issues[0].code, JSON.stringify(reasons)).toBe(code)
    }
    const done = await s.screen(officer, 'conclude', app, { outcome: 'ineligible', reasons: [REASON] })
    expect(done.json().outcomes[0]).toMatchObject({ outcome: 'ineligible', reasons: [{ clause: '二.2' }] })
    await s.a.runJobs()
    expect(lettersTo(unit)).toContain('二.2')
  })
})

describe('given back for correction', () => {
  test('the unit corrects by its own date, even after the call’s; what it changed is judged anew', async () => {
    const { unit, app } = await submitted('B3')
    const decided = await decideAll(app.id)
    const fields = decided.verdict.findings.filter((f: Json) => f.code === 'decided')
    const answered = fields.find((f: Json) => /^conditions\./.test(fieldOf(f.rule) ?? ''))
    const past = await s.screen(officer, 'return', decided, {
      comments,
      due: new Date(Date.now() - 1000).toISOString(),
    })
    expect(past.json().code).toBe('date-passed')
    const due = new Date(s.deadline.getTime() + 5 * 86_400_000)
    const back = await s.screen(officer, 'return', decided, {
      comments,
      due: due.toISOString(),
      note: '请补正',
    })
    expect(back.json(), back.body).toMatchObject({ state: 'returned', returnDue: due.toISOString() })
    await s.a.runJobs()
    expect(lettersTo(unit)).toContain('目标不清')
    await s.setClock(new Date(s.deadline.getTime() + 86_400_000))
    try {
      const mine = await s.read(unit.manager, app.id)
      expect(mine).toMatchObject({ state: 'returned', actions: ['edit', 'submit', 'withdraw'] })
      expect(mine.outcomes[0].comments[0]).toMatchObject({
        path: 'plan.goals',
        field: { zh: expect.any(String) },
      })
      const place = fieldOf(answered.rule)!.split('.')[1]!
      const content = {
        ...mine.content,
        plan: { ...mine.content.plan, goals: '一年内办好一次会议，收到论文 50 篇以上，形成报告一份。' },
        conditions: { ...mine.content.conditions, [place]: { answer: true, statement: '改写后的依据' } },
      }
      const saved = (await s.save(unit.manager, app.id, mine.version, content)).json()
      const seen = await view(officer, app.id)
      expect(seen.content.plan.goals).toBe(app.content.plan.goals)
      const again = await s.submit(unit.manager, { id: app.id, version: saved.version })
      expect(again.json(), again.body).toMatchObject({ n: 2 })
      const after = await view(officer, app.id)
      expect(after.previous.plan.goals).toBe(app.content.plan.goals)
      expect(after.content.plan.goals).toContain('50 篇')
      const still = after.decisions.map((d: Json) => d.rule)
      expect(still).not.toContain(answered.rule)
      expect(still.length).toBe(decided.decisions.length - 1)
    } finally {
      await s.setClock(new Date())
    }
  })

  const fieldOf = (rule: string): string | undefined => {
    const [track, id] = rule.split('/')
    const found = s.call.tracks.find((t) => t.id === track)?.rules.find((r) => r.id === id)
    const field = (found?.params as { field?: unknown } | undefined)?.field
    return typeof field === 'string' ? `conditions.${field}` : undefined
  }
})

describe('the pilot-city rule R12', () => {
  let region = 0
  const REGIONS = ['kaifeng', 'xinxiang', 'anyang', 'hebi', 'jiaozuo', 'puyang']

  async function city() {
    const unit = await s.applicant('C4', { region: REGIONS[region++]! })
    const parts: Record<string, Json> = {}
    for (const track of ['C1', 'C2', 'C3']) parts[track] = await s.draft(unit, track)
    const pilot = await s.draft(unit, 'C4')
    expect((await s.submit(unit.manager, pilot)).statusCode).toBe(201)
    return { unit, pilot, parts }
  }
  const states = async (who: SignedIn, ids: string[]) =>
    Promise.all(ids.map(async (id) => s.read(who, id).then((x: Json) => [x.state, x.nestedIn !== null])))

  test.each([
    [
      'a companion falls',
      'C2',
      [
        ['ineligible', false],
        ['submitted', false],
        ['ineligible', false],
        ['submitted', false],
      ],
    ],
    [
      'the pilot city itself falls',
      'C4',
      [
        ['ineligible', false],
        ['submitted', false],
        ['submitted', false],
        ['submitted', false],
      ],
    ],
  ])('%s', async (_, track, expected) => {
    const { unit, pilot, parts } = await city()
    const falls = track === 'C4' ? pilot : parts[track]
    const narrow = await s.staff('officer', { tracks: [track] })
    const at = await view(narrow, falls.id)
    const foreseen = (
      await narrow.inject({ url: `/api/v1/screening/${falls.id}/consequences?outcome=ineligible` })
    ).json()
    const done = await s.screen(narrow, 'conclude', at, { outcome: 'ineligible', reasons: [REASON] })
    expect(done.statusCode, done.body).toBe(200)
    expect(done.json().consequences).toEqual(foreseen.consequences)
    expect(foreseen.consequences.map((c: Json) => `${c.track} ${c.what}`)).toEqual(
      track === 'C4' ? ['C1 freed', 'C2 freed', 'C3 freed'] : ['C4 ineligible', 'C1 freed', 'C3 freed'],
    )
    const ids = [pilot.id, parts.C1.id, parts.C2.id, parts.C3.id]
    expect(await states(unit.manager, ids)).toEqual(expected)
    if (track === 'C4') return
    const fallen = await s.read(unit.manager, pilot.id)
    expect(fallen.outcomes[0]).toMatchObject({
      by: null,
      reasons: [{ code: 'nested-ineligible', clause: '三(四)2', ruling: 'R12' }],
    })
    const { rows } = await s.t.admin.query(
      `select actor, actor_label, on_behalf_of from history where subject_id = $1 and action = 'application.found-ineligible'`,
      [pilot.id],
    )
    expect(rows).toEqual([{ actor: null, actor_label: 'system:R12', on_behalf_of: narrow.id }])
    await s.a.runJobs()
    const mails = s.a.smtp.mails
      .filter((m: Json) => m.text.includes(pilot.number))
      .map((m: Json) => m.subject)
    expect(mails.some((x: string) => x.includes('未通过'))).toBe(true)
    expect(mails.filter((x: string) => x.includes('单独'))).toHaveLength(2)
  })

  test('a pilot city that is examined again takes its companions back', async () => {
    const { unit, pilot, parts } = await city()
    const fell = await s.screen(officer, 'conclude', await view(officer, pilot.id), {
      outcome: 'ineligible',
      reasons: [REASON],
    })
    await s.screen(officer, 'reopen', fell.json(), { reason: '复核后更正' })
    const ids = [pilot.id, parts.C1.id, parts.C2.id, parts.C3.id]
    expect(await states(unit.manager, ids)).toEqual([
      ['submitted', false],
      ['submitted', true],
      ['submitted', true],
      ['submitted', true],
    ])
  })

  test('both ends at once end in one consistent state', async () => {
    const { unit, pilot, parts } = await city()
    const other = await s.staff('officer')
    const both = await Promise.all([
      s.screen(officer, 'conclude', await view(officer, parts.C1.id), {
        outcome: 'ineligible',
        reasons: [REASON],
      }),
      s.screen(other, 'conclude', await view(other, parts.C3.id), {
        outcome: 'ineligible',
        reasons: [REASON],
      }),
    ])
    expect(both.map((r) => r.statusCode).filter((c) => c !== 200 && c !== 412)).toEqual([])
    const now = await states(unit.manager, [pilot.id, parts.C1.id, parts.C2.id, parts.C3.id])
    expect(now[0]).toEqual(['ineligible', false])
    expect(now.every(([, nested]) => nested === false)).toBe(true)
  })
})

describe('who may', () => {
  test('an officer never writes what was submitted, by the API or by SQL', async () => {
    const { app } = await submitted('B3')
    const put = await s.save(officer, app.id, app.version, { basics: { title: '改了' } })
    expect(put.statusCode).toBe(403)
    const sql = (set: object) =>
      s.as(officer, (tx) => tx.updateTable('application').set(set).where('id', '=', app.id).execute())
    await expect(sql({ content: '{"basics":{}}' })).rejects.toMatchObject({ code: 'ZN005' })
    await expect(sql({ title: '改了' })).rejects.toMatchObject({ code: '42501' })
    await expect(sql({ state: 'withdrawn' })).rejects.toMatchObject({ code: '42501' })
    await expect(sql({ unit_id: crypto.randomUUID() })).rejects.toMatchObject({ code: 'ZN005' })
    await s.screen(officer, 'return', app, { comments, due: soon() })
    await expect(sql({ content: '{"basics":{}}' })).rejects.toMatchObject({ code: '42501' })
    const gone = s.as(officer, (tx) =>
      tx.deleteFrom('submission').where('application_id', '=', app.id).execute(),
    )
    await expect(gone).rejects.toMatchObject({ code: '42501' })
  })

  test('a supervisor and an approver read everything and change nothing; a draft is the unit’s own', async () => {
    const { unit, app } = await submitted('B3')
    const draft = await s.draft(unit, 'B3')
    for (const role of ['supervisor', 'approver']) {
      const who = await s.staff(role)
      expect((await view(who, app.id)).actions).toEqual([])
      expect((await who.inject({ url: `/api/v1/screening/${draft.id}` })).statusCode).toBe(404)
      const steps: [string, object][] = [
        ['decisions', { rule: 'B3/x', truth: 'met', note: '' }],
        ['return', { comments, due: soon() }],
        ['conclude', { outcome: 'ineligible', reasons: [REASON] }],
        ['reopen', { reason: '试试' }],
      ]
      for (const [step, payload] of steps)
        expect((await s.screen(who, step, app, payload)).statusCode).toBe(403)
      const rows = await s.as(who, (tx) =>
        tx.updateTable('application').set({ state: 'eligible' }).where('id', '=', app.id).execute(),
      )
      expect(Number(rows[0]!.numUpdatedRows)).toBe(0)
    }
  })

  test('tracks and duties bind an officer; nobody examines their own unit’s', async () => {
    const { unit, app } = await submitted('B3')
    const payload = { comments, due: soon() }
    const elsewhere = await s.staff('officer', { tracks: ['C1', 'C2'] })
    expect((await elsewhere.inject({ url: `/api/v1/screening/${app.id}` })).statusCode).toBe(404)
    expect((await s.screen(elsewhere, 'return', app, payload)).statusCode).toBe(404)
    const payer = await s.staff('officer', { duties: ['finance'] })
    expect((await view(payer, app.id)).actions).toEqual([])
    expect((await s.screen(payer, 'return', app, payload)).statusCode).toBe(403)
    const both = await s.staff('officer')
    await s.system((tx) =>
      tx.insertInto('unit_member').values({ unit_id: unit.id, user_id: both.id, role: 'member' }).execute(),
    )
    expect((await s.screen(both, 'return', app, payload)).statusCode).toBe(403)
    const sql = s.as(both, (tx) =>
      tx.updateTable('application').set({ state: 'eligible' }).where('id', '=', app.id).execute(),
    )
    await expect(sql).rejects.toMatchObject({ code: '42501' })
    const list = (await elsewhere.inject({ url: '/api/v1/screening?limit=100' })).json()
    expect(list.items.every((i: Json) => ['C1', 'C2'].includes(i.track))).toBe(true)
  })
})

describe('several at once', () => {
  test('those in which nothing is open are found eligible, each for itself; the others say why not', async () => {
    const [one, two, open, stale, foreign] = [
      await submitted('B3'),
      await submitted('B3'),
      await submitted('B3'),
      await submitted('B3'),
      await submitted('D'),
    ]
    const items = []
    for (const { app } of [one, two]) items.push({ id: app.id, version: (await decideAll(app.id)).version })
    items.push({ id: open.app.id, version: open.app.version })
    await decideAll(stale.app.id)
    items.push({ id: stale.app.id, version: stale.app.version })
    const ofD = await decideAll(foreign.app.id)
    items.push({ id: foreign.app.id, version: ofD.version })
    const onlyB = await s.staff('officer', { tracks: ['B3'] })
    const ready = await onlyB.inject({ url: '/api/v1/screening?ready=1&limit=100' })
    const ids = ready.json().items.map((i: Json) => i.id)
    expect(ids).toEqual(expect.arrayContaining([one.app.id, two.app.id, stale.app.id]))
    expect(ids).not.toContain(open.app.id)
    const counts = (await onlyB.inject({ url: '/api/v1/screening/counts' })).json()
    expect(counts.ready).toBe(ids.length)

    const answer = await onlyB.inject({
      method: 'POST',
      url: '/api/v1/screening/eligible',
      payload: { items },
    })
    expect(answer.statusCode, answer.body).toBe(200)
    expect(answer.json().items.map((i: Json) => i.problem?.code ?? 'done')).toEqual([
      'done',
      'done',
      'verdict-open',
      'version-changed',
      'not-found',
    ])
    expect((await view(officer, one.app.id)).state).toBe('eligible')
    expect((await view(officer, open.app.id)).state).toBe('submitted')
    await s.a.runJobs()
    expect(lettersTo(two.unit)).toContain(two.app.number)
    const { rows } = await s.t.admin.query(
      `select count(*)::int as n from history where action = 'application.found-eligible' and subject_id = any ($1)`,
      [[one.app.id, two.app.id]],
    )
    expect(rows[0].n).toBe(2)
  })
})

describe('the queue', () => {
  test('pages through every order without a gap or a double; filters, counts and neighbours agree', async () => {
    for (let i = 0; i < 5; i++) await submitted('B4')
    for (const sort of ['submittedAt', '-submittedAt', 'number', '-number', 'unit', '-unit']) {
      const seen: Json[] = []
      let cursor = ''
      do {
        const page = (
          await officer.inject({ url: `/api/v1/screening?track=B4&sort=${sort}&limit=2${cursor}` })
        ).json()
        seen.push(...page.items)
        cursor = page.nextCursor ? `&cursor=${page.nextCursor}` : ''
      } while (cursor)
      expect(new Set(seen.map((i) => i.id)).size, sort).toBe(5)
      expect(seen).toHaveLength(5)
      const key = sort.replace('-', '') === 'unit' ? 'unitName' : sort.replace('-', '')
      const values = seen.map((i) => i[key])
      const collator = new Intl.Collator('en')
      if (key !== 'unitName')
        expect(values).toEqual(
          [...values].sort((x, y) => collator.compare(x, y) * (sort.startsWith('-') ? -1 : 1)),
        )
      const middle = await view(officer, seen[2].id, `?track=B4&sort=${sort}`)
      expect([middle.prev, middle.next]).toEqual([seen[1].id, seen[3].id])
    }
    const [one] = (await officer.inject({ url: '/api/v1/screening?track=B4&limit=1' })).json().items
    expect(one.machine.met).toBeGreaterThan(5)
    expect(one.officer).toMatchObject({ met: 0, notMet: 0 })
    expect(one.officer.open).toBeGreaterThan(0)
    const found = (
      await officer.inject({ url: `/api/v1/screening?q=${encodeURIComponent(one.number.slice(-5))}` })
    ).json()
    expect(found.items.map((i: Json) => i.id)).toEqual([one.id])
    expect(
      (await officer.inject({ url: `/api/v1/screening?q=${encodeURIComponent("%' or 1=1 --")}` })).json()
        .items,
    ).toEqual([])
    const counts = (await officer.inject({ url: `/api/v1/screening/counts?call=${s.call.id}` })).json()
    expect(counts.byTrack.find((x: Json) => x.track === 'B4')).toMatchObject({ submitted: 5 })
    const all = Object.values<number>(counts.byState).reduce((a, b) => a + b, 0)
    expect(counts.byRegion.reduce((a: number, b: Json) => a + b.n, 0)).toBe(all)
    expect((await officer.inject({ url: '/api/v1/screening?cursor=nonsense' })).statusCode).toBe(400)
  })

  test('goes out as a workbook, with what people decided', async () => {
    const { app } = await submitted('B4')
    await decideAll(app.id)
    const file = await officer.inject({ url: '/api/v1/screening.xlsx?track=B4&lang=zh' })
    expect(file.statusCode).toBe(200)
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(file.rawPayload as never)
    const text = JSON.stringify(book.worksheets[1]!.getSheetValues())
    expect(text).toContain(app.number)
    expect(text).toContain('已核')
  })
})
