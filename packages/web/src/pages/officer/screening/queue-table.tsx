import { Link } from '@tanstack/react-router'
import type { Call } from '@zhinan/call/public'
import { Checkbox } from 'antd'
import type { ReactNode } from 'react'
import type { ScreeningCard, ScreeningFilter } from '../../../api/application-types.ts'
import { useWords } from '../../../i18n/index.ts'
import { StateMark } from '../../../parts/verdict/state-mark.tsx'
import { dateTime } from '../../../parts/when.ts'
import { DueMark } from './due-mark.tsx'
import { nextSort } from './filter.ts'

interface Props {
  readonly call: Call | undefined
  readonly items: readonly ScreeningCard[]
  readonly filter: ScreeningFilter
  /** Which are ticked; without it there is nothing to tick. */
  readonly ticked?: {
    readonly ids: ReadonlySet<string>
    readonly onChange: (ids: ReadonlySet<string>) => void
  }
  readonly onSort: (sort: ScreeningFilter['sort']) => void
}

/** The queue; on a narrow page each application is a card. */
export function QueueTable({ call, items, filter, ticked, onSort }: Props): ReactNode {
  const { t, say, locale } = useWords('screening')
  const head = (column: 'number' | 'unit' | 'submittedAt', label: string) => {
    const order = filter.sort === column ? 'ascending' : filter.sort === `-${column}` ? 'descending' : 'none'
    return (
      <th scope="col" aria-sort={order}>
        <button type="button" className="zs-sort" onClick={() => onSort(nextSort(filter.sort, column))}>
          {label} <span aria-hidden="true">{{ ascending: '↑', descending: '↓', none: '↕' }[order]}</span>
        </button>
      </th>
    )
  }
  const names = {
    number: t('column.number'),
    application: t('column.application'),
    unit: t('column.unit'),
    at: t('column.submittedAt'),
    machine: t('column.machine'),
    officer: t('column.officer'),
    state: t('column.state'),
  }
  const kind = (id: string) => call?.vocabulary.unitKinds.find((k) => k.id === id)?.title
  const region = (id: string | null) => call?.vocabulary.regions.find((r) => r.id === id)?.title
  return (
    <table className="zf-table zs-queue">
      <caption className="unseen">{t('queue.title')}</caption>
      <thead>
        <tr>
          {ticked && (
            <th scope="col">
              <Checkbox
                aria-label={t('bulk.all')}
                checked={items.length > 0 && items.every((a) => ticked.ids.has(a.id))}
                indeterminate={ticked.ids.size > 0 && !items.every((a) => ticked.ids.has(a.id))}
                onChange={(e) => ticked.onChange(new Set(e.target.checked ? items.map((a) => a.id) : []))}
              />
            </th>
          )}
          {head('number', names.number)}
          <th scope="col">{names.application}</th>
          {head('unit', names.unit)}
          {head('submittedAt', names.at)}
          <th scope="col">{names.machine}</th>
          <th scope="col">{names.officer}</th>
          <th scope="col">{names.state}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((a) => (
          <tr key={a.id}>
            {ticked && (
              <td>
                <Checkbox
                  aria-label={t('bulk.tick', { number: a.number })}
                  checked={ticked.ids.has(a.id)}
                  onChange={(e) => {
                    const next = new Set(ticked.ids)
                    if (e.target.checked) next.add(a.id)
                    else next.delete(a.id)
                    ticked.onChange(next)
                  }}
                />
              </td>
            )}
            <td data-label={names.number} className="zf-figures">
              {a.number}
            </td>
            <td data-label={names.application}>
              <Link to="/screening/$id" params={{ id: a.id }} search={filter}>
                {a.title || t('untitled')}
              </Link>
              <div className="zf-help">
                {a.track} {say(call?.tracks.find((x) => x.id === a.track)?.title ?? { zh: '', en: '' })}
              </div>
            </td>
            <td data-label={names.unit}>
              {a.unitName}
              <div className="zf-help">
                {say(kind(a.unitKind) ?? { zh: a.unitKind, en: a.unitKind })}
                {region(a.region) && ` · ${say(region(a.region)!)}`}
              </div>
            </td>
            <td data-label={names.at} className="zf-figures">
              {a.submittedAt ? dateTime(a.submittedAt, locale) : '—'}
              {a.submissions > 1 && <div className="zf-help">{t('column.nth', { n: a.submissions })}</div>}
            </td>
            <td data-label={names.machine} className="zf-figures">
              <span className="zv-met">✓{a.machine.met}</span>{' '}
              <span className={a.machine.notMet > 0 ? 'zv-notMet' : 'soft'}>✗{a.machine.notMet}</span>{' '}
              <span className={a.machine.undecided > 0 ? 'zv-undecided' : 'soft'}>
                ?{a.machine.undecided}
              </span>
            </td>
            <td data-label={names.officer} className="zf-figures">
              {t('column.decided', {
                done: a.officer.met + a.officer.notMet,
                all: a.officer.met + a.officer.notMet + a.officer.open,
              })}
            </td>
            <td data-label={names.state}>
              <StateMark state={a.state} />
              {a.assigned && <div className="zf-help">{t('due.by', { who: a.assigned.name })}</div>}
              {a.due && <DueMark due={a.due} />}
              {a.sanctions.inForce + a.sanctions.since > 0 && (
                <div className="zv-notMet">
                  ✗ {t(a.sanctions.since > 0 ? 'sanctions:seen.markSince' : 'sanctions:seen.mark')}
                </div>
              )}
              {a.paper && (a.paper.missing || a.paper.late) && (
                <div className={a.paper.overdue || a.paper.stale ? 'zv-notMet' : 'zf-help'}>
                  {t(
                    a.paper.stale
                      ? 'paper:queue.stale'
                      : a.paper.overdue
                        ? 'paper:queue.overdue'
                        : a.paper.missing
                          ? 'paper:queue.missing'
                          : 'paper:queue.late',
                  )}
                </div>
              )}
              {a.similar.all > 0 && (
                <div className={a.similar.open > 0 ? 'zv-undecided' : 'zf-help'}>
                  ≈ {a.similar.open > 0 ? t('similar.marked', { n: a.similar.open }) : t('similar.looked')}
                </div>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
