import { Link } from '@tanstack/react-router'
import { formatMoney } from '@zhinan/call'
import type { ReactNode } from 'react'
import type { SelectionRow } from '../../../api/selection.ts'
import { may, useMe } from '../../../api/session.ts'
import { useWords } from '../../../i18n/index.ts'
import { ResultMark } from './result-mark.tsx'

interface Props {
  readonly rows: readonly SelectionRow[]
  /** The cut line is drawn after the last who is selected. */
  readonly onFall?: (row: SelectionRow) => void
}

/** A track's applications in their order, with what becomes of each and why; who is out stands apart. */
export function RankingTable({ rows, onFall }: Props): ReactNode {
  const { t } = useWords('selection')
  const inside = rows.filter((r) => r.result !== 'out')
  const out = rows.filter((r) => r.result === 'out')
  if (rows.length === 0) return <p className="card">{t('ranking.none')}</p>
  return (
    <>
      {inside.length > 0 && <Rows rows={inside} onFall={onFall} />}
      {out.length > 0 && (
        <details open={inside.length === 0}>
          <summary>{t('ranking.out', { n: out.length })}</summary>
          <Rows rows={out} />
        </details>
      )}
    </>
  )
}

function Rows({ rows, onFall }: { rows: readonly SelectionRow[]; onFall?: Props['onFall'] }): ReactNode {
  const { t, say } = useWords('selection')
  const me = useMe()
  const opens = may(me, 'screening.read')
  const last = rows.findLastIndex((r) => r.result === 'shortlisted')
  const score = (n: number | null) => (n === null ? '–' : n.toFixed(2))
  return (
    <table className="table stack sel-ranking">
      <thead>
        <tr>
          <th scope="col" className="num">
            {t('rank')}
          </th>
          <th scope="col">{t('application')}</th>
          <th scope="col" className="num">
            {t('score')}
          </th>
          <th scope="col" className="num">
            {t('opinions')}
          </th>
          <th scope="col">{t('result')}</th>
          <th scope="col" className="num">
            {t('money')}
          </th>
          <th scope="col">{t('why')}</th>
          {onFall && <th scope="col">{t('action')}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((r, n) => (
          <tr key={r.id} className={n === last && n < rows.length - 1 ? 'sel-cut' : undefined}>
            <td className="num" data-label={t('rank')}>
              {r.rank ?? '–'}
            </td>
            <th scope="row">
              {r.unit}
              <span className="small block">{r.title}</span>
              <span className="soft small block">
                {opens && r.application ? (
                  <Link to="/screening/$id" params={{ id: r.application }}>
                    {r.id}
                  </Link>
                ) : (
                  r.id
                )}
              </span>
            </th>
            <td className="num" data-label={t('score')}>
              <div>
                {score(r.score)}
                {r.raw !== null && (
                  <span className="soft small block">{t('ranking.raw', { n: score(r.raw) })}</span>
                )}
                {r.error !== null && <span className="soft small block">± {r.error.toFixed(2)}</span>}
                {r.panel && (
                  <span
                    className={`small block ${r.panel.result === 'failed' ? 'mark-notMet' : r.panel.result === 'passed' ? 'mark-met' : 'soft'}`}
                  >
                    {t(`ranking.panel.${r.panel.result}`, { yes: r.panel.for, need: r.panel.need })}
                  </span>
                )}
                {r.disagreement && (
                  <span className="mark-undecided small block">! {t('ranking.disagreement')}</span>
                )}
              </div>
            </td>
            <td className="num" data-label={t('opinions')}>
              {r.opinions}
            </td>
            <td data-label={t('result')}>
              <div>
                <ResultMark result={r.result} />
                {r.provisional && r.result !== 'tied' && (
                  <span className="soft small block">{t('ranking.provisional')}</span>
                )}
              </div>
            </td>
            <td className="num" data-label={t('money')}>
              {r.amount === 0 ? '–' : say(formatMoney(r.amount))}
            </td>
            <td data-label={t('why')}>
              <div>
                {r.reasons.map((x) => (
                  <span className="block small" key={x.zh}>
                    {say(x)}
                  </span>
                ))}
              </div>
            </td>
            {onFall && (
              <td data-label={t('action')}>
                <button type="button" className="button" onClick={() => onFall(r)}>
                  {t('fall.do')}
                </button>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
