import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Segmented } from 'antd'
import type { ReactNode } from 'react'
import { callQuery } from '../../../api/queries.ts'
import {
  LOOK_SHOWS,
  type LookFilter,
  type LookShow,
  type SecondBoard,
  secondBoardQuery,
  secondListQuery,
} from '../../../api/second-looks.ts'
import type { CallView } from '../../../api/types.ts'
import { useWords } from '../../../i18n/index.ts'
import { Async } from '../../../parts/async.tsx'
import { usePageTitle } from '../../../parts/page-title.ts'
import { Pager } from '../../../parts/pager.tsx'
import { DrawForm } from './draw-form.tsx'
import { LookTable } from './look-table.tsx'
import { ProgressTable } from './progress-table.tsx'
import { SampleList } from './sample-list.tsx'
import '../../../parts/form/form.css'
import './second.css'

/** A call's second looks: how far they are, what was drawn and how, and drawing. The address holds the filter. */
export function SecondLooksPage(): ReactNode {
  const { t, say } = useWords('second')
  const { call } = useParams({ from: '/app/calls/$call/second-looks' })
  const view = useQuery(callQuery(call))
  const board = useQuery(secondBoardQuery(call))
  usePageTitle(t('title'))
  return (
    <div className="second">
      <h1>{t('title')}</h1>
      <p>
        <Link to="/screening" search={{ call }}>
          {t('queue')}
        </Link>{' '}
        {view.data && <span className="soft">{say(view.data.call.title)}</span>}
      </p>
      <p className="soft">{t('what')}</p>
      <Async query={view}>{(v) => <Async query={board}>{(b) => <Board view={v} board={b} />}</Async>}</Async>
    </div>
  )
}

function Board({ view: { call }, board }: { view: CallView; board: SecondBoard }): ReactNode {
  const { t, say } = useWords('second')
  const search = useSearch({ from: '/app/calls/$call/second-looks' })
  const show = LOOK_SHOWS.find((s) => s === search.show) ?? 'all'
  const { total } = board
  const track = (id: string) =>
    `${id} ${say(call.tracks.find((x) => x.id === id)?.title ?? { zh: '', en: '' })}`
  const totals = [
    ['mine', total.mine, 'mine'],
    ['drawn', total.drawn, 'all'],
    ['open', total.open, 'open'],
    ['equal', total.equal, 'all'],
    ['different', total.different, 'different'],
    ['unsettled', total.unsettled, 'unsettled'],
    ['overdue', total.overdue, 'overdue'],
  ] as const
  return (
    <>
      <ul className="totals">
        {totals.map(([key, n, to]) => (
          <li key={key}>
            <strong>
              <Link to="/calls/$call/second-looks" params={{ call: call.id }} search={{ show: to }}>
                {n}
              </Link>
            </strong>
            <span className="soft">{t(`count.${key}`)}</span>
          </li>
        ))}
      </ul>
      {total.nobody > 0 && (
        <p className="note note-open" role="status">
          {t('nobody.note', { n: total.nobody })}{' '}
          <Link to="/calls/$call/second-looks" params={{ call: call.id }} search={{ show: 'nobody' }}>
            {t('nobody.link')}
          </Link>
        </p>
      )}
      {board.mayDraw.length > 0 && <DrawForm call={call} board={board} />}
      {total.drawn === 0 ? (
        <p className="card">{t('none')}</p>
      ) : (
        <>
          <h2>{t('files.title')}</h2>
          <Files call={call} show={show} />
          <ProgressTable
            title={t('byTrack')}
            first={t('table.track')}
            rows={board.byTrack.map((x) => ({ ...x, id: x.track, name: track(x.track) }))}
            linkOf={(id) => ({ call: call.id, search: { track: id } })}
          />
          <ProgressTable
            title={t('byOfficer')}
            first={t('table.officer')}
            rows={board.byOfficer}
            linkOf={(id) => ({ call: call.id, search: { officer: id } })}
          />
          <SampleList call={call} board={board} />
        </>
      )}
    </>
  )
}

function Files({ call, show }: { call: CallView['call']; show: LookShow }): ReactNode {
  const { t } = useWords('second')
  const search = useSearch({ from: '/app/calls/$call/second-looks' })
  const navigate = useNavigate({ from: '/calls/$call/second-looks' })
  const { track, officer, sample, cursor } = search
  const filter: LookFilter = {
    show,
    ...(track && { track }),
    ...(officer && { officer }),
    ...(sample && { sample }),
    ...(cursor && { cursor }),
  }
  const list = useQuery({ ...secondListQuery(call.id, filter), placeholderData: keepPreviousData })
  const { cursor: _, ...rest } = filter
  return (
    <>
      <search className="filters second-shows">
        <Segmented
          aria-label={t('show.label')}
          value={show}
          onChange={(value: LookShow) => void navigate({ search: { ...rest, show: value }, replace: true })}
          options={LOOK_SHOWS.map((s) => ({ value: s, label: t(`show.${s}`) }))}
        />
        {(track || officer || sample) && (
          <Link to="/calls/$call/second-looks" params={{ call: call.id }} search={{ show }}>
            {t('show.clear')}
          </Link>
        )}
      </search>
      <Async query={list}>
        {(l) => (
          <>
            {l.items.length === 0 ? (
              <p className="card">{t(`empty.${show}`)}</p>
            ) : (
              <LookTable call={call} items={l.items} />
            )}
            <Pager
              cursor={cursor}
              next={l.nextCursor}
              firstLabel={t('list.first')}
              nextLabel={t('list.next')}
              onGo={(to) => void navigate({ search: { ...rest, ...(to && { cursor: to }) } })}
            />
          </>
        )}
      </Async>
    </>
  )
}
