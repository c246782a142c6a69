import { useQuery } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { api, take } from './client.ts'
import { queryClient } from './query-client.ts'

/**
 * Server time minus this machine's, in ms. Half of the round trip is taken off, so that the countdown is right to
 * well under a second however the reader's clock stands.
 */
async function measure(): Promise<{ offset: number; demo: boolean; shiftSeconds: number }> {
  const sent = Date.now()
  const { now, demo, shiftSeconds } = await take(api.GET('/clock'))
  const received = Date.now()
  return { offset: Date.parse(now) - (sent + received) / 2, demo, shiftSeconds }
}

export const clockQuery = {
  queryKey: ['clock'],
  queryFn: measure,
  staleTime: 60_000,
  refetchInterval: 300_000,
} as const

const tick = (listener: () => void): (() => void) => {
  const timer = setInterval(listener, 1000)
  return () => clearInterval(timer)
}
const second = (): number => Math.floor(Date.now() / 1000)

/** Server time in ms, to the second, counting on; `undefined` until the server was asked. */
export function useServerNow(): number | undefined {
  const { data } = useQuery(clockQuery)
  const local = useSyncExternalStore(tick, second)
  return data ? local * 1000 + data.offset : undefined
}

/** The same once, for what is not drawn. */
export function serverNow(): number | undefined {
  const known = queryClient.getQueryData<Awaited<ReturnType<typeof measure>>>(clockQuery.queryKey)
  return known && Date.now() + known.offset
}

/** Whether this is the demonstration, with made-up people and a clock that can be moved. */
export function useDemo(): boolean {
  return useQuery(clockQuery).data?.demo ?? false
}
