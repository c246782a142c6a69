import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { type Call, formatMoney, summarise, type Track } from '@zhinan/call/public'
import type { ReactNode } from 'react'
import { callQuery, sentencesQuery } from '../../api/queries.ts'
import type { CallView } from '../../api/types.ts'
import { useWords } from '../../i18n/index.ts'
import { Async } from '../../parts/async.tsx'
import { rulingsOf } from '../../parts/chapter.ts'
import { Facts } from '../../parts/facts.tsx'
import { usePageTitle } from '../../parts/page-title.ts'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { RuleDialog } from './rule-dialog.tsx'
import { RuleList } from './rule-list.tsx'
import { RulingList } from './ruling-list.tsx'

/** Everything that the guide says of one track, each rule at its clause. */
export function TrackPage(): ReactNode {
  const { call, track } = useParams({ from: '/public/calls/$call/tracks/$track' })
  return (
    <Async query={useQuery(callQuery(call))}>
      {(view) => {
        const found = view.call.tracks.find((t) => t.id === track)
        return found ? <TrackInFull view={view} track={found} /> : <NotFoundPage />
      }}
    </Async>
  )
}

function TrackInFull({ view, track }: { view: CallView; track: Track }): ReactNode {
  const { t, say, list } = useWords('public')
  const { call } = view
  const words = useQuery(sentencesQuery(call.id, track.id))
  const sentences = words.data?.sentences ?? {}
  usePageTitle(`${track.id} ${say(track.title)}`)
  const row = summarise(call).rows.find((r) => r.track === track.id)!
  const absorbing = call.tracks.filter((x) => x.absorbs.includes(track.id))
  return (
    <>
      <p>
        <Link to="/calls/$call" params={{ call: call.id }}>
          ← {t('track.back', { title: say(call.shortTitle) })}
        </Link>
      </p>
      <h1>
        <span className="track-id">{track.id}</span> {say(track.title)}{' '}
        <span className="clause">{track.clause}</span>
      </h1>
      <p className="lead">{say(track.summary)}</p>
      <div className="card">
        <Facts
          items={[
            [
              t('track.award'),
              t('track.awardText', {
                quota: track.award.quota,
                amount: say(formatMoney(track.award.amount)),
              }),
            ],
            [t('track.who'), say(row.applicants)],
            [t('track.cap'), row.cap === undefined ? t('call.noCap') : t('call.capOf', { n: row.cap })],
            [t('track.years'), t('track.yearsText', { n: track.years })],
            [t('track.theme'), track.theme && say(track.theme)],
            [t('track.types'), list(track.types.map((x) => `${say(x.title)} ${x.clause}`))],
            [
              t('track.absorbs'),
              [
                track.absorbs.length > 0 && t('track.absorbsText', { tracks: list(track.absorbs) }),
                ...absorbing.map((x) => t('track.absorbedBy', { track: `${x.id} ${say(x.title)}` })),
              ]
                .filter(Boolean)
                .join(' '),
            ],
            [t('track.submitted'), `${view.submitted[track.id] ?? 0}`],
            [
              t('track.hotline'),
              <a key="tel" href={`tel:${track.hotline}`}>
                {track.hotline}
              </a>,
            ],
          ]}
        />
        {view.status === 'open' && (
          <p className="actions">
            <Link className="button primary" to="/home" search={{ call: call.id, start: track.id }}>
              {t('track.apply')}
            </Link>
            <Link className="button" to="/calls/$call/can-apply" params={{ call: call.id }}>
              {t('call.canApply')}
            </Link>
          </p>
        )}
      </div>
      {(['must', 'target', 'priority'] as const).map((gate) => (
        <RuleList key={gate} call={call} track={track} gate={gate} sentences={sentences} />
      ))}
      <ProblemNote error={words.error} onRetry={() => void words.refetch()} />
      <Criteria track={track} />
      <RulingList title={t('track.rulings')} rulings={rulingsFor(call, track)} />
      <RuleDialog call={call} track={track} sentences={sentences} />
    </>
  )
}

function Criteria({ track }: { track: Track }): ReactNode {
  const { t, say } = useWords('public')
  return (
    <section>
      <h2>{t('track.criteria')}</h2>
      <table className="table narrow">
        <thead>
          <tr>
            <th scope="col">{t('track.criterion')}</th>
            <th scope="col" className="num">
              {t('track.weight')}
            </th>
          </tr>
        </thead>
        <tbody>
          {track.criteria.map((c) => (
            <tr key={c.id}>
              <th scope="row">
                {say(c.title)} <span className="soft small">{t(`track.setBy.${c.setBy}`)}</span>
              </th>
              <td className="num">{c.weight}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function rulingsFor(call: Call, track: Track): Call['rulings'] {
  const ids = new Set(track.rules.flatMap((rule) => rulingsOf(call, rule).map((r) => r.id)))
  return call.rulings.filter((r) => ids.has(r.id))
}
