import { useQueryClient } from '@tanstack/react-query'
import type { Call } from '@zhinan/call'
import { reader, secretPaths, wholeFormOf } from '@zhinan/call'
import { useMemo, useRef } from 'react'
import type { ApplicationView } from '../../../api/application-types.ts'
import { applicationQuery, loadForMerge, saveApplication, setAside } from '../../../api/applications.ts'
import type { SaveState } from '../../../parts/form/autosave.ts'
import { type Content, withValueAt } from '../../../parts/form/merge.ts'
import { useSaver } from '../../../parts/form/use-saver.ts'

export interface Saving {
  readonly state: SaveState
  readonly set: (path: string, value: unknown) => void
  /** Changes what stands at a place now, whatever was drawn last. */
  readonly edit: (path: string, change: (now: unknown) => unknown) => void
  /** Settles a clash. What is given up, whoever typed it, is kept among the earlier states first. @throws ApiProblem */
  readonly choose: (path: string, side: 'mine' | 'theirs') => Promise<void>
  readonly retry: () => void
  readonly noted: () => void
  readonly flush: () => Promise<boolean>
  /** The server's version as last heard; asked after {@link flush}, when the page may not have been drawn anew yet. */
  readonly version: () => number
  /** True when the page opened with something that had not reached the server. */
  readonly restored: boolean
}

/** Keeps one application saved while it is open; `undefined` for the moment before it starts. */
export function useAutosave(application: ApplicationView, call: Call, user: string): Saving | undefined {
  const { id } = application
  const form = useMemo(() => wholeFormOf(call, application.track), [call, application.track])
  const aside = useRef(new Set<string>())
  const queries = useQueryClient()
  const saver = useSaver(id, user, application, {
    send: async (content, version) => {
      const answer = await saveApplication(id, content, version)
      // The heading shows the name as it is now, and what else is done here rests on the version as it is now.
      if (answer.ok)
        queries.setQueryData(
          applicationQuery(id).queryKey,
          (old) =>
            old && {
              ...old,
              version: answer.version,
              content: answer.content,
              title: titleOf(answer.content),
            },
        )
      return answer
    },
    fetch: () => loadForMerge(id),
    // A whole ID number may wait on the page for a second, but is never written to this machine's disk.
    keepable: (copy) => ({ ...copy, local: withoutSecrets(copy.local, copy.base, secretPaths(form)) }),
  })
  if (!saver) return undefined
  const { run, state, restored } = saver
  return {
    state,
    restored,
    set: (path, value) => run.tell({ type: 'typed', content: withValueAt(run.state().local, path, value) }),
    edit: (path, change) => {
      const { local } = run.state()
      run.tell({ type: 'typed', content: withValueAt(local, path, change(reader(path)(local))) })
    },
    choose: async (path, side) => {
      const { local, base } = run.state()
      const given = withoutSecrets(side === 'theirs' ? local : base, base, secretPaths(form))
      const text = JSON.stringify(given)
      if (!aside.current.has(text)) await setAside(id, given)
      aside.current.add(text)
      run.tell({ type: 'chosen', path, side })
    },
    retry: () => run.tell({ type: 'due' }),
    noted: () => run.tell({ type: 'noted' }),
    flush: run.flush,
    version: () => run.state().version,
  }
}

const titleOf = (content: Content): string => {
  const title = reader('basics.title')(content)
  return typeof title === 'string' ? title.trim() : ''
}

const withoutSecrets = (local: Content, base: Content, paths: readonly string[]): Content =>
  paths.reduce((at, path) => withValueAt(at, path, reader(path)(base)), local)
