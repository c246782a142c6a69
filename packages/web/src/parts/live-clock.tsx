import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useServerNow } from '../api/clock.ts'
import { useLive } from '../api/live.ts'
import { statusAt } from '../api/live-state.ts'
import { useWords } from '../i18n/index.ts'
import { Countdown } from './countdown.tsx'
import { dateTime } from './when.ts'
import './notices.css'

/** In the head of every page: the time left in the call that the page is about, else in the only one that is open. */
export function LiveClock(): ReactNode {
  const { t, locale } = useWords('common')
  const { call: named } = useParams({ strict: false })
  const now = useServerNow()
  const live = useLive()
  if (now === undefined) return null
  const open = (live?.calls ?? []).filter((c) => statusAt(c, now) === 'open')
  const call = open.find((c) => c.id === named) ?? (open.length === 1 ? open[0] : undefined)
  if (!call) return null
  return (
    <span
      className="live-clock small"
      title={t('countdown.until', { time: dateTime(call.deadline, locale) })}
    >
      <Countdown to={call.deadline} />
    </span>
  )
}
