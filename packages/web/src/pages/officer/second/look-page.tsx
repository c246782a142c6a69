import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { formOf, typeOf } from '@zhinan/call'
import { type ReactNode, useMemo, useState } from 'react'
import { fileUrl } from '../../../api/applications.ts'
import { callQuery } from '../../../api/queries.ts'
import { lookQuery, type SecondLookDetail } from '../../../api/second-looks.ts'
import type { CallView } from '../../../api/types.ts'
import { useWords } from '../../../i18n/index.ts'
import { Async } from '../../../parts/async.tsx'
import { FormReading } from '../../../parts/form/reading.tsx'
import { usePageTitle } from '../../../parts/page-title.ts'
import { FindingRow } from '../../../parts/verdict/finding-row.tsx'
import { RuleDrawer } from '../../../parts/verdict/rule-drawer.tsx'
import { dateTime } from '../../../parts/when.ts'
import { useKeys } from '../screening/use-keys.ts'
import { Comparison } from './comparison.tsx'
import { LookMark } from './look-mark.tsx'
import { OpinionForm } from './opinion-form.tsx'
import '../../../parts/form/form.css'
import './second.css'

/** One second look: what was submitted, one's own opinion, and then the first one beside it. */
export function LookPage(): ReactNode {
  const { look = '' } = useParams({ strict: false })
  const { t } = useWords('second')
  const one = useQuery(lookQuery(look))
  const callId = one.data?.look.callId
  const call = useQuery({ ...callQuery(callId ?? ''), enabled: callId !== undefined })
  usePageTitle(one.data ? `${one.data.look.number} · ${t('title')}` : t('title'))
  return (
    <Async query={one}>
      {(d) => <Async query={call}>{(view) => <Look key={d.look.id} detail={d} view={view} />}</Async>}
    </Async>
  )
}

function Look({ detail: d, view: { call } }: { detail: SecondLookDetail; view: CallView }): ReactNode {
  const { t, say, locale } = useWords('second')
  const { look, application } = d
  const navigate = useNavigate()
  const [rule, setRule] = useState<string>()
  const track = call.tracks.find((x) => x.id === look.track)!
  const form = useMemo(
    () => formOf(call, look.track, typeOf(track, application.content)),
    [call, look.track, track, application.content],
  )
  const { next } = d
  useKeys({
    j: next ? () => void navigate({ to: '/second-looks/$look', params: { look: next } }) : undefined,
  })
  const order = { notMet: 0, undecided: 1, met: 2 }
  const findings = [...d.verdict.findings].sort((a, b) => order[a.truth] - order[b.truth])
  const writing = look.state === 'open' && look.mine
  return (
    <>
      <p className="soft">
        <Link to="/calls/$call/second-looks" params={{ call: call.id }} search={{ show: 'mine' }}>
          {t('title')}
        </Link>{' '}
        · {look.track} {say(track.title)}
      </p>
      <h1>{look.title}</h1>
      <p>
        <span className="zf-figures">{look.number}</span> {look.unitName}{' '}
        {look.state === 'open' && (
          <span className={look.overdue ? 'mark-notMet' : 'soft'}>
            {t(look.overdue ? 'look.overdue' : 'look.due', { due: dateTime(look.due, locale) })}
          </span>
        )}
      </p>
      {!writing && (
        <div className="second-state">
          <LookMark look={look} />
        </div>
      )}
      {look.state === 'open' && !look.mine && (
        <p className="note">
          {look.officer ? t('look.others', { name: look.officer.name }) : t('nobody.what')}
        </p>
      )}
      <div className="second-look">
        <div>
          <FormReading form={form} content={application.content} onOpenRule={setRule} fileUrl={fileUrl} />
        </div>
        <aside>
          {writing ? <OpinionForm call={call} look={look} /> : <Comparison call={call} look={look} />}
          {next && (
            <p>
              <Link className="button" to="/second-looks/$look" params={{ look: next }} aria-keyshortcuts="j">
                {t('look.next')} →
              </Link>
            </p>
          )}
          {!writing && (
            <p>
              <Link to="/screening/$id" params={{ id: application.id }}>
                {t('look.bench')}
              </Link>
            </p>
          )}
          <section aria-labelledby="second-findings">
            <h2 id="second-findings">{t(writing ? 'look.machine' : 'look.findings')}</h2>
            <ul className="zv-findings">
              {findings.map((f) => (
                <FindingRow key={f.rule} call={call} finding={f} onOpen={() => setRule(f.rule)} />
              ))}
            </ul>
          </section>
        </aside>
      </div>
      <RuleDrawer call={call} rule={rule} onClose={() => setRule(undefined)} />
    </>
  )
}
