import { useQuery } from '@tanstack/react-query'
import { Button, Input, Modal, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { type Explanation, explanationQuery, type Proposal } from '../../../../api/review-assignments.ts'
import { useWords } from '../../../../i18n/index.ts'
import { Async } from '../../../../parts/async.tsx'
import { type Wishes, type WishKind, wishOf, withWish } from './wishes.ts'

interface Props {
  readonly run: Proposal
  readonly application: Proposal['applications'][number]
  readonly expert?: string
  readonly wishes: Wishes
  readonly onChange: (to: Wishes) => void
  readonly onClose: () => void
}

/** Why a pair is in the plan or is not, and what the next proposal is to do with it. */
export function PairDialog({
  run,
  application: a,
  expert: given,
  wishes,
  onChange,
  onClose,
}: Props): ReactNode {
  const { t } = useWords('assign')
  const [expert, setExpert] = useState(given)
  const [reason, setReason] = useState('')
  const who = run.loads.find((l) => l.id === expert)
  const wish = expert ? wishOf(wishes, { application: a.id, expert }) : undefined
  const held = a.experts.find((e) => e.id === expert)
  const put = (kind: WishKind | undefined) => {
    if (!who) return
    const pair = {
      application: a.id,
      number: a.number,
      expert: who.id,
      name: who.name,
      reason: reason.trim(),
    }
    onChange(withWish(wishes, kind, pair))
    onClose()
  }
  return (
    <Modal open footer={null} title={t('pair.title', { number: a.number })} onCancel={onClose}>
      <p>{a.title}</p>
      <div className="field">
        <label htmlFor="pair-expert">{t('pair.expert')}</label>
        <Select
          id="pair-expert"
          showSearch
          optionFilterProp="label"
          value={expert}
          onChange={setExpert}
          options={run.loads.map((l) => ({ value: l.id, label: `${l.name} · ${l.unit}` }))}
        />
      </div>
      <div className="assign-why" aria-live="polite">
        {expert ? (
          <Why run={run} application={a.id} expert={expert} />
        ) : (
          <p className="soft">{t('pair.choose')}</p>
        )}
      </div>
      {run.may.again && expert && held?.how !== 'current' && (
        <>
          <div className="field">
            <label htmlFor="pair-reason">{t('pair.reason')}</label>
            <Input.TextArea
              id="pair-reason"
              rows={2}
              maxLength={500}
              value={reason}
              onChange={(e) => setReason(e.target.value)}
            />
            <span className="soft small">{t('pair.reasonHelp')}</span>
          </div>
          <p className="actions">
            {wish && <Button onClick={() => put(undefined)}>{t('wish.none')}</Button>}
            {wish !== 'locked' && (
              <Button disabled={reason.trim().length < 2} onClick={() => put('locked')}>
                {t('wish.lock')}
              </Button>
            )}
            {wish !== 'forbidden' && (
              <Button disabled={reason.trim().length < 2} onClick={() => put('forbidden')}>
                {t('wish.forbid')}
              </Button>
            )}
          </p>
        </>
      )}
      {held?.how === 'current' && <p className="soft">{t('pair.current')}</p>}
    </Modal>
  )
}

function Why({
  run,
  application,
  expert,
}: {
  run: Proposal
  application: string
  expert: string
}): ReactNode {
  const query = useQuery(explanationQuery(run.callId, run.id, application, expert))
  return <Async query={query}>{(found) => <Words found={found} />}</Async>
}

function Words({ found: { assigned, reason, by, source } }: { found: Explanation }): ReactNode {
  const { t } = useWords('assign')
  const { t: kinds } = useWords('recusal')
  const [kind = '', fact = ''] = source.split(/: (.*)/s)
  const number = (n: number | undefined) => (n === undefined ? '' : n.toFixed(3))
  const r = reason as Partial<Record<'fit' | 'price' | 'next' | 'least' | 'load' | 'max', number>>
  return (
    <>
      <p className={assigned ? 'mark-met' : undefined}>
        {assigned ? `✓ ${t('pair.in')}` : `– ${t('pair.out')}`}
      </p>
      <p>
        {t(`why.${reason.code}`, {
          fit: number(r.fit),
          price: number(r.price),
          worth: number(r.fit === undefined ? undefined : r.fit - (r.price ?? 0)),
          least: number(r.least),
          load: r.load ?? 0,
          max: r.max ?? 0,
          by: by.join('、'),
          source: source ? `${kinds(`kinds.${kind}`)} ${fact}`.trim() : '',
        })}
      </p>
      {reason.code === 'chosen' && (
        <p className="soft">
          {r.next === undefined ? t('why.chosenNobody') : t('why.chosenNext', { next: number(r.next) })}
        </p>
      )}
      {(r.price ?? 0) > 0.0005 && <p className="soft">{t('why.price', { price: number(r.price) })}</p>}
    </>
  )
}
