import type { Client } from './http.ts'
import type { Random } from './random.ts'

interface Look {
  readonly id: string
  readonly track: string
}

const FINE = '独立核对了附件和登记信息，所附材料能证明符合条件。'
const NOT = '附件第 2 页没有加盖公章，不能证明符合条件。'

/**
 * A sample of what was concluded is drawn. The second officer looks at most of what is theirs: as a rule they find the same,
 * of one they find otherwise, and a few still wait.
 */
export async function lookAgain(
  officer: Client,
  second: Client,
  callId: string,
  clauseOf: (track: string) => string | undefined,
  r: Random,
): Promise<void> {
  const base = `/calls/${callId}/second-looks`
  const { mayDraw, concluded } = await officer.call<{
    mayDraw: string[]
    concluded: Record<string, number>
  }>('GET', base)
  const tracks = mayDraw.filter((t) => (concluded[t] ?? 0) > 0)
  if (tracks.length === 0) return
  const wish = { tracks, outcomes: ['eligible', 'ineligible'], percent: 40, again: false }
  const query = new URLSearchParams({
    tracks: tracks.join(','),
    outcomes: wish.outcomes.join(','),
    percent: String(wish.percent),
  })
  const { candidates } = await officer.call<{ candidates: number }>('GET', `${base}/preview?${query}`)
  if (candidates === 0) return
  await officer.call('POST', base, { body: { ...wish, days: 5, candidates } })
  const { items } = await second.call<{ items: Look[] }>('GET', `${base}/files?show=mine`)
  const taken = items.slice(0, Math.ceil(items.length / 2))
  for (const [n, { id, track }] of taken.entries()) {
    // What was found first is not known here either; most are eligible, so that the first one differs as a rule.
    const outcome = n > 0 && r.chance(0.9) ? 'eligible' : 'ineligible'
    const clause = clauseOf(track)
    const body = {
      outcome,
      clauses: outcome === 'ineligible' && clause ? [clause] : [],
      note: outcome === 'eligible' ? FINE : NOT,
    }
    await second.call('POST', `/second-looks/${id}/opinion`, { body })
  }
}
