import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { type AssignmentBoard, boardQuery } from '../../../api/assignments.ts'
import { callQuery } from '../../../api/queries.ts'
import type { CallView } from '../../../api/types.ts'
import { useWords } from '../../../i18n/index.ts'
import { Async } from '../../../parts/async.tsx'
import { usePageTitle } from '../../../parts/page-title.ts'
import { ShareForm } from './share-form.tsx'
import '../../../parts/form/form.css'
import './screening.css'

/** Who examines what, how far each is, and sharing what is nobody's. */
export function AssignmentsPage(): ReactNode {
  const { t } = useWords('screening')
  const { call = '' } = useParams({ strict: false })
  const view = useQuery(callQuery(call))
  const board = useQuery(boardQuery(call))
  usePageTitle(t('assignments.title'))
  return (
    <div className="zs">
      <header className="zs-head">
        <h1>{t('assignments.title')}</h1>
        <Link to="/screening" search={{ call }}>
          {t('assignments.queue')}
        </Link>
      </header>
      <p className="zf-help">{t('assignments.what')}</p>
      <Async query={view}>{(v) => <Async query={board}>{(b) => <Board view={v} board={b} />}</Async>}</Async>
    </div>
  )
}

function Board({ view: { call }, board }: { view: CallView; board: AssignmentBoard }): ReactNode {
  const { t, say } = useWords('screening')
  const limit = call.screening
  const names = {
    who: t('assignments.who'),
    given: t('assignments.given'),
    done: t('assignments.done'),
    left: t('assignments.left'),
    overdue: t('assignments.overdue'),
    track: t('column.track'),
    open: t('assignments.open'),
    nobody: t('assignments.nobody'),
  }
  return (
    <>
      <p>
        {limit
          ? t('assignments.limit', { days: limit.days, again: limit.againDays })
          : t('assignments.noLimit')}
      </p>
      <h2>{t('assignments.progress')}</h2>
      {board.progress.length === 0 ? (
        <p className="zf-empty">{t('assignments.none')}</p>
      ) : (
        <table className="zf-table zs-queue">
          <caption className="unseen">{t('assignments.progress')}</caption>
          <thead>
            <tr>
              {[names.who, names.given, names.done, names.left, names.overdue].map((n) => (
                <th key={n} scope="col">
                  {n}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {board.progress.map((p) => (
              <tr key={p.id}>
                <td data-label={names.who}>
                  <Link to="/screening" search={{ call: call.id, officer: p.id }}>
                    {p.name}
                  </Link>
                </td>
                <td data-label={names.given} className="zf-figures">
                  {p.given}
                </td>
                <td data-label={names.done} className="zf-figures">
                  {p.done}
                </td>
                <td data-label={names.left} className="zf-figures">
                  {p.left}
                </td>
                <td data-label={names.overdue} className="zf-figures">
                  {p.overdue === 0 ? (
                    0
                  ) : (
                    <Link
                      to="/screening"
                      search={{ call: call.id, officer: p.id, overdue: '1' }}
                      className="zv-notMet"
                    >
                      {p.overdue}
                    </Link>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <h2>{t('assignments.byTrack')}</h2>
      {board.tracks.length === 0 ? (
        <p className="zf-empty">{t('assignments.nothingOpen')}</p>
      ) : (
        <table className="zf-table zs-queue">
          <caption className="unseen">{t('assignments.byTrack')}</caption>
          <thead>
            <tr>
              {[names.track, names.open, names.nobody].map((n) => (
                <th key={n} scope="col">
                  {n}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {board.tracks.map((x) => (
              <tr key={x.track}>
                <td data-label={names.track}>
                  {x.track} {say(call.tracks.find((k) => k.id === x.track)?.title ?? { zh: '', en: '' })}
                </td>
                <td data-label={names.open} className="zf-figures">
                  {x.open}
                </td>
                <td data-label={names.nobody} className="zf-figures">
                  {x.unassigned === 0 ? (
                    0
                  ) : (
                    <Link to="/screening" search={{ call: call.id, track: x.track, officer: 'none' }}>
                      {x.unassigned}
                    </Link>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {board.tracks.some((x) => x.mayGive) && (
        <>
          <h2>{t('share.title')}</h2>
          <p className="zf-help">{t('share.what')}</p>
          <ShareForm call={call} board={board} />
        </>
      )}
    </>
  )
}
