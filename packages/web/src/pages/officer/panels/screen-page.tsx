import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { type MeetingScreen, screenQuery } from '../../../api/panels.ts'
import { useWords } from '../../../i18n/index.ts'
import { Async } from '../../../parts/async.tsx'
import { usePageTitle } from '../../../parts/page-title.ts'
import { dateTime } from '../../../parts/when.ts'
import './panels.css'

/** What is on now, for a screen in the room: who has to be out, what comes next. No score, nobody's vote. */
export function ScreenPage(): ReactNode {
  const { call, meeting } = useParams({ from: '/app/calls/$call/review/meetings/$meeting/screen' })
  return <Async query={useQuery(screenQuery(call, meeting))}>{(s) => <Screen screen={s} />}</Async>
}

function Screen({ screen: s }: { screen: MeetingScreen }): ReactNode {
  const { t, say, locale } = useWords('panels')
  usePageTitle(`${s.panel} · ${t('meeting.screen')}`)
  return (
    <div className="room" aria-live="polite">
      <p className="soft">
        {s.panel} · {s.track} {say(s.trackTitle)} ·{' '}
        {t('screen.count', { done: s.done, of: s.items, there: s.present, members: s.members })}
      </p>
      {s.on ? (
        <>
          <h1 className="room-on">{s.on.title}</h1>
          <p>
            {s.on.number} · {s.on.unit}
          </p>
          {s.on.recused.length > 0 && (
            <p className="room-out">
              {t('screen.out', { names: s.on.recused.map((r) => r.name).join('、') })}
            </p>
          )}
          {s.on.state === 'voting' && <p>{t('screen.voting', { n: s.on.cast })}</p>}
        </>
      ) : (
        <h1 className="room-on">
          {s.state === 'planned'
            ? t('screen.planned', { at: dateTime(s.plannedAt, locale) })
            : s.state === 'closed'
              ? t('screen.closed')
              : t('screen.pause')}
        </h1>
      )}
      {s.last?.result && (
        <p className="soft">
          {t('screen.last', { number: s.last.number, result: t(`decided.${s.last.result.result}`) })}
        </p>
      )}
      {s.next.length > 0 && (
        <>
          <h2>{t('screen.next')}</h2>
          <ol className="room-next">
            {s.next.map((i) => (
              <li key={i.application}>
                {i.title}
                {i.recused.length > 0 && (
                  <span className="soft">
                    {' '}
                    · {t('screen.leaves', { names: i.recused.map((r) => r.name).join('、') })}
                  </span>
                )}
              </li>
            ))}
          </ol>
        </>
      )}
    </div>
  )
}
