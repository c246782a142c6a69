import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { api, take } from '../../../api/client.ts'
import { type OwnMeeting, ownMeetingQuery } from '../../../api/panels.ts'
import { useWords } from '../../../i18n/index.ts'
import { Async } from '../../../parts/async.tsx'
import { usePageTitle } from '../../../parts/page-title.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useAction } from '../../../parts/use-action.ts'
import { dateTime } from '../../../parts/when.ts'
import '../../officer/panels/panels.css'
import { DeclareButton } from './declare-button.tsx'
import { VoteCard } from './vote-card.tsx'

/** A member's meeting: that they are there, when to leave the room, and their vote. */
export function OwnMeetingPage(): ReactNode {
  const { meeting } = useParams({ from: '/app/expert/meetings/$meeting' })
  return <Async query={useQuery(ownMeetingQuery(meeting))}>{(m) => <Meeting meeting={m} />}</Async>
}

function Meeting({ meeting: m }: { meeting: OwnMeeting }): ReactNode {
  const { t, say, locale } = useWords('panels')
  const queries = useQueryClient()
  usePageTitle(`${m.panel} · ${t('meeting.title')}`)
  const attend = useAction(async (present: boolean) => {
    const path = { meeting: m.id }
    const now = api.POST('/me/review/meetings/{meeting}/presence', { params: { path }, body: { present } })
    queries.setQueryData(ownMeetingQuery(m.id).queryKey, await take(now))
  })
  const now = m.items.find((i) => i.state === 'on' || i.state === 'voting')
  return (
    <>
      <p>
        <Link to="/expert/reviews">← {t('own.back')}</Link>
      </p>
      <h1>
        {m.panel} · {t('meeting.title')}
      </h1>
      <p>
        {say(m.trackTitle)} · {dateTime(m.plannedAt, locale)} · {m.place}
      </p>
      <p>
        <strong>{t(`states.${m.state}`)}</strong>
        {m.chair && <span className="soft"> · {t('own.chair')}</span>}
      </p>
      {m.state === 'running' && (
        <p className="actions">
          <Button
            type={m.present ? 'default' : 'primary'}
            loading={attend.busy}
            onClick={() => void attend.run(!m.present)}
          >
            {t(m.present ? 'own.go' : 'own.come')}
          </Button>
        </p>
      )}
      <ProblemNote error={attend.error} />
      {now && <VoteCard key={now.application} meeting={m} item={now} />}
      <section className="meeting-part">
        <h2>{t('agenda.title')}</h2>
        <ol className="rows">
          {m.items.map((i) => (
            <li key={i.application}>
              <Item meeting={m} item={i} />
            </li>
          ))}
        </ol>
      </section>
    </>
  )
}

function Item({
  meeting: m,
  item: i,
}: {
  meeting: OwnMeeting
  item: OwnMeeting['items'][number]
}): ReactNode {
  const { t } = useWords('panels')
  return (
    <>
      {i.assignment && !i.recused ? (
        <Link to="/expert/reviews/$assignment" params={{ assignment: i.assignment }}>
          {i.title}
        </Link>
      ) : (
        i.title
      )}
      <span className="soft small block">
        {i.number}
        {i.unit !== null && ` · ${i.unit}`}
      </span>
      <span className={`small block ${i.recused ? 'mark-notMet' : ''}`}>
        {i.recused
          ? `✗ ${t('own.recused')}`
          : i.result
            ? t(`decided.${i.result.result}`)
            : t(`items.${i.state}`)}
      </span>
      {!i.recused && i.state !== 'done' && m.state !== 'closed' && (
        <DeclareButton application={i.application} number={i.number} />
      )}
    </>
  )
}
