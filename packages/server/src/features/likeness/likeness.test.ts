import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SignedIn } from '../../../test/app.ts'
import { type Applicant, idNumber, type Json, type Season, season } from '../../../test/season.ts'
import { enqueue } from '../../platform/jobs.ts'
import { COMPARE } from './compare-task.ts'

let s: Season
let officer: SignedIn
let officerOfB4: SignedIn
beforeAll(async () => {
  s = await season()
  officer = await s.staff('officer')
  officerOfB4 = await s.staff('officer', { tracks: ['B4'] })
})
afterAll(() => s.close())

const OTHERS = ['background', 'goals', 'progress', 'results', 'organisation', 'foundation'].map(
  (x) => `plan.${x}`,
)
/** Sixteen sentences that no other seed has, of letters by a generator. */
function plan(seed: number): string[] {
  let state = seed
  const letter = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return String.fromCharCode(0x4e00 + ((state >>> 12) % 0x3000))
  }
  return Array.from({ length: 16 }, () => `${Array.from({ length: 24 }, letter).join('')}。`)
}
/** Places of the content: a plan of these words, and whatever else is written of the seed's own. */
const fill = (seed: number, words: string[]) => ({
  ...Object.fromEntries(
    OTHERS.map((path, k) => [
      path,
      plan(seed * 100 + k)
        .slice(0, 2)
        .join(''),
    ]),
  ),
  'plan.content': words.join(''),
  'basics.leaderPhone': `138${10_000_000 + seed}`,
  'basics.contactPhone': `139${10_000_000 + seed}`,
})

async function apply(
  track: string,
  change: Record<string, unknown>,
  unit?: Applicant,
): Promise<{ unit: Applicant; id: string }> {
  const owner = unit ?? (await s.applicant(track))
  const draft = await s.draft(owner, track, { change })
  const answer = await s.submit(owner.manager, draft)
  expect(answer.statusCode, answer.body).toBe(201)
  return { unit: owner, id: draft.id }
}

async function compareAll(): Promise<void> {
  await s.system((tx) => enqueue(tx, COMPARE, {}))
  await s.a.runJobs()
  const left = await s.system((tx) => tx.selectFrom('likeness_queue').selectAll().execute())
  expect(left).toEqual([])
}

const similar = async (who: SignedIn, id: string): Promise<Json[]> =>
  (await who.inject({ url: `/api/v1/screening/${id}/similar` })).json().items

describe('text', () => {
  let original: Awaited<ReturnType<typeof apply>>
  let copy: Awaited<ReturnType<typeof apply>>
  let honest: Awaited<ReturnType<typeof apply>>
  beforeAll(async () => {
    const words = plan(1)
    original = await apply('B3', fill(1, words))
    honest = await apply('B3', fill(2, plan(2)))
    await compareAll()
    copy = await apply(
      'B4',
      fill(
        3,
        [...words].reverse().map((w) => `${w.slice(0, 20)}改写四字。`),
      ),
    )
    await compareAll()
  })

  test('a copy of another unit, track and order of sentences is found from both sides; an honest one is not', async () => {
    const [flag, ...others] = await similar(officer, copy.id)
    expect(others).toEqual([])
    expect(flag).toMatchObject({
      kind: 'text',
      track: { id: 'B3' },
      other: { id: original.id, unitName: original.unit.name },
    })
    expect(flag.likeness).toBeGreaterThan(0.4)
    expect((await similar(officer, original.id)).map((f) => f.id)).toEqual([flag.id])
    expect(await similar(officer, honest.id)).toEqual([])
  })

  test('the queue marks both and can be narrowed to them', async () => {
    const list = (await officer.inject({ url: `/api/v1/screening?call=${s.call.id}&similar=1` })).json()
    expect(list.items.map((i: Json) => i.id).sort()).toEqual([original.id, copy.id].sort())
    expect(list.items[0].similar).toEqual({ all: 1, open: 1 })
    const all = (await officer.inject({ url: `/api/v1/screening?call=${s.call.id}` })).json()
    expect(all.items.find((i: Json) => i.id === honest.id).similar).toEqual({ all: 0, open: 0 })
  })

  test('side by side both have the same passages, with the same words in them', async () => {
    const [flag] = await similar(officer, copy.id)
    const both = (await officer.inject({ url: `/api/v1/similar/${flag.id}` })).json()
    const same = (side: Json) =>
      side.parts
        .flatMap((p: Json) => p.pieces)
        .filter((p: Json) => p.same)
        .map((p: Json) => `${p.passage} ${p.text}`)
        .sort()
    const strip = (list: string[]) => list.map((x) => x.replace(/[。\n]/g, ''))
    expect(strip(same(both.a))).toEqual(strip(same(both.b)))
    expect(same(both.a).length).toBeGreaterThanOrEqual(16)
    expect([both.a.id, both.b.id].sort()).toEqual([original.id, copy.id].sort())
  })

  test('an officer of one track only is told track and whom to ask, and not shown the other', async () => {
    const [flag] = await similar(officerOfB4, copy.id)
    expect(flag).toMatchObject({ other: null, track: { id: 'B3' }, ask: ['李强'] })
    expect(JSON.stringify(flag)).not.toContain(original.unit.name)
    expect((await officerOfB4.inject({ url: `/api/v1/similar/${flag.id}` })).statusCode).toBe(403)
    expect((await officerOfB4.inject({ url: `/api/v1/screening/${original.id}/similar` })).statusCode).toBe(
      404,
    )
  })

  test('an officer’s finding is kept with who and when; the second of two is told, the units are not', async () => {
    const [flag] = await similar(officer, copy.id)
    const decide = (version: number, payload: object, who = officer) =>
      who.inject({
        method: 'POST',
        url: `/api/v1/similar/${flag.id}/decisions`,
        headers: { 'if-match': `"v${version}"` },
        payload,
      })
    expect((await decide(1, { decision: 'objection', note: ' ' })).statusCode).toBe(400)
    expect((await decide(1, { decision: 'objection', note: '两份正文雷同' })).statusCode).toBe(201)
    expect((await decide(1, { decision: 'fine' })).statusCode).toBe(412)
    const supervisor = await s.staff('supervisor')
    expect((await decide(2, { decision: 'fine' }, supervisor)).statusCode).toBe(403)
    const [after] = await similar(officer, copy.id)
    expect(after.decisions).toMatchObject([
      { decision: 'objection', note: '两份正文雷同', by: '李强', current: true },
    ])
    const { rows } = await s.t.admin.query(`select detail from history where action = 'likeness.objection'`)
    expect([rows[0].detail.a, rows[0].detail.b].sort()).toEqual([original.id, copy.id].sort())
    const told = await copy.unit.manager.inject({ url: `/api/v1/applications/${copy.id}/history` })
    expect(told.statusCode).toBe(200)
    expect(told.body).not.toContain('雷同')
    const list = (await officer.inject({ url: `/api/v1/screening?call=${s.call.id}&similar=1` })).json()
    expect(list.items[0].similar).toEqual({ all: 1, open: 0 })
  })

  test('units see nothing of it; the app role cannot forge or undo a finding', async () => {
    const read = await s.as(copy.unit.manager, (tx) => tx.selectFrom('likeness_flag').selectAll().execute())
    expect(read).toEqual([])
    const [flag] = await similar(officer, copy.id)
    for (const statement of [
      `update likeness_decision set note = 'x'`,
      `delete from likeness_decision`,
      `delete from likeness_flag`,
      `insert into likeness_decision (flag_id, n, decision, note, a_n, b_n, decided_by)
        values ('${flag.id}', 9, 'fine', '', 1, 1, '${officerOfB4.id}')`,
    ])
      await expect(s.as(officer, (tx) => sql.raw(statement).execute(tx))).rejects.toThrow(
        /permission denied|row-level security|append-only/,
      )
    const touched = await s.as(officer, (tx) => sql`update likeness_flag set gone_at = app_now()`.execute(tx))
    expect(touched.numAffectedRows).toBe(0n)
  })

  test('a resubmission with words of its own does away with the flag', async () => {
    const app = (await officer.inject({ url: `/api/v1/screening/${copy.id}` })).json()
    const due = new Date(Date.now() + 86_400_000 * 3).toISOString()
    const back = await s.screen(officer, 'return', app, {
      comments: [{ path: 'plan.content', comment: '请自行撰写' }],
      due,
      note: '',
    })
    expect(back.statusCode, back.body).toBe(200)
    const draft = await s.read(copy.unit.manager, copy.id)
    const content = { ...draft.content, plan: { ...draft.content.plan, content: plan(77).join('') } }
    const saved = (await s.save(copy.unit.manager, copy.id, draft.version, content)).json()
    expect((await s.submit(copy.unit.manager, { id: copy.id, version: saved.version })).statusCode).toBe(201)
    await compareAll()
    expect(await similar(officer, copy.id)).toEqual([])
  })
})

test('the same person and the same telephone in applications of different units; not of one unit', async () => {
  const id = idNumber('41010519900307001')
  const one = await apply('D', { ...fill(11, plan(11)), 'people.talent.idNumber': id })
  const two = await apply('D', {
    ...fill(12, plan(12)),
    'people.talent.idNumber': id,
    'basics.contactPhone': '13910000011',
  })
  const own = await apply('D', { ...fill(13, plan(13)), 'people.talent.idNumber': id }, one.unit)
  await compareAll()
  const kinds = async (of: string) =>
    (await similar(officer, of))
      .filter((f) => f.kind !== 'text')
      .map((f) => `${f.kind} ${f.other.id}`)
      .sort()
  expect(await kinds(two.id)).toEqual(
    [`person ${one.id}`, `person ${own.id}`, `phone ${one.id}`, `phone ${own.id}`].sort(),
  )
  expect(await kinds(own.id)).toEqual([`person ${two.id}`, `phone ${two.id}`])
})

test('the same bank account of two units', async () => {
  const [one, two] = [await apply('B3', fill(21, plan(21))), await apply('B3', fill(22, plan(22)))]
  const account = {
    owner_type: 'unit',
    path: 'account',
    ciphertext: Buffer.from('x'),
    key_id: 'k',
    masked: '*',
    lookup_hash: Buffer.alloc(32, 7),
  }
  await s.system((tx) =>
    tx
      .insertInto('secret')
      .values([one, two].map(({ unit }) => ({ ...account, owner_id: unit.id, unit_id: unit.id })))
      .execute(),
  )
  await compareAll()
  expect(await similar(officer, two.id)).toMatchObject([
    { kind: 'account', other: { id: one.id }, likeness: null },
  ])
})
