import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { applicationQuery } from '../../../api/applications.ts'
import { type Presence, sayPresent, teamQuery } from '../../../api/team.ts'
import { tabId } from '../../../parts/form/tab-id.ts'

/** Asked again after a failure; somebody's presence is worth no hurry. */
const AFTER_FAILURE = 30_000
const NOBODY: Presence['here'] = []

/**
 * Who else has this form open. Tells the others where one is, and takes over what they have saved since: the form then
 * merges it with what is typed here.
 *
 * @param version the version that the page has now
 */
export function usePresence(id: string, section: string, version: () => number): Presence['here'] {
  const queries = useQueryClient()
  const [here, setHere] = useState<Presence['here']>(NOBODY)
  const latest = useRef(version)
  latest.current = version

  useEffect(() => {
    const tab = tabId()
    let timer: ReturnType<typeof setTimeout> | undefined
    let over = false
    const ask = async () => {
      clearTimeout(timer)
      let again = AFTER_FAILURE
      // A page that nobody looks at is not here; it speaks up when it is looked at again.
      if (document.visibilityState === 'visible')
        try {
          const found = await sayPresent(id, tab, section)
          if (over) return
          again = found.again * 1000
          setHere((known) => (JSON.stringify(known) === JSON.stringify(found.here) ? known : found.here))
          if (found.version > latest.current())
            await queries.invalidateQueries({ queryKey: applicationQuery(id).queryKey, exact: true })
          if (found.here.some((o) => !o.own))
            await queries.invalidateQueries({ queryKey: teamQuery(id).queryKey })
        } catch {
          // Without an answer the page goes on alone; saving says so where it matters.
          if (!over) setHere(NOBODY)
        }
      if (!over) timer = setTimeout(ask, again)
    }
    const seen = () => document.visibilityState === 'visible' && void ask()
    const leave = () => void sayPresent(id, tab, section, true).catch(() => undefined)
    // Not while one only leafs through the sections.
    timer = setTimeout(ask, 600)
    document.addEventListener('visibilitychange', seen)
    globalThis.addEventListener('pagehide', leave)
    return () => {
      over = true
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', seen)
      globalThis.removeEventListener('pagehide', leave)
    }
  }, [id, section, queries])

  // Another page of the portal is as good as a closed one.
  useEffect(() => () => void sayPresent(id, tabId(), '', true).catch(() => undefined), [id])
  return here
}
