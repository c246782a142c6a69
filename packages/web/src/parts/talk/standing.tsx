import type { ReactNode } from 'react'
import type { ThreadCard } from '../../api/threads.ts'
import { useWords } from '../../i18n/index.ts'

const SIGNS = { office: '…', unit: '…', answered: '✓', closed: '■' } as const

/** Whose turn it is, in a word with a mark. */
export function Standing({
  thread: { waitsFor, closed, side, unread },
}: {
  thread: Pick<ThreadCard, 'waitsFor' | 'closed' | 'side' | 'unread'>
}): ReactNode {
  const { t } = useWords('messages')
  const state = closed ? 'closed' : (waitsFor ?? 'answered')
  const ours = !closed && waitsFor !== null && waitsFor === side
  return (
    <span className="zt-standing">
      <span className={ours ? 'zt-state zt-ours' : 'zt-state'}>
        <span aria-hidden="true">{SIGNS[state]}</span> {ours ? t('state.us') : t(`state.${state}`)}
      </span>
      {unread > 0 && <span className="app-count">{t('unread', { n: unread })}</span>}
    </span>
  )
}
