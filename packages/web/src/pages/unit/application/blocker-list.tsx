import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useWords } from '../../../i18n/index.ts'
import { ClauseChip } from '../../../parts/verdict/clause-chip.tsx'
import type { Blocker } from './blockers.ts'

interface Props {
  readonly blockers: readonly Blocker[]
  readonly onJump: (path: string) => void
  readonly onOpenRule: (rule: string) => void
}

/** What is in the way, each with the link to where it is mended. */
export function BlockerList({ blockers, onJump, onOpenRule }: Props): ReactNode {
  const { t, say, colon } = useWords('form')
  if (blockers.length === 0) return null
  return (
    <ul className="za-blockers">
      {blockers.map((b) => (
        <li key={b.key}>
          {b.applicationId ? (
            <Link to="/applications/$id" params={{ id: b.applicationId }} search={{ field: b.path }}>
              {t('submit.otherApplication')}
              {colon}
              {say(b.text)}
            </Link>
          ) : b.path ? (
            <button type="button" className="zv-link" onClick={() => onJump(b.path!)}>
              {say(b.text)}
            </button>
          ) : (
            <span>{say(b.text)}</span>
          )}{' '}
          {b.clause && (
            <ClauseChip clause={b.clause} onOpen={b.rule ? () => onOpenRule(b.rule!) : undefined} />
          )}
        </li>
      ))}
    </ul>
  )
}
