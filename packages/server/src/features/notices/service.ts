import { uuidv7 } from 'uuidv7'
import { asSystem } from '../../platform/db/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/history.ts'
import { Problem } from '../../platform/http/problem.ts'
import { enqueue } from '../../platform/jobs.ts'
import { shanghai } from '../../platform/shanghai.ts'
import {
  approves,
  decidedMeanwhile,
  mustBeAnother,
  mustSayWhy,
  type Reader,
  runsCall,
} from '../access/service.ts'
import { currentCall } from '../calls/service.ts'
import type { Notice, NoticeInput, PublicNotice } from './schemas.ts'
import * as store from './store.ts'

/** The task that writes to the units. */
export const NOTICE_MAILS = 'notices.mails'

/** Whether this person may confirm what another proposed for the call: runs it too, or approves. */
export function mayConfirm({ standing }: Reader, callId: string): boolean {
  return runsCall(standing, callId) || approves(standing, callId)
}

/** A call's proposals and notices, newest first, with what the reader may do about each. */
export async function listNotices(tx: Tx, callId: string, reader: Reader): Promise<Notice[]> {
  return (await store.listNotices(tx, callId)).map((n) => viewOf(n, reader))
}

/** @throws Problem `not-found` */
export async function readNotice(tx: Tx, callId: string, id: string, reader: Reader): Promise<Notice> {
  const found = await store.findNotice(tx, callId, id)
  if (!found) throw new Problem('not-found')
  return viewOf(found, reader)
}

/**
 * Proposes a later deadline or an announcement. Nothing is public and nothing changes until another person confirms.
 *
 * @throws Problem `not-found`, `forbidden`, `deadline-not-later`, `extension-proposed`
 */
export async function propose(tx: Tx, callId: string, reader: Reader, input: NoticeInput): Promise<string> {
  const ready = await currentCall(tx, callId)
  if (!runsCall(reader.standing, callId)) throw new Problem('forbidden')
  if (input.kind === 'extension') {
    input.deadline.setUTCMilliseconds(0)
    mustBeLater(input.deadline, ready)
  }
  const id = uuidv7()
  await store.insertNotice(tx, id, callId, input).catch((error: { code?: string }) => {
    throw error.code === '23505' ? new Problem('extension-proposed') : error
  })
  await record(tx, {
    action: input.kind === 'extension' ? 'call.extension-proposed' : 'call.announcement-proposed',
    subjectType: 'call',
    subjectId: callId,
    callId,
    reason: input.kind === 'extension' ? input.text.zh : null,
    detail:
      input.kind === 'extension'
        ? { notice: id, from: ready.deadline!.toISOString(), to: input.deadline.toISOString() }
        : { notice: id, title: input.title.zh },
  })
  return id
}

const DONE = {
  extension: {
    confirmed: 'call.deadline-extended',
    declined: 'call.extension-declined',
    withdrawn: 'call.extension-withdrawn',
  },
  announcement: {
    confirmed: 'call.announced',
    declined: 'call.announcement-declined',
    withdrawn: 'call.announcement-withdrawn',
  },
} as const

/**
 * Confirms or declines another person's proposal, or takes back one's own. A confirmed extension is in force at once;
 * every unit with an application in the call is written to.
 *
 * @throws Problem `not-found`, `forbidden`, `second-person`, `proposal-decided`, `reason-required`, `deadline-not-later`
 */
export async function decide(
  tx: Tx,
  callId: string,
  id: string,
  reader: Reader,
  {
    decision,
    reason = null,
  }: { decision: keyof (typeof DONE)['extension']; reason?: string | undefined | null },
): Promise<void> {
  const notice = await store.findNotice(tx, callId, id)
  if (!notice) throw new Problem('not-found')
  if (!mayConfirm(reader, callId)) throw new Problem('forbidden')
  mustBeAnother({ decision: notice.decision, by: notice.proposed_by }, reader, decision)
  mustSayWhy(decision, reason)
  const { deadline } = notice
  if (decision === 'confirmed' && deadline) mustBeLater(deadline, await currentCall(tx, callId))
  await store.decideNotice(tx, id, reader.id, decision, reason).catch(decidedMeanwhile)
  await record(tx, {
    action: DONE[notice.kind][decision],
    subjectType: 'call',
    subjectId: callId,
    callId,
    reason: reason ?? (notice.kind === 'extension' ? notice.text_zh : null),
    detail: {
      notice: id,
      proposedBy: notice.proposer,
      ...(deadline && { from: notice.deadline_before!.toISOString(), to: deadline.toISOString() }),
      ...(notice.title_zh && { title: notice.title_zh }),
    },
  })
  if (decision !== 'confirmed') return
  // Drafts are seen by their units alone; whom to write to is for the system.
  await asSystem(tx, 'notices', () => store.queueUnits(tx, id, callId))
  await enqueue(tx, NOTICE_MAILS, {}, { key: NOTICE_MAILS })
}

function mustBeLater(deadline: Date, { deadline: present, now }: { deadline: Date | null; now: Date }): void {
  if (present && deadline > present && deadline > now) return
  throw new Problem('deadline-not-later', {
    params: { present: present ? shanghai(present) : '', now: shanghai(now) },
  })
}

/** A confirmed notice as everybody reads it. */
export function publicOf(n: {
  id: string
  kind: 'extension' | 'announcement'
  decided_at: Date | string | null
  title_zh: string | null
  title_en: string | null
  text_zh: string
  text_en: string | null
  deadline: Date | string | null
  deadline_before: Date | string | null
}): PublicNotice {
  const iso = (at: Date | string | null) => (at === null ? null : new Date(at).toISOString())
  return {
    id: n.id,
    kind: n.kind,
    at: iso(n.decided_at)!,
    title: n.title_zh === null ? null : { zh: n.title_zh, en: n.title_en },
    text: { zh: n.text_zh, en: n.text_en },
    deadline: iso(n.deadline),
    deadlineBefore: iso(n.deadline_before),
  }
}

function viewOf(n: store.NoticeRow, reader: Reader): Notice {
  const { at: _, ...said } = publicOf({ ...n, decided_at: n.decided_at ?? n.proposed_at })
  const open = n.decision === null
  const own = n.proposed_by === reader.id
  return {
    ...said,
    proposedBy: { id: n.proposed_by, name: n.proposer },
    proposedAt: n.proposed_at.toISOString(),
    decision: n.decision,
    decidedBy: n.decider,
    decidedAt: n.decided_at?.toISOString() ?? null,
    decisionReason: n.decision_reason,
    mayDecide: open && !own && mayConfirm(reader, n.call_id),
    mayWithdraw: open && own,
  }
}
