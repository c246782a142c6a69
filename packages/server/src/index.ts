/** What the command line and the start script use of the server. */
export { loadCallFolder, publishCall, storeCall } from './features/calls/service.ts'
export { DEMO_PASSWORD, DEMO_SIGN_INS } from './features/demo/service.ts'
export { offerFirstAdmin } from './features/first-admin/service.ts'
export { parts } from './features/index.ts'
export * as operator from './features/staff/operator.ts'
export { type Config, loadConfig, SETTING_NAMES } from './platform/config.ts'
export { type Actor, withActor, withPublic, withSystem } from './platform/db/actor.ts'
export { connectApp, type DatabaseTarget, targetFromSuperuser, targetFromUrl } from './platform/db/connect.ts'
export type { Database, Db, Tx } from './platform/db/database.ts'
export { type Embedded, findRunningEmbedded, startEmbedded } from './platform/db/embedded.ts'
export { type Migrated, migrate, readMigrations } from './platform/db/migrate.ts'
export { sealHistory } from './platform/history-seal.ts'
export { type HistoryFault, type HistoryVerdict, verifyHistory } from './platform/history-verify.ts'
export { type App, type AppDeps, buildApp } from './platform/http/app.ts'
export { runDueJobs, startJobs } from './platform/job-runner.ts'
export {
  type Keys,
  openKeys,
  type ReceiptSignature,
  receiptKeyId,
  signReceipt,
  verifyReceipt,
} from './platform/keys.ts'
export { explain, runServer } from './platform/run.ts'
export { borrowDatabase, type RunningServer, type ServerParts, serve } from './platform/serve.ts'
export { oneLine, StartProblem, type Text } from './platform/start-problem.ts'
