import { useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { api, take } from '../../../api/client.ts'
import type { Answer } from '../../../api/paths.ts'
import { useWords } from '../../../i18n/index.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useAction } from '../../../parts/use-action.ts'
import { ArrivalDay } from './arrival-day.tsx'

type Result = Answer<'/calls/{call}/paper/received', 'post'>['items'][number]

/**
 * The counter: a handheld scanner types a code and Enter, or a person the number from the cover; several at once are pasted
 * one a line. What was taken in stands below, the last one first.
 */
export function Counter({ call }: { call: string }): ReactNode {
  const { t } = useWords('paper')
  const queries = useQueryClient()
  const [typed, setTyped] = useState('')
  const [day, setDay] = useState<string>()
  const [results, setResults] = useState<readonly (Result & { key: number })[]>([])
  const mark = useAction(async (codes: readonly string[]) => {
    const { items } = await take(
      api.POST('/calls/{call}/paper/received', {
        params: { path: { call } },
        body: { codes: [...codes], ...(day && { arrivedOn: day }) },
      }),
    )
    setResults((all) =>
      [...items.map((r, i) => ({ ...r, key: all.length + i })).reverse(), ...all].slice(0, 50),
    )
    // What was refused stays to be mended.
    setTyped(
      items
        .filter((r) => !r.done && r.problem?.code !== 'paper-marked')
        .map((r) => r.code)
        .join('\n'),
    )
    await queries.invalidateQueries({ queryKey: ['paper'] })
  })
  const send = () => {
    const codes = typed
      .split(/[\n,;，；、\s]+/)
      .map((c) => c.trim())
      .filter(Boolean)
      .slice(0, 200)
    if (codes.length > 0) void mark.run(codes)
  }
  return (
    <section>
      <h2>{t('counter.title')}</h2>
      <p className="soft">{t('counter.what')}</p>
      <div className="paper-counter">
        <label htmlFor="counter">{t('counter.label')}</label>
        <Input.TextArea
          id="counter"
          autoSize={{ minRows: 1, maxRows: 8 }}
          value={typed}
          autoComplete="off"
          onChange={(e) => setTyped(e.target.value)}
          onKeyDown={(e) => {
            // Shift+Enter makes a line; a scanner's Enter, and a person's, sends.
            if (e.key !== 'Enter' || e.shiftKey || e.nativeEvent.isComposing) return
            e.preventDefault()
            send()
          }}
        />
        <ArrivalDay onChange={setDay} />
        <p className="actions">
          <Button type="primary" loading={mark.busy} onClick={send}>
            {t('counter.go')}
          </Button>
        </p>
      </div>
      <ProblemNote error={mark.error} />
      <ul aria-live="polite">
        {results.map((r) => (
          <ResultLine key={r.key} result={r} />
        ))}
      </ul>
    </section>
  )
}

function ResultLine({ result: r }: { result: Result }): ReactNode {
  const { t, say, colon } = useWords('paper')
  if (r.problem)
    return (
      <li className="mark-notMet">
        ✗ {r.code}
        {colon}
        {say(r.problem.detail ?? r.problem.title)}
      </li>
    )
  return (
    <li>
      <span className={r.stale ? 'mark-notMet' : 'mark-met'}>
        {r.stale ? '✗' : '✓'} {t(r.stale ? 'counter.stale' : 'counter.done')}
      </span>{' '}
      {r.number} {r.unitName} · {r.title}
      {!r.byDigest && !r.stale && (
        <span className="soft small block">{t('counter.compare', { digest: r.digest ?? '' })}</span>
      )}
    </li>
  )
}
