import { type Form, fieldsOf, reader, type Text } from '@zhinan/call'
import { useMemo, useState } from 'react'
import { asRows } from '../../../parts/form/fields/rows-field.tsx'
import type { KeptFile } from '../../../parts/form/form-context.ts'
import { storage } from '../../../parts/form/tab-id.ts'

export interface Attached {
  readonly file: KeptFile
  /** The field it was handed in for. */
  readonly of: Text
}

/** The attachments beside the application: whether they are out, and which one is shown. */
export interface Files {
  readonly all: readonly Attached[]
  readonly open: boolean
  readonly shown: string | undefined
  readonly toggle: () => void
  readonly show: (file: string) => void
  /** To the next or the one before, round and round; takes them out first. */
  readonly step: (by: 1 | -1) => void
}

const OPEN = 'zhinan.bench.files'

/** See {@link Files}. That they are out is remembered in the browser, for the next application too. */
export function useFiles(form: Form, content: unknown): Files {
  const all = useMemo(() => attachedOf(form, content), [form, content])
  const [open, setOpen] = useState(() => storage('localStorage')?.getItem(OPEN) === '1')
  const [shown, setShown] = useState<string>()
  const put = (to: boolean) => {
    setOpen(to)
    try {
      storage('localStorage')?.setItem(OPEN, to ? '1' : '0')
    } catch {
      // A browser that keeps nothing: out or away until the page is left.
    }
  }
  return {
    all,
    open: open && all.length > 0,
    shown,
    toggle: () => put(!open),
    show: (file) => {
      put(true)
      setShown(file)
    },
    step: (by) => {
      if (all.length === 0) return
      const at = Math.max(
        0,
        all.findIndex((f) => f.file.file === shown),
      )
      if (open) setShown(all[(at + by + all.length) % all.length]!.file.file)
      else put(true)
    },
  }
}

/** Every file of an application, in the form's order. */
function attachedOf(form: Form, content: unknown): Attached[] {
  return fieldsOf(form)
    .filter((f) => f.type === 'attachment')
    .flatMap((f) =>
      asRows(reader(f.path)(content)).map((x) => ({ file: x as unknown as KeptFile, of: f.title })),
    )
}
