import type { Option } from '../schema/common.ts'
import type { Measure } from '../schema/vocabulary.ts'
import { joinText, type Text, text } from '../text.ts'
import type { RuleContext, RuleFault } from './kind.ts'

/** Full rule id as findings, decisions and history name it. */
export const fullId = (ctx: RuleContext): string => `${ctx.track.id}/${ctx.rule.id}`

/** The title of `id` in a vocabulary; the id itself when it is missing (the loader reports that). */
export function titleOf(options: readonly Pick<Option, 'id' | 'title'>[], id: string): Text {
  return options.find((o) => o.id === id)?.title ?? text(id, id)
}

/** "a, b or c" of several ids. */
export const titlesOf = (options: readonly Pick<Option, 'id' | 'title'>[], ids: readonly string[]): Text =>
  joinText(
    ids.map((id) => titleOf(options, id)),
    '、',
    ' / ',
  )

export function measureOf(ctx: RuleContext, id: string): Measure {
  const found = ctx.call.vocabulary.measures.find((m) => m.id === id)
  return found ?? { id, title: text(id, id), unit: text('', '') }
}

/** Where the number for a measure stands in the content; by place when the rule holds in several places. */
export const measurePath = (ctx: RuleContext, what: string): string =>
  `targets.${what}${ctx.rule.place ? `@${ctx.rule.place}` : ''}`

/** "（试点县域）" behind a title when the rule is about one place. */
export function placeSuffix(ctx: RuleContext): Text {
  if (!ctx.rule.place) return text('', '')
  const place = titleOf(ctx.call.vocabulary.places, ctx.rule.place)
  return text(`（${place.zh}）`, ` (${place.en})`)
}

/** A fault for each id that the vocabulary does not have. */
export function dangling(
  ids: readonly string[],
  known: readonly { readonly id: string }[],
  at: readonly (string | number)[],
  what: Text,
): RuleFault[] {
  const names = new Set(known.map((k) => k.id))
  return ids
    .filter((id) => !names.has(id))
    .map((id) => ({
      code: 'dangling-id',
      at,
      word: id,
      known: [...names],
      text: text(
        `${what.zh}“${id}”没有定义；请先在词表中定义，或改正拼写`,
        `${what.en} "${id}" is not defined: define it in the vocabulary, or mend the spelling`,
      ),
    }))
}
