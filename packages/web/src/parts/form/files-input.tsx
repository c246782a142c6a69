import { Button, Progress } from 'antd'
import { type ReactNode, useRef, useState } from 'react'
import { useWords } from '../../i18n/index.ts'
import { FileLink } from './file-link.tsx'
import { fileTypes, MAX_FILE, sizeText } from './files.ts'
import type { KeptFile, RunningUpload, Uploads } from './form-context.ts'

interface Props {
  /** Of the button that the label names. */
  readonly id: string
  readonly title: string
  /** Of the slot, as the uploads know it. */
  readonly path: string
  readonly accept: readonly string[]
  readonly minFiles: number
  readonly maxFiles: number
  readonly files: readonly KeptFile[]
  readonly uploads: Uploads
  readonly fileUrl: (file: string) => string
  /** Files were taken off the list. */
  readonly onChange: (files: readonly KeptFile[]) => void
}

/** Files of one slot: choose or drop, see how far they are, look at them, replace, remove. What is refused is said beside the name. */
export function FilesInput({ files, minFiles, maxFiles, accept, path, ...p }: Props): ReactNode {
  const { t } = useWords('form')
  const { uploads } = p
  const picker = useRef<HTMLInputElement>(null)
  const replaces = useRef<string>(undefined)
  const [over, setOver] = useState(false)
  const running = uploads.running.filter((r) => r.path === path)
  const room = maxFiles - files.length - running.filter((r) => r.problem === undefined).length

  const refusal = (file: File): string | undefined => {
    if (file.size > MAX_FILE) return t('files.tooBig', { size: sizeText(file.size), max: sizeText(MAX_FILE) })
    if (file.size === 0) return t('files.emptyFile')
    return file.type === '' || accept.includes(file.type)
      ? undefined
      : t('files.wrongType', { types: fileTypes(accept) })
  }
  const take = (chosen: readonly File[], instead?: string) => {
    for (const [i, file] of chosen.entries()) {
      const most = instead === undefined ? room : 1
      const refused = i < most ? refusal(file) : t('files.noRoom', { max: maxFiles })
      void uploads.send(path, file, { refused, replaces: i === 0 ? instead : undefined })
    }
  }
  const choose = (instead?: string) => {
    replaces.current = instead
    picker.current?.click()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button below is the first
    <div
      className={over ? 'zf-files zf-files-over' : 'zf-files'}
      data-slot={path.split('.').at(-1)}
      data-filled={files.length >= minFiles}
      onDragOver={(e) => {
        e.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(e) => {
        e.preventDefault()
        setOver(false)
        take(Array.from(e.dataTransfer.files))
      }}
    >
      {files.length > 0 && (
        <ul>
          {files.map((f, i) => (
            <li key={f.file ?? i}>
              <FileLink file={f} url={p.fileUrl(f.file)} />
              <Button
                type="text"
                size="small"
                aria-label={t('files.replaceNamed', { name: f.name })}
                onClick={() => choose(f.file)}
              >
                {t('files.replace')}
              </Button>
              <Button
                type="text"
                danger
                size="small"
                aria-label={t('files.remove', { name: f.name })}
                onClick={() => p.onChange(files.filter((x) => x !== f))}
              >
                {t('remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <ul aria-live="polite">
        {running.map((r) => (
          <Running key={r.key} upload={r} onDismiss={() => uploads.dismiss(r.key)} />
        ))}
      </ul>
      <input
        ref={picker}
        type="file"
        hidden
        // Forms of antd show such an input, hidden or not.
        style={{ display: 'none' }}
        multiple={maxFiles > 1}
        accept={accept.join(',')}
        aria-label={p.title}
        onChange={(e) => {
          take(Array.from(e.target.files ?? []), replaces.current)
          replaces.current = undefined
          e.target.value = ''
        }}
      />
      <div className="zf-line">
        <Button id={p.id} disabled={room <= 0} onClick={() => choose()}>
          {t('files.choose')}
        </Button>
        <span className="zf-help">
          {t('files.accept', {
            types: fileTypes(accept),
            max: sizeText(MAX_FILE),
            min: minFiles,
            most: maxFiles,
          })}
        </span>
      </div>
    </div>
  )
}

function Running({ upload: r, onDismiss }: { upload: RunningUpload; onDismiss: () => void }) {
  const { t, colon } = useWords('form')
  if (r.problem !== undefined)
    return (
      <li className="zf-note-wrong">
        ✗ {r.name}
        {colon}
        {r.problem}
        <Button type="text" size="small" onClick={onDismiss}>
          {t('files.dismiss')}
        </Button>
      </li>
    )
  return (
    <li>
      <span className="zf-line">
        <span className="zf-file-name">{r.name}</span> <span className="zf-help">{sizeText(r.size)}</span>
        <Button
          type="text"
          size="small"
          aria-label={t('files.cancelNamed', { name: r.name })}
          onClick={onDismiss}
        >
          {t('files.cancel')}
        </Button>
      </span>
      <Progress
        percent={Math.round(r.part * 100)}
        size="small"
        status={r.waits === undefined ? 'active' : 'normal'}
        aria-label={r.name}
      />
      {r.waits !== undefined && <span className="zf-note-open">⏸ {r.waits}</span>}
    </li>
  )
}
