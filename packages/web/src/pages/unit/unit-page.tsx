import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Tabs } from 'antd'
import type { ReactNode } from 'react'
import { unitQuery } from '../../api/queries.ts'
import { may, useMe } from '../../api/session.ts'
import { useWords } from '../../i18n/index.ts'
import { Async } from '../../parts/async.tsx'
import { usePageTitle } from '../../parts/page-title.ts'
import { useCall } from '../../parts/use-call.ts'
import { MembersTab } from './members-tab.tsx'
import { ProfileTab } from './profile-tab.tsx'
import { RegistryView } from './registry-view.tsx'
import { SanctionsView } from './sanctions-view.tsx'
import { UnitStatusMark } from './unit-status.tsx'

/** A unit: its details, its people, and what the registry has on it. */
export function UnitPage(): ReactNode {
  const { t } = useWords('unit')
  const me = useMe()
  const { id } = useParams({ from: '/app/units/$id' })
  const { tab = 'profile' } = useSearch({ from: '/app/units/$id' })
  const navigate = useNavigate({ from: '/units/$id' })
  const unit = useQuery(unitQuery(id))
  const { view } = useCall()
  const manager = me.units.some((u) => u.id === id && u.role === 'manager')
  usePageTitle(unit.data?.data.name)
  return (
    <Async query={unit}>
      {({ data, version }) => (
        <Async query={view}>
          {({ call }) => (
            <>
              <div className="page-head">
                <h1>
                  {data.name} <UnitStatusMark status={data.status} />
                </h1>
                {may(me, 'unit.verify') && (
                  <Link className="button" to="/units/$id/verify" params={{ id }}>
                    {t('page.verify')}
                  </Link>
                )}
              </div>
              {data.status === 'rejected' && (
                <p className="note note-bad">
                  {t('status.rejectedWhat', { reason: data.statusReason ?? '' })}
                </p>
              )}
              <Tabs
                activeKey={tab}
                onChange={(key) => void navigate({ search: { tab: key }, replace: true })}
                items={[
                  {
                    key: 'profile',
                    label: t('page.profile'),
                    children: (
                      <ProfileTab key={version} call={call} unit={data} version={version} manager={manager} />
                    ),
                  },
                  {
                    key: 'members',
                    label: t('page.members'),
                    children: <MembersTab id={id} manager={manager} />,
                  },
                  {
                    key: 'registry',
                    label: t('page.registry'),
                    children: (
                      <>
                        <SanctionsView id={id} call={call} />
                        <RegistryView id={id} call={call} />
                      </>
                    ),
                  },
                ]}
              />
            </>
          )}
        </Async>
      )}
    </Async>
  )
}
