import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { api, take } from '../../../api/client.ts'
import { callQuery } from '../../../api/queries.ts'
import { type RoundProgress, roundQuery } from '../../../api/rounds.ts'
import { may, useMe } from '../../../api/session.ts'
import { useWords } from '../../../i18n/index.ts'
import { Async } from '../../../parts/async.tsx'
import { usePageTitle } from '../../../parts/page-title.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useAction } from '../../../parts/use-action.ts'
import { dateTime } from '../../../parts/when.ts'
import { ReasonDialog } from '../draws/reason-dialog.tsx'
import { EndDialog } from './end-dialog.tsx'
import { OpinionsTable } from './opinions-table.tsx'
import { stateOf } from './rounds-page.tsx'

/** One track's review: every application with its opinions, what is doubtful, and who is late. */
export function RoundPage(): ReactNode {
  const { call, track } = useParams({ from: '/app/calls/$call/review/rounds/$track' })
  return (
    <Async query={useQuery(roundQuery(call, track))}>
      {(round) => <Progress call={call} round={round} />}
    </Async>
  )
}

function Progress({ call, round: r }: { call: string; round: RoundProgress }): ReactNode {
  const { t, say, locale } = useWords('rounds')
  const me = useMe()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const view = useQuery(callQuery(call))
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [dialog, setDialog] = useState<'return' | 'end' | { overdue: string; name: string }>()
  const track = view.data?.call.tracks.find((x) => x.id === r.track)
  usePageTitle(`${r.track} · ${t('title')}`)
  const path = { call, track: r.track }
  const key = roundQuery(call, r.track).queryKey
  const late = r.experts.filter((e) => e.sent < e.assigned)
  const runs = may(me, 'review-round.run')
  const remind = useAction(async () => {
    const body = { experts: late.map((e) => e.id) }
    const { reminded } = await take(
      api.POST('/calls/{call}/review/rounds/{track}/reminders', { params: { path }, body }),
    )
    message.success(t('reminded', { n: reminded }))
  })
  const step = async (reason: string) => {
    const next =
      dialog === 'return'
        ? await take(
            api.POST('/calls/{call}/review/rounds/{track}/returns', {
              params: { path },
              body: { assignments: [...chosen], reason },
            }),
          )
        : await take(
            api.POST('/calls/{call}/review/rounds/{track}/overdue', {
              params: { path },
              body: { assignment: (dialog as { overdue: string }).overdue, reason },
            }),
          )
    queries.setQueryData(key, next)
    setChosen([])
    setDialog(undefined)
  }
  const short = r.applicationsList.filter((a) => a.valid < r.needs).length
  return (
    <>
      <p>
        <Link to="/calls/$call/review/rounds" params={{ call }}>
          ← {t('title')}
        </Link>
      </p>
      <h1>
        {r.track} {track && say(track.title)}
      </h1>
      <p>
        {t(stateOf(r))}
        {r.closesAt && ` · ${t('until', { at: dateTime(r.closesAt, locale) })}`}
      </p>
      <ul className="totals">
        {(
          [
            ['assigned', r.assigned],
            ['sent', r.sent],
            ['returned', r.returned],
            ['short', short],
          ] as const
        ).map(([name, n]) => (
          <li key={name}>
            <strong>{n}</strong>
            <span className="soft">{name === 'short' ? t('short', { n: r.needs }) : t(name)}</span>
          </li>
        ))}
      </ul>
      {runs && r.openedAt !== null && (
        <p className="actions">
          <Button onClick={() => setDialog('end')}>{t('end.do')}</Button>
          {r.open && (
            <>
              <Button disabled={late.length === 0} loading={remind.busy} onClick={() => void remind.run()}>
                {t('remind', { n: late.length })}
              </Button>
              <Button disabled={chosen.length === 0} onClick={() => setDialog('return')}>
                {t('return.do', { n: chosen.length })}
              </Button>
            </>
          )}
          <Link className="button" to="/calls/$call/review/assignments" params={{ call }}>
            {t('assignments')}
          </Link>
        </p>
      )}
      <ProblemNote error={remind.error} />
      {late.length > 0 && (
        <p className="soft small">
          {t('late')} {late.map((e) => `${e.name} ${e.sent}/${e.assigned}`).join(' · ')}
        </p>
      )}
      {r.applicationsList.length === 0 ? (
        <p className="card">{t('none')}</p>
      ) : (
        <OpinionsTable
          round={r}
          criteria={track?.criteria ?? []}
          chosen={chosen}
          onChoose={runs && r.open ? setChosen : undefined}
          onOverdue={runs ? (overdue, name) => setDialog({ overdue, name }) : undefined}
        />
      )}
      {r.experts.some((e) => e.flags.length > 0) && (
        <p className="note">
          {r.experts
            .filter((e) => e.flags.length > 0)
            .map((e) =>
              t(`leniency.${e.flags[0]!}`, { name: e.name, n: Math.abs(e.leniency ?? 0).toFixed(1) }),
            )
            .join(' · ')}
        </p>
      )}
      {dialog === 'end' && <EndDialog call={call} round={r} onClose={() => setDialog(undefined)} />}
      {dialog !== undefined && dialog !== 'end' && (
        <ReasonDialog
          title={dialog === 'return' ? t('return.do', { n: chosen.length }) : t('overdue.do')}
          what={
            dialog === 'return'
              ? t('return.what', { n: chosen.length })
              : t('overdue.what', { name: dialog.name })
          }
          send={step}
          onClose={() => setDialog(undefined)}
        />
      )}
    </>
  )
}
