import type { ReactNode } from 'react'

/** Stands until the page is written. */
export function ReceiptCheckPage(): ReactNode {
  return null
}
