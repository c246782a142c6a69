import type { ReactNode } from 'react'
import type { Draw } from '../../../api/draws.ts'
import { useWords } from '../../../i18n/index.ts'
import { dateTime } from '../../../parts/when.ts'

/** The steps of a draw: what is done, by whom, and whose turn it is. */
export function DrawSteps({ draw: d }: { draw: Draw }): ReactNode {
  const { t, locale } = useWords('draws')
  const at = (time: string) => dateTime(time, locale)
  const known = d.state === 'revealing' || d.state === 'drawn' || d.state === 'expired'
  const steps: { key: string; done: boolean; text: string }[] = [
    { key: 'frozen', done: true, text: t('steps.frozen', { by: d.frozenBy, at: at(d.frozenAt) }) },
    ...(['officer', 'supervisor'] as const).map((who) => {
      const s = d.secrets[who]
      return {
        key: `commit-${who}`,
        done: s !== null,
        text: s ? t(`steps.committed.${who}`, { by: s.by, at: at(s.committedAt) }) : t(`steps.commit.${who}`),
      }
    }),
    { key: 'value', done: known, text: t(known ? 'steps.valueKnown' : 'steps.value', { at: at(d.valueAt) }) },
    ...(['officer', 'supervisor'] as const).map((who) => {
      const revealed = d.secrets[who]?.revealedAt
      return {
        key: `reveal-${who}`,
        done: Boolean(revealed),
        text: revealed ? t(`steps.revealed.${who}`, { at: at(revealed) }) : t(`steps.reveal.${who}`),
      }
    }),
    {
      key: 'drawn',
      done: d.state === 'drawn',
      text: d.drawnAt ? t('steps.drawn', { at: at(d.drawnAt) }) : t('steps.draw'),
    },
  ]
  return (
    <section className="draw-part">
      <h2>{t('steps.title')}</h2>
      <ol className="steps">
        {steps.map((s) => (
          <li key={s.key} className={s.done ? undefined : 'soft'}>
            <span className={s.done ? 'mark-met' : undefined} aria-hidden="true">
              {s.done ? '✓ ' : '○ '}
            </span>
            {s.text}
            {s.done && <span className="unseen">{t('steps.done')}</span>}
          </li>
        ))}
      </ol>
    </section>
  )
}
