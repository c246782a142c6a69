import { Link } from '@tanstack/react-router'
import { type Call, explain, type TrackAnswer } from '@zhinan/call/public'
import type { ReactNode } from 'react'
import { useWords } from '../../i18n/index.ts'
import { Mark } from '../../parts/mark.tsx'

const TRUTHS = { yes: 'met', no: 'notMet', depends: 'undecided' } as const
const ORDER = ['yes', 'depends', 'no'] as const

interface Props {
  readonly call: Call
  readonly open: boolean
  readonly results: readonly TrackAnswer[]
  readonly started: boolean
}

/** The answer, track by track: what one can apply for comes first, what not comes last, each with its reasons. */
export function TrackAnswers({ call, open, results, started }: Props): ReactNode {
  const { t } = useWords('public')
  const count = (answer: TrackAnswer['answer']) => results.filter((r) => r.answer === answer).length
  return (
    <section aria-labelledby="verdict">
      <h2 id="verdict">{t('can.verdict')}</h2>
      <p aria-live="polite">
        {started
          ? t('can.counts', { yes: count('yes'), no: count('no'), depends: count('depends') })
          : t('can.start')}
      </p>
      {started &&
        ORDER.map((answer) => {
          const these = results.filter((r) => r.answer === answer)
          return (
            these.length > 0 && (
              <ul key={answer} className={`answers answers-${answer}`}>
                {these.map((r) => (
                  <li key={r.track} className="card">
                    <Answer call={call} open={open} result={r} />
                  </li>
                ))}
              </ul>
            )
          )
        })}
    </section>
  )
}

function Answer({ call, open, result }: { call: Call; open: boolean; result: TrackAnswer }): ReactNode {
  const { t, say, list } = useWords('public')
  const track = call.tracks.find((x) => x.id === result.track)!
  const wanted = TRUTHS[result.answer]
  const reasons = result.answer === 'yes' ? [] : result.findings.filter((f) => f.truth === wanted)
  return (
    <>
      <h3 className="answer-head">
        <Mark truth={wanted} />
        <span>
          {track.id}{' '}
          <Link to="/calls/$call/tracks/$track" params={{ call: call.id, track: track.id }}>
            {say(track.title)}
          </Link>
        </span>
        <span className="soft small">{t(`can.${result.answer}`)}</span>
      </h3>
      {reasons.length > 0 && (
        <ul className="reasons">
          {reasons.map((f) => (
            <li key={f.rule}>
              <Link
                className="clause"
                to="/calls/$call/tracks/$track"
                params={{ call: call.id, track: track.id }}
                search={{ rule: f.rule.slice(f.rule.indexOf('/') + 1) }}
                aria-label={t('rule.open', { clause: f.clause })}
              >
                {f.clause}
              </Link>
              {say(explain(call, f))}
            </li>
          ))}
        </ul>
      )}
      {result.answer !== 'no' && (
        <p className="soft small">
          {t('can.needs', { n: result.remaining.length })}
          {result.companions.length > 0 && ` · ${t('can.companions', { tracks: list(result.companions) })}`}
          {open && result.answer === 'yes' && (
            <>
              {' · '}
              <Link to="/home" search={{ call: call.id, start: track.id }}>
                {t('can.apply')}
              </Link>
            </>
          )}
        </p>
      )}
    </>
  )
}
