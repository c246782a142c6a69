import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { App, Button, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { api, take } from '../../../api/client.ts'
import { callQuery } from '../../../api/queries.ts'
import { type Member, membersQuery } from '../../../api/reviews.ts'
import { may, useMe } from '../../../api/session.ts'
import { useWords } from '../../../i18n/index.ts'
import { Async } from '../../../parts/async.tsx'
import { usePageTitle } from '../../../parts/page-title.ts'
import { trackOptions } from '../../../parts/track-options.ts'
import { ReasonDialog } from '../draws/reason-dialog.tsx'
import { InviteDialog } from './invite-dialog.tsx'
import { MembersTable } from './members-table.tsx'
import { ReviewLinks } from './review-links.tsx'

/** Who serves in a call's review: whom the draw chose or an officer named, and what each answered. */
export function MembersPage(): ReactNode {
  const { t, say } = useWords('reviews')
  const me = useMe()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const { call } = useParams({ from: '/app/calls/$call/review/members' })
  const { track } = useSearch({ from: '/app/calls/$call/review/members' })
  const navigate = useNavigate({ from: '/calls/$call/review/members' })
  const view = useQuery(callQuery(call))
  const list = useQuery(membersQuery(call, track))
  const [asking, setAsking] = useState(false)
  const [chosen, setChosen] = useState<{ end: Member } | { replace: Member }>()
  usePageTitle(t('members.title'))
  const mayAsk = may(me, 'review-member.ask')
  const refresh = () => queries.invalidateQueries({ queryKey: ['review', 'members', call] })

  const act = async (reason: string) => {
    if (!chosen) return
    if ('end' in chosen) {
      const { expert, track: of } = chosen.end
      const path = { call, expert: expert.id }
      await take(
        api.POST('/calls/{call}/review/members/{expert}/end', {
          params: { path },
          body: { tracks: [of], reason },
        }),
      )
      message.success(t('end.done'))
    } else {
      const { draw } = chosen.replace
      const path = { call, draw: draw!.id }
      const body = { candidate: draw!.candidate, reason }
      await take(api.POST('/calls/{call}/draws/{draw}/decline', { params: { path }, body }))
      message.success(t('replace.done'))
    }
    setChosen(undefined)
    await refresh()
  }
  return (
    <>
      <h1>{t('members.title')}</h1>
      <p>
        <Link to="/calls/$call" params={{ call }}>
          {view.data && say(view.data.call.title)}
        </Link>
      </p>
      <ReviewLinks call={call} />
      <p className="soft">{t('members.lead')}</p>
      <search className="filters">
        <Select
          aria-label={t('track')}
          placeholder={t('anyTrack')}
          allowClear
          value={track}
          onChange={(next: string | undefined) =>
            void navigate({ search: next ? { track: next } : {}, replace: true })
          }
          options={trackOptions(view.data?.call.tracks ?? [], say)}
          popupMatchSelectWidth={false}
        />
        {mayAsk && (
          <Button type="primary" onClick={() => setAsking(true)}>
            {t('invite.title')}
          </Button>
        )}
      </search>
      <Async query={list}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="card">{t('members.none')}</p>
          ) : (
            <>
              <Counts items={items} />
              <MembersTable
                call={call}
                items={items}
                mayChange={mayAsk}
                onEnd={(end) => setChosen({ end })}
                onReplace={(replace) => setChosen({ replace })}
              />
            </>
          )
        }
      </Async>
      {asking && view.data && (
        <InviteDialog
          call={view.data.call}
          track={track}
          onClose={() => setAsking(false)}
          onDone={(invited) => {
            setAsking(false)
            message.success(t('invite.done', { n: invited }))
            void refresh()
          }}
        />
      )}
      {chosen && (
        <ReasonDialog
          title={'end' in chosen ? t('end.do') : t('replace.do')}
          what={
            'end' in chosen
              ? t('end.what', { name: chosen.end.expert.name, track: chosen.end.track, n: chosen.end.load })
              : t('replace.what', { name: chosen.replace.expert.name })
          }
          send={act}
          onClose={() => setChosen(undefined)}
        />
      )}
    </>
  )
}

function Counts({ items }: { items: readonly Member[] }): ReactNode {
  const { t } = useWords('reviews')
  const serving = items.filter((m) => !m.ended)
  const counts = {
    accepted: serving.filter((m) => m.answer === 'accepted').length,
    waiting: serving.filter((m) => m.answer === null).length,
    declined: serving.filter((m) => m.answer === 'declined').length,
  }
  return (
    <ul className="totals">
      {(['accepted', 'waiting', 'declined'] as const).map((key) => (
        <li key={key}>
          <strong>{counts[key]}</strong>
          <span className="soft">{t(`answers.${key}`)}</span>
        </li>
      ))}
    </ul>
  )
}
