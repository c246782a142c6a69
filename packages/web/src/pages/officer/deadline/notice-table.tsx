import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Notice } from '../../../api/types.ts'
import { useWords } from '../../../i18n/index.ts'
import { written } from '../../../parts/notice-text.ts'
import { dateTime } from '../../../parts/when.ts'
import { DecideDialog, type Step } from './decide-dialog.tsx'

/** Proposals and what became of them, newest first; those that wait come with what the reader can do. */
export function NoticeTable({ call, items }: { call: string; items: readonly Notice[] }): ReactNode {
  const { t, locale } = useWords('staff')
  const [asked, setAsked] = useState<{ notice: Notice; step: Step }>()
  if (items.length === 0) return <p className="card">{t('deadline.empty')}</p>
  return (
    <>
      <ul className="notices">
        {items.map((n) => (
          <li key={n.id} className="card">
            <p>
              <Outcome notice={n} /> <strong>{headOf(n)}</strong>
            </p>
            <p className="notice-text" lang={written(n.text, locale).lang}>
              {written(n.text, locale).text}
            </p>
            <p className="soft small">
              {t('deadline.proposedBy', { name: n.proposedBy.name, at: dateTime(n.proposedAt, locale) })}
              {n.decidedAt &&
                ` · ${t(`deadline.by.${n.decision}`, { name: n.decidedBy ?? '', at: dateTime(n.decidedAt, locale) })}`}
            </p>
            {n.decisionReason && <p className="small">{t('history.reason', { reason: n.decisionReason })}</p>}
            {n.mayDecide && (
              <p className="actions">
                <Button type="primary" onClick={() => setAsked({ notice: n, step: 'confirmed' })}>
                  {t('deadline.do.confirmed')}
                </Button>
                <Button onClick={() => setAsked({ notice: n, step: 'declined' })}>
                  {t('deadline.do.declined')}
                </Button>
              </p>
            )}
            {n.mayWithdraw && (
              <p className="actions">
                <span className="soft">{t('deadline.waits')}</span>
                <Button onClick={() => setAsked({ notice: n, step: 'withdrawn' })}>
                  {t('deadline.do.withdrawn')}
                </Button>
              </p>
            )}
          </li>
        ))}
      </ul>
      {asked && (
        <DecideDialog
          call={call}
          {...asked}
          head={headOf(asked.notice)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  )

  function headOf(n: Notice): string {
    return n.kind === 'extension'
      ? t('deadline.fromTo', {
          from: dateTime(n.deadlineBefore ?? '', locale),
          to: dateTime(n.deadline ?? '', locale),
        })
      : written(n.title ?? { zh: '', en: null }, locale).text
  }
}

const MARKS = {
  waiting: ['?', 'mark-undecided'],
  confirmed: ['✓', 'mark-met'],
  declined: ['✗', 'mark-notMet'],
  withdrawn: ['–', 'soft'],
} as const

function Outcome({ notice }: { notice: Notice }): ReactNode {
  const { t } = useWords('staff')
  const state = notice.decision ?? 'waiting'
  const [sign, className] = MARKS[state]
  return (
    <span className={className}>
      <span aria-hidden="true">{sign}</span> {t(`deadline.state.${state}`)}
    </span>
  )
}
