import { agenda, scoreTrack } from '@zhinan/review'
import { asSystem } from '../../platform/db/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { Problem } from '../../platform/http/problem.ts'
import { type Reader, reviews } from '../access/service.ts'
import { currentCall } from '../calls/service.ts'
import { opinionsInForce, seesReview, termsOf } from '../reviews/service.ts'
import type { Meeting, OwnMeeting, OwnMeetings, Screen } from './meeting-schemas.ts'
import * as meetings from './meeting-store.ts'
import { outOf } from './meetings.ts'
import * as store from './store.ts'

/** What is read of a meeting, whoever it is shown to. */
async function readMeeting(tx: Tx, meeting: meetings.MeetingRow) {
  return asSystem(tx, 'panels', async () => ({
    // Whose service ended sits on no panel any more; the panel's own page names them, so that somebody else comes.
    seats: await store.membersOf(tx, meeting.panelId),
    items: await meetings.itemsOf(tx, meeting.id),
    recused: await meetings.recusedOf(tx, meeting.id),
    attendance: await meetings.attendanceOf(tx, meeting.id),
    votes: await meetings.votesOf(tx, meeting.id),
    call: (await currentCall(tx, meeting.callId)).call,
  }))
}
type Read = Awaited<ReturnType<typeof readMeeting>>

const stateOf = (m: meetings.MeetingRow) => (m.closedAt ? 'closed' : m.openedAt ? 'running' : 'planned')

const headOf = (m: meetings.MeetingRow, { call }: Pick<Read, 'call'>) => ({
  id: m.id,
  call: m.callId,
  track: m.track,
  trackTitle: call.tracks.find((t) => t.id === m.track)!.title,
  panel: m.panel,
  plannedAt: m.plannedAt.toISOString(),
  place: m.place,
  state: stateOf(m) as 'planned' | 'running' | 'closed',
  openedAt: m.openedAt?.toISOString() ?? null,
  closedAt: m.closedAt?.toISOString() ?? null,
  version: m.version,
})

const resultOf = (r: meetings.Result | null) =>
  r && {
    result: r.result,
    for: r.for,
    against: r.against,
    abstained: r.abstained,
    there: r.there,
    mayVote: r.mayVote,
    need: r.need,
  }

function itemOf(i: meetings.ItemRow, { seats, recused, votes }: Read) {
  const out = outOf(recused, i.application)
  return {
    application: i.application,
    number: i.number,
    title: i.title,
    unit: i.unit,
    state: i.state,
    beganAt: i.beganAt?.toISOString() ?? null,
    recused: seats.filter((s) => out.includes(s.id)).map(({ id, name }) => ({ id, name })),
    cast: votes.filter(
      (v) => v.application === i.application && v.ballot === i.ballot && !out.includes(v.expert),
    ).length,
    result: resultOf(i.result),
    note: i.note,
  }
}

/** A meeting as whoever runs or oversees it sees it. @throws Problem `not-found` */
export async function meetingView(tx: Tx, callId: string, id: string, reader: Reader): Promise<Meeting> {
  const meeting = await mustSee(tx, callId, id, reader)
  const read = await readMeeting(tx, meeting)
  const { reviewed, panel } = await termsOf(tx, callId, meeting.track)
  const sheets = await opinionsInForce(tx, callId, [meeting.track])
  const scores = new Map(scoreTrack(reviewed.terms, sheets).applications.map((a) => [a.application, a]))
  const presence = new Map(read.attendance.map((a) => [a.expert, a]))
  const waiting = read.items.filter((i) => i.state === 'waiting' || i.state === 'postponed')
  const best = agenda(
    waiting.map((i) => ({ id: i.application, recused: outOf(read.recused, i.application) })),
  )
  return {
    ...headOf(meeting, read),
    panelId: meeting.panelId,
    mayRun: reviews(reader.standing, callId, [meeting.track]),
    terms: panel,
    members: read.seats.map((s) => ({
      id: s.id,
      name: s.name,
      unit: s.unit,
      chair: s.chair,
      present: presence.get(s.id)?.present ?? false,
      cameAt: presence.get(s.id)?.cameAt.toISOString() ?? null,
    })),
    items: read.items.map((i) => ({
      ...itemOf(i, read),
      score: scores.get(i.application)?.score ?? null,
      opinions: scores.get(i.application)?.opinions ?? 0,
      votes:
        i.state === 'done'
          ? read.votes
              .filter((v) => v.application === i.application && v.ballot === i.ballot)
              .map(({ name, choice, expert }) => ({
                name,
                choice,
                recused: outOf(read.recused, i.application).includes(expert),
              }))
          : [],
    })),
    moves: movesOf(read),
    best: { order: [...best.order], moves: best.moves, least: best.least },
  }
}

/** How often somebody goes out or comes in, in the order that the items stand in. */
function movesOf({ items, recused }: Read): number {
  let out = new Set<string>()
  let moves = 0
  for (const next of [...items.map((i) => new Set(outOf(recused, i.application))), new Set<string>()]) {
    moves += [...out].filter((e) => !next.has(e)).length + [...next].filter((e) => !out.has(e)).length
    out = next
  }
  return moves
}

async function mustSee(tx: Tx, callId: string, id: string, reader: Reader): Promise<meetings.MeetingRow> {
  const meeting = await meetings.findMeeting(tx, id)
  if (!meeting || meeting.callId !== callId || !seesReview(reader.standing, callId, meeting.track))
    throw new Problem('not-found')
  return meeting
}

/** What is on now, for a screen in the room: nobody's score, nobody's vote. @throws Problem `not-found` */
export async function screenView(tx: Tx, callId: string, id: string, reader: Reader): Promise<Screen> {
  const meeting = await mustSee(tx, callId, id, reader)
  const read = await readMeeting(tx, meeting)
  const items = read.items.map((i) => itemOf(i, read))
  const ended = read.items
    .filter((i) => i.state === 'done')
    .sort((a, b) => b.endedAt!.getTime() - a.endedAt!.getTime())[0]
  return {
    ...headOf(meeting, read),
    present: read.attendance.filter((a) => a.present).length,
    members: read.seats.length,
    items: items.length,
    done: items.filter((i) => i.state === 'done').length,
    on: items.find((i) => i.state === 'on' || i.state === 'voting') ?? null,
    last: ended ? itemOf(ended, read) : null,
    next: items.filter((i) => i.state === 'waiting').slice(0, 3),
  }
}

/** An expert's meetings, what comes next first. */
export async function ownList(tx: Tx, reader: Reader): Promise<OwnMeetings['items']> {
  return asSystem(tx, 'panels', async () => {
    const rows = await meetings.ownMeetings(tx, reader.id)
    const calls = new Map<string, Read['call']>()
    for (const id of new Set(rows.map((r) => r.callId))) calls.set(id, (await currentCall(tx, id)).call)
    return rows.map((m) => {
      const call = calls.get(m.callId)!
      const { id, panel, plannedAt, place, state, trackTitle } = headOf(m, { call })
      return { id, panel, plannedAt, place, state, trackTitle, call: call.title, items: m.items }
    })
  })
}

/** A meeting as one of its members sees it: when to leave the room, when to vote. @throws Problem `not-found` */
export async function ownView(tx: Tx, reader: Reader, id: string): Promise<OwnMeeting> {
  const { meeting, expert } = await ownSeat(tx, reader, id)
  const read = await readMeeting(tx, meeting)
  const { blind, sheets } = await asSystem(tx, 'panels', async () => ({
    blind: (await termsOf(tx, meeting.callId, meeting.track)).blind,
    sheets: await meetings.ownSheets(tx, expert),
  }))
  return {
    ...headOf(meeting, read),
    chair: read.seats.some((s) => s.id === expert && s.chair),
    present: read.attendance.some((a) => a.expert === expert && a.present),
    items: read.items.map((i) => {
      const recused = outOf(read.recused, i.application).includes(expert)
      const vote = read.votes.find(
        (v) => v.application === i.application && v.ballot === i.ballot && v.expert === expert,
      )
      return {
        application: i.application,
        number: i.number,
        title: i.title,
        unit: blind ? null : i.unit,
        state: i.state,
        recused,
        choice: vote?.choice ?? null,
        // What is said while one is out of the room stays there.
        result: recused ? null : resultOf(i.result),
        assignment: sheets.get(i.application) ?? null,
      }
    }),
  }
}

/** A member's meeting. @throws Problem `not-found` */
export async function ownSeat(
  tx: Tx,
  reader: Reader,
  id: string,
): Promise<{ meeting: meetings.MeetingRow; expert: string }> {
  const rows = await asSystem(tx, 'panels', () => meetings.ownMeetings(tx, reader.id))
  const found = rows.find((m) => m.id === id)
  if (!found) throw new Problem('not-found')
  const { expert, items: _, ...meeting } = found
  return { meeting, expert }
}
