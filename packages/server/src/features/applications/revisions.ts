import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { withSystem } from '../../platform/db/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { Problem } from '../../platform/http/problem.ts'
import type { Tasks } from '../../platform/jobs.ts'

/** Saves of one person within so long are one revision, unless one takes something away. */
const TOGETHER = '2 minutes'
/** A text of which more than this is gone, or more than half, has lost something. */
const SLIP = 20

/**
 * Keeps what a draft holds now. Autosave saves every second: a person's saves in a row make one revision, but one that
 * takes something away begins a new one, so that what stood before can be fetched back. What a draft began with stays.
 */
export async function keepRevision(
  tx: Tx,
  r: { applicationId: string; version: number; before: unknown; content: object; by: string },
): Promise<void> {
  const goOn = !takesAway(r.before, r.content)
  const content = JSON.stringify(r.content)
  await sql`
    with last as (
      select id from (
        select id, version, saved_by, began_at from application_revision
         where application_id = ${r.applicationId} and not aside order by version desc limit 1) newest
       where ${goOn} and version > 1 and saved_by = ${r.by}::uuid and began_at > app_now() - ${TOGETHER}::interval),
    gone_on as (
      update application_revision v set content = ${content}::jsonb, version = ${r.version}, saved_at = app_now()
        from last where v.id = last.id returning v.id)
    insert into application_revision (id, application_id, version, content, saved_by)
      select ${uuidv7()}::uuid, ${r.applicationId}::uuid, ${r.version}::integer, ${content}::jsonb, ${r.by}::uuid
       where not exists (select from gone_on)`.execute(tx)
}

/**
 * Keeps what a person typed and did not choose, when somebody else had changed the same place. It never was the form's
 * content, and its identity numbers are masked.
 */
export async function keepAside(
  tx: Tx,
  r: { applicationId: string; version: number; content: object; by: string },
): Promise<string> {
  const id = uuidv7()
  await sql`
    insert into application_revision (id, application_id, version, content, saved_by, aside)
    values (${id}, ${r.applicationId}, ${r.version}, ${JSON.stringify(r.content)}::jsonb, ${r.by}, true)`.execute(
    tx,
  )
  return id
}

/** Whether going from one content to the other loses something that was typed: a value, a row, a good part of a text. */
export function takesAway(before: unknown, after: unknown): boolean {
  if (before === undefined || before === null || before === '') return false
  if (after === undefined || after === null || after === '') return true
  if (typeof before === 'string' && typeof after === 'string')
    return gone(before, after) > Math.min(SLIP, before.length / 2)
  if (Array.isArray(before) && Array.isArray(after))
    return after.length < before.length || before.some((value, i) => takesAway(value, after[i]))
  if (typeof before === 'object' && typeof after === 'object')
    return Object.entries(before).some(([key, value]) =>
      takesAway(value, (after as Record<string, unknown>)[key]),
    )
  // Another digit is typing on; another number is another answer.
  return !String(after).startsWith(String(before))
}

/** How many characters of a text are no longer there, as one change in one place. */
function gone(before: string, after: string): number {
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && before[head] === after[head]) head++
  let tail = 0
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  return before.length - head - tail
}

/** The revisions of an application of the actor's own unit, newest first. @throws Problem `not-found` */
export async function revisionsOf(tx: Tx, applicationId: string) {
  const rows = await tx
    .selectFrom('application_revision as r')
    .innerJoin('auth.user as u', 'u.id', 'r.saved_by')
    .select(['r.id', 'r.version', 'r.began_at', 'r.saved_at', 'r.aside', 'u.name as by'])
    .where('r.application_id', '=', applicationId)
    .orderBy('r.version', 'desc')
    .orderBy('r.saved_at', 'desc')
    .limit(500)
    .execute()
  return rows.map((r) => ({
    id: r.id,
    version: r.version,
    beganAt: r.began_at.toISOString(),
    savedAt: r.saved_at.toISOString(),
    by: r.by,
    aside: r.aside,
  }))
}

/** What one revision held. @throws Problem `not-found`, also for what is not the actor's own unit's */
export async function revisionContent(
  tx: Tx,
  applicationId: string,
  id: string,
): Promise<Record<string, unknown>> {
  const row = await tx
    .selectFrom('application_revision')
    .select('content')
    .where('application_id', '=', applicationId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new Problem('not-found')
  return row.content as Record<string, unknown>
}

/** Thins out old revisions, once a day. */
export const REVISIONS_THIN = 'applications.thin-revisions'
export const revisionTasks: Tasks = {
  [REVISIONS_THIN]: async (_, { db }) => {
    await withSystem(db, `job:${REVISIONS_THIN}`, thinRevisions)
  },
}

/** After a day one an hour is enough, after a month one a day; the newest always stays. */
export async function thinRevisions(tx: Tx): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from application_revision where id in (
      select id from (
        select id, row_number() over (
                 partition by application_id, aside,
                   case when saved_at < app_now() - interval '30 days' then date_trunc('day', saved_at)
                        else date_trunc('hour', saved_at) end
                 order by version desc) as nth
          from application_revision where saved_at < app_now() - interval '1 day') old
       where nth > 1)`.execute(tx)
  return Number(numAffectedRows ?? 0)
}
