import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { Panel } from '../../../api/panels.ts'
import { useWords } from '../../../i18n/index.ts'
import { dateTime } from '../../../parts/when.ts'

interface Props {
  readonly call: string
  readonly panel: Panel
  readonly mayMake: boolean
  readonly onOpen: (what: 'change' | 'dissolve' | 'plan') => void
}

/** A panel: who sits on it, what is before it and who is recused from what, its meetings. */
export function PanelCard({ call, panel, mayMake, onOpen }: Props): ReactNode {
  const { t, locale } = useWords('panels')
  const name = new Map(panel.members.map((m) => [m.id, m.name]))
  const meets = panel.meetings.some((m) => m.state !== 'closed')
  const left = panel.applications.some((a) => a.decided === null)
  return (
    <section className="card panel-card" aria-label={panel.name}>
      <h2>{panel.name}</h2>
      <p>
        {panel.members.map((m, n) => (
          <span key={m.id}>
            {n > 0 && ' · '}
            {m.chair ? <strong>{t('chairIs', { name: m.name })}</strong> : m.name}
            <span className="soft small"> {m.unit}</span>
            {!m.serves && <span className="mark-notMet small"> ✗ {t('gone')}</span>}
          </span>
        ))}
      </p>
      <table className="table stack">
        <thead>
          <tr>
            <th scope="col">{t('application')}</th>
            <th scope="col">{t('recused')}</th>
            <th scope="col">{t('decided.title')}</th>
          </tr>
        </thead>
        <tbody>
          {panel.applications.map((a) => (
            <tr key={a.id}>
              <th scope="row">
                {a.title}
                <span className="soft small block">
                  {a.number} · {a.unit}
                </span>
              </th>
              <td data-label={t('recused')}>{a.recused.map((id) => name.get(id)).join('、') || '–'}</td>
              <td data-label={t('decided.title')}>{t(`decided.${a.decided ?? 'open'}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {panel.meetings.length > 0 && (
        <>
          <h3>{t('meetings')}</h3>
          <ul className="rows">
            {panel.meetings.map((m) => (
              <li key={m.id}>
                <Link to="/calls/$call/review/meetings/$meeting" params={{ call, meeting: m.id }}>
                  {dateTime(m.plannedAt, locale)} · {m.place}
                </Link>
                <span className="soft small block">
                  {t(`states.${m.state}`)} · {t('doneOf', { done: m.done, of: m.items })}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {mayMake && (
        <p className="actions">
          <Button type="primary" disabled={meets || !left} onClick={() => onOpen('plan')}>
            {t('plan.do')}
          </Button>
          <Button disabled={meets} onClick={() => onOpen('change')}>
            {t('form.change')}
          </Button>
          <Button disabled={meets} onClick={() => onOpen('dissolve')}>
            {t('dissolve.do')}
          </Button>
          {meets && <span className="soft small">{t('meetsNote')}</span>}
        </p>
      )}
    </section>
  )
}
