import { useMemo } from 'react'
import { contentOf, loadSheet, type SheetView, saveSheet } from '../../../api/sheets.ts'
import type { SaveState } from '../../../parts/form/autosave.ts'
import { withValueAt } from '../../../parts/form/merge.ts'
import { useSaver } from '../../../parts/form/use-saver.ts'

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
  const { assignment } = sheet
  const server = useMemo(() => ({ version: sheet.version, content: contentOf(sheet) }), [sheet])
  const saver = useSaver(`sheet.${assignment}`, user, server, {
    send: (content, version) => saveSheet(assignment, content, version),
    fetch: () => loadSheet(assignment),
  })
  if (!saver) return undefined
  const { run, state, restored } = saver
  return {
    state,
    restored,
    set: (path, value) => run.tell({ type: 'typed', content: withValueAt(run.state().local, path, value) }),
    choose: (path, side) => run.tell({ type: 'chosen', path, side }),
    retry: () => run.tell({ type: 'due' }),
    noted: () => run.tell({ type: 'noted' }),
    flush: run.flush,
    version: () => run.state().version,
  }
}
