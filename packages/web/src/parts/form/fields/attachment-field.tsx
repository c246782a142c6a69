import { Button, Progress } from 'antd'
import { useRef, useState } from 'react'
import { useWords } from '../../../i18n/index.ts'
import { fileTypes, MAX_FILE, sizeText } from '../files.ts'
import { type FieldProps, type KeptFile, useForm, useSay } from '../form-context.ts'
import { asRows } from './rows-field.tsx'

interface Running {
  readonly key: number
  readonly name: string
  readonly part: number
  readonly problem?: string
}

/** Files of one slot: upload with progress, list, remove. What the server refuses is said beside the file's name. */
export function AttachmentField(p: FieldProps<'attachment'>) {
  const { t, colon } = useWords('form')
  const say = useSay()
  const { upload, fileUrl, content, set } = useForm()
  const picker = useRef<HTMLInputElement>(null)
  const [running, setRunning] = useState<readonly Running[]>([])
  const files = asRows(p.value) as unknown as KeptFile[]
  const { accept, minFiles, maxFiles, path } = p.field
  const slot = path.split('.').at(-1)!
  // Uploads end after the render that began them: they add to what stands there then.
  const latest = useRef(files)
  latest.current = files
  const put = (next: readonly KeptFile[]) => {
    latest.current = [...next]
    set(path, next.length === 0 ? undefined : next)
  }
  const change = (key: number, to: Partial<Running>) =>
    setRunning((all) => all.map((r) => (r.key === key ? { ...r, ...to } : r)))

  const send = async (file: File) => {
    const key = nextKey++
    const refuse = (problem: string) =>
      setRunning((all) => [...all, { key, name: file.name, part: 0, problem }])
    if (file.size > MAX_FILE)
      return refuse(t('files.tooBig', { size: sizeText(file.size), max: sizeText(MAX_FILE) }))
    if (file.size === 0) return refuse(t('files.emptyFile'))
    if (file.type !== '' && !accept.includes(file.type))
      return refuse(t('files.wrongType', { types: fileTypes(accept) }))
    setRunning((all) => [...all, { key, name: file.name, part: 0 }])
    try {
      const kept = await upload(slot, file, (part) => change(key, { part }))
      put([...latest.current, kept])
      setRunning((all) => all.filter((r) => r.key !== key))
    } catch (error) {
      change(key, { problem: error instanceof Error ? error.message : t('files.failed') })
    }
  }
  const room = maxFiles - files.length
  return (
    <div
      className="zf-files"
      data-slot={slot}
      data-filled={content !== undefined && files.length >= minFiles}
    >
      {files.length > 0 && (
        <ul>
          {files.map((f, i) => (
            <li key={f.file ?? i}>
              <a href={fileUrl(f.file)} target="_blank" rel="noopener">
                {f.name}
              </a>{' '}
              <span className="zf-help">{sizeText(f.size)}</span>
              <Button
                type="text"
                danger
                size="small"
                aria-label={t('files.remove', { name: f.name })}
                onClick={() => put(files.filter((x) => x !== f))}
              >
                {t('remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <ul aria-live="polite">
        {running.map((r) => (
          <li key={r.key} className={r.problem ? 'zf-note-wrong' : undefined}>
            {r.problem ? '✗ ' : ''}
            {r.name}
            {r.problem ? (
              <>
                {colon}
                {r.problem}
                <Button
                  type="text"
                  size="small"
                  onClick={() => setRunning((all) => all.filter((x) => x.key !== r.key))}
                >
                  {t('files.dismiss')}
                </Button>
              </>
            ) : (
              <Progress percent={Math.round(r.part * 100)} size="small" aria-label={r.name} />
            )}
          </li>
        ))}
      </ul>
      <input
        ref={picker}
        type="file"
        hidden
        multiple={room > 1}
        accept={accept.join(',')}
        aria-label={say(p.field.title)}
        onChange={(e) => {
          for (const file of Array.from(e.target.files ?? []).slice(0, room)) void send(file)
          e.target.value = ''
        }}
      />
      <div className="zf-line">
        <Button id={p.id} disabled={room <= 0} onClick={() => picker.current?.click()}>
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

let nextKey = 1
