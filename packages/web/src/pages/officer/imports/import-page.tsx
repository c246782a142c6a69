import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Button, Progress } from 'antd'
import type { ReactNode } from 'react'
import { type ImportRun, importQuery, reportUrl } from '../../../api/imports.ts'
import { meQuery } from '../../../api/queries.ts'
import { may } from '../../../api/session.ts'
import { useWords } from '../../../i18n/index.ts'
import { Async } from '../../../parts/async.tsx'
import { usePageTitle } from '../../../parts/page-title.ts'
import { dateTime } from '../../../parts/when.ts'
import { ConfirmImport } from './confirm-import.tsx'
import { ImportRows } from './import-rows.tsx'

/** One import: how far it is, what each row would do, and the last step. */
export function ImportPage(): ReactNode {
  const { t } = useWords('imports')
  const { id } = useParams({ from: '/app/imports/$id' })
  const run = useQuery(importQuery(id))
  usePageTitle(t('title'))
  return (
    <>
      <p>
        <Link to="/imports">{t('back')}</Link>
      </p>
      {run.data === undefined && <h1>{t('title')}</h1>}
      <Async query={run}>{(found) => <Found run={found} />}</Async>
    </>
  )
}

function Found({ run }: { run: ImportRun }): ReactNode {
  const { t, say, locale } = useWords('imports')
  const me = useQuery(meQuery)
  const busy = run.state === 'reading' || run.state === 'applying'
  return (
    <>
      <h1>
        {t(`kind.${run.kind}`)} · {run.fileName}
      </h1>
      <p className="soft">
        {t('sent', { by: run.createdBy, at: dateTime(run.createdAt, locale) })}
        {run.sheet && ` ${t('sheet', { sheet: run.sheet })}`}
      </p>
      {busy && (
        <section className="card" aria-live="polite">
          <h2>{t(`states.${run.state}`)}</h2>
          <Progress percent={run.progress} aria-label={t(`states.${run.state}`)} />
          <p className="soft">{t('leave')}</p>
        </section>
      )}
      {run.notices.map((n) => (
        <p
          key={n.code}
          role={n.fatal ? 'alert' : 'note'}
          className={`note ${n.fatal ? 'note-bad' : 'note-open'}`}
        >
          {n.fatal ? '✗ ' : '! '}
          {say(n.text)}
        </p>
      ))}
      {run.state === 'unreadable' && (
        <p className="actions">
          <Link className="button" to="/imports" search={{ kind: run.kind }}>
            {t('again')}
          </Link>
        </p>
      )}
      {run.state === 'done' && (
        <p role="status" className="note note-good">
          ✓ {t('done', { at: run.doneAt ? dateTime(run.doneAt, locale) : '' })}{' '}
          <Link to="/units">{t('toUnits')}</Link>
        </p>
      )}
      {run.state === 'checked' && me.data && may(me.data, 'import.run') && <ConfirmImport run={run} />}
      {run.counts && (
        <section className="import-rows">
          <h2>{t('rows')}</h2>
          <p className="actions">
            <Button href={reportUrl(run.id, locale)}>{t('report')}</Button>
          </p>
          <ImportRows run={run} />
        </section>
      )}
    </>
  )
}
