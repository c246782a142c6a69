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
export { type Checked, DRAW_STEPS, type DrawRecord, type DrawStep, verifyDraw } from './draw/verify.ts'
export { type Agenda, type AgendaItem, agenda, EXACT_UP_TO } from './meeting/agenda.ts'
export { conflictsOf, type ExpertIndex, indexExperts } from './recusal/find.ts'
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
export { type Change, changesBetween } from './select/changes.ts'
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
