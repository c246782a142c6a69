import { useEffect, useRef, useSyncExternalStore } from 'react'
import { storage } from '../../../parts/form/tab-id.ts'

/** What is pressed → what it does. */
export type Keys = Readonly<Record<string, (() => void) | undefined>>

/** Where letters are letters. A button of a choice takes none. */
const TYPING =
  'input:not([type=radio],[type=checkbox],[type=button]),textarea,select,[contenteditable],[role=combobox],[role=listbox]'

/** Whether a key press is meant for the page rather than for a field, a dialog or the browser. */
export function isForPage(
  e: Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing' | 'defaultPrevented'>,
  inField: boolean,
  inDialog: boolean,
): boolean {
  return !(e.ctrlKey || e.metaKey || e.altKey || e.isComposing || e.defaultPrevented || inField || inDialog)
}

/** Whether a dialog is in front of the page; a drawer that was closed stays in the document, unseen. */
const inFront = (): boolean =>
  [...document.querySelectorAll('[role=dialog]:not([aria-hidden=true])')].some((d) =>
    d.checkVisibility({ visibilityProperty: true }),
  )

/** Single keys for those who screen all day. Never while one is typing or a dialog is open, nor once switched off. */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const pressed = (e: KeyboardEvent) => {
      const inField = e.target instanceof Element && e.target.closest(TYPING) !== null
      const act = latest.current[e.key]
      if (!act || areKeysOff() || !isForPage(e, inField, inFront())) return
      e.preventDefault()
      act()
    }
    globalThis.addEventListener('keydown', pressed)
    return () => globalThis.removeEventListener('keydown', pressed)
  }, [])
}

const OFF = 'zhinan.keys'
const listeners = new Set<() => void>()
const areKeysOff = (): boolean => storage('localStorage')?.getItem(OFF) === 'off'

/** Whether single keys work in this browser, and the switch: speech input and some readers press letters of their own. */
export function useKeysSwitch(): readonly [boolean, (on: boolean) => void] {
  const off = useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, areKeysOff)
  return [
    !off,
    (on) => {
      if (on) storage('localStorage')?.removeItem(OFF)
      else storage('localStorage')?.setItem(OFF, 'off')
      for (const listener of listeners) listener()
    },
  ]
}

/** Ctrl+Enter does the last step of the dialog that calls this, as it sends a mail elsewhere. `undefined`: not yet. */
export function useConfirmKey(act: (() => void) | undefined): void {
  const latest = useRef(act)
  latest.current = act
  useEffect(() => {
    const pressed = (e: KeyboardEvent) => {
      if (e.key !== 'Enter' || !(e.ctrlKey || e.metaKey) || e.isComposing || e.repeat) return
      e.preventDefault()
      latest.current?.()
    }
    globalThis.addEventListener('keydown', pressed)
    return () => globalThis.removeEventListener('keydown', pressed)
  }, [])
}
