import type { Client } from './http.ts'

interface Board {
  readonly officers: readonly { readonly id: string }[]
  readonly tracks: readonly {
    readonly track: string
    readonly unassigned: number
    readonly mayGive: boolean
  }[]
}

/** Shares what waits evenly over those who may examine it, but for the last track, which stays nobody's. */
export async function shareOut(officer: Client, callId: string): Promise<void> {
  const url = `/calls/${callId}/assignments`
  const { officers, tracks } = await officer.call<Board>('GET', url)
  const some = tracks.filter((t) => t.mayGive && t.unassigned > 0).slice(0, -1)
  if (some.length === 0) return
  const query = new URLSearchParams({
    tracks: some.map((t) => t.track).join(','),
    officers: officers.map((o) => o.id).join(','),
  })
  const proposal = await officer.call<{
    items: readonly { application: string; officer: string; from: null }[]
  }>('GET', `${url}/proposal?${query}`)
  const items = proposal.items.map(({ application, officer: to, from }) => ({
    application,
    officer: to,
    from,
  }))
  if (items.length > 0) await officer.call('POST', url, { body: { items, reason: '按类别分工' } })
}

/** The filters that an officer keeps for every day. */
export async function keepFilters(officer: Client, callId: string): Promise<void> {
  const kept: readonly [string, object][] = [
    ['我的待审', { call: callId, officer: 'mine', state: 'submitted' }],
    ['退回修改、等单位的', { call: callId, state: 'returned' }],
    ['没有人审的', { call: callId, officer: 'none', sort: 'submittedAt' }],
  ]
  for (const [name, filter] of kept)
    await officer.call('PUT', '/me/screening-filters', { body: { name, filter } })
}
