import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SignedIn } from '../../../test/app.ts'
import { type Assigning, assigning, CALL, code, post } from '../../../test/assigning.ts'
import type { Expert } from '../../../test/review.ts'
import type { Json } from '../../../test/season.ts'

const BASE = `/api/v1/calls/${CALL}/review`
const OWN = '/api/v1/me/review/meetings'

let s: Assigning['s']
let r: Assigning['r']
let officer: SignedIn
let apps: Json[]
let people: Expert[]
let panel: string
beforeAll(async () => {
  // What its panels vote binds.
  const a = await assigning((call) => ({
    ...call,
    review: { ...call.review!, panel: { quorum: 'two-thirds', passes: 'half', binding: true } },
  }))
  ;({ s, r, officer } = a)
  await r.signs(officer, 'officer')
  ;({ apps, people } = await a.track('C3', 3, 5))
  await r.open('C3', officer)
})
afterAll(() => s.close())

const board = async (who = officer): Promise<Json> =>
  (await who.inject({ url: `${BASE}/panels?track=C3` })).json()
const ids = (of: { id: string }[]) => of.map((x) => x.id)
const names = () => people.map((p) => p.name)
const form = (more: object = {}, give = true) =>
  post(officer, `${BASE}/panels`, {
    track: 'C3',
    give,
    panels: [
      {
        name: '第一组',
        experts: ids(people),
        chair: people[0]!.id,
        applications: ids(apps as never),
        ...more,
      },
    ],
  })

describe('panels', () => {
  test('are proposed: nobody is barred from all, each has a chair, each application is before one', async () => {
    const made = await post(officer, `${BASE}/panels/proposal`, {
      track: 'C3',
      size: 3,
      most: 2,
      recusals: 0,
      perUnit: 1,
      chairs: [],
    })
    expect(made.statusCode, made.body).toBe(200)
    const { panels } = made.json()
    expect(panels.flatMap((p: Json) => p.applications.map((a: Json) => a.id)).sort()).toEqual(
      ids(apps as never).sort(),
    )
    for (const p of panels) {
      expect(p.experts).toHaveLength(3)
      expect(ids(p.experts)).toContain(p.chair)
      expect(p.applications.length).toBeLessThanOrEqual(2)
    }
  })

  test('what cannot be is refused with what to do, and nothing is written', async () => {
    const declared = await post(people[4]!.who, `/api/v1/me/review/declarations/${apps[0].id}`, {
      reason: '曾合作发表论文',
    })
    expect(declared.statusCode, declared.body).toBeLessThan(300)
    const cases: [object, string][] = [
      [{ chair: crypto.randomUUID() }, 'panel-chair'],
      [{ experts: [people[0]!.id, people[0]!.id] }, 'panel-twice'],
      [{ experts: [people[0]!.id, crypto.randomUUID()] }, 'panel-not-serving'],
      [{ applications: [crypto.randomUUID()] }, 'panel-not-eligible'],
      // Three valid opinions are needed of each; one of three is recused.
      [{ experts: [people[0]!.id, people[1]!.id, people[4]!.id] }, 'panel-too-few'],
    ]
    for (const [more, expected] of cases)
      expect([expected, code(await form(more))]).toEqual([expected, expected])
    expect((await board()).panels).toEqual([])
  })

  test('formed, they review in writing, too; recused members do not', async () => {
    const made = await form()
    expect(made.statusCode, made.body).toBe(201)
    ;[panel] = made.json().panels
    expect(made.json().given).toBe(14)
    const { panels, free, experts } = await board()
    expect(free).toEqual([])
    expect(panels).toMatchObject([{ name: '第一组', version: 1, meetings: [] }])
    expect(panels[0].members.filter((m: Json) => m.chair).map((m: Json) => m.name)).toEqual([names()[0]])
    expect(panels[0].applications.find((a: Json) => a.id === apps[0].id).recused).toEqual([people[4]!.id])
    expect(experts.map((e: Json) => e.load).sort()).toEqual([2, 3, 3, 3, 3])
    expect(code(await form({ name: '第二组' }))).toBe('panel-taken')
    expect(
      code(
        await post(officer, `${BASE}/panels/proposal`, {
          track: 'C3',
          size: 3,
          most: 2,
          recusals: 0,
          perUnit: 1,
          chairs: [],
        }),
      ),
    ).toBe('panel-nothing-free')
  })

  test('two officers: the second is told; a change keeps its reason', async () => {
    const change = (version: number) =>
      officer.inject({
        method: 'PUT',
        url: `${BASE}/panels/${panel}`,
        payload: {
          name: '学科组',
          experts: ids(people),
          chair: people[1]!.id,
          applications: ids(apps as never),
          give: false,
          version,
          reason: '更换组长',
        },
      })
    const done = await change(1)
    expect(done.statusCode, done.body).toBe(200)
    expect(code(await change(1))).toBe('panel-changed')
    const [now] = (await board()).panels
    expect([now.name, now.members[0].name]).toEqual(['学科组', names()[1]])
  })

  test('neither applicants nor experts see who sits on them', async () => {
    for (const who of [people[0]!.who, apps[0].unit.manager])
      expect((await who.inject({ url: `${BASE}/panels?track=C3` })).statusCode).toBe(403)
  })
})

describe('a meeting', () => {
  let meeting: string
  let version: number
  const step = async (payload: object, who = officer) => {
    const done = await post(who, `${BASE}/meetings/${meeting}/steps`, { version, ...payload })
    if (done.statusCode === 200) version = done.json().version
    return done
  }
  const read = async (): Promise<Json> =>
    (await officer.inject({ url: `${BASE}/meetings/${meeting}` })).json()
  const item = async (n: number) => (await read()).items.find((i: Json) => i.application === apps[n].id)
  const vote = (n: number, application: string, choice = 'for') =>
    post(people[n]!.who, `${OWN}/${meeting}/votes`, { application, choice })

  test('is planned once, its members are told, what anybody is recused from stands together', async () => {
    const url = `${BASE}/panels/${panel}/meetings`
    expect(code(await post(officer, url, { at: '2020-01-01T00:00:00Z', place: '会议室' }))).toBe(
      'meeting-past',
    )
    const made = await post(officer, url, { at: '2099-01-01T01:00:00Z', place: '三楼会议室' })
    expect(made.statusCode, made.body).toBe(201)
    ;({ meeting } = made.json())
    expect(code(await post(officer, url, { at: '2099-01-02T01:00:00Z', place: '会议室' }))).toBe(
      'panel-meets',
    )
    const seen = await read()
    ;({ version } = seen)
    expect(seen).toMatchObject({ state: 'planned', moves: 2, best: { moves: 2, least: true } })
    const own = (await people[0]!.who.inject({ url: OWN })).json().items
    expect(own).toMatchObject([{ id: meeting, panel: '学科组', state: 'planned', items: 3 }])
    expect(code(await step({ step: 'begin', application: apps[0].id }))).toBe('meeting-not-open')
  })

  test('without a quorum there is no vote; the recused do not count', async () => {
    expect((await step({ step: 'open' })).statusCode).toBe(200)
    for (const n of [0, 1]) await step({ step: 'attendance', expert: people[n]!.id, present: true })
    expect((await step({ step: 'begin', application: apps[0].id })).statusCode).toBe(200)
    expect(code(await step({ step: 'begin', application: apps[1].id }))).toBe('meeting-busy')
    // Four may vote, three have to be there.
    expect(code(await step({ step: 'vote', application: apps[0].id }))).toBe('meeting-quorum')
    for (const n of [2, 4]) {
      const there = await post(people[n]!.who, `${OWN}/${meeting}/presence`, { present: true })
      expect(there.statusCode, there.body).toBe(200)
    }
    expect(code(await vote(0, apps[0].id))).toBe('vote-not-on')
    expect((await step({ step: 'vote', application: apps[0].id })).statusCode).toBe(200)
  })

  test('each votes once; who is recused, absent or no member cannot; nobody sees how, until it is over', async () => {
    expect(
      (await vote(0, apps[0].id)).json().items.find((i: Json) => i.application === apps[0].id).choice,
    ).toBe('for')
    expect(code(await vote(0, apps[0].id, 'against'))).toBe('vote-given')
    expect(code(await vote(4, apps[0].id))).toBe('vote-recused')
    expect(code(await vote(3, apps[0].id))).toBe('vote-absent')
    const stranger = await r.expert()
    expect(
      code(await post(stranger.who, `${OWN}/${meeting}/votes`, { application: apps[0].id, choice: 'for' })),
    ).toBe('not-found')
    const both = await Promise.all([vote(1, apps[0].id), vote(1, apps[0].id, 'against')])
    expect(both.map((b) => b.statusCode).sort()).toEqual([200, 409])
    expect(await item(0)).toMatchObject({ state: 'voting', cast: 2, votes: [] })
    const screen = (await officer.inject({ url: `${BASE}/meetings/${meeting}/screen` })).json()
    expect(screen).toMatchObject({ present: 4, members: 5, on: { cast: 2, recused: [{ name: names()[4] }] } })
    // The database keeps how they voted from officers, too.
    const rows = await s.as(officer, (tx) => tx.selectFrom('panel_vote').select('choice').execute())
    expect(rows).toEqual([])
  })

  test('it is counted by the call’s terms and kept; a second officer who saw less is told', async () => {
    const before = version
    expect((await step({ step: 'count', application: apps[0].id, note: '同意' })).statusCode).toBe(200)
    expect(code(await step({ step: 'begin', application: apps[1].id, version: before }))).toBe(
      'meeting-changed',
    )
    const done = await item(0)
    expect(done).toMatchObject({ state: 'done', result: { mayVote: 4, there: 3, need: 2 } })
    expect(done.votes).toHaveLength(2)
    const own = (await people[4]!.who.inject({ url: `${OWN}/${meeting}` })).json()
    // Out of the room, they do not learn what came of it there.
    expect(own.items.find((i: Json) => i.application === apps[0].id)).toMatchObject({
      recused: true,
      result: null,
    })
  })

  test('a conflict declared in the middle voids the vote; discussed and postponed are ways to end, too', async () => {
    await step({ step: 'begin', application: apps[1].id })
    await step({ step: 'vote', application: apps[1].id })
    for (const n of [0, 1, 2]) await vote(n, apps[1].id)
    await post(people[2]!.who, `/api/v1/me/review/declarations/${apps[1].id}`, { reason: '刚发现是同门' })
    await step({ step: 'count', application: apps[1].id })
    expect(await item(1)).toMatchObject({
      state: 'done',
      result: { result: 'passed', for: 2, mayVote: 4, there: 3 },
    })
    await step({ step: 'begin', application: apps[2].id })
    expect((await step({ step: 'postpone', application: apps[2].id, note: '材料待核' })).statusCode).toBe(200)
    expect((await step({ step: 'close' })).json()).toMatchObject({ state: 'closed' })
    expect(code(await step({ step: 'open' }))).toBe('meeting-over')
    const [now] = (await board()).panels
    expect(now.applications.filter((a: Json) => a.decided !== null)).toHaveLength(2)
    expect(now.meetings).toMatchObject([{ state: 'closed', items: 3, done: 2 }])
    // What was decided stays with the panel; what is left can be planned again.
    const gone = await officer.inject({
      method: 'PUT',
      url: `${BASE}/panels/${panel}`,
      payload: {
        name: now.name,
        experts: ids(people),
        chair: people[0]!.id,
        applications: [apps[2].id],
        give: false,
        version: now.version,
        reason: '移出',
      },
    })
    expect(code(gone)).toBe('panel-decided')
    const again = await post(officer, `${BASE}/panels/${panel}/meetings`, {
      at: '2099-02-01T01:00:00Z',
      place: '会议室',
    })
    expect(again.statusCode, again.body).toBe(201)
    expect(
      code(await post(officer, `${BASE}/panels/${panel}/dissolve`, { version: now.version, reason: '合并' })),
    ).toBe('panel-meets')
  })

  test('whose service ended is no member any more: neither in the room nor counted', async () => {
    const gone = await post(officer, `${BASE}/members/${people[3]!.id}/end`, {
      tracks: ['C3'],
      reason: '病假',
    })
    expect(gone.statusCode, gone.body).toBeLessThan(300)
    expect((await people[3]!.who.inject({ url: OWN })).json().items).toEqual([])
    expect((await people[3]!.who.inject({ url: `${OWN}/${meeting}` })).statusCode).toBe(404)
    expect((await read()).members).toHaveLength(4)
    const [now] = (await board()).panels
    expect(now.members.filter((m: Json) => !m.serves).map((m: Json) => m.name)).toEqual([names()[3]])
  })

  test('selection goes by what binds, waits for what is left, and shows both', async () => {
    const live = (await officer.inject({ url: `/api/v1/calls/${CALL}/selection` })).json()
    const kept = `/api/v1/calls/${CALL}/selections`
    const made = await post(officer, kept, { inputHash: live.inputHash, openReason: '先报批已有结果' })
    expect(made.statusCode, made.body).toBe(201)
    const input = (await officer.inject({ url: `${kept}/1/input.json` })).json()
    const of = (n: number) => input.applications.find((a: Json) => a.id === apps[n].number)?.panel
    expect(of(1)).toEqual({ result: 'passed', for: 2, need: 2 })
    expect(of(2)).toEqual({ result: 'open', for: 0, need: 0 })
    const shown = (n: number) => live.rows.find((x: Json) => x.application === apps[n].id).panel
    expect([shown(1)?.result, shown(2)]).toEqual(['passed', null])
  })
})
