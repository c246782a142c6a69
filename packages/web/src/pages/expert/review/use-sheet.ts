import { useEffect, useState, useSyncExternalStore } from 'react'
import { loadSheet, type SheetView, saveSheet } from '../../../api/sheets.ts'
import { isUnsaved, type SaveState } from '../../../parts/form/autosave.ts'
import { type Autosave, startAutosave } from '../../../parts/form/autosave-driver.ts'
import { localCopies } from '../../../parts/form/local-copy.ts'
import { type Content, withValueAt } from '../../../parts/form/merge.ts'
import { storage, tabId } from '../../../parts/form/tab-id.ts'
import { useLeaveWarning } from '../../../parts/use-leave-warning.ts'

export interface SheetSaving {
  readonly state: SaveState
  readonly set: (path: string, value: unknown) => void
  readonly choose: (path: string, side: 'mine' | 'theirs') => void
  readonly retry: () => void
  readonly noted: () => void
  readonly flush: () => Promise<boolean>
  readonly version: () => number
  readonly restored: boolean
}

/** Keeps one sheet saved while it is written: through a cut line, and in this browser until the server has it. */
export function useSheet(sheet: SheetView, user: string): SheetSaving | undefined {
  const [auto, setAuto] = useState<{ run: Autosave; restored: boolean }>()
  const { assignment } = sheet
  // biome-ignore lint/correctness/useExhaustiveDependencies: one run for one sheet; newer versions are told below
  useEffect(() => {
    const copies = localCopies(storage('localStorage'), user, `sheet.${assignment}`, tabId())
    const found = copies.find()
    const run = startAutosave({ version: sheet.version, content: contentOf(sheet) }, found, {
      send: (content, version) => saveSheet(assignment, content, version),
      fetch: () => loadSheet(assignment),
      keep: copies.keep,
      forget: copies.forget,
    })
    setAuto({ run, restored: found !== undefined && isUnsaved(run.state()) })
    return run.stop
  }, [assignment, user])
  useEffect(() => {
    auto?.run.tell({ type: 'heard', version: sheet.version, content: contentOf(sheet) })
  }, [auto, sheet])
  const state = useSyncExternalStore(auto?.run.subscribe ?? never, () => auto?.run.state())
  useLeaveWarning(state !== undefined && isUnsaved(state))
  if (!auto || !state) return undefined
  const { run } = auto
  return {
    state,
    restored: auto.restored,
    set: (path, value) => run.tell({ type: 'typed', content: withValueAt(run.state().local, path, value) }),
    choose: (path, side) => run.tell({ type: 'chosen', path, side }),
    retry: () => run.tell({ type: 'due' }),
    noted: () => run.tell({ type: 'noted' }),
    flush: run.flush,
    version: () => run.state().version,
  }
}

const contentOf = (sheet: SheetView): Content => (sheet.content ?? { marks: {} }) as unknown as Content
const never = () => () => undefined
