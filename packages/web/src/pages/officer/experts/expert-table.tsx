import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { App, Button, Checkbox } from 'antd'
import { type ReactNode, useState } from 'react'
import { api, take } from '../../../api/client.ts'
import { type ExpertRow, OUTSIDE } from '../../../api/experts.ts'
import { may, useMe } from '../../../api/session.ts'
import type { Call } from '../../../api/types.ts'
import { useWords } from '../../../i18n/index.ts'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { useAction } from '../../../parts/use-action.ts'
import { useDisciplineName } from '../../expert/discipline-select.tsx'
import { ExpertStatusMark } from '../../expert/expert-status.tsx'

interface Props {
  readonly call: Call
  readonly items: readonly ExpertRow[]
  readonly filtered: boolean
}

/** Experts in rows; those that wait can be ticked and verified together. */
export function ExpertTable({ call, items, filtered }: Props): ReactNode {
  const { t, say } = useWords('experts')
  const me = useMe()
  const disciplineName = useDisciplineName()
  const waiting = may(me, 'expert.verify') ? items.filter((e) => e.status === 'proposed') : []
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const chosen = waiting.filter((e) => ticked.has(e.id))
  const region = (id: string) => {
    const found = call.vocabulary.regions.find((r) => r.id === id)
    return found ? say(found.title) : id === OUTSIDE ? t('outside') : id
  }
  const tick = (id: string, on: boolean) => {
    const next = new Set(ticked)
    if (on) next.add(id)
    else next.delete(id)
    setTicked(next)
  }
  if (items.length === 0) return <p className="card">{t(filtered ? 'emptyFiltered' : 'empty')}</p>
  return (
    <>
      {waiting.length > 0 && (
        <VerifyMany waiting={waiting} chosen={chosen} onTick={(ids) => setTicked(new Set(ids))} />
      )}
      <table className="table stack">
        <thead>
          <tr>
            <th scope="col">{t('form.name')}</th>
            <th scope="col">{t('form.unit-name')}</th>
            <th scope="col">{t('form.title')}</th>
            <th scope="col">{t('discipline')}</th>
            <th scope="col">{t('form.region')}</th>
            <th scope="col">{t('contact')}</th>
            <th scope="col">{t('statusOf')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((e) => (
            <tr key={e.id}>
              <th scope="row">
                {waiting.includes(e) && (
                  <>
                    <Checkbox
                      aria-label={t('tick', { name: e.name })}
                      checked={ticked.has(e.id)}
                      onChange={(c) => tick(e.id, c.target.checked)}
                    />{' '}
                  </>
                )}
                <Link to="/experts/$id" params={{ id: e.id }}>
                  {e.name}
                </Link>
              </th>
              <td data-label={t('form.unit-name')}>
                {e.unit}
                {e.host && <span className="soft small block">{e.host}</span>}
              </td>
              <td data-label={t('form.title')}>
                {e.title}
                <span className="soft small block">{t(`rank.${e.rank}`)}</span>
              </td>
              <td data-label={t('discipline')}>
                {e.disciplines.map((d, i) => (
                  <span key={d} className={i === 0 ? 'block' : 'soft small block'}>
                    {disciplineName(d)}
                  </span>
                ))}
              </td>
              <td data-label={t('form.region')}>{region(e.region)}</td>
              <td data-label={t('contact')}>
                {e.phone && <span className="block">{e.phone}</span>}
                {e.email && <span className="soft small block">{e.email}</span>}
              </td>
              <td data-label={t('statusOf')}>
                <ExpertStatusMark status={e.status} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

interface ManyProps {
  readonly waiting: readonly ExpertRow[]
  readonly chosen: readonly ExpertRow[]
  readonly onTick: (ids: readonly string[]) => void
}

function VerifyMany({ waiting, chosen, onTick }: ManyProps): ReactNode {
  const { t, say } = useWords('experts')
  const { message, modal } = App.useApp()
  const queries = useQueryClient()
  const [left, setLeft] = useState<readonly string[]>([])
  const verify = useAction(async () => {
    const answer = await take(api.POST('/experts/verifications', { body: { ids: chosen.map((e) => e.id) } }))
    message.success(t('many.done', { n: answer.verified.length }))
    setLeft(answer.left.map((l) => `${waiting.find((e) => e.id === l.id)?.name ?? l.id}: ${say(l.reason)}`))
    onTick([])
    await queries.invalidateQueries({ queryKey: ['experts'] })
  })
  const ask = () =>
    modal.confirm({
      title: t('many.verify', { n: chosen.length }),
      content: (
        <>
          <p>{chosen.map((e) => e.name).join(t('comma'))}</p>
          <p>{t('many.what')}</p>
        </>
      ),
      okText: t('many.verify', { n: chosen.length }),
      onOk: () => verify.run(),
    })
  return (
    <>
      <p className="actions">
        <Checkbox
          checked={chosen.length === waiting.length}
          indeterminate={chosen.length > 0 && chosen.length < waiting.length}
          onChange={(e) => onTick(e.target.checked ? waiting.map((w) => w.id) : [])}
        >
          {t('many.all', { n: waiting.length })}
        </Checkbox>
        <Button disabled={chosen.length === 0} loading={verify.busy} onClick={ask}>
          {t('many.verify', { n: chosen.length })}
        </Button>
      </p>
      <ProblemNote error={verify.error} />
      {left.length > 0 && (
        <ul className="note note-bad">
          {left.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </>
  )
}
