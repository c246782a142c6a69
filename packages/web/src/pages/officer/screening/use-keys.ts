import { useEffect, useRef } from 'react'

/** What is pressed → what it does. */
export type Keys = Readonly<Record<string, (() => void) | undefined>>

const TYPING = 'input,textarea,select,[contenteditable],[role=combobox],[role=listbox]'

/** Whether a key press is meant for the page rather than for a field, a dialog or the browser. */
export function isForPage(
  e: Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing' | 'defaultPrevented'>,
  inField: boolean,
  inDialog: boolean,
): boolean {
  return !(e.ctrlKey || e.metaKey || e.altKey || e.isComposing || e.defaultPrevented || inField || inDialog)
}

/** Single keys for those who screen all day. Never while one is typing or a dialog is open. */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const pressed = (e: KeyboardEvent) => {
      const inField = e.target instanceof Element && e.target.closest(TYPING) !== null
      const inDialog = document.querySelector('[role=dialog]:not([aria-hidden=true])') !== null
      const act = latest.current[e.key]
      if (!act || !isForPage(e, inField, inDialog)) return
      e.preventDefault()
      act()
    }
    globalThis.addEventListener('keydown', pressed)
    return () => globalThis.removeEventListener('keydown', pressed)
  }, [])
}
