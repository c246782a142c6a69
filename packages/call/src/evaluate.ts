import type { Facts } from './facts.ts'
import { type Finding, type Outcome, undecided, type Verdict } from './finding.ts'
import type { Call, Rule, Track } from './model.ts'
import { shown } from './path.ts'
import type { Evaluate, KindLookup } from './rules/kind.ts'
import { fullId } from './rules/lookup.ts'

/** A call made ready to judge applications: everything that depends only on the call is done once. */
export interface Evaluator {
  /**
   * Judges one application. Total and pure: never throws, whatever the content holds; the same facts give the same
   * findings, in the order in which the call states its rules.
   * @throws RangeError when the call has no such track (a bug of the caller, not of the applicant).
   */
  evaluate(track: string, facts: Facts): Verdict
}

interface Prepared {
  readonly judge: (facts: Facts) => Finding
  readonly types?: ReadonlySet<string>
}

/** The type that the applicant chose, if the track has types and it is one of them. */
export function typeOf(track: Pick<Track, 'types'>, content: unknown): string | undefined {
  if (track.types.length === 0) return undefined
  const basics = (content as { basics?: unknown } | null | undefined)?.basics
  const type = typeof basics === 'object' && basics !== null ? (basics as { type?: unknown }).type : undefined
  return track.types.some((t) => t.id === type) ? (type as string) : undefined
}

/** Prepares a call's rules; `kinds` is the registry that knows them. */
export function compileCall(call: Call, kinds: KindLookup, only?: (rule: Rule) => boolean): Evaluator {
  const tracks = new Map(
    call.tracks.map((track) => {
      const prepared = track.rules
        .filter((r) => only?.(r) ?? true)
        .map((rule) => prepare(call, track, rule, kinds))
      return [track.id, { track, prepared, typed: prepared.some((p) => p.types) }]
    }),
  )
  return {
    evaluate(id, facts) {
      const found = tracks.get(id)
      if (!found) throw new RangeError(`no track ${id} in call ${call.id}`)
      const type = found.typed ? typeOf(found.track, facts.content) : undefined
      const findings: Finding[] = []
      for (const p of found.prepared)
        if (!p.types || (type !== undefined && p.types.has(type))) findings.push(p.judge(facts))
      return { track: id, truth: overall(findings), findings }
    },
  }
}

/** Eligible when nothing that gates is open or failed; preferences never count. */
export function overall(findings: readonly Finding[]): Verdict['truth'] {
  let open = false
  for (const { gate, truth } of findings) {
    if (gate === 'priority' || truth === 'met') continue
    if (truth === 'notMet') return 'notMet'
    open = true
  }
  return open ? 'undecided' : 'met'
}

function prepare(call: Call, track: Track, rule: Rule, kinds: KindLookup): Prepared {
  const kind = kinds(rule.kind)
  if (!kind) throw new Error(`unknown rule kind ${rule.kind}: the loader lets none through`)
  const ctx = { call, track, rule, kinds }
  const evaluate = kind.compile(rule.params, ctx)
  const head = {
    rule: fullId(ctx),
    clause: rule.clause,
    ruling: rule.ruling,
    gate: rule.gate,
    by: rule.by,
    when: rule.when,
  }
  const judge = withDecision(evaluate, rule, head.rule)
  return {
    judge: (facts) => {
      const o = judge(facts)
      return {
        rule: head.rule,
        clause: head.clause,
        ruling: head.ruling,
        gate: head.gate,
        by: head.by,
        when: head.when,
        truth: o.truth,
        code: o.code,
        saw: o.saw,
        need: o.need,
        path: o.path,
        awaits: o.awaits,
      }
    },
    types: rule.types && new Set(rule.types),
  }
}

/**
 * Adds the people. What a machine found `notMet` stands. A rule for an officer (or expert) is only met when that
 * person says so; what no register knows may be decided by an officer. A person never overrules a machine.
 */
function withDecision(evaluate: Evaluate, rule: Rule, id: string): Evaluate {
  const person = rule.by === 'machine' ? undefined : rule.by
  const waiting: Outcome | undefined = person && undecided(person, 'awaits')
  return (facts) => {
    const o = evaluate(facts)
    if (o.truth === 'notMet' || o.awaits === 'applicant') return o
    if (o.truth === 'met' && !waiting) return o
    const decision = facts.decisions?.[id]
    if (decision?.truth === 'met' || decision?.truth === 'notMet')
      return { truth: decision.truth, code: 'decided', saw: decision.note && String(shown(decision.note)) }
    return o.truth === 'undecided' ? o : waiting!
  }
}
