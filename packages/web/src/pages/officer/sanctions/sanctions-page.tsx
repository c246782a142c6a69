import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { App, Button, Checkbox, Input, Segmented, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { api, take } from '../../../api/client.ts'
import { KINDS, type Sanction, STATES, sanctionsQuery } from '../../../api/sanctions.ts'
import { may, useMe } from '../../../api/session.ts'
import { useWords } from '../../../i18n/index.ts'
import { Async } from '../../../parts/async.tsx'
import { usePageTitle } from '../../../parts/page-title.ts'
import { Pager } from '../../../parts/pager.tsx'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useAction } from '../../../parts/use-action.ts'
import { useCall } from '../../../parts/use-call.ts'
import { Checks } from './checks.tsx'
import { EnterForm } from './enter-form.tsx'
import { SanctionCard } from './sanction-card.tsx'

/** The register of sanctions: what waits for a second person, what holds, what has ended; the address holds the filters. */
export function SanctionsPage(): ReactNode {
  const { t } = useWords('sanctions')
  const me = useMe()
  const search = useSearch({ from: '/app/sanctions' })
  const navigate = useNavigate({ from: '/sanctions' })
  const { view } = useCall()
  const [entering, setEntering] = useState(false)
  const list = useQuery({ ...sanctionsQuery(search), placeholderData: keepPreviousData })
  usePageTitle(t('title'))
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="soft lead">{t('lead')}</p>
      {may(me, 'sanction.enter') && (
        <p className="actions">
          <Button type="primary" onClick={() => setEntering(true)}>
            {t('enter')}
          </Button>
          <Link className="button" to="/imports" search={{ kind: 'sanctions' }}>
            {t('import')}
          </Link>
        </p>
      )}
      <Filters counts={list.data?.counts} />
      <Async query={list}>
        {({ items, nextCursor }) => (
          <>
            <List items={items} filtered={Object.values(search).some(Boolean)} />
            <Pager
              cursor={search.cursor}
              next={nextCursor}
              firstLabel={t('first')}
              nextLabel={t('next')}
              onGo={(cursor) => void navigate({ search: { ...search, cursor } })}
            />
          </>
        )}
      </Async>
      <Async query={view}>{({ call }) => <Checks year={call.year} />}</Async>
      {entering && view.data && <EnterForm call={view.data.call} onClose={() => setEntering(false)} />}
    </>
  )
}

function Filters({ counts }: { counts: Readonly<Record<Sanction['state'], number>> | undefined }): ReactNode {
  const { t } = useWords('sanctions')
  const search = useSearch({ from: '/app/sanctions' })
  const navigate = useNavigate({ from: '/sanctions' })
  const set = (name: 'state' | 'kind' | 'q', value: string | undefined) =>
    void navigate({ search: { ...search, [name]: value || undefined, cursor: undefined }, replace: true })
  return (
    <search className="filters">
      <Segmented
        aria-label={t('stateOf')}
        value={search.state ?? ''}
        onChange={(value) => set('state', value)}
        options={[
          { value: '', label: t('all') },
          ...STATES.map((s) => ({
            value: s as string,
            label: `${t(`state.${s}`)}${counts ? ` ${counts[s]}` : ''}`,
          })),
        ]}
      />
      <Select
        allowClear
        aria-label={t('kindOf')}
        placeholder={t('kindOf')}
        value={search.kind}
        onChange={(value) => set('kind', value)}
        popupMatchSelectWidth={false}
        options={KINDS.map((k) => ({ value: k as string, label: t(`kind.${k}`) }))}
      />
      <Input.Search
        allowClear
        aria-label={t('search')}
        placeholder={t('search')}
        defaultValue={search.q ?? ''}
        onSearch={(value) => set('q', value.trim())}
      />
    </search>
  )
}

/** Entries as cards; those of others that wait can be ticked and confirmed together. */
function List({ items, filtered }: { items: readonly Sanction[]; filtered: boolean }): ReactNode {
  const { t, say } = useWords('sanctions')
  const { message, modal } = App.useApp()
  const queries = useQueryClient()
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [left, setLeft] = useState<readonly string[]>([])
  const mine = items.filter((s) => s.mayDecide)
  const chosen = mine.filter((s) => ticked.has(s.id))
  const confirm = useAction(async () => {
    const { items: results } = await take(
      api.POST('/sanctions/confirm', { body: { ids: chosen.map((s) => s.id) } }),
    )
    const failed = results.flatMap((r) => {
      const about = items.find((s) => s.id === r.id)
      return r.problem && about ? [`${about.unitName}: ${say(r.problem.title)}`] : []
    })
    message.success(t('confirmedMany', { n: results.length - failed.length }))
    setLeft(failed)
    setTicked(new Set())
    await queries.invalidateQueries({ queryKey: ['sanctions'] })
  })
  if (items.length === 0) return <p className="card">{t(filtered ? 'emptyFiltered' : 'empty')}</p>
  const ask = () =>
    modal.confirm({
      title: t('confirmMany', { n: chosen.length }),
      content: (
        <ul>
          <li>{t('after.holds')}</li>
          <li>{t('after.judged')}</li>
          <li>{t('after.mail')}</li>
        </ul>
      ),
      okText: t('confirmMany', { n: chosen.length }),
      onOk: () => confirm.run(),
    })
  return (
    <>
      {mine.length > 1 && (
        <p className="actions">
          <Checkbox
            checked={chosen.length === mine.length}
            indeterminate={chosen.length > 0 && chosen.length < mine.length}
            onChange={(e) => setTicked(new Set(e.target.checked ? mine.map((s) => s.id) : []))}
          >
            {t('tickAll', { n: mine.length })}
          </Checkbox>
          <Button disabled={chosen.length === 0} loading={confirm.busy} onClick={ask}>
            {t('confirmMany', { n: chosen.length })}
          </Button>
        </p>
      )}
      <ProblemNote error={confirm.error} />
      {left.length > 0 && (
        <ul className="note note-bad">
          {left.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <ul className="notices">
        {items.map((s) => (
          <SanctionCard
            key={s.id}
            sanction={s}
            {...(s.mayDecide &&
              mine.length > 1 && {
                ticked: ticked.has(s.id),
                onTick: (on: boolean) => {
                  const next = new Set(ticked)
                  if (on) next.add(s.id)
                  else next.delete(s.id)
                  setTicked(next)
                },
              })}
          />
        ))}
      </ul>
    </>
  )
}
