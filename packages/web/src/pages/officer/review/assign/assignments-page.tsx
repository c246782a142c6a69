import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { App } from 'antd'
import { type ReactNode, useState } from 'react'
import { api, take } from '../../../../api/client.ts'
import { callQuery } from '../../../../api/queries.ts'
import {
  assignmentsKey,
  type Board,
  type BoardItem,
  type BoardTrack,
  boardQuery,
  type Held,
} from '../../../../api/review-assignments.ts'
import { may, useMe } from '../../../../api/session.ts'
import { useWords } from '../../../../i18n/index.ts'
import { Async } from '../../../../parts/async.tsx'
import { usePageTitle } from '../../../../parts/page-title.ts'
import { ProblemNote } from '../../../../parts/problem-note.tsx'
import { useAction } from '../../../../parts/use-action.ts'
import { ReviewLinks } from '../review-links.tsx'
import './assign.css'
import { AssignDialog } from './assign-dialog.tsx'
import { BoardTable } from './board-table.tsx'
import { EndDialog } from './end-dialog.tsx'
import { ProposalList } from './proposal-list.tsx'
import { TrackTable } from './track-table.tsx'

/** Who reviews what, who still lacks experts and why, and the ways to change it. */
export function AssignmentsPage(): ReactNode {
  const { t, say } = useWords('assign')
  const me = useMe()
  const { call } = useParams({ from: '/app/calls/$call/review/assignments' })
  const { track } = useSearch({ from: '/app/calls/$call/review/assignments' })
  const view = useQuery(callQuery(call))
  const board = useQuery(boardQuery(call, track))
  usePageTitle(t('title'))
  return (
    <>
      <h1>{t('title')}</h1>
      <p>
        <Link to="/calls/$call" params={{ call }}>
          {view.data && say(view.data.call.title)}
        </Link>
      </p>
      <ReviewLinks call={call} />
      <p className="soft">{t('lead')}</p>
      {may(me, 'review-assignment.make') && (
        <p className="actions">
          <Link
            className="button primary"
            to="/calls/$call/review/proposals/new"
            params={{ call }}
            search={track ? { track } : {}}
          >
            {t('ask.title')}
          </Link>
        </p>
      )}
      <Async query={board}>{(data) => <Whole call={call} board={data} />}</Async>
      <ProposalList call={call} />
    </>
  )
}

function Whole({ call, board }: { call: string; board: Board }): ReactNode {
  const { t, say } = useWords('assign')
  const { message } = App.useApp()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { only } = useSearch({ from: '/app/calls/$call/review/assignments' })
  const [giving, setGiving] = useState<BoardItem>()
  const [ending, setEnding] = useState<{ item: BoardItem; held: Held }>()
  const refresh = () => queries.invalidateQueries({ queryKey: assignmentsKey(call) })
  const refill = useAction(async (track: BoardTrack) => {
    const made = await take(
      api.POST('/calls/{call}/review/proposals', {
        params: { path: { call } },
        body: { tracks: [track.id] },
      }),
    )
    await refresh()
    await navigate({ to: '/calls/$call/review/proposals/$run', params: { call, run: made.id } })
  })
  const done = async (said: string) => {
    setGiving(undefined)
    setEnding(undefined)
    message.success(said)
    await refresh()
  }
  if (board.tracks.length === 0) return <p className="card">{t('none')}</p>
  const chosen = board.tracks.find((x) => x.id === board.track)
  const items = only === 'lacking' ? board.items.filter((i) => i.lack) : board.items
  return (
    <>
      <TrackTable
        call={call}
        tracks={board.tracks}
        chosen={board.track}
        onRefill={(x) => void refill.run(x)}
      />
      <ProblemNote error={refill.error} />
      {chosen && (
        <section className="assign-part">
          <h2>
            {chosen.id} {say(chosen.title)}
          </h2>
          {board.away.length > 0 && (
            <p className="note note-open">? {t('awayNote', { names: board.away.join('、') })}</p>
          )}
          <BoardTable
            call={call}
            items={items}
            all={board.items.length}
            mayMake={chosen.mayMake}
            onGive={setGiving}
            onEnd={(item, held) => setEnding({ item, held })}
          />
        </section>
      )}
      {giving && (
        <AssignDialog
          call={call}
          item={giving}
          onClose={() => setGiving(undefined)}
          onDone={() => done(t('give.done'))}
        />
      )}
      {ending && (
        <EndDialog
          call={call}
          item={ending.item}
          held={ending.held}
          onClose={() => setEnding(undefined)}
          onDone={() => done(t('end.done'))}
        />
      )}
    </>
  )
}
