import { newKey } from '../../api/client.ts'
import type { Keeper } from '../form/local-copy.ts'

/** A message being written. Its key makes sending it again the same message; another text has another key. */
export interface Words {
  readonly subject: string
  readonly text: string
  /** `field:path` or `rule:id`. */
  readonly quote?: string | undefined
  readonly asks: boolean
  readonly key: string
}

const PREFIX = 'zhinan.talk'

/** What one person writes in one place (a question, or a new one about an application) on this machine. */
export function keptWords(keeper: Keeper | undefined, user: string, place: string) {
  const name = `${PREFIX}.${user}.${place}`
  const attempt = <T>(f: (k: Keeper) => T): T | undefined => {
    try {
      return keeper && f(keeper)
    } catch {
      // A browser may refuse to keep anything.
      return undefined
    }
  }
  return {
    find: (): Words | undefined => attempt((k) => read(k.getItem(name))),
    keep: (words: Words): void => void attempt((k) => k.setItem(name, JSON.stringify(words))),
    forget: (): void => void attempt((k) => k.removeItem(name)),
  }
}

export const noWords = (asks: boolean): Words => ({ subject: '', text: '', asks, key: newKey() })

/** The same with something changed, which is another message. */
export const changed = (words: Words, change: Partial<Omit<Words, 'key'>>): Words => ({
  ...words,
  ...change,
  key: newKey(),
})

function read(written: string | null): Words | undefined {
  try {
    const w = JSON.parse(written ?? 'null') as Words
    const whole = typeof w?.text === 'string' && typeof w.subject === 'string' && typeof w.key === 'string'
    return whole ? { ...w, asks: w.asks !== false } : undefined
  } catch {
    return undefined
  }
}
