import { Link } from '@tanstack/react-router'
import type { Call } from '@zhinan/call'
import type { ReactNode } from 'react'
import type { SeasonOverview } from '../../../api/types.ts'
import { useWords } from '../../../i18n/index.ts'

/**
 * The regions as tiles, each about where it lies (the call's data says where): as many as there are cities can be seen
 * and pressed alike, which borders on a map do not allow. Regions without a place are listed below.
 */
export function RegionTiles({
  call,
  regions,
}: {
  call: Call
  regions: SeasonOverview['regions']
}): ReactNode {
  const { t, say } = useWords('overview')
  const count = (id: string) => regions.find((r) => r.region === id)?.n ?? 0
  const most = Math.max(1, ...regions.map((r) => r.n))
  const known = call.vocabulary.regions
  const placed = known.filter((r) => r.at)
  const others = [
    ...known.filter((r) => !r.at),
    ...regions
      .filter((r) => !known.some((k) => k.id === r.region))
      .map((r) => ({ id: r.region, title: { zh: r.region, en: r.region } })),
  ]
  return (
    <section aria-labelledby="by-region">
      <h2 id="by-region">{t('byRegion')}</h2>
      <ul className="ov-map">
        {placed.map((r) => {
          const n = count(r.id)
          return (
            <li
              key={r.id}
              style={{ gridColumn: r.at![0] + 1, gridRow: r.at![1] + 1 }}
              data-shade={n === 0 ? 0 : Math.ceil((n / most) * 4)}
            >
              <Link to="/screening" search={{ call: call.id, region: r.id }}>
                <span>{say(r.title).replace(/市$/, '')}</span> <strong className="zf-figures">{n}</strong>
              </Link>
            </li>
          )
        })}
      </ul>
      {others.length > 0 && (
        <ul>
          {others.map((r) => (
            <li key={r.id}>
              <Link to="/screening" search={{ call: call.id, region: r.id }}>
                {say(r.title)} {count(r.id)}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
