import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Segmented } from 'antd'
import { type ReactNode, useRef } from 'react'
import { IMPORT_KINDS, type ImportKind, importsQuery, sendImport, templateUrl } from '../../../api/imports.ts'
import { meQuery } from '../../../api/queries.ts'
import { may, useMe } from '../../../api/session.ts'
import { useWords } from '../../../i18n/index.ts'
import { Async } from '../../../parts/async.tsx'
import { usePageTitle } from '../../../parts/page-title.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useAction } from '../../../parts/use-action.ts'
import { dateTime } from '../../../parts/when.ts'

/** The registry from Excel: choose what, take the template, send the file; earlier imports below. */
export function ImportsPage(): ReactNode {
  const { t } = useWords('imports')
  usePageTitle(t('title'))
  const me = useQuery(meQuery)
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="soft lead">{t('lead')}</p>
      {me.data && may(me.data, 'import.run') && <Start />}
      <section className="import-rows">
        <h2>{t('earlier')}</h2>
        <Earlier />
      </section>
    </>
  )
}

function Start(): ReactNode {
  const { t } = useWords('imports')
  const search = useSearch({ from: '/app/imports' })
  const navigate = useNavigate()
  const picker = useRef<HTMLInputElement>(null)
  const me = useMe()
  // Experts are for those who keep the pool.
  const kinds = IMPORT_KINDS.filter((k) => k !== 'experts' || may(me, 'expert.change'))
  const kind = kinds.find((k) => k === search.kind) ?? 'units'
  const send = useAction(async (file: File) => {
    const run = await sendImport(kind, file)
    await navigate({ to: '/imports/$id', params: { id: run.id } })
  })
  return (
    <section className="card">
      <h2>{t('choose')}</h2>
      <div className="filters">
        <Segmented<ImportKind>
          aria-label={t('choose')}
          value={kind}
          onChange={(to) => void navigate({ to: '/imports', search: { kind: to }, replace: true })}
          options={kinds.map((k) => ({ value: k, label: t(`kind.${k}`) }))}
        />
      </div>
      <p>{t(`what.${kind}`)}</p>
      <input
        ref={picker}
        type="file"
        hidden
        accept=".xlsx"
        aria-label={t('file')}
        onChange={(e) => {
          const file = e.target.files?.[0]
          e.target.value = ''
          if (file) void send.run(file)
        }}
      />
      <p className="actions">
        <Button href={templateUrl(kind)}>{t('template')}</Button>
        <Button type="primary" loading={send.busy} onClick={() => picker.current?.click()}>
          {t('upload')}
        </Button>
      </p>
      <p className="soft small">{t('next')}</p>
      <ProblemNote error={send.error} />
    </section>
  )
}

function Earlier(): ReactNode {
  const { t, locale } = useWords('imports')
  const runs = useQuery(importsQuery)
  return (
    <Async query={runs}>
      {({ items }) =>
        items.length === 0 ? (
          <p className="card">{t('none')}</p>
        ) : (
          <table className="table stack">
            <thead>
              <tr>
                <th scope="col">{t('file')}</th>
                <th scope="col">{t('kindOf')}</th>
                <th scope="col">{t('state')}</th>
                <th scope="col">{t('by')}</th>
                <th scope="col">{t('at')}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((run) => (
                <tr key={run.id}>
                  <th scope="row">
                    <Link to="/imports/$id" params={{ id: run.id }}>
                      {run.fileName}
                    </Link>
                  </th>
                  <td data-label={t('kindOf')}>{t(`kind.${run.kind}`)}</td>
                  <td data-label={t('state')}>{t(`states.${run.state}`)}</td>
                  <td data-label={t('by')}>{run.createdBy}</td>
                  <td data-label={t('at')}>{dateTime(run.createdAt, locale)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )
      }
    </Async>
  )
}
