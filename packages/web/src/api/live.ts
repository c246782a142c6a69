import { useQuery } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import type { ApplicationView } from './application-types.ts'
import { api, take } from './client.ts'
import { clockQuery, serverNow } from './clock.ts'
import { withDates, withDeadline } from './live-state.ts'
import { callQuery, callsQuery } from './queries.ts'
import { queryClient } from './query-client.ts'
import type { LiveState } from './types.ts'

/** How often a page asks that is not told. */
const POLL_MS = 15_000
/** The server says something every 20 s: silence for longer means that the connection is gone. */
const SILENT_MS = 50_000
const NAME = 'zhinan-live'
/** What is asked for as the person who is signed in, and told of by `mine`, lies under this key. */
export const MINE = ['mine'] as const

type Heard =
  | { readonly kind: 'state'; readonly state: LiveState }
  | { readonly kind: 'clock' | 'beat' | 'lost' | 'mine' | 'anew' }

const liveQuery = {
  queryKey: ['live'],
  queryFn: async () => {
    const state = await take(api.GET('/live'))
    spread(state)
    return state
  },
  staleTime: Number.POSITIVE_INFINITY,
} as const

let told = false
let heardAt = 0
const listeners = new Set<() => void>()
const setTold = (value: boolean): void => {
  if (value) heardAt = Date.now()
  if (value === told) return
  told = value
  for (const listener of listeners) listener()
}
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Dates and announcements as they hold now: told by the server, or asked for while it cannot tell. */
export function useLive(): LiveState | undefined {
  const streaming = useSyncExternalStore(subscribe, () => told)
  return useQuery({ ...liveQuery, refetchInterval: streaming ? false : POLL_MS }).data
}

/** How often to ask for what concerns the reader: not at all while the server tells of it. */
export function useAsking(): number | false {
  return useSyncExternalStore(subscribe, () => told) ? false : POLL_MS
}

let anew: (() => void) | undefined
let others: BroadcastChannel | undefined

/** After signing in: what concerns this person is told from now on, whichever tab listens. */
export function listenAsMe(): void {
  if (anew) anew()
  else others?.postMessage({ kind: 'anew' } satisfies Heard)
}

/**
 * Follows the server's events until the page goes. Of all tabs one listens and tells the others, as a browser has only
 * six connections to a server. Where tabs cannot agree (no TLS, an old browser) each asks now and then.
 */
export function followLive(): void {
  if (!('locks' in navigator) || !('BroadcastChannel' in globalThis) || !('EventSource' in globalThis)) return
  const tabs = new BroadcastChannel(NAME)
  others = tabs
  tabs.onmessage = ({ data }: MessageEvent<Heard>) => hear(data)
  setInterval(() => {
    if (Date.now() - heardAt > SILENT_MS) setTold(false)
  }, 10_000)
  // Held as long as the page is there; the next tab in the row takes over then.
  void navigator.locks.request(NAME, () => new Promise<never>(() => listen(tabs)))
}

function listen(tabs: BroadcastChannel): void {
  const tell = (heard: Heard) => {
    tabs.postMessage(heard)
    hear(heard)
  }
  const since = queryClient.getQueryData<LiveState>(liveQuery.queryKey)?.stamp
  const events = new EventSource(`/api/v1/events${since ? `?since=${since}` : ''}`)
  let spokeAt = Date.now()
  const end = () => {
    clearInterval(watch)
    events.close()
  }
  anew = () => {
    end()
    listen(tabs)
  }
  const again = () => {
    end()
    anew = undefined
    tell({ kind: 'lost' })
    // Not all pages at once, when a server comes back.
    setTimeout(() => listen(tabs), 5000 + Math.random() * 15_000)
  }
  const watch = setInterval(() => Date.now() - spokeAt > SILENT_MS && again(), 10_000)
  const on = (kind: 'state' | 'clock' | 'beat' | 'mine') =>
    events.addEventListener(kind, ({ data }: MessageEvent<string>) => {
      spokeAt = Date.now()
      tell(kind === 'state' ? { kind, state: JSON.parse(data) } : { kind })
    })
  on('state')
  on('clock')
  on('beat')
  on('mine')
  events.onopen = () => {
    spokeAt = Date.now()
    tell({ kind: 'beat' })
  }
  events.onerror = () => {
    // The browser tries again by itself unless it was refused.
    if (events.readyState === EventSource.CLOSED) again()
    else tell({ kind: 'lost' })
  }
}

function hear(heard: Heard): void {
  if (heard.kind === 'anew') {
    anew?.()
    return
  }
  setTold(heard.kind !== 'lost')
  if (heard.kind === 'clock') void queryClient.invalidateQueries({ queryKey: clockQuery.queryKey })
  if (heard.kind === 'mine') void queryClient.invalidateQueries({ queryKey: MINE })
  if (heard.kind !== 'state') return
  queryClient.setQueryData(liveQuery.queryKey, heard.state)
  spread(heard.state)
}

/** Puts new dates where pages hold old ones, without asking the server again: all pages hear it at the same moment. */
function spread({ calls }: LiveState): void {
  const now = serverNow() ?? Date.now()
  for (const live of calls) {
    queryClient.setQueryData(callQuery(live.id).queryKey, (known) => known && withDates(known, live, now))
  }
  queryClient.setQueryData(
    callsQuery.queryKey,
    (known) =>
      known && {
        ...known,
        items: known.items.map((card) => {
          const live = calls.find((c) => c.id === card.id)
          return live ? withDates(card, live, now) : card
        }),
      },
  )
  // `applicationQuery`, by its key: what it asks with is of no use to every page.
  for (const [key, a] of queryClient.getQueriesData<ApplicationView>({ queryKey: ['application'] })) {
    const live = calls.find((c) => c.id === a?.callId)
    if (key.length === 2 && a && live) queryClient.setQueryData(key, withDeadline(a, live.deadline, now))
  }
}
