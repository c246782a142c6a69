import type { Rule } from '../model.ts'
import { ruleKind, ruleKinds } from '../rules/index.ts'
import type { Nested, RuleKind } from '../rules/kind.ts'
import { ruleCommonSchema, type StatedTrack } from '../schema/track.ts'
import { text } from '../text.ts'
import type { Report } from './issue.ts'
import { suggestion } from './nearest.ts'
import { readShape, unknownKey } from './shape.ts'
import type { Path, Source } from './source.ts'

/** Kinds that the loader makes of `applicants` and `award`, so that nobody states them twice. */
const MADE: Readonly<Record<string, string>> = { applicantKind: 'applicants', budget: 'award' }

const commonKeys = Object.keys(ruleCommonSchema._zod.def.shape)
/** The kinds that a call may state. */
export const statedKinds: readonly RuleKind[] = ruleKinds.filter((k) => !(k.kind in MADE))
const kindNames = statedKinds.map((k) => k.kind)

/** A rule, and where its parameters stand in the track's file. */
export interface PlacedRule {
  readonly rule: Rule
  readonly path: Path
}

/** All rules of a track: `applicant` from who may apply, the stated ones (one a place), `budget` from the award. */
export function readRules(track: StatedTrack, source: Source, report: Report): PlacedRule[] {
  return [
    applicantRule(track),
    ...track.rules.flatMap((stated, i) => readRule(stated, ['rules', i], source, report)),
    budgetRule(track),
  ]
}

/** Reports what is wrong with the rules of a track that does not fit elsewhere, so that nothing waits for a second try. */
export function reportRules(rules: unknown, source: Source, report: Report): void {
  if (!Array.isArray(rules)) return
  rules.forEach((stated: unknown, i) => {
    if (typeof stated === 'object' && stated !== null && !Array.isArray(stated))
      readRule(stated as Record<string, unknown>, ['rules', i], source, report)
  })
}

function readRule(stated: Record<string, unknown>, path: Path, source: Source, report: Report): PlacedRule[] {
  const keys = Object.keys(stated)
  const common = Object.fromEntries(keys.filter((k) => commonKeys.includes(k)).map((k) => [k, stated[k]]))
  const head = readShape(ruleCommonSchema, source, path, common, report)
  const condition = readCondition(
    stated,
    keys.filter((k) => !commonKeys.includes(k)),
    path,
    source,
    report,
  )
  if (!head || !condition) return []
  const { defaults } = ruleKind(condition.kind)!
  const rule: Rule = {
    id: head.id,
    kind: condition.kind,
    clause: head.clause,
    ruling: head.ruling,
    gate: head.gate ?? defaults.gate,
    by: head.by ?? defaults.by,
    when: head.when ?? defaults.when,
    types: head.types,
    source: head.source,
    text: head.text,
    params: condition.params,
  }
  const at = [...path, condition.kind]
  if (!head.in) return [{ rule, path: at }]
  return head.in.map((place) => ({ rule: { ...rule, id: `${rule.id}@${place}`, place }, path: at }))
}

/** Reads "exactly one key that names a kind", of a rule or of a condition inside one. */
function readCondition(
  stated: Record<string, unknown>,
  keys: readonly string[],
  path: Path,
  source: Source,
  report: Report,
): Nested | undefined {
  const kinds = keys.filter((k) => ruleKind(k))
  const strays = keys.filter((k) => !ruleKind(k))
  for (const key of strays) {
    const place = source.at([...path, key], { key: true })
    if (kinds.length > 0) {
      report.add('unknown-key', place, unknownKey(key, commonKeys))
      continue
    }
    const near = suggestion(key, [...kindNames, ...commonKeys])
    report.add(
      'unknown-kind',
      place,
      text(
        `没有“${key}”这种规则${near.zh}；规则种类有：${kindNames.join('、')}`,
        `there is no rule kind "${key}"${near.en}; the kinds are: ${kindNames.join(', ')}`,
      ),
    )
  }
  const [name, second] = kinds
  if (name === undefined) {
    if (strays.length === 0)
      report.add(
        'no-kind',
        source.at(path),
        text(
          `这条规则没有写明种类；请加上其中一种：${kindNames.join('、')}`,
          `this rule names no kind: add one of ${kindNames.join(', ')}`,
        ),
      )
    return undefined
  }
  if (second !== undefined) {
    report.add(
      'two-kinds',
      source.at([...path, second], { key: true }),
      text(
        `一条规则只能有一种，这里有 ${kinds.join('、')}；请拆成几条，或用 anyOf`,
        `a rule is of one kind, this one has ${kinds.join(', ')}: split it, or use anyOf`,
      ),
    )
    return undefined
  }
  if (name in MADE) {
    report.add(
      'reserved-kind',
      source.at([...path, name], { key: true }),
      text(
        `“${name}”由 ${MADE[name]} 自动生成，不必另写，请删去`,
        `"${name}" is made of the track's ${MADE[name]}: remove it here`,
      ),
    )
    return undefined
  }
  const kind = ruleKind(name)!
  const at = [...path, name]
  const value = kind.nested ? readNested(stated[name], at, source, report) : stated[name]
  if (value === undefined && kind.nested) return undefined
  const params = readShape(kind.schema, source, at, value, report)
  return params === undefined ? undefined : { kind: name, params }
}

function readNested(value: unknown, path: Path, source: Source, report: Report): Nested[] | undefined {
  if (!Array.isArray(value) || value.length < 2) {
    report.add(
      'wrong-value',
      source.at(path),
      text('“或者”须列出两个或以上条件', 'an either-or lists two or more conditions'),
    )
    return undefined
  }
  const read = value.map((item: unknown, i) => {
    if (typeof item === 'object' && item !== null && !Array.isArray(item))
      return readCondition(item as Record<string, unknown>, Object.keys(item), [...path, i], source, report)
    report.add(
      'no-kind',
      source.at([...path, i]),
      text('这里应是一条“种类: 参数”的条件', 'a condition is written "kind: parameters"'),
    )
    return undefined
  })
  return read.every((r) => r !== undefined) ? read : undefined
}

function applicantRule(track: StatedTrack): PlacedRule {
  const allow = track.applicants.allow.map((a) => (typeof a === 'string' ? { kind: [a] } : a))
  const hosted = allow.filter((a) => 'inNameOf' in a && a.inNameOf === 'host').flatMap((a) => a.kind)
  const kinds = allow.filter((a) => !('inNameOf' in a) || a.inNameOf !== 'host').flatMap((a) => a.kind)
  return made('applicant', 'applicantKind', track.applicants.clause, { kinds, hosted }, ['applicants'])
}

const budgetRule = (track: StatedTrack): PlacedRule =>
  made('budget', 'budget', track.award.clause, { associationMax: track.award.amount }, ['award'])

function made(id: string, kind: string, clause: string, params: unknown, path: Path): PlacedRule {
  return { rule: { id, kind, clause, ...ruleKind(kind)!.defaults, params }, path }
}
