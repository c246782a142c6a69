import type { ReactNode } from 'react'
import type { Proposal } from '../../../../api/review-assignments.ts'
import { useWords } from '../../../../i18n/index.ts'

/** How many applications each expert has in a proposal, and what one more would be worth. */
export function Loads({ run }: { run: Proposal }): ReactNode {
  const { t } = useWords('assign')
  return (
    <details className="card">
      <summary>{t('loads.title', { n: run.loads.length })}</summary>
      <p className="soft">{t('loads.lead')}</p>
      <table className="table stack">
        <thead>
          <tr>
            <th scope="col">{t('expert')}</th>
            <th scope="col" className="num">
              {t('loads.load')}
            </th>
            <th scope="col" className="num">
              {t('loads.price')}
            </th>
          </tr>
        </thead>
        <tbody>
          {run.loads.map((l) => (
            <tr key={l.id}>
              <th scope="row">
                {l.name} <span className="soft small">{l.unit}</span>
              </th>
              <td className="num" data-label={t('loads.load')}>
                {l.load} / {l.max}
              </td>
              <td className="num" data-label={t('loads.price')}>
                {l.price > 0.0005 ? l.price.toFixed(3) : '–'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
