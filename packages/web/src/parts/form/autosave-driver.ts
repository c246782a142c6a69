import { isUnsaved, openSave, type SaveEffect, type SaveEvent, type SaveState, stepSave } from './autosave.ts'
import type { LocalCopy } from './local-copy.ts'
import type { Content } from './merge.ts'

/** What the server answered to one attempt. */
export type SaveAnswer =
  | { readonly ok: true; readonly version: number; readonly content: Content; readonly savedAt: string }
  | { readonly ok: false; readonly why: 'unreachable' | 'outdated' }
  | { readonly ok: false; readonly why: 'refused'; readonly refusal: unknown }

export interface SaveParts {
  readonly send: (content: Content, version: number) => Promise<SaveAnswer>
  readonly fetch: () => Promise<{ version: number; content: Content } | 'unreachable' | { refusal: unknown }>
  readonly keep: (copy: LocalCopy) => boolean
  readonly forget: () => void
}

export interface Autosave {
  readonly state: () => SaveState
  readonly subscribe: (listener: () => void) => () => void
  readonly tell: (event: SaveEvent) => void
  /** Saves at once; true when everything on the page is with the server. */
  readonly flush: () => Promise<boolean>
  /** Whether the latest change lies safely on this machine, should the page be closed now. */
  readonly isKept: () => boolean
  readonly stop: () => void
}

/** Runs {@link stepSave} against a real network, storage and clock. */
export function startAutosave(
  server: { readonly version: number; readonly content: Content },
  found: LocalCopy | undefined,
  parts: SaveParts,
): Autosave {
  const opened = openSave(server, found)
  let state = opened.state
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopped = false
  let kept = true
  const listeners = new Set<() => void>()

  const tell = (event: SaveEvent): void => {
    if (stopped) return
    const step = stepSave(state, event)
    const changed = step.state !== state
    state = step.state
    step.effects.forEach(run)
    if (changed) for (const listener of listeners) listener()
  }

  const run = (effect: SaveEffect): void => {
    switch (effect.type) {
      case 'timer':
        clearTimeout(timer)
        timer = setTimeout(() => tell({ type: 'due' }), effect.ms)
        return
      case 'send':
        clearTimeout(timer)
        void parts.send(effect.content, effect.version).then(answered, () => tell({ type: 'unreachable' }))
        return
      case 'fetch':
        void parts.fetch().then(heard, () => tell({ type: 'unreachable' }))
        return
      case 'keep':
        kept = parts.keep(effect)
        return
      case 'forget':
        kept = true
        parts.forget()
    }
  }

  const answered = (a: SaveAnswer): void => {
    if (a.ok) tell({ type: 'saved', version: a.version, content: a.content, savedAt: a.savedAt })
    else if (a.why === 'refused') tell({ type: 'refused', refusal: a.refusal })
    else tell({ type: a.why })
  }
  const heard = (a: Awaited<ReturnType<SaveParts['fetch']>>): void => {
    if (a === 'unreachable') tell({ type: 'unreachable' })
    else if ('refusal' in a) tell({ type: 'refused', refusal: a.refusal })
    else tell({ type: 'heard', version: a.version, content: a.content })
  }

  const online = () => {
    if (state.phase === 'offline') tell({ type: 'due' })
  }
  globalThis.addEventListener?.('online', online)
  opened.effects.forEach(run)

  return {
    state: () => state,
    tell,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    flush: () =>
      new Promise((resolve) => {
        const done = () => {
          const over =
            !isUnsaved(state) ||
            state.phase === 'clash' ||
            state.phase === 'refused' ||
            state.phase === 'offline'
          if (!over) {
            if (state.phase === 'waiting') tell({ type: 'due' })
            return
          }
          listeners.delete(done)
          resolve(!isUnsaved(state))
        }
        if (state.phase === 'refused' || state.phase === 'offline') tell({ type: 'due' })
        listeners.add(done)
        done()
      }),
    isKept: () => kept,
    stop: () => {
      // Left before the wait was over: it is sent all the same; should it fail, the copy here is found next time.
      if (!stopped && state.phase === 'waiting')
        void parts.send(state.local, state.version).catch(() => undefined)
      stopped = true
      clearTimeout(timer)
      globalThis.removeEventListener?.('online', online)
    },
  }
}
