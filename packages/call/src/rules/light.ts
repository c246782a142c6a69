import { undecided } from '../finding.ts'
import { type Expression, expressionWords } from './expression-words.ts'
import { defineKind, type KindLookup, type RuleKind } from './kind.ts'
import { simpleKinds } from './simple.ts'

/** `expression` without its engine: it can be told and asked for, but not decided. */
const expression = defineKind<Expression>({
  ...expressionWords,
  compile: () => {
    const open = undecided('officer', 'unreadable')
    return () => open
  },
})

const byName: ReadonlyMap<string, RuleKind> = /*#__PURE__*/ new Map(
  [...simpleKinds, expression].map((k) => [k.kind, k]),
)

/** The kinds for pages that judge no application. */
export const lightKind: KindLookup = (kind) => byName.get(kind)
