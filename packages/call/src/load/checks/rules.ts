import type { Track } from '../../model.ts'
import type { RuleFault } from '../../rules/kind.ts'
import { type Text, text } from '../../text.ts'
import { type IssueCode, issueCodes } from '../issue.ts'
import { beside, type Check, idsOf, type RuleInPlace, reportDangling, rulesOf } from '../loaded.ts'
import { suggestion } from '../nearest.ts'

/** Each kind's own faults: names that are not there, numbers that cannot be. */
export const ruleFaults: Check = (loaded) => {
  for (const r of rulesOf(loaded))
    for (const fault of r.kind.check?.(r.rule.params, r.ctx) ?? []) {
      if (fault.word !== undefined && loaded.broken.has(fault.word)) continue
      const place = r.source.at([...r.path, ...(fault.at ?? [])], { value: fault.word })
      loaded.report.add(codeOf(fault), place, withSuggestion(fault))
    }
}

const codeOf = (fault: RuleFault): IssueCode =>
  issueCodes.find((c) => c === fault.code) ?? ('wrong-value' satisfies IssueCode)

function withSuggestion(fault: RuleFault): Text {
  if (fault.word === undefined || !fault.known) return fault.text
  const near = suggestion(fault.word, fault.known)
  return text(fault.text.zh + near.zh, fault.text.en + near.en)
}

/** The rulings, types and places that rules name are there. */
export const ruleNames: Check = (loaded) => {
  const { call, report } = loaded
  const seen = new Set<string>()
  for (const r of rulesOf(loaded)) {
    const stated = `${r.track.id} ${r.path.join(' ')}`
    if (r.rule.place !== undefined) {
      const what = text('地点', 'place')
      reportDangling(report, r.source, beside(r, 'in'), [r.rule.place], idsOf(call.vocabulary.places), what)
    }
    if (seen.has(stated)) continue
    seen.add(stated)
    if (r.rule.ruling !== undefined && loaded.rulingsKnown)
      reportDangling(
        report,
        r.source,
        beside(r, 'ruling'),
        [r.rule.ruling],
        idsOf(call.rulings),
        text('口径', 'ruling'),
      )
    if (r.rule.types)
      reportDangling(
        report,
        r.source,
        beside(r, 'types'),
        r.rule.types,
        idsOf(r.track.types),
        text('类型', 'type'),
      )
  }
}

/** Two rules that no application can satisfy together, though each by itself could be. */
export const contradictions: Check = (loaded) => {
  for (const track of loaded.call.tracks) {
    const seen = new Set<RuleInPlace>()
    for (const type of track.types.length === 0 ? [undefined] : idsOf(track.types)) {
      const rules = rulesOf(loaded, track).filter(
        (r) =>
          r.rule.gate !== 'priority' &&
          (!r.rule.types || (type !== undefined && r.rule.types.includes(type))),
      )
      for (const [r, said] of [...numbers(rules), ...dates(rules)]) {
        if (seen.has(r)) continue
        seen.add(r)
        loaded.report.add('contradiction', r.source.at(r.path), said)
      }
      for (const [r, said] of registry(rules)) {
        if (seen.has(r)) continue
        seen.add(r)
        loaded.report.add('unreachable-track', r.source.at(r.path), said)
      }
    }
  }
}

type Found = [RuleInPlace, Text]

function numbers(rules: readonly RuleInPlace[]): Found[] {
  const ranges = new Map<string, { min: number; max: number; by: string }>()
  const found: Found[] = []
  for (const r of rules)
    for (const f of r.kind.fields?.(r.rule.params, r.ctx) ?? []) {
      if (f.type !== 'number') continue
      const min = f.exact ?? f.floor ?? Number.NEGATIVE_INFINITY
      const max = f.exact ?? f.max ?? Number.POSITIVE_INFINITY
      const before = ranges.get(f.path)
      const range = {
        min: Math.max(min, before?.min ?? min),
        max: Math.min(max, before?.max ?? max),
        by: r.rule.id,
      }
      if (before && min <= max && before.min <= before.max && range.min > range.max)
        found.push([r, clash(f.path, range.min, range.max, before.by)])
      ranges.set(f.path, range)
    }
  return found
}

function dates(rules: readonly RuleInPlace[]): Found[] {
  const ranges = new Map<string, { from: string; to: string; by: string }>()
  const found: Found[] = []
  for (const r of rules) {
    if (r.rule.kind !== 'date') continue
    const p = r.rule.params as { of: string; onOrAfter?: string; onOrBefore?: string }
    const from = p.onOrAfter ?? ''
    const to = p.onOrBefore ?? '9999-12-31'
    const before = ranges.get(p.of)
    const range = {
      from: before && before.from > from ? before.from : from,
      to: before && before.to < to ? before.to : to,
      by: r.rule.id,
    }
    if (before && from <= to && before.from <= before.to && range.from > range.to)
      found.push([r, clash(p.of, range.from, range.to, before.by)])
    ranges.set(p.of, range)
  }
  return found
}

const clash = (path: string, floor: unknown, ceiling: unknown, by: string): Text =>
  text(
    `与规则“${by}”矛盾：${path} 不得低于 ${floor}，又不得高于 ${ceiling}`,
    `contradicts rule "${by}": ${path} must be at least ${floor} and at most ${ceiling}`,
  )

function registry(rules: readonly RuleInPlace[]): Found[] {
  const left = new Map<string, { values: string[]; by: string }>()
  const found: Found[] = []
  for (const r of rules) {
    if (r.rule.kind !== 'registryFact') continue
    const p = r.rule.params as { fact: string; year?: number; is?: string[]; isNot?: string[] }
    const fact = r.ctx.call.vocabulary.registryFacts.find((f) => f.id === p.fact)
    if (!fact) continue
    const allows = (v: string) => (!p.is || p.is.includes(v)) && !p.isNot?.includes(v)
    const key = `${p.fact}@${p.year ?? ''}`
    const before = left.get(key)
    const values = (before?.values ?? idsOf(fact.values)).filter(allows)
    if (before && before.values.length > 0 && values.length === 0 && idsOf(fact.values).some(allows))
      found.push([
        r,
        text(
          `与规则“${before.by}”合起来，没有单位能满足“${fact.title.zh}”的要求`,
          `with rule "${before.by}", no unit can have a fitting "${fact.title.en}"`,
        ),
      ])
    left.set(key, { values, by: r.rule.id })
  }
  return found
}

/** `absorbs` names tracks that are there, goes round in no circle, and is what the companion rule asks for. */
export const absorption: Check = (loaded) => {
  const { call, report } = loaded
  const known = [...idsOf(call.tracks), ...loaded.broken]
  for (const track of call.tracks) {
    const source = loaded.trackSources.get(track)!
    reportDangling(report, source, ['absorbs'], track.absorbs, known, text('项目类别', 'track'))
    const circle = circleFrom(track, call.tracks)
    if (circle)
      report.add(
        'absorb-cycle',
        source.at(['absorbs']),
        text(
          `纳入关系成环：${circle.join(' → ')}；评审先后无法确定，请删去其中一环`,
          `absorbs goes round in a circle: ${circle.join(' → ')}; no order of review is possible, remove one link`,
        ),
      )
    if (loaded.whole) companions(loaded, track)
  }
}

function companions(loaded: Parameters<Check>[0], track: Track): void {
  const rule = rulesOf(loaded, track).find((r) => r.rule.kind === 'companion')
  const asked = rule ? (rule.rule.params as { tracks: string[] }).tracks : []
  if ([...asked].sort().join() === [...track.absorbs].sort().join()) return
  const source = loaded.trackSources.get(track)!
  const list = (ids: readonly string[]) => (ids.length > 0 ? ids.join('、') : '—')
  loaded.report.add(
    'companion-differs',
    rule ? source.at([...rule.path, 'tracks']) : source.at(['absorbs']),
    text(
      `须同时申报的类别（${list(asked)}）与 absorbs（${list(track.absorbs)}）不一致，请改为相同`,
      `the companion tracks (${list(asked)}) differ from absorbs (${list(track.absorbs)}): make them the same`,
    ),
  )
}

/** A way from `track` back to itself, named once for the circle: at the member whose id sorts first. */
function circleFrom(track: Track, all: readonly Track[]): string[] | undefined {
  const walk = (id: string, way: readonly string[]): string[] | undefined => {
    for (const next of all.find((t) => t.id === id)?.absorbs ?? []) {
      if (next === track.id) return [...way, next]
      if (way.includes(next) || next < track.id) continue
      const found = walk(next, [...way, next])
      if (found) return found
    }
    return undefined
  }
  return walk(track.id, [track.id])
}
