import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { may, useMe } from '../../../api/session.ts'
import { useWords } from '../../../i18n/index.ts'

/** The steps of a call's review in their order, for whoever may see them. */
const STEPS = [
  { to: '/calls/$call/draws', action: 'draw.read', text: 'draws' },
  { to: '/calls/$call/conflicts', action: 'conflict.read', text: 'conflicts' },
  { to: '/calls/$call/review/members', action: 'review-member.read', text: 'members' },
  { to: '/calls/$call/review/assignments', action: 'review-assignment.read', text: 'assignments' },
  { to: '/calls/$call/review/rounds', action: 'review-round.read', text: 'rounds' },
  { to: '/calls/$call/review/panels', action: 'panel.read', text: 'panels' },
  { to: '/calls/$call/selection', action: 'selection.read', text: 'selection' },
] as const

/** The way through a call's review. */
export function ReviewLinks({ call }: { call: string }): ReactNode {
  const { t } = useWords('reviews')
  const me = useMe()
  return (
    <nav aria-label={t('steps.title')}>
      <ul className="home-links">
        {STEPS.filter((s) => may(me, s.action)).map((s) => (
          <li key={s.to}>
            <Link className="button" to={s.to} params={{ call }} activeProps={{ 'aria-current': 'page' }}>
              {t(`steps.${s.text}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
