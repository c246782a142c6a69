import type { DatabaseTarget } from '../src/platform/db/connect.ts'

/** The same server and roles, another database. */
export function inDatabase(target: DatabaseTarget, database: string): DatabaseTarget {
  return { ...target, admin: { ...target.admin, database }, app: { ...target.app, database } }
}
