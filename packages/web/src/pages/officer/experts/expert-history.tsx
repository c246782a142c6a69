import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { type ExpertEvent, expertRecordQuery } from '../../../api/experts.ts'
import { useWords } from '../../../i18n/index.ts'
import { Async } from '../../../parts/async.tsx'
import { dateTime } from '../../../parts/when.ts'
import { actionName, actorName } from '../../supervisor/action-names.ts'
import { ServiceTable } from './service-table.tsx'

/** How an expert has served, and what happened to the record. */
export function ExpertHistory({ id, version }: { id: string; version: number }): ReactNode {
  const { t } = useWords('experts')
  const record = useQuery(expertRecordQuery(id, version))
  return (
    <Async query={record}>
      {({ changes, service }) => (
        <>
          <section aria-labelledby="service">
            <h2 id="service">{t('service.title')}</h2>
            <ServiceTable id={id} />
            {service.length === 0 ? <p className="soft">{t('service.none')}</p> : <Events events={service} />}
          </section>
          <section aria-labelledby="changes">
            <h2 id="changes">{t('changes')}</h2>
            <Events events={changes} />
          </section>
        </>
      )}
    </Async>
  )
}

function Events({ events }: { events: readonly ExpertEvent[] }): ReactNode {
  const { t, list, locale } = useWords('experts')
  const { t: staff } = useWords('staff')
  return (
    <ol className="timeline" reversed>
      {events.toReversed().map((e) => (
        <li key={`${e.at}/${e.action}`}>
          <p>
            <strong>{actionName(staff, e.action)}</strong>{' '}
            <span className="soft">
              {actorName(staff, e.by)} · {dateTime(e.at, locale)}
            </span>
          </p>
          {e.changed.length > 0 && <p className="small">{list(e.changed.map((c) => t(`field.${c}`)))}</p>}
          {e.reason && <p>{t('reasonIs', { reason: e.reason })}</p>}
        </li>
      ))}
    </ol>
  )
}
