import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/history.ts'
import type { Keys } from '../../platform/keys.ts'
import { putSecret } from '../../platform/secrets.ts'
import { keepRole } from './role.ts'
import { type ExpertRecord, idNumberOf } from './store.ts'

export { checkExpert, regionsOf } from './check-input.ts'
export { type ExpertInput, rank } from './schemas.ts'

/** Columns of the table that a list may fill, by their names there. */
export type ExpertColumns = Pick<
  ExpertRecord,
  | 'name'
  | 'unit_name'
  | 'unit_code'
  | 'host_name'
  | 'host_code'
  | 'title'
  | 'rank'
  | 'region'
  | 'languages'
  | 'disciplines'
  | 'keywords'
  | 'profile'
  | 'workload'
  | 'email'
  | 'phone'
>

/** What is known of an expert whom a list may mean. */
export type KnownExpert = ExpertColumns & {
  id: string
  personHash: string | null
  idMasked: string | null
  hasAccount: boolean
}

/** The experts with one of these numbers or names; rejected ones are left out. */
export async function expertsLike(
  tx: Tx,
  { hashes, names }: { hashes: readonly string[]; names: readonly string[] },
): Promise<KnownExpert[]> {
  const { rows } = await sql<KnownExpert>`
    select id, name, unit_name, unit_code, host_name, host_code, title, rank, region, languages, disciplines, keywords,
           profile, workload, email, phone, encode(person_hash, 'hex') as "personHash", id_masked as "idMasked",
           user_id is not null as "hasAccount"
      from expert
     where status <> 'rejected' and (encode(person_hash, 'hex') = any(${hashes}::text[]) or name = any(${names}::text[]))
     order by id`.execute(tx)
  return rows
}

/** Somebody's number: its hash, and itself, opened only when it is kept. */
export type Number = { hash: string; open: () => string }
export type NewExpert = ExpertColumns & { number: Number | null }
export type ExpertChange = { id: string; to: Partial<ExpertColumns>; number: Number | null; fields: string[] }

/** Enters experts of a list; somebody else than who brings it verifies them. */
export async function enterExperts(
  tx: Tx,
  keys: Keys,
  { importId, by }: { importId: string; by: string },
  list: readonly NewExpert[],
): Promise<void> {
  for (const { number, ...columns } of list) {
    const id = uuidv7()
    await tx
      .insertInto('expert')
      .values({
        id,
        ...columns,
        import_id: importId,
        created_by: by,
        ...(number && { person_hash: Buffer.from(number.hash, 'hex') }),
      })
      .execute()
    await keepNumber(tx, keys, id, number)
    await record(tx, {
      action: 'expert.imported',
      subjectType: 'expert',
      subjectId: id,
      detail: { import: importId },
    })
  }
}

/** Brings experts up to date with a list. */
export async function changeExperts(
  tx: Tx,
  keys: Keys,
  importId: string,
  changes: readonly ExpertChange[],
): Promise<void> {
  for (const { id, to, number, fields } of changes) {
    const set = { ...to, ...(number && { person_hash: Buffer.from(number.hash, 'hex') }) }
    if (Object.keys(set).length > 0) await tx.updateTable('expert').set(set).where('id', '=', id).execute()
    await keepNumber(tx, keys, id, number)
    await record(tx, {
      action: 'expert.changed',
      subjectType: 'expert',
      subjectId: id,
      detail: { changed: fields, import: importId },
    })
    const after = await tx
      .selectFrom('expert')
      .select(['user_id', 'status'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    await keepRole(tx, after)
  }
}

async function keepNumber(tx: Tx, keys: Keys, id: string, number: Number | null): Promise<void> {
  if (!number) return
  const { masked } = await putSecret(tx, keys, { ...idNumberOf(id), kind: 'idNumber' }, number.open())
  await tx.updateTable('expert').set({ id_masked: masked }).where('id', '=', id).execute()
}
