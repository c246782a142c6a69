import { type ReactNode, useState } from 'react'
import { api, take } from '../../../api/client.ts'
import type { LiveSelection } from '../../../api/selection.ts'
import { useWords } from '../../../i18n/index.ts'
import { dateTime } from '../../../parts/when.ts'
import { ReasonDialog } from '../draws/reason-dialog.tsx'

interface Props {
  readonly call: string
  readonly live: LiveSelection
  readonly onDone: (now: LiveSelection) => void
}

/** Votes and falls as they were recorded; a fall that was recorded in error is taken back. */
export function DecisionsList({ call, live, onDone }: Props): ReactNode {
  const { t, locale } = useWords('selection')
  const [undoing, setUndoing] = useState<LiveSelection['falls'][number]>()
  const name = (id: string) => live.rows.find((r) => r.id === id)?.unit ?? ''
  if (live.votes.length + live.falls.length === 0) return null
  const undo = async (reason: string) => {
    const path = { call, fall: undoing!.id }
    onDone(
      await take(
        api.POST('/calls/{call}/selection/falls/{fall}/undo', { params: { path }, body: { reason } }),
      ),
    )
    setUndoing(undefined)
  }
  return (
    <section aria-labelledby="decisions">
      <h2 id="decisions">{t('decisions.title')}</h2>
      <ul className="rows card">
        {live.votes.map((v) => (
          <li key={v.id}>
            <strong>{t('decisions.vote', { track: v.track })}</strong>
            <span className="block">{v.order.map((id) => `${name(id)} ${id}`).join(' → ')}</span>
            <span className="small block">{t('decisions.present', { who: v.present })}</span>
            <span className="small block">{v.reason}</span>
            <span className="soft small block">
              {v.by} · {dateTime(v.at, locale)}
            </span>
          </li>
        ))}
        {live.falls.map((f) => (
          <li key={f.id}>
            <strong>
              {name(f.application)} {f.application}
            </strong>{' '}
            {t(`causes.${f.cause}`)}
            <span className="small block">{f.reason}</span>
            <span className="soft small block">
              {f.by} · {dateTime(f.at, locale)}
            </span>
            {f.undone ? (
              <span className="small block">
                {t('decisions.undone', {
                  by: f.undone.by,
                  at: dateTime(f.undone.at, locale),
                  reason: f.undone.reason,
                })}
              </span>
            ) : (
              live.may.record.includes(f.track) && (
                <button type="button" className="button" onClick={() => setUndoing(f)}>
                  {t('decisions.undo')}
                </button>
              )
            )}
          </li>
        ))}
      </ul>
      {undoing && (
        <ReasonDialog
          title={t('decisions.undo')}
          what={t('decisions.undoWhat', { number: undoing.application })}
          send={undo}
          onClose={() => setUndoing(undefined)}
        />
      )}
    </section>
  )
}
