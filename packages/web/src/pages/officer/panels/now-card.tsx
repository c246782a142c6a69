import { Button, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import type { MeetingItem, PanelMeeting } from '../../../api/panels.ts'
import { useWords } from '../../../i18n/index.ts'
import type { Step } from './steps.ts'

interface Props {
  readonly meeting: PanelMeeting
  readonly item: MeetingItem
  readonly busy: boolean
  readonly mayRun: boolean
  readonly onStep: (step: Step) => void
}

/** What is on: who has to be out of the room, what experts gave it, the vote. */
export function NowCard({ meeting, item: i, busy, mayRun, onStep }: Props): ReactNode {
  const { t } = useWords('panels')
  const [note, setNote] = useState('')
  const { application } = i
  const mayVote = meeting.members.filter((m) => !i.recused.some((r) => r.id === m.id))
  const there = mayVote.filter((m) => m.present).length
  const said = note.trim()
  return (
    <section className="card meeting-now" aria-label={t('now.title')}>
      <h2>{t('now.of', { title: i.title })}</h2>
      <p className="soft">
        {i.number} · {i.unit}
        {i.score !== null && ` · ${t('now.score', { score: i.score, n: i.opinions })}`}
      </p>
      {i.recused.length > 0 ? (
        <p className="note note-bad">✗ {t('now.out', { names: i.recused.map((r) => r.name).join('、') })}</p>
      ) : (
        <p className="mark-met">✓ {t('now.nobodyOut')}</p>
      )}
      <p>
        {i.state === 'voting'
          ? t('now.cast', { cast: i.cast, of: there })
          : t('now.there', { there, of: mayVote.length })}
      </p>
      {mayRun && (
        <>
          <label htmlFor="meeting-note">
            {t('now.note')} <span className="soft small">{t('now.noteNeed')}</span>
          </label>
          <Input.TextArea
            id="meeting-note"
            rows={2}
            maxLength={2000}
            value={note}
            onChange={(e) => setNote(e.target.value)}
          />
          <p className="actions">
            {i.state === 'on' ? (
              <Button type="primary" loading={busy} onClick={() => onStep({ step: 'vote', application })}>
                {t('now.vote')}
              </Button>
            ) : (
              <Button
                type="primary"
                loading={busy}
                onClick={() => onStep({ step: 'count', application, ...(said && { note: said }) })}
              >
                {t('now.count')}
              </Button>
            )}
            {i.state === 'on' && (
              <Button
                disabled={said.length < 2}
                onClick={() => onStep({ step: 'discussed', application, note: said })}
              >
                {t('now.discussed')}
              </Button>
            )}
            <Button
              disabled={said.length < 2}
              onClick={() => onStep({ step: 'postpone', application, note: said })}
            >
              {t('now.postpone')}
            </Button>
          </p>
        </>
      )}
    </section>
  )
}
