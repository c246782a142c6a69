/** The language of a document's own words; what people wrote is printed as it is. */
export type Locale = 'zh' | 'en'

/** The day when it is written `YYYY-MM-DD`, else nothing: what may go into a document's metadata. */
export const isoDay = (day: string | undefined): string => (day && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : '')

/** `2026-11-24` → `2026年11月24日` or `24 November 2026`; anything else is given back unchanged. */
export function formatDay(day: string, locale: Locale): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)
  if (!match) return day
  const [, year, month, date] = match
  if (locale === 'zh') return `${year}年${Number(month)}月${Number(date)}日`
  const name = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(name.getTime())) return day
  return name.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
}

const shanghai = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

/**
 * An instant (a Date or an ISO string with its zone) as Asia/Shanghai wall time: `2026-11-24 17:00:00`.
 * @throws RangeError when the string is no instant: our own bug.
 */
export function shanghaiTime(at: Date | string): string {
  const parts = Object.fromEntries(shanghai.formatToParts(new Date(at)).map((p) => [p.type, p.value]))
  return `${parts.year}-${parts.month}-${parts.day} ${parts.hour}:${parts.minute}:${parts.second}`
}

/** {@link shanghaiTime} as people write it: `2026年11月24日 17:00:00` or `24 November 2026, 17:00:00`. */
export function formatInstant(at: Date | string, locale: Locale): string {
  const [day = '', time = ''] = shanghaiTime(at).split(' ')
  return locale === 'zh' ? `${formatDay(day, 'zh')} ${time}` : `${formatDay(day, 'en')}, ${time}`
}

/** Cuts a hexadecimal digest into groups of `size`, for eyes to compare. */
export function grouped(hash: string, size = 8): string {
  return (hash.match(new RegExp(`[^]{1,${size}}`, 'gu')) ?? []).join(' ')
}
