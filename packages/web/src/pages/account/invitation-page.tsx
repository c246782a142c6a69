import type { ReactNode } from 'react'

/** Stands until the page is written. */
export function InvitationPage(): ReactNode {
  return null
}
