import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { registryQuery } from '../../api/queries.ts'
import type { Call, ProjectRecord } from '../../api/types.ts'
import { useWords } from '../../i18n/index.ts'
import { Async } from '../../parts/async.tsx'
import { date } from '../../parts/when.ts'

interface Props {
  readonly id: string
  readonly call: Call
  /** For officers: striking out a project recorded by mistake. */
  readonly onVoid?: (project: ProjectRecord) => void
}

/** What the registry has on a unit: facts year by year, earlier projects, each with its source. */
export function RegistryView({ id, call, onVoid }: Props): ReactNode {
  const { t, say, locale, colon } = useWords('unit')
  const query = useQuery(registryQuery(id))
  return (
    <Async query={query}>
      {({ facts, projects, checks }) => (
        <>
          <section>
            <h3>{t('registry.facts')}</h3>
            <p className="soft small">{t('registry.factsWhat')}</p>
            {facts.length === 0 ? (
              <p className="card">{t('registry.noFacts')}</p>
            ) : (
              <ul className="rules">
                {facts.map((f) => {
                  const fact = call.vocabulary.registryFacts.find((x) => x.id === f.fact)
                  const value = fact?.values.find((v) => v.id === f.value)
                  return (
                    <li key={f.id}>
                      <span>{f.year ?? '–'}</span>
                      <span>
                        {fact ? say(fact.title) : f.fact}
                        {colon}
                        <strong>{value ? say(value.title) : f.value}</strong>
                      </span>
                      <span className="soft small">
                        {t('registry.source', { source: f.source, date: date(f.recordedAt, locale) })}
                      </span>
                    </li>
                  )
                })}
              </ul>
            )}
          </section>
          <section>
            <h3>{t('registry.projects')}</h3>
            {projects.length === 0 ? (
              <p className="card">{t(checks.length > 0 ? 'registry.knownNone' : 'registry.noProjects')}</p>
            ) : (
              <ul className="rules">
                {projects.map((p) => (
                  <li key={p.id}>
                    <span>
                      {p.year} {p.track}
                    </span>
                    <span>
                      {p.title}${colon}
                      <strong>{t(`registry.result.${p.result}`)}</strong>{' '}
                      <span className="soft small">
                        {t('registry.source', { source: p.source, date: date(p.recordedAt, locale) })}
                      </span>
                    </span>
                    {onVoid && (
                      <Button type="text" danger onClick={() => onVoid(p)}>
                        {t('registry.void')}
                      </Button>
                    )}
                  </li>
                ))}
              </ul>
            )}
            {checks.map((c) => (
              <p key={`${c.year}/${c.recordedAt}`} className="soft small">
                {t('registry.checked', { year: c.year, source: c.source, date: date(c.recordedAt, locale) })}
              </p>
            ))}
          </section>
        </>
      )}
    </Async>
  )
}
