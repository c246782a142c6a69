import type { CronEntry } from '../platform/jobs.ts'
import type { ServerParts } from '../platform/serve.ts'
import { authorize } from './access/service.ts'

/** Everything that the features bring to the platform: each feature's routes, tasks and times, by one line each. */
export const parts: ServerParts = {
  authorize,
  features: [],
  tasks: () => ({}),
  cron: [] satisfies CronEntry[],
}
