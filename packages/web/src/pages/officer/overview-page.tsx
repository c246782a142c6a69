import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { Call } from '@zhinan/call'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { callQuery, overviewQuery } from '../../api/queries.ts'
import type { SeasonOverview } from '../../api/types.ts'
import { useWords } from '../../i18n/index.ts'
import { Async } from '../../parts/async.tsx'
import { usePageTitle } from '../../parts/page-title.ts'
import { DayBars } from './overview/day-bars.tsx'
import { RegionTiles } from './overview/region-tiles.tsx'
import '../../parts/form/form.css'
import './overview/overview.css'

const STATES = ['submitted', 'returned', 'eligible', 'ineligible'] as const

/** How the season stands: by track against its quota, by day, by region. Each number leads to its list. */
export function OverviewPage(): ReactNode {
  const { call: id } = useParams({ strict: false })
  const { t, say, locale } = useWords('overview')
  const call = useQuery(callQuery(id!))
  const overview = useQuery(overviewQuery(id!))
  usePageTitle(t('title'))
  return (
    <Async query={call}>
      {(view) => (
        <div className="zs">
          <header className="zs-head">
            <h1>
              {t('title')} <span className="soft small">{say(view.call.shortTitle)}</span>
            </h1>
            <Button href={`/api/v1/calls/${encodeURIComponent(id!)}/overview.xlsx?lang=${locale}`} download>
              {t('export')}
            </Button>
          </header>
          <Async query={overview}>
            {(o) => (
              <>
                <TrackTable call={view.call} overview={o} />
                <div className="ov-two">
                  <DayBars days={o.days} />
                  <RegionTiles call={view.call} regions={o.regions} />
                </div>
              </>
            )}
          </Async>
        </div>
      )}
    </Async>
  )
}

function TrackTable({ call, overview: o }: { call: Call; overview: SeasonOverview }): ReactNode {
  const { t, say } = useWords('overview')
  const heads = [t('quota'), t('state.draft'), ...STATES.map((s) => t(`state.${s}`)), t('state.withdrawn')]
  const before = (x: SeasonOverview['total']) => x.submitted + x.returned + x.eligible + x.ineligible
  const list = (n: number, search: Record<string, string>) =>
    n === 0 ? (
      <span className="soft">0</span>
    ) : (
      <Link to="/screening" search={{ call: call.id, ...search }}>
        {n}
      </Link>
    )
  return (
    <section aria-labelledby="by-track">
      <h2 id="by-track">{t('byTrack')}</h2>
      <table className="zf-table ov-tracks">
        <thead>
          <tr>
            <th scope="col">{t('track')}</th>
            <th scope="col">{t('against')}</th>
            {heads.map((h) => (
              <th key={h} scope="col" className="zf-right">
                {h}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {o.tracks.map((x) => (
            <tr key={x.track}>
              <th scope="row" data-label={t('track')}>
                {x.track} {say(call.tracks.find((c) => c.id === x.track)!.title)}
              </th>
              <td data-label={t('against')}>
                <Against n={before(x)} quota={x.quota} />
              </td>
              <td className="zf-right zf-figures" data-label={heads[0]}>
                {x.quota}
              </td>
              <td className="zf-right zf-figures" data-label={heads[1]}>
                {x.draft}
              </td>
              {STATES.map((s) => (
                <td key={s} className="zf-right zf-figures" data-label={t(`state.${s}`)}>
                  {list(x[s], { track: x.track, state: s })}
                </td>
              ))}
              <td className="zf-right zf-figures" data-label={t('state.withdrawn')}>
                {x.withdrawn}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('total')}</th>
            <td />
            <td className="zf-right zf-figures" data-label={heads[0]}>
              {o.tracks.reduce((sum, x) => sum + x.quota, 0)}
            </td>
            <td className="zf-right zf-figures" data-label={heads[1]}>
              {o.total.draft}
            </td>
            {STATES.map((s) => (
              <td key={s} className="zf-right zf-figures" data-label={t(`state.${s}`)}>
                {list(o.total[s], { state: s })}
              </td>
            ))}
            <td className="zf-right zf-figures" data-label={t('state.withdrawn')}>
              {o.total.withdrawn}
            </td>
          </tr>
        </tfoot>
      </table>
    </section>
  )
}

/** How many are before the association for each award. Fewer than awards has a word, not only a short bar. */
function Against({ n, quota }: { n: number; quota: number }): ReactNode {
  const { t } = useWords('overview')
  return (
    <div className="ov-against">
      <span className="ov-bar" aria-hidden="true">
        <span style={{ inlineSize: `${Math.min(100, (n / Math.max(1, quota * 3)) * 100)}%` }} />
      </span>
      <span className="small">
        {n < quota ? t('fewer', { n, quota }) : t('times', { n, times: (n / quota).toFixed(1) })}
      </span>
    </div>
  )
}
