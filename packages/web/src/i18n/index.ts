import type { Locale, Text } from '@zhinan/call/public'
import { useCallback, useSyncExternalStore } from 'react'
import { fill, find, type Params, type Texts } from './texts.ts'

const KEY = 'zhinan.language'
const files = import.meta.glob<{ default: Texts }>('./{zh,en}/*.json')

// A whole i18n library is 17 KB, an eighth of what a public page may weigh; the portal needs names, places to fill
// and files by area, which is this file and texts.ts. See docs/decisions/0013-portal.md.
const loaded: Record<Locale, Record<string, Texts>> = { zh: {}, en: {} }
const areas = new Set<string>()
const listeners = new Set<() => void>()
let now: Locale = 'zh'

/** The reader's language: as chosen before, else the browser's, else Chinese. */
function firstLanguage(): Locale {
  try {
    const kept = localStorage.getItem(KEY)
    if (kept === 'zh' || kept === 'en') return kept
  } catch {
    // Storage may be forbidden; the browser's language serves.
  }
  return navigator.language.toLowerCase().startsWith('en') ? 'en' : 'zh'
}

async function load(locale: Locale, area: string): Promise<void> {
  if (loaded[locale][area]) return
  const file = files[`./${locale}/${area}.json`]
  if (!file) throw new Error(`no texts ${locale}/${area}`)
  loaded[locale][area] = (await file()).default
}

function show(locale: Locale): void {
  now = locale
  document.documentElement.lang = locale === 'en' ? 'en' : 'zh-CN'
  for (const listener of listeners) listener()
}

/** Starts the texts; resolves when the common ones are there. */
export async function startI18n(): Promise<void> {
  const first = firstLanguage()
  areas.add('common')
  await load(first, 'common')
  show(first)
}

/** For a route's `loader`: its texts are there before it is shown. */
export const texts =
  (...wanted: string[]) =>
  async (): Promise<void> => {
    for (const area of wanted) areas.add(area)
    await Promise.all(wanted.map((area) => load(now, area)))
  }

/** Changes the language, once all its texts are there, and remembers it. */
export async function chooseLanguage(locale: Locale): Promise<void> {
  await Promise.all([...areas].map((area) => load(locale, area)))
  try {
    localStorage.setItem(KEY, locale)
  } catch {
    // The choice holds for this visit.
  }
  show(locale)
}

/** The language now. */
export const language = (): Locale => now

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** `t('key', { n: 3 })` of an area (`area:key` of another), and the language. Redraws when the language changes. */
export function useTranslation(area = 'common') {
  const locale = useSyncExternalStore(subscribe, language)
  const t = useCallback(
    (key: string, params?: Params): string => {
      const colon = key.indexOf(':')
      const from = colon < 0 ? area : key.slice(0, colon)
      return fill(find(loaded[locale][from], key.slice(colon + 1)) ?? key, params)
    },
    [area, locale],
  )
  return { t, i18n: { language: locale } }
}

/** {@link useTranslation} with `say` for texts that come in both languages with the data, and `list` for names in a row. */
export function useWords(area: string) {
  const { t, i18n } = useTranslation(area)
  const locale = i18n.language
  // Stable, so that effects may depend on it.
  const say = useCallback((text: Text): string => text[locale], [locale])
  /** Names one after another: `A、B`, `A, B`. */
  const list = (names: readonly string[]): string => names.join(locale === 'zh' ? '、' : ', ')
  return { t, locale, say, list }
}
