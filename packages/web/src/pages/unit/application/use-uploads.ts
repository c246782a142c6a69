import { useRef, useState } from 'react'
import { ApiProblem } from '../../../api/problem.ts'
import { sendFile } from '../../../api/uploads.ts'
import { useWords } from '../../../i18n/index.ts'
import { asRows } from '../../../parts/form/fields/rows-field.tsx'
import type { KeptFile, RunningUpload, Uploads } from '../../../parts/form/form-context.ts'
import { useLeaveWarning } from '../../../parts/use-leave-warning.ts'
import type { Saving } from './use-autosave.ts'

/** The uploads of one open form: they go on while other sections are shown, and end in the content as it is then. */
export function useUploads(application: string, saving: Pick<Saving, 'edit'>): Uploads {
  const { t, say } = useWords('form')
  const [running, setRunning] = useState<readonly RunningUpload[]>([])
  const stops = useRef(new Map<number, AbortController>())
  const edit = useRef(saving.edit)
  edit.current = saving.edit
  const under = running.filter((r) => r.problem === undefined)

  const change = (key: number, to: Partial<RunningUpload>) =>
    setRunning((all) => all.map((r) => (r.key === key ? { ...r, ...to } : r)))
  const drop = (key: number) => setRunning((all) => all.filter((r) => r.key !== key))

  const send: Uploads['send'] = async (path, file, { refused, replaces } = {}) => {
    const same = under.some((r) => r.path === path && r.name === file.name && r.size === file.size)
    if (same) return
    const key = nextKey++
    const { name, size } = file
    setRunning((all) => [...all, { key, path, name, size, part: 0, problem: refused }])
    if (refused !== undefined) return
    const stop = new AbortController()
    stops.current.set(key, stop)
    try {
      const kept = await sendFile({
        application,
        slot: path.split('.').at(-1)!,
        file,
        replaces,
        signal: stop.signal,
        onProgress: (part) => change(key, { part, waits: undefined }),
        onWait: (why) => change(key, { waits: why.status === 401 ? t('files.signedOut') : t('files.waits') }),
      })
      edit.current(path, (now) => placed(asRows(now) as unknown as KeptFile[], kept, replaces))
      drop(key)
    } catch (error) {
      if (stop.signal.aborted) return
      change(key, {
        problem: error instanceof ApiProblem ? say(error.detail ?? error.title) : t('files.failed'),
      })
    } finally {
      stops.current.delete(key)
    }
  }

  useLeaveWarning(under.length > 0)

  return {
    running,
    send,
    dismiss: (key) => {
      stops.current.get(key)?.abort()
      drop(key)
    },
  }
}

/** A new file in its place among those that stand there now. */
function placed(now: readonly KeptFile[], kept: KeptFile, replaces?: string): KeptFile[] {
  if (now.some((f) => f.file === kept.file)) return [...now]
  return now.some((f) => f.file === replaces)
    ? now.map((f) => (f.file === replaces ? kept : f))
    : [...now, kept]
}

let nextKey = 1
