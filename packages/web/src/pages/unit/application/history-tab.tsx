import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { applicationHistoryQuery } from '../../../api/applications.ts'
import { useWords } from '../../../i18n/index.ts'
import { Async } from '../../../parts/async.tsx'
import { PartLink } from '../../../parts/part-link.tsx'
import { dateTime } from '../../../parts/when.ts'

interface Props {
  readonly application: { readonly id: string; readonly number: string; readonly callId: string }
}

/** Who did what, when and why; newest first. */
export function HistoryTab({ application: a }: Props): ReactNode {
  const { t, locale } = useWords('form')
  const history = useQuery(applicationHistoryQuery(a.id))
  const words: Readonly<Record<string, string>> = {
    started: t('action.started'),
    submitted: t('action.submitted'),
    returned: t('action.returned'),
    'found-eligible': t('action.eligible'),
    'found-ineligible': t('action.ineligible'),
    reopened: t('action.reopened'),
    withdrawn: t('action.withdrawn'),
    freed: t('action.freed'),
    'rule-decided': t('action.decided'),
    'secret.revealed': t('action.revealed'),
    'late-proposed': t('action.lateProposed'),
    'late-confirmed': t('action.lateConfirmed'),
    'late-declined': t('action.lateDeclined'),
    'late-withdrawn': t('action.lateWithdrawn'),
    appealed: t('action.appealed'),
    'appeal-upheld': t('action.appealUpheld'),
    'appeal-rejected': t('action.appealRejected'),
    'appeal-withdrawn': t('action.appealWithdrawn'),
    'approval-asked': t('action.approvalAsked'),
    approved: t('action.approved'),
    'sent-back-within': t('action.sentBackWithin'),
    'approval-taken-back': t('action.approvalTakenBack'),
    'question-asked': t('action.questionAsked'),
    'question-closed': t('action.questionClosed'),
    'question-reopened': t('action.questionReopened'),
    'message-sent': t('action.messageSent'),
    'paper.scan-uploaded': t('action.scanUploaded'),
    'paper.scan-matched': t('action.scanMatched'),
    'paper.scan-dismissed': t('action.scanRefused'),
    'paper.sent': t('action.paperSent'),
    'paper.received': t('action.paperReceived'),
    'paper.receipt-revoked': t('action.paperRevoked'),
    'registry-changed': t('action.registryChanged'),
    'file.infected': t('action.fileInfected'),
    'file.cleaned': t('action.fileCleaned'),
    'screening.given': t('action.given'),
    'screening.handed-over': t('action.handedOver'),
    'screening.taken-back': t('action.takenBack'),
    'screening.second-drawn': t('action.secondDrawn'),
    'screening.second-given': t('action.secondGiven'),
    'screening.second-equal': t('action.secondEqual'),
    'screening.second-differs': t('action.secondDiffers'),
    'screening.second-maintained': t('action.secondMaintained'),
    'screening.second-reopened': t('action.secondReopened'),
    'screening.second-lapsed': t('action.secondLapsed'),
  }
  const of = { subjectType: 'application', subjectId: a.id, subjectName: a.number, callId: a.callId }
  const word = (action: string) => words[action.replace(/^application\./, '')] ?? action
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
                <PartLink step={{ ...of, action: e.action }} />
              </li>
            ))}
          </ol>
        )
      }
    </Async>
  )
}
