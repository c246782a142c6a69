import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { Earlier, Once } from '../../platform/idempotency.ts'
import type { JudgedApplication } from './store.ts'

/** A request to submit an application: what the person's view of it rests on, and the request that is done once. */
export type Ask = {
  id: string
  version: number
  once: Once
  /** The units that the person manages: what goes out for them needs nobody else's approval. */
  manages: readonly string[]
}

/** What a request begins with: what was answered to it before, else its application, locked. */
export type Begun = { earlier: Earlier; found: JudgedApplication | null }

/** One submission as it is written (SQL: `submissions_write`). */
export type Written = {
  id: string
  person: string
  callVersion: number
  title: string
  type: string | null
  summary: object
  submittedAt: string
  detail: object
  submission: string
  facts: object
  verdict: object
  contentHash: string
  receipt: object
  keyId: string
  signature: string
}

/** What requests leave behind; a bundle is several applications and one answer, and says what nests in what. */
export type Outgoing = {
  applications: Written[]
  once: { app: string; person: string; route: string; key: string; hash: string; answer: object }[]
  nestIn: string | null
  nest: string[]
  leave: string[]
  supersede: string[]
}

/**
 * Begins submissions, in one statement.
 *
 * @param wait whether to wait for whoever writes one of them at the moment
 * @returns by the place in `asks`; without those that are not of the person's own units, or not to be had without waiting
 */
export async function beginSubmissions(
  tx: Tx,
  asks: readonly Ask[],
  wait: boolean,
): Promise<Map<number, Begun>> {
  const asked = asks.map(({ id, once: { userId, route, key, hash } }, n) => ({
    n,
    app: id,
    person: userId,
    route,
    key,
    hash: hash.toString('hex'),
  }))
  const { rows } = await sql<Begun & { n: number }>`
    select n, earlier, found from submissions_begin(${JSON.stringify(asked)}::jsonb, ${wait})`.execute(tx)
  return new Map(rows.map(({ n, ...begun }) => [n, begun]))
}

/** Writes submissions and what is answered, in one statement. @returns those that found no place under their cap */
export async function writeSubmissions(tx: Tx, outgoing: readonly Outgoing[]): Promise<string[]> {
  const parts: Outgoing = {
    applications: outgoing.flatMap((o) => o.applications),
    once: outgoing.flatMap((o) => o.once),
    // Of several requests none is a bundle: those go alone.
    nestIn: outgoing[0]?.nestIn ?? null,
    nest: outgoing.flatMap((o) => o.nest),
    leave: outgoing.flatMap((o) => o.leave),
    supersede: outgoing.flatMap((o) => o.supersede),
  }
  const { rows } = await sql<{ app: string }>`
    select app from submissions_write(${JSON.stringify(parts)}::jsonb) as app`.execute(tx)
  return rows.map((row) => row.app)
}
