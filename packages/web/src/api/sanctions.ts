import { queryOptions } from '@tanstack/react-query'
import { api, take } from './client.ts'
import type { Answer } from './paths.ts'

export type Sanction = Answer<'/sanctions'>['items'][number]
export type SanctionState = Sanction['state']
export type SanctionKind = Sanction['kind']
export type SanctionsOfUnit = Answer<'/units/{id}/sanctions'>
export type OwnSanction = SanctionsOfUnit['items'][number]

export const STATES: readonly SanctionState[] = ['waiting', 'inForce', 'future', 'ended', 'refused']
export const KINDS: readonly SanctionKind[] = [
  'false-material',
  'unfinished-project',
  'penalised-project',
  'rectification-notice',
  'other',
]

type Search = Readonly<Partial<Record<'state' | 'kind' | 'q' | 'unit' | 'cursor', string>>>

/** The register, narrowed as the page's address says. */
export const sanctionsQuery = ({ state, kind, ...rest }: Search) => {
  const query = {
    ...rest,
    ...(STATES.some((s) => s === state) && { state: state as SanctionState }),
    ...(KINDS.some((k) => k === kind) && { kind: kind as SanctionKind }),
    limit: 30,
  }
  return queryOptions({
    queryKey: ['sanctions', 'list', query],
    queryFn: () => take(api.GET('/sanctions', { params: { query } })),
  })
}

export const sanctionChecksQuery = queryOptions({
  queryKey: ['sanctions', 'checks'],
  queryFn: () => take(api.GET('/sanction-checks')),
})

/** What the register holds against a unit, and what it bars. */
export const sanctionsOfUnitQuery = (id: string) =>
  queryOptions({
    queryKey: ['unit', id, 'sanctions'],
    queryFn: () => take(api.GET('/units/{id}/sanctions', { params: { path: { id } } })),
  })
