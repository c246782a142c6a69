import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Call } from '@zhinan/call/public'
import type { ReactNode } from 'react'
import { appealListQuery } from '../../api/appeals.ts'
import { latePermitsQuery, noticesQuery } from '../../api/notices.ts'
import { sanctionsQuery } from '../../api/sanctions.ts'
import { secondBoardQuery } from '../../api/second-looks.ts'
import { keptSelectionsQuery } from '../../api/selection.ts'
import { may, useMe } from '../../api/session.ts'
import { useWords } from '../../i18n/index.ts'
import { Loading } from '../../parts/loading.tsx'
import { Unattended } from './appeals/unattended.tsx'

/** What others proposed and waits for this person, with the way to it; what stands below comes when it is known, and stays. */
export function ToConfirm({ call: of, children }: { call: Call; children: ReactNode }): ReactNode {
  const { t } = useWords('staff')
  const me = useMe()
  const call = of.id
  const notices = useQuery(noticesQuery(call))
  const permits = useQuery(latePermitsQuery(call))
  const register = useQuery(sanctionsQuery({ state: 'waiting' }))
  const seesAppeals = of.appeal !== undefined && may(me, 'appeal.read')
  const appeals = useQuery({ ...appealListQuery(call, 'open'), enabled: seesAppeals })
  const toDecide = appeals.data?.counts.mine ?? 0
  const unattended = appeals.data?.counts.unattended ?? 0
  const mayLook = may(me, 'second.look')
  const looks = useQuery({ ...secondBoardQuery(call), enabled: mayLook })
  const toLook = looks.data?.total.mine ?? 0
  const decides = may(me, 'selection.decide')
  const selections = useQuery({ ...keptSelectionsQuery(call), enabled: decides })
  const prepared = selections.data?.items.find((s) => s.mayDecide)
  if (decides && selections.isPending) return <Loading />
  if ((seesAppeals && appeals.isPending) || (mayLook && looks.isPending)) return <Loading />
  if (notices.isPending || permits.isPending || register.isPending) return <Loading />
  const proposed = [...(notices.data?.items ?? []), ...(permits.data?.items ?? [])]
  const waiting = proposed.filter((p) => p.mayDecide).length
  const entries = (register.data?.items ?? []).filter((s) => s.mayDecide).length
  return (
    <>
      {waiting > 0 && (
        <p className="note note-open" role="status">
          {t('deadline.toConfirm', { n: waiting })}{' '}
          <Link to="/calls/$call/deadline" params={{ call }}>
            {t('deadline.title')}
          </Link>
        </p>
      )}
      {entries > 0 && (
        <p className="note note-open" role="status">
          {t('sanctions:toConfirm', { n: entries })}{' '}
          <Link to="/sanctions" search={{ state: 'waiting' }}>
            {t('sanctions:title')}
          </Link>
        </p>
      )}
      {unattended > 0 && <Unattended n={unattended} />}
      {toDecide > 0 && (
        <p className="note note-open" role="status">
          {t('appeals:toDecide', { n: toDecide })}{' '}
          <Link to="/calls/$call/appeals" params={{ call }}>
            {t('appeals:title')}
          </Link>
        </p>
      )}
      {toLook > 0 && (
        <p className="note note-open" role="status">
          {t('second:toLook', { n: toLook })}{' '}
          <Link to="/calls/$call/second-looks" params={{ call }} search={{ show: 'mine' }}>
            {t('second:title')}
          </Link>
        </p>
      )}
      {prepared && (
        <p className="note note-open" role="status">
          {t('selection:toDecide', { by: prepared.preparedBy })}{' '}
          <Link to="/calls/$call/selections/$n" params={{ call, n: String(prepared.n) }}>
            {t('selection:kept.title', { n: prepared.n })}
          </Link>
        </p>
      )}
      {children}
    </>
  )
}
