import { createHash, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { withSystem } from '../src/platform/db/actor.ts'
import { type SignedIn, signInAs } from './app.ts'
import { makeUser } from './helpers.ts'
import type { Season } from './season.ts'

/** An expert with an account. */
export type Expert = { id: string; userId: string; name: string; who: SignedIn }

/** Ways to bring a season to where a test begins, past what other tests look at. */
export function reviewOf(s: Season) {
  const callId = s.call.id
  const system = <T>(fn: Parameters<typeof withSystem<T>>[2]) => withSystem(s.t.db, 'test', fn)

  /** A verified expert with an account and the role; `more`: columns of `expert`. */
  async function expert(more: object = {}): Promise<Expert> {
    const name = `专家${randomUUID().slice(0, 4)}`
    const user = await makeUser(s.t.db, name)
    const id = randomUUID()
    await system(async (tx) => {
      const row = {
        id,
        user_id: user.id,
        name,
        unit_name: `${name}大学`,
        title: '教授',
        rank: 'senior',
        region: 'zhengzhou',
        disciplines: ['340'],
        status: 'verified',
        ...more,
      }
      await tx.insertInto('expert').values(row).execute()
      await tx
        .insertInto('staff_role')
        .values({ id: randomUUID(), user_id: user.id, role: 'expert' })
        .execute()
    })
    return { id, userId: user.id, name, who: await signInAs(s.a, user) }
  }

  /** An expert whom an officer named for a track agrees to serve. */
  async function serves(e: Expert, track: string, officer: SignedIn): Promise<void> {
    await s.as(officer, (tx) =>
      tx
        .insertInto('review_member')
        .values({ call_id: callId, track, expert_id: e.id, reason: '测试指定' })
        .execute(),
    )
    await s.as(e.who, (tx) =>
      tx
        .updateTable('review_member')
        .set({ answer: 'accepted' })
        .where('expert_id', '=', e.id)
        .where('track', '=', track)
        .execute(),
    )
  }

  /** Signs the call's pledge for a part, as the portal does. */
  const signs = (who: SignedIn, part: 'expert' | 'officer') =>
    who.inject({
      method: 'POST',
      url: `/api/v1/calls/${callId}/pledges`,
      payload: { part, sha256: createHash('sha256').update(s.call.pledges![part].zh).digest('hex') },
    })

  /** Opens a track's review for so many days. */
  const open = (track: string, officer: SignedIn, days = 10) =>
    s.as(officer, (tx) =>
      sql`insert into review_round (call_id, track, call_version, closes_at)
          select ${callId}, ${track}, max(version), app_now() + make_interval(days => ${days})
            from call_version where call_id = ${callId}`.execute(tx),
    )

  /** An application passes the formal check. */
  const pass = (id: string) =>
    system((tx) => sql`update application set state = 'eligible' where id = ${id}`.execute(tx))

  /** @returns the assignment's id */
  async function assign(application: string, e: Expert, officer: SignedIn): Promise<string> {
    const id = randomUUID()
    await s.as(officer, (tx) =>
      sql`insert into review_assignment (id, application_id, expert_id, fit)
          values (${id}, ${application}, ${e.id}, 0.5)`.execute(tx),
    )
    return id
  }

  /** The expert opens what is assigned and sends an opinion with one score for every criterion. */
  async function send(assignment: string, e: Expert, track: string, score: number): Promise<void> {
    const { criteria } = s.call.tracks.find((t) => t.id === track)!
    const comment = '测试用的评语，写得足够长，远远超过二十个字的要求。'
    const recommendation = 'fund'
    const sheet = JSON.stringify({
      marks: Object.fromEntries(criteria.map((c) => [c.id, { score, comment }])),
      recommendation,
    })
    const opinion = JSON.stringify({
      marks: criteria.map((c) => ({ criterion: c.id, score, comment })),
      recommendation,
    })
    await s.as(e.who, async (tx) => {
      await sql`insert into review_sheet (assignment_id, content) values (${assignment}, ${sheet}::jsonb)`.execute(
        tx,
      )
      await sql`insert into review_opinion (assignment_id, n, content)
                values (${assignment}, 1, ${opinion}::jsonb)`.execute(tx)
      await sql`update review_sheet set state = 'sent', sent = 1 where assignment_id = ${assignment}`.execute(
        tx,
      )
    })
  }

  return { expert, serves, signs, open, pass, assign, send }
}
