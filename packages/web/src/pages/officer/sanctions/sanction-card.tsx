import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Checkbox } from 'antd'
import { type ReactNode, useState } from 'react'
import { api, take } from '../../../api/client.ts'
import type { Sanction } from '../../../api/sanctions.ts'
import { useWords } from '../../../i18n/index.ts'
import { periodOf } from '../../../parts/sanction-period.ts'
import { dateTime } from '../../../parts/when.ts'
import { DecideDialog, type Step } from '../deadline/decide-dialog.tsx'
import { LiftForm } from './lift-form.tsx'

interface Props {
  readonly sanction: Sanction
  /** Absent: there is nothing to tick. */
  readonly ticked?: boolean
  readonly onTick?: (on: boolean) => void
}

const MARKS = {
  waiting: ['?', 'mark-undecided'],
  inForce: ['✗', 'mark-notMet'],
  future: ['○', 'mark-undecided'],
  ended: ['–', 'soft'],
  refused: ['–', 'soft'],
} as const

/** One entry of the register: against whom, by which decision, from when to when, and what the reader can do about it. */
export function SanctionCard({ sanction: s, ticked, onTick }: Props): ReactNode {
  const { t, locale } = useWords('sanctions')
  const { t: staff } = useWords('staff')
  const queries = useQueryClient()
  const [asked, setAsked] = useState<{ about: 'entry' | 'lift'; step: Step }>()
  const [lifting, setLifting] = useState(false)
  const [sign, className] = MARKS[s.state]
  const head = `${s.unitName} · ${t(`kind.${s.kind}`)} · ${s.documentNumber ?? s.documentTitle}`
  const ask = (about: 'entry' | 'lift') => (step: Step) => setAsked({ about, step })
  return (
    <li className="card">
      <p>
        {onTick && (
          <Checkbox
            checked={ticked ?? false}
            aria-label={t('tick', { unit: s.unitName })}
            onChange={(e) => onTick(e.target.checked)}
          />
        )}{' '}
        <span className={className}>
          <span aria-hidden="true">{sign}</span> {t(`state.${s.state}`)}
        </span>{' '}
        <strong>{t(`kind.${s.kind}`)}</strong>{' '}
        <Link to="/units/$id/verify" params={{ id: s.unitId }}>
          {s.unitName}
        </Link>
      </p>
      <p>
        {s.documentTitle} {s.documentNumber}
        <br />
        <span className="soft">{periodOf(s, t, locale)}</span>
      </p>
      <p className="notice-text">{t('groundsAre', { text: s.grounds })}</p>
      {(s.track || s.callId) && (
        <p className="small">{t('about', { what: [s.callId, s.track].filter(Boolean).join(' ') })}</p>
      )}
      <p className="soft small">
        {t(s.imported ? 'imported' : 'entered', {
          name: s.proposedBy.name,
          at: dateTime(s.proposedAt, locale),
        })}
        {s.decidedAt &&
          s.decision &&
          ` · ${staff(`deadline.by.${s.decision}`, { name: s.decidedBy ?? '', at: dateTime(s.decidedAt, locale) })}`}
      </p>
      {s.decisionReason && <p className="small">{staff('history.reason', { reason: s.decisionReason })}</p>}
      <Ways of={s} onAsk={ask('entry')} />
      {s.lift && (
        <div className="sanction-lift">
          <p>
            <strong>{t(`lift.${s.lift.decision ?? 'waiting'}`)}</strong>{' '}
            {staff('history.reason', { reason: s.lift.reason })}
          </p>
          <p className="soft small">
            {staff('deadline.proposedBy', {
              name: s.lift.proposedBy.name,
              at: dateTime(s.lift.proposedAt, locale),
            })}
            {s.lift.decidedAt &&
              s.lift.decision &&
              ` · ${staff(`deadline.by.${s.lift.decision}`, { name: s.lift.decidedBy ?? '', at: dateTime(s.lift.decidedAt, locale) })}`}
          </p>
          {s.lift.decisionReason && (
            <p className="small">{staff('history.reason', { reason: s.lift.decisionReason })}</p>
          )}
          <Ways of={s.lift} onAsk={ask('lift')} />
        </div>
      )}
      {s.mayLift && (
        <p className="actions">
          <Button onClick={() => setLifting(true)}>{t('lift.propose')}</Button>
        </p>
      )}
      {lifting && <LiftForm sanction={s} head={head} onClose={() => setLifting(false)} />}
      {asked && (
        <DecideDialog
          step={asked.step}
          head={asked.about === 'entry' ? head : t('lift.head', { what: head })}
          after={
            asked.about === 'entry'
              ? [t('after.holds'), t('after.judged'), t('after.mail'), t('after.undo')]
              : [t('lift.after.ends'), t('after.judged'), t('after.mail')]
          }
          send={async (body) => {
            const path = { id: s.id }
            await (asked.about === 'entry'
              ? take(api.POST('/sanctions/{id}/decision', { params: { path }, body }))
              : take(
                  api.POST('/sanctions/{id}/lifts/{lift}/decision', {
                    params: { path: { ...path, lift: s.lift?.id ?? '' } },
                    body,
                  }),
                ))
            await queries.invalidateQueries({ queryKey: ['sanctions'] })
          }}
          onClose={() => setAsked(undefined)}
        />
      )}
    </li>
  )
}

function Ways({
  of: p,
  onAsk,
}: {
  of: { readonly mayDecide: boolean; readonly mayWithdraw: boolean }
  onAsk: (step: Step) => void
}): ReactNode {
  const { t: staff } = useWords('staff')
  if (p.mayDecide)
    return (
      <p className="actions">
        <Button type="primary" onClick={() => onAsk('confirmed')}>
          {staff('deadline.do.confirmed')}
        </Button>
        <Button onClick={() => onAsk('declined')}>{staff('deadline.do.declined')}</Button>
      </p>
    )
  if (p.mayWithdraw)
    return (
      <p className="actions">
        <span className="soft">{staff('deadline.waits')}</span>
        <Button onClick={() => onAsk('withdrawn')}>{staff('deadline.do.withdrawn')}</Button>
      </p>
    )
  return null
}
