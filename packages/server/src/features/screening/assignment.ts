import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/history.ts'
import { Problem } from '../../platform/http/problem.ts'
import { currentCall } from '../calls/service.ts'
import * as store from './assignment-store.ts'

/** Who may examine, how far each is, and what is nobody's yet. @throws Problem `not-found` */
export async function board(tx: Tx, callId: string) {
  const { call } = await currentCall(tx, callId)
  const open = await store.openByTrack(tx, callId)
  const place = new Map(call.tracks.map((t, i) => [t.id, i]))
  return {
    officers: await store.screeners(tx, callId),
    progress: await store.progress(tx, callId),
    tracks: open
      .map(({ track, open: n, unassigned, leads }) => ({ track, open: n, unassigned, mayGive: leads }))
      .sort((a, b) => (place.get(a.track) ?? 0) - (place.get(b.track) ?? 0)),
    regions: await store.unassignedByRegion(tx, callId),
    overdue: open.reduce((sum, t) => sum + t.overdue, 0),
  }
}

type Wish = {
  tracks: readonly string[]
  officers: readonly string[]
  /** Only what comes from units of these. */
  regions?: readonly string[] | undefined
  /** No officer gets more than these. */
  most?: number | undefined
}

/** Shares what is nobody's evenly: each goes to whoever may examine it and has least left to do. Changes nothing. */
export async function propose(
  tx: Tx,
  callId: string,
  { tracks, officers, regions, most = Number.POSITIVE_INFINITY }: Wish,
) {
  const known = await store.screeners(tx, callId)
  const now = await store.progress(tx, callId)
  const load = known
    .filter((o) => officers.includes(o.id))
    .map(({ id, name }) => ({
      id,
      name,
      has: now.find((p) => p.id === id)?.left ?? 0,
      gets: 0,
      byTrack: {} as Record<string, number>,
    }))
  const items: { application: string; number: string; unit: string; officer: string; from: null }[] = []
  let rest = 0
  const nobody: { id: string; number: string }[] = []
  const files = await store.unassigned(
    tx,
    callId,
    tracks,
    regions,
    load.map((o) => o.id),
  )
  // What few may examine comes first: else it would come on top of a full share.
  for (const f of files.toSorted((a, b) => a.fit.length - b.fit.length)) {
    const fit = load.filter((o) => f.fit.includes(o.id))
    const least = fit.filter((o) => o.gets < most).toSorted((a, b) => a.has + a.gets - b.has - b.gets)[0]
    if (!least && fit.length > 0) {
      rest++
      continue
    }
    if (!least) {
      nobody.push({ id: f.id, number: f.number })
      continue
    }
    least.gets++
    least.byTrack[f.track] = (least.byTrack[f.track] ?? 0) + 1
    items.push({ application: f.id, number: f.number, unit: f.unit, officer: least.id, from: null })
  }
  return { officers: load, items, rest, nobody }
}

type Given = { application: string; officer: string | null; from: string | null }

/**
 * Gives files to officers, hands them over and takes them back, all or none. Whoever leads the tracks may; an officer
 * may hand on, or back, what is their own.
 *
 * @throws Problem `not-found`, `forbidden`, `assignment-changed`, `officer-unfit`
 */
export async function give(
  tx: Tx,
  callId: string,
  by: string,
  items: readonly Given[],
  reason: string | undefined,
): Promise<number> {
  const rows = await store.present(
    tx,
    callId,
    items.map((i) => i.application),
  )
  const found = new Map(rows.map((r) => [r.id, r]))
  const steps = items.flatMap((item) => {
    const now = found.get(item.application)
    if (!now) throw new Problem('not-found')
    if (!now.leads && now.officer !== by) throw new Problem('forbidden')
    return now.officer === item.officer ? [] : [{ ...item, now }]
  })
  const over = (s: (typeof steps)[number]) =>
    s.now.officer !== s.from || (s.officer !== null && !['submitted', 'returned'].includes(s.now.state))
  const stale = steps.filter(over).length
  if (stale > 0) throw new Problem('assignment-changed', { params: { count: stale } })
  const ending = steps.flatMap((s) => (s.now.assignment ? [s.now.assignment] : []))
  const ended = await store.end(tx, ending)
  if (ended !== ending.length)
    throw new Problem('assignment-changed', { params: { count: ending.length - ended } })
  for (const s of steps)
    if (s.officer !== null)
      await store
        .give(tx, callId, [
          { application: s.application, track: s.now.track, officer: s.officer, from: s.now.assignment },
        ])
        .catch((error: { code?: string }) => {
          if (error.code === '23505') throw new Problem('assignment-changed', { params: { count: 1 } })
          throw error.code === '42501'
            ? new Problem('officer-unfit', { params: { number: s.now.number } })
            : error
        })
  await record(
    tx,
    ...steps.map((s) => ({
      // Of the association's own doing: the unit reads what has its application for a subject.
      action:
        s.officer === null
          ? 'screening.taken-back'
          : s.from === null
            ? 'screening.given'
            : 'screening.handed-over',
      subjectType: 'screening',
      subjectId: s.application,
      callId,
      reason: reason ?? null,
      detail: { number: s.now.number, from: s.from, to: s.officer },
    })),
  )
  return steps.length
}
