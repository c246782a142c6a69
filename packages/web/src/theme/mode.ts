/** The reader's choice of light or dark. */
export type Mode = 'system' | 'light' | 'dark'

const KEY = 'zhinan.theme'
const listeners = new Set<() => void>()
const darkMedia = matchMedia('(prefers-color-scheme: dark)')

/** What was chosen; `system` follows the machine. */
export function chosenMode(): Mode {
  try {
    const kept = localStorage.getItem(KEY)
    return kept === 'light' || kept === 'dark' ? kept : 'system'
  } catch {
    return 'system'
  }
}

/** What is shown now. */
export function shownMode(): 'light' | 'dark' {
  const chosen = chosenMode()
  return chosen === 'system' ? (darkMedia.matches ? 'dark' : 'light') : chosen
}

/** Keeps and shows a choice. */
export function chooseMode(mode: Mode): void {
  try {
    if (mode === 'system') localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, mode)
  } catch {
    // Without storage the choice holds for this page only; nothing else is lost.
  }
  applyMode()
}

/** Puts the mode on the page. Called before the first paint. */
export function applyMode(): void {
  document.documentElement.dataset.theme = shownMode()
  for (const listener of listeners) listener()
}

darkMedia.addEventListener('change', applyMode)

/** For `useSyncExternalStore`. */
export function subscribeMode(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
