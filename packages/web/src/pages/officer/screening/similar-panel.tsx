import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import type { ScreeningFilter, Similar } from '../../../api/application-types.ts'
import { similarQuery } from '../../../api/screening.ts'
import { useWords } from '../../../i18n/index.ts'
import { Loading } from '../../../parts/loading.tsx'
import { ProblemNote } from '../../../parts/problem-note.tsx'
import { StateMark } from '../../../parts/verdict/state-mark.tsx'
import { dateTime } from '../../../parts/when.ts'
import { CompareDialog } from './compare-dialog.tsx'
import { percent } from './percent.ts'
import { SimilarDecision } from './similar-decision.tsx'

interface Props {
  readonly id: string
  readonly filter: ScreeningFilter
  /** Whether this person may say what they found. */
  readonly canDecide: boolean
}

/** Which applications this one is alike to, in what, and what officers found when they looked. */
export function SimilarPanel({ id, filter, canDecide }: Props): ReactNode {
  const { t } = useWords('screening')
  const [comparing, setComparing] = useState<string>()
  const { data, error, isPending, refetch } = useQuery(similarQuery(id))
  return (
    <section aria-labelledby="zs-similar" className="zv-panel zs-similar">
      <h2 id="zs-similar">{t('similar.title', { n: data?.items.length ?? 0 })}</h2>
      {isPending && <Loading />}
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {data?.items.length === 0 && (
        <p className="zf-help">
          {t('similar.none')} {t('similar.pending')}
        </p>
      )}
      <ul>
        {data?.items.map((item) => (
          <li key={item.id}>
            <One item={item} filter={filter} onCompare={() => setComparing(item.id)} />
            <SimilarDecision key={item.version} of={id} item={item} canDecide={canDecide} />
          </li>
        ))}
      </ul>
      {comparing && <CompareDialog flag={comparing} here={id} onClose={() => setComparing(undefined)} />}
    </section>
  )
}

function One({
  item,
  filter,
  onCompare,
}: {
  item: Similar
  filter: ScreeningFilter
  onCompare: () => void
}): ReactNode {
  const { t, say, locale } = useWords('screening')
  const { other } = item
  return (
    <>
      <p>
        <strong>
          ≈{' '}
          {item.likeness === null
            ? t(`similar.${item.kind}`)
            : t('similar.percent', { p: percent(item.likeness) })}
        </strong>{' '}
        {item.same !== null && <span className="zf-help">{t('similar.same', { n: item.same })}</span>}
      </p>
      <p>
        {other && (
          <>
            <Link to="/screening/$id" params={{ id: other.id }} search={filter}>
              <span className="zf-figures">{other.number}</span> {other.title || t('untitled')}
            </Link>{' '}
            <StateMark state={other.state} /> {other.unitName}{' '}
          </>
        )}
        <span className="zf-help">
          {t('similar.year', { year: item.call.year })} · {item.track.id} {say(item.track.title)} ·{' '}
          {dateTime(item.foundAt, locale)}
        </span>
      </p>
      {other === null ? (
        <p className="zf-help">
          {t('similar.hidden')}{' '}
          {item.ask.length > 0 ? t('similar.ask', { who: item.ask.join('、') }) : t('similar.askNobody')}
        </p>
      ) : (
        item.kind === 'text' && (
          <Button size="small" aria-haspopup="dialog" onClick={onCompare}>
            {t('similar.compare')}
            <span className="unseen">{other.number}</span>
          </Button>
        )
      )}
    </>
  )
}
