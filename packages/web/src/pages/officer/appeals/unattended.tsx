import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { may, useMe } from '../../../api/session.ts'
import { useWords } from '../../../i18n/index.ts'

/** Nobody has the right to decide: what is needed, and where it is given. @param n of how many appeals; this one without it */
export function Unattended({ n }: { n?: number }): ReactNode {
  const { t } = useWords('appeals')
  const me = useMe()
  return (
    <p className="note note-bad" role="alert">
      {n === undefined ? t('unattended.one') : t('unattended.some', { n })}{' '}
      {may(me, 'staff.read') ? <Link to="/staff">{t('unattended.where')}</Link> : t('unattended.ask')}
    </p>
  )
}
