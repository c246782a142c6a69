import * as z from 'zod/mini'
import type { ApplicationState, Sibling } from '../facts.ts'
import { met, notMet, type Outcome, undecided } from '../finding.ts'
import { isBlank } from '../path.ts'
import { idSchema } from '../schema/common.ts'
import { type Text, text } from '../text.ts'
import { defineKind, type RuleContext } from './kind.ts'
import { dangling, fullId, titleOf } from './lookup.ts'

/** A companion counts once it is there: a draft goes out with the bundle. */
const PRESENT: ReadonlySet<ApplicationState> = new Set([
  'draft',
  'submitted',
  'returned',
  'eligible',
  'ineligible',
])

/**
 * Must also apply in each of `tracks`, and say which application of each is to be nested. With one candidate it is
 * that one (R11); with several the applicant must say. A designated companion that is ineligible takes this
 * application down with it (R12).
 */
export const companion = defineKind({
  kind: 'companion',
  about: 'application',
  schema: z.strictObject({
    tracks: z.array(idSchema).check(z.minLength(1)),
    designate: z.literal('one-each'),
  }),
  defaults: { gate: 'must', by: 'machine', when: 'submit' },

  compile({ tracks }) {
    const unknown = undecided('applicant', 'unknown')
    return (facts): Outcome => {
      if (!Array.isArray(facts.siblings)) return unknown
      let open: Outcome | undefined
      for (const track of tracks) {
        const nested = designated(facts.siblings, track, facts.content)
        if (typeof nested === 'string') {
          if (nested !== 'undesignated') return notMet(nested, `companions.${track}`, track)
          open ??= undecided('applicant', nested, `companions.${track}`, track)
        } else if (nested.state === 'ineligible') return notMet('ineligible', `companions.${track}`, track)
      }
      return open ?? met('complete', tracks.length)
    }
  },

  fields: ({ tracks }, ctx) => [
    {
      type: 'companions',
      path: 'companions',
      section: 'companions',
      title: text('须同时申报的项目与子项目指定', 'Companion applications and which of them are nested'),
      tracks,
      rule: fullId(ctx),
      clause: ctx.rule.clause,
    },
  ],

  sentence({ tracks }, ctx) {
    const names = titles(tracks, ctx)
    return text(
      `须同时申报：${names.zh}；每类指定一项作为子项目，入围后纳入本项目管理`,
      `Must also apply in: ${names.en}; one application of each is designated as nested and becomes part of this project if it is shortlisted`,
    )
  },

  explain(o, { tracks }, ctx) {
    const t = titles([String(o.saw ?? '')], ctx)
    switch (o.code) {
      case 'complete':
        return text(
          `须同时申报的 ${o.saw} 类齐备，子项目已明确`,
          `All ${o.saw} companion tracks are applied for, and the nested ones are clear`,
        )
      case 'missing':
        return text(
          `尚未申报“${t.zh}”，请新建该类申报书，与本项目一并提交`,
          `No application in "${t.en}": start one, it is submitted together with this one`,
        )
      case 'undesignated':
        return text(
          `“${t.zh}”申报了两项或以上，请注明哪一项纳入本项目`,
          `There are two or more applications in "${t.en}": say which one is nested in this project`,
        )
      case 'dangling':
        return text(
          `“${t.zh}”指定的子项目不存在或已撤回，请重新指定`,
          `The application designated in "${t.en}" does not exist or was withdrawn: designate another`,
        )
      case 'ineligible':
        return text(
          `子项目“${t.zh}”形式审查不合格，本项目随之不合格`,
          `The nested application in "${t.en}" was found ineligible, and this one with it`,
        )
      default: {
        const all = titles(tracks, ctx)
        return text(`须同时申报：${all.zh}`, `Must also apply in: ${all.en}`)
      }
    }
  },

  check({ tracks }, ctx) {
    const faults = dangling(tracks, ctx.call.tracks, ['tracks'], text('项目类别', 'track'))
    if (tracks.includes(ctx.track.id))
      faults.push({
        code: 'impossible',
        at: ['tracks'],
        text: text('项目不能以自身为子项目', 'a track cannot be its own companion'),
      })
    return faults
  },
})

/**
 * The application of `track` that is nested, given the applicant's siblings and what it designated; or why there is
 * none. The one place where R11 is decided: screening, the bundle and selection ask here.
 */
export function designated(
  siblings: readonly Sibling[],
  track: string,
  content: unknown,
): Sibling | 'missing' | 'undesignated' | 'dangling' {
  const candidates = siblings.filter((s) => s?.track === track && PRESENT.has(s.state))
  if (candidates.length === 0) return 'missing'
  const choices = (content as { companions?: unknown } | null | undefined)?.companions
  const choice =
    typeof choices === 'object' && choices !== null ? (choices as Record<string, unknown>)[track] : undefined
  if (isBlank(choice)) return candidates.length === 1 ? candidates[0]! : 'undesignated'
  return candidates.find((s) => s.id === choice) ?? 'dangling'
}

const titles = (tracks: readonly string[], ctx: RuleContext): Text => {
  const names = tracks.map((t) => titleOf(ctx.call.tracks, t))
  return text(names.map((n) => n.zh).join('、'), names.map((n) => n.en).join(', '))
}
