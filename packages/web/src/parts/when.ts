import type { Locale } from '@zhinan/call/public'

type Time = string | number | Date

/** `2026年11月24日 17:00`, `24 Nov 2026, 17:00`: Shanghai time, as people here write it. */
export function dateTime(time: Time, locale: Locale): string {
  const { hour, minute } = read(time)
  return locale === 'zh'
    ? `${date(time, locale)} ${hour}:${minute}`
    : `${date(time, locale)}, ${hour}:${minute}`
}

/** `2026年11月24日`, `24 Nov 2026`. */
export function date(time: Time, locale: Locale): string {
  if (locale === 'en') {
    // Not Intl.DateTimeFormat: to make one takes a slow phone 70 ms, before it shows its first page.
    const [, day, month, year] = onShanghaiClock(time).toUTCString().split(' ')
    return `${Number(day)} ${month} ${year}`
  }
  const { year, month, day } = read(time)
  return `${year}年${Number(month)}月${Number(day)}日`
}

/** Days, and the clock of what is left of the last one; never below zero. */
export function remaining(ms: number): { days: number; clock: string } {
  const total = Math.max(0, Math.floor(ms / 1000))
  const two = (n: number) => String(n).padStart(2, '0')
  return {
    days: Math.floor(total / 86_400),
    clock: `${two(Math.floor(total / 3600) % 24)}:${two(Math.floor(total / 60) % 60)}:${two(total % 60)}`,
  }
}

/** `2026-11-24T17:00` as typed for Shanghai → the instant in UTC, or nothing when it is none. */
export function fromShanghai(local: string): string | undefined {
  const time = Date.parse(`${local.length === 16 ? `${local}:00` : local}+08:00`)
  return Number.isNaN(time) ? undefined : new Date(time).toISOString()
}

/** An instant whose UTC reads as Shanghai's clock, which is eight hours ahead all the year. */
const onShanghaiClock = (time: Time): Date => new Date(new Date(time).getTime() + 8 * 3_600_000)

function read(time: Time) {
  const [year = '', month = '', day = '', hour = '', minute = ''] = onShanghaiClock(time)
    .toISOString()
    .split(/[-T:]/)
  return { year, month, day, hour, minute }
}

/** An instant as Shanghai's clock shows it, without a zone: `2026-11-24T17:00:00`. */
export const toShanghai = (instant: string): string => onShanghaiClock(instant).toISOString().slice(0, 19)
