import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { looksOfQuery } from '../../../api/second-looks.ts'
import { useWords } from '../../../i18n/index.ts'
import { LookMark } from './look-mark.tsx'

/** On the workbench: that this file was drawn, how its second look stands, and the way there. */
export function LooksOf({ id }: { id: string }): ReactNode {
  const { t } = useWords('second')
  const looks = useQuery(looksOfQuery(id)).data?.items ?? []
  return looks.map((l) => (
    <div key={l.id} className={l.state === 'different' ? 'note note-open' : 'note'}>
      <LookMark look={l} />
      <Link to="/second-looks/$look" params={{ look: l.id }}>
        {t('bench.link')}
      </Link>
    </div>
  ))
}
