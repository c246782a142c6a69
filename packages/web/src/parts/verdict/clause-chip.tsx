import { useTranslation } from '../../i18n/index.ts'
import './verdict.css'

/** The mark of a clause (`四.1`); pressed, it opens the rule with its ruling. */
export function ClauseChip({ clause, onOpen }: { readonly clause: string; readonly onOpen?: () => void }) {
  const { t } = useTranslation('form')
  if (!onOpen) return <span className="zv-clause">{clause}</span>
  return (
    <button
      type="button"
      className="zv-clause"
      onClick={onOpen}
      aria-label={t('clause.open', { clause })}
      title={t('clause.open', { clause })}
    >
      {clause}
    </button>
  )
}
