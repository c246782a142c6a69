import type { Call } from '@zhinan/call/public'

/** The chapter that a clause stands in: the longest that begins it. */
export function chapterOf(call: Call, clause: string): Call['chapters'][number] | undefined {
  return call.chapters
    .filter((c) => clause.startsWith(c.clause))
    .sort((a, b) => b.clause.length - a.clause.length)[0]
}

/** The rulings on a rule: the one it names, then those that name its clause. */
export function rulingsOf(
  call: Call,
  rule: { clause: string; ruling?: string | undefined },
): Call['rulings'][number][] {
  return call.rulings
    .filter((r) => r.id === rule.ruling || r.clauses.includes(rule.clause))
    .sort((a, b) => Number(b.id === rule.ruling) - Number(a.id === rule.ruling))
}
