import type { Truth } from '@zhinan/call'
import { useTranslation } from '../../i18n/index.ts'
import type { Mark } from '../form/notes.ts'
import './verdict.css'

const MARKS: Record<string, string> = {
  draft: '✎',
  submitted: '➤',
  returned: '↩',
  eligible: '✓',
  ineligible: '✗',
  withdrawn: '–',
}

/** The state of an application: a mark and a word. */
export function StateMark({ state }: { readonly state: string }) {
  const { t } = useTranslation('form')
  const words: Record<string, string> = {
    draft: t('state.draft'),
    submitted: t('state.submitted'),
    returned: t('state.returned'),
    eligible: t('state.eligible'),
    ineligible: t('state.ineligible'),
    withdrawn: t('state.withdrawn'),
  }
  return (
    <span className={`zv-state zv-state-${state}`}>
      <span aria-hidden="true">{MARKS[state] ?? '•'}</span> {words[state] ?? state}
    </span>
  )
}

/** Holds, fails, open: a mark whose word is read aloud. */
export function TruthMark({ truth }: { readonly truth: Truth }) {
  const { t } = useTranslation('form')
  const word = { met: t('truth.met'), notMet: t('truth.notMet'), undecided: t('truth.undecided') }[truth]
  const mark = { met: '✓', notMet: '✗', undecided: '?' }[truth]
  return (
    <span className={`zv-truth zv-${truth}`} title={word}>
      <span aria-hidden="true">{mark}</span>
      <span className="unseen">{word}</span>
    </span>
  )
}

/** How a section of the form stands. */
export function SectionMark({ mark }: { readonly mark: Mark }) {
  const { t } = useTranslation('form')
  const word = {
    complete: t('mark.complete'),
    missing: t('mark.missing'),
    wrong: t('mark.wrong'),
    empty: t('mark.empty'),
  }[mark]
  const sign = { complete: '✓', missing: '◐', wrong: '✗', empty: '○' }[mark]
  return (
    <span className={`zv-mark zv-mark-${mark}`} title={word}>
      <span aria-hidden="true">{sign}</span>
      <span className="unseen">{word}</span>
    </span>
  )
}
