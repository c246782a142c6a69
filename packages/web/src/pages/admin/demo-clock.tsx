import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { type ReactNode, useId, useState } from 'react'
import { api, take } from '../../api/client.ts'
import { clockQuery, serverNow, useServerNow } from '../../api/clock.ts'
import { callsQuery } from '../../api/queries.ts'
import { useWords } from '../../i18n/index.ts'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { useAction } from '../../parts/use-action.ts'
import { dateTime, fromShanghai } from '../../parts/when.ts'

const MINUTE = 60_000

/** In the demonstration: what time it takes it to be, and ways to another, for everybody who looks at it. */
export function DemoClock(): ReactNode {
  const { data: clock } = useQuery(clockQuery)
  return clock?.demo ? <Control shift={clock.shiftSeconds} /> : null
}

function Control({ shift }: { shift: number }): ReactNode {
  const { t, say, locale } = useWords('staff')
  const queries = useQueryClient()
  const title = useId()
  const now = useServerNow()
  const { data: calls } = useQuery(callsQuery)
  const [to, setTo] = useState('')
  const wanted = to === '' ? undefined : fromShanghai(to)
  const move = useAction(async (shiftSeconds: number) => {
    await take(api.PUT('/demo/clock', { body: { shiftSeconds } }))
    // Whatever was read was read at another time.
    await queries.invalidateQueries()
  })
  const jump = (time: number) => void move.run(shift + Math.round((time - serverNow()!) / 1000))
  if (now === undefined) return null
  return (
    <section className="card demo-clock" aria-labelledby={title}>
      <h2 id={title}>{t('demoClock.title')}</h2>
      <p>
        {t('demoClock.now', { time: dateTime(new Date(now).toISOString(), locale) })}{' '}
        <span className="soft">{shift === 0 ? t('demoClock.real') : t('demoClock.moved')}</span>
      </p>
      <p className="soft small">{t('demoClock.what')}</p>
      {(calls?.items ?? []).flatMap(({ id, shortTitle, deadline }) =>
        deadline === null
          ? []
          : [
              <p key={id} className="actions">
                <span>
                  {t('demoClock.deadline', { call: say(shortTitle), time: dateTime(deadline, locale) })}
                </span>
                <Button disabled={move.busy} onClick={() => jump(Date.parse(deadline) - 60 * MINUTE)}>
                  {t('demoClock.hourBefore')}
                </Button>
                <Button disabled={move.busy} onClick={() => jump(Date.parse(deadline) - 2 * MINUTE)}>
                  {t('demoClock.before')}
                </Button>
                <Button disabled={move.busy} onClick={() => jump(Date.parse(deadline) + MINUTE)}>
                  {t('demoClock.after')}
                </Button>
              </p>,
            ],
      )}
      <p className="actions">
        <label htmlFor="demo-clock-to">{t('demoClock.to')}</label>
        <Input
          id="demo-clock-to"
          className="demo-clock-to"
          type="datetime-local"
          value={to}
          onChange={(e) => setTo(e.target.value)}
        />
        <Button disabled={wanted === undefined || move.busy} onClick={() => jump(Date.parse(wanted!))}>
          {t('demoClock.go')}
        </Button>
        {shift !== 0 && (
          <Button disabled={move.busy} onClick={() => void move.run(0)}>
            {t('demoClock.back')}
          </Button>
        )}
      </p>
      <ProblemNote error={move.error} />
    </section>
  )
}
