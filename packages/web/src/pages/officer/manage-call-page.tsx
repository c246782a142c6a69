import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { callQuery } from '../../api/queries.ts'
import { may, useMe } from '../../api/session.ts'
import type { CallView } from '../../api/types.ts'
import { useWords } from '../../i18n/index.ts'
import { Async } from '../../parts/async.tsx'
import { CallStatusNote } from '../../parts/call-status.tsx'
import { usePageTitle } from '../../parts/page-title.ts'
import { PublishForm } from './publish-form.tsx'
import { RulingEditor } from './ruling-editor.tsx'

/** Preparing a call: rulings and dates, then publication. */
export function ManageCallPage(): ReactNode {
  const { t } = useWords('staff')
  const { call } = useParams({ from: '/app/calls/$call/manage' })
  usePageTitle(t('manage.title'))
  return <Async query={useQuery(callQuery(call, 'draft'))}>{(view) => <Manage view={view} />}</Async>
}

function Manage({ view }: { view: CallView }): ReactNode {
  const { t, say } = useWords('staff')
  const me = useMe()
  const { call, status } = view
  const open = status === 'unpublished'
  return (
    <>
      <div className="page-head">
        <h1>{t('manage.title')}</h1>
        <CallStatusNote {...view} />
      </div>
      <p>
        <Link to="/calls/$call" params={{ call: call.id }}>
          {say(call.title)}
        </Link>
      </p>
      {may(me, 'mail-template.read') && (
        <p>
          <Link to="/mail-words" search={{ call: call.id }}>
            {t('manage.mailWords')}
          </Link>
        </p>
      )}
      {may(me, 'phrase.read') && (
        <p>
          <Link to="/calls/$call/phrases" params={{ call: call.id }}>
            {t('manage.phrases')}
          </Link>
        </p>
      )}
      <section>
        <h2>{t('manage.dates')}</h2>
        {may(me, 'call.publish') ? (
          <PublishForm key={view.version} view={view} />
        ) : (
          <p className="card">{t('manage.noPublish')}</p>
        )}
      </section>
      <section>
        <h2>{t('manage.rulings')}</h2>
        <p className="soft">{open ? t('manage.rulingsWhat') : t('manage.rulingsFixed')}</p>
        <ul className="rulings">
          {call.rulings.map((r) => (
            <li key={r.id} className="card">
              <RulingEditor call={call.id} ruling={r} open={open && may(me, 'call.prepare')} />
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
