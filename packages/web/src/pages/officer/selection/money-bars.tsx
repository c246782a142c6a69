import { formatMoney } from '@zhinan/call'
import type { ReactNode } from 'react'
import type { WhatIfAnswer } from '../../../api/selection.ts'
import { useWords } from '../../../i18n/index.ts'

interface Props {
  readonly id: string
  readonly title: string
  readonly rows: WhatIfAnswer['by']['track']
}

/** Money before and after by one key: bars for the eye, in a table with the same figures. */
export function MoneyBars({ id, title, rows }: Props): ReactNode {
  const { t, say } = useWords('selection')
  const most = Math.max(1, ...rows.flatMap((r) => [r.money.before, r.money.after]))
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {rows.length === 0 ? (
        <p className="soft">{t('whatIf.noMoney')}</p>
      ) : (
        <table className="table stack">
          <thead>
            <tr>
              <th scope="col">{title}</th>
              <th scope="col">{t('whatIf.bars')}</th>
              <th scope="col" className="num">
                {t('whatIf.awards')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((r) => (
              <tr key={r.id}>
                <th scope="row">{say(r.title)}</th>
                <td data-label={t('whatIf.bars')}>
                  <div className="sel-two-bars small">
                    {(['before', 'after'] as const).map((when) => (
                      <Bar key={when} when={when} money={r.money[when]} most={most} />
                    ))}
                  </div>
                </td>
                <td className="num nowrap" data-label={t('whatIf.awards')}>
                  {r.awards.before === r.awards.after ? (
                    r.awards.after
                  ) : (
                    <strong>
                      {r.awards.before} → {r.awards.after}
                    </strong>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function Bar({ when, money, most }: { when: 'before' | 'after'; money: number; most: number }): ReactNode {
  const { t, say } = useWords('selection')
  return (
    <>
      <span className="soft nowrap">{t(`changes.${when}`)}</span>
      <span className={`sel-bar sel-${when}`} aria-hidden="true">
        <span style={{ inlineSize: `${(money / most) * 100}%` }} />
      </span>
      <span className="num nowrap">{say(formatMoney(money))}</span>
    </>
  )
}
