import { useEffect, useState, useSyncExternalStore } from 'react'
import { useLeaveWarning } from '../use-leave-warning.ts'
import { isUnsaved, type SaveState } from './autosave.ts'
import { type Autosave, type SaveParts, startAutosave } from './autosave-driver.ts'
import { type LocalCopy, localCopies } from './local-copy.ts'
import type { Content } from './merge.ts'
import { storage, tabId } from './tab-id.ts'

export interface Saver {
  readonly run: Autosave
  readonly state: SaveState
  /** The page opened with something that had not reached the server. */
  readonly restored: boolean
}

interface Parts extends Pick<SaveParts, 'send' | 'fetch'> {
  /** What of a copy may lie on this machine's disk; all of it unless said. */
  readonly keepable?: (copy: LocalCopy) => LocalCopy
}

/**
 * Keeps one thing saved while it is open, through a cut line, and on this machine until the server has it. `undefined` for the
 * moment before it starts.
 *
 * @param id names the thing's copies on this machine; another id begins anew
 * @param server what the server last said, the same object until it says something again; a newer one is merged with what
 * stands here
 */
export function useSaver(
  id: string,
  user: string,
  server: { readonly version: number; readonly content: Content },
  { send, fetch, keepable = (copy) => copy }: Parts,
): Saver | undefined {
  const [auto, setAuto] = useState<Omit<Saver, 'state'>>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: one run for one thing; newer versions are told below
  useEffect(() => {
    const copies = localCopies(storage('localStorage'), user, id, tabId())
    const found = copies.find()
    const run = startAutosave(server, found, {
      send,
      fetch,
      keep: (copy) => copies.keep(keepable(copy)),
      forget: copies.forget,
    })
    setAuto({ run, restored: found !== undefined && isUnsaved(run.state()) })
    return run.stop
  }, [id, user])
  useEffect(() => {
    auto?.run.tell({ type: 'heard', version: server.version, content: server.content })
  }, [auto, server])
  const state = useSyncExternalStore(auto?.run.subscribe ?? never, () => auto?.run.state())
  useLeaveWarning(state !== undefined && isUnsaved(state))
  return auto && state && { ...auto, state }
}

const never = () => () => undefined
