import { uuidv7 } from 'uuidv7'
import type { Config } from '../../platform/config.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/history.ts'
import { Problem } from '../../platform/http/problem.ts'
import { shanghai } from '../../platform/shanghai.ts'
import {
  goingOut,
  lettersTo,
  lockOwn,
  readJudged,
  readyFor,
  sendLetters,
  stateForbids,
} from '../applications/service.ts'
import type { ApprovalInput, Presence, Team } from './schemas.ts'
import * as store from './store.ts'

/** Asked again after so many seconds: where somebody else is, where somebody may come, and where nobody can. */
const AGAIN = { together: 8, colleagues: 20, single: 120 } as const

/**
 * Says where in the form the actor is, and learns who else is in it and whether it has changed.
 *
 * @throws Problem `not-found` for what is not one's own unit's
 */
export async function present(
  tx: Tx,
  id: string,
  user: string,
  { tab, section, leaving }: { tab: string; section: string; leaving: boolean },
): Promise<Presence> {
  if (leaving) {
    await store.sayGone(tx, id, user, tab)
    return { here: [], version: 0, again: AGAIN.single }
  }
  const found = await store.sayPresent(tx, id, user, tab, section)
  if (!found) throw new Problem('not-found')
  const { here, version, people } = found
  const again = here.length > 0 ? AGAIN.together : people > 1 ? AGAIN.colleagues : AGAIN.single
  return { here, version, again }
}

/** What a unit's people have said to each other about an application, and how its approval stands. @throws Problem `not-found` */
export async function teamOf(tx: Tx, id: string, user: string): Promise<Team> {
  const read = await readJudged(tx, id, false)
  if (!read?.mine) throw new Problem('not-found')
  const { version, unit_id } = read.judged.application
  const { manages, people } = await store.teamOf(tx, unit_id, user)
  const steps = await store.approvalsOf(tx, id)
  const notes = await store.notesOf(tx, id)
  return {
    manages,
    people,
    maySend: manages || (steps[0]?.step === 'approved' && steps[0].version === version),
    approvals: steps.map((s) => ({
      step: s.step as Team['approvals'][number]['step'],
      version: s.version,
      current: s.version === version,
      by: s.by,
      onBehalfOf: s.on_behalf_of,
      note: s.note,
      at: s.at.toISOString(),
    })),
    notes: notes.map((n) => ({
      id: n.id,
      path: n.path,
      text: n.text,
      by: n.by,
      at: n.written_at.toISOString(),
      settled: n.settled_at ? { by: n.settler ?? '', at: n.settled_at.toISOString() } : null,
    })),
  }
}

/** Notes something for colleagues. @throws Problem `not-found` for what is not one's own unit's */
export async function addNote(
  tx: Tx,
  id: string,
  user: string,
  { path, text }: { path: string | null; text: string },
): Promise<void> {
  await mustBeOwn(tx, id)
  await tx
    .insertInto('team_note')
    .values({ id: uuidv7(), application_id: id, path, text, written_by: user })
    .execute()
}

/** Marks a note as settled, or as open again. @throws Problem `not-found` */
export async function settleNote(
  tx: Tx,
  id: string,
  note: string,
  user: string,
  settled: boolean,
): Promise<void> {
  await mustBeOwn(tx, id)
  const done = await tx
    .updateTable('team_note')
    .set({ settled_by: settled ? user : null })
    .where('application_id', '=', id)
    .where('id', '=', note)
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n) throw new Problem('not-found')
}

async function mustBeOwn(tx: Tx, id: string): Promise<void> {
  const read = await readJudged(tx, id, false)
  if (!read?.mine) throw new Problem('not-found')
}

const DONE = {
  asked: 'application.approval-asked',
  approved: 'application.approved',
  'sent-back': 'application.sent-back-within',
  'taken-back': 'application.approval-taken-back',
} as const

/**
 * A step on the way to the unit's approval, about the form as it is now. What a manager approves could go out as it is;
 * with a pilot-city application the drafts that would go out with it are approved too. Who asked, or is asked, is
 * written to.
 *
 * @throws Problem `not-found`, `forbidden`, `version-changed`, `state-forbids`, `reason-required`, `approval-not-asked`,
 *   and for an approval what keeps it from going out: `not-submittable`, `cap-reached`, `companions-missing`
 */
export async function stepApproval(
  tx: Tx,
  { publicUrl }: Pick<Config, 'publicUrl'>,
  user: { id: string; name: string },
  id: string,
  version: number,
  input: ApprovalInput,
): Promise<void> {
  const read = await lockOwn(tx, id, version)
  const { application } = read.judged
  if (application.state !== 'draft' && application.state !== 'returned') throw stateForbids(application.state)
  const { step, note = null, onBehalfOf = null } = input
  const { manages } = await store.teamOf(tx, application.unit_id, user.id)
  if (!manages && (step === 'approved' || step === 'sent-back')) throw new Problem('forbidden')
  const [last] = await store.approvalsOf(tx, id)
  if ((step === 'sent-back' || step === 'taken-back') && last?.step !== 'asked' && last?.step !== 'approved')
    throw new Problem('approval-not-asked')
  if (step === 'sent-back' && note === null) throw new Problem('reason-required')
  const ready = await readyFor(tx, read)
  const parts = step === 'approved' ? (await goingOut(tx, read, ready)).parts : [read]
  for (const { judged } of parts) {
    await store.insertApproval(tx, {
      ...input,
      id: uuidv7(),
      applicationId: judged.application.id,
      version: judged.application.version,
      by: user.id,
    })
    await record(tx, {
      action: DONE[step],
      subjectType: 'application',
      subjectId: judged.application.id,
      callId: application.call_id,
      // The association may read the history; what colleagues write to each other stays theirs.
      reason: null,
      detail: { version: judged.application.version, ...(onBehalfOf && { onBehalfOf }) },
    })
  }
  const about = {
    number: application.number,
    title: application.title,
    by: user.name,
    note,
    url: `${publicUrl}/applications/${id}`,
  }
  if (step === 'asked') {
    const to = (await lettersTo(tx, application.unit_id)).filter((r) => r.id !== user.id)
    const due = application.state === 'returned' ? application.return_due : read.call.deadline
    await sendLetters(tx, to, 'approvalAsked', { ...about, deadline: due ? shanghai(due) : '' })
  } else if (step !== 'taken-back') {
    const asker = last?.step === 'asked' && last.by_user !== user.id ? last.by_user : null
    const to = asker ? (await lettersTo(tx, application.unit_id, asker)).filter((r) => r.id === asker) : []
    await sendLetters(tx, to, step === 'approved' ? 'approved' : 'sentBack', about)
  }
}
