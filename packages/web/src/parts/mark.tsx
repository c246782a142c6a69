import type { Truth } from '@zhinan/call/public'
import type { ReactNode } from 'react'
import { useWords } from '../i18n/index.ts'

const SIGNS: Record<Truth, string> = { met: '✓', notMet: '✗', undecided: '?' }

/** The mark of a truth, with its word for those who do not see it (or for all, with `word`). */
export function Mark({ truth, word = false }: { truth: Truth; word?: boolean }): ReactNode {
  const { t } = useWords('common')
  return (
    <span className={`mark mark-${truth}`}>
      <span aria-hidden="true">{SIGNS[truth]}</span>
      <span className={word ? 'mark-word' : 'unseen'}>{t(`truth.${truth}`)}</span>
    </span>
  )
}
