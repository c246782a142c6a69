import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { MeetingItem, PanelMeeting } from '../../../api/panels.ts'
import { useWords } from '../../../i18n/index.ts'
import type { Step } from './steps.ts'

interface Props {
  readonly meeting: PanelMeeting
  /** Whether an item can be put on now. */
  readonly runs: boolean
  readonly busy: boolean
  readonly onStep: (step: Step) => void
}

/** The agenda: in which order, who is out for what, how each ended. */
export function ItemsTable({ meeting: m, runs, busy, onStep }: Props): ReactNode {
  const { t } = useWords('panels')
  const waits = m.items.filter((i) => i.state === 'waiting' || i.state === 'postponed')
  const order = waits.map((i) => i.application)
  const better = m.mayRun && m.state !== 'closed' && m.best.order.join() !== order.join()
  const swap = (n: number) => {
    const next = [...order]
    ;[next[n - 1], next[n]] = [next[n]!, next[n - 1]!]
    onStep({ step: 'order', order: next })
  }
  return (
    <section className="meeting-part">
      <h2>{t('agenda.title')}</h2>
      <p className="soft">
        {t('agenda.moves', { n: m.moves })}{' '}
        {better && (
          <Button size="small" onClick={() => onStep({ step: 'order', order: [...m.best.order] })}>
            {t('agenda.best', { n: m.best.moves })}
          </Button>
        )}
      </p>
      <table className="table stack">
        <thead>
          <tr>
            <th scope="col">{t('application')}</th>
            <th scope="col">{t('recused')}</th>
            <th scope="col" className="num">
              {t('agenda.score')}
            </th>
            <th scope="col">{t('decided.title')}</th>
            {m.mayRun && m.state !== 'closed' && <th scope="col">{t('agenda.action')}</th>}
          </tr>
        </thead>
        <tbody>
          {m.items.map((i) => (
            <tr key={i.application}>
              <th scope="row">
                {i.title}
                <span className="soft small block">
                  {i.number} · {i.unit}
                </span>
              </th>
              <td data-label={t('recused')}>{i.recused.map((r) => r.name).join('、') || '–'}</td>
              <td className="num" data-label={t('agenda.score')}>
                {i.score ?? '–'}
              </td>
              <td data-label={t('decided.title')}>
                <div>
                  <Ended item={i} />
                </div>
              </td>
              {m.mayRun && m.state !== 'closed' && (
                <td {...(waits.includes(i) && { 'data-label': t('agenda.action') })}>
                  {waits.includes(i) && (
                    <div className="actions">
                      {runs && (
                        <Button
                          size="small"
                          loading={busy}
                          onClick={() => onStep({ step: 'begin', application: i.application })}
                        >
                          {t('agenda.begin')}
                        </Button>
                      )}
                      {order.indexOf(i.application) > 0 && (
                        <Button
                          size="small"
                          aria-label={t('agenda.earlier', { number: i.number })}
                          onClick={() => swap(order.indexOf(i.application))}
                        >
                          ↑
                        </Button>
                      )}
                    </div>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Ended({ item: i }: { item: MeetingItem }): ReactNode {
  const { t } = useWords('panels')
  if (!i.result)
    return (
      <>
        {t(`items.${i.state}`)}
        {i.note && <span className="soft small block">{i.note}</span>}
      </>
    )
  const { result, for: yes, against, abstained, need } = i.result
  return (
    <>
      <span className={result === 'failed' ? 'mark-notMet' : 'mark-met'}>
        {result === 'failed' ? '✗' : '✓'} {t(`decided.${result}`)}
      </span>
      {result !== 'discussed' && (
        <span className="soft small block">{t('agenda.votes', { yes, against, abstained, need })}</span>
      )}
      {i.votes.length > 0 && (
        <details className="small">
          <summary>{t('agenda.who')}</summary>
          {i.votes
            .map((v) => `${v.name} ${v.recused ? t('agenda.void') : t(`choices.${v.choice}`)}`)
            .join('；')}
        </details>
      )}
      {i.note && <span className="soft small block">{i.note}</span>}
    </>
  )
}
