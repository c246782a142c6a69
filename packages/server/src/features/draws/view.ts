import { type DrawRecord, type DrawResult, runDraw } from '@zhinan/review'
import { reviews, type Standing } from '../access/service.ts'
import type { Draw, DrawState, PublicDraw } from './schemas.ts'
import type { BehindRow, DeclineRow, DrawRow, SecretRow } from './store.ts'

/** What is read of one draw; `secrets` as the system sees them. */
export type Whole = { row: DrawRow; secrets: readonly SecretRow[]; declines: readonly DeclineRow[] }

/** How a draw stands. `expired`: the public value became known before both had committed; it can only be voided. */
export function stateOf(
  row: Pick<DrawRow, 'voided_at' | 'drawn_at' | 'value_at' | 'now'>,
  committed: number,
): DrawState {
  if (row.voided_at) return 'void'
  if (row.drawn_at) return 'drawn'
  if (committed < 2) return row.now < row.value_at ? 'frozen' : 'expired'
  return row.now < row.value_at ? 'waiting' : 'revealing'
}

/** What came of a draw, with those who declined replaced; undefined before it is drawn. */
export const resultOf = ({ row, declines }: Whole): DrawResult | undefined =>
  row.seed === null
    ? undefined
    : runDraw(
        row.frame,
        row.seed,
        declines.map((d) => d.candidate),
      )

/**
 * What is published of a draw at its present step. Secrets come out together: whoever reveals second is not to know the
 * seed before.
 */
export function recordOf(whole: Whole): DrawRecord {
  const { row, secrets, declines } = whole
  const of = (who: SecretRow['who']) => secrets.find((s) => s.who === who)
  const [officer, supervisor] = [of('officer'), of('supervisor')]
  const result = resultOf(whole)
  return {
    frame: row.frame,
    frameHash: row.frame_hash,
    commitments: {
      ...(officer && { officer: officer.commitment }),
      ...(supervisor && { supervisor: supervisor.commitment }),
    },
    ...(result && {
      reveals: {
        officer: officer!.secret!,
        supervisor: supervisor!.secret!,
        publicValue: officer!.public_value!,
      },
      seed: row.seed!,
      declined: declines.map((d) => d.candidate),
      result,
    }),
  }
}

export function publicViewOf(whole: Whole, leftOut: number): PublicDraw {
  const { row } = whole
  return {
    id: row.id,
    callId: row.call_id,
    tracks: row.tracks,
    purpose: row.purpose,
    state: stateOf(row, whole.secrets.length),
    frozenAt: row.frozen_at.toISOString(),
    valueAt: row.value_at.toISOString(),
    drawnAt: row.drawn_at?.toISOString() ?? null,
    voided: row.voided_at ? { at: row.voided_at.toISOString(), reason: row.void_reason! } : null,
    follows: row.follows,
    followedBy: row.followed_by,
    leftOut,
    record: recordOf(whole),
  }
}

/** What part somebody has in a draw by what they are. */
export function partsOf(
  { call_id, tracks }: Pick<DrawRow, 'call_id' | 'tracks'>,
  standing: Standing,
): { officer: boolean; supervisor: boolean } {
  return {
    officer: reviews(standing, call_id, tracks),
    supervisor: standing.staff.some(
      (s) => s.role === 'supervisor' && (s.callId === null || s.callId === call_id),
    ),
  }
}

/** Who may do what about it now. */
export function mayOf(whole: Whole, reader: { id: string; standing: Standing }): Draw['may'] {
  const { row, secrets } = whole
  const state = stateOf(row, secrets.length)
  const { officer, supervisor } = partsOf(row, reader.standing)
  const own = secrets.find((s) => s.by === reader.id)
  const free = (who: SecretRow['who']) => !secrets.some((s) => s.who === who)
  const commit =
    state !== 'frozen' || own
      ? null
      : officer && free('officer')
        ? ('officer' as const)
        : supervisor && free('supervisor')
          ? ('supervisor' as const)
          : null
  return {
    commit,
    reveal: state === 'revealing' && own && own.secret === null ? own.who : null,
    decline: state === 'drawn' && officer,
    void: officer && state !== 'drawn' && state !== 'void',
  }
}

export function staffViewOf(
  whole: Whole,
  reader: { id: string; standing: Standing },
  people: readonly BehindRow[],
  leftOut: Draw['leftOutPeople'],
): Draw {
  const { row, secrets, declines } = whole
  const stratum = new Map(row.frame.candidates.map((c) => [c.id, c.stratum]))
  const secret = (who: SecretRow['who']) => {
    const s = secrets.find((x) => x.who === who)
    if (!s) return null
    return { by: s.name, committedAt: iso(s.committed_at), revealedAt: s.revealed_at && iso(s.revealed_at) }
  }
  return {
    ...publicViewOf(whole, leftOut.length),
    frozenBy: row.freezer,
    secrets: { officer: secret('officer'), supervisor: secret('supervisor') },
    people: people.map(({ id, unitKey: _, ...p }) => ({
      ...p,
      expert: id,
      stratum: stratum.get(p.candidate)!,
    })),
    leftOutPeople: leftOut,
    declined: declines.map(({ n: _, at, ...d }) => ({ ...d, at: at.toISOString() })),
    may: mayOf(whole, reader),
  }
}

const iso = (at: string | Date): string => new Date(at).toISOString()
