import { Button, Segmented } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Proposal } from '../../../../api/review-assignments.ts'
import { useWords } from '../../../../i18n/index.ts'
import { Lack } from './lack.tsx'
import { PairDialog } from './pair-dialog.tsx'
import { type Wishes, wishOf } from './wishes.ts'

type Application = Proposal['applications'][number]

interface Props {
  readonly run: Proposal
  readonly wishes: Wishes
  readonly onChange: (to: Wishes) => void
}

/** So many rows at first: a browser draws a thousand slowly. */
const AT_ONCE = 50

/** Applications with the experts that a proposal gives them; each pair opens its reasons and what can be wished of it. */
export function PlanTable({ run, wishes, onChange }: Props): ReactNode {
  const { t } = useWords('assign')
  const [lacking, setLacking] = useState(false)
  const [most, setMost] = useState(AT_ONCE)
  const [pair, setPair] = useState<{ application: Application; expert?: string }>()
  const short = run.applications.filter((a) => a.missing > 0)
  const shown = lacking ? short : run.applications
  return (
    <section className="assign-part">
      <h2>{t('plan.title')}</h2>
      <p className="soft">{t('plan.lead')}</p>
      <search className="filters">
        <Segmented
          aria-label={t('show')}
          value={lacking ? 'lacking' : 'all'}
          onChange={(to) => setLacking(to === 'lacking')}
          options={[
            { value: 'all', label: t('showAll', { n: run.applications.length }) },
            { value: 'lacking', label: t('plan.lackingN', { n: short.length }) },
          ]}
        />
      </search>
      {shown.length === 0 ? (
        <p className="card">{t('noLacking')}</p>
      ) : (
        <table className="table stack">
          <thead>
            <tr>
              <th scope="col">{t('application')}</th>
              <th scope="col">{t('experts')}</th>
              <th scope="col">{t('lacks')}</th>
              <th scope="col">{t('action')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.slice(0, most).map((a) => (
              <tr key={a.id}>
                <th scope="row">
                  {a.title}
                  <span className="soft small block">
                    {a.number} · {a.unit}
                  </span>
                </th>
                <td data-label={t('experts')}>
                  <ul className="assign-experts">
                    {a.experts.map((e) => (
                      <Expert
                        key={e.id}
                        expert={e}
                        number={a.number}
                        wish={wishOf(wishes, { application: a.id, expert: e.id })}
                        onOpen={() => setPair({ application: a, expert: e.id })}
                      />
                    ))}
                    {a.experts.length === 0 && <li className="soft">{t('nobody')}</li>}
                  </ul>
                </td>
                <td data-label={t('lacks')}>
                  <div>
                    {a.reason ? (
                      <PlanLack call={run.callId} application={a} />
                    ) : (
                      <span className="mark-met">✓ {t('enough', { n: a.reviewers })}</span>
                    )}
                  </div>
                </td>
                <td data-label={t('action')}>
                  <Button
                    size="small"
                    aria-label={t('pair.otherOf', { number: a.number })}
                    onClick={() => setPair({ application: a })}
                  >
                    {t('pair.other')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {shown.length > most && (
        <p className="actions">
          <Button onClick={() => setMost(most + AT_ONCE * 4)}>{t('more', { n: shown.length - most })}</Button>
        </p>
      )}
      {pair && (
        <PairDialog
          run={run}
          {...pair}
          wishes={wishes}
          onChange={onChange}
          onClose={() => setPair(undefined)}
        />
      )}
    </section>
  )
}

const PlanLack = ({
  call,
  application: { missing, reason, candidates },
}: {
  call: string
  application: Application
}) => reason && <Lack call={call} missing={missing} reason={reason} candidates={candidates} />

interface ExpertProps {
  readonly expert: Application['experts'][number]
  readonly number: string
  readonly wish: 'locked' | 'forbidden' | undefined
  readonly onOpen: () => void
}

function Expert({ expert: e, number, wish, onOpen }: ExpertProps): ReactNode {
  const { t } = useWords('assign')
  return (
    <li>
      <span>
        {wish === 'forbidden' ? <s>{e.name}</s> : e.name} <span className="soft small">{e.unit}</span>
        <span className="soft small block">
          {t('fitOf', { fit: e.fit.toFixed(2) })} · {t(`how.${e.how}`)}
          {wish && ` · ${t(`wish.${wish}`)}`}
        </span>
      </span>
      <Button
        size="small"
        type="text"
        aria-label={t('pair.whyOf', { name: e.name, number })}
        onClick={onOpen}
      >
        {t('pair.why')}
      </Button>
    </li>
  )
}
