import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { type ReactNode, useState } from 'react'
import { paperScansQuery } from '../../../api/paper.ts'
import { useWords } from '../../../i18n/index.ts'
import { Async } from '../../../parts/async.tsx'
import { ScanLine } from '../../../parts/scan-line.tsx'
import { ByHand } from './by-hand.tsx'

/** Scans that no code could place, to be matched by hand or put aside; or all of the last ones. */
export function OpenScans({ call, marks }: { call: string; marks: boolean }): ReactNode {
  const { t } = useWords('paper')
  const [show, setShow] = useState<'open' | 'recent'>('open')
  const scans = useQuery(paperScansQuery(call, show))
  return (
    <section>
      <h2 id="unmatched">{t('scans.title')}</h2>
      <div className="filters">
        <Segmented
          aria-label={t('scans.title')}
          value={show}
          onChange={setShow}
          options={[
            { value: 'open', label: t('scans.open') },
            { value: 'recent', label: t('scans.recent') },
          ]}
        />
      </div>
      <Async query={scans}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="card">{t(show === 'open' ? 'scans.noneOpen' : 'scans.none')}</p>
          ) : (
            <ul className="notices">
              {items.map((s) => (
                <li key={s.id} className="card">
                  <p>
                    <ScanLine scan={s} />
                  </p>
                  {s.number && (
                    <p>
                      {s.applicationId ? (
                        <Link to="/screening/$id" params={{ id: s.applicationId }}>
                          {s.number}
                        </Link>
                      ) : (
                        s.number
                      )}{' '}
                      {s.unitName} · {s.title}
                    </p>
                  )}
                  {marks && <ByHand call={call} scan={s} />}
                </li>
              ))}
            </ul>
          )
        }
      </Async>
    </section>
  )
}
