import * as z from 'zod/mini'
import { met, notMet, type Outcome, undecided } from '../finding.ts'
import { asList, isBlank } from '../path.ts'
import { optionSchema } from '../schema/common.ts'
import { text } from '../text.ts'
import { defineKind } from './kind.ts'
import { fullId, titlesOf } from './lookup.ts'

const PATH = 'areas'

/**
 * Choose at least `atLeast` work areas of those listed, and give each a plan, yearly goals and quantified targets of
 * the applicant's own choosing (at least `targetsAtLeast`).
 */
export const choose = defineKind({
  kind: 'choose',
  about: 'application',
  schema: z.strictObject({
    from: z.array(optionSchema).check(z.minLength(2)),
    atLeast: z.number().check(z.int(), z.positive()),
    targetsAtLeast: z._default(z.number().check(z.int(), z.nonnegative()), 1),
  }),
  defaults: { gate: 'must', by: 'machine', when: 'submit' },

  compile({ from, atLeast, targetsAtLeast }) {
    const known = new Set(from.map((a) => a.id))
    const blank = undecided('applicant', 'blank', PATH, undefined, atLeast)
    return (facts): Outcome => {
      const list = asList((facts.content as Record<string, unknown> | null | undefined)?.[PATH])
      if (list === undefined) return blank
      if (list === null) return undecided('applicant', 'unreadable', PATH, undefined, atLeast)
      // An area that stands there twice counts once, but each of its rows has to be whole.
      const chosen = new Set<string>()
      const rows: [string, Record<string, unknown>][] = []
      let unnamed = 0
      for (const row of list) {
        const id = typeof row === 'object' && row !== null ? (row as { id?: unknown }).id : undefined
        if (isBlank(id)) unnamed++
        if (typeof id === 'string' && known.has(id)) {
          chosen.add(id)
          rows.push([id, row as Record<string, unknown>])
        }
      }
      if (chosen.size + unnamed < atLeast) return notMet('tooFew', PATH, chosen.size, atLeast)
      if (chosen.size < atLeast) return blank
      let open: Outcome | undefined
      for (const [id, area] of rows) {
        const lack = lacking(area, targetsAtLeast)
        if (lack === 'tooFewTargets') return notMet(lack, PATH, id, targetsAtLeast)
        if (lack) open ??= undecided('applicant', lack, PATH, id, targetsAtLeast)
      }
      return open ?? met('chosen', chosen.size, atLeast)
    }
  },

  fields: ({ from, atLeast, targetsAtLeast }, ctx) => [
    {
      type: 'areas',
      path: PATH,
      section: 'areas',
      title: text(
        `重点工作（${from.length} 选 ${atLeast} 或以上）`,
        `Work areas (choose ${atLeast} or more of ${from.length})`,
      ),
      areas: from,
      atLeast,
      targetsAtLeast,
      rule: fullId(ctx),
      clause: ctx.rule.clause,
    },
  ],

  sentence({ from, atLeast, targetsAtLeast }) {
    const all = titlesOf(
      from,
      from.map((a) => a.id),
    )
    return text(
      `从以下重点工作中选 ${atLeast} 项或以上：${all.zh}；每项有实施方案、年度目标和不少于 ${targetsAtLeast} 个量化指标`,
      `Choose ${atLeast} or more of: ${all.en}; each with a plan, yearly goals and at least ${targetsAtLeast} quantified target(s)`,
    )
  },

  explain(o, { from }) {
    const area = titlesOf(from, [String(o.saw ?? '')])
    switch (o.code) {
      case 'chosen':
        return text(
          `已选 ${o.saw} 项重点工作，方案、目标和指标齐备`,
          `${o.saw} work areas chosen, each with plan, goals and targets`,
        )
      case 'tooFew':
        return text(
          `已选 ${o.saw} 项重点工作，需 ${o.need} 项或以上`,
          `${o.saw} work area(s) chosen, ${o.need} or more needed`,
        )
      case 'tooFewTargets':
        return text(
          `“${area.zh}”的量化指标少于 ${o.need} 个，请补充`,
          `"${area.en}" has fewer than ${o.need} quantified target(s): add them`,
        )
      case 'plan':
        return text(`请填写“${area.zh}”的实施方案`, `Write the plan for "${area.en}"`)
      case 'goals':
        return text(`请填写“${area.zh}”的年度目标`, `Write the yearly goals for "${area.en}"`)
      case 'targets':
        return text(
          `请填写“${area.zh}”的量化指标（名称和数量）`,
          `Give "${area.en}" its quantified targets (name and quantity)`,
        )
      default:
        return text(`请选择 ${o.need} 项或以上重点工作`, `Choose ${o.need} or more work areas`)
    }
  },

  check({ from, atLeast }) {
    if (atLeast <= from.length) return []
    return [
      {
        code: 'impossible',
        at: ['atLeast'],
        text: text(
          `只有 ${from.length} 项可选，却要求选 ${atLeast} 项`,
          `only ${from.length} areas to choose from, but ${atLeast} are asked for`,
        ),
      },
    ]
  },
})

/** What a chosen area still lacks; `tooFewTargets` is decided, the others are blanks. */
function lacking(
  area: Record<string, unknown>,
  need: number,
): 'plan' | 'goals' | 'targets' | 'tooFewTargets' | undefined {
  const targets = asList(area.targets)
  if (need > 0 && Array.isArray(targets) && targets.length < need) return 'tooFewTargets'
  if (isBlank(area.plan)) return 'plan'
  if (isBlank(area.goals)) return 'goals'
  if (need === 0) return undefined
  const whole = (targets ?? []).filter(
    (t) =>
      typeof t === 'object' &&
      t !== null &&
      !isBlank((t as { name?: unknown }).name) &&
      isAmount((t as { quantity?: unknown }).quantity),
  )
  return whole.length >= need ? undefined : 'targets'
}

/** A list or an object is no amount, and need not have a number to be asked for. */
const isAmount = (value: unknown): boolean =>
  (typeof value === 'number' || typeof value === 'string') && Number(value) > 0
