import { formatMoney } from '@zhinan/call'
import type { ReactNode } from 'react'
import type { SelectionChange } from '../../../api/selection.ts'
import { useWords } from '../../../i18n/index.ts'
import { ResultMark } from './result-mark.tsx'

/** Who moves: what stood before, what stands after, and why. */
export function ChangesTable({ changes }: { changes: readonly SelectionChange[] }): ReactNode {
  const { t } = useWords('selection')
  // A place further up or down alone is told after all that matters more.
  const moved = changes.filter((c) => c.before?.result !== c.after?.result)
  const shifted = changes.filter((c) => c.before?.result === c.after?.result)
  if (changes.length === 0) return <p className="card">{t('changes.none')}</p>
  return (
    <>
      {moved.length > 0 ? <Rows changes={moved} /> : <p>{t('changes.noneMoved')}</p>}
      {shifted.length > 0 && (
        <details>
          <summary>{t('changes.shifted', { n: shifted.length })}</summary>
          <Rows changes={shifted} />
        </details>
      )}
    </>
  )
}

function Rows({ changes }: { changes: readonly SelectionChange[] }): ReactNode {
  const { t, say } = useWords('selection')
  const stands = (at: SelectionChange['before']) =>
    at ? <ResultMark result={at.result} rank={at.rank} /> : <span className="soft">–</span>
  return (
    <table className="table stack">
      <thead>
        <tr>
          <th scope="col">{t('application')}</th>
          <th scope="col">{t('changes.before')}</th>
          <th scope="col">{t('changes.after')}</th>
          <th scope="col" className="num">
            {t('money')}
          </th>
          <th scope="col">{t('why')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((c) => {
          const gain = (c.after?.amount ?? 0) - (c.before?.amount ?? 0)
          return (
            <tr key={c.id}>
              <th scope="row">
                {c.unit}
                <span className="soft small block">
                  {c.track} · {c.id}
                </span>
              </th>
              <td data-label={t('changes.before')}>{stands(c.before)}</td>
              <td data-label={t('changes.after')}>{stands(c.after)}</td>
              <td className="num" data-label={t('money')}>
                {gain === 0 ? '–' : `${gain > 0 ? '+' : '−'}${say(formatMoney(Math.abs(gain)))}`}
              </td>
              <td data-label={t('why')}>
                <div>
                  {c.reasons.map((r) => (
                    <span className="block small" key={r.zh}>
                      {say(r)}
                    </span>
                  ))}
                </div>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
