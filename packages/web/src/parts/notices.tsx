import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useServerNow } from '../api/clock.ts'
import { useLive } from '../api/live.ts'
import type { LiveNotice } from '../api/types.ts'
import { useWords } from '../i18n/index.ts'
import { isFresh, putAway, putNoticeAway, written } from './notice-text.ts'
import { dateTime } from './when.ts'
import './notices.css'

/** New announcements and deadlines on every page, as they come, until the reader puts them away. */
export function NoticeBanners(): ReactNode {
  const { t } = useWords('common')
  const live = useLive()
  const now = useServerNow()
  const [away, setAway] = useState(putAway)
  const fresh = (live?.calls ?? [])
    .flatMap(({ id: call, notices }) => notices.map((notice) => ({ call, notice })))
    .filter(({ notice }) => now !== undefined && isFresh(notice, now) && !away.includes(notice.id))
    .slice(0, 3)
  return (
    <div aria-live="polite" className="notices-live">
      {fresh.map(({ call, notice }) => (
        <section key={notice.id} className="note note-open notice-banner" aria-label={t('notice.title')}>
          <NoticeInWords notice={notice} />
          <p className="actions">
            <Link to="/calls/$call" params={{ call }} hash="notices">
              {t('notice.all')}
            </Link>
            <button type="button" className="button" onClick={() => setAway(putNoticeAway(notice.id))}>
              {t('notice.seen')}
            </button>
          </p>
        </section>
      ))}
    </div>
  )
}

/** Everything that was announced about a call, newest first. */
export function NoticeList({ call }: { call: string }): ReactNode {
  const { t, locale } = useWords('common')
  const notices = useLive()?.calls.find((c) => c.id === call)?.notices ?? []
  if (notices.length === 0) return null
  return (
    <section aria-labelledby="notices">
      <h2 id="notices">{t('notice.title')}</h2>
      <ul className="notices">
        {notices.map((notice) => (
          <li key={notice.id} className="card">
            <NoticeInWords notice={notice} />
            <p className="soft small">{dateTime(notice.at, locale)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function NoticeInWords({ notice }: { notice: LiveNotice }): ReactNode {
  const { t, locale } = useWords('common')
  const text = written(notice.text, locale)
  if (notice.kind === 'announcement' && notice.title) {
    const title = written(notice.title, locale)
    return (
      <>
        <strong lang={title.lang}>{title.text}</strong>
        <p className="notice-text" lang={text.lang}>
          {text.text}
        </p>
      </>
    )
  }
  return (
    <>
      <strong>{t('notice.extended', { to: dateTime(notice.deadline ?? '', locale) })}</strong>
      <p className="notice-text">
        {t('notice.before', { from: dateTime(notice.deadlineBefore ?? '', locale) })}
        {locale === 'en' && ' '}
        <span lang={text.lang}>{text.text}</span>
      </p>
    </>
  )
}
