import type { Call } from '@zhinan/call'
import type { Tx } from '../../platform/db/database.ts'
import type { Standing } from '../access/service.ts'
import type { Overview } from './schemas.ts'
import { daysBetween, seasonCounts } from './store.ts'

type States = Overview['total']
const NONE: States = { draft: 0, submitted: 0, returned: 0, eligible: 0, ineligible: 0, withdrawn: 0 }
/** A season lasts weeks; a gap of more is a clock that was moved. */
const MOST_DAYS = 400

/** How a season stands, as far as this standing sees it: by track against its quota, by day, by region. */
export async function overviewOf(tx: Tx, call: Call, standing: Standing): Promise<Overview> {
  const mine = tracksOf(standing, call.id)
  const tracks = call.tracks.filter((t) => mine === 'all' || mine.has(t.id))
  const rows = (await seasonCounts(tx, call.id)).filter((r) => tracks.some((t) => t.id === r.track))
  const total = { ...NONE }
  const byTrack = new Map(tracks.map((t) => [t.id, { ...NONE }]))
  const byDay = new Map<string, number>()
  const byRegion = new Map<string, number>()
  for (const { track, region, state, day, n } of rows) {
    const key = state as keyof States
    total[key] += n
    byTrack.get(track)![key] += n
    if (day !== null) byDay.set(day, (byDay.get(day) ?? 0) + n)
    if (state !== 'draft' && state !== 'withdrawn') byRegion.set(region, (byRegion.get(region) ?? 0) + n)
  }
  return {
    tracks: tracks.map((t) => ({ track: t.id, quota: t.award.quota, ...byTrack.get(t.id)! })),
    days: await withoutGaps(tx, byDay),
    regions: [...byRegion].sort().map(([region, n]) => ({ region, n })),
    total,
  }
}

/** The tracks of a call that a person of this standing looks after. */
function tracksOf({ staff }: Standing, callId: string): 'all' | Set<string> {
  const here = staff.filter((s) => s.callId === null || s.callId === callId)
  if (here.some((s) => s.role === 'approver' || s.role === 'supervisor')) return 'all'
  const officer = here.filter((s) => s.role === 'officer')
  if (officer.some((s) => s.tracks === null)) return 'all'
  return new Set(officer.flatMap((s) => s.tracks ?? []))
}

async function withoutGaps(tx: Tx, byDay: ReadonlyMap<string, number>): Promise<Overview['days']> {
  const days = [...byDay.keys()].sort()
  if (days.length === 0) return []
  const all = await daysBetween(tx, days[0]!, days.at(-1)!, MOST_DAYS)
  return (all.length < MOST_DAYS ? all : days).map((day) => ({ day, n: byDay.get(day) ?? 0 }))
}
