import type { LiveNotice } from '../api/types.ts'

/** What was written, in the reader's language if it is there; `lang` says which it is. */
export function written(
  text: { readonly zh: string; readonly en: string | null },
  locale: 'zh' | 'en',
): { readonly lang: 'zh-CN' | 'en'; readonly text: string } {
  return locale === 'en' && text.en ? { lang: 'en', text: text.en } : { lang: 'zh-CN', text: text.zh }
}

const DAYS = 3 * 86_400_000
const KEY = 'zhinan.noticed'

/** Whether it is new enough to be shown on every page. */
export const isFresh = (notice: LiveNotice, now: number): boolean => now - Date.parse(notice.at) < DAYS

/** The notices that this browser's reader has put away. */
export function putAway(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : []
  } catch {
    return []
  }
}

/** Remembers it; the last fifty do. */
export function putNoticeAway(id: string): readonly string[] {
  const kept = [...putAway(), id].slice(-50)
  try {
    localStorage.setItem(KEY, JSON.stringify(kept))
  } catch {
    // It stays away for this visit.
  }
  return kept
}
