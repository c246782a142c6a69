import { useQuery } from '@tanstack/react-query'
import { Modal } from 'antd'
import type { ReactNode } from 'react'
import type { SideBySide } from '../../../api/application-types.ts'
import { sideBySideQuery } from '../../../api/screening.ts'
import { useWords } from '../../../i18n/index.ts'
import { Loading } from '../../../parts/loading.tsx'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { percent } from './percent.ts'

interface Props {
  readonly flag: string
  /** The application that the officer came from: it stands left. */
  readonly here: string
  readonly onClose: () => void
}

type Side = SideBySide['a']

/** Two texts side by side; passages carry numbers, and each number leads to the same one on the other side. */
export function CompareDialog({ flag, here, onClose }: Props): ReactNode {
  const { t } = useWords('screening')
  const { data, error, isPending, refetch } = useQuery(sideBySideQuery(flag))
  const [left, right] = data && data.b.id === here ? [data.b, data.a] : [data?.a, data?.b]
  return (
    <Modal
      open
      width="min(1240px, 96vw)"
      title={t('similar.side')}
      onCancel={onClose}
      cancelText={t('similar.close')}
      okButtonProps={{ style: { display: 'none' } }}
    >
      {isPending && <Loading />}
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {data && left && right && (
        <>
          <p>
            <strong>{t('similar.percent', { p: percent(data.likeness) })}</strong> ·{' '}
            {t('similar.same', { n: data.same })} · {t('similar.passages', { n: data.passages })}
          </p>
          <p className="zf-help">{t('similar.legend')}</p>
          <div className="zs-sides">
            <OneSide side={left} name="l" other="r" />
            <OneSide side={right} name="r" other="l" />
          </div>
        </>
      )}
    </Modal>
  )
}

function OneSide({ side, name, other }: { side: Side; name: string; other: string }): ReactNode {
  const { t, say } = useWords('screening')
  const begun = new Set<number>()
  return (
    <article className="zs-side" aria-label={side.number}>
      <h3>
        <span className="zf-figures">{side.number}</span> {side.title || t('untitled')}
      </h3>
      <p className="zf-help">
        {side.unitName} · {t('similar.year', { year: side.year })} · {side.track.id} {say(side.track.title)}
      </p>
      {side.parts.map((part) => (
        <section key={part.path}>
          <h4>{say(part.title)}</h4>
          <p>
            {part.pieces.map((piece, k) => {
              const { passage } = piece
              const first = passage !== null && !begun.has(passage)
              if (first) begun.add(passage)
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a text never move
                <span key={k}>
                  {first && (
                    <button
                      type="button"
                      id={`zs-${name}-${passage}`}
                      className="zs-passage"
                      aria-label={t('similar.jump', { n: passage })}
                      onClick={() => jumpTo(`zs-${other}-${passage}`)}
                    >
                      {passage}
                    </button>
                  )}
                  {piece.same ? <mark>{piece.text}</mark> : piece.text}
                </span>
              )
            })}
          </p>
        </section>
      ))}
    </article>
  )
}

function jumpTo(id: string): void {
  const element = document.getElementById(id)
  element?.scrollIntoView({ block: 'center' })
  element?.focus({ preventScroll: true })
}
