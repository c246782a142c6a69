import chineseDays from 'chinese-days'

// Its build for Node names nothing but a default.
const { isWorkday } = chineseDays

const DAY = 86_400_000
const SHANGHAI = 8 * 3_600_000

/** The day in Shanghai, `YYYY-MM-DD`. */
export const dayOf = (at: Date): string => new Date(at.getTime() + SHANGHAI).toISOString().slice(0, 10)

/** The first instant after a day in Shanghai. */
const endOf = (day: string): Date => new Date(Date.parse(`${day}T00:00:00+08:00`) + DAY)

const shift = (day: string, by: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + by * DAY).toISOString().slice(0, 10)

/**
 * The end of the n-th working day after the day of `from`, by the State Council's calendar (decisions/0021). A year whose
 * holidays are not announced yet counts by weekdays.
 */
export function afterWorkingDays(from: Date, n: number): Date {
  let day = dayOf(from)
  for (let left = n; left > 0; ) {
    day = shift(day, 1)
    if (isWorkday(day)) left--
  }
  return endOf(day)
}

/** Whatever began before this instant and had n working days is overdue at `now`. */
export function begunTooEarly(now: Date, n: number): Date {
  let day = dayOf(now)
  const start = (d: string) => new Date(Date.parse(`${d}T00:00:00+08:00`))
  while (afterWorkingDays(start(day), n) > now) day = shift(day, -1)
  return endOf(day)
}
