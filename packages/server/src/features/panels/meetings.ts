import { agenda, tally } from '@zhinan/review'
import { uuidv7 } from 'uuidv7'
import type { Config } from '../../platform/config.ts'
import { asSystem } from '../../platform/db/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/history.ts'
import { Problem } from '../../platform/http/problem.ts'
import { shanghai } from '../../platform/shanghai.ts'
import type { Reader } from '../access/service.ts'
import { mustReview } from '../assignments/service.ts'
import { currentCall } from '../calls/service.ts'
import { mustHaveSigned } from '../experts/service.ts'
import { reviewSubject, termsOf } from '../reviews/service.ts'
import { tellMembers } from './letters.ts'
import type { StepInput } from './meeting-schemas.ts'
import * as meetings from './meeting-store.ts'
import * as store from './store.ts'

type Site = Pick<Config, 'publicUrl'>

/**
 * Plans a meeting of a panel on all that it has not decided, in the order in which its members go out and come in as seldom as
 * can be, and tells them.
 *
 * @throws Problem `not-found`, `forbidden`, `pledge-first`, `meeting-past`, `panel-meets`, `meeting-nothing`
 */
export async function plan(
  tx: Tx,
  site: Site,
  callId: string,
  panelId: string,
  reader: Reader,
  { at, place }: { at: Date; place: string },
): Promise<string> {
  const panel = await store.lockPanel(tx, panelId)
  if (!panel || panel.callId !== callId) throw new Problem('not-found')
  await mustReview(tx, callId, reader, [panel.track])
  await mustHaveSigned(tx, callId, reader.id, 'officer')
  const { now } = await currentCall(tx, callId)
  if (at <= now) throw new Problem('meeting-past', { params: { now: shanghai(now) } })
  const left = (await store.beforePanels(tx, [panelId])).filter((a) => a.eligible && !a.decided)
  if (left.length === 0) throw new Problem('meeting-nothing')
  const id = uuidv7()
  const row = { id, panel_id: panelId, call_id: callId, track: panel.track, planned_at: at, place }
  await meetings
    .insertMeeting(
      tx,
      row,
      left.map((a) => a.id),
    )
    .catch((error: { constraint?: string }) => {
      if (error.constraint === 'meeting_of_panel') throw new Problem('panel-meets')
      throw error
    })
  const recused = await asSystem(tx, 'panels', () => meetings.recusedOf(tx, id))
  await meetings.orderItems(
    tx,
    id,
    agenda(left.map((a) => ({ id: a.id, recused: outOf(recused, a.id) }))).order,
  )
  await note(tx, panel, 'review.meeting-planned', undefined, { at: at.toISOString(), place })
  await tellMembers(
    tx,
    site,
    panel,
    'meeting',
    `${shanghai(at)} ${place}`,
    left.map((a) => a.number),
    id,
  )
  return id
}

export const outOf = (recused: readonly { application: string; expert: string }[], application: string) =>
  recused.filter((r) => r.application === application).map((r) => r.expert)

/**
 * Takes a step with a meeting: opens it, notes who is there, puts an item on, has it voted on, counts, goes on.
 *
 * @throws Problem `not-found`, `forbidden`, `meeting-changed` (somebody was first), `meeting-over`, `meeting-not-open`,
 *   `meeting-open`, `meeting-past`, `meeting-busy`, `meeting-item`, `meeting-quorum`
 */
export async function step(
  tx: Tx,
  site: Site,
  callId: string,
  id: string,
  reader: Reader,
  input: StepInput,
): Promise<void> {
  await meetings.lockMeeting(tx, id)
  const meeting = await meetings.findMeeting(tx, id)
  if (!meeting || meeting.callId !== callId) throw new Problem('not-found')
  await mustReview(tx, callId, reader, [meeting.track])
  if (meeting.closedAt) throw new Problem('meeting-over')
  if (input.step !== 'attendance' && meeting.version !== input.version) throw new Problem('meeting-changed')
  if (input.step === 'open') {
    if (meeting.openedAt) throw new Problem('meeting-open')
    await meetings.changeMeeting(tx, id, { openedAt: true })
    return note(tx, meeting, 'review.meeting-opened')
  }
  if (input.step === 'move') return move(tx, site, meeting, input)
  if (input.step === 'order') {
    await meetings.orderItems(tx, id, input.order)
    return meetings.changeMeeting(tx, id, {})
  }
  if (input.step === 'close') return close(tx, site, meeting, input.reason)
  if (!meeting.openedAt) throw new Problem('meeting-not-open')
  if (input.step === 'attendance') {
    const members = await store.membersOf(tx, meeting.panelId)
    if (!members.some((s) => s.id === input.expert)) throw new Problem('not-found')
    return meetings.attend(tx, id, input.expert, input.present)
  }
  await stepItem(tx, meeting, input)
  // Whoever saw it before sees by its version that it went on.
  await meetings.changeMeeting(tx, id, {})
}

type ItemInput = Extract<StepInput, { application: string }>

async function stepItem(tx: Tx, meeting: meetings.MeetingRow, input: ItemInput): Promise<void> {
  const { id } = meeting
  const items = await meetings.itemsOf(tx, id)
  const item = items.find((i) => i.application === input.application)
  if (!item) throw new Problem('not-found')
  const mustBe = (...states: meetings.ItemState[]) => {
    if (!states.includes(item.state)) throw new Problem('meeting-item', { params: { number: item.number } })
  }
  const put = (to: Parameters<typeof meetings.changeItem>[3]) =>
    meetings.changeItem(tx, id, input.application, to)
  switch (input.step) {
    case 'begin': {
      mustBe('waiting', 'postponed')
      const busy = items.find((i) => i.state === 'on' || i.state === 'voting')
      if (busy) throw new Problem('meeting-busy', { params: { number: busy.number } })
      if (!item.eligible) throw new Problem('meeting-item-out', { params: { number: item.number } })
      return put({ state: 'on' })
    }
    case 'vote': {
      mustBe('on')
      const { count } = await counted(tx, meeting, { ...item, ballot: item.ballot + 1 })
      if (count.there < count.quorum) throw noQuorum(count)
      return put({ state: 'voting', ballot: item.ballot + 1 })
    }
    case 'count': {
      mustBe('voting')
      const { count, recused } = await counted(tx, meeting, item)
      // Without a quorum nothing is decided: it goes back to being discussed, and can be voted on again.
      if (count.result === 'no-quorum') throw noQuorum(count)
      const result = { ...count, result: count.result, recused }
      await put({ state: 'done', result, note: input.note ?? null })
      const { result: came, for: yes, against, abstained } = result
      const detail = { application: item.number, result: came, for: yes, against, abstained }
      return note(tx, meeting, 'review.panel-voted', input.note, detail)
    }
    case 'discussed': {
      mustBe('on')
      const { count, recused } = await counted(tx, meeting, item)
      const result = { ...count, for: 0, against: 0, abstained: 0, result: 'discussed' as const, recused }
      await put({ state: 'done', result, note: input.note })
      const detail = { application: item.number, result: 'discussed' }
      return note(tx, meeting, 'review.panel-voted', input.note, detail)
    }
    case 'postpone': {
      mustBe('waiting', 'on', 'voting')
      await put({ state: 'postponed', note: input.note })
      const detail = { application: item.number, result: 'postponed' }
      return note(tx, meeting, 'review.panel-voted', input.note, detail)
    }
  }
}

const noQuorum = ({ there, quorum }: { there: number; quorum: number }) =>
  new Problem('meeting-quorum', { params: { there, quorum } })

/** Counts an item's ballot as it stands, of the members as they are now. As the system: how each voted is theirs. */
async function counted(tx: Tx, meeting: meetings.MeetingRow, item: meetings.ItemRow) {
  return asSystem(tx, 'panels', async () => {
    const members = await store.membersOf(tx, meeting.panelId)
    const out = outOf(await meetings.recusedOf(tx, meeting.id), item.application)
    const count = tally(
      {
        members: members.map((m) => m.id),
        recused: out,
        present: (await meetings.attendanceOf(tx, meeting.id)).filter((a) => a.present).map((a) => a.expert),
        votes: (await meetings.votesOf(tx, meeting.id)).filter(
          (v) => v.application === item.application && v.ballot === item.ballot,
        ),
      },
      (await termsOf(tx, meeting.callId, meeting.track)).panel,
    )
    return { count, recused: members.filter((m) => out.includes(m.id)).map((m) => m.name) }
  })
}

async function move(
  tx: Tx,
  site: Site,
  meeting: meetings.MeetingRow,
  { at, place }: { at: Date; place: string },
): Promise<void> {
  if (meeting.openedAt) throw new Problem('meeting-open')
  const { now } = await currentCall(tx, meeting.callId)
  if (at <= now) throw new Problem('meeting-past', { params: { now: shanghai(now) } })
  await meetings.changeMeeting(tx, meeting.id, { plannedAt: at, place })
  await note(tx, meeting, 'review.meeting-moved', undefined, { at: at.toISOString(), place })
  await tellMembers(tx, site, meeting, 'meetingMoved', `${shanghai(at)} ${place}`, [], meeting.id)
}

/** Ends a meeting; one that never opened is called off, with a reason. */
async function close(
  tx: Tx,
  site: Site,
  meeting: meetings.MeetingRow,
  reason: string | undefined,
): Promise<void> {
  const items = await meetings.itemsOf(tx, meeting.id)
  const busy = items.find((i) => i.state === 'on' || i.state === 'voting')
  if (busy) throw new Problem('meeting-busy', { params: { number: busy.number } })
  if (!meeting.openedAt) {
    if (!reason) throw new Problem('reason-required')
    await meetings.changeMeeting(tx, meeting.id, { closedAt: true })
    await note(tx, meeting, 'review.meeting-called-off', reason)
    await tellMembers(tx, site, meeting, 'meetingCalledOff', reason, [], meeting.id)
    return
  }
  await meetings.postponeRest(tx, meeting.id)
  await meetings.changeMeeting(tx, meeting.id, { closedAt: true })
  const done = items.filter((i) => i.state === 'done').length
  await note(tx, meeting, 'review.meeting-closed', reason, { done, left: items.length - done })
}

const note = (
  tx: Tx,
  { callId, track, ...of }: { callId: string; track: string; panel?: string; name?: string },
  action: string,
  reason?: string,
  detail: Record<string, string | number> = {},
): Promise<void> =>
  record(tx, {
    action,
    ...reviewSubject(callId, track),
    ...(reason && { reason }),
    detail: { panel: of.panel ?? of.name ?? '', ...detail },
  })
