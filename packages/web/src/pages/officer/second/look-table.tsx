import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Call } from '@zhinan/call/public'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { boardQuery } from '../../../api/assignments.ts'
import type { SecondLook } from '../../../api/second-looks.ts'
import { useWords } from '../../../i18n/index.ts'
import { dateTime } from '../../../parts/when.ts'
import { GiveLook } from './give-look.tsx'
import { LookMark } from './look-mark.tsx'

/** Second looks, a row each: whose, until when, and what came of it. */
export function LookTable({ call, items }: { call: Call; items: readonly SecondLook[] }): ReactNode {
  const { t, locale } = useWords('second')
  const officers = useQuery(boardQuery(call.id)).data?.officers ?? []
  const [giving, setGiving] = useState<SecondLook>()
  return (
    <>
      <table className="table stack">
        <caption className="unseen">{t('files.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('table.application')}</th>
            <th scope="col">{t('table.officer')}</th>
            <th scope="col">{t('table.due')}</th>
            <th scope="col">{t('table.state')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((l) => (
            <tr key={l.id}>
              <th scope="row">
                <Link to="/second-looks/$look" params={{ look: l.id }}>
                  {l.number}
                </Link>{' '}
                {l.title}
                <span className="soft small block">
                  {l.track} · {l.unitName}
                </span>
              </th>
              <td data-label={t('table.officer')}>
                <div>
                  {l.officer?.name ?? <span className="mark-undecided">{t('nobody.short')}</span>}
                  {l.mine && l.state === 'open' && <strong className="block">{t('yours')}</strong>}
                  {l.mayGive && (
                    <Button
                      size="small"
                      className="block"
                      aria-label={t('give.button', { number: l.number })}
                      onClick={() => setGiving(l)}
                    >
                      {t('give.short')}
                    </Button>
                  )}
                </div>
              </td>
              <td data-label={t('table.due')}>
                <span className={l.overdue ? 'mark-notMet' : undefined}>
                  {l.overdue && '✗ '}
                  {dateTime(l.due, locale)}
                </span>
              </td>
              <td data-label={t('table.state')}>
                <LookMark look={l} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {giving && <GiveLook look={giving} officers={officers} onClose={() => setGiving(undefined)} />}
    </>
  )
}
