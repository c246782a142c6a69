import { useEffect } from 'react'
import { useWords } from '../i18n/index.ts'

const listeners = new Set<(title: string) => void>()

/** Tells of every new page title. */
export function onTitle(listener: (title: string) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Names the page in the window's title, and aloud. */
export function usePageTitle(title: string | undefined): void {
  const { t } = useWords('common')
  const site = t('site')
  useEffect(() => {
    if (!title) return
    document.title = `${title} · ${site}`
    for (const listener of listeners) listener(title)
  }, [title, site])
}
