import type { Call, Finding, Verdict } from '@zhinan/call'
import { useState } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { countsOf } from '../form/notes.ts'
import { FindingRow } from './finding-row.tsx'
import './verdict.css'

interface Props {
  readonly call: Call
  readonly verdict: Verdict
  readonly onOpenRule: (rule: string) => void
  readonly onJump: (path: string) => void
}

/** The verdict beside the form: counts, then what fails, what is open, what others decide, and what holds. */
export function VerdictPanel({ call, verdict, onOpenRule, onJump }: Props) {
  const { t } = useTranslation('form')
  const [showMet, setShowMet] = useState(false)
  const counts = countsOf(verdict.findings)
  const groups = groupsOf(verdict.findings)
  const list = (findings: readonly Finding[]) => (
    <ul className="zv-findings">
      {findings.map((f) => (
        <FindingRow
          key={f.rule}
          call={call}
          finding={f}
          onOpen={() => onOpenRule(f.rule)}
          onJump={f.path && f.truth !== 'met' ? () => onJump(f.path!) : undefined}
        />
      ))}
    </ul>
  )
  return (
    <section aria-label={t('verdict.title')} className="zv-panel">
      <h2>{t('verdict.title')}</h2>
      <p className="zv-counts" aria-live="polite">
        <span className="zv-met">✓ {t('verdict.met', { n: counts.met })}</span>
        <span className="zv-notMet">✗ {t('verdict.notMet', { n: counts.notMet })}</span>
        <span className="zv-undecided">? {t('verdict.undecided', { n: counts.undecided })}</span>
      </p>
      {groups.failed.length > 0 && (
        <>
          <h3>{t('verdict.groupFailed')}</h3>
          {list(groups.failed)}
        </>
      )}
      {groups.open.length > 0 && (
        <>
          <h3>{t('verdict.groupOpen')}</h3>
          {list(groups.open)}
        </>
      )}
      {groups.others.length > 0 && (
        <>
          <h3>{t('verdict.groupOthers')}</h3>
          {list(groups.others)}
        </>
      )}
      {groups.failed.length + groups.open.length === 0 && <p className="zv-good">✓ {t('verdict.allGood')}</p>}
      {groups.met.length > 0 && (
        <>
          <h3>
            <button
              type="button"
              className="zv-link"
              aria-expanded={showMet}
              onClick={() => setShowMet((v) => !v)}
            >
              {showMet ? t('verdict.hideMet') : t('verdict.showMet', { n: groups.met.length })}
            </button>
          </h3>
          {showMet && list(groups.met)}
        </>
      )}
    </section>
  )
}

/** Findings by what they ask of the applicant: mend, fill in, wait for others, nothing. A failed preference asks nothing. */
export function groupsOf(findings: readonly Finding[]) {
  const failed: Finding[] = []
  const open: Finding[] = []
  const others: Finding[] = []
  const met: Finding[] = []
  for (const f of findings) {
    if (f.truth === 'met') met.push(f)
    else if (f.gate === 'priority') others.push(f)
    else if (f.truth === 'notMet') failed.push(f)
    else (f.awaits === 'applicant' ? open : others).push(f)
  }
  return { failed, open, others, met }
}
