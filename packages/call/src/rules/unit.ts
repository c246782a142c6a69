import { applicantKind } from './applicant-kind.ts'
import type { KindLookup, RuleKind } from './kind.ts'
import { registryFact } from './registry-fact.ts'
import { sanctions } from './sanctions.ts'
import { trackRecord } from './track-record.ts'
import { unitCap } from './unit-cap.ts'

/** The kinds that ask about the unit and not about an application: all that "Can I apply?" looks at. */
export const unitKinds: readonly RuleKind[] = [applicantKind, unitCap, registryFact, trackRecord, sanctions]

const byName: ReadonlyMap<string, RuleKind> = /*#__PURE__*/ new Map(unitKinds.map((k) => [k.kind, k]))

export const unitKind: KindLookup = (kind) => byName.get(kind)
