import type { AssignPlan, AssignProblem } from '@zhinan/review'
import type { RunRow } from './run-store.ts'
import type { Run, RunList } from './schemas.ts'
import type { ApplicationRow, PersonRow } from './store.ts'
import { issueText, type Names } from './words.ts'

export type Named = Names

/** So long without a word from the work, and its process may be dead. */
const SILENT_SECONDS = 20

type Around = {
  applications: ReadonlyMap<string, ApplicationRow>
  people: ReadonlyMap<string, PersonRow>
  names: Names
  mayMake: boolean
}

const iso = (at: Date | null): string | null => at?.toISOString() ?? null

function row(r: RunRow): RunList['items'][number] {
  return {
    id: r.id,
    tracks: r.tracks,
    state: r.state,
    percent: r.progress?.percent ?? null,
    requestedBy: r.requestedBy,
    requestedAt: r.requestedAt.toISOString(),
    settledBy: r.settledBy,
    settledAt: iso(r.settledAt),
    settleReason: r.settleReason,
    places: r.counts?.places ?? null,
    filled: r.counts?.filled ?? null,
  }
}

function whole(
  r: RunRow,
  found: { problem: AssignProblem; plan: AssignPlan } | undefined,
  around: Around,
): Run {
  const { names, mayMake } = around
  const person = (id: string) => around.people.get(id) ?? { id, name: names.expert(id), unit: '' }
  const pair = (w: { application: string; expert: string; reason: string }) => ({
    ...w,
    number: names.application(w.application),
    name: names.expert(w.expert),
  })
  return {
    ...row(r),
    callId: r.callId,
    stage: r.progress?.stage ?? null,
    stalled: r.state === 'running' && (r.silent ?? 0) > SILENT_SECONDS,
    follows: r.follows,
    followedBy: r.followedBy,
    finishedAt: iso(r.finishedAt),
    options: r.options,
    wishes: {
      locked: r.wishes.locked.map(pair),
      forbidden: r.wishes.forbidden.map(pair),
      apart: r.wishes.apart.map(({ experts: [a, b], reason }) => ({
        experts: [person(a), person(b)] as [PersonRow, PersonRow],
        reason,
      })),
    },
    error: r.error && { code: r.error.code, issues: r.error.issues.map((i) => issueText(i, names)) },
    ...(found ? outcome(r, found, around, person) : EMPTY),
    may: {
      cancel: mayMake && (r.state === 'waiting' || r.state === 'running'),
      settle: mayMake && r.state === 'proposed',
      again: mayMake && r.state !== 'waiting' && r.state !== 'running',
    },
  }
}

const EMPTY = { summary: null, applications: [], loads: [], shortages: [] }

function outcome(
  r: RunRow,
  { problem, plan }: { problem: AssignProblem; plan: AssignPlan },
  { applications, names }: Around,
  person: (id: string) => PersonRow,
): Pick<Run, 'summary' | 'applications' | 'loads' | 'shortages'> {
  const wished = new Set(r.wishes.locked.map((w) => `${w.application} ${w.expert}`))
  const byApplication = Map.groupBy(plan.pairs, (p) => p.application)
  const lacks = new Map(plan.lacks.map((l) => [l.application, l]))
  const away = new Set(
    [...(problem.conflicts ?? []), ...(problem.forbidden ?? [])].map((p) => `${p.application} ${p.expert}`),
  )
  const number = (id: string) => applications.get(id)?.number ?? names.application(id)
  const kept = plan.pairs.filter((p) => p.locked).length
  return {
    summary: {
      places: plan.places,
      filled: plan.filled,
      mostPlaces: plan.mostPlaces,
      fit: plan.fit,
      bound: plan.bound,
      gap: plan.gap,
      leastServed: plan.leastServed
        ? {
            id: plan.leastServed.application,
            number: number(plan.leastServed.application),
            fit: plan.leastServed.fit,
          }
        : null,
      fresh: plan.pairs.length - kept,
      kept,
    },
    applications: problem.applications.flatMap((a) => {
      const about = applications.get(a.id)
      if (!about) return []
      const lack = lacks.get(a.id)
      return [
        {
          ...about,
          reviewers: a.reviewers,
          experts: (byApplication.get(a.id) ?? []).map((p) => ({
            ...person(p.expert),
            fit: p.fit,
            how: !p.locked
              ? ('new' as const)
              : wished.has(`${p.application} ${p.expert}`)
                ? ('kept' as const)
                : ('current' as const),
          })),
          missing: lack?.missing ?? 0,
          candidates: a.candidates.filter((c) => !away.has(`${a.id} ${c.expert}`)).length,
          reason: lack?.reason ?? null,
        },
      ]
    }),
    loads: plan.loads
      .map(({ expert, load, max, price }) => ({ ...person(expert), load, max, price }))
      .sort((a, b) => b.load - a.load || b.max - a.max || a.name.localeCompare(b.name, 'zh')),
    shortages: plan.shortages.map((s) => ({
      applications: s.applications.map(number),
      experts: s.experts.map((e) => person(e).name),
      missing: s.missing,
    })),
  }
}

/** Runs as the API gives them. */
export const runView = { row, whole }
