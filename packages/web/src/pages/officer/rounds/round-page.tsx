import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { App, Button, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import { api, take } from '../../../api/client.ts'
import { callQuery } from '../../../api/queries.ts'
import { assignmentsKey } from '../../../api/review-assignments.ts'
import { type RoundProgress, roundQuery, roundsQuery } from '../../../api/rounds.ts'
import { may, useMe } from '../../../api/session.ts'
import { useWords } from '../../../i18n/index.ts'
import { Async } from '../../../parts/async.tsx'
import { usePageTitle } from '../../../parts/page-title.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useAction } from '../../../parts/use-action.ts'
import { dateTime } from '../../../parts/when.ts'
import { ReasonDialog } from '../draws/reason-dialog.tsx'
import { EndDialog } from './end-dialog.tsx'
import { type Late, OpinionsTable } from './opinions-table.tsx'
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
  const [dialog, setDialog] = useState<'return' | 'end' | 'remind' | Late>()
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
    setDialog(undefined)
  })
  const step = async (reason: string) => {
    if (dialog === 'return') {
      const body = { assignments: [...chosen], reason }
      const returns = api.POST('/calls/{call}/review/rounds/{track}/returns', { params: { path }, body })
      queries.setQueryData(key, await take(returns))
    } else {
      const { assignment } = dialog as Late
      await take(
        api.POST('/calls/{call}/review/assignments/{assignment}/end', {
          params: { path: { call, assignment } },
          body: { ended: 'overdue', reason },
        }),
      )
      await queries.invalidateQueries({ queryKey: key })
      void queries.invalidateQueries({ queryKey: assignmentsKey(call) })
    }
    void queries.invalidateQueries({ queryKey: roundsQuery(call).queryKey })
    setChosen([])
    setDialog(undefined)
  }
  const given = r.applicationsList.flatMap((a) => a.opinions.map((o) => ({ ...o, number: a.number })))
  const picked = given.filter((o) => chosen.includes(o.assignment))
  const doubtful = given.filter(
    (o) => o.state === 'sent' && !o.sawOthers && o.flags.some((f) => f !== 'outlier'),
  )
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
            ['opened', r.opened],
            ['sent', r.sent],
            ['flagged', r.flagged],
            ['returned', r.returned],
            ['overdue.count', r.overdue],
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
              <Button disabled={late.length === 0} onClick={() => setDialog('remind')}>
                {t('remind.button', { n: late.length })}
              </Button>
              {doubtful.length > 0 && (
                <Button onClick={() => setChosen(doubtful.map((o) => o.assignment))}>
                  {t('return.flagged', { n: doubtful.length })}
                </Button>
              )}
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
          onOverdue={runs ? setDialog : undefined}
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
      {dialog === 'remind' && (
        <Modal
          open
          title={t('remind.title')}
          okText={t('remind.do')}
          confirmLoading={remind.busy}
          onOk={() => void remind.run()}
          onCancel={() => setDialog(undefined)}
        >
          <p>{t('remind.what', { n: late.length })}</p>
          <ul>
            {late.map((e) => (
              <li key={e.id}>
                {e.name} {e.sent}/{e.assigned}
              </li>
            ))}
          </ul>
          <ProblemNote error={remind.error} />
        </Modal>
      )}
      {dialog !== undefined && dialog !== 'end' && dialog !== 'remind' && (
        <ReasonDialog
          title={dialog === 'return' ? t('return.do', { n: chosen.length }) : t('overdue.do')}
          what={
            dialog === 'return'
              ? t('return.what', { n: chosen.length })
              : t('overdue.what', { name: dialog.name, number: dialog.number })
          }
          which={dialog === 'return' ? picked.map((o) => `${o.expert.name} · ${o.number}`) : []}
          send={step}
          onClose={() => setDialog(undefined)}
        />
      )}
    </>
  )
}
