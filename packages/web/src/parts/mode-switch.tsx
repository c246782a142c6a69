import { type ReactNode, useSyncExternalStore } from 'react'
import { useWords } from '../i18n/index.ts'
import { chooseMode, shownMode, subscribeMode } from '../theme/mode.ts'

/** Light or dark. */
export function ModeSwitch(): ReactNode {
  const { t } = useWords('common')
  const mode = useSyncExternalStore(subscribeMode, shownMode)
  const other = mode === 'dark' ? 'light' : 'dark'
  return (
    <button
      type="button"
      className="quiet"
      aria-label={t(`mode.${other}`)}
      title={t(`mode.${other}`)}
      onClick={() => chooseMode(other)}
    >
      <span aria-hidden="true">{mode === 'dark' ? '☀' : '☾'}</span>
    </button>
  )
}
