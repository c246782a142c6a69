import type { Call } from '@zhinan/call'
import {
  type ApplicationScore,
  type Decisions,
  type Entry,
  type ReviewedTrack,
  type Season,
  type SelectionInput,
  type Sheet,
  type Standing,
  scoreTrack,
  selectionIssues,
  type TrackScores,
} from '@zhinan/review'
import { asSystem } from '../../platform/db/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { currentCall } from '../calls/service.ts'
import { type PanelVerdict, verdictsOf } from '../panels/service.ts'
import { opinionsInForce, type Round, roundsOf, termsOf } from '../reviews/service.ts'
import * as store from './store.ts'

/** An application, with what its panel came to, and whether that binds by the call's terms. */
export type Candidate = store.CandidateRow & { panel?: PanelVerdict | undefined; binds: boolean }

/** A call's season as the database has it now: all that a selection rests on, and who is behind its numbers. */
export type CallSeason = {
  /** As it is in force; a track's terms are those by which its review opened. */
  call: Call
  tracks: readonly ReviewedTrack[]
  rounds: ReadonlyMap<string, Round>
  /** By number, which names an application in all that follows. */
  candidates: ReadonlyMap<string, Candidate>
  sheets: readonly Sheet[]
  /** By track. */
  scores: ReadonlyMap<string, TrackScores>
  /** By number. */
  scoreOf: ReadonlyMap<string, ApplicationScore>
  votes: readonly store.VoteRow[]
  falls: readonly store.FallRow[]
  input: SelectionInput
}

/** What a selection rests on, as it was kept. */
export type Frozen = { input: SelectionInput; sheets: readonly Sheet[] }

const STANDING: Readonly<Record<store.CandidateRow['state'], Standing>> = {
  submitted: 'undecided',
  returned: 'undecided',
  eligible: 'eligible',
  ineligible: 'ineligible',
  withdrawn: 'withdrawn',
}

/**
 * Reads a call's season, of all tracks: what becomes of one depends on others. Whoever asks was let in before.
 *
 * @throws Problem `not-found`, `review-no-terms`
 */
export async function seasonOf(tx: Tx, callId: string): Promise<CallSeason> {
  return asSystem(tx, 'selection', async () => {
    const { call } = await currentCall(tx, callId)
    const tracks: ReviewedTrack[] = []
    const binding = new Set<string>()
    for (const { id } of call.tracks) {
      const { reviewed, panel } = await termsOf(tx, callId, id)
      tracks.push(reviewed)
      if (panel.binding) binding.add(id)
    }
    const rounds = new Map((await roundsOf(tx, callId)).map((r) => [r.track, r]))
    const verdicts = new Map((await verdictsOf(tx, callId)).map((v) => [v.application, v]))
    const rows = (await store.candidates(tx, callId)).map((r) => ({
      ...r,
      panel: verdicts.get(r.id),
      binds: binding.has(r.track),
    }))
    const numbers = new Map(rows.map((r) => [r.id, r.number]))
    const candidates = new Map(rows.map((r) => [r.number, r]))
    const sheets = (await opinionsInForce(tx, callId)).map((s) => ({
      ...s,
      application: numbers.get(s.application)!,
    }))
    const votes = await store.votes(tx, callId)
    const falls = await store.falls(tx, callId)
    return { call, rounds, candidates, votes, falls, ...scored(tracks, rows, sheets, votes, falls) }
  })
}

function scored(
  tracks: readonly ReviewedTrack[],
  rows: readonly Candidate[],
  sheets: readonly Sheet[],
  votes: readonly store.VoteRow[],
  falls: readonly store.FallRow[],
): Pick<CallSeason, 'tracks' | 'sheets' | 'scores' | 'scoreOf' | 'input'> {
  const { scores, scoreOf } = scoresOf(tracks, new Map(rows.map((r) => [r.number, r.track])), sheets)
  const input: SelectionInput = {
    tracks: tracks.map((t) => t.plan),
    applications: rows.map((r): Entry => {
      const score = scoreOf.get(r.number)
      return { ...entryOf(r), score: score?.score ?? null, opinions: score?.opinions ?? 0 }
    }),
    decisions: decisionsOf(votes, falls),
  }
  const [issue] = selectionIssues(input)
  // The tables' constraints leave no such state: it would be our own bug.
  if (issue) throw new Error(`selection: ${issue.code} ${issue.about}`)
  return { tracks, sheets, scores, scoreOf, input }
}

/** What these opinions come to, by the terms by which their tracks are reviewed. */
function scoresOf(
  tracks: readonly ReviewedTrack[],
  trackOf: ReadonlyMap<string, string>,
  sheets: readonly Sheet[],
): Pick<CallSeason, 'scores' | 'scoreOf'> {
  const own = Map.groupBy(sheets, (s) => trackOf.get(s.application)!)
  const scores = new Map(
    tracks.map(({ plan, terms }) => [plan.id, scoreTrack(terms, own.get(plan.id) ?? [])]),
  )
  const all = [...scores.values()].flatMap((s) => s.applications)
  return { scores, scoreOf: new Map(all.map((a) => [a.application, a])) }
}

/** The season as a selection keeps it: what it rests on is its own input and opinions, not what the database has by now. */
export const frozenSeason = (s: CallSeason, { input, sheets }: Frozen): CallSeason => ({
  ...s,
  // What panels said since has no part in it; where it binds, the reason tells.
  candidates: new Map([...s.candidates].map(([id, c]) => [id, { ...c, panel: undefined }])),
  input,
  sheets,
  ...scoresOf(s.tracks, new Map(input.applications.map((a) => [a.id, a.track])), sheets),
})

const said = ({ for: yes, need }: PanelVerdict, result: NonNullable<Entry['panel']>['result']) => ({
  result,
  for: yes,
  need,
})

const entryOf = (r: Candidate): Omit<Entry, 'score' | 'opinions'> => ({
  id: r.number,
  track: r.track,
  unit: r.unit,
  standing: STANDING[r.state],
  priorities: r.priorities,
  // A panel that discussed it without a vote has no say in it.
  ...(r.binds && r.panel && r.panel.result !== 'discussed' && { panel: said(r.panel, r.panel.result) }),
  ...(r.companions.length > 0 && { companions: r.companions }),
})

const decisionsOf = (votes: readonly store.VoteRow[], falls: readonly store.FallRow[]): Decisions => ({
  votes: votes.map(({ track, order }) => ({ track, order })),
  falls: falls.filter((f) => !f.undone).map(({ application, cause }) => ({ application, cause })),
})

/** The same from the opinions on, to be asked "what if". */
export const askable = (s: CallSeason): Season => ({
  tracks: s.tracks,
  applications: [...s.candidates.values()].map((r) => ({ ...entryOf(r), region: r.region, kind: r.kind })),
  sheets: s.sheets,
  ...(s.input.decisions && { decisions: s.input.decisions }),
})
