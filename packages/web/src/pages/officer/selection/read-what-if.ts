import type { WhatIf } from '@zhinan/review'

const PARTS = ['quota', 'weights', 'aggregation', 'floor', 'without'] as const

/** What an address asks: an object of known parts, or nothing. Whether it makes sense the server says. */
export function readWhatIf(raw: Record<string, unknown>): { change?: WhatIf } {
  const { change } = raw
  if (typeof change !== 'object' || change === null || JSON.stringify(change).length > 6000) return {}
  const parts = PARTS.flatMap((key) => {
    const part = (change as Record<string, unknown>)[key]
    const fits = key === 'without' ? Array.isArray(part) : typeof part === 'object' && part !== null
    return fits ? [[key, part] as const] : []
  })
  return parts.length > 0 ? { change: Object.fromEntries(parts) } : {}
}
