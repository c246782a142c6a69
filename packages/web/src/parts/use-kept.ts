import { useRef, useState } from 'react'
import { useMe } from '../api/session.ts'
import { storage } from './form/tab-id.ts'

const PREFIX = 'zhinan.kept'

/**
 * What one person writes in one place and has not sent: kept on this machine, as unsent messages are. It is half a thought and
 * nobody else's to read, so no server draft; and whoever shares the machine signs in as somebody else.
 *
 * @param read what was kept, if it is still whole
 */
export function useKept<T>(place: string, read: (kept: unknown) => T | undefined) {
  const me = useMe()
  const name = `${PREFIX}.${me.user.id}.${place}`
  const [found] = useState(() =>
    attempt(() => read(JSON.parse(storage('localStorage')?.getItem(name) ?? 'null'))),
  )
  const [value, setValue] = useState(found)
  const latest = useRef(value)
  const [restored, setRestored] = useState(found !== undefined)
  const put = (next: T | undefined) => {
    latest.current = next
    setValue(next)
    attempt(() => {
      const keeper = storage('localStorage')
      if (next === undefined) keeper?.removeItem(name)
      else keeper?.setItem(name, JSON.stringify(next))
    })
  }
  return {
    value,
    /** It was here when the page was opened, and is still worked on. */
    restored,
    /** Keeps what comes of the present value. */
    change: (to: (now: T | undefined) => T) => put(to(latest.current)),
    forget: () => {
      setRestored(false)
      put(undefined)
    },
  }
}

function attempt<T>(f: () => T): T | undefined {
  try {
    return f()
  } catch {
    // A browser may refuse to keep anything.
    return undefined
  }
}
