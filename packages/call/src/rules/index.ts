import { anyOf } from './any-of.ts'
import { applicantKind } from './applicant-kind.ts'
import { atLeast } from './at-least.ts'
import { attachment } from './attachment.ts'
import { budget } from './budget.ts'
import { choose } from './choose.ts'
import { companion } from './companion.ts'
import { date } from './date.ts'
import { declaration } from './declaration.ts'
import { exactly } from './exactly.ts'
import { expression } from './expression.ts'
import type { KindLookup, RuleKind } from './kind.ts'
import { paper } from './paper.ts'
import { partner } from './partner.ts'
import { priority } from './priority.ts'
import { registryFact } from './registry-fact.ts'
import { sanctions } from './sanctions.ts'
import { schedule } from './schedule.ts'
import { team } from './team.ts'
import { trackRecord } from './track-record.ts'
import { unitCap } from './unit-cap.ts'

/** The closed set of rule kinds. Adding one = one file and its table of cases. */
export const ruleKinds: readonly RuleKind[] = [
  applicantKind,
  unitCap,
  registryFact,
  trackRecord,
  sanctions,
  atLeast,
  exactly,
  anyOf,
  choose,
  date,
  team,
  partner,
  declaration,
  attachment,
  budget,
  schedule,
  paper,
  companion,
  priority,
  expression,
]

const byName: ReadonlyMap<string, RuleKind> = /*#__PURE__*/ new Map(ruleKinds.map((k) => [k.kind, k]))

/** The kind of that name, if there is one. */
export const ruleKind: KindLookup = (kind) => byName.get(kind)
