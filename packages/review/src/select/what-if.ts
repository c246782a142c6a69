import type { ReviewedTrack } from '../from-call.ts'
import type { Aggregation, Sheet } from '../score/model.ts'
import { applicationScores, type Opinion, readSheet } from '../score/track-scores.ts'
import { type Change, changesBetween } from './changes.ts'
import type { Decisions, Entry, Selection } from './model.ts'
import { select } from './select.ts'

/** An application of a season, its score still to be made; where it is from and what kind of unit makes it. */
export interface SeasonEntry extends Omit<Entry, 'score' | 'opinions'> {
  readonly region: string
  readonly kind: string
}

/** All that the selection of a season rests on, from the opinions on. */
export interface Season {
  readonly tracks: readonly ReviewedTrack[]
  readonly applications: readonly SeasonEntry[]
  readonly sheets: readonly Sheet[]
  readonly decisions?: Decisions
}

/** What is otherwise, by track; what is not named stays as it is. */
export interface WhatIf {
  readonly quota?: { readonly [track: string]: number }
  /** By criterion. */
  readonly weights?: { readonly [track: string]: { readonly [criterion: string]: number } }
  readonly aggregation?: { readonly [track: string]: Aggregation }
  /** Null: none. */
  readonly floor?: { readonly [track: string]: number | null }
  /** Experts whose opinions do not count. */
  readonly without?: readonly string[]
}

/** Awards and money (in fen) of a track, a region or a kind of unit. */
export interface MoneyRow {
  readonly id: string
  readonly awards: { readonly before: number; readonly after: number }
  readonly money: { readonly before: number; readonly after: number }
}

export interface WhatIfAnswer {
  readonly selection: Selection
  /** Who moves, and why each stands where it stands then. */
  readonly changes: readonly Change[]
  readonly by: {
    readonly track: readonly MoneyRow[]
    readonly region: readonly MoneyRow[]
    readonly kind: readonly MoneyRow[]
  }
}

type Scores = ReadonlyMap<string, { readonly score: number | null; readonly opinions: number }>

/**
 * Prepares a season to be asked "what if": opinions are read once, and of an answer only the tracks that the change touches
 * are scored anew. The selection is always made afresh, so an answer is what a selection from the changed facts is.
 *
 * @returns the selection as it is, and a function that answers; it throws when the change names an unknown track or criterion
 */
export function whatIf(season: Season): { before: Selection; ask: (change: WhatIf) => WhatIfAnswer } {
  const trackOf = new Map(season.applications.map((a) => [a.id, a.track]))
  const sheets = Map.groupBy(season.sheets, (s) => trackOf.get(s.application))
  const kept = new Map(
    season.tracks.map(({ plan, terms }) => {
      const own = sheets.get(plan.id) ?? []
      const opinions = own.map((s) => readSheet(terms, s))
      const experts = new Set(own.map((s) => s.expert))
      return [plan.id, { own, opinions, experts, scores: scoresOf(terms, opinions) }]
    }),
  )
  const selected = (tracks: readonly ReviewedTrack[], scores: (track: string) => Scores | undefined) =>
    select({
      tracks: tracks.map((t) => t.plan),
      applications: season.applications.map((a) => ({
        ...a,
        ...(scores(a.track)?.get(a.id) ?? { score: null, opinions: 0 }),
      })),
      ...(season.decisions && { decisions: season.decisions }),
    })
  const before = selected(season.tracks, (track) => kept.get(track)?.scores)

  const ask = (change: WhatIf): WhatIfAnswer => {
    for (const part of [change.quota, change.weights, change.aggregation, change.floor])
      for (const track of Object.keys(part ?? {})) if (!kept.has(track)) throw new Error(`no track ${track}`)
    const without = new Set(change.without)
    const scores = new Map<string, Scores>()
    const tracks = season.tracks.map((track) => {
      const was = kept.get(track.plan.id)!
      const now = changed(track, change)
      const dropped = [...without].some((e) => was.experts.has(e))
      if (now.terms === track.terms && !dropped) scores.set(track.plan.id, was.scores)
      else {
        const reweighed = now.terms.criteria !== track.terms.criteria
        const all = reweighed ? was.own.map((s) => readSheet(now.terms, s)) : was.opinions
        const counting = dropped ? all.filter((o) => !without.has(o.read.expert)) : all
        scores.set(track.plan.id, scoresOf(now.terms, counting))
      }
      return now
    })
    const after = selected(tracks, (track) => scores.get(track))
    const entries = new Map(season.applications.map((a) => [a.id, a]))
    const by = (key: (id: string) => string) => moneyBy(key, before, after)
    return {
      selection: after,
      changes: changesBetween(before, after),
      by: {
        track: by((id) => entries.get(id)!.track),
        region: by((id) => entries.get(id)!.region),
        kind: by((id) => entries.get(id)!.kind),
      },
    }
  }
  return { before, ask }
}

const scoresOf = (terms: ReviewedTrack['terms'], opinions: readonly Opinion[]): Scores =>
  new Map(
    applicationScores(terms, opinions).map((a) => [a.application, { score: a.score, opinions: a.opinions }]),
  )

/** A track as the change has it; parts that stay are the same objects. */
function changed({ plan, terms }: ReviewedTrack, change: WhatIf): ReviewedTrack {
  const quota = change.quota?.[plan.id] ?? plan.quota
  const stated = change.floor?.[plan.id]
  const { floor: old, ...rest } = plan
  const floor = stated === undefined ? old : stated
  const weights = change.weights?.[plan.id]
  const aggregation = change.aggregation?.[plan.id] ?? terms.aggregation
  for (const criterion of Object.keys(weights ?? {}))
    if (!terms.criteria.some((c) => c.id === criterion))
      throw new Error(`no criterion ${criterion} in ${plan.id}`)
  const criteria = weights
    ? terms.criteria.map((c) => ({ ...c, weight: weights[c.id] ?? c.weight }))
    : terms.criteria
  const same = !weights && aggregation === terms.aggregation
  return {
    plan: { ...rest, quota, ...(floor !== undefined && floor !== null && { floor }) },
    terms: same ? terms : { ...terms, aggregation, criteria },
  }
}

/** Awards and money by a key, in the order of the keys; a nested project is paid from its carrier's award and is none. */
function moneyBy(key: (id: string) => string, before: Selection, after: Selection): MoneyRow[] {
  const sums = new Map<
    string,
    { awards: { before: number; after: number }; money: { before: number; after: number } }
  >()
  for (const [when, { outcomes }] of [
    ['before', before],
    ['after', after],
  ] as const)
    for (const { id, result, amount } of outcomes) {
      if (result !== 'shortlisted') continue
      const group = key(id)
      const sum = sums.get(group) ?? { awards: { before: 0, after: 0 }, money: { before: 0, after: 0 } }
      sum.awards[when]++
      sum.money[when] += amount
      sums.set(group, sum)
    }
  return [...sums].map(([id, sum]) => ({ id, ...sum })).sort((a, b) => (a.id < b.id ? -1 : 1))
}
