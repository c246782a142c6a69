import { aggregate, spreadOf } from './aggregate.ts'
import { asNumber, exactly, type Fraction, rounded } from './exact.ts'
import { fitMixedModel } from './mixed-model.ts'
import type { ApplicationScore, ExpertScore, ReadSheet, ScoringTerms, Sheet, TrackScores } from './model.ts'
import { sheetFaults, sheetFlags, totalOf } from './sheet.ts'

/** An opinion as read, with its exact total: what every rule makes scores of. */
export interface Opinion {
  readonly read: ReadSheet
  readonly total: Fraction | null
}

/** Reads an opinion by the terms. */
export function readSheet(terms: ScoringTerms, sheet: Sheet): Opinion {
  const faults = sheetFaults(terms, sheet)
  const total = faults.length === 0 ? totalOf(terms, sheet) : null
  return {
    read: {
      application: sheet.application,
      expert: sheet.expert,
      faults,
      flags: sheetFlags(terms, sheet),
      total: total && rounded(total, terms.decimals),
    },
    total,
  }
}

/**
 * What the opinions on a track's applications come to: valid ones, the mean as given, the score by the call's rule, what
 * stands out. The order in which sheets come changes nothing. A sheet that was voided is not given.
 */
export const scoreTrack = (terms: ScoringTerms, sheets: readonly Sheet[]): TrackScores =>
  scoreOpinions(
    terms,
    sheets.map((s) => readSheet(terms, s)),
  )

/** As {@link scoreTrack}, of opinions that were read before. */
export function scoreOpinions(terms: ScoringTerms, opinions: readonly Opinion[]): TrackScores {
  const sorted = opinions.toSorted(byIds)
  const valid = sorted.filter((o) => o.total !== null)
  const model = calibrated(valid)
  const applications = scoredBy(terms, sorted, model)
  const experts = [...Map.groupBy(valid, (o) => o.read.expert)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([expert, own]) => expertScore(terms, expert, own.length, model))
  return { applications, experts }
}

/** What {@link scoreOpinions} says of applications alone: the model is only fitted where it makes their scores. */
export function applicationScores(terms: ScoringTerms, opinions: readonly Opinion[]): ApplicationScore[] {
  const sorted = opinions.toSorted(byIds)
  const model = terms.aggregation === 'calibrated' ? calibrated(sorted.filter((o) => o.total !== null)) : NONE
  return scoredBy(terms, sorted, model)
}

const scoredBy = (terms: ScoringTerms, sorted: readonly Opinion[], model: Model): ApplicationScore[] =>
  [...Map.groupBy(sorted, (o) => o.read.application)].map(([application, own]) =>
    applicationScore(terms, application, own, model),
  )

const byIds = ({ read: a }: Opinion, { read: b }: Opinion): number =>
  a.application < b.application
    ? -1
    : a.application > b.application
      ? 1
      : a.expert < b.expert
        ? -1
        : a.expert > b.expert
          ? 1
          : 0

type Estimate = { readonly value: number; readonly error: number }
type Model = {
  readonly application: (id: string) => Estimate | undefined
  readonly expert: (id: string) => Estimate | undefined
}

const NONE: Model = { application: () => undefined, expert: () => undefined }

/** The model of a track's valid opinions; where they are too few for one it knows nobody. */
function calibrated(valid: readonly Opinion[]): Model {
  const rows = indexed(valid.map((o) => o.read.application))
  const columns = indexed(valid.map((o) => o.read.expert).toSorted())
  const fit = fitMixedModel({
    rows: rows.size,
    columns: columns.size,
    row: Int32Array.from(valid, (o) => rows.get(o.read.application)!),
    column: Int32Array.from(valid, (o) => columns.get(o.read.expert)!),
    value: Float64Array.from(valid, (o) => asNumber(o.total!)),
  })
  const of =
    (ids: ReadonlyMap<string, number>, value?: Float64Array, error?: Float64Array) => (id: string) => {
      const n = ids.get(id)
      return n === undefined || !value || !error ? undefined : { value: value[n]!, error: error[n]! }
    }
  return {
    application: of(rows, fit?.rowEstimate, fit?.rowError),
    expert: of(columns, fit?.columnEffect, fit?.columnError),
  }
}

const indexed = (ids: readonly string[]): Map<string, number> =>
  new Map([...new Set(ids)].map((id, n) => [id, n]))

function applicationScore(
  terms: ScoringTerms,
  application: string,
  own: readonly Opinion[],
  model: Model,
): ApplicationScore {
  const totals = own.flatMap((o) => o.total ?? [])
  const spread = rounded(exactly(spreadOf(totals)), terms.decimals)
  const disagree = terms.flags !== undefined && totals.length > 1 && spread >= terms.flags.disagreement
  return {
    application,
    opinions: totals.length,
    raw: totals.length === 0 ? null : rounded(aggregate('mean', totals).score, terms.decimals),
    ...scored(terms, application, totals, model),
    spread,
    flags: disagree ? ['disagreement'] : [],
    sheets: own.map((o) => withOutlier(terms, o, own)),
  }
}

function scored(
  { aggregation, decimals }: ScoringTerms,
  application: string,
  totals: readonly Fraction[],
  model: Model,
): Pick<ApplicationScore, 'score' | 'by' | 'error'> {
  if (totals.length === 0) return { score: null, by: aggregation, error: null }
  const estimate = aggregation === 'calibrated' ? model.application(application) : undefined
  if (estimate) {
    // Cut to where rounding errors of the model do not reach, so that equals stay equal.
    const value = exactly(Number(estimate.value.toFixed(8)))
    return { score: rounded(value, decimals), by: 'calibrated', error: estimate.error }
  }
  const { score, by } = aggregate(aggregation === 'calibrated' ? 'mean' : aggregation, totals)
  return { score: rounded(score, decimals), by, error: null }
}

/** An opinion stands out when it is far from the middle of two or more others, and none of them is near it (half as far): of two camps neither does. */
function withOutlier(terms: ScoringTerms, { read, total }: Opinion, own: readonly Opinion[]): ReadSheet {
  const limit = terms.flags?.outlier
  const others = own.flatMap((o) => (o.read === read ? [] : (o.total ?? [])))
  if (limit === undefined || total === null || others.length < 2) return read
  const from = (other: Fraction) => Math.abs(asNumber(total) - asNumber(other))
  return from(aggregate('median', others).score) >= limit && others.every((o) => from(o) >= limit / 2)
    ? { ...read, flags: [...read.flags, 'outlier'] }
    : read
}

function expertScore(terms: ScoringTerms, expert: string, opinions: number, model: Model): ExpertScore {
  const found = model.expert(expert)
  // Points alone may be chance with few opinions: twice the standard error says that they are not.
  const told =
    found !== undefined &&
    terms.flags !== undefined &&
    Math.abs(found.value) >= terms.flags.leniency &&
    Math.abs(found.value) > 2 * found.error
  return {
    expert,
    opinions,
    leniency: found?.value ?? null,
    error: found?.error ?? null,
    flags: told ? [found.value > 0 ? 'lenient' : 'strict'] : [],
  }
}
