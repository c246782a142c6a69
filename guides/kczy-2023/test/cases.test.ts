import { createEvaluator, explain, type Finding, formOf, problemsOf, pruneContent } from '@zhinan/call'
import { describe, expect, it } from 'vitest'
import { changed, eligible, kczy, readCases, type TrackCases } from './eligible.ts'

const call = kczy()
const evaluator = createEvaluator(call)

const truths = (findings: readonly Finding[]) => Object.fromEntries(findings.map((f) => [f.rule, f.truth]))

for (const track of call.tracks) {
  const cases = readCases<TrackCases>(track.id)
  const types = track.types.length > 0 ? track.types.map((t) => t.id) : [undefined]

  describe(track.id, () => {
    it.each(types)('is met by the just-eligible application (%s)', (type) => {
      const facts = eligible(track.id, type)
      const verdict = evaluator.evaluate(track.id, facts)
      expect(verdict.findings.filter((f) => f.truth !== 'met')).toEqual([])
      expect(verdict.truth).toBe('met')
    })

    it.each(types)('has a whole form, and nothing that the form does not ask for (%s)', (type) => {
      const { content } = eligible(track.id, type)
      const form = formOf(call, track.id, type)
      expect(problemsOf(form, content)).toEqual([])
      expect(pruneContent(form, content)).toEqual({ content, refused: [] })
    })

    it('has a case for every rule, and for no other', () => {
      const covered = new Set(cases.breaks.map((b) => b.rule))
      expect([...covered].sort()).toEqual(track.rules.map((r) => r.id).sort())
    })

    it('has a case for every rule in each of its types', () => {
      for (const rule of track.rules)
        for (const type of rule.types ?? [])
          expect(
            cases.breaks.some((b) => b.rule === rule.id && b.type === type),
            `${rule.id} in ${type}`,
          ).toBe(true)
    })

    it.each(cases.breaks.map((b) => [`${b.rule}: ${b.name}`, b] as const))('%s', (_, b) => {
      const base = eligible(track.id, b.type)
      const before = truths(evaluator.evaluate(track.id, base).findings)
      const verdict = evaluator.evaluate(track.id, changed(base, b.set, b.unset))
      const full = `${track.id}/${b.rule}`
      const finding = verdict.findings.find((f) => f.rule === full)
      expect(finding).toMatchObject({ truth: b.truth, code: b.code, clause: b.clause })

      const after = truths(verdict.findings)
      const differing = Object.keys(after).filter((rule) => after[rule] !== before[rule])
      expect(differing.sort()).toEqual([full, ...(b.also ?? []).map((r) => `${track.id}/${r}`)].sort())

      const gates = finding!.gate !== 'priority'
      expect(verdict.truth).toBe(gates ? b.truth : 'met')
      const said = explain(call, finding!)
      expect(said.zh).toMatch(/\p{Script=Han}/u)
      expect(said.en).not.toMatch(/undefined|NaN|\[object/)
    })

    // What a person decides is never met by the machine alone, and falls when that person says so.
    const people = track.rules.filter((r) => r.by !== 'machine')
    it.each(people.map((r) => [r.id, r] as const))('waits for a person: %s', (id, rule) => {
      const full = `${track.id}/${id}`
      const base = eligible(track.id, rule.types?.[0])
      const find = (facts: typeof base) =>
        evaluator.evaluate(track.id, facts).findings.find((f) => f.rule === full)
      expect(find(changed(base, {}, [`decisions.${full}`]))).toMatchObject({
        truth: 'undecided',
        code: 'awaits',
        awaits: rule.by,
      })
      expect(find(changed(base, { [`decisions.${full}`]: { truth: 'notMet' } }))).toMatchObject({
        truth: 'notMet',
        code: 'decided',
      })
    })
  })
}
