import { Button } from 'antd'
import type { ReactNode } from 'react'

interface Props {
  /** Of the page that is shown; absent on the first one. */
  readonly cursor: string | undefined
  /** Of the page that follows, if one does. */
  readonly next: string | null
  readonly firstLabel: string
  readonly nextLabel: string
  /** Goes to the page of this cursor; to the first one without. */
  readonly onGo: (cursor: string | undefined) => void
}

/** Back to the first page of a list, and on to the next; nothing where there is only one. */
export function Pager({ cursor, next, firstLabel, nextLabel, onGo }: Props): ReactNode {
  if (!cursor && !next) return null
  return (
    <p className="actions">
      {cursor && <Button onClick={() => onGo(undefined)}>{firstLabel}</Button>}
      {next && <Button onClick={() => onGo(next)}>{nextLabel}</Button>}
    </p>
  )
}
