import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button, Input, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { api, take } from '../../../../api/client.ts'
import { assignmentsKey, type Proposal } from '../../../../api/review-assignments.ts'
import { useWords } from '../../../../i18n/index.ts'
import { ProblemNote } from '../../../../parts/problem-note.tsx'
import { useAction } from '../../../../parts/use-action.ts'
import { inputOf, type Wishes, withWish } from './wishes.ts'

interface Props {
  readonly run: Proposal
  readonly wishes: Wishes
  readonly onChange: (to: Wishes) => void
  readonly onSent: () => void
}

/** What is to be kept, not wanted, kept apart; and asking for a proposal that heeds it. */
export function WishList({ run, wishes, onChange, onSent }: Props): ReactNode {
  const { t } = useWords('assign')
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [adding, setAdding] = useState(false)
  const again = useAction(async () => {
    const { reviewers, ...options } = run.options
    const body = {
      tracks: [...run.tracks],
      reviewers: { ...reviewers },
      ...options,
      wishes: inputOf(wishes),
      follows: run.id,
    }
    const path = { call: run.callId }
    const made = await take(api.POST('/calls/{call}/review/proposals', { params: { path }, body }))
    onSent()
    await queries.invalidateQueries({ queryKey: assignmentsKey(run.callId) })
    await navigate({ to: '/calls/$call/review/proposals/$run', params: { call: run.callId, run: made.id } })
  })
  const none = wishes.locked.length + wishes.forbidden.length + wishes.apart.length === 0
  const changed = JSON.stringify(inputOf(wishes)) !== JSON.stringify(inputOf(run.wishes))
  return (
    <section className="card assign-part">
      <h2>{t('wish.title')}</h2>
      {none && <p className="soft">{t('wish.empty')}</p>}
      {!none && (
        <ul className="rows">
          {(['locked', 'forbidden'] as const).flatMap((kind) =>
            wishes[kind].map((w) => (
              <li key={`${kind} ${w.application} ${w.expert}`}>
                <strong>{t(`wish.${kind}`)}</strong> {w.number} — {w.name}
                <span className="soft small block">{w.reason}</span>
                {run.may.again && (
                  <Button
                    size="small"
                    type="text"
                    aria-label={t('wish.removeOf', { what: `${w.number} ${w.name}` })}
                    onClick={() => onChange(withWish(wishes, undefined, w))}
                  >
                    {t('wish.remove')}
                  </Button>
                )}
              </li>
            )),
          )}
          {wishes.apart.map((w) => (
            <li key={w.experts.map((e) => e.id).join()}>
              <strong>{t('wish.apart')}</strong> {w.experts.map((e) => e.name).join(' / ')}
              <span className="soft small block">{w.reason}</span>
              {run.may.again && (
                <Button
                  size="small"
                  type="text"
                  aria-label={t('wish.removeOf', { what: w.experts.map((e) => e.name).join(' / ') })}
                  onClick={() => onChange({ ...wishes, apart: wishes.apart.filter((x) => x !== w) })}
                >
                  {t('wish.remove')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {run.may.again && (
        <>
          {adding ? (
            <Apart
              run={run}
              onAdd={(pair) => {
                onChange({ ...wishes, apart: [...wishes.apart, pair] })
                setAdding(false)
              }}
              onClose={() => setAdding(false)}
            />
          ) : (
            <p className="actions">
              <Button onClick={() => setAdding(true)}>{t('wish.addApart')}</Button>
              <Button
                type="primary"
                disabled={!changed}
                loading={again.busy}
                onClick={() => void again.run()}
              >
                {t('wish.again')}
              </Button>
            </p>
          )}
          {changed && <p className="soft small">{t('wish.changed')}</p>}
        </>
      )}
      <ProblemNote error={again.error} />
    </section>
  )
}

interface ApartProps {
  readonly run: Proposal
  readonly onAdd: (pair: Wishes['apart'][number]) => void
  readonly onClose: () => void
}

/** Two experts who are not to meet on one application. */
function Apart({ run, onAdd, onClose }: ApartProps): ReactNode {
  const { t } = useWords('assign')
  const [ids, setIds] = useState<string[]>([])
  const [reason, setReason] = useState('')
  const people = ids.flatMap((id) => run.loads.filter((l) => l.id === id))
  const [a, b] = people
  return (
    <>
      <div className="field">
        <label htmlFor="apart-two">{t('wish.two')}</label>
        <Select
          id="apart-two"
          mode="multiple"
          maxCount={2}
          optionFilterProp="label"
          value={ids}
          onChange={setIds}
          options={run.loads.map((l) => ({ value: l.id, label: `${l.name} · ${l.unit}` }))}
        />
      </div>
      <div className="field">
        <label htmlFor="apart-reason">{t('reason')}</label>
        <Input id="apart-reason" maxLength={500} value={reason} onChange={(e) => setReason(e.target.value)} />
      </div>
      <p className="actions">
        <Button
          disabled={!a || !b || reason.trim().length < 2}
          onClick={() => {
            const person = (p: { id: string; name: string; unit: string }) => ({
              id: p.id,
              name: p.name,
              unit: p.unit,
            })
            if (a && b) onAdd({ experts: [person(a), person(b)], reason: reason.trim() })
          }}
        >
          {t('wish.add')}
        </Button>
        <Button onClick={onClose}>{t('close')}</Button>
      </p>
    </>
  )
}
