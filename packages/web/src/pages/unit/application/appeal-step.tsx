import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { type Appeal, appealsQuery } from '../../../api/appeals.ts'
import { fileUrl } from '../../../api/applications.ts'
import { useWords } from '../../../i18n/index.ts'
import { FileLink } from '../../../parts/form/file-link.tsx'
import { ClauseChip } from '../../../parts/verdict/clause-chip.tsx'
import { dateTime } from '../../../parts/when.ts'
import '../../../parts/notices.css'
import { FileAppeal } from './file-appeal.tsx'
import { WithdrawAppeal } from './withdraw-appeal.tsx'
import './appeal-step.css'

interface Props {
  readonly id: string
  /** What whoever examines the application may do with an appeal that waits. */
  readonly beside?: (appeal: Appeal) => ReactNode
}

/** Objecting to a finding of ineligible: how long there is for it, how an appeal stands, how it was answered. */
export function AppealStep({ id, beside }: Props): ReactNode {
  const { t, locale } = useWords('appeals')
  const { data: view } = useQuery(appealsQuery(id))
  if (!view || (view.standing === 'none' && view.items.length === 0)) return null
  const until = view.until ? dateTime(view.until, locale) : ''
  return (
    <section aria-labelledby="appeal-step" className="card appeal-step">
      <h2 id="appeal-step">{t('step.title')}</h2>
      {view.standing === 'open' && !view.mayFile && <p className="soft">{t('step.theirs', { until })}</p>}
      {view.standing === 'passed' && <p className="soft">{t('step.passed', { until })}</p>}
      {view.mayFile && <FileAppeal key={view.items[0]?.id} id={id} view={view} />}
      {view.items.length > 0 && (
        <ul className="notices">
          {view.items.map((a) => (
            <li key={a.id}>
              <OneAppeal appeal={a} />
              {a.mayWithdraw && <WithdrawAppeal appeal={a.id} />}
              {beside?.(a)}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** One appeal: its reasons, where it stands, and the answer. */
function OneAppeal({ appeal: a }: { appeal: Appeal }): ReactNode {
  const { t, locale } = useWords('appeals')
  const due = dateTime(a.due, locale)
  return (
    <>
      {a.decision === null ? (
        <p className={a.overdue ? 'note note-bad' : 'note note-open'} role="status">
          {t(a.overdue ? 'one.overdue' : 'one.open', { due })}
        </p>
      ) : (
        <p className={a.decision === 'upheld' ? 'note note-good' : 'note'} role="status">
          {t(`one.${a.decision}`)}
        </p>
      )}
      <p className="soft small">{t('one.filed', { name: a.filedBy, at: dateTime(a.filedAt, locale) })}</p>
      <p className="notice-text">{a.reason}</p>
      <Evidence files={a.files} />
      {a.answer && (
        <>
          <p className="soft small">
            {t('one.answered', {
              name: a.decidedBy ?? '',
              at: a.decidedAt ? dateTime(a.decidedAt, locale) : '',
            })}
          </p>
          <p className="notice-text">{a.answer}</p>
        </>
      )}
      {a.clauses.length > 0 && (
        <p>
          {t('one.clauses')}{' '}
          {a.clauses.map((c) => (
            <ClauseChip key={c} clause={c} />
          ))}
        </p>
      )}
    </>
  )
}

/** What came with it; what cannot be opened yet, or never, says so. */
function Evidence({ files }: { files: Appeal['files'] }): ReactNode {
  const { t } = useWords('appeals')
  if (files.length === 0) return null
  return (
    <>
      <p className="soft small">{t('one.files', { n: files.length })}</p>
      <ul className="appeal-files">
        {files.map((f) => (
          <li key={f.file}>
            {f.opens ? <FileLink file={f} url={fileUrl(f.file)} /> : f.name}
            {(f.scan === 'waiting' || f.scan === 'infected') && (
              <span className={f.scan === 'infected' ? 'mark-notMet' : 'mark-undecided'}>
                {' '}
                {f.scan === 'infected' ? '✗' : '…'} {t(`one.scan.${f.scan}`)}
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
