import type { Me } from '../api/types.ts'

const KEY = 'zhinan.unit'

/** The unit that somebody works for now: the one in the address, else the last chosen, else the first. */
export function unitInHand(me: Me, asked?: string): Me['units'][number] | undefined {
  return me.units.find((u) => u.id === asked) ?? me.units.find((u) => u.id === lastUnit()) ?? me.units[0]
}

/** Remembers the choice. */
export function keepUnit(id: string): void {
  try {
    localStorage.setItem(KEY, id)
  } catch {
    // The address still holds it.
  }
}

function lastUnit(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}
