import { useQueryClient } from '@tanstack/react-query'
import { Button, Input, Radio } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Similar } from '../../../api/application-types.ts'
import { api, ifMatch, take } from '../../../api/client.ts'
import { ApiProblem } from '../../../api/problem.ts'
import { useWords } from '../../../i18n/index.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { dateTime } from '../../../parts/when.ts'

interface Props {
  /** The application on the page. */
  readonly of: string
  readonly item: Similar
  readonly canDecide: boolean
}

/** What officers found, and a place to say it: fine, or an objection with what is wrong. */
export function SimilarDecision({ of, item, canDecide }: Props): ReactNode {
  const { t, locale } = useWords('screening')
  const queries = useQueryClient()
  const [wanted, setWanted] = useState<'fine' | 'objection'>()
  const [note, setNote] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>()
  const incomplete = wanted === 'objection' && note.trim() === ''
  const save = async (decision: 'fine' | 'objection') => {
    setBusy(true)
    setProblem(undefined)
    try {
      await take(
        api.POST('/similar/{id}/decisions', {
          params: { path: { id: item.id }, header: ifMatch(item.version) },
          body: { decision, note: note.trim() },
        }),
      )
      setWanted(undefined)
      await queries.invalidateQueries({ queryKey: ['screening'] })
    } catch (error) {
      setProblem(error)
      if (error instanceof ApiProblem && error.status === 412)
        await queries.invalidateQueries({ queryKey: ['screening', 'similar', of] })
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      {item.decisions.map((d) => (
        <p key={d.at} className="zf-help">
          {d.decision === 'fine' ? `✓ ${t('similar.fine')}` : `✗ ${t('similar.objection')}`}{' '}
          {t('similar.decided', { who: d.by, at: dateTime(d.at, locale) })} {!d.current && t('similar.older')}{' '}
          {d.note}
        </p>
      ))}
      {canDecide && (
        <div className="zs-decide">
          <Radio.Group
            optionType="button"
            size="small"
            name={`similar-${item.id}`}
            aria-label={t('similar.percent', { p: item.other?.number ?? item.track.id })}
            value={wanted}
            disabled={busy}
            onChange={(e) => setWanted(e.target.value as 'fine' | 'objection')}
            options={[
              { value: 'fine', label: `✓ ${t('similar.fine')}` },
              { value: 'objection', label: `✗ ${t('similar.objection')}` },
            ]}
          />
          {wanted && (
            <>
              <Input.TextArea
                aria-label={t('similar.note')}
                placeholder={incomplete ? t('similar.noteNeeded') : t('similar.note')}
                value={note}
                maxLength={1000}
                autoSize={{ minRows: 1, maxRows: 6 }}
                onChange={(e) => setNote(e.target.value)}
              />
              {incomplete && <p className="zf-note-wrong">{t('similar.noteNeeded')}</p>}
              <Button
                size="small"
                type="primary"
                loading={busy}
                disabled={incomplete}
                onClick={() => void save(wanted)}
              >
                {t('similar.save')}
              </Button>
            </>
          )}
        </div>
      )}
      {problem instanceof ApiProblem && problem.status === 412 ? (
        <p className="zf-note-wrong">{t('similar.overtaken')}</p>
      ) : (
        <ProblemNote error={problem} />
      )}
    </>
  )
}
