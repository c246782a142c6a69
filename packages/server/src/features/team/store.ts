import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { ApprovalInput } from './schemas.ts'

/** Somebody who has not spoken for so long has gone. */
const GONE_SECONDS = 45

/**
 * Says that the actor is at a section, and gives who else is there; undefined when they may not write the application.
 */
export async function sayPresent(tx: Tx, id: string, user: string, tab: string, section: string) {
  const found = await tx
    .insertInto('presence')
    .columns(['application_id', 'user_id', 'tab', 'section', 'seen_at'])
    .expression((e) =>
      e
        .selectFrom('application as a')
        .select([
          'a.id',
          sql<string>`${user}::uuid`.as('user_id'),
          sql<string>`${tab}`.as('tab'),
          sql<string>`${section}`.as('section'),
          sql<Date>`clock_timestamp()`.as('at'),
        ])
        .where('a.id', '=', id)
        .where('a.unit_id', 'in', sql<string>`(select units_of(actor_id()))`),
    )
    .onConflict((c) =>
      c.columns(['application_id', 'user_id', 'tab']).doUpdateSet({
        section: (e) => e.ref('excluded.section'),
        seen_at: (e) => e.ref('excluded.seen_at'),
      }),
    )
    .executeTakeFirst()
  if (!found.numInsertedOrUpdatedRows) return undefined
  const { rows } = await sql<{
    version: number
    people: number
    here: { name: string; section: string; own: boolean }[]
  }>`
    select a.version,
      (select count(*)::int from unit_member m where m.unit_id = a.unit_id and m.left_at is null) as people,
      (select coalesce(json_agg(json_build_object('name', u.name, 'section', p.section, 'own', p.user_id = ${user}::uuid)
                order by u.name, p.tab), '[]')
         from presence p join auth.user u on u.id = p.user_id
        where p.application_id = a.id and not (p.user_id = ${user}::uuid and p.tab = ${tab})
          and p.seen_at > clock_timestamp() - make_interval(secs => ${GONE_SECONDS})) as here
      from application a where a.id = ${id}`.execute(tx)
  return rows[0]
}

export async function sayGone(tx: Tx, id: string, user: string, tab: string): Promise<void> {
  await tx
    .deleteFrom('presence')
    .where('application_id', '=', id)
    .where('user_id', '=', user)
    .where('tab', '=', tab)
    .execute()
}

/** Those who left without a word. */
export async function forgetGone(tx: Tx): Promise<void> {
  await sql`delete from presence where seen_at < clock_timestamp() - interval '1 hour'`.execute(tx)
}

export function notesOf(tx: Tx, id: string) {
  return tx
    .selectFrom('team_note as n')
    .innerJoin('auth.user as w', 'w.id', 'n.written_by')
    .leftJoin('auth.user as s', 's.id', 'n.settled_by')
    .select(['n.id', 'n.path', 'n.text', 'w.name as by', 'n.written_at', 's.name as settler', 'n.settled_at'])
    .where('n.application_id', '=', id)
    .orderBy('n.written_at')
    .orderBy('n.id')
    .limit(500)
    .execute()
}

export function approvalsOf(tx: Tx, id: string) {
  return tx
    .selectFrom('approval as s')
    .innerJoin('auth.user as u', 'u.id', 's.by_user')
    .select(['s.id', 's.step', 's.version', 's.on_behalf_of', 's.note', 's.at', 's.by_user', 'u.name as by'])
    .where('s.application_id', '=', id)
    .orderBy('s.id', 'desc')
    .limit(50)
    .execute()
}

/** How many belong to the unit, and whether the actor manages it. */
export async function teamOf(tx: Tx, unitId: string, user: string) {
  const { rows } = await sql<{ people: number; manages: boolean }>`
    select count(*)::int as people, coalesce(bool_or(m.user_id = ${user}::uuid and m.role = 'manager'), false) as manages
      from unit_member m where m.unit_id = ${unitId} and m.left_at is null`.execute(tx)
  return rows[0]!
}

export async function insertApproval(
  tx: Tx,
  a: { id: string; applicationId: string; version: number; by: string } & ApprovalInput,
): Promise<void> {
  await tx
    .insertInto('approval')
    .values({
      id: a.id,
      application_id: a.applicationId,
      version: a.version,
      step: a.step,
      on_behalf_of: a.onBehalfOf ?? null,
      note: a.note ?? null,
      by_user: a.by,
    })
    .execute()
}
