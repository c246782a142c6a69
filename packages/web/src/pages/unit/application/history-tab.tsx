import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { applicationHistoryQuery } from '../../../api/applications.ts'
import { useWords } from '../../../i18n/index.ts'
import { Async } from '../../../parts/async.tsx'
import { dateTime } from '../../../parts/when.ts'

/** Who did what, when and why; newest first. */
export function HistoryTab({ id }: { id: string }): ReactNode {
  const { t, locale } = useWords('form')
  const history = useQuery(applicationHistoryQuery(id))
  const words: Readonly<Record<string, string>> = {
    started: t('action.started'),
    submitted: t('action.submitted'),
    returned: t('action.returned'),
    eligible: t('action.eligible'),
    ineligible: t('action.ineligible'),
    reopened: t('action.reopened'),
    withdrawn: t('action.withdrawn'),
    freed: t('action.freed'),
    decided: t('action.decided'),
    revealed: t('action.revealed'),
    proposed: t('action.lateProposed'),
    confirmed: t('action.lateConfirmed'),
    declined: t('action.lateDeclined'),
  }
  /** `application.submitted` and `application-submitted` name the same action. */
  const whole: Readonly<Record<string, string>> = {
    'application.late-withdrawn': t('action.lateWithdrawn'),
    'application.question-asked': t('action.questionAsked'),
    'application.question-closed': t('action.questionClosed'),
    'application.question-reopened': t('action.questionReopened'),
    'application.message-sent': t('action.messageSent'),
  }
  const word = (action: string) => whole[action] ?? words[action.split(/[.:/-]/).at(-1) ?? action] ?? action
  return (
    <Async query={history}>
      {({ items }) =>
        items.length === 0 ? (
          <p className="zf-empty">{t('history.empty')}</p>
        ) : (
          <ol className="za-history">
            {items.map((e) => (
              <li key={e.id}>
                <time dateTime={e.at} className="zf-figures">
                  {dateTime(e.at, locale)}
                </time>{' '}
                <strong>{word(e.action)}</strong> <span className="zf-help">{e.actor}</span>
                {e.reason && <p>{e.reason}</p>}
              </li>
            ))}
          </ol>
        )
      }
    </Async>
  )
}
