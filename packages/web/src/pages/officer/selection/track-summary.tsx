import { formatMoney } from '@zhinan/call'
import type { ReactNode } from 'react'
import type { SelectionTrack } from '../../../api/selection.ts'
import { useWords } from '../../../i18n/index.ts'

interface Props {
  readonly tracks: readonly SelectionTrack[]
  readonly totals: {
    readonly awards: number
    readonly places: number
    readonly money: number
    readonly limit: number
  }
  /** The way to a track's ranking. */
  readonly link: (track: string, text: ReactNode) => ReactNode
}

/** Every track against its quota, with its money. */
export function TrackSummary({ tracks, totals, link }: Props): ReactNode {
  const { t, say } = useWords('selection')
  const heads = ['shortlisted', 'nested', 'reserve', 'tied', 'waiting', 'money'] as const
  return (
    <table className="table stack">
      <thead>
        <tr>
          <th scope="col">{t('track')}</th>
          <th scope="col">{t('filled')}</th>
          {heads.map((h) => (
            <th key={h} scope="col" className="num">
              {t(`heads.${h}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {tracks.map((x) => (
          <tr key={x.track}>
            <th scope="row">{link(x.track, `${x.track} ${say(x.title)}`)}</th>
            <td data-label={t('filled')}>
              <div className="sel-filled">
                <span className="sel-bar" aria-hidden="true">
                  <span style={{ inlineSize: `${x.quota === 0 ? 0 : (x.shortlisted / x.quota) * 100}%` }} />
                </span>
                <span className="small nowrap">{t('filledOf', { n: x.shortlisted, of: x.quota })}</span>
              </div>
            </td>
            <td className="num" data-label={t('heads.shortlisted')}>
              {x.shortlisted}
            </td>
            <td className="num" data-label={t('heads.nested')}>
              {x.nested}
            </td>
            <td className="num" data-label={t('heads.reserve')}>
              {x.reserve}
            </td>
            <td className="num" data-label={t('heads.tied')}>
              {x.tiedPlaces === 0 ? 0 : <span className="mark-undecided">= {x.tiedPlaces}</span>}
            </td>
            <td className="num" data-label={t('heads.waiting')}>
              {x.waiting === 0 ? 0 : <span className="mark-undecided">? {x.waiting}</span>}
            </td>
            <td className="num nowrap" data-label={t('heads.money')}>
              {say(formatMoney(x.money))}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('total')}</th>
          <td data-label={t('filled')}>{t('filledOf', { n: totals.awards, of: totals.places })}</td>
          <td className="num" data-label={t('heads.shortlisted')}>
            {totals.awards}
          </td>
          {(['nested', 'reserve', 'tiedPlaces', 'waiting'] as const).map((key, n) => (
            <td key={key} className="num" data-label={t(`heads.${heads[n + 1]!}`)}>
              {tracks.reduce((sum, x) => sum + x[key], 0)}
            </td>
          ))}
          <td className="num nowrap" data-label={t('heads.money')}>
            {say(formatMoney(totals.money))}
          </td>
        </tr>
      </tfoot>
    </table>
  )
}
