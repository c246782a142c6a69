/** `node scripts/count-tests.ts FAILED_CHECKS REPORT…`: the last line of `.ci/run`, "N passed, N failed". */
import { readFileSync } from 'node:fs'

/** What we read of vitest's JSON report. */
interface Report {
  readonly success: boolean
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly testResults: readonly {
    readonly status: string
    readonly assertionResults: readonly { readonly status: string }[]
  }[]
}

export interface Count {
  readonly passed: number
  readonly failed: number
}

/**
 * Adds up reports (their JSON text; `undefined`: the run left none). A failed check, a missing or unreadable report, a
 * file that broke before its tests, a run that failed as a whole, and nothing at all are each one failed.
 */
export function count(failedChecks: number, reports: readonly (string | undefined)[]): Count {
  let passed = 0
  let failed = failedChecks
  for (const text of reports) {
    const report = parse(text)
    if (!report) {
      failed += 1
      continue
    }
    const broken = report.testResults.filter(
      (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
    ).length
    const wrong = report.numFailedTests + broken
    passed += report.numPassedTests
    failed += wrong > 0 || report.success ? wrong : 1
  }
  return { passed, failed: passed === 0 && failed === 0 ? 1 : failed }
}

function parse(text: string | undefined): Report | undefined {
  try {
    const report = JSON.parse(text ?? '') as Partial<Report> | null
    return Array.isArray(report?.testResults) ? (report as Report) : undefined
  } catch {
    return undefined
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

if (import.meta.main) {
  const [checks = '0', ...paths] = process.argv.slice(2)
  const { passed, failed } = count(Number(checks), paths.map(read))
  console.log(`${passed} passed, ${failed} failed`)
  process.exitCode = failed === 0 ? 0 : 1
}
