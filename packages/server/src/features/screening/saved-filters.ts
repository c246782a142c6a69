import { sql } from 'kysely'
import { z } from 'zod'
import { withActor } from '../../platform/db/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { App, AppDeps } from '../../platform/http/app.ts'
import { lineField } from '../../platform/http/fields.ts'
import { Problem } from '../../platform/http/problem.ts'
import * as s from './schemas.ts'

const PATH = '/api/v1/me/screening-filters'
const tags = ['screening']

/** As many as one person keeps; the database says the same. */
const MOST = 30

const name = lineField(40)
const held = z.strictObject({ ...s.filter.shape, sort: s.sort.unwrap().optional() })
const savedFilters = z
  .object({ items: z.array(z.object({ name: z.string(), filter: held })) })
  .meta({ id: 'SavedFilters' })

/** A person's own filters of the queue, by name: a setting of theirs, which shows them nothing. */
export function savedFilterRoutes(app: App, { db }: AppDeps): void {
  app.get(
    PATH,
    {
      config: { access: 'me.read' },
      schema: { summary: 'One’s own filters of the queue', tags, response: { 200: savedFilters } },
    },
    async (request) => {
      const user = await request.requireUser()
      return withActor(db, user, mine, { readOnly: true })
    },
  )

  app.put(
    PATH,
    {
      config: { access: 'me.change' },
      schema: {
        summary: 'Keep a filter under a name, in place of one of that name',
        tags,
        body: z.strictObject({ name, filter: held }),
        response: { 200: savedFilters },
      },
    },
    async (request) => {
      const user = await request.requireUser()
      return withActor(db, user, (tx) => save(tx, user.id, request.body.name, request.body.filter))
    },
  )

  app.delete(
    PATH,
    {
      config: { access: 'me.change' },
      schema: {
        summary: 'Forget a filter; nothing happens where there is none of that name',
        tags,
        querystring: z.object({ name }),
        response: { 200: savedFilters },
      },
    },
    async (request) => {
      const user = await request.requireUser()
      return withActor(db, user, async (tx) => {
        await tx
          .deleteFrom('saved_filter')
          .where('user_id', '=', user.id)
          .where('name', '=', request.query.name)
          .execute()
        return mine(tx)
      })
    },
  )
}

/** In the order of their names; row-level security leaves one's own. */
async function mine(tx: Tx) {
  const rows = await tx.selectFrom('saved_filter').select(['name', 'filter']).orderBy('name').execute()
  return { items: rows.map((r) => ({ name: r.name, filter: r.filter as z.output<typeof held> })) }
}

async function save(tx: Tx, userId: string, called: string, filter: z.output<typeof held>) {
  const { items } = await mine(tx)
  if (items.length >= MOST && !items.some((i) => i.name === called))
    throw new Problem('too-many-filters', { params: { most: MOST } })
  await tx
    .insertInto('saved_filter')
    .values({ user_id: userId, name: called, filter: JSON.stringify(filter) })
    .onConflict((c) =>
      c
        .columns(['user_id', 'name'])
        .doUpdateSet({ filter: JSON.stringify(filter), saved_at: sql<Date>`app_now()` }),
    )
    .execute()
  return mine(tx)
}
