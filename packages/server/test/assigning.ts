import type { Call } from '@zhinan/call'
import { expect } from 'vitest'
import type { SignedIn } from './app.ts'
import { type Expert, reviewOf } from './review.ts'
import { type Json, season } from './season.ts'

export const CALL = 'kczy-2023'
export const PROPOSALS = `/api/v1/calls/${CALL}/review/proposals`
export const ASSIGNMENTS = `/api/v1/calls/${CALL}/review/assignments`

export type Assigning = Awaited<ReturnType<typeof assigning>>

export const post = (who: SignedIn, url: string, payload: object = {}) =>
  who.inject({ method: 'POST', url, payload })
export const code = (answer: { json(): Json }) => answer.json().code

/** A season with two officers for review, and ways to have proposals made; `change`: of another call, made of the 2023 one. */
export async function assigning(change?: (call: Call) => Call) {
  const s = await season({}, undefined, change)
  const r = reviewOf(s)
  const officer = await s.staff('officer', { duties: ['review'] })
  const colleague = await s.staff('officer', { duties: ['review'] })

  const read = async (id: string, who = officer): Promise<Json> =>
    (await who.inject({ url: `${PROPOSALS}/${id}` })).json()
  const ask = async (payload: object): Promise<string> => {
    const made = await post(officer, PROPOSALS, payload)
    expect(made.statusCode, made.body).toBe(201)
    return made.json().id
  }
  const proposed = async (payload: object): Promise<Json> => {
    const id = await ask(payload)
    await s.a.runJobs()
    const run = await read(id)
    expect(run.state, JSON.stringify(run.error)).toBe('proposed')
    return run
  }
  const apply = (run: { id: string }, who = officer) => post(who, `${PROPOSALS}/${run.id}/apply`)
  const board = async (track: string, who = officer): Promise<Json> =>
    (await who.inject({ url: `${ASSIGNMENTS}?track=${track}` })).json()

  /** Applications that passed in a track, and experts who serve there; `more`: columns of each expert. */
  async function track(
    id: string,
    applications: number,
    experts: number,
    more: (n: number) => object = () => ({}),
  ) {
    const apps: Json[] = []
    for (let n = 0; n < applications; n++) {
      const unit = await s.applicant(id)
      const app = await s.draft(unit, id)
      const sent = await s.submit(unit.manager, app)
      expect(sent.statusCode, sent.body).toBe(201)
      await r.pass(app.id)
      apps.push({ ...app, unit })
    }
    const people: Expert[] = []
    for (let n = 0; n < experts; n++) {
      const e = await r.expert(more(n))
      await r.serves(e, id, officer)
      people.push(e)
    }
    return { apps, people }
  }
  return { s, r, officer, colleague, read, ask, proposed, apply, board, track }
}
