/** What scripts and tests use of the command. */
export { runCli } from './program.ts'
export { seededRandom } from './season/random.ts'
export { runSeason, type SeasonOptions, type SeasonSummary } from './season/run.ts'
export { synthesise } from './season/synthesise.ts'
