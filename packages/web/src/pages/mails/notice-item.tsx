import { useRouter } from '@tanstack/react-router'
import type { MouseEvent, ReactNode } from 'react'
import type { Concern } from '../../api/mails.ts'
import { useWords } from '../../i18n/index.ts'
import { linked } from '../../parts/mail-list.tsx'
import { dateTime } from '../../parts/when.ts'

interface Props {
  readonly item: Concern
  readonly onRead: () => void
}

/** One thing that concerns the reader: opens in place, which reads it, and leads to where it is dealt with. */
export function NoticeItem({ item, onRead }: Props): ReactNode {
  const { t, locale } = useWords('mails')
  const router = useRouter()
  const kind = item.template === 'invitation' ? 'invitation' : item.kind
  const go = (e: MouseEvent) => {
    onRead()
    // Another tab or a saved link stays the browser's.
    if (!item.link || e.metaKey || e.ctrlKey || e.shiftKey || e.button !== 0) return
    e.preventDefault()
    router.history.push(item.link)
  }
  return (
    <li className={item.read ? 'zm-notice' : 'zm-notice zm-unread'}>
      <details onToggle={(e) => e.currentTarget.open && onRead()}>
        <summary>
          <span className="zm-subject">
            {!item.read && <span className="app-count">{t('notices.new')}</span>}
            {item.subject}
          </span>
          <span className="soft small zm-when">
            {t(`kind.${kind}`)} · <time dateTime={item.at}>{dateTime(item.at, locale)}</time>
          </span>
        </summary>
        <div className="mail">{linked(item.text)}</div>
      </details>
      {item.link && (
        <a className="button zm-go" href={item.link} onClick={go}>
          {t('notices.go')}
          <span className="unseen">{item.subject}</span>
        </a>
      )}
    </li>
  )
}
