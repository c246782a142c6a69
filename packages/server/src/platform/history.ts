import type { Tx } from './db/database.ts'
import type { JsonValue } from './db/generated/tables.ts'

/** Something that happened. Who, for whom, when: the database takes them from the transaction's actor and clock. */
export type HistoryEvent = {
  /** Dotted, past tense: `application.submitted`. */
  action: string
  subjectType: string
  subjectId: string
  callId?: string | null
  reason?: string | null
  /** No secrets, no personal data beyond names: the history is kept for good. */
  detail?: { [key: string]: JsonValue | undefined }
  requestId?: string | null
}

/** Appends to the history in the caller's transaction, so that a change and its trace stand or fall together. */
export async function record(tx: Tx, ...events: HistoryEvent[]): Promise<void> {
  if (events.length === 0) return
  const rows = events.map((e) => ({
    action: e.action,
    subject_type: e.subjectType,
    subject_id: e.subjectId,
    call_id: e.callId ?? null,
    reason: e.reason ?? null,
    detail: JSON.stringify(e.detail ?? {}),
    request_id: e.requestId ?? null,
  }))
  await tx.insertInto('history').values(rows).execute()
}
