import { Problem } from '../../platform/http/problem.ts'
import type { Reader } from './service.ts'

/** How a proposal was decided; null: not yet. */
type Decision = 'confirmed' | 'declined' | 'withdrawn'

/**
 * What one person proposed is open, and this reader is the right one for the step: another for confirming or declining,
 * the same for withdrawing. Whether they may do it at all is the feature's own question.
 *
 * @param proposal how it stands, and who proposed it
 * @throws Problem `proposal-decided`, `second-person`, `forbidden`
 */
export function mustBeAnother(
  proposal: { decision: Decision | null; by: string },
  reader: Reader,
  decision: Decision,
): void {
  if (proposal.decision !== null) throw new Problem('proposal-decided')
  const own = proposal.by === reader.id
  if (own !== (decision === 'withdrawn')) throw new Problem(own ? 'second-person' : 'forbidden')
}

/** Who declines says why. @throws Problem `reason-required` */
export function mustSayWhy(decision: Decision, reason: string | null | undefined): void {
  if (decision === 'declined' && !reason) throw new Problem('reason-required')
}

/** What the database says when somebody else was quicker. Give it to `catch`. */
export function decidedMeanwhile(error: { code?: string }): never {
  throw error.code === 'ZN002' ? new Problem('proposal-decided') : error
}
