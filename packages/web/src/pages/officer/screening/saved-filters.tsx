import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Input, Modal } from 'antd'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { ScreeningFilter } from '../../../api/application-types.ts'
import { forgetFilter, savedFiltersQuery, saveFilter } from '../../../api/saved-filters.ts'
import { useWords } from '../../../i18n/index.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useAction } from '../../../parts/use-action.ts'
import { narrows, sameFilter } from './filter.ts'

/** One's own filters by name: a press narrows the queue, and the address then says how, so that a link shares it. */
export function SavedFilters({ filter }: { filter: ScreeningFilter }): ReactNode {
  const { t } = useWords('screening')
  const queries = useQueryClient()
  const saved = useQuery(savedFiltersQuery)
  const [saving, setSaving] = useState(false)
  const [forgetting, setForgetting] = useState<string>()
  const forget = useAction(async () => {
    queries.setQueryData(savedFiltersQuery.queryKey, await forgetFilter(forgetting!))
    setForgetting(undefined)
  })
  const items = saved.data?.items ?? []
  const can = narrows(filter) && !items.some((i) => sameFilter(i.filter, filter))
  if (items.length === 0 && !can && !saved.error) return null
  return (
    <section className="zs-saved" aria-label={t('saved.title')}>
      {items.length > 0 && (
        <>
          <span className="zf-help">{t('saved.title')}</span>
          <ul className="zs-saved-list">
            {items.map(({ name, filter: held }) => (
              <li key={name} className={sameFilter(held, filter) ? 'zs-kept zs-kept-now' : 'zs-kept'}>
                <Link
                  className="zs-kept-open"
                  to="/screening"
                  search={held}
                  activeOptions={{ exact: true }}
                  aria-current={sameFilter(held, filter) ? 'page' : undefined}
                >
                  {name}
                </Link>
                <button
                  type="button"
                  className="zs-kept-drop"
                  aria-label={t('saved.forget', { name })}
                  onClick={() => setForgetting(name)}
                >
                  ×
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {can && (
        <Button size="small" onClick={() => setSaving(true)}>
          + {t('saved.save')}
        </Button>
      )}
      <ProblemNote error={saved.error} onRetry={() => void saved.refetch()} />
      {saving && (
        <SaveDialog filter={filter} names={items.map((i) => i.name)} onClose={() => setSaving(false)} />
      )}
      {forgetting !== undefined && (
        <Modal
          open
          title={t('saved.forget', { name: forgetting })}
          okText={t('saved.confirmForget')}
          cancelText={t('cancel')}
          okButtonProps={{ danger: true, loading: forget.busy }}
          onOk={() => void forget.run()}
          onCancel={() => setForgetting(undefined)}
        >
          <p>{t('saved.forgetWhat')}</p>
          <ProblemNote error={forget.error} />
        </Modal>
      )}
    </section>
  )
}

interface SaveProps {
  readonly filter: ScreeningFilter
  /** Those there are: saving under one of them replaces it, and is said before. */
  readonly names: readonly string[]
  readonly onClose: () => void
}

function SaveDialog({ filter, names, onClose }: SaveProps): ReactNode {
  const { t } = useWords('screening')
  const queries = useQueryClient()
  const [name, setName] = useState('')
  const called = name.trim()
  const replaces = names.includes(called)
  const save = useAction(async () => {
    queries.setQueryData(savedFiltersQuery.queryKey, await saveFilter(called, filter))
    onClose()
  })
  const send = (e: FormEvent) => {
    e.preventDefault()
    if (called) void save.run()
  }
  return (
    <Modal
      open
      title={t('saved.save')}
      okText={replaces ? t('saved.replace') : t('saved.confirm')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: called === '', loading: save.busy }}
      onOk={() => void save.run()}
      onCancel={onClose}
    >
      <form onSubmit={send}>
        <div className="zs-row">
          <label htmlFor="filter-name">{t('saved.name')}</label>
          <Input
            id="filter-name"
            autoFocus
            value={name}
            maxLength={40}
            aria-describedby="filter-help"
            onChange={(e) => setName(e.target.value)}
          />
        </div>
        <p id="filter-help" className="zf-help">
          {replaces ? t('saved.taken') : t('saved.what')}
        </p>
      </form>
      <ProblemNote error={save.error} />
    </Modal>
  )
}
