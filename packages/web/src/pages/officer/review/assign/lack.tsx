import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { BoardItem } from '../../../../api/review-assignments.ts'
import { useWords } from '../../../../i18n/index.ts'

interface Props {
  readonly call: string
  readonly missing: number
  readonly reason: NonNullable<BoardItem['lack']>['reason']
  readonly candidates?: number
  readonly free?: number
}

/** What an application lacks, why, and which limit to relax. */
export function Lack({ call, missing, reason, candidates = 0, free = 0 }: Props): ReactNode {
  const { t } = useWords('assign')
  return (
    <>
      <span className="mark-undecided">? {t('lack.missing', { n: missing })}</span>
      <span className="small block">{t(`lack.why.${reason}`, { candidates, free })}</span>
      <span className="soft small block assign-todo">
        {t(`lack.todo.${reason}`)}{' '}
        {(reason === 'no-candidate' || reason === 'too-few-candidates') && (
          <Link to="/calls/$call/review/members" params={{ call }}>
            {t('lack.invite')}
          </Link>
        )}
      </span>
    </>
  )
}
