import type { Call } from '@zhinan/call'
import { Button } from 'antd'
import type { ComponentProps, ReactNode } from 'react'
import type { ScreeningView } from '../../../api/application-types.ts'
import { looksAfter, useMe } from '../../../api/session.ts'
import { useWords } from '../../../i18n/index.ts'
import { Talk } from '../../../parts/talk/talk.tsx'
import { StateMark } from '../../../parts/verdict/state-mark.tsx'
import { dateTime } from '../../../parts/when.ts'

interface Props {
  readonly application: ScreeningView
  readonly call: Call
  /** Opens the queue where it does not stand beside. */
  readonly onQueue: (() => void) | undefined
  readonly onQuote: ComponentProps<typeof Talk>['onQuote']
}

/** Which application this is, whose, since when, and the way to its unit. */
export function BenchHead({ application: a, call, onQueue, onQuote }: Props): ReactNode {
  const { t, say, locale } = useWords('screening')
  const me = useMe()
  const track = call.tracks.find((x) => x.id === a.track)
  return (
    <header>
      <p className="za-crumbs">
        {onQueue && (
          <Button size="small" onClick={onQueue} aria-haspopup="dialog">
            ☰ {t('neighbours.title')}
          </Button>
        )}{' '}
        {a.track} {track && say(track.title)}
      </p>
      <h1>{a.title || t('untitled')}</h1>
      <p className="za-facts">
        <span className="zf-figures">{a.number}</span> <StateMark state={a.state} /> {a.unitName}
        {a.unit.host && `（${a.unit.host.name}）`}{' '}
        {a.submittedAt && <span className="zf-help">{dateTime(a.submittedAt, locale)}</span>}
        {a.submissions.length > 1 && (
          <span className="zv-tag">{t('column.nth', { n: a.submissions.length })}</span>
        )}{' '}
        <Talk application={a} call={call} side={looksAfter(me, a) ? 'office' : null} onQuote={onQuote} />
      </p>
    </header>
  )
}
