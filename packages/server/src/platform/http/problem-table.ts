import { APPLICATIONS } from './problems/applications.ts'
import { ASSIGNMENT } from './problems/assignment.ts'
import { CALLS } from './problems/calls.ts'
import type { Kind } from './problems/kind.ts'
import { OURS } from './problems/ours.ts'
import { PANEL } from './problems/panel.ts'
import { PEOPLE } from './problems/people.ts'
import { REQUEST } from './problems/request.ts'
import { REVIEW } from './problems/review.ts'
import { SCREENING } from './problems/screening.ts'

/**
 * Every problem that the API answers with: a stable code, its HTTP status and its text. Closed: a route cannot answer
 * with a code that is not here. Features add their rows to the files in `problems/`.
 */
export const PROBLEMS = {
  ...REQUEST,
  ...PEOPLE,
  ...CALLS,
  ...APPLICATIONS,
  ...SCREENING,
  ...REVIEW,
  ...ASSIGNMENT,
  ...PANEL,
  ...OURS,
} as const satisfies Record<string, Kind>

export type ProblemCode = keyof typeof PROBLEMS
