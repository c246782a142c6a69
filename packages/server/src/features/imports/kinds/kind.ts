import type { Call, Text } from '@zhinan/call'
import type { Tx } from '../../../platform/db/database.ts'
import type { CurrentUser } from '../../../platform/http/access.ts'
import type { Keys } from '../../../platform/keys.ts'
import type { Duty } from '../../access/service.ts'
import type { Column, Issue, Option, Values } from '../convert/column.ts'

export type Outcome = 'create' | 'change' | 'same' | 'error'

/** What a row would do: to which unit, which values would become which, and what is wrong or worth knowing. */
export type Planned<A = unknown> = {
  n: number
  outcome: Outcome
  unitId: string | null
  issues: Issue[]
  changes: Change[]
  /** For `create` and `change`: what {@link Kind.apply} does. */
  act?: A
}

/** A value that would become another, as its readers call it; null where there is none. */
export type Change = { column: string; before: Text | null; after: Text | null }

export type GoodRow = { n: number; said: Values }

export type Context = {
  call: Call
  user: Pick<CurrentUser, 'id' | 'name' | 'locale' | 'email'>
  importId: string
  publicUrl: string
  keys: Keys
}

/** One kind of import: what its sheet looks like, what a row would do, and doing it. */
export type Kind<A = unknown> = {
  id: string
  title: Text
  /** Whose duty it is; none: every officer’s. */
  duty?: Duty
  columns(call: Call): Column[]
  /** What a row is about: two rows of one sheet that are about the same thing contradict or repeat each other. */
  identity(said: Values, unitId: string | null): string
  /** Compares rows with what is there; gives one plan for each, in their order. Changes nothing. */
  plan(tx: Tx, context: Context, rows: readonly GoodRow[]): Promise<Planned<A>[]>
  /** Does what was planned, in the caller's transaction. */
  apply(tx: Tx, context: Context, acts: readonly A[]): Promise<void>
}

/** Forgets what a kind's acts are: they come back to the kind that made them. */
export const defineKind = <A>(kind: Kind<A>): Kind => kind as unknown as Kind

/** The value of a column as text; '' when blank. */
export const said = (values: Values, key: string): string => {
  const value = values[key]
  return value === null || value === undefined ? '' : String(value)
}

type Pair = readonly [column: string, before: string, after: string, options?: readonly Option[]]

/** The values that differ, by column; those of a list (`options`) by their titles. */
export function differences(pairs: readonly Pair[]): Change[] {
  return pairs
    .filter(([, before, after]) => before !== after)
    .map(([column, before, after, options]) => ({
      column,
      before: before === '' ? null : titleIn(options, before),
      after: after === '' ? null : titleIn(options, after),
    }))
}

/** What the option of this id is called; whatever is none of them, as it is. */
export const titleIn = (options: readonly Option[] | undefined, id: string): Text =>
  options?.find((o) => o.id === id)?.title ?? { zh: id, en: id }
