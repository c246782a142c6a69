import type { ApplicationState, Text } from '@zhinan/call'
import { Problem } from '../../platform/http/problem.ts'

/** The states in people's words. */
export const STATES: Readonly<Record<ApplicationState, Text>> = {
  draft: { zh: '草稿', en: 'a draft' },
  submitted: { zh: '已提交', en: 'submitted' },
  returned: { zh: '退回补正', en: 'returned for correction' },
  eligible: { zh: '形式审查合格', en: 'eligible' },
  ineligible: { zh: '形式审查不合格', en: 'ineligible' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
}

/** The problem of a step that the present state does not allow. */
export function stateForbids(state: ApplicationState): Problem {
  return new Problem('state-forbids', { params: { stateZh: STATES[state].zh, stateEn: STATES[state].en } })
}
