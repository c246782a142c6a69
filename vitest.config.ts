import { constants, setPriority } from 'node:os'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Where `.ci/run` wants a report of each run, named after the npm script that it is. */
const { ZHINAN_TEST_REPORTS: reports, npm_lifecycle_event: script } = process.env
const outputFile = `${reports}/${script}.json`
/** Beside the browser's stories, which one after the other take longest, all else takes what they leave of two cores. */
if (script === 'test:rest') setPriority(constants.priority.PRIORITY_BELOW_NORMAL)

/** Run a server's jobs all the while, and take its database away: what is left of that must not meet other files. */
const RUNNERS = ['packages/server/test/serve.test.ts', 'packages/server/test/jobs-and-mail.test.ts']
/**
 * What is asked on the oldest PostgreSQL, too (`npm run test-debian`): every route by one of each kind of answer, the whole review,
 * and what leans on the database itself: migrations, row security, constraints, seals, locks. All else is about what the
 * program does, whatever the database; to ask it twice doubled the time of the whole check.
 */
const ON_THE_OLDEST = [
  'packages/server/test/{access,history,idempotency,migrate,review-season,row-security,storable}.test.ts',
  'packages/server/src/features/*/row-security.test.ts',
  'packages/server/src/features/reviews/guards.test.ts',
  'packages/server/src/features/{assignments/capacity,draws/draws,rounds/in-force,sanctions/sanctions}.test.ts',
  'packages/server/src/features/{applications/submit,screening/screening}.test.ts',
  'packages/server/src/features/selection/selection{,-property}.test.ts',
]
const oldest = process.env.ZHINAN_TEST_PG === 'debian'
/** How long is waited for what must come: a limit is no assertion, and both cores may have other work. */
const expect = { poll: { timeout: 60_000 } }
const server = {
  expect,
  globalSetup: ['packages/server/test/global-setup.ts'],
  testTimeout: 180_000,
  hookTimeout: 240_000,
}

/** The season ends the review of every track, and the portal's clock goes on by weeks: other stories come before it. */
class SeasonLast extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const last = (f: TestSpecification) => f.moduleId.endsWith('/e2e/season.test.ts')
    return [...sorted.filter((f) => !last(f)), ...sorted.filter(last)]
  }
}

/** Four projects: pure packages (fast), the server on a real PostgreSQL, its job runners, and the browser stories. */
export default defineConfig({
  test: {
    sequence: { sequencer: SeasonLast },
    ...(reports && { reporters: ['dot', ['json', { outputFile }]] }),
    projects: [
      {
        test: {
          name: 'pure',
          expect,
          // Typesetting and properties take seconds where both cores have other work.
          testTimeout: 120_000,
          include: [
            'packages/{call,documents,likeness,review,web,cli}/test/**/*.test.{ts,tsx}',
            'guides/*/test/**/*.test.ts',
            'scripts/**/*.test.ts',
          ],
        },
      },
      {
        test: {
          name: 'server',
          include: oldest ? ON_THE_OLDEST : ['packages/server/{src,test}/**/*.test.ts'],
          exclude: RUNNERS,
          ...server,
          // Each file has databases of its own; to load the same modules anew for each took a fifth of the time.
          isolate: false,
        },
      },
      { test: { name: 'runners', include: RUNNERS, ...server } },
      {
        test: {
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          globalSetup: ['e2e/global-setup.ts'],
          expect,
          testTimeout: 240_000,
          hookTimeout: 240_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
