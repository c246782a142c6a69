import { isStaff, may } from '../api/session.ts'
import type { CallCard, Me } from '../api/types.ts'

export interface NavigationItem {
  readonly key:
    | 'home'
    | 'unit'
    | 'guide'
    | 'overview'
    | 'messages'
    | 'screening'
    | 'units'
    | 'imports'
    | 'sanctions'
    | 'experts'
    | 'expert'
    | 'manage'
    | 'deadline'
    | 'mailWords'
    | 'staff'
    | 'history'
  /** Absent while it is not known which call is meant: the place is kept, so that nothing jumps. */
  readonly to?: string
}

/** What the navigation offers: only what the person may open, in the order of daily use. `calls` is absent until it is heard. */
export function navigationFor(me: Me, calls: readonly CallCard[] | undefined): NavigationItem[] {
  const call = calls === undefined ? 'awaited' : (calls.find((c) => c.status === 'open') ?? calls[0])
  const ofCall = (page = '') =>
    call === undefined || call === 'awaited' ? {} : { to: `/calls/${call.id}${page}` }
  const [unit] = me.units
  const items: (NavigationItem | false | undefined)[] = [
    { key: 'home', to: '/home' },
    unit && me.units.length === 1 && { key: 'unit', to: `/units/${unit.id}` },
    call && may(me, 'overview.read') && { key: 'overview', ...ofCall('/overview') },
    may(me, 'screening.read') && { key: 'screening', to: '/screening' },
    may(me, 'message.read') && { key: 'messages', to: '/messages' },
    may(me, 'unit.list') && { key: 'units', to: '/units' },
    may(me, 'import.read') && { key: 'imports', to: '/imports' },
    may(me, 'sanction.read') && { key: 'sanctions', to: '/sanctions' },
    may(me, 'expert.read') && { key: 'experts', to: '/experts' },
    me.staff.some((s) => s.role === 'expert') && { key: 'expert', to: '/expert/profile' },
    call && may(me, 'call.prepare') && { key: 'manage', ...ofCall('/manage') },
    call && may(me, 'notice.read') && { key: 'deadline', ...ofCall('/deadline') },
    // Who prepares a call finds them there.
    may(me, 'mail-template.read') && !may(me, 'call.prepare') && { key: 'mailWords', to: '/mail-words' },
    may(me, 'staff.read') && { key: 'staff', to: '/staff' },
    may(me, 'history.read') && { key: 'history', to: '/history' },
    call && !isStaff(me, 'admin') && { key: 'guide', ...ofCall() },
  ]
  return items.filter((i): i is NavigationItem => Boolean(i))
}

/** Items under one name. */
export interface NavigationGroup {
  readonly group: keyof typeof GROUPS
  readonly items: readonly NavigationItem[]
}

/** So many fit in a row beside the countdown and one's name, in the longer language. */
const FITTING = 6
const GROUPS = {
  registry: ['units', 'imports', 'sanctions', 'experts'],
  running: ['manage', 'deadline', 'mailWords', 'guide'],
  oversight: ['staff', 'history'],
} as const satisfies Record<string, readonly NavigationItem['key'][]>

/** The same for a row: who may open much finds what belongs together under one name, at the place of the first. */
export function inRow(items: readonly NavigationItem[]): (NavigationItem | NavigationGroup)[] {
  if (items.length <= FITTING) return [...items]
  const groups = Object.entries(GROUPS).map(([group, keys]) => ({
    group: group as keyof typeof GROUPS,
    items: items.filter((i) => (keys as readonly string[]).includes(i.key)),
  }))
  return items.flatMap((item): (NavigationItem | NavigationGroup)[] => {
    const group = groups.find((g) => g.items.length > 1 && g.items.includes(item))
    if (!group) return [item]
    return group.items[0] === item ? [group] : []
  })
}
