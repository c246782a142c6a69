import { expression } from './expression.ts'
import type { KindLookup, RuleKind } from './kind.ts'
import { simpleKinds } from './simple.ts'

/** The closed set of rule kinds. */
export const ruleKinds: readonly RuleKind[] = [...simpleKinds, expression]

const byName: ReadonlyMap<string, RuleKind> = /*#__PURE__*/ new Map(ruleKinds.map((k) => [k.kind, k]))

/** The kind of that name, if there is one. */
export const ruleKind: KindLookup = (kind) => byName.get(kind)
