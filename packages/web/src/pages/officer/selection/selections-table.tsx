import { Link } from '@tanstack/react-router'
import { formatMoney } from '@zhinan/call'
import type { ReactNode } from 'react'
import type { SelectionBrief } from '../../../api/selection.ts'
import { useWords } from '../../../i18n/index.ts'
import { dateTime } from '../../../parts/when.ts'

const MARKS: { readonly [state in SelectionBrief['state']]: readonly [mark: string, className: string] } = {
  prepared: ['…', 'mark-undecided'],
  confirmed: ['✓', 'mark-met'],
  superseded: ['–', 'soft'],
  'sent-back': ['✗', 'mark-notMet'],
  'taken-back': ['✗', 'soft'],
}

/** How a selection stands, in a word and a mark. */
export function KeptMark({ state }: { state: SelectionBrief['state'] }): ReactNode {
  const { t } = useWords('selection')
  const [mark, className] = MARKS[state]
  return (
    <span className={className}>
      <span aria-hidden="true">{mark} </span>
      {t(`states.${state}`)}
    </span>
  )
}

/** What was prepared so far, newest first. */
export function SelectionsTable({
  call,
  items,
}: {
  call: string
  items: readonly SelectionBrief[]
}): ReactNode {
  const { t, say, locale } = useWords('selection')
  return (
    <table className="table stack">
      <thead>
        <tr>
          <th scope="col">{t('kept.n')}</th>
          <th scope="col">{t('kept.state')}</th>
          <th scope="col">{t('kept.prepared')}</th>
          <th scope="col">{t('kept.decided')}</th>
          <th scope="col" className="num">
            {t('heads.shortlisted')}
          </th>
          <th scope="col" className="num">
            {t('money')}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((s) => (
          <tr key={s.n}>
            <th scope="row">
              <Link to="/calls/$call/selections/$n" params={{ call, n: String(s.n) }}>
                {t('kept.title', { n: s.n })}
              </Link>
              {s.followsN !== null && (
                <span className="soft small block">{t('kept.follows', { n: s.followsN })}</span>
              )}
            </th>
            <td data-label={t('kept.state')}>
              <KeptMark state={s.state} />
            </td>
            <td data-label={t('kept.prepared')}>
              <div>
                {s.preparedBy}
                <span className="soft small block">{dateTime(s.preparedAt, locale)}</span>
              </div>
            </td>
            <td data-label={t('kept.decided')}>
              {s.decidedBy ? (
                <div>
                  {s.decidedBy}
                  <span className="soft small block">{dateTime(s.decidedAt!, locale)}</span>
                  {s.decisionReason && <span className="small block">{s.decisionReason}</span>}
                </div>
              ) : (
                '–'
              )}
            </td>
            <td className="num" data-label={t('heads.shortlisted')}>
              {s.awards}
            </td>
            <td className="num nowrap" data-label={t('money')}>
              {say(formatMoney(s.money))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
