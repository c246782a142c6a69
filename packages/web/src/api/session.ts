import { useQuery } from '@tanstack/react-query'
import { api, take } from './client.ts'
import { listenAsMe } from './live.ts'
import { meQuery } from './queries.ts'
import { queryClient } from './query-client.ts'
import type { Me, StaffRole } from './types.ts'

/** Who is signed in, on a page behind sign-in (its route has seen to it that somebody is). */
export function useMe(): Me {
  const { data } = useQuery(meQuery)
  return data ?? NOBODY
}

/** Shown for the moment between signing out and leaving the page. */
const NOBODY: Me = {
  user: { id: '', name: '', email: '', locale: 'zh', phone: null },
  units: [],
  staff: [],
  can: [],
}

/** Whether this person may do `action` somewhere. */
export const may = (me: Me, action: string): boolean => me.can.includes(action)

/** Whether this person holds a staff role. */
export const isStaff = (me: Me, role: StaffRole): boolean => me.staff.some((s) => s.role === role)

/** Forgets what was read as somebody else, and asks anew who is signed in. */
export async function sessionChanged(): Promise<Me | null> {
  listenAsMe()
  queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'clock' && queryKey[0] !== 'me' })
  return meChanged()
}

/** Asks anew who is signed in, after one's units or details changed; what else was read stays. */
export function meChanged(): Promise<Me | null> {
  return queryClient.fetchQuery({ ...meQuery, staleTime: 0 })
}

/** Signs out, and loads `to` afresh: nothing that was read stays in this page's memory for the next person. */
export async function signOut(to = '/'): Promise<void> {
  await take(api.POST('/auth/sign-out', { body: {} }))
  window.location.assign(to)
}

/** Whether this person is an officer for an application: of its track, and not of the unit that applies. */
export const looksAfter = (
  me: Me,
  a: { readonly callId: string; readonly track: string; readonly unitId: string },
): boolean =>
  !me.units.some((u) => u.id === a.unitId) &&
  me.staff.some(
    (s) =>
      s.role === 'officer' &&
      (s.callId === null || s.callId === a.callId) &&
      (s.tracks === null || s.tracks.includes(a.track)),
  )
