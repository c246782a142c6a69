import type { Call, Finding, Form } from '@zhinan/call'
import { type ReactNode, useState } from 'react'
import type { ScreeningView } from '../../../api/application-types.ts'
import { useWords } from '../../../i18n/index.ts'
import { countsOf, placeOfRule } from '../../../parts/form/notes.ts'
import { FindingRow } from '../../../parts/verdict/finding-row.tsx'
import { Decide } from './decide.tsx'
import { sortFindings } from './decisions.ts'
import type { Deciding } from './use-deciding.ts'

interface Props {
  readonly call: Call
  readonly form: Form
  readonly application: ScreeningView
  readonly deciding: Deciding
  readonly canDecide: boolean
  readonly onOpenRule: (rule: string) => void
  readonly onJump: (path: string) => void
}

/** The verdict as an officer works through it: their own decisions first, then what failed, is open, holds. */
export function DecisionsPanel(p: Props): ReactNode {
  const { t } = useWords('screening')
  const { t: form } = useWords('form')
  const [showMet, setShowMet] = useState(false)
  const sorted = sortFindings(p.application.verdict.findings)
  const counts = countsOf(p.application.verdict.findings)
  const open = sorted.mine.filter((f) => f.truth === 'undecided').length
  const jumpTo = (f: Finding) => {
    const place = f.path ?? placeOfRule(p.form, f.rule)
    return place === undefined ? undefined : () => p.onJump(place)
  }
  const list = (findings: readonly Finding[]) => (
    <ul className="zv-findings">
      {findings.map((f) => (
        <FindingRow
          key={f.rule}
          call={p.call}
          finding={f}
          onOpen={() => p.onOpenRule(f.rule)}
          onJump={jumpTo(f)}
        />
      ))}
    </ul>
  )
  return (
    <section aria-labelledby="zs-verdict" className="zv-panel">
      <h2 id="zs-verdict">{t('verdict.title')}</h2>
      <p className="zv-counts" aria-live="polite">
        <span className="zv-met">✓ {form('verdict.met', { n: counts.met })}</span>
        <span className="zv-notMet">✗ {form('verdict.notMet', { n: counts.notMet })}</span>
        <span className="zv-undecided">? {form('verdict.undecided', { n: counts.undecided })}</span>
      </p>
      {sorted.mine.length > 0 && (
        <>
          <h3>{open > 0 ? t('verdict.toDecide', { n: open }) : t('verdict.allDecided')}</h3>
          <ul className="zv-findings">
            {sorted.mine.map((f) => (
              <FindingRow
                key={f.rule}
                call={p.call}
                finding={f}
                onOpen={() => p.onOpenRule(f.rule)}
                onJump={jumpTo(f)}
              >
                <Decide
                  call={p.call}
                  application={p.application}
                  finding={f}
                  deciding={p.deciding}
                  canDecide={p.canDecide}
                />
              </FindingRow>
            ))}
          </ul>
        </>
      )}
      {sorted.failed.length > 0 && (
        <>
          <h3>{t('verdict.failed')}</h3>
          {list(sorted.failed)}
        </>
      )}
      {sorted.open.length > 0 && (
        <>
          <h3>{t('verdict.open')}</h3>
          {list(sorted.open)}
        </>
      )}
      {sorted.preferences.length > 0 && (
        <>
          <h3>{t('verdict.preferences')}</h3>
          {list(sorted.preferences)}
        </>
      )}
      {sorted.met.length > 0 && (
        <>
          <h3>
            <button
              type="button"
              className="zv-link"
              aria-expanded={showMet}
              onClick={() => setShowMet((v) => !v)}
            >
              {showMet ? form('verdict.hideMet') : t('verdict.machineMet', { n: sorted.met.length })}
            </button>
          </h3>
          {showMet && list(sorted.met)}
        </>
      )}
    </section>
  )
}
