import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Segmented } from 'antd'
import type { ReactNode } from 'react'
import { type ImportOutcome, type ImportRow, type ImportRun, importRowsQuery } from '../../../api/imports.ts'
import type { Text } from '../../../api/types.ts'
import { useWords } from '../../../i18n/index.ts'
import { Loading } from '../../../parts/loading.tsx'
import { ProblemNote } from '../../../parts/problem-note.tsx'

const OUTCOMES = ['error', 'create', 'change', 'same'] as const
const MARKS: Readonly<Record<ImportOutcome, string>> = { error: '✗', create: '+', change: '→', same: '=' }

/** Row by row: its number in the sheet, what would become of it, what was seen, what is needed, what to do. */
export function ImportRows({ run }: { run: ImportRun }): ReactNode {
  const { t } = useWords('imports')
  const search = useSearch({ from: '/app/imports/$id' })
  const navigate = useNavigate()
  const counts = run.counts!
  const shown = OUTCOMES.find((o) => o === search.outcome)
  const rows = useInfiniteQuery(importRowsQuery(run, shown))
  const columns = rows.data?.pages[0]?.columns ?? []
  const items = rows.data?.pages.flatMap((p) => p.items) ?? []
  return (
    <>
      <search className="filters">
        <Segmented
          aria-label={t('outcome')}
          value={shown ?? ''}
          onChange={(to) =>
            void navigate({
              to: '/imports/$id',
              params: { id: run.id },
              search: to ? { outcome: to } : {},
              replace: true,
            })
          }
          options={[
            { value: '', label: t('all') },
            ...OUTCOMES.map((o) => ({ value: o as string, label: `${t(`outcomes.${o}`)} ${counts[o]}` })),
          ]}
        />
      </search>
      <ProblemNote error={rows.error} onRetry={() => void rows.refetch()} />
      {rows.isPending ? (
        <Loading />
      ) : items.length === 0 ? (
        <p className="card">{t('noRows')}</p>
      ) : (
        <table className="table stack">
          <thead>
            <tr>
              <th scope="col">{t('row')}</th>
              <th scope="col">{t('outcome')}</th>
              <th scope="col">{t('seen')}</th>
              <th scope="col">{t('remarks')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((row) => (
              <tr key={row.n}>
                <th scope="row">{row.n}</th>
                <td data-label={t('outcome')} className="nowrap">
                  {MARKS[row.outcome]} {t(`outcomes.${row.outcome}`)}
                </td>
                <td data-label={t('seen')}>
                  {columns
                    .flatMap((c) => (row.seen[c.key] ? [row.seen[c.key]] : []))
                    .slice(0, 6)
                    .join(' · ')}
                </td>
                <td data-label={t('remarks')}>
                  <Remarks row={row} columns={columns} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rows.hasNextPage && (
        <p className="actions">
          <Button loading={rows.isFetchingNextPage} onClick={() => void rows.fetchNextPage()}>
            {t('more')}
          </Button>
        </p>
      )}
    </>
  )
}

function Remarks({
  row,
  columns,
}: {
  row: ImportRow
  columns: readonly { readonly key: string; readonly title: Text }[]
}): ReactNode {
  const { t, say } = useWords('imports')
  const named = (key: string) => {
    const column = columns.find((c) => c.key === key)
    return column ? say(column.title) : key
  }
  return (
    <>
      {row.issues.map((i) => (
        <div key={`${i.column}/${i.code}`}>
          {i.column && <strong>{named(i.column)} </strong>}
          {i.saw && <span>{t('saw', { saw: i.saw })} </span>}
          <span>{t('needed', { need: say(i.need) })} </span>
          <span className="soft">{say(i.todo)}</span>
        </div>
      ))}
      {row.changes.map((c) => (
        <div key={c.column}>
          <strong>{named(c.column)}</strong>{' '}
          {t('change', { before: c.before ? say(c.before) : '–', after: c.after ? say(c.after) : '–' })}
        </div>
      ))}
    </>
  )
}
