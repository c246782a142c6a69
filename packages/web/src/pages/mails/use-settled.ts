import { useEffect, useState } from 'react'

const PAUSE_MS = 350

/** The value once it has stood still for a moment: while somebody types nothing is asked. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value)
  const key = JSON.stringify(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(JSON.parse(key) as T), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [key])
  return settled
}
