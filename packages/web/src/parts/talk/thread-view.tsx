import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useAsking } from '../../api/live.ts'
import { callQuery } from '../../api/queries.ts'
import {
  earlierMessages,
  markRead,
  sendMessage,
  setClosed,
  type Thread,
  type ThreadMessage,
  threadQuery,
  threadsChanged,
} from '../../api/threads.ts'
import { useWords } from '../../i18n/index.ts'
import { Async } from '../async.tsx'
import { ProblemNote } from '../problem-note.tsx'
import { useAction } from '../use-action.ts'
import { dateTime } from '../when.ts'
import { Compose } from './compose.tsx'
import { Standing } from './standing.tsx'
import './talk.css'

export type Quote = NonNullable<ThreadMessage['quote']>

interface Props {
  readonly id: string
  /** Opens the quoted place, where the page can. */
  readonly onQuote?: ((quote: Quote) => void) | undefined
}

/** One question: its messages as they come, and a place to answer. */
export function ThreadView({ id, onQuote }: Props): ReactNode {
  const thread = useQuery({ ...threadQuery(id), refetchInterval: useAsking() })
  return <Async query={thread}>{(found) => <Opened key={id} thread={found} onQuote={onQuote} />}</Async>
}

function Opened({ thread, onQuote }: { thread: Thread; onQuote: Props['onQuote'] }): ReactNode {
  const { t } = useWords('messages')
  const call = useQuery(callQuery(thread.callId)).data?.call
  const [earlier, setEarlier] = useState<Pick<Thread, 'messages' | 'earlier'>>()
  const back = useAction(async () => {
    const first = earlier?.messages[0] ?? thread.messages[0]
    const found = await earlierMessages(thread.id, first?.n ?? 1)
    setEarlier({ earlier: found.earlier, messages: [...found.messages, ...(earlier?.messages ?? [])] })
  })
  const closing = useAction(async () => {
    await setClosed(thread.id, !thread.closed)
    await threadsChanged()
  })
  useReading(thread)
  const messages = [...(earlier?.messages ?? []), ...thread.messages]
  const end = useRef<HTMLLIElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new message is scrolled to
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'nearest' })
  }, [thread.lastN])
  return (
    <article className="zt-thread" aria-label={thread.subject}>
      <header className="zt-thread-head">
        <h3>{thread.subject}</h3>
        <p>
          <Standing thread={thread} />
        </p>
      </header>
      {(earlier?.earlier ?? thread.earlier) && (
        <Button size="small" loading={back.busy} onClick={() => void back.run()}>
          {t('thread.earlier')}
        </Button>
      )}
      <ol className="zt-messages" aria-live="polite">
        {messages.map((m, i) => (
          <li
            key={m.id}
            ref={i === messages.length - 1 ? end : undefined}
            className={m.kind === 'text' ? `zt-message zt-${m.mine ? 'mine' : m.side}` : 'zt-event'}
          >
            <MessageInWords message={m} thread={thread} onQuote={onQuote} />
          </li>
        ))}
      </ol>
      <ProblemNote error={back.error ?? closing.error} />
      {thread.side !== null && (
        <>
          {call && (
            <Compose
              key={thread.id}
              place={thread.id}
              call={call}
              track={thread.track}
              asksFirst={thread.side === 'unit'}
              {...(thread.closed && { hint: t('thread.closedHint') })}
              onSend={async (_, message, key) => {
                await sendMessage(thread.id, message, key)
                await threadsChanged()
              }}
            />
          )}
          <p>
            <Button size="small" loading={closing.busy} onClick={() => void closing.run()}>
              {t(thread.closed ? 'thread.reopen' : 'thread.close')}
            </Button>
          </p>
        </>
      )}
      {thread.side === null && <p className="zt-help">{t('thread.readOnly')}</p>}
    </article>
  )
}

function MessageInWords({
  message: m,
  thread,
  onQuote,
}: {
  message: ThreadMessage
  thread: Thread
  onQuote: Props['onQuote']
}): ReactNode {
  const { t, say, locale } = useWords('messages')
  const who = m.side === 'unit' ? thread.unitName : t('side.office')
  const head = (
    <>
      <strong>{m.author}</strong> <span>{who}</span>{' '}
      <time dateTime={m.at} className="zf-figures">
        {dateTime(m.at, locale)}
      </time>
    </>
  )
  if (m.kind !== 'text')
    return (
      <p className="zt-help">
        {head} {t(m.kind === 'closed' ? 'thread.wasClosed' : 'thread.wasReopened')}
      </p>
    )
  const { quote } = m
  const place = quote && `${quote.clause ? `${quote.clause} ` : ''}${say(quote.title)}`
  return (
    <>
      <p className="zt-help">{head}</p>
      {quote && (
        <blockquote>
          {onQuote ? (
            <button type="button" className="zv-link" onClick={() => onQuote(quote)}>
              {place}
            </button>
          ) : (
            place
          )}
        </blockquote>
      )}
      <p className="zt-text">{m.text}</p>
    </>
  )
}

/** What is on a page that somebody looks at has been read. */
function useReading({ id, lastN, unread }: Thread): void {
  useEffect(() => {
    if (unread === 0) return
    const read = () => {
      if (document.visibilityState !== 'visible') return
      document.removeEventListener('visibilitychange', read)
      // Not reached now, it is said with the next message.
      markRead(id, lastN).then(threadsChanged, () => {})
    }
    document.addEventListener('visibilitychange', read)
    read()
    return () => document.removeEventListener('visibilitychange', read)
  }, [id, lastN, unread])
}
