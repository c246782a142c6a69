import { useQueryClient } from '@tanstack/react-query'
import { Button, Progress } from 'antd'
import { type DragEvent, type ReactNode, useRef, useState } from 'react'
import { ApiProblem } from '../api/problem.ts'
import { type ScanPlace, sendScan } from '../api/uploads.ts'
import { useWords } from '../i18n/index.ts'
import { useLeaveWarning } from './use-leave-warning.ts'
import './scan-drop.css'

interface Props {
  readonly to: ScanPlace
  readonly what: string
}

interface Running {
  readonly key: number
  readonly name: string
  readonly size: number
  readonly part: number
  /** It stands still, and why. */
  readonly waits?: string | undefined
  readonly problem?: string
}

/** Two at a time: a stack of scans is no reason to keep others waiting. */
const AT_ONCE = 2

/** Where scans are dropped or chosen, many at once; what the server refuses is said beside the file's name. */
export function ScanDrop({ to, what }: Props): ReactNode {
  const { t, say } = useWords('paper')
  const { t: form } = useWords('form')
  const queries = useQueryClient()
  const picker = useRef<HTMLInputElement>(null)
  const [running, setRunning] = useState<readonly Running[]>([])
  const [over, setOver] = useState(false)
  const next = useRef(0)
  const stops = useRef(new Map<number, AbortController>())
  const change = (key: number, by: Partial<Running>) =>
    setRunning((all) => all.map((r) => (r.key === key ? { ...r, ...by } : r)))
  const send = async (files: readonly File[]) => {
    // The same one dropped again is on its way already.
    const under = running.filter((r) => r.problem === undefined)
    const queue = files
      .filter((file) => !under.some((r) => r.name === file.name && r.size === file.size))
      .map((file) => ({ file, key: next.current++, stop: new AbortController() }))
    for (const { key, stop } of queue) stops.current.set(key, stop)
    setRunning((all) => [
      ...all,
      ...queue.map(({ file, key }) => ({ key, name: file.name, size: file.size, part: 0 })),
    ])
    const lane = async () => {
      for (let one = queue.shift(); one; one = queue.shift()) {
        const { file, key, stop } = one
        if (stop.signal.aborted) continue
        try {
          await sendScan(to, {
            file,
            signal: stop.signal,
            onProgress: (part) => change(key, { part, waits: undefined }),
            onWait: (why) =>
              change(key, { waits: why.status === 401 ? form('files.signedOut') : form('files.waits') }),
          })
          setRunning((all) => all.filter((r) => r.key !== key))
          await queries.invalidateQueries({ queryKey: ['paper'] })
        } catch (error) {
          if (stop.signal.aborted) continue
          const detail = error instanceof ApiProblem ? (error.detail ?? error.title) : undefined
          change(key, { problem: detail ? say(detail) : t('drop.failed') })
        } finally {
          stops.current.delete(key)
        }
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, lane))
  }
  const dismiss = (key: number) => {
    stops.current.get(key)?.abort()
    setRunning((all) => all.filter((r) => r.key !== key))
  }
  useLeaveWarning(running.some((r) => r.problem === undefined))
  const drop = (e: DragEvent) => {
    e.preventDefault()
    setOver(false)
    void send([...e.dataTransfer.files])
  }
  return (
    <section
      aria-label={what}
      className={`scan-drop ${over ? 'scan-drop-over' : ''}`}
      onDragOver={(e) => {
        e.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        ref={picker}
        type="file"
        hidden
        multiple
        accept=".pdf,.jpg,.jpeg,.png"
        aria-label={what}
        onChange={(e) => {
          const files = [...(e.target.files ?? [])]
          e.target.value = ''
          void send(files)
        }}
      />
      <p>
        <Button type="primary" onClick={() => picker.current?.click()}>
          {what}
        </Button>{' '}
        <span className="soft">{t('drop.help')}</span>
      </p>
      <ul aria-live="polite">
        {running.map((r) => (
          <li key={r.key}>
            {r.name}{' '}
            {r.problem ? (
              <>
                <span className="mark-notMet">✗ {r.problem}</span>{' '}
                <Button size="small" type="text" onClick={() => dismiss(r.key)}>
                  {t('drop.dismiss')}
                </Button>
              </>
            ) : (
              <>
                {r.waits && <span className="soft small">{r.waits} </span>}
                <Button
                  size="small"
                  type="text"
                  aria-label={t('drop.giveUpOne', { name: r.name })}
                  onClick={() => dismiss(r.key)}
                >
                  {t('drop.giveUp')}
                </Button>
                <Progress percent={Math.round(r.part * 100)} size="small" aria-label={r.name} />
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
