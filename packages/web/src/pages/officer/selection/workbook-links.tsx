import type { ReactNode } from 'react'
import { keptSelectionPath, liveSelectionPath } from '../../../api/selection.ts'
import { useWords } from '../../../i18n/index.ts'

/** A selection as Excel workbooks. @param n one that was prepared; absent: as it stands */
export function WorkbookLinks({ call, n }: { call: string; n?: number }): ReactNode {
  const { t, locale } = useWords('selection')
  const path = n === undefined ? liveSelectionPath(call) : keptSelectionPath(call, n)
  return (
    <>
      <a className="button" href={`${path}/ranking.xlsx?lang=${locale}`} download>
        {t('rankingFile')}
      </a>
      <a className="button" href={`${path}/justification.xlsx?lang=${locale}`} download>
        {t('justificationFile')}
      </a>
    </>
  )
}
