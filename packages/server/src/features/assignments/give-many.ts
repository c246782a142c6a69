import { uuidv7 } from 'uuidv7'
import type { Tx } from '../../platform/db/database.ts'
import { Problem } from '../../platform/http/problem.ts'
import { groundOf, key, type Raw } from './ground.ts'
import { tellExperts } from './letters.ts'
import { STANDARD } from './standard.ts'
import * as store from './store.ts'

/**
 * Gives applications of one track to experts who serve there, all of these pairs or none; what is theirs already stays, and
 * whoever is barred is left out. Each expert who got something is told once.
 *
 * @param raw the track as it is now, read under {@link store.oneAtATime}
 * @returns the pairs that are new
 * @throws Problem `assignment-full`, `assignment-stale-now`
 */
export async function giveMany(
  tx: Tx,
  callId: string,
  raw: Raw,
  pairs: readonly { application: string; expert: string }[],
  { reason, beyond }: { reason: string; beyond: boolean },
  publicUrl: string,
): Promise<{ application: string; expert: string }[]> {
  const ground = groundOf(raw, { ...STANDARD, reviewers: {} })
  const skip = new Set([...raw.current, ...raw.bars].map(key))
  const fresh = pairs.filter((p) => !skip.has(key(p)))
  const max = new Map(ground.problem.experts.map((e) => [e.id, e.max]))
  for (const [expert, own] of Map.groupBy(fresh, (p) => p.expert)) {
    const load = raw.current.filter((c) => c.expert === expert).length + own.length
    const most = max.get(expert) ?? 0
    const name = raw.members.find((m) => m.id === expert)?.name ?? ''
    if (load > most && !beyond) throw new Problem('assignment-full', { params: { name, load, max: most } })
  }
  const fits = new Map(
    ground.problem.applications.flatMap((a) =>
      a.candidates.map((c) => [key({ application: a.id, expert: c.expert }), c.fit]),
    ),
  )
  const rows = fresh.map((p) => ({ ...p, id: uuidv7(), fit: fits.get(key(p)) ?? 0, reason }))
  if (rows.length === 0) return []
  await store.insertAssignments(tx, rows).catch((error: { code?: string }) => {
    if (error.code === 'ZN015' || error.code === 'ZN016' || error.code === 'ZN005' || error.code === '23505')
      throw new Problem('assignment-stale-now')
    throw error
  })
  await tellExperts(tx, callId, fresh, publicUrl)
  return fresh
}
