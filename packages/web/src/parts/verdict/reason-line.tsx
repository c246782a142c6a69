import type { Call } from '@zhinan/call'
import type { ReactNode } from 'react'
import type { ApplicationView } from '../../api/application-types.ts'
import { useWords } from '../../i18n/index.ts'
import { ClauseChip } from './clause-chip.tsx'

/** A reason for an application's being ineligible: the call's own words for it, what was said beside, the clause. */
export function ReasonLine({
  reason: r,
  call,
}: {
  reason: ApplicationView['outcomes'][number]['reasons'][number]
  call: Call
}): ReactNode {
  const { say, colon } = useWords('form')
  const title = say(call.reasons.find((x) => x.id === r.code)?.title ?? { zh: r.code, en: r.code })
  const said = r.text ? say(r.text) : ''
  return (
    <>
      {title}
      {said && said !== title && `${colon}${said}`} {r.clause && <ClauseChip clause={r.clause} />}
    </>
  )
}
