import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { api, take } from '../../api/client.ts'
import { may, useMe } from '../../api/session.ts'
import type { StaffGrant } from '../../api/types.ts'
import { useWords } from '../../i18n/index.ts'
import { Async } from '../../parts/async.tsx'
import { usePageTitle } from '../../parts/page-title.ts'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { useAction } from '../../parts/use-action.ts'
import { date } from '../../parts/when.ts'
import { UnattendedTracks } from '../officer/appeals/unattended.tsx'
import { GrantDialog } from './grant-dialog.tsx'

/** Who holds which staff role, for which call and tracks. */
export function StaffPage(): ReactNode {
  const { t } = useWords('staff')
  const me = useMe()
  const [granting, setGranting] = useState(false)
  usePageTitle(t('staff.title'))
  const query = useQuery({ queryKey: ['staff'], queryFn: () => take(api.GET('/staff')) })
  const changes = may(me, 'staff.change')
  return (
    <>
      <div className="page-head">
        <h1>{t('staff.title')}</h1>
        {changes && (
          <Button type="primary" onClick={() => setGranting(true)}>
            {t('staff.grant')}
          </Button>
        )}
      </div>
      <p className="soft lead">{t('staff.lead')}</p>
      {changes && <UnattendedTracks />}
      <Async query={query}>{({ items }) => <Grants items={items} changes={changes} />}</Async>
      <GrantDialog open={granting} onClose={() => setGranting(false)} />
    </>
  )
}

function Grants({ items, changes }: { items: readonly StaffGrant[]; changes: boolean }): ReactNode {
  const { t, locale, list } = useWords('staff')
  const { modal } = App.useApp()
  const queries = useQueryClient()
  const revoke = useAction(async (id: string) => {
    await take(api.DELETE('/staff/{id}', { params: { path: { id } } }))
    await queries.invalidateQueries({ queryKey: ['staff'] })
  })
  if (items.length === 0) return <p className="card">{t('staff.empty')}</p>
  const ask = (g: StaffGrant) =>
    modal.confirm({
      title: t('staff.revokeTitle', { name: g.user?.name ?? g.email, role: t(`role.${g.role}`) }),
      content: t('staff.revokeWhat'),
      okText: t('staff.revoke'),
      okButtonProps: { danger: true },
      onOk: () => revoke.run(g.id),
    })
  return (
    <>
      <ProblemNote error={revoke.error} />
      <table className="table stack">
        <thead>
          <tr>
            <th scope="col">{t('staff.person')}</th>
            <th scope="col">{t('staff.role')}</th>
            <th scope="col">{t('staff.scope')}</th>
            <th scope="col">{t('staff.since')}</th>
            <th scope="col">
              <span className="unseen">{t('staff.revoke')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((g) => (
            <tr key={g.id}>
              <th scope="row">
                {g.user?.name ?? t('staff.invited')}
                <span className="soft small block">{g.email}</span>
              </th>
              <td data-label={t('staff.role')}>
                <span>
                  {t(`role.${g.role}`)}
                  {g.duties.length > 0 && (
                    <span className="soft small block">{list(g.duties.map((d) => t(`duty.${d}`)))}</span>
                  )}
                </span>
              </td>
              <td data-label={t('staff.scope')}>
                {g.callId ?? t('staff.allCalls')}
                {g.role === 'officer' &&
                  ` · ${(g.tracks ? list(g.tracks) : undefined) ?? t('staff.allTracks')}`}
              </td>
              <td data-label={t('staff.since')}>{date(g.grantedAt, locale)}</td>
              <td>
                {changes && (
                  <Button danger type="text" onClick={() => void ask(g)}>
                    {t('staff.revoke')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
