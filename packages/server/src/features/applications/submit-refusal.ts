import type { Call } from '@zhinan/call'
import type { Tx } from '../../platform/db/database.ts'
import { Problem } from '../../platform/http/problem.ts'
import { type Blocker, blockers, judge, kindOf } from './judge.ts'
import { type Judged, type SiblingRow, siblingsOf } from './store.ts'
import type { Part, Ready } from './submit-parts.ts'
import { whySubmitRefused } from './submit-window.ts'

/** What keeps a part from going out, each issue with its place. @throws Problem when it is too late for it */
export function issuesOf(call: Call, part: Part, main: boolean): Blocker[] {
  const late = main ? undefined : whySubmitRefused(part)
  if (late) throw late
  const { id } = part.judged.application
  return blockers(call, part.judgement).map((b) => (main ? b : { ...b, applicationId: id }))
}

/** @throws Problem `cap-reached`, `companions-missing` or `not-submittable` with every issue, if there are any */
export function refuse(call: Call, issues: Blocker[], { siblings, application }: Judged): void {
  if (issues.length === 0) return
  const ofKind = (kind: string) => issues.filter((i) => kindOf(call, i) === kind)
  const caps = ofKind('unitCap')
  if (caps.length > 0) {
    const more = issues.map((i) =>
      caps.includes(i)
        ? { ...i, applications: using(siblings, i.rule?.split('/')[0] ?? application.track) }
        : i,
    )
    throw new Problem('cap-reached', { issues: more })
  }
  const missing = issues.some((i) => i.code === 'nested-elsewhere' || i.code === 'not-own-unit')
  const code = missing || ofKind('companion').length > 0 ? 'companions-missing' : 'not-submittable'
  throw new Problem(code, { params: { count: issues.length }, issues })
}

/** Somebody else of the unit was quicker: says so with what uses the places now. */
export async function noPlace(tx: Tx, ready: Ready, part: Part): Promise<never> {
  const { application } = part.judged
  const siblings = await siblingsOf(tx, application.call_id, application.counting_unit)
  const judgement = judge(ready, { ...part.judged, siblings })
  refuse(ready.call, blockers(ready.call, judgement), { ...part.judged, siblings })
  throw new Problem('cap-reached', {
    issues: [
      {
        code: 'over',
        message: { zh: '限额已满', en: 'The allowance is used up' },
        applications: using(siblings, application.track),
      },
    ],
  })
}

const using = (siblings: readonly SiblingRow[], track: string) =>
  siblings
    .filter((s) => s.track === track && s.state !== 'draft' && s.state !== 'withdrawn')
    .map(({ id, number, title, state }) => ({ id, number, title, state }))
