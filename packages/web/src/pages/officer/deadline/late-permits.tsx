import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { api, take } from '../../../api/client.ts'
import { latePermitsQuery } from '../../../api/notices.ts'
import { may, useMe } from '../../../api/session.ts'
import type { CallView, LatePermit } from '../../../api/types.ts'
import { useWords } from '../../../i18n/index.ts'
import { Async } from '../../../parts/async.tsx'
import { dateTime } from '../../../parts/when.ts'
import { DecideDialog, type Step } from './decide-dialog.tsx'
import { LateForm } from './late-form.tsx'
import { Proposal } from './proposal.tsx'

/** Single applications that may come after the deadline, by exception. */
export function LatePermits({ view, runs }: { view: CallView; runs: boolean }): ReactNode {
  const { t, locale } = useWords('staff')
  const me = useMe()
  const queries = useQueryClient()
  const permits = useQuery(latePermitsQuery(view.call.id))
  const [adding, setAdding] = useState(false)
  const [asked, setAsked] = useState<{ permit: LatePermit; step: Step }>()
  const headOf = (p: LatePermit) => t('late.head', { number: p.number, until: dateTime(p.until, locale) })
  return (
    <section>
      <h2>{t('late.title')}</h2>
      <p className="soft">{t('late.what')}</p>
      {runs && may(me, 'late.propose') && (
        <p className="actions">
          <button type="button" className="button" onClick={() => setAdding(true)}>
            {t('late.propose')}
          </button>
        </p>
      )}
      <Async query={permits}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="card">{t('late.empty')}</p>
          ) : (
            <ul className="notices">
              {items.map((p) => (
                <Proposal key={p.id} of={p} head={headOf(p)} onAsk={(step) => setAsked({ permit: p, step })}>
                  <p className="notice-text">
                    {p.track} · {p.unitName}
                    {'\n'}
                    {t('history.reason', { reason: p.reason })}
                  </p>
                  {p.decision === 'confirmed' && (
                    <p className="small">{t(p.state === 'draft' ? 'late.unused' : 'late.used')}</p>
                  )}
                </Proposal>
              ))}
            </ul>
          )
        }
      </Async>
      {adding && <LateForm view={view} onClose={() => setAdding(false)} />}
      {asked && (
        <DecideDialog
          step={asked.step}
          head={headOf(asked.permit)}
          after={[t('late.after.only'), t('late.after.said'), t('late.after.mail')]}
          send={async (body) => {
            const path = { call: view.call.id, permit: asked.permit.id }
            await take(api.POST('/calls/{call}/late-permits/{permit}/decision', { params: { path }, body }))
            await queries.invalidateQueries({ queryKey: ['late-permits', view.call.id] })
          }}
          onClose={() => setAsked(undefined)}
        />
      )}
    </section>
  )
}
