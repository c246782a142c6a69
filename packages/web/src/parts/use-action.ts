import { useCallback, useRef, useState } from 'react'

/** Something a person sets off: whether it runs, and why it was refused. A second press while it runs does nothing. */
export function useAction<A extends unknown[]>(work: (...args: A) => Promise<unknown>) {
  const [state, setState] = useState<{ busy: boolean; error: unknown }>({ busy: false, error: undefined })
  const running = useRef(false)
  const latest = useRef(work)
  latest.current = work
  const run = useCallback(async (...args: A): Promise<boolean> => {
    if (running.current) return false
    running.current = true
    setState({ busy: true, error: undefined })
    try {
      await latest.current(...args)
      setState({ busy: false, error: undefined })
      return true
    } catch (error) {
      setState({ busy: false, error })
      return false
    } finally {
      running.current = false
    }
  }, [])
  return { ...state, run }
}
