import { expect, test } from 'vitest'
import { count } from './count-tests.ts'

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((t) => ({ status: t })),
})
const report = (numPassedTests: number, numFailedTests: number, success: boolean, ...files: object[]) =>
  JSON.stringify({ success, numPassedTests, numFailedTests, testResults: files })

const good = report(3, 0, true, file('passed', 'passed', 'passed', 'passed'))

test.each<[string, number, (string | undefined)[], { passed: number; failed: number }]>([
  ['all well', 0, [good], { passed: 3, failed: 0 }],
  ['two runs', 0, [good, good], { passed: 6, failed: 0 }],
  ['failed checks', 2, [good], { passed: 3, failed: 2 }],
  ['a failed test', 0, [report(1, 1, false, file('failed', 'passed', 'failed'))], { passed: 1, failed: 1 }],
  [
    'a file that broke',
    0,
    [report(1, 0, false, file('failed'), file('passed', 'passed'))],
    { passed: 1, failed: 1 },
  ],
  [
    'a run that failed as a whole',
    0,
    [report(1, 0, false, file('passed', 'passed'))],
    { passed: 1, failed: 1 },
  ],
  ['no report', 0, [good, undefined], { passed: 3, failed: 1 }],
  ['half a report', 0, [good.slice(0, 20)], { passed: 0, failed: 1 }],
  ['a report of something else', 0, ['null'], { passed: 0, failed: 1 }],
  ['nothing was run', 0, [], { passed: 0, failed: 1 }],
])('%s', (_name, checks, reports, counted) => {
  expect(count(checks, reports)).toEqual(counted)
})
