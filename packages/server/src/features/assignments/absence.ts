const DAY = 86_400_000

/**
 * Whether somebody is away on every day from one to another, both included. Days are YYYY-MM-DD; absences may overlap and
 * stand in any order.
 */
export function away(
  absences: readonly { from: string; until: string }[],
  from: string,
  until: string,
): boolean {
  let day = from
  for (const a of [...absences].sort((x, y) => (x.from < y.from ? -1 : 1))) {
    if (a.from > day) return false
    if (a.until >= day) day = next(a.until)
    if (day > until) return true
  }
  return day > until
}

const next = (day: string): string => new Date(Date.parse(day) + DAY).toISOString().slice(0, 10)
