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
export { type Checked, DRAW_STEPS, type DrawRecord, type DrawStep, verifyDraw } from './draw/verify.ts'
