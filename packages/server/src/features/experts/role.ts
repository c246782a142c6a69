import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { asSystem } from '../../platform/db/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { ExpertRecord } from './store.ts'

/** Who is verified and has an account holds the role of an expert; nobody else does, from this moment on. */
export async function keepRole(tx: Tx, expert: Pick<ExpertRecord, 'user_id' | 'status'>): Promise<void> {
  const { user_id, status } = expert
  if (user_id === null) return
  await asSystem(tx, 'experts', async () => {
    if (status === 'verified')
      await tx
        .insertInto('staff_role')
        .values({ id: uuidv7(), user_id, role: 'expert' })
        .onConflict((c) => c.doNothing())
        .execute()
    else
      await tx
        .updateTable('staff_role')
        .set({ revoked_at: sql<Date>`app_now()` })
        .where('user_id', '=', user_id)
        .where('role', '=', 'expert')
        .where('revoked_at', 'is', null)
        .execute()
  })
}
