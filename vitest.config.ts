import { defineConfig } from 'vitest/config'

/** Where `.ci/run` wants a report of each run, named after the npm script that it is. */
const { ZHINAN_TEST_REPORTS: reports, npm_lifecycle_event: script } = process.env
const outputFile = `${reports}/${script}.json`

/** Run a server's jobs all the while, and take its database away: what is left of that must not meet other files. */
const RUNNERS = ['packages/server/test/serve.test.ts', 'packages/server/test/jobs-and-mail.test.ts']
const server = {
  globalSetup: ['packages/server/test/global-setup.ts'],
  testTimeout: 90_000,
  hookTimeout: 120_000,
}

/** Four projects: pure packages (fast), the server on a real PostgreSQL, its job runners, and the browser stories. */
export default defineConfig({
  test: {
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
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
