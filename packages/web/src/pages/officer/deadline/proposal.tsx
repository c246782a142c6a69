import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { Notice } from '../../../api/types.ts'
import { useWords } from '../../../i18n/index.ts'
import { dateTime } from '../../../parts/when.ts'
import type { Step } from './decide-dialog.tsx'

interface Props {
  readonly of: Pick<
    Notice,
    | 'proposedBy'
    | 'proposedAt'
    | 'decision'
    | 'decidedBy'
    | 'decidedAt'
    | 'decisionReason'
    | 'mayDecide'
    | 'mayWithdraw'
  >
  readonly head: string
  readonly children: ReactNode
  readonly onAsk: (step: Step) => void
}

/** Something that one person proposes and another decides: what it is, how it stands, and what the reader can do. */
export function Proposal({ of: p, head, children, onAsk }: Props): ReactNode {
  const { t, locale } = useWords('staff')
  const state = p.decision ?? 'waiting'
  const [sign, className] = MARKS[state]
  return (
    <li className="card">
      <p>
        <span className={className}>
          <span aria-hidden="true">{sign}</span> {t(`deadline.state.${state}`)}
        </span>{' '}
        <strong>{head}</strong>
      </p>
      {children}
      <p className="soft small">
        {t('deadline.proposedBy', { name: p.proposedBy.name, at: dateTime(p.proposedAt, locale) })}
        {p.decidedAt &&
          ` · ${t(`deadline.by.${state}`, { name: p.decidedBy ?? '', at: dateTime(p.decidedAt, locale) })}`}
      </p>
      {p.decisionReason && <p className="small">{t('history.reason', { reason: p.decisionReason })}</p>}
      {p.mayDecide && (
        <p className="actions">
          <Button type="primary" onClick={() => onAsk('confirmed')}>
            {t('deadline.do.confirmed')}
          </Button>
          <Button onClick={() => onAsk('declined')}>{t('deadline.do.declined')}</Button>
        </p>
      )}
      {p.mayWithdraw && (
        <p className="actions">
          <span className="soft">{t('deadline.waits')}</span>
          <Button onClick={() => onAsk('withdrawn')}>{t('deadline.do.withdrawn')}</Button>
        </p>
      )}
    </li>
  )
}

const MARKS = {
  waiting: ['?', 'mark-undecided'],
  confirmed: ['✓', 'mark-met'],
  declined: ['✗', 'mark-notMet'],
  withdrawn: ['–', 'soft'],
} as const
