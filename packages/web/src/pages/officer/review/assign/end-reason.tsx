import type { ReactNode } from 'react'
import { useWords } from '../../../../i18n/index.ts'

const KINDS = new Set([
  'same-unit',
  'partner-unit',
  'earlier-unit',
  'same-person',
  'relation',
  'excluded',
  'declared',
])

/** Why an assignment ended. A conflict is kept as its kind and the fact it rests on. */
export function EndReason({ reason }: { reason: string }): ReactNode {
  const { t } = useWords('recusal')
  const [, kind, fact] = /^([a-z-]+): ?(.*)$/s.exec(reason) ?? []
  if (!kind || !KINDS.has(kind)) return reason
  return `${t(`kinds.${kind}`)}${fact && fact !== '-' ? `（${fact}）` : ''}`
}
