import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { unattendedQuery } from '../../../api/appeals.ts'
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

/** For who gives the right: in which tracks appeals wait that nobody may decide on. @param link the way to where it is given */
export function UnattendedTracks({ link = false }: { link?: boolean }): ReactNode {
  const { t, list } = useWords('appeals')
  const { data } = useQuery(unattendedQuery())
  if (!data || data.items.length === 0) return null
  const n = data.items.reduce((sum, i) => sum + i.n, 0)
  return (
    <p className="note note-bad" role="alert">
      {t('unattended.tracks', { n, tracks: list([...new Set(data.items.map((i) => i.track))]) })}{' '}
      {link && <Link to="/staff">{t('unattended.where')}</Link>}
    </p>
  )
}
