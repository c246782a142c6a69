import * as z from 'zod/mini'
import type { ApplicationState } from '../facts.ts'
import { met, notMet, undecided } from '../finding.ts'
import { text } from '../text.ts'
import { defineKind } from './kind.ts'

/**
 * States that use up a unit's allowance: whatever was submitted and not withdrawn. An ineligible application has been
 * applied for and keeps its place; a draft has not; a nested one counts as well (R8).
 */
export const COUNTED_STATES: ReadonlySet<ApplicationState> = new Set([
  'submitted',
  'returned',
  'eligible',
  'ineligible',
])

/**
 * At most `max` applications of one counting unit in this track (R10). Siblings are the applications that count under
 * the same unit: only the lead applicant counts (R4), and an association counts under its host (R6).
 */
export const unitCap = defineKind({
  kind: 'unitCap',
  about: 'unit',
  schema: z.strictObject({ max: z.number().check(z.int(), z.positive()) }),
  defaults: { gate: 'must', by: 'machine', when: 'submit' },

  compile({ max }, ctx) {
    const unknown = undecided('applicant', 'unknown', undefined, undefined, max)
    const track = ctx.track.id
    return (facts) => {
      if (!Array.isArray(facts.siblings)) return unknown
      let others = 0
      for (const s of facts.siblings)
        if (s?.track === track && s.id !== facts.id && COUNTED_STATES.has(s.state)) others++
      return others < max ? met('within', others + 1, max) : notMet('over', undefined, others, max)
    }
  },

  sentence: ({ max }) => text(`每个单位申报不超过 ${max} 项`, `At most ${max} per unit`),

  explain(o) {
    switch (o.code) {
      case 'within':
        return text(
          `这是本单位本类第 ${o.saw} 项，限 ${o.need} 项`,
          `This is number ${o.saw} of the ${o.need} the unit may submit in this track`,
        )
      case 'over':
        return text(
          `本单位（含同一依托单位）本类已申报 ${o.saw} 项，限 ${o.need} 项；如需改报，请先撤回其中一项`,
          `The unit (with others of the same host) has already submitted ${o.saw} of ${o.need} in this track; withdraw one of them first`,
        )
      default:
        return text(
          `每个单位限 ${o.need} 项：请说明已申报几项`,
          `At most ${o.need} per unit: state how many have been submitted`,
        )
    }
  },
})
