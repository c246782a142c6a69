import { useQuery } from '@tanstack/react-query'
import { callQuery, callsQuery } from '../api/queries.ts'

/** The call in hand: the one named, else the one that is open, else the newest. */
export function useCall(named?: string) {
  const calls = useQuery(callsQuery)
  const items = calls.data?.items ?? []
  const id = named ?? (items.find((c) => c.status === 'open') ?? items[0])?.id
  const view = useQuery({ ...callQuery(id ?? ''), enabled: id !== undefined })
  return { id, view, none: calls.data !== undefined && id === undefined }
}
