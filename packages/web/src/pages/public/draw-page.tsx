import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { type Checked, DRAW_STEPS, verifyDraw } from '@zhinan/review'
import { type ReactNode, useState } from 'react'
import { type PublicDraw, publicDrawQuery } from '../../api/draws.ts'
import { useWords } from '../../i18n/index.ts'
import { Async } from '../../parts/async.tsx'
import { Facts } from '../../parts/facts.tsx'
import { usePageTitle } from '../../parts/page-title.ts'
import { dateTime } from '../../parts/when.ts'

/** A draw of experts as everybody may see it; whoever doubts it makes it again here, on their own device. */
export function PublicDrawPage(): ReactNode {
  const { t } = useWords('draw')
  const { draw } = useParams({ from: '/public/draws/$draw' })
  usePageTitle(t('title'))
  return <Async query={useQuery(publicDrawQuery(draw))}>{(d) => <Whole draw={d} />}</Async>
}

function Whole({ draw: d }: { draw: PublicDraw }): ReactNode {
  const { t, say, locale } = useWords('draw')
  const { frame, frameHash, commitments, reveals, seed, result, declined = [] } = d.record
  const strata = frame.strata.map((s) => ({
    ...s,
    n: frame.candidates.filter((c) => c.stratum === s.id).length,
    drawn: result?.strata.find((r) => r.id === s.id)?.drawn ?? [],
  }))
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="lead">{d.purpose}</p>
      <p>
        <Link to="/calls/$call" params={{ call: d.callId }}>
          {t('call')}
        </Link>
      </p>
      <p className="note">{t(`state.${d.state}`, { at: dateTime(d.valueAt, locale) })}</p>
      {d.voided && (
        <p className="note note-bad">
          {t('voided', { at: dateTime(d.voided.at, locale), reason: d.voided.reason })}
        </p>
      )}
      {d.followedBy && (
        <p>
          <Link to="/draws/$draw" params={{ draw: d.followedBy }}>
            {t('next')}
          </Link>
        </p>
      )}
      {d.follows && (
        <p>
          <Link to="/draws/$draw" params={{ draw: d.follows }}>
            {t('before')}
          </Link>
        </p>
      )}
      <Check draw={d} />
      <section>
        <h2>{t('result')}</h2>
        <p className="soft">{t('numbers')}</p>
        {strata.map((s) => (
          <div key={s.id}>
            <h3>{t('stratum', { title: say(s.title), n: s.n, draw: s.draw })}</h3>
            {s.drawn.length > 0 && (
              <ol className="drawn">
                {s.drawn.map((x) => (
                  <li key={x.id} value={x.place}>
                    <strong>{x.id}</strong>
                    {x.replaces !== undefined && (
                      <span className="soft"> {t('replaces', { who: x.replaces })}</span>
                    )}
                    {declined.includes(x.id) && <span className="soft"> {t('declined')}</span>}
                  </li>
                ))}
              </ol>
            )}
          </div>
        ))}
        <p className="soft">{t('leftOut', { n: d.leftOut })}</p>
      </section>
      <section>
        <h2>{t('basis')}</h2>
        <Facts
          items={[
            [t('tracks'), d.tracks.join(' · ')],
            [t('frozenAt'), dateTime(d.frozenAt, locale)],
            [t('hash'), <code key="h">{frameHash}</code>],
            [t('perUnit'), frame.perUnit],
            [t('commitment.officer'), commitments.officer && <code>{commitments.officer}</code>],
            [t('commitment.supervisor'), commitments.supervisor && <code>{commitments.supervisor}</code>],
            [t('publicValue'), `${frame.publicValue} · ${dateTime(d.valueAt, locale)}`],
            [t('value'), reveals?.publicValue],
            [t('secret.officer'), reveals?.officer && <code>{reveals.officer}</code>],
            [t('secret.supervisor'), reveals?.supervisor && <code>{reveals.supervisor}</code>],
            [t('seed'), seed && <code>{seed}</code>],
          ]}
        />
      </section>
    </>
  )
}

function Check({ draw: d }: { draw: PublicDraw }): ReactNode {
  const { t } = useWords('draw')
  const [checked, setChecked] = useState<Checked[]>()
  const holds = checked?.length === DRAW_STEPS.length && checked.every((c) => c.ok)
  const file = `data:application/json;charset=utf-8,${encodeURIComponent(JSON.stringify(d.record, null, 2))}`
  return (
    <section className="card">
      <h2>{t('check.title')}</h2>
      <p>{t('check.what')}</p>
      <p className="actions">
        <button type="button" className="button primary" onClick={() => setChecked(verifyDraw(d.record))}>
          {t('check.do')}
        </button>
        <a className="button" href={file} download={`draw-${d.id.slice(-12)}.json`}>
          {t('check.download')}
        </a>
      </p>
      <p className="soft small">
        {t('check.command')} <code>zhinan draw verify draw-{d.id.slice(-12)}.json</code>
      </p>
      <div aria-live="polite">
        {checked && (
          <>
            <ol className="steps">
              {DRAW_STEPS.map((step) => {
                const one = checked.find((c) => c.step === step)
                return (
                  <li key={step} className={one ? undefined : 'soft'}>
                    <span className={one ? (one.ok ? 'mark-met' : 'mark-notMet') : undefined}>
                      {one ? (one.ok ? '✓ ' : '✗ ') : '○ '}
                    </span>
                    {t(`steps.${step}`)}
                    {one && !one.ok && <strong> {t(`wrong.${one.code}`, { about: one.about ?? '' })}</strong>}
                  </li>
                )
              })}
            </ol>
            <p className={`note ${holds ? 'note-good' : 'note-bad'}`}>
              {t(holds ? 'check.holds' : d.state === 'drawn' ? 'check.fails' : 'check.notYet')}
            </p>
          </>
        )}
      </div>
    </section>
  )
}
