import { useQueryClient } from '@tanstack/react-query'
import { Button, Progress } from 'antd'
import { type DragEvent, type ReactNode, useRef, useState } from 'react'
import { sendScan } from '../api/paper.ts'
import { ApiProblem } from '../api/problem.ts'
import { useWords } from '../i18n/index.ts'
import './scan-drop.css'

interface Props {
  readonly to: { readonly application: string } | { readonly call: string }
  readonly what: string
}

interface Running {
  readonly key: number
  readonly name: string
  readonly part: number
  readonly problem?: string
}

/** Two at a time: a stack of scans is no reason to keep others waiting. */
const AT_ONCE = 2

/** Where scans are dropped or chosen, many at once; what the server refuses is said beside the file's name. */
export function ScanDrop({ to, what }: Props): ReactNode {
  const { t, say } = useWords('paper')
  const queries = useQueryClient()
  const picker = useRef<HTMLInputElement>(null)
  const [running, setRunning] = useState<readonly Running[]>([])
  const [over, setOver] = useState(false)
  const next = useRef(0)
  const change = (key: number, by: Partial<Running>) =>
    setRunning((all) => all.map((r) => (r.key === key ? { ...r, ...by } : r)))
  const send = async (files: readonly File[]) => {
    const queue = files.map((file) => ({ file, key: next.current++ }))
    setRunning((all) => [...all, ...queue.map(({ file, key }) => ({ key, name: file.name, part: 0 }))])
    const lane = async () => {
      for (let one = queue.shift(); one; one = queue.shift()) {
        const { file, key } = one
        try {
          await sendScan(to, file, (part) => change(key, { part }))
          setRunning((all) => all.filter((r) => r.key !== key))
          await queries.invalidateQueries({ queryKey: ['paper'] })
        } catch (error) {
          const detail = error instanceof ApiProblem ? (error.detail ?? error.title) : undefined
          change(key, { problem: detail ? say(detail) : t('drop.failed') })
        }
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, lane))
  }
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
                <Button
                  size="small"
                  type="text"
                  onClick={() => setRunning((all) => all.filter((x) => x.key !== r.key))}
                >
                  {t('drop.dismiss')}
                </Button>
              </>
            ) : (
              <Progress percent={Math.round(r.part * 100)} size="small" aria-label={r.name} />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
