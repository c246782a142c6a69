import { sql } from 'kysely'
import { expect } from 'vitest'
import type { SignedIn } from './app.ts'
import { type Expert, reviewOf } from './review.ts'
import { type Applicant, type Json, season } from './season.ts'

const REGIONS = ['kaifeng', 'luoyang', 'xinxiang', 'anyang']

export type SelectionSeason = Awaited<ReturnType<typeof selectionSeason>>

/** A season in these tracks whose applications have one opinion each, which counts as it is; and who selects. */
export async function selectionSeason(tracks: readonly string[]) {
  const s = await season({}, undefined, (call) => ({
    ...call,
    tracks: call.tracks.map((t) => ({
      ...t,
      review: { ...t.review, reviewers: 3, minOpinions: 1, aggregation: 'mean' as const },
    })) as typeof call.tracks,
  }))
  const r = reviewOf(s)
  const LIVE = `/api/v1/calls/${s.call.id}/selection`
  const KEPT = `/api/v1/calls/${s.call.id}/selections`
  const officer = await s.staff('officer', { duties: ['review', 'screening'] })
  const colleague = await s.staff('officer', { duties: ['review'] })
  const approver = await s.staff('approver')
  const supervisor = await s.staff('supervisor')
  const judge: Expert = await r.expert()
  for (const track of tracks) {
    await r.serves(judge, track, officer)
    await r.open(track, officer)
  }
  /** By what they are: the number of an application, and its id. */
  const at: Record<string, string> = {}
  const ids: Record<string, string> = {}
  const managers: Record<string, Applicant> = {}

  /** An application as named passes, and is given this score. */
  async function scored(name: string, app: Json, score: number): Promise<void> {
    at[name] = app.number
    ids[name] = app.id
    await r.pass(app.id)
    await r.send(await r.assign(app.id, judge, officer), judge, app.track, score)
  }

  /** An application of a unit of its own with this score. */
  async function alone(name: string, track: string, score: number, region = REGIONS[0]!): Promise<void> {
    const unit = await s.applicant(track, { region })
    managers[name] = unit
    const app = await s.draft(unit, track)
    expect((await s.submit(unit.manager, app)).statusCode).toBe(201)
    await scored(name, app, score)
  }

  /** A city's pilot application with its companions; `second`: one more in C1, not designated. */
  async function city(n: number, score: number, second = false): Promise<void> {
    const unit = await s.applicant('C4', { region: REGIONS[n]! })
    managers[`city${n}`] = unit
    const c1 = await s.draft(unit, 'C1')
    const parts = [c1, await s.draft(unit, 'C2'), await s.draft(unit, 'C3')]
    if (second) parts.push(await s.draft(unit, 'C1'))
    const pilot = await s.draft(unit, 'C4', { change: { companions: { C1: c1.id } } })
    const sent = await s.submit(unit.manager, pilot)
    expect(sent.statusCode, sent.body).toBe(201)
    if (second) expect((await s.submit(unit.manager, parts[3])).statusCode).toBe(201)
    await scored(`city${n}`, pilot, score)
    for (const [i, part] of parts.entries())
      await scored(`city${n}/${i === 3 ? 'second' : part.track}`, part, score - 10 - i)
  }

  const get = async (who: SignedIn, url: string): Promise<Json> => {
    const answer = await who.inject({ url })
    expect(answer.statusCode, answer.body).toBe(200)
    return answer.json()
  }
  const post = (who: SignedIn, url: string, payload?: object) =>
    who.inject({ method: 'POST', url, ...(payload && { payload }) })
  const live = () => get(officer, LIVE)
  /** Every review ends now. */
  const close = () =>
    s.as(officer, (tx) =>
      sql`update review_round set closes_at = app_now(), version = version + 1 where call_id = ${s.call.id}`.execute(
        tx,
      ),
    )
  async function prepare(who = officer, more: object = {}) {
    return post(who, KEPT, { inputHash: (await live()).inputHash, ...more })
  }
  async function prepared(who = officer, more: object = {}): Promise<Json> {
    const answer = await prepare(who, more)
    expect(answer.statusCode, answer.body).toBe(201)
    return answer.json()
  }
  return {
    s,
    r,
    LIVE,
    KEPT,
    officer,
    colleague,
    approver,
    supervisor,
    judge,
    at,
    ids,
    managers,
    scored,
    alone,
    city,
    get,
    post,
    live,
    close,
    prepare,
    prepared,
  }
}
