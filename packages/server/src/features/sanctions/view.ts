import type { Reader } from '../access/service.ts'
import type { OwnSanction, Sanction } from './schemas.ts'
import type { SanctionRow } from './store.ts'

/** An entry as its unit reads it. */
export function ownViewOf(r: SanctionRow): OwnSanction {
  return {
    id: r.id,
    kind: r.kind,
    documentTitle: r.document_title,
    documentNumber: r.document_number,
    grounds: r.grounds,
    from: r.from_day,
    until: r.until_day,
    callId: r.call_id,
    track: r.track,
    state: r.state,
    lastDay: r.last_day,
    liftedAt: r.lifted_at?.toISOString() ?? null,
    liftReason: r.lift_reason,
  }
}

/** An entry as staff read it, with what this reader may do about it. */
export function viewOf(r: SanctionRow, { id, standing }: Reader): Sanction {
  const officer = standing.staff.some((s) => s.role === 'officer')
  const decides = officer || standing.staff.some((s) => s.role === 'approver')
  const apart = !standing.units.some((u) => u.id === r.unit_id)
  const open = r.decision === null
  const holds = r.state === 'inForce' || r.state === 'future'
  const lift = r.lift
  return {
    ...ownViewOf(r),
    unitId: r.unit_id,
    unitName: r.unit_name,
    imported: r.import_id !== null,
    proposedBy: { id: r.entered_by, name: r.enterer },
    proposedAt: r.entered_at.toISOString(),
    decision: r.decision,
    decidedBy: r.decider,
    decidedAt: r.decided_at?.toISOString() ?? null,
    decisionReason: r.decision_reason,
    mayDecide: open && decides && apart && r.entered_by !== id,
    mayWithdraw: open && r.entered_by === id,
    mayLift:
      holds &&
      officer &&
      apart &&
      (lift === null || lift.decision === 'declined' || lift.decision === 'withdrawn'),
    lift: lift && {
      id: lift.id,
      reason: lift.reason,
      proposedBy: { id: lift.proposed_by, name: lift.proposer },
      proposedAt: new Date(lift.proposed_at).toISOString(),
      decision: lift.decision,
      decidedBy: lift.decider,
      decidedAt: lift.decided_at && new Date(lift.decided_at).toISOString(),
      decisionReason: lift.decision_reason,
      mayDecide: lift.decision === null && decides && apart && lift.proposed_by !== id,
      mayWithdraw: lift.decision === null && lift.proposed_by === id,
    },
  }
}
