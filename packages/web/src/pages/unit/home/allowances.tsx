import { Link } from '@tanstack/react-router'
import { explain } from '@zhinan/call/public'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { Call, TrackAllowance } from '../../../api/types.ts'
import { useWords } from '../../../i18n/index.ts'
import { Mark } from '../../../parts/mark.tsx'

interface Props {
  readonly call: Call
  readonly tracks: readonly TrackAllowance[]
  /** Absent when nothing can be started now. */
  readonly onStart: ((track: string) => void) | undefined
}

const TRUTHS = { yes: 'met', no: 'notMet', depends: 'undecided' } as const

/** Track by track: may this unit apply, how many are left, and if not, why. */
export function Allowances({ call, tracks, onStart }: Props): ReactNode {
  const { t, say } = useWords('unit')
  return (
    <section aria-labelledby="allowances">
      <h2 id="allowances">{t('allowances.title')}</h2>
      <table className="table stack">
        <thead>
          <tr>
            <th scope="col">{t('allowances.track')}</th>
            <th scope="col">{t('allowances.may')}</th>
            <th scope="col" className="num">
              {t('allowances.left')}
            </th>
            <th scope="col">
              <span className="unseen">{t('home.start')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {tracks.map((a) => {
            const track = call.tracks.find((x) => x.id === a.track)
            return (
              <tr key={a.track}>
                <th scope="row">
                  <span className="track-id">{a.track}</span>{' '}
                  <Link to="/calls/$call/tracks/$track" params={{ call: call.id, track: a.track }}>
                    {track && say(track.title)}
                  </Link>
                </th>
                <td data-label={t('allowances.may')}>
                  <span>
                    <Mark truth={TRUTHS[a.allowed]} /> {t(`allowances.${a.allowed}`)}
                    <Reason call={call} allowance={a} />
                  </span>
                </td>
                <td data-label={t('allowances.left')} className="num">
                  {a.cap === null
                    ? t('allowances.noCap')
                    : t('allowances.of', { left: a.left ?? 0, cap: a.cap })}
                </td>
                <td>
                  {onStart && a.allowed !== 'no' && a.left !== 0 && (
                    <Button
                      aria-label={`${t('home.start')}: ${track ? say(track.title) : a.track}`}
                      onClick={() => onStart(a.track)}
                    >
                      {t('allowances.start')}
                    </Button>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

/** The findings that decide it, with their clauses. */
export function Reason({ call, allowance }: { call: Call; allowance: TrackAllowance }): ReactNode {
  const { say } = useWords('unit')
  if (allowance.allowed === 'yes') return null
  const wanted = TRUTHS[allowance.allowed]
  return (
    <span className="small soft block">
      {allowance.findings
        .filter((f) => f.truth === wanted)
        .map((f) => (
          <span key={f.rule} className="block">
            <span className="clause">{f.clause}</span>
            {say(explain(call, f))}
          </span>
        ))}
    </span>
  )
}
