export { type Assigned, type AssignOptions, assign, assignSteps } from './assign/assign.ts'
export { checkInstance, checkPlan, type PlanFault } from './assign/check.ts'
export { planToCsv, type RowIssue, type Wishes, wishesFromCsv, withWishes } from './assign/csv.ts'
export { explainPair, type PairExplanation, type PairReason } from './assign/explain.ts'
export {
  type FitApplication,
  type FitExpert,
  type FitParts,
  Fitter,
  type FitWeights,
  type FitWish,
  fitOf,
  type PreparedExpert,
} from './assign/fit.ts'
export {
  type Grouped,
  type GroupedApplication,
  type GroupIssue,
  type GroupOptions,
  groupAlike,
} from './assign/groups.ts'
export { type Instance, NO_LIMIT } from './assign/instance.ts'
export { problemIssues } from './assign/issues.ts'
export { type Lacking, lackingOf } from './assign/lacking.ts'
export type {
  AssignApplication,
  AssignExpert,
  AssignIssue,
  AssignPlan,
  AssignProblem,
  Lack,
  LackReason,
  Load,
  Pair,
  PlannedPair,
  Shortage,
} from './assign/model.ts'
export { FIT_UNITS } from './assign/model.ts'
export {
  assignPanels,
  type Panel,
  type PanelIssue,
  type Panelled,
  type PanelOptions,
  panelSteps,
} from './assign/panels.ts'
export { type Progress, type Solved, type SolveOptions, solveSteps } from './assign/solve.ts'
export { digestOf } from './digest.ts'
export {
  type Candidate,
  type Committer,
  commitment,
  type DrawFrame,
  type FrameIssue,
  frameHash,
  frameIssues,
  type Reveals,
  SECRET_LENGTH,
  type Stratum,
  seedOf,
} from './draw/frame.ts'
export { seededOrder } from './draw/order.ts'
export { type Drawn, type DrawResult, runDraw, type StratumDraw } from './draw/run.ts'
export { candidatesHash, drawSample, sampleSize } from './draw/sample.ts'
export {
  type Checked,
  DRAW_STEPS,
  type DrawFault,
  type DrawRecord,
  type DrawStep,
  verifyDraw,
} from './draw/verify.ts'
export { type ReviewedTrack, tracksOf } from './from-call.ts'
export { type Agenda, type AgendaItem, agenda, EXACT_UP_TO } from './meeting/agenda.ts'
export { type Ballot, type Choice, leastOf, type Tally, tally, type VoteTerms } from './meeting/vote.ts'
export { conflictsOf, type ExpertIndex, indexExperts } from './recusal/find.ts'
export { type ForExperts, forExperts, HIDDEN } from './recusal/for-experts.ts'
export { type Around, applicationFacts } from './recusal/from-form.ts'
export type {
  ApplicationFacts,
  Body,
  Conflict,
  ConflictKind,
  ExpertFacts,
  Named,
  Part,
  RecusalRules,
  Relation,
} from './recusal/model.ts'
export { type Agreement, agreementOf, RANKS_FROM } from './score/agreement.ts'
export type {
  Aggregation,
  ApplicationScore,
  ExpertScore,
  Mark,
  ReadSheet,
  ScoringTerms,
  Sheet,
  SheetFault,
  SheetFlag,
  TrackScores,
} from './score/model.ts'
export { commentLength, sheetFaults, sheetFlags } from './score/sheet.ts'
export { readSheet, scoreTrack } from './score/track-scores.ts'
export { type Change, changesBetween } from './select/changes.ts'
export { explainReason, RESULT_TITLES, type ReasonLookup } from './select/explain.ts'
export { type SelectionIssue, selectionIssues } from './select/issues.ts'
export type {
  Decisions,
  Entry,
  FallCause,
  Outcome,
  Reason,
  Result,
  Selection,
  SelectionInput,
  Standing,
  TrackOutcome,
  TrackPlan,
} from './select/model.ts'
export { select } from './select/select.ts'
export { selectionOrder } from './select/track-order.ts'
export {
  type MoneyRow,
  type Season,
  type SeasonEntry,
  type WhatIf,
  type WhatIfAnswer,
  whatIf,
} from './select/what-if.ts'
