import type { Client } from './http.ts'
import type { Random } from './random.ts'

interface Opened {
  readonly id: string
  readonly version: number
  readonly state: string
  readonly verdict: { readonly findings: readonly FindingLike[] }
}
interface FindingLike {
  readonly rule: string
  readonly clause: string
  readonly truth: string
  readonly gate: string
  readonly awaits?: string
  readonly path?: string
}

/** What a made-up officer concludes, and how often. */
export interface Habits {
  readonly eligible: number
  readonly returned: number
  readonly ineligible: number
}

/** Looks through one application as an officer would. @returns what was concluded, or `open` when it was left */
export async function screenOne(
  officer: Client,
  id: string,
  reason: string,
  habits: Habits,
  r: Random,
): Promise<'eligible' | 'returned' | 'ineligible' | 'open'> {
  let a = await officer.call<Opened>('GET', `/screening/${id}`)
  if (a.state !== 'submitted') return 'open'
  const lot = r.next()
  const open = a.verdict.findings.filter((f) => f.truth === 'undecided' && f.gate !== 'priority')
  if (lot < habits.returned) {
    const path = open.find((f) => f.path)?.path ?? 'basics.title'
    const due = new Date(Date.now() + 5 * 86_400_000).toISOString()
    const comments = [{ path, comment: '请补充依据材料，并与方案中的表述保持一致。' }]
    await officer.call('POST', `/screening/${id}/return`, {
      body: { comments, due, note: '' },
      version: a.version,
    })
    return 'returned'
  }
  if (lot < habits.returned + habits.ineligible) {
    const about = open.find((f) => f.awaits === 'officer')
    if (!about) return 'open'
    const decided = { rule: about.rule, truth: 'notMet', note: '所附材料不能证明' }
    a = {
      ...a,
      ...(await officer.call<{ version: number }>('PUT', `/screening/${id}/decisions`, {
        body: decided,
        version: a.version,
      })),
    }
    const reasons = [{ code: reason, rule: about.rule, clause: about.clause }]
    await officer.call('POST', `/screening/${id}/conclude`, {
      body: { outcome: 'ineligible', reasons, note: '所附材料不能证明符合条件' },
      version: a.version,
    })
    return 'ineligible'
  }
  if (lot >= habits.returned + habits.ineligible + habits.eligible) return 'open'
  let version = a.version
  for (const f of open) {
    const body = { rule: f.rule, truth: 'met', note: '已核实' }
    version = (
      await officer.call<{ version: number }>('PUT', `/screening/${id}/decisions`, { body, version })
    ).version
  }
  await officer.call('POST', `/screening/${id}/conclude`, {
    body: { outcome: 'eligible', reasons: [], note: '' },
    version,
  })
  return 'eligible'
}
