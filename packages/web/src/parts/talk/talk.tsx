import { MessageOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Call } from '@zhinan/call'
import { Button, Drawer } from 'antd'
import type { ReactNode } from 'react'
import { useAsking } from '../../api/live.ts'
import { askQuestion, type ThreadCard, threadsChanged, threadsOfQuery } from '../../api/threads.ts'
import { useWords } from '../../i18n/index.ts'
import { Async } from '../async.tsx'
import { useWide } from '../use-wide.ts'
import { dateTime } from '../when.ts'
import { Compose } from './compose.tsx'
import { Standing } from './standing.tsx'
import { type Quote, ThreadView } from './thread-view.tsx'
import './talk.css'

interface Props {
  readonly application: { readonly id: string; readonly track: string }
  readonly call: Call
  /** Whose page this is; null: the reader only reads. */
  readonly side: 'unit' | 'office' | null
  readonly onQuote?: (quote: Quote) => void
}

/** The way to the questions about an application, beside it: what is open stands in the address (`talk`). */
export function Talk({ application, call, side, onQuote }: Props): ReactNode {
  const { t } = useWords('messages')
  const { talk } = useSearch({ strict: false }) as { talk?: string }
  const navigate = useNavigate()
  const wide = useWide(760)
  const threads = useQuery({ ...threadsOfQuery(application.id), refetchInterval: useAsking() })
  const unread = threads.data?.items.filter((x) => x.unread > 0).length ?? 0
  const open = (to: string | undefined) =>
    void navigate({
      to: '.',
      search: (s: Record<string, string | undefined>) => ({ ...s, talk: to }),
      replace: true,
      resetScroll: false,
    })
  const listed = talk === undefined || talk === 'list' || talk === 'new'
  return (
    <>
      <Button
        size="small"
        icon={<MessageOutlined />}
        aria-haspopup="dialog"
        // Only where it is known that there are none: else somebody would ask beside what was asked already.
        onClick={() => open(threads.data?.items.length === 0 && side !== null ? 'new' : 'list')}
      >
        {t(`talk.${side ?? 'read'}`)}
        {threads.data && threads.data.items.length > 0 && ` (${threads.data.items.length})`}
        {unread > 0 && <span className="app-count">{t('unread', { n: unread })}</span>}
      </Button>
      <Drawer
        open={talk !== undefined}
        onClose={() => open(undefined)}
        title={t('talk.title')}
        size={wide ? 460 : '100%'}
        // The form beside stays readable, and may be written in.
        mask={!wide}
        extra={
          !listed || talk === 'new' ? (
            <Button size="small" onClick={() => open('list')}>
              {t('talk.all')}
            </Button>
          ) : (
            side !== null && (
              <Button size="small" onClick={() => open('new')}>
                {t('talk.ask')}
              </Button>
            )
          )
        }
      >
        {!listed ? (
          <ThreadView id={talk} onQuote={onQuote} />
        ) : talk === 'new' && side !== null ? (
          <>
            <p className="zt-help">{t(`talk.${side}Who`)}</p>
            <Compose
              place={`new.${application.id}`}
              call={call}
              track={application.track}
              asksFirst
              withSubject
              onSend={async (subject, message, key) => {
                const { id } = await askQuestion(application.id, { subject, ...message }, key)
                await threadsChanged()
                open(id)
              }}
            />
          </>
        ) : (
          <Async query={threads}>
            {({ items }) =>
              items.length === 0 ? (
                <p className="zt-help">{t(side === null ? 'talk.none' : 'talk.noneYet')}</p>
              ) : (
                <ThreadList items={items} onOpen={open} />
              )
            }
          </Async>
        )}
      </Drawer>
    </>
  )
}

function ThreadList({
  items,
  onOpen,
}: {
  items: readonly ThreadCard[]
  onOpen: (id: string) => void
}): ReactNode {
  const { locale } = useWords('messages')
  return (
    <ul className="zt-list">
      {items.map((x) => (
        <li key={x.id}>
          <button type="button" onClick={() => onOpen(x.id)}>
            <strong>{x.subject}</strong>
            <Standing thread={x} />
            <span className="zt-last">
              {x.lastAuthor}
              {x.lastText && ` · ${x.lastText}`}
            </span>
            <time dateTime={x.lastAt} className="zt-help zf-figures">
              {dateTime(x.lastAt, locale)}
            </time>
          </button>
        </li>
      ))}
    </ul>
  )
}
