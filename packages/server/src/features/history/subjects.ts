import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

type Subject = { subject_type: string; subject_id: string }

/** Ids are text in the history, and no cast may fail on one that is no UUID (a mail's name, `sanctions`). */
const UUID = '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'

/**
 * What people call the subjects of these entries: an application's number, a unit's or a person's name, an imported
 * file's. Only what the reader may see has one, so that what has none is not offered to be opened.
 */
export async function subjectNames(tx: Tx, of: readonly Subject[]): Promise<(s: Subject) => string | null> {
  const keys = new Map(of.map((s) => [keyOf(s), s]))
  if (keys.size === 0) return () => null
  const asked = [...keys.values()]
  const { rows } = await sql<Subject & { name: string }>`
    with asked as (
      select kind, id::uuid as id
        from unnest(${asked.map((s) => s.subject_type)}::text[], ${asked.map((s) => s.subject_id)}::text[]) as x (kind, id)
       where id ~ ${UUID})
    select kind as subject_type, id::text as subject_id, coalesce(
             case when kind in ('application', 'screening') then (select a.number from application a where a.id = asked.id) end,
             case when kind = 'unit' then (select u.name from unit u where u.id = asked.id) end,
             case when kind = 'user' then (select p.name from auth.user p where p.id = asked.id) end,
             case when kind = 'expert' then (select e.name from expert e where e.id = asked.id) end,
             case when kind = 'pledge' then (select g.signed_name from pledge g where g.id = asked.id) end,
             case when kind = 'import' then (select r.file_name from import_run r where r.id = asked.id) end,
             case when kind = 'likeness' then (select a.number || ' / ' || b.number from likeness_flag f
                join application a on a.id = f.a join application b on b.id = f.b where f.id = asked.id) end) as name
      from asked`.execute(tx)
  const names = new Map(rows.map((r) => [keyOf(r), r.name]))
  return (s) => names.get(keyOf(s)) ?? null
}

const keyOf = (s: Subject) => `${s.subject_type}/${s.subject_id}`
