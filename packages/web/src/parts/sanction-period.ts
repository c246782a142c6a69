import type { Locale } from '@zhinan/call/public'
import type { OwnSanction } from '../api/sanctions.ts'
import { date } from './when.ts'

type T = (key: string, params?: Readonly<Record<string, unknown>>) => string

/** From when to when an entry holds, and what that means today: `2025年1月1日 至 2027年12月31日，还有 402 天`. */
export function periodOf(
  s: Pick<OwnSanction, 'from' | 'until' | 'lastDay' | 'liftedAt' | 'state'>,
  t: T,
  locale: Locale,
): string {
  const stated =
    s.until === null
      ? t('sanctions:period.open', { from: day(s.from, locale) })
      : t('sanctions:period.between', { from: day(s.from, locale), until: day(s.until, locale) })
  if (s.liftedAt !== null)
    return `${stated} · ${t('sanctions:period.lifted', { day: date(s.liftedAt, locale) })}`
  if (s.state === 'ended') return `${stated} · ${t('sanctions:period.ended')}`
  if (s.state === 'inForce' && s.lastDay !== null)
    return `${stated} · ${t('sanctions:period.left', { n: daysTo(s.lastDay) })}`
  return stated
}

/** A calendar day in words. */
export const day = (iso: string, locale: Locale): string => date(`${iso}T12:00:00+08:00`, locale)

/** Days that are left, today among them. */
const daysTo = (iso: string): number =>
  Math.max(1, Math.ceil((Date.parse(`${iso}T23:59:59+08:00`) - Date.now()) / 86_400_000))
