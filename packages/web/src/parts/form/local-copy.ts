import type { Content } from './merge.ts'

/** What was typed and not yet confirmed by the server, with what it was typed upon. */
export interface LocalCopy {
  readonly version: number
  readonly base: Content
  readonly local: Content
}

/** The part of Web Storage that is needed; a browser may refuse any of it (private windows, full disk). */
export type Keeper = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

const PREFIX = 'zhinan.draft'

/**
 * Copies of one person's one application on this machine, one a tab, so that two tabs never write over each other's.
 * `tab` outlives a reload (it lies in the session's storage).
 */
export function localCopies(keeper: Keeper | undefined, user: string, application: string, tab: string) {
  const prefix = `${PREFIX}.${user}.${application}.`
  const mine = prefix + tab
  let adopted: string | undefined
  const attempt = <T>(f: (k: Keeper) => T): T | undefined => {
    try {
      return keeper && f(keeper)
    } catch {
      return undefined
    }
  }
  return {
    /** @returns false when the browser keeps nothing: the page then warns before it is left. */
    keep: (copy: LocalCopy): boolean =>
      attempt((k) => {
        k.setItem(mine, JSON.stringify({ ...copy, at: Date.now() }))
        return true
      }) ?? false,
    /** This tab's copy, else the newest that a closed tab left behind. */
    find: (): LocalCopy | undefined =>
      attempt((k) => {
        const names = Array.from({ length: k.length }, (_, i) => k.key(i) ?? '').filter((n) =>
          n.startsWith(prefix),
        )
        const found = names
          .map((name) => ({ name, copy: read(k.getItem(name)) }))
          .filter((f) => f.copy !== undefined)
          .sort((a, b) => Number(b.name === mine) - Number(a.name === mine) || b.copy!.at - a.copy!.at)[0]
        if (found && found.name !== mine) adopted = found.name
        return found?.copy
      }),
    forget: (): void => {
      attempt((k) => {
        k.removeItem(mine)
        if (adopted !== undefined) k.removeItem(adopted)
        adopted = undefined
      })
    },
  }
}

function read(written: string | null): (LocalCopy & { at: number }) | undefined {
  try {
    const copy = JSON.parse(written ?? 'null') as LocalCopy & { at: number }
    const whole =
      isObject(copy) && Number.isInteger(copy.version) && isObject(copy.base) && isObject(copy.local)
    return whole ? { ...copy, at: Number(copy.at) || 0 } : undefined
  } catch {
    return undefined
  }
}

const isObject = (v: unknown): boolean => typeof v === 'object' && v !== null && !Array.isArray(v)
