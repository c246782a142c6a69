import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Call, Track } from '@zhinan/call/public'
import { type ReactNode, useEffect, useRef } from 'react'
import { useWords } from '../../i18n/index.ts'
import { chapterOf, rulingsOf } from '../../parts/chapter.ts'
import { Facts } from '../../parts/facts.tsx'
import type { Sentences } from './rule-list.tsx'

/** The rule that the address names (`?rule=`): its sentence, who checks it, where it stands, and its rulings. */
export function RuleDialog({
  call,
  track,
  sentences,
}: {
  call: Call
  track: Track
  sentences: Sentences
}): ReactNode {
  const { t, say } = useWords('public')
  const { rule: wanted } = useSearch({ from: '/public/calls/$call/tracks/$track' })
  const navigate = useNavigate({ from: '/calls/$call/tracks/$track' })
  const dialog = useRef<HTMLDialogElement>(null)
  const rule = track.rules.find((r) => r.id === wanted)
  const shown = rule !== undefined
  useEffect(() => {
    if (shown && !dialog.current?.open) dialog.current?.showModal()
  }, [shown])
  if (!rule) return null
  const close = () => void navigate({ search: {}, resetScroll: false, replace: true })
  const chapter = chapterOf(call, rule.clause)
  const rulings = rulingsOf(call, rule)
  const own = rulings.filter((r) => r.id === rule.ruling)
  const others = rulings.filter((r) => r.id !== rule.ruling)
  return (
    <dialog ref={dialog} onClose={close} aria-labelledby="rule-title" className="dialog">
      <form method="dialog" className="dialog-head">
        <h2 id="rule-title">{t('rule.title', { clause: rule.clause })}</h2>
        <button type="submit" className="button">
          {t('rule.close')}
        </button>
      </form>
      {chapter && (
        <p className="soft small">
          {t('rule.in', { chapter: say(chapter.title), track: `${track.id} ${say(track.title)}` })}
        </p>
      )}
      <p className="lead">{sentences[rule.id] ? say(sentences[rule.id]!) : '…'}</p>
      <Facts
        items={[
          [t('track.rule'), t(`gate.${rule.gate}`)],
          [t('track.checker'), t(`by.${rule.by}`)],
        ]}
      />
      {rule.source && <p className="soft">{t('rule.source', { source: say(rule.source) })}</p>}
      {rulings.length === 0 && <p className="soft">{t('rule.noRuling')}</p>}
      {own.map((r) => (
        <OneRuling key={r.id} ruling={r} />
      ))}
      {others.length > 0 && (
        <details>
          <summary>{t('rule.others', { n: others.length })}</summary>
          {others.map((r) => (
            <OneRuling key={r.id} ruling={r} />
          ))}
        </details>
      )}
    </dialog>
  )
}

function OneRuling({ ruling }: { ruling: Call['rulings'][number] }): ReactNode {
  const { t, say } = useWords('public')
  return (
    <section className="note">
      <h3>{t('rule.ruling', { id: ruling.id })}</h3>
      <p>{say(ruling.text)}</p>
      {ruling.reason && <p className="soft small">{say(ruling.reason)}</p>}
    </section>
  )
}
