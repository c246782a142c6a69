const HOUR = 3_600_000
const SHANGHAI = 8 * HOUR

/** `YYYY-MM-DDTHH:mm` in Shanghai, so many days on at 17:00: the end of an office day there. */
export function defaultDue(now: number, days: number): string {
  const there = new Date(now + SHANGHAI + days * 24 * HOUR)
  return `${there.toISOString().slice(0, 10)}T17:00`
}
