import { type Call, explain, type Finding, type Form } from '@zhinan/call'
import { Button, Input, Radio } from 'antd'
import { type ReactNode, useState } from 'react'
import type { ScreeningView } from '../../../api/application-types.ts'
import { useWords } from '../../../i18n/index.ts'
import { countsOf, placeOfRule } from '../../../parts/form/notes.ts'
import { FindingRow } from '../../../parts/verdict/finding-row.tsx'
import { dateTime } from '../../../parts/when.ts'
import { sortFindings } from './decisions.ts'
import type { Screening } from './use-screening.ts'

interface Props {
  readonly call: Call
  readonly form: Form
  readonly application: ScreeningView
  readonly screening: Screening
  /** Notes being written, by rule: they outlive a reload of the application. */
  readonly notes: Readonly<Record<string, string>>
  readonly onNote: (rule: string, note: string) => void
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
                <Decide {...p} finding={f} />
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

/** The decision of one rule: holds or not, with a note. Not holding needs one: the applicant will read it. */
function Decide(p: Props & { finding: Finding }): ReactNode {
  const { t, say, locale } = useWords('screening')
  const { rule } = p.finding
  const kept = p.application.decisions.find((d) => d.rule === rule)
  const note = p.notes[rule] ?? kept?.note ?? ''
  const [wanted, setWanted] = useState<'met' | 'notMet'>()
  const value = wanted ?? (p.finding.code === 'decided' ? (p.finding.truth as 'met' | 'notMet') : undefined)
  const dirty = p.notes[rule] !== undefined && p.notes[rule] !== (kept?.note ?? '')
  const save = async (truth: 'met' | 'notMet' | null, words = note) => {
    if (truth === 'notMet' && words.trim() === '') return setWanted('notMet')
    const taken = await p.screening.decide(rule, truth, words)
    if (taken) setWanted(undefined)
  }
  if (!p.canDecide)
    return kept ? (
      <p className="zf-help">
        {t('decide.by', { who: kept.by, at: dateTime(kept.at, locale) })} {kept.note}
      </p>
    ) : null
  const needsNote = wanted === 'notMet' && note.trim() === ''
  return (
    <div className="zs-decide">
      <Radio.Group
        optionType="button"
        buttonStyle="solid"
        size="small"
        name={`decide-${rule}`}
        aria-label={say(explain(p.call, p.finding))}
        value={value}
        disabled={p.screening.busy}
        onChange={(e) => void save(e.target.value as 'met' | 'notMet')}
        options={[
          { value: 'met', label: `✓ ${t('decide.met')}` },
          { value: 'notMet', label: `✗ ${t('decide.notMet')}` },
        ]}
      />
      {p.finding.code === 'decided' && (
        <Button type="link" size="small" disabled={p.screening.busy} onClick={() => void save(null)}>
          {t('decide.undo')}
        </Button>
      )}
      {(value !== undefined || dirty || note !== '') && (
        <>
          <Input.TextArea
            aria-label={t('decide.note')}
            placeholder={needsNote ? t('decide.noteNeeded') : t('decide.note')}
            status={needsNote ? 'error' : ''}
            value={note}
            maxLength={1000}
            autoSize={{ minRows: 1, maxRows: 6 }}
            onChange={(e) => p.onNote(rule, e.target.value)}
          />
          {(dirty || wanted === 'notMet') && value !== undefined && (
            <Button
              size="small"
              disabled={needsNote}
              loading={p.screening.busy}
              onClick={() => void save(value)}
            >
              {t('decide.save')}
            </Button>
          )}
        </>
      )}
      {kept && p.finding.code === 'decided' && (
        <p className="zf-help">{t('decide.by', { who: kept.by, at: dateTime(kept.at, locale) })}</p>
      )}
    </div>
  )
}
