import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Where `.ci/run` wants a report of each run, named after the npm script that it is. */
const { ZHINAN_TEST_REPORTS: reports, npm_lifecycle_event: script } = process.env
const outputFile = `${reports}/${script}.json`

/** Run a server's jobs all the while, and take its database away: what is left of that must not meet other files. */
const RUNNERS = ['packages/server/test/serve.test.ts', 'packages/server/test/jobs-and-mail.test.ts']
/**
 * About processes and about what is in a file, not about what a database says: on the oldest PostgreSQL
 * (`npm run test-debian`) they are left out, that the whole check stays within its time.
 */
const NOT_OF_THE_DATABASE = [
  'packages/server/src/features/imports/{imports,convert/table}.test.ts',
  'packages/server/src/features/paper/{paper,hostile}.test.ts',
  'packages/server/src/features/applications/kill.test.ts',
  'packages/server/test/{embedded,serve}.test.ts',
]
const exclude = process.env.ZHINAN_TEST_PG === 'debian' ? NOT_OF_THE_DATABASE : []
const server = {
  globalSetup: ['packages/server/test/global-setup.ts'],
  testTimeout: 90_000,
  hookTimeout: 120_000,
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
          // Typesetting and properties take seconds where both cores have other work; a limit is not an assertion.
          testTimeout: 30_000,
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
          include: ['packages/server/{src,test}/**/*.test.ts'],
          exclude: [...RUNNERS, ...exclude],
          ...server,
          // Each file has databases of its own; to load the same modules anew for each took a fifth of the time.
          isolate: false,
        },
      },
      { test: { name: 'runners', include: RUNNERS, exclude, ...server } },
      {
        test: {
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          globalSetup: ['e2e/global-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
