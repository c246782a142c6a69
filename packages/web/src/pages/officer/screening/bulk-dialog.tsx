import { useQueryClient } from '@tanstack/react-query'
import { Input, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import type { ScreeningCard } from '../../../api/application-types.ts'
import { api, take } from '../../../api/client.ts'
import { useWords } from '../../../i18n/index.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useAction } from '../../../parts/use-action.ts'

interface Props {
  readonly chosen: readonly ScreeningCard[]
  readonly onClose: () => void
}

/** Finding several eligible: how many and which, who hears of it, and then what became of each. */
export function BulkDialog({ chosen, onClose }: Props): ReactNode {
  const { t, say } = useWords('screening')
  const queries = useQueryClient()
  const [note, setNote] = useState('')
  // The list behind is drawn anew when it is done; what is told here stays.
  const [items] = useState(chosen)
  const [results, setResults] =
    useState<
      readonly { id: string; done: boolean; problem: { title: { zh: string; en: string } } | null }[]
    >()
  const run = useAction(async () => {
    const done = await take(
      api.POST('/screening/eligible', {
        body: { items: items.map(({ id, version }) => ({ id, version })), note: note.trim() },
      }),
    )
    setResults(done.items)
    await queries.invalidateQueries({ queryKey: ['screening'] })
  })
  const failed = results?.filter((r) => !r.done) ?? []
  return (
    <Modal
      open
      width={640}
      title={t('bulk.title', { n: items.length })}
      onCancel={onClose}
      cancelText={t('cancel')}
      cancelButtonProps={{ disabled: results !== undefined }}
      okText={results ? t('bulk.close') : t('bulk.confirm', { n: items.length })}
      okButtonProps={{ loading: run.busy, disabled: run.busy }}
      onOk={() => (results ? onClose() : void run.run())}
    >
      {results ? (
        <p role="status">{t('bulk.done', { n: results.length - failed.length, failed: failed.length })}</p>
      ) : (
        <p>{t('bulk.what')}</p>
      )}
      <ul className="zs-bulk">
        {items.map((a) => {
          const result = results?.find((r) => r.id === a.id)
          return (
            <li key={a.id}>
              {result && (result.done ? '✓ ' : '✗ ')}
              <span className="zf-figures">{a.number}</span> {a.unitName} {a.title}
              {result?.problem && <div className="zf-note-wrong">{say(result.problem.title)}</div>}
            </li>
          )
        })}
      </ul>
      {!results && (
        <>
          <label htmlFor="bulk-note">{t('bulk.note')}</label>
          <Input.TextArea
            id="bulk-note"
            value={note}
            maxLength={2000}
            autoSize={{ minRows: 2, maxRows: 6 }}
            onChange={(e) => setNote(e.target.value)}
          />
        </>
      )}
      <ProblemNote error={run.error} />
    </Modal>
  )
}
