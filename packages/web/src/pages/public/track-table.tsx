import { Link } from '@tanstack/react-router'
import { type Call, formatMoney, type SummaryRow, summarise, type Track } from '@zhinan/call/public'
import { Fragment, type ReactNode } from 'react'
import type { CallView } from '../../api/types.ts'
import { useWords } from '../../i18n/index.ts'
import { chapterOf } from '../../parts/chapter.ts'

/** The tracks in the guide's order, under their chapters. On a phone each row becomes a card. */
export function TrackTable({ view }: { view: CallView }): ReactNode {
  const { t, say } = useWords('public')
  const { call } = view
  const rows = summarise(call).rows
  const groups = groupsOf(call, rows)
  return (
    <div className="wide">
      <table className="table stack">
        <caption className="unseen">{t('call.tracks')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('call.track')}</th>
            <th scope="col">{t('call.who')}</th>
            <th scope="col" className="num">
              {t('call.award')}
            </th>
            <th scope="col" className="num">
              {t('call.cap')}
            </th>
            <th scope="col" className="num">
              {t('call.submitted')}
            </th>
            <th scope="col">{t('call.hotline')}</th>
          </tr>
        </thead>
        {groups.map(({ chapter, rows }) => (
          <tbody key={chapter?.clause ?? ''}>
            {chapter && (
              <tr className="chapter">
                <th scope="rowgroup" colSpan={6}>
                  <span className="clause">{chapter.clause}</span> {say(chapter.title)}
                </th>
              </tr>
            )}
            {rows.map((row) => (
              <Fragment key={row.track}>
                <Row view={view} row={row} />
              </Fragment>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

function Row({ view, row }: { view: CallView; row: SummaryRow }): ReactNode {
  const { t, say, list } = useWords('public')
  const track = view.call.tracks.find((x) => x.id === row.track) as Track
  return (
    <tr>
      <th scope="row">
        <span className="track-id">{row.track}</span>{' '}
        <Link to="/calls/$call/tracks/$track" params={{ call: view.call.id, track: row.track }}>
          {say(row.title)}
        </Link>
        {track.absorbs.length > 0 && (
          <span className="soft small block">{t('call.absorbs', { tracks: list(track.absorbs) })}</span>
        )}
      </th>
      <td data-label={t('call.who')}>{say(row.applicants)}</td>
      <td data-label={t('call.award')} className="num">
        {row.quota} × {say(formatMoney(row.amount))}
      </td>
      <td data-label={t('call.cap')} className="num">
        {row.cap === undefined ? t('call.noCap') : t('call.capOf', { n: row.cap })}
      </td>
      <td data-label={t('call.submitted')} className="num">
        {view.submitted[row.track] ?? 0}
      </td>
      <td data-label={t('call.hotline')}>
        <a className="nowrap" href={`tel:${row.hotline}`}>
          {row.hotline}
        </a>
      </td>
    </tr>
  )
}

function groupsOf(call: Call, rows: readonly SummaryRow[]) {
  const groups: { chapter: Call['chapters'][number] | undefined; rows: SummaryRow[] }[] = []
  for (const row of rows) {
    const chapter = chapterOf(call, call.tracks.find((t) => t.id === row.track)!.clause)
    const last = groups.at(-1)
    if (last && last.chapter === chapter) last.rows.push(row)
    else groups.push({ chapter, rows: [row] })
  }
  return groups
}
