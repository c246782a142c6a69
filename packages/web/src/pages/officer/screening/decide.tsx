import { type Call, explain, type Finding, sentence } from '@zhinan/call'
import { Button, Input, Radio } from 'antd'
import type { KeyboardEvent, ReactNode } from 'react'
import type { ScreeningView } from '../../../api/application-types.ts'
import { useWords } from '../../../i18n/index.ts'
import { dateTime } from '../../../parts/when.ts'
import { PhraseMenu } from '../phrases/phrase-menu.tsx'
import { type Choice, choicesId, type Deciding, noteId } from './use-deciding.ts'

interface Props {
  readonly call: Call
  readonly application: ScreeningView
  readonly finding: Finding
  readonly deciding: Deciding
  readonly canDecide: boolean
}

/** The decision of one rule: holds or not, with a note. Not holding needs one: the applicant will read it. */
export function Decide({ call, application, finding, deciding, canDecide }: Props): ReactNode {
  const { t, say, locale } = useWords('screening')
  const { rule } = finding
  const kept = application.decisions.find((d) => d.rule === rule)
  if (!canDecide)
    return kept ? (
      <p className="zf-help">
        {t('decide.by', { who: kept.by, at: dateTime(kept.at, locale) })} {kept.note}
      </p>
    ) : null
  const note = deciding.noteOf(rule)
  const wanted = deciding.wanted[rule]
  const value = wanted ?? (finding.code === 'decided' ? (finding.truth as Choice) : undefined)
  const dirty = deciding.isDirty(rule)
  const needsNote = wanted === 'notMet' && note.trim() === ''
  const onKey = (e: KeyboardEvent) => {
    if (e.key === 'Escape') document.getElementById(choicesId(rule))?.querySelector('input')?.focus()
    else if (e.key !== 'Enter' || !(e.ctrlKey || e.metaKey) || e.nativeEvent.isComposing) return
    else if (value !== undefined) deciding.saveAndGoOn(rule, value)
    e.preventDefault()
    e.stopPropagation()
  }
  return (
    <div className={deciding.at === rule ? 'zs-decide zs-decide-at' : 'zs-decide'}>
      <div id={choicesId(rule)}>
        <Radio.Group
          optionType="button"
          buttonStyle="solid"
          size="small"
          name={`decide-${rule}`}
          aria-label={say(explain(call, finding))}
          value={value ?? null}
          onChange={(e) => void deciding.choose(rule, e.target.value as Choice)}
          options={[
            { value: 'met', label: `✓ ${t('decide.met')}` },
            { value: 'notMet', label: `✗ ${t('decide.notMet')}` },
          ]}
        />
      </div>
      {(value !== undefined || dirty || note !== '') && (
        <>
          <Input.TextArea
            id={noteId(rule)}
            aria-label={t('decide.note')}
            placeholder={needsNote ? t('decide.noteNeeded') : t('decide.note')}
            status={needsNote ? 'error' : ''}
            aria-invalid={needsNote}
            value={note}
            maxLength={1000}
            autoSize={{ minRows: 1, maxRows: 6 }}
            onChange={(e) => deciding.write(rule, e.target.value)}
            onKeyDown={onKey}
          />
          <div className="zf-line">
            {finding.code === 'decided' && (
              <Button type="link" size="small" onClick={() => void deciding.choose(rule, null)}>
                {t('decide.undo')}
              </Button>
            )}
            <PhraseMenu
              box={noteId(rule)}
              value={note}
              most={1000}
              onChange={(words) => deciding.write(rule, words)}
              places={{ clause: finding.clause, field: say(sentence(call, rule)) }}
            />
            {(dirty || wanted === 'notMet') && value !== undefined && (
              <Button
                size="small"
                disabled={needsNote}
                title="Ctrl+Enter"
                onClick={() => deciding.saveAndGoOn(rule, value)}
              >
                {t('decide.save')}
              </Button>
            )}
          </div>
        </>
      )}
      {kept && finding.code === 'decided' && (
        <p className="zf-help">{t('decide.by', { who: kept.by, at: dateTime(kept.at, locale) })}</p>
      )}
    </div>
  )
}
