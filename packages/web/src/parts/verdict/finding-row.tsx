import { type Call, explain, type Finding, sentence } from '@zhinan/call'
import type { ReactNode } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { useSay } from '../form/form-context.ts'
import { ClauseChip } from './clause-chip.tsx'
import { TruthMark } from './state-mark.tsx'

interface Props {
  readonly call: Call
  readonly finding: Finding
  readonly onOpen: () => void
  /** Goes to the place where it can be mended. */
  readonly onJump?: () => void
  readonly children?: ReactNode
}

/** One finding: mark, the rule in a sentence, what was seen and needed, and its clause. */
export function FindingRow({ call, finding, onOpen, onJump, children }: Props) {
  const { t } = useTranslation('form')
  const say = useSay()
  const said = say(sentence(call, finding.rule))
  const why = say(explain(call, finding))
  return (
    <li className={`zv-finding zv-finding-${finding.truth}`}>
      <TruthMark truth={finding.truth} />
      <div>
        <p className="zv-sentence">
          {finding.gate === 'priority' && <span className="zv-tag">{t('gate.priority')}</span>}
          {said} <ClauseChip clause={finding.clause} onOpen={onOpen} />
        </p>
        {why !== said && <p className="zv-why">{why}</p>}
        {onJump && (
          <button type="button" className="zv-link" onClick={onJump}>
            {t('verdict.jump')}
          </button>
        )}
        {children}
      </div>
    </li>
  )
}
