import type { Text } from '../text.ts'
import { ENGINEERING } from './engineering.ts'
import { HUMANITIES } from './humanities.ts'
import { LIFE } from './life.ts'
import { NATURAL } from './natural.ts'

/** A discipline by GB/T 13745: three digits for the first level, five for the second. */
export type Discipline = { readonly code: string; readonly title: Text }
export type FirstLevel = Discipline & { readonly second: readonly Discipline[] }

/**
 * 学科分类与代码 (GB/T 13745-2009 with its amendments): 62 disciplines of the first level and, with each one's “other”, 738
 * of the second. The codes and Chinese names are the standard's; it names none in English, those are ours.
 */
export const DISCIPLINES: readonly FirstLevel[] = [NATURAL, LIFE, ENGINEERING, HUMANITIES].flatMap(read)

function read(lines: string): FirstLevel[] {
  const levels: (Discipline & { second: Discipline[] })[] = []
  for (const line of lines.trim().split('\n')) {
    const [, code = '', zh = '', en = ''] = /^(\d+) (.+) \| (.+)$/.exec(line) ?? []
    const title = { zh, en }
    if (code.length === 3) levels.push({ code, title, second: [] })
    else levels.at(-1)!.second.push({ code: levels.at(-1)!.code + code, title })
  }
  return levels
}

const TITLES: ReadonlyMap<string, Text> = new Map(
  DISCIPLINES.flatMap((first) => [first, ...first.second].map((d) => [d.code, d.title])),
)

/** What a code is called; undefined when it is none. */
export const disciplineTitle = (code: string): Text | undefined => TITLES.get(code)

/** The first level of a code. */
export const firstLevelOf = (code: string): string => code.slice(0, 3)
