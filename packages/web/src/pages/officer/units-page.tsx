import type { ReactNode } from 'react'

/** Stands until the page is written. */
export function UnitsPage(): ReactNode {
  return null
}
