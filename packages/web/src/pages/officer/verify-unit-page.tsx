import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { App, Button, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { api, ifMatch, take } from '../../api/client.ts'
import { unitQuery } from '../../api/queries.ts'
import { may, useMe } from '../../api/session.ts'
import type { ProjectRecord, Unit } from '../../api/types.ts'
import { useWords } from '../../i18n/index.ts'
import { Async } from '../../parts/async.tsx'
import { usePageTitle } from '../../parts/page-title.ts'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { useAction } from '../../parts/use-action.ts'
import { useCall } from '../../parts/use-call.ts'
import { RegistryView } from '../unit/registry-view.tsx'
import { SanctionsView } from '../unit/sanctions-view.tsx'
import { UnitFacts } from '../unit/unit-facts.tsx'
import { UnitStatusMark } from '../unit/unit-status.tsx'
import { RegistryForms } from './registry-forms.tsx'
import { RevealBank } from './reveal-bank.tsx'
import { VoidDialog } from './void-dialog.tsx'

/** One unit for the officer: its details against the certificate, the decision, and what the registry keeps. */
export function VerifyUnitPage(): ReactNode {
  const { t } = useWords('staff')
  const me = useMe()
  const { id } = useParams({ from: '/app/units/$id/verify' })
  const unit = useQuery(unitQuery(id))
  const { view } = useCall()
  const [voiding, setVoiding] = useState<ProjectRecord>()
  usePageTitle(unit.data?.data.name)
  const keeper = may(me, 'unit.registry.record')
  return (
    <>
      <p>
        <Link to="/units">← {t('units.title')}</Link>
      </p>
      <Async query={unit}>
        {({ data, version }) => (
          <Async query={view}>
            {({ call }) => (
              <>
                <div className="page-head">
                  <h1>
                    {data.name} <UnitStatusMark status={data.status} />
                  </h1>
                </div>
                {data.status === 'rejected' && data.statusReason && (
                  <p className="note note-bad">{data.statusReason}</p>
                )}
                <div className="two">
                  <div className="card">
                    <h2>{t('verify.details')}</h2>
                    <UnitFacts call={call} unit={data} />
                    {data.bank && may(me, 'unit.bank.reveal') && <RevealBank id={id} />}
                    {may(me, 'unit.verify') && <Decide key={version} unit={data} version={version} />}
                  </div>
                  <div>
                    <h2>{t('verify.registry')}</h2>
                    {keeper && <RegistryForms id={id} call={call} kind={data.kind} />}
                    <SanctionsView id={id} call={call} />
                    <RegistryView id={id} call={call} {...(keeper && { onVoid: setVoiding })} />
                  </div>
                </div>
                <VoidDialog id={id} project={voiding} onClose={() => setVoiding(undefined)} />
              </>
            )}
          </Async>
        )}
      </Async>
    </>
  )
}

/** Verify or reject; says what follows before it is done. */
function Decide({ unit, version }: { unit: Unit; version: number }): ReactNode {
  const { t } = useWords('staff')
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const decide = useAction(async (decision: 'verified' | 'rejected') => {
    await take(
      api.POST('/units/{id}/verification', {
        params: { path: { id: unit.id } },
        headers: ifMatch(version),
        body: decision === 'rejected' ? { decision, reason: reason.trim() } : { decision },
      }),
    )
    message.success(t(`verify.done.${decision}`, { name: unit.name }))
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['unit', unit.id] }),
      queries.invalidateQueries({ queryKey: ['units'] }),
    ])
  })
  const reject = () => {
    setMissing(reason.trim() === '')
    if (reason.trim() !== '') void decide.run('rejected')
  }
  return (
    <section>
      <h3>{t('verify.decide')}</h3>
      <p className="soft small">{t('verify.what')}</p>
      <label htmlFor="reason">{t('verify.reason')}</label>
      <Input.TextArea
        id="reason"
        rows={2}
        maxLength={500}
        value={reason}
        status={missing ? 'error' : ''}
        aria-invalid={missing}
        aria-describedby={missing ? 'reason-missing' : undefined}
        onChange={(e) => setReason(e.target.value)}
      />
      {missing && (
        <p id="reason-missing" className="field-error">
          {t('verify.reasonMissing')}
        </p>
      )}
      <ProblemNote error={decide.error} />
      <p className="actions">
        <Button
          type="primary"
          disabled={unit.status === 'verified'}
          loading={decide.busy}
          onClick={() => void decide.run('verified')}
        >
          ✓ {t('verify.verify')}
        </Button>
        <Button danger disabled={unit.status === 'rejected'} loading={decide.busy} onClick={reject}>
          ✗ {t('verify.reject')}
        </Button>
      </p>
    </section>
  )
}
