import { withSystem } from '../../platform/db/actor.ts'
import type { Tasks } from '../../platform/jobs.ts'
import { forgetGone } from './store.ts'

/** Forgets who was here and left without a word. */
export const PRESENCE_TIDY = 'team.tidy'

export const teamTasks: Tasks = {
  [PRESENCE_TIDY]: (_, { db }) => withSystem(db, `job:${PRESENCE_TIDY}`, forgetGone),
}
