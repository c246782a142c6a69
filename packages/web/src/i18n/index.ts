import { type Messages, setupI18n } from '@lingui/core'
import type { Locale, Text } from '@zhinan/call/public'
import { useCallback, useSyncExternalStore } from 'react'

type Params = Readonly<Record<string, unknown>>

const KEY = 'zhinan.language'

type Files = Record<string, () => Promise<Messages>>

// Compiled when the portal is built (scripts/compile-texts.ts): texts under `area:name.name`.
/** Of the public pages; those behind sign-in bring theirs. */
const files: Files = import.meta.glob<Messages>('./{zh,en}/{account,common,draw,public}.json', {
  import: 'default',
})
const areas = new Set<string>()

/** A name without a text is shown as it is, so that it is seen. */
const i18n = setupI18n({ missing: (_locale, name) => name })

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
  areas.add(area)
  const file = files[`./${locale}/${area}.json`]
  if (!file) throw new Error(`no texts ${locale}/${area}`)
  i18n.load(locale, await file())
}

function show(locale: Locale): void {
  document.documentElement.lang = locale === 'en' ? 'en' : 'zh-CN'
  i18n.activate(locale)
}

/** Makes further areas known, by `./language/area.json`. */
export const addTexts = (more: Files): void => void Object.assign(files, more)

/** Starts the texts; resolves when the common ones are there. */
export async function startI18n(): Promise<void> {
  const first = firstLanguage()
  await load(first, 'common')
  show(first)
}

/** For a route's `loader`: its texts are there before it is shown. */
export const texts =
  (...wanted: string[]) =>
  async (): Promise<void> => {
    await Promise.all(wanted.map((area) => load(language(), area)))
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
export const language = (): Locale => i18n.locale as Locale

const subscribe = (listener: () => void): (() => void) => i18n.on('change', listener)

/** `t('key', { n: 3 })` of an area (`area:key` of another), and the language. Redraws when the language changes. */
export function useTranslation(area = 'common') {
  const locale = useSyncExternalStore(subscribe, language)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new language is a new `t`, for what depends on it
  const t = useCallback(
    (key: string, params?: Params): string => i18n._(key.includes(':') ? key : `${area}:${key}`, params),
    [area, locale],
  )
  return { t, i18n: { language: locale } }
}

/** {@link useTranslation} with `say` for texts that come in both languages with the data, `list` for names in a row, `colon`. */
export function useWords(area: string) {
  const { t, i18n } = useTranslation(area)
  const locale = i18n.language
  // Stable, so that effects may depend on it.
  const say = useCallback((text: Text): string => text[locale], [locale])
  /** Names one after another: `A、B`, `A, B`. */
  const list = (names: readonly string[]): string => names.join(locale === 'zh' ? '、' : ', ')
  /** Between what is said of and what is said. */
  const colon = locale === 'zh' ? '：' : ': '
  return { t, locale, say, list, colon }
}
