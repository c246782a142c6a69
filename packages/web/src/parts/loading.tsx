import type { ReactNode } from 'react'
import { useWords } from '../i18n/index.ts'

/** While something comes; `busy`: the server has put it off. It shows late, so that quick answers do not flicker. */
export function Loading({ busy = false }: { busy?: boolean }): ReactNode {
  const { t } = useWords('common')
  return (
    <p className={busy ? 'note note-open' : 'loading soft'} role="status">
      {t(busy ? 'busy' : 'loading')}
    </p>
  )
}
