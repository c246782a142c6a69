import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { pledgesQuery } from '../../api/experts.ts'
import { may, useMe } from '../../api/session.ts'
import { useWords } from '../../i18n/index.ts'
import { Async } from '../../parts/async.tsx'
import { usePageTitle } from '../../parts/page-title.ts'
import { useCall } from '../../parts/use-call.ts'
import { dateTime } from '../../parts/when.ts'
import { PledgesToSign } from './pledges-to-sign.tsx'

/** Pledges of integrity for a call: one's own to sign, and for officers and overseers who has signed. */
export function PledgesPage(): ReactNode {
  const { t, say } = useWords('experts')
  const me = useMe()
  const { call: id } = useParams({ from: '/app/calls/$call/pledges' })
  const { view } = useCall(id)
  usePageTitle(t('pledge.title'))
  return (
    <Async query={view}>
      {({ call }) => (
        <>
          <h1>{t('pledge.title')}</h1>
          <p className="soft lead">
            <Link to="/calls/$call" params={{ call: id }}>
              {say(call.title)}
            </Link>
          </p>
          {call.pledges ? (
            <>
              {may(me, 'pledge.sign') && <PledgesToSign call={id} />}
              {may(me, 'pledge.read') && <Signed call={id} />}
            </>
          ) : (
            <p className="card">{t('pledge.none')}</p>
          )}
        </>
      )}
    </Async>
  )
}

function Signed({ call }: { call: string }): ReactNode {
  const { t, locale } = useWords('experts')
  const list = useQuery(pledgesQuery(call))
  return (
    <section aria-labelledby="signed">
      <h2 id="signed">{t('pledge.who')}</h2>
      <Async query={list}>
        {({ items, experts }) => (
          <>
            <p>{t('pledge.experts', { signed: experts.signed, of: experts.of })}</p>
            {items.length === 0 ? (
              <p className="card">{t('pledge.empty')}</p>
            ) : (
              <table className="table stack">
                <thead>
                  <tr>
                    <th scope="col">{t('form.name')}</th>
                    <th scope="col">{t('pledge.part')}</th>
                    <th scope="col">{t('pledge.at')}</th>
                    <th scope="col">{t('pledge.words')}</th>
                  </tr>
                </thead>
                <tbody>
                  {items.map((p) => (
                    <tr key={p.id}>
                      <th scope="row">{p.name}</th>
                      <td data-label={t('pledge.part')}>{t(`pledge.as.${p.part}`)}</td>
                      <td data-label={t('pledge.at')}>{dateTime(p.signedAt, locale)}</td>
                      <td data-label={t('pledge.words')}>
                        {t(p.current ? 'pledge.now' : 'pledge.earlier')}{' '}
                        <code title={p.sha256}>{p.sha256.slice(0, 12)}</code>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </>
        )}
      </Async>
    </section>
  )
}
