import type { ReactNode } from 'react'
import type { Proposal } from '../../../../api/review-assignments.ts'
import { useWords } from '../../../../i18n/index.ts'
import { Facts } from '../../../../parts/facts.tsx'

interface Props {
  readonly run: Proposal
  readonly summary: NonNullable<Proposal['summary']>
}

/** What a proposal comes to, how near it is to the best there can be, and where experts are short. */
export function Summary({ run, summary: s }: Props): ReactNode {
  const { t } = useWords('assign')
  const full = s.filled === s.places
  return (
    <section className="card assign-part">
      <h2>{t('summary.title')}</h2>
      <p className={full ? 'mark-met' : 'mark-undecided'}>
        {full
          ? `✓ ${t('summary.full', { n: s.places })}`
          : `? ${t('summary.short', { filled: s.filled, places: s.places, open: s.places - s.filled })}`}
      </p>
      {!full && (
        <p>{s.filled === s.mostPlaces ? t('summary.noMore') : t('summary.more', { n: s.mostPlaces })}</p>
      )}
      <Facts
        items={[
          [t('summary.pairs'), t('summary.pairsOf', { fresh: s.fresh, kept: s.kept })],
          [t('summary.fit'), s.fit.toFixed(3)],
          [
            t('summary.bound'),
            s.gap === 0
              ? t('summary.best', { bound: s.bound.toFixed(3) })
              : t('summary.gap', { bound: s.bound.toFixed(3), gap: (s.gap * 100).toFixed(3) }),
          ],
          [
            t('summary.least'),
            s.leastServed &&
              t('summary.leastOf', { number: s.leastServed.number, fit: s.leastServed.fit.toFixed(2) }),
          ],
          [t('summary.options'), optionsOf(run, t)],
        ]}
      />
      {run.shortages.length > 0 && (
        <>
          <h3>{t('summary.shortages')}</h3>
          <ul>
            {run.shortages.map((x) => (
              <li key={x.applications.join()}>
                {t('summary.shortage', {
                  applications: listed(x.applications),
                  experts: listed(x.experts),
                  missing: x.missing,
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

const listed = (names: readonly string[]): string =>
  names.length > 8 ? `${names.slice(0, 8).join('、')} …(${names.length})` : names.join('、')

function optionsOf({ options: o }: Proposal, t: ReturnType<typeof useWords>['t']): string {
  return [
    ...Object.entries(o.reviewers).map(([track, n]) => t('summary.reviewers', { track, n })),
    ...(o.limit ? [t('summary.limit', { n: o.limit })] : []),
    o.perUnit ? t('summary.perUnit', { n: o.perUnit }) : t('summary.anyUnit'),
    ...(o.perRegion ? [t('summary.perRegion', { n: o.perRegion })] : []),
    t('summary.weights', o.weights),
  ].join(' · ')
}
