import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Radio } from 'antd'
import { type ReactNode, useState } from 'react'
import { api, take } from '../../api/client.ts'
import { type Reviewable, reviewablesQuery } from '../../api/reviews.ts'
import type { Text } from '../../api/types.ts'
import { useWords } from '../../i18n/index.ts'
import { Async } from '../../parts/async.tsx'
import { Pager } from '../../parts/pager.tsx'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { useAction } from '../../parts/use-action.ts'
import { ReasonDialog } from '../officer/draws/reason-dialog.tsx'

interface Props {
  readonly call: string
  readonly track: string
  readonly title: Text
}

/** What will be reviewed in a track: how gladly one would review each, and where one must not. */
export function Reviewables({ call, track, title }: Props): ReactNode {
  const { t, say } = useWords('reviews')
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [cursor, setCursor] = useState<string>()
  const [declaring, setDeclaring] = useState<Reviewable>()
  const list = useQuery({ ...reviewablesQuery(call, track, cursor), placeholderData: keepPreviousData })
  const refresh = () => queries.invalidateQueries({ queryKey: ['review', 'reviewables', call, track] })
  return (
    <details className="card">
      <summary>{t('wishes.title', { track, title: say(title) })}</summary>
      <p className="soft">{t('wishes.lead')}</p>
      <Async query={list}>
        {({ items, nextCursor }) =>
          items.length === 0 ? (
            <p>{t('wishes.none')}</p>
          ) : (
            <>
              <ul className="rows">
                {items.map((a) => (
                  <li key={a.id}>
                    <One application={a} onChange={refresh} onDeclare={() => setDeclaring(a)} />
                  </li>
                ))}
              </ul>
              <Pager
                cursor={cursor}
                next={nextCursor}
                firstLabel={t('first')}
                nextLabel={t('next')}
                onGo={setCursor}
              />
            </>
          )
        }
      </Async>
      {declaring && (
        <ReasonDialog
          title={t('declare.do')}
          what={t('declare.what', { number: declaring.number, title: declaring.title })}
          send={async (reason) => {
            await take(
              api.POST('/me/review/declarations/{application}', {
                params: { path: { application: declaring.id } },
                body: { reason },
              }),
            )
            message.success(t('declare.done'))
            setDeclaring(undefined)
            await refresh()
          }}
          onClose={() => setDeclaring(undefined)}
        />
      )}
    </details>
  )
}

const WISHES = ['gladly', 'can', 'rather-not'] as const

function One({
  application: a,
  onChange,
  onDeclare,
}: {
  application: Reviewable
  onChange: () => Promise<void>
  onDeclare: () => void
}): ReactNode {
  const { t } = useWords('reviews')
  const set = useAction(async (value: string) => {
    const wish = WISHES.find((w) => w === value) ?? null
    await take(
      api.PUT('/me/review/wishes/{application}', {
        params: { path: { application: a.id } },
        body: { wish },
      }),
    )
    await onChange()
  })
  return (
    <>
      <strong className="block">{a.title}</strong>
      <span className="soft small block">
        {a.number}
        {a.unit !== null && ` · ${a.unit}`}
      </span>
      {a.declared !== null ? (
        <span className="mark-notMet">✗ {t('declare.declared', { reason: a.declared })}</span>
      ) : (
        <span className="actions">
          <Radio.Group
            aria-label={t('wishes.of', { number: a.number })}
            disabled={set.busy}
            value={a.wish ?? 'none'}
            onChange={(e) => void set.run(e.target.value as string)}
            options={[
              { value: 'none', label: t('wishes.unsaid') },
              ...WISHES.map((value) => ({ value, label: t(`wishes.${value}`) })),
            ]}
          />
          <Button onClick={onDeclare} aria-label={t('declare.of', { number: a.number })}>
            {t('declare.do')}
          </Button>
        </span>
      )}
      <ProblemNote error={set.error} />
    </>
  )
}
