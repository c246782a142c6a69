import type { Kysely, Transaction } from 'kysely'
import type { DB } from './generated/tables.ts'

/** Every table and its row types, generated from the migrated schema (`npm run -w @zhinan/server types`). */
export type Database = DB

/** The pool as the app role. Only `withActor`, `withSystem` and `withPublic` should be called on it. */
export type Db = Kysely<Database>

/** A transaction with an actor. Every store function takes it first. */
export type Tx = Transaction<Database>
