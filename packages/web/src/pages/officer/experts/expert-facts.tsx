import type { ReactNode } from 'react'
import { type Expert, OUTSIDE } from '../../../api/experts.ts'
import type { Call } from '../../../api/types.ts'
import { useWords } from '../../../i18n/index.ts'
import { Facts } from '../../../parts/facts.tsx'
import { useDisciplineName } from '../../expert/discipline-select.tsx'

/** What stands in an expert's record. */
export function ExpertFacts({ call, expert: e }: { call: Call; expert: Expert }): ReactNode {
  const { t, say, list, locale } = useWords('experts')
  const disciplineName = useDisciplineName()
  const region = call.vocabulary.regions.find((r) => r.id === e.region)
  const names = new Intl.DisplayNames(locale, { type: 'language' })
  const body = (b: Expert['unit']) => (
    <>
      {b.name}
      {b.creditCode && <span className="soft small block">{b.creditCode}</span>}
    </>
  )
  const lines = (items: readonly string[]) =>
    items.length > 0 && (
      <ul>
        {items.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    )
  return (
    <Facts
      items={[
        [t('form.idNumber'), e.idMasked],
        [t('form.unit-name'), body(e.unit)],
        [t('form.host-name'), e.host && body(e.host)],
        [t('form.title'), `${e.title} (${t(`rank.${e.rank}`)})`],
        [t('form.region'), region ? say(region.title) : e.region === OUTSIDE ? t('outside') : e.region],
        [t('form.disciplines'), lines(e.disciplines.map((d) => `${d} ${disciplineName(d)}`))],
        [t('form.keywords'), list([...e.keywords])],
        [t('form.profile'), e.profile],
        [t('form.languages'), list(e.languages.map((l) => names.of(l) ?? l))],
        [t('form.phone'), e.phone],
        [t('form.email'), e.email],
        [t('form.workload'), e.workload === null ? t('noLimit') : e.workload],
        [t('form.absences'), lines(e.absences.map((a) => `${a.from} – ${a.until}`)) || null],
        [
          t('form.employers'),
          lines(e.employers.map((x) => `${x.name}, ${x.from ?? '…'} – ${x.until}`)) || null,
        ],
        [
          t('form.relations'),
          lines(
            e.relations.map((r) => `${t(`relation.${r.relation}`)}: ${r.name}${r.unit ? `, ${r.unit}` : ''}`),
          ) || null,
        ],
        [t('statedBy'), e.statedBy],
        [t('account'), t(e.hasAccount ? 'hasAccount' : 'noAccount')],
      ]}
    />
  )
}
