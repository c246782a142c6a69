import { APPLICATIONS } from './access-examples/applications.ts'
import { ASSIGNMENT } from './access-examples/assignments.ts'
import type { Example } from './access-examples/example.ts'
import { EXPERTS } from './access-examples/experts.ts'
import { PLATFORM } from './access-examples/platform.ts'
import { REVIEW } from './access-examples/review.ts'
import { REVIEWS } from './access-examples/reviews.ts'
import { SCREENING } from './access-examples/screening.ts'
import { SELECTION } from './access-examples/selection.ts'
import { UNITS } from './access-examples/units.ts'

/** Every route of the API but sign-in's own, by `METHOD address`. A route without an example fails the test. */
export const EXAMPLES: Readonly<Record<string, Example>> = {
  ...PLATFORM,
  ...UNITS,
  ...APPLICATIONS,
  ...SCREENING,
  ...EXPERTS,
  ...REVIEW,
  ...REVIEWS,
  ...SELECTION,
  ...ASSIGNMENT,
}
