import { lazy, type MouseEvent, type ReactNode, Suspense, useState } from 'react'
import { previewOf, sizeText } from './files.ts'
import type { KeptFile } from './form-context.ts'

const FilePreview = lazy(() => import('./file-preview.tsx').then((m) => ({ default: m.FilePreview })))

interface Props {
  readonly file: KeptFile
  readonly url: string
  /** Shows it where the page has a place for files. */
  readonly onShow?: ((file: KeptFile) => void) | undefined
}

/**
 * A file's name and size. What can be shown is shown in front of the page, or where the page has a place for it;
 * with Ctrl, and for other kinds, it opens as any link.
 */
export function FileLink({ file, url, onShow }: Props): ReactNode {
  const [open, setOpen] = useState(false)
  const shows = previewOf(file.type) !== undefined
  const look = (e: MouseEvent) => {
    if (!shows || e.ctrlKey || e.metaKey || e.shiftKey) return
    e.preventDefault()
    if (onShow) onShow(file)
    else setOpen(true)
  }
  return (
    <>
      <a
        className="zf-file-name"
        href={url}
        target="_blank"
        rel="noopener"
        onClick={look}
        {...(shows && !onShow && { 'aria-haspopup': 'dialog' })}
      >
        {file.name}
      </a>{' '}
      <span className="zf-help">{sizeText(Number(file.size))}</span>
      {open && (
        <Suspense fallback={null}>
          <FilePreview file={file} url={url} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
