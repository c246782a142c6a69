import type { SelectionInput } from './model.ts'
import { selectionOrder } from './track-order.ts'

/** Why nothing can be selected: a code, and what it is about. */
export interface SelectionIssue {
  readonly code:
    | 'track-twice'
    | 'application-twice'
    | 'track-unknown'
    | 'absorbs-unknown'
    | 'absorbs-in-a-circle'
    | 'companion-unknown'
    | 'fall-unknown'
    | 'vote-track-unknown'
    | 'vote-unknown'
    | 'vote-twice'
  readonly about: string
}

/** Looks whether names fit together, each known and once. @returns every issue, none when it can be selected from */
export function selectionIssues({ tracks, applications, decisions }: SelectionInput): SelectionIssue[] {
  const issues: SelectionIssue[] = []
  const add = (code: SelectionIssue['code'], about: string) => void issues.push({ code, about })
  const known = new Set<string>()
  for (const { id } of tracks) {
    if (known.has(id)) add('track-twice', id)
    known.add(id)
  }
  const unknown = tracks.flatMap((t) => t.absorbs.filter((a) => !known.has(a)).map((a) => `${t.id} → ${a}`))
  for (const about of unknown) add('absorbs-unknown', about)
  if (issues.length === 0) {
    try {
      selectionOrder(tracks)
    } catch {
      add('absorbs-in-a-circle', tracks.flatMap((t) => (t.absorbs.length > 0 ? [t.id] : [])).join(' '))
    }
  }
  const trackOf = new Map<string, string>()
  for (const { id, track } of applications) {
    if (trackOf.has(id)) add('application-twice', id)
    trackOf.set(id, track)
    if (!known.has(track)) add('track-unknown', `${id} → ${track}`)
  }
  for (const { id, companions = [] } of applications)
    for (const c of companions) if (!trackOf.has(c)) add('companion-unknown', `${id} → ${c}`)
  for (const { application } of decisions?.falls ?? [])
    if (!trackOf.has(application)) add('fall-unknown', application)
  for (const { track, order } of decisions?.votes ?? []) {
    if (!known.has(track)) add('vote-track-unknown', track)
    for (const id of order) if (trackOf.get(id) !== track) add('vote-unknown', `${track} → ${id}`)
    if (new Set(order).size < order.length) add('vote-twice', track)
  }
  return issues
}
