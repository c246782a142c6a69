import type { ReactNode } from 'react'
import type { Mail } from '../api/types.ts'
import { useWords } from '../i18n/index.ts'
import { dateTime } from './when.ts'

/** Mails, each opening in place; links in them work. Their plain text is shown, never their HTML. */
export function MailList({
  mails,
  opened,
  empty,
}: {
  mails: readonly Mail[]
  opened?: string | undefined
  empty: string
}): ReactNode {
  const { locale } = useWords('common')
  if (mails.length === 0) return <p className="card">{empty}</p>
  return (
    <ul className="mails">
      {mails.map((m) => (
        <li key={m.id} className="card">
          <details open={m.id === opened}>
            <summary>
              <strong>{m.subject}</strong>
              <span className="soft small">
                {m.to} · {dateTime(m.createdAt, locale)}
              </span>
            </summary>
            <pre className="mail">{linked(m.text)}</pre>
          </details>
        </li>
      ))}
    </ul>
  )
}

/** The text with its addresses as links. */
export function linked(text: string): ReactNode[] {
  return text.split(/(https?:\/\/[^\s"'<>，。）]+)/).map((part, i) =>
    i % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a mail's text does not change
      <a key={i} href={part}>
        {part}
      </a>
    ) : (
      part
    ),
  )
}
