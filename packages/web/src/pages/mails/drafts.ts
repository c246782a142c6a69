import { useMemo, useState } from 'react'
import type { MailWords } from '../../api/mails.ts'
import type { Keeper } from '../../parts/form/local-copy.ts'
import { storage } from '../../parts/form/tab-id.ts'

/** Words being written, and the change that they rest on. */
export interface Draft extends MailWords {
  readonly n: number
}

export interface Drafts {
  find(place: string): Draft | undefined
  keep(place: string, draft: Draft): void
  forget(place: string): void
}

const PREFIX = 'zhinan.mail-words'

/** What one person writes of mails' words: kept on this machine until it is saved, given up, or back as it was. */
export function useDrafts(user: string): Drafts {
  const keeper = storage('localStorage')
  const [all, setAll] = useState<Readonly<Record<string, Draft | undefined>>>({})
  return useMemo(() => {
    const name = (place: string) => `${PREFIX}.${user}.${place}`
    return {
      find: (place) => (place in all ? all[place] : read(keeper, name(place))),
      keep(place, draft) {
        attempt(() => keeper?.setItem(name(place), JSON.stringify(draft)))
        setAll((known) => ({ ...known, [place]: draft }))
      },
      forget(place) {
        attempt(() => keeper?.removeItem(name(place)))
        setAll((known) => ({ ...known, [place]: undefined }))
      },
    }
  }, [all, keeper, user])
}

/** Where words are written: those of a call's mail (`''`: of the platform's) in a language. */
export const placeOf = (call: string, template: string, locale: string): string =>
  `${call}.${template}.${locale}`

function read(keeper: Keeper | undefined, name: string): Draft | undefined {
  return attempt(() => {
    const d = JSON.parse(keeper?.getItem(name) ?? 'null') as Draft
    const whole = typeof d?.subject === 'string' && typeof d.body === 'string' && typeof d.n === 'number'
    return whole ? { n: d.n, subject: d.subject, body: d.body } : undefined
  })
}

function attempt<T>(f: () => T): T | undefined {
  try {
    return f()
  } catch {
    // A browser may refuse to keep anything.
    return undefined
  }
}
