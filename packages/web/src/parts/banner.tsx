import type { ReactNode } from 'react'
import './banner.css'

interface Props {
  readonly tone: 'plain' | 'good' | 'open' | 'bad'
  readonly heading: ReactNode
  readonly children?: ReactNode
}

/** Something the page has to say above all: what it is about in bold, and what to do. */
export function Banner({ tone, heading, children }: Props): ReactNode {
  return (
    <div role={tone === 'bad' ? 'alert' : 'status'} className={`banner banner-${tone}`}>
      <strong>{heading}</strong>
      {children && <div>{children}</div>}
    </div>
  )
}
