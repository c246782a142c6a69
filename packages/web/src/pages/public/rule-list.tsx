import { Link } from '@tanstack/react-router'
import type { Call, Gate, Rule, Text, Track } from '@zhinan/call/public'
import type { ReactNode } from 'react'
import { useWords } from '../../i18n/index.ts'

/** Rules in words, by rule; those not yet heard are missing. */
export type Sentences = Readonly<Record<string, Text>>

/** The rules of one gate, in the guide's order, each in a sentence beside its clause. */
export function RuleList({
  call,
  track,
  gate,
  sentences,
}: {
  call: Call
  track: Track
  gate: Gate
  sentences: Sentences
}): ReactNode {
  const { t, say } = useWords('public')
  const rules = track.rules.filter((r) => r.gate === gate)
  if (rules.length === 0) return null
  return (
    <section>
      <h2>{t(`track.${gate}`)}</h2>
      <p className="soft">{t(`track.${gate}Lead`)}</p>
      <ul className="rules">
        {rules.map((rule) => (
          <li key={rule.id}>
            <ClauseLink call={call} track={track} rule={rule} />
            <span>
              {sentences[rule.id] ? say(sentences[rule.id]!) : '…'}
              <Scope call={call} track={track} rule={rule} />
            </span>
            <span className="soft small checker">{t(`by.${rule.by}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The clause, as a link that opens the rule; the address then holds it. */
function ClauseLink({ call, track, rule }: { call: Call; track: Track; rule: Rule }): ReactNode {
  const { t } = useWords('public')
  return (
    <Link
      className="clause"
      to="/calls/$call/tracks/$track"
      params={{ call: call.id, track: track.id }}
      search={{ rule: rule.id }}
      resetScroll={false}
      aria-haspopup="dialog"
      aria-label={t('rule.open', { clause: rule.clause })}
    >
      {rule.clause}
    </Link>
  )
}

/** For which types and which place it holds, and that there is a ruling. */
function Scope({ call, track, rule }: { call: Call; track: Track; rule: Rule }): ReactNode {
  const { t, say, list } = useWords('public')
  const types = (rule.types ?? [])
    .map((id) => track.types.find((x) => x.id === id))
    .filter((x) => x !== undefined)
  const place = call.vocabulary.places.find((p) => p.id === rule.place)
  return (
    <>
      {types.length > 0 && (
        <span className="tag">{t('track.only', { types: list(types.map((x) => say(x.title))) })}</span>
      )}
      {place && <span className="tag">{say(place.title)}</span>}
      {rule.ruling && (
        <span className="tag">
          {t('track.rulingMark')} {rule.ruling}
        </span>
      )}
    </>
  )
}
