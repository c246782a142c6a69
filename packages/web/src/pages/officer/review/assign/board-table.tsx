import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Segmented } from 'antd'
import { type ReactNode, useState } from 'react'
import type { BoardItem, Held } from '../../../../api/review-assignments.ts'
import { useWords } from '../../../../i18n/index.ts'
import { dateTime } from '../../../../parts/when.ts'
import { EndReason } from './end-reason.tsx'
import { Lack } from './lack.tsx'

interface Props {
  readonly call: string
  readonly items: readonly BoardItem[]
  /** How many there are without the filter. */
  readonly all: number
  readonly mayMake: boolean
  readonly onGive: (item: BoardItem) => void
  readonly onEnd: (item: BoardItem, held: Held) => void
}

/** So many rows at first: a browser draws a thousand slowly. */
const AT_ONCE = 50

/** A track's applications with who reviews each, whom each lost, and what it lacks. */
export function BoardTable({ call, items, all, mayMake, onGive, onEnd }: Props): ReactNode {
  const { t } = useWords('assign')
  const search = useSearch({ from: '/app/calls/$call/review/assignments' })
  const navigate = useNavigate({ from: '/calls/$call/review/assignments' })
  const [most, setMost] = useState(AT_ONCE)
  return (
    <>
      <search className="filters">
        <Segmented
          aria-label={t('show')}
          value={search.only === 'lacking' ? 'lacking' : 'all'}
          onChange={(to) =>
            void navigate({
              search: {
                ...(search.track && { track: search.track }),
                ...(to === 'lacking' && { only: 'lacking' }),
              },
              replace: true,
            })
          }
          options={[
            { value: 'all', label: t('showAll', { n: all }) },
            { value: 'lacking', label: t('showLacking') },
          ]}
        />
      </search>
      {items.length === 0 ? (
        <p className="card">{all === 0 ? t('noApplications') : t('noLacking')}</p>
      ) : (
        <table className="table stack">
          <thead>
            <tr>
              <th scope="col">{t('application')}</th>
              <th scope="col">{t('experts')}</th>
              <th scope="col">{t('lacks')}</th>
              {mayMake && <th scope="col">{t('action')}</th>}
            </tr>
          </thead>
          <tbody>
            {items.slice(0, most).map((i) => (
              <tr key={i.id}>
                <th scope="row">
                  {i.title}
                  <span className="soft small block">
                    {i.number} · {i.unit}
                  </span>
                </th>
                <td data-label={t('experts')}>
                  <div>
                    <Experts item={i} mayMake={mayMake} onEnd={onEnd} />
                  </div>
                </td>
                <td data-label={t('lacks')}>
                  <div>
                    {i.lack ? (
                      <Lack call={call} {...i.lack} />
                    ) : (
                      <span className="mark-met">✓ {t('enough', { n: i.reviewers })}</span>
                    )}
                  </div>
                </td>
                {mayMake && (
                  <td data-label={t('action')}>
                    <Button
                      size="small"
                      aria-label={t('give.of', { number: i.number })}
                      onClick={() => onGive(i)}
                    >
                      {t('give.do')}
                    </Button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {items.length > most && (
        <p className="actions">
          <Button onClick={() => setMost(most + AT_ONCE * 4)}>{t('more', { n: items.length - most })}</Button>
        </p>
      )}
    </>
  )
}

function Experts({
  item,
  mayMake,
  onEnd,
}: { item: BoardItem } & Pick<Props, 'mayMake' | 'onEnd'>): ReactNode {
  const { t, locale } = useWords('assign')
  return (
    <ul className="assign-experts">
      {item.experts.map((e) => (
        <li key={e.assignment}>
          <span>
            {e.name} <span className="soft small">{e.unit}</span>
            {e.sent && <span className="small mark-met"> ✓ {t('sent')}</span>}
            <span className="soft small block">
              {t('fitOf', { fit: e.fit.toFixed(2) })} · {e.by} · {dateTime(e.at, locale)}
              {e.reason && ` · ${t('byHand', { reason: e.reason })}`}
            </span>
          </span>
          {mayMake && (
            <Button
              size="small"
              type="text"
              aria-label={t('end.of', { name: e.name, number: item.number })}
              onClick={() => onEnd(item, e)}
            >
              {t('end.do')}
            </Button>
          )}
        </li>
      ))}
      {item.ended.map((e) => (
        <li key={e.assignment} className="soft small">
          <span>
            <s>{e.name}</s> {t(`ended.${e.ended}`)}：<EndReason reason={e.reason} /> ·{' '}
            {dateTime(e.at, locale)}
            {e.replacedBy && ` · ${t('replacedBy', { name: e.replacedBy })}`}
          </span>
        </li>
      ))}
      {item.experts.length + item.ended.length === 0 && <li className="soft">{t('nobody')}</li>}
    </ul>
  )
}
