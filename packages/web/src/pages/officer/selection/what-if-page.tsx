import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { formatMoney } from '@zhinan/call'
import { type ReactNode, useDeferredValue } from 'react'
import { type LiveSelection, selectionQuery, type WhatIfAnswer, whatIfQuery } from '../../../api/selection.ts'
import { useWords } from '../../../i18n/index.ts'
import { Async } from '../../../parts/async.tsx'
import { usePageTitle } from '../../../parts/page-title.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { ChangesTable } from './changes-table.tsx'
import { MoneyBars } from './money-bars.tsx'
import { WhatIfForm } from './what-if-form.tsx'
import './selection.css'

/** Who would move if something were otherwise, and where the money would go. The question stands in the address. */
export function WhatIfPage(): ReactNode {
  const { t } = useWords('selection')
  const { call } = useParams({ from: '/app/calls/$call/what-if' })
  const live = useQuery(selectionQuery(call))
  usePageTitle(t('whatIf.title'))
  return (
    <>
      <h1>{t('whatIf.title')}</h1>
      <p>
        <Link to="/calls/$call/selection" params={{ call }}>
          {t('title')}
        </Link>
      </p>
      <p className="soft">{t('whatIf.lead')}</p>
      <Async query={live}>
        {(now) => (now.whole ? <Ask call={call} live={now} /> : <p className="card">{t('whatIf.whole')}</p>)}
      </Async>
    </>
  )
}

function Ask({ call, live }: { call: string; live: LiveSelection }): ReactNode {
  const { change = {} } = useSearch({ from: '/app/calls/$call/what-if' })
  const navigate = useNavigate({ from: '/calls/$call/what-if' })
  const answer = useQuery(whatIfQuery(call, useDeferredValue(change)))
  return (
    <>
      <div className="card">
        <WhatIfForm
          live={live}
          change={change}
          onChange={(next) =>
            void navigate({
              search: Object.keys(next).length > 0 ? { change: next } : {},
              replace: true,
              resetScroll: false,
            })
          }
        />
      </div>
      {answer.error ? <ProblemNote error={answer.error} onRetry={() => void answer.refetch()} /> : null}
      {answer.data && <Answer answer={answer.data} asked={Object.keys(change).length > 0} />}
    </>
  )
}

function Answer({ answer, asked }: { answer: WhatIfAnswer; asked: boolean }): ReactNode {
  const { t, say } = useWords('selection')
  const { before, after } = answer.totals
  const moved = answer.changes.filter((c) => c.before?.result !== c.after?.result).length
  const ties = answer.tracks.filter((x) => x.tiedPlaces > 0)
  return (
    <div aria-live="polite">
      <ul className="totals">
        <li>
          <strong>{asked ? `${before.awards} → ${after.awards}` : after.awards}</strong>
          <span className="soft">{t('heads.shortlisted')}</span>
        </li>
        <li>
          <strong>
            {asked
              ? `${say(formatMoney(before.money))} → ${say(formatMoney(after.money))}`
              : say(formatMoney(after.money))}
          </strong>
          <span className="soft">{t('money')}</span>
        </li>
        <li>
          <strong>{moved}</strong>
          <span className="soft">{t('whatIf.moved')}</span>
        </li>
      </ul>
      {after.money > before.limit && (
        <p className="note note-bad">{t('whatIf.over', { limit: say(formatMoney(before.limit)) })}</p>
      )}
      {ties.length > 0 && (
        <p className="note note-open">{t('whatIf.ties', { tracks: ties.map((x) => x.track).join(' · ') })}</p>
      )}
      <section aria-labelledby="moved">
        <h2 id="moved">{t('whatIf.who')}</h2>
        {asked ? <ChangesTable changes={answer.changes} /> : <p className="card">{t('whatIf.nothing')}</p>}
      </section>
      <section aria-labelledby="where">
        <h2 id="where">{t('whatIf.where')}</h2>
        <div className="sel-charts">
          <MoneyBars id="by-track" title={t('track')} rows={answer.by.track} />
          <MoneyBars id="by-region" title={t('region')} rows={answer.by.region} />
          <MoneyBars id="by-kind" title={t('kind')} rows={answer.by.kind} />
        </div>
      </section>
    </div>
  )
}
