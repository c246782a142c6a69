import { commitment, type SelectionInput, select, verifyDraw } from '@zhinan/review'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SignedIn } from './app.ts'
import { type Assigning, assigning, CALL } from './assigning.ts'
import type { Expert } from './review.ts'
import type { Json } from './season.ts'

/** The 2023 season from the draw to the confirmed selection, through the API alone: all twelve tracks. */
const API = `/api/v1/calls/${CALL}`
const DAY = 86_400_000
const EXPERTS = 14
const PILOT = 'C4'
const COMPANIONS = ['C1', 'C2', 'C3']

let world: Assigning
let supervisor: SignedIn
let approver: SignedIn
const apps: Json[] = []
const people: Expert[] = []

beforeAll(async () => {
  world = await assigning()
  const { s, r } = world
  supervisor = await s.staff('supervisor')
  approver = await s.staff('approver')
  for (let n = 0; n < EXPERTS; n++) people.push(await r.expert({ unit_name: `评审单位${n}`, workload: 200 }))
  for (const { id } of s.call.tracks) {
    if (COMPANIONS.includes(id)) continue
    for (let n = 0; n < 2; n++) {
      const unit = await s.applicant(id, id === PILOT ? { region: ['kaifeng', 'luoyang'][n]! } : {})
      const parts: Json[] = []
      if (id === PILOT) for (const track of COMPANIONS) parts.push(await s.draft(unit, track))
      const app = await s.draft(unit, id)
      const sent = await s.submit(unit.manager, app)
      expect(sent.statusCode, `${id}: ${sent.body}`).toBe(201)
      for (const one of [app, ...parts]) {
        await r.pass(one.id)
        apps.push(one)
      }
    }
  }
})
afterAll(() => world.s.close())

const call = async (
  who: SignedIn,
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  payload?: object,
  version?: number,
) => {
  const answer = await who.inject({
    method,
    url: path.startsWith('/') ? API + path : `/api/v1/${path}`,
    ...(payload && { payload }),
    ...(version !== undefined && { headers: { 'if-match': `"v${version}"` } }),
  })
  expect(answer.statusCode, `${method} ${path}: ${answer.body}`).toBeLessThan(300)
  return answer.body === '' ? undefined : answer.json()
}

test('draw, invitation, assignment, scoring, selection: every place is given or its reason stated, the money suffices', async () => {
  const { s, officer } = world
  const tracks = s.call.tracks.map((t) => t.id)
  await world.r.signs(officer, 'officer')

  // The draw: of fourteen candidates ten, by two people's secrets and a value that nobody chose.
  const now = Date.now()
  const draw = await call(officer, 'POST', '/draws', {
    tracks,
    purpose: '全部类别评审组',
    strata: [{ title: { zh: '全部学科' }, draw: 10 }],
    perUnit: 1,
    publicValue: '上证综合指数收盘点数',
    valueAt: new Date(now + DAY).toISOString(),
  })
  const secrets = { officer: 'a'.repeat(40), supervisor: 'b'.repeat(40) }
  const both = [
    ['officer', officer],
    ['supervisor', supervisor],
  ] as const
  for (const [as, who] of both)
    await call(who, 'POST', `/draws/${draw.id}/commitment`, {
      commitment: commitment(as, draw.record.frameHash, secrets[as]),
    })
  await s.setClock(new Date(now + DAY + 60_000))
  for (const [as, who] of both)
    await call(who, 'POST', `/draws/${draw.id}/reveal`, { secret: secrets[as], publicValue: '3054.37' })
  const drawn = await call(officer, 'GET', `/draws/${draw.id}`)
  expect(verifyDraw(drawn.record).every((c) => c.ok)).toBe(true)

  // One who was drawn cannot serve: the next in the sequence is asked.
  const asked = await call(officer, 'POST', '/review/members', { tracks, draw: draw.id })
  expect(asked).toEqual({ invited: 10, skipped: [] })
  const list = await call(officer, 'GET', '/review/members?track=A')
  const serving = people.filter((p) => list.items.some((m: Json) => m.expert.id === p.id))
  const [busy, ...rest] = serving as [Expert, ...Expert[]]
  const answers = (answer: string) => ({ tracks: Object.fromEntries(tracks.map((t) => [t, answer])) })
  await call(busy.who, 'POST', `me/review/invitations/${CALL}/answer`, {
    ...answers('declined'),
    reason: '出国访问',
  })
  const { draw: place } = list.items.find((m: Json) => m.expert.id === busy.id)
  await call(officer, 'POST', `/draws/${draw.id}/decline`, { candidate: place.candidate, reason: '出国访问' })
  expect((await call(officer, 'POST', '/review/members', { tracks, draw: draw.id })).invited).toBe(1)
  const all = await call(officer, 'GET', '/review/members?track=A')
  const next = people.find((p) => !serving.includes(p) && all.items.some((m: Json) => m.expert.id === p.id))!
  const judges = [...rest, next]
  for (const e of judges) {
    await world.r.signs(e.who, 'expert')
    await call(e.who, 'POST', `me/review/invitations/${CALL}/answer`, answers('accepted'))
  }

  // Assignment: a proposal by the job, applied as a whole.
  const run = await world.proposed({ tracks })
  expect(run.summary).toMatchObject({ filled: run.summary.places, gap: 0 })
  expect((await world.apply(run)).statusCode).toBe(200)

  // Scoring: each expert opens, writes and sends.
  await call(officer, 'POST', '/review/rounds', { tracks, closesAt: new Date(now + 20 * DAY).toISOString() })
  let level = 0
  for (const e of judges) {
    const { items } = await call(e.who, 'GET', 'me/review/sheets')
    for (const { assignment, track } of items as Json[]) {
      const path = `me/review/sheets/${assignment}`
      const opened = await call(e.who, 'POST', `${path}/open`, { conflict: false })
      const marks = Object.fromEntries(
        opened.terms.criteria.map((c: Json) => [
          c.id,
          { score: 65 + (level++ % 24), comment: '依据充分，安排具体，个别环节还可细化，总体可行。' },
        ]),
      )
      const kept = await call(
        e.who,
        'PUT',
        path,
        { content: { marks, recommendation: 'fund' } },
        opened.version,
      )
      const sent = await call(e.who, 'POST', `${path}/send`, {}, kept.version)
      expect([sent.state, sent.track]).toEqual(['sent', track])
    }
  }
  const rounds = await call(officer, 'GET', '/review/rounds')
  expect(rounds.items.every((x: Json) => x.sent === x.assigned && x.assigned >= x.applications * 3)).toBe(
    true,
  )
  for (const { track, version } of rounds.items)
    await call(officer, 'POST', `/review/rounds/${track}/closing`, {
      closesAt: null,
      reason: '意见已齐',
      version,
    })

  // Selection: prepared by one, confirmed by another, recomputed by anybody.
  const live = await call(officer, 'GET', '/selection')
  expect(live.rows).toHaveLength(apps.length)
  const open = live.questions.length > 0
  const kept = await call(officer, 'POST', '/selections', {
    inputHash: live.inputHash,
    ...(open && { openReason: '同分者留待专家组表决' }),
  })
  const own = await officer.inject({
    method: 'POST',
    url: `${API}/selections/${kept.n}/confirm`,
    payload: {},
  })
  expect([403, 409]).toContain(own.statusCode)
  await call(approver, 'POST', `/selections/${kept.n}/confirm`)
  const done = await call(officer, 'GET', `/selections/${kept.n}`)
  expect(done.state).toBe('confirmed')
  expect(done.awards).toBeGreaterThan(0)
  expect(done.awards).toBeLessThanOrEqual(121)
  expect(done.money).toBeLessThanOrEqual(10_500_000 * 100)
  // Every application has a result and says why.
  expect(done.rows.every((x: Json) => x.reasons.length > 0)).toBe(true)
  for (const t of done.tracks) {
    const here = done.rows.filter((x: Json) => x.track === t.track)
    const free = t.quota - t.shortlisted - t.tiedPlaces
    // A place stays empty only where nobody waits for it above the floor.
    if (free > 0) expect(here.filter((x: Json) => x.result === 'reserve')).toEqual([])
  }
  const nested = done.rows.filter((x: Json) => COMPANIONS.includes(x.track))
  expect(nested.every((x: Json) => x.result === 'nested' && x.amount === 0)).toBe(true)
  const input: SelectionInput = await call(officer, 'GET', `/selections/${kept.n}/input.json`)
  const again = select(input)
  const shortlisted = (rows: readonly { id: string; result: string }[]) =>
    rows
      .filter((x) => x.result === 'shortlisted')
      .map((x) => x.id)
      .sort()
  expect(shortlisted(again.outcomes)).toEqual(shortlisted(done.rows))
})
