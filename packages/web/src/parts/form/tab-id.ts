import type { Keeper } from './local-copy.ts'

/** A browser's storage, where it lets us have it. */
export function storage(which: 'localStorage' | 'sessionStorage'): Keeper | undefined {
  try {
    return globalThis[which]
  } catch {
    return undefined
  }
}

/** Names this tab over reloads. */
export function tabId(): string {
  const keeper = storage('sessionStorage')
  const made = Math.random().toString(36).slice(2, 10)
  try {
    const known = keeper?.getItem('zhinan.tab')
    if (known) return known
    keeper?.setItem('zhinan.tab', made)
  } catch {
    // Without storage there is nothing to keep apart.
  }
  return made
}
