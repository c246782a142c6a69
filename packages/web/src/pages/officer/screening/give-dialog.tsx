import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Input, Modal, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { boardQuery, examines, give } from '../../../api/assignments.ts'
import { useWords } from '../../../i18n/index.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useAction } from '../../../parts/use-action.ts'

interface Props {
  readonly call: string
  /** What is given, and whose it is as the page shows it. */
  readonly files: readonly {
    readonly id: string
    readonly number: string
    readonly track: string
    readonly assigned: { readonly id: string; readonly name: string } | null
  }[]
  readonly onClose: () => void
}

const NOBODY = 'nobody'

/** Gives files to an officer, hands them over, or takes them back; says which and from whom before it is done. */
export function GiveDialog({ call, files, onClose }: Props): ReactNode {
  const { t, list } = useWords('screening')
  const queries = useQueryClient()
  const board = useQuery(boardQuery(call))
  // The list behind is drawn anew when it is done.
  const [items] = useState(files)
  const [to, setTo] = useState<string>()
  const [reason, setReason] = useState('')
  const known = board.data?.officers ?? []
  const fits = known.filter((o) => items.every((f) => examines(o, f.track)))
  const others = known.filter((o) => !fits.includes(o))
  const run = useAction(async () => {
    const officer = to === NOBODY ? null : to!
    await give(
      call,
      items.map((f) => ({ application: f.id, officer, from: f.assigned?.id ?? null })),
      reason.trim(),
    ).finally(() => queries.invalidateQueries({ queryKey: ['screening'] }))
    onClose()
  })
  return (
    <Modal
      open
      title={t('give.title', { n: items.length })}
      onCancel={onClose}
      cancelText={t('cancel')}
      okText={to === NOBODY ? t('give.takeBack') : t('give.confirm')}
      okButtonProps={{ loading: run.busy, disabled: to === undefined || run.busy }}
      onOk={() => void run.run()}
    >
      <p>{t('give.what')}</p>
      <ul className="zs-bulk">
        {items.map((f) => (
          <li key={f.id}>
            <span className="zf-figures">{f.number}</span>{' '}
            <span className="zf-help">
              {f.assigned ? t('give.now', { who: f.assigned.name }) : t('give.nobody')}
            </span>
          </li>
        ))}
      </ul>
      <div className="zs-row">
        <label htmlFor="give-to">{t('give.to')}</label>
        <Select
          id="give-to"
          value={to}
          onChange={setTo}
          placeholder={t('give.choose')}
          loading={board.isPending}
          options={[
            ...fits.map((o) => ({ value: o.id, label: o.name })),
            ...(items.some((f) => f.assigned) ? [{ value: NOBODY, label: t('give.back') }] : []),
          ]}
        />
      </div>
      {others.length > 0 && (
        <p className="zf-help">
          {t('give.others', { n: others.length, names: list(others.map((o) => o.name)) })}
        </p>
      )}
      <div className="zs-row">
        <label htmlFor="give-reason">{t('give.reason')}</label>
        <Input id="give-reason" value={reason} maxLength={500} onChange={(e) => setReason(e.target.value)} />
      </div>
      <ProblemNote error={run.error ?? board.error} />
    </Modal>
  )
}
