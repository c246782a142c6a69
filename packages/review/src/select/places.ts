import type { Entry, Outcome, Reason, Result, TrackPlan } from './model.ts'
import type { Group } from './rank.ts'

/** What becomes of a ranked application. */
export type Placed = Pick<Outcome, 'id' | 'result' | 'rank' | 'reasons'>

/**
 * Gives the places of a track to the ranked, best first, none to a unit above its cap. Where equals need more places
 * than there are, they are tied and hold those places together: nobody is taken by the order of names.
 *
 * @param used awards that each unit has in this track already (nested projects; R8)
 * @returns the ranked in their order, and how many places the tied share
 */
export function givePlaces(
  plan: TrackPlan,
  groups: readonly Group[],
  used: ReadonlyMap<string, number>,
): { placed: Placed[]; tiedPlaces: number } {
  const have = new Map(used)
  const cap = plan.cap ?? Number.POSITIVE_INFINITY
  let places = plan.quota
  let tiedPlaces = 0
  let reserved = 0
  const placed: Placed[] = []

  for (const group of groups) {
    const put = (e: Entry, result: Result, reason: Reason) =>
      placed.push({
        id: e.id,
        result,
        rank: group.rank,
        reasons: [reason, ...(group.by ? [{ code: group.by } as const] : [])],
      })
    const units = Map.groupBy(group.members, (e) => e.unit)
    const room = (unit: string) => Math.max(0, cap - (have.get(unit) ?? 0))
    const claims = [...units].reduce((sum, [unit, own]) => sum + Math.min(own.length, room(unit)), 0)
    const cut = places > 0 && claims > places
    const startReserve = reserved
    for (const e of group.members) {
      const own = units.get(e.unit)!
      const left = room(e.unit)
      if (left === 0) put(e, 'not-selected', { code: 'over-cap', saw: have.get(e.unit) ?? 0, need: cap })
      else if (cut) put(e, 'tied', tie('tie-at-cut', e, group.members, places))
      else if (places === 0) {
        if (plan.reserve !== undefined && startReserve >= plan.reserve)
          put(e, 'not-selected', { code: 'beyond-quota', saw: group.rank, need: plan.quota })
        else {
          reserved++
          put(e, 'reserve', { code: 'beyond-quota', saw: group.rank, need: plan.quota })
        }
      } else if (own.length > left) put(e, 'tied', tie('tie-in-unit', e, own, left))
      else put(e, 'shortlisted', { code: 'within-quota', saw: group.rank, need: plan.quota })
    }
    if (places === 0) continue
    const taken = Math.min(claims, places)
    for (const [unit, own] of units) {
      const got = Math.min(own.length, room(unit))
      if (!cut) {
        have.set(unit, (have.get(unit) ?? 0) + got)
        if (got > 0 && own.length > got) tiedPlaces += got
      }
    }
    if (cut) tiedPlaces += places
    places -= taken
  }
  return { placed, tiedPlaces }
}

const tie = (
  code: 'tie-at-cut' | 'tie-in-unit',
  e: Entry,
  all: readonly Entry[],
  places: number,
): Reason => ({
  code,
  about: all.filter((o) => o !== e).map((o) => o.id),
  need: places,
})
