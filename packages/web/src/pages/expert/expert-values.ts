import type { Expert, ExpertInput } from '../../api/experts.ts'

interface Body {
  readonly name?: string
  readonly creditCode?: string
}

/** What the form holds: as people type it, gaps included. */
export interface ExpertValues {
  readonly name?: string
  readonly idNumber?: string
  readonly unit?: Body
  readonly host?: Body
  readonly title?: string
  readonly rank?: Expert['rank']
  readonly region?: string
  readonly languages?: string[]
  readonly disciplines?: string[]
  readonly keywords?: string[]
  readonly profile?: string
  readonly absences?: { readonly from?: string; readonly until?: string }[]
  readonly workload?: number | null
  readonly employers?: (Body & { readonly from?: number | null; readonly until?: number | null })[]
  readonly relations?: {
    readonly relation?: Expert['relations'][number]['relation']
    readonly name?: string
    readonly unit?: string
  }[]
  readonly email?: string
  readonly phone?: string
}

/** A record as the form shows it. */
export function valuesOf(e: Expert): ExpertValues {
  const body = (b: Expert['unit']) => ({ name: b.name, creditCode: b.creditCode ?? '' })
  return {
    name: e.name,
    idNumber: e.idMasked ?? '',
    unit: body(e.unit),
    ...(e.host && { host: body(e.host) }),
    title: e.title,
    rank: e.rank,
    region: e.region,
    languages: [...e.languages],
    disciplines: [...e.disciplines],
    keywords: [...e.keywords],
    profile: e.profile,
    absences: e.absences.map((a) => ({ ...a })),
    workload: e.workload,
    employers: e.employers.map((x) => ({ ...x, creditCode: x.creditCode ?? '' })),
    relations: e.relations.map((r) => ({ ...r })),
    email: e.email ?? '',
    phone: e.phone ?? '',
  }
}

/** What is sent: blanks are nothing. The form has seen to it that what is needed is there. */
export function toInput(v: ExpertValues): ExpertInput {
  const text = (s: string | undefined) => s?.trim() || null
  return {
    name: v.name?.trim() ?? '',
    idNumber: text(v.idNumber),
    unit: { name: v.unit?.name?.trim() ?? '', creditCode: text(v.unit?.creditCode) },
    host: text(v.host?.name) ? { name: v.host!.name!.trim(), creditCode: text(v.host?.creditCode) } : null,
    title: v.title?.trim() ?? '',
    rank: v.rank ?? 'other',
    region: v.region ?? '',
    languages: v.languages ?? [],
    disciplines: v.disciplines ?? [],
    keywords: v.keywords ?? [],
    profile: v.profile?.trim() ?? '',
    absences: (v.absences ?? []).map((a) => ({ from: a.from ?? '', until: a.until ?? '' })),
    workload: v.workload ?? null,
    employers: (v.employers ?? []).map((e) => ({
      name: e.name?.trim() ?? '',
      creditCode: text(e.creditCode),
      from: e.from ?? null,
      until: e.until ?? 0,
    })),
    relations: (v.relations ?? []).map((r) => ({
      relation: r.relation ?? 'co-author',
      name: r.name?.trim() ?? '',
      unit: r.unit?.trim() ?? '',
    })),
    email: text(v.email),
    phone: text(v.phone),
  }
}
