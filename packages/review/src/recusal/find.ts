import type { ApplicationFacts, Body, Conflict, ExpertFacts, Named, RecusalRules } from './model.ts'
import { bodyKeys, plain, sameBody, samePerson } from './names.ts'

/** Experts by everything that an application can meet them by, so that a pair without a link costs nothing. */
export type ExpertIndex = {
  readonly byBody: ReadonlyMap<string, readonly ExpertFacts[]>
  readonly byPerson: ReadonlyMap<string, readonly ExpertFacts[]>
  readonly byDeclared: ReadonlyMap<string, readonly ExpertFacts[]>
}

/** Makes the index. */
export function indexExperts(experts: readonly ExpertFacts[]): ExpertIndex {
  const byBody = new Map<string, ExpertFacts[]>()
  const byPerson = new Map<string, ExpertFacts[]>()
  const byDeclared = new Map<string, ExpertFacts[]>()
  const add = (map: Map<string, ExpertFacts[]>, keys: readonly string[], expert: ExpertFacts) => {
    for (const key of keys) {
      const list = map.get(key)
      if (list?.at(-1) === expert) continue
      if (list) list.push(expert)
      else map.set(key, [expert])
    }
  }
  for (const expert of experts) {
    for (const body of [...expert.units, ...expert.earlier.map((e) => e.body)])
      add(byBody, bodyKeys(body), expert)
    for (const person of [expert, ...expert.relations]) add(byPerson, personKeys(person), expert)
    for (const { application } of expert.declared) add(byDeclared, [application], expert)
  }
  return { byBody, byPerson, byDeclared }
}

const personKeys = ({ name, idHash }: Named): string[] => {
  const keys = plain(name) ? [`n:${plain(name)}`] : []
  return idHash ? [`i:${idHash}`, ...keys] : keys
}

/**
 * The conflicts of an application with the experts of an index, each with its source; several of one pair are all given.
 * Sorted by expert, then kind, so that the same facts give the same list.
 */
export function conflictsOf(
  index: ExpertIndex,
  application: ApplicationFacts,
  rules: RecusalRules,
): Conflict[] {
  const found = new Map<string, Conflict>()
  const add = (
    expert: ExpertFacts,
    kind: Conflict['kind'],
    hard: boolean,
    source: string,
    detail?: string,
  ) => {
    const conflict: Conflict = {
      expert: expert.id,
      application: application.id,
      kind,
      hard,
      source,
      ...(detail !== undefined && { detail }),
    }
    const key = JSON.stringify([conflict.expert, kind, source, detail])
    if (!found.get(key)?.hard) found.set(key, conflict)
  }
  const bodies = (list: readonly Body[], kind: 'same-unit' | 'partner-unit') => {
    for (const body of list)
      for (const expert of around(index.byBody, bodyKeys(body))) {
        if (expert.units.some((u) => sameBody(u, body))) add(expert, kind, true, body.name)
        for (const { body: earlier, until } of expert.earlier)
          if (rules.year - until < rules.earlierYears && sameBody(earlier, body))
            add(expert, 'earlier-unit', true, body.name, String(until))
      }
  }
  bodies(application.units, 'same-unit')
  bodies(application.partners, 'partner-unit')
  for (const person of application.people)
    for (const expert of around(index.byPerson, personKeys(person))) {
      const same = samePerson(expert, person)
      if (same !== 'no') add(expert, 'same-person', same === 'sure', person.name, person.part)
      for (const relative of expert.relations) {
        const related = samePerson(relative, person)
        if (related !== 'no') add(expert, 'relation', related === 'sure', person.name, relative.relation)
      }
    }
  // Whoever is asked not to be had is not had, even where only the name was given.
  for (const excluded of application.exclusions)
    for (const expert of around(index.byPerson, personKeys(excluded)))
      if (samePerson(expert, excluded) !== 'no') add(expert, 'excluded', true, excluded.reason)
  for (const expert of index.byDeclared.get(application.id) ?? [])
    for (const { application: id, reason } of expert.declared)
      if (id === application.id) add(expert, 'declared', true, reason)
  return [...found.values()].sort(
    (a, b) => order(a.expert, b.expert) || order(a.kind, b.kind) || order(a.source, b.source),
  )
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function around(map: ReadonlyMap<string, readonly ExpertFacts[]>, keys: readonly string[]): Set<ExpertFacts> {
  return new Set(keys.flatMap((key) => map.get(key) ?? []))
}
