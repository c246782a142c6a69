import type { Choice } from '@zhinan/review'
import { asSystem } from '../../platform/db/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { Problem } from '../../platform/http/problem.ts'
import type { Reader } from '../access/service.ts'
import * as meetings from './meeting-store.ts'
import { ownSeat } from './views.ts'

/** A member says that they are there, or go. @throws Problem `not-found`, `meeting-not-open`, `meeting-over` */
export async function attend(tx: Tx, reader: Reader, id: string, present: boolean): Promise<void> {
  const { meeting, expert } = await ownSeat(tx, reader, id)
  if (meeting.closedAt) throw new Problem('meeting-over')
  if (!meeting.openedAt) throw new Problem('meeting-not-open')
  await meetings.attend(tx, id, expert, present)
}

/**
 * A member votes on what is being voted on. Given once, kept as it is given.
 *
 * @throws Problem `not-found`, `vote-not-on`, `vote-given`, `vote-recused`, `vote-absent`
 */
export async function vote(
  tx: Tx,
  reader: Reader,
  id: string,
  { application, choice }: { application: string; choice: Choice },
): Promise<void> {
  const { expert } = await ownSeat(tx, reader, id)
  const items = await asSystem(tx, 'panels', () => meetings.itemsOf(tx, id))
  const item = items.find((i) => i.application === application)
  if (!item) throw new Problem('not-found')
  if (item.state !== 'voting') throw new Problem('vote-not-on', { params: { number: item.number } })
  await meetings
    .castVote(tx, id, application, item.ballot, expert, choice)
    .catch((error: { code?: string }) => {
      const params = { number: item.number }
      if (error.code === '23505') throw new Problem('vote-given', { params })
      if (error.code === 'ZN015') throw new Problem('vote-recused', { params })
      if (error.code === 'ZN005') throw new Problem('vote-absent', { params })
      if (error.code === 'ZN003') throw new Problem('vote-not-on', { params })
      throw error
    })
}
