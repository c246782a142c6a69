import { type SelectionInput, select } from '@zhinan/review'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Json } from '../../../test/season.ts'
import { type SelectionSeason, selectionSeason } from '../../../test/selection-season.ts'
import { seasonOf } from './season.ts'

const CALL = 'kczy-2023'
let x: SelectionSeason

/** Seven of four units in a track with five places, two of a unit at most; three in a track with one place. */
beforeAll(async () => {
  x = await selectionSeason(['C1', 'C5'])
  for (const n of [0, 1, 2, 3]) {
    await x.alone(`u${n}`, 'C1', 70)
    const { manager, ...unit } = x.managers[`u${n}`]!
    if (n > 1) continue
    const more = await x.s.draft({ manager, ...unit }, 'C1')
    expect((await x.s.submit(manager, more)).statusCode).toBe(201)
    await x.scored(`u${n}/more`, more, 70)
  }
  // One more than the cap, which no door lets in: else the cap of those who apply would already be that of those selected.
  const [, third] = await x.s.copies({ id: x.ids.u0 }, 1)
  await x.s.t.admin.query(`begin; set local session_replication_role = replica;
    update application set state = 'eligible', submitted_at = now() where id = '${third.id}'; commit`)
  await x.scored('u0/third', { ...third, track: 'C1' }, 70)
  for (const n of [0, 1, 2]) await x.alone(`c${n}`, 'C5', 70)
})
afterAll(() => x.s.close())

/** The expert sends every opinion again, with these scores. */
const rescore = (scores: Record<string, number>) =>
  x.s.as(x.judge.who, async (tx) => {
    const given = JSON.stringify(Object.entries(scores).map(([name, score]) => ({ id: x.ids[name], score })))
    await sql`
      insert into review_opinion (assignment_id, n, content)
      select s.assignment_id, s.sent + 1, o.content || jsonb_build_object('marks', (
               select jsonb_agg(m || jsonb_build_object('score', g.score)) from jsonb_array_elements(o.content -> 'marks') m))
        from review_sheet s
        join review_opinion o on o.assignment_id = s.assignment_id and o.n = s.sent
        join jsonb_to_recordset(${given}::jsonb) as g(id uuid, score numeric) on g.id = o.application_id`.execute(
      tx,
    )
    await sql`update review_sheet set sent = sent + 1`.execute(tx)
  })

/** These fall, and those that had fallen are back. */
const fall = (names: readonly string[]) =>
  x.s.as(x.officer, async (tx) => {
    await sql`update selection_fall set undone_by = ${x.officer.id}, undo_reason = '另一季' where undone_at is null`.execute(
      tx,
    )
    for (const name of names)
      await sql`insert into selection_fall (id, application_id, call_id, track, cause, reason)
                select gen_random_uuid(), id, call_id, track, 'withdrawn', '退出' from application where id = ${x.ids[name]!}`.execute(
        tx,
      )
  })

const turned = <T>(list: readonly T[], by: number): T[] =>
  [...list.slice(by % list.length), ...list.slice(0, by % list.length)].reverse()

test('whatever scores and falls the database has: within quota, cap and money, no place left while somebody waits, in whatever order it is read', async () => {
  const names = Object.keys(x.ids)
  // Around the floor of 60, close together: many are equal.
  const scores = fc.record(Object.fromEntries(names.map((n) => [n, fc.integer({ min: 57, max: 66 })])))
  const falls = fc.subarray(names, { maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(scores, falls, fc.nat(20), async (given, fallen, by) => {
      await rescore(given)
      await fall(fallen)
      const now = await x.live()
      const of = new Map(names.map((n) => [x.at[n], n]))
      for (const r of now.rows) expect(r.score).toBe(given[of.get(r.id)!])
      for (const t of now.tracks) {
        const rows: Json[] = now.rows.filter((r: Json) => r.track === t.track)
        const placed = rows.filter((r) => r.result === 'shortlisted')
        expect([placed.length, t.money]).toEqual([t.shortlisted, t.shortlisted * t.amount])
        expect(t.shortlisted + t.tiedPlaces).toBeLessThanOrEqual(t.quota)
        const own = (unit: string) => placed.filter((r) => r.unit === unit).length
        // As the guide has it, not as the page says.
        const cap = t.track === 'C1' ? 2 : Number.POSITIVE_INFINITY
        for (const r of placed) {
          expect(own(r.unit)).toBeLessThanOrEqual(cap)
          expect(r.score).toBeGreaterThanOrEqual(t.floor)
          expect(fallen).not.toContain(of.get(r.id))
        }
        const waits = rows.filter(
          (r) => ['reserve', 'not-selected'].includes(r.result) && r.score >= t.floor && own(r.unit) < cap,
        )
        if (waits.length > 0) expect(t.shortlisted + t.tiedPlaces).toBe(t.quota)
        for (const w of waits) for (const r of placed) expect(r.score).toBeGreaterThanOrEqual(w.score)
      }
      expect(now.totals.money).toBeLessThanOrEqual(now.totals.limit)
      const { input } = await x.s.system((tx) => seasonOf(tx, CALL))
      const other: SelectionInput = {
        tracks: turned(input.tracks, by),
        applications: turned(input.applications, by),
        decisions: { ...input.decisions, falls: turned(input.decisions?.falls ?? [], by) },
      }
      const told = ({ id, result, rank, amount }: Json) => ({ id, result, rank, amount })
      const byId = (a: Json, b: Json) => (a.id < b.id ? -1 : 1)
      expect(select(other).outcomes.map(told).sort(byId)).toEqual(now.rows.map(told).sort(byId))
    }),
    { numRuns: 15 },
  )
})
