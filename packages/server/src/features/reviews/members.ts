import type { Config } from '../../platform/config.ts'
import { asSystem } from '../../platform/db/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/history.ts'
import { Problem } from '../../platform/http/problem.ts'
import { enqueue } from '../../platform/jobs.ts'
import type { Reader } from '../access/service.ts'
import { sendLetters } from '../applications/service.ts'
import { currentCall } from '../calls/service.ts'
import { mustHaveSigned, whoSigned } from '../experts/service.ts'
import { FIND_CONFLICTS } from '../recusal/service.ts'
import * as store from './member-store.ts'
import type { Candidate, InviteInput, Member } from './schemas.ts'
import { mustReview, reviewSubject } from './service.ts'

/** Who was asked to serve in a call's tracks, and what they answered. Sees the tracks that the reader may see. */
export async function listMembers(tx: Tx, callId: string, track?: string): Promise<Member[]> {
  const visible = await tx
    .selectFrom('review_member')
    .select(['track', 'expert_id'])
    .where('call_id', '=', callId)
    .execute()
  const seen = new Set(visible.map((v) => `${v.track} ${v.expert_id}`))
  const rows = await asSystem(tx, 'reviews', () => store.members(tx, callId, track))
  const signed = await whoSigned(tx, callId, 'expert')
  return rows.filter((r) => seen.has(`${r.track} ${r.expert}`)).map((r) => viewOf(r, signed))
}

const viewOf = (r: store.MemberRow, signed: ReadonlySet<string>): Member => ({
  expert: { id: r.expert, name: r.name, unit: r.unit, title: r.title },
  track: r.track,
  draw: r.draw ? { id: r.draw, purpose: r.purpose!, candidate: r.candidate! } : null,
  reason: r.reason,
  invitedAt: r.invitedAt.toISOString(),
  answer: r.answer,
  answeredAt: r.answeredAt?.toISOString() ?? null,
  declineReason: r.declineReason,
  workload: r.workload,
  pledged: r.user !== null && signed.has(r.user),
  bars: r.bars,
  wishes: r.wishes,
  load: r.load,
  ended: r.endedAt && { at: r.endedAt.toISOString(), reason: r.endReason!, by: r.endedBy ?? '' },
  replaceable: r.draw !== null && !r.declinedInDraw && (r.answer === 'declined' || r.endedAt !== null),
})

/**
 * Who would be asked, and who cannot be, with why.
 *
 * @throws Problem `not-found`, `forbidden`, `review-draw-tracks`
 */
export async function previewInvitations(
  tx: Tx,
  callId: string,
  reader: Reader,
  input: InviteInput,
): Promise<Candidate[]> {
  return (await candidates(tx, callId, reader, input)).map((c) => c.view)
}

async function candidates(tx: Tx, callId: string, reader: Reader, input: InviteInput) {
  await mustReview(tx, callId, input.tracks, reader)
  let ids = input.experts ?? []
  if (input.draw !== undefined) {
    const tracks = await store.drawTracks(tx, callId, input.draw)
    if (!tracks) throw new Problem('not-found')
    if (input.tracks.some((t) => !tracks.includes(t)))
      throw new Problem('review-draw-tracks', { params: { tracks: tracks.join(', ') } })
    ids = await store.servingBy(tx, callId, input.draw)
  }
  const rows = await store.asked(tx, callId, input.tracks, ids)
  return rows.map((row) => ({ row, view: candidateOf(row, input.tracks, reader) }))
}

function candidateOf(row: store.AskedRow, wanted: readonly string[], reader: Reader): Candidate {
  const tracks = wanted.filter((t) => !row.asked.includes(t))
  const problem =
    row.user === reader.id
      ? 'yourself'
      : row.status !== 'verified'
        ? 'not-verified'
        : row.user === null
          ? 'no-account'
          : tracks.length === 0
            ? 'asked-already'
            : null
  return {
    expert: { id: row.id, name: row.name, unit: row.unit, title: row.title },
    tracks,
    bars: row.bars,
    problem,
  }
}

/**
 * Asks experts to serve: drawn ones, or named ones with a reason. Each gets one letter. Whoever cannot be asked is skipped
 * and named; whoever was asked before is not asked again.
 *
 * @throws Problem `not-found`, `forbidden`, `review-draw-tracks`, `pledge-first`
 */
export async function invite(
  tx: Tx,
  config: Pick<Config, 'publicUrl'>,
  callId: string,
  reader: Reader,
  input: InviteInput,
): Promise<{ invited: number; skipped: Candidate[] }> {
  const all = await candidates(tx, callId, reader, input)
  await mustHaveSigned(tx, callId, reader.id, 'officer')
  const { call } = await currentCall(tx, callId)
  let invited = 0
  for (const { row, view } of all) {
    if (view.problem !== null) continue
    const made: string[] = []
    for (const track of view.tracks) {
      const how = input.draw
        ? { draw_id: input.draw, reason: null }
        : { draw_id: null, reason: input.reason! }
      if (await store.insertMember(tx, { call_id: callId, track, expert_id: row.id, ...how }))
        made.push(track)
    }
    if (made.length === 0) continue
    invited++
    const to = { id: row.user!, email: row.email!, locale: row.locale! }
    const params = {
      name: row.name,
      call: call.title,
      tracks: made.map((id) => ({ id, title: call.tracks.find((t) => t.id === id)!.title })),
      url: `${config.publicUrl}/expert/invitations`,
    }
    await sendLetters(tx, [to], 'reviewInvitation', params, callId)
    for (const track of made)
      await record(tx, {
        action: 'review.invited',
        ...reviewSubject(callId, track),
        ...(input.reason && { reason: input.reason }),
        detail: { expert: row.name, draw: input.draw ?? null },
      })
  }
  // Whoever is to be given applications soon: what waits to be looked at is looked at now.
  if (invited > 0) await enqueue(tx, FIND_CONFLICTS, {})
  return { invited, skipped: all.flatMap(({ view }) => (view.problem ? [view] : [])) }
}

/**
 * An expert serves no longer in these tracks: what was theirs to review is free for others, what they gave counts no more.
 *
 * @throws Problem `not-found`, `forbidden`
 */
export async function endService(
  tx: Tx,
  callId: string,
  reader: Reader,
  expertId: string,
  tracks: readonly string[],
  reason: string,
): Promise<void> {
  await mustReview(tx, callId, tracks, reader)
  const done = await store.endMember(tx, callId, expertId, tracks, reader.id, reason)
  if (done.tracks.length === 0) throw new Problem('not-found')
  for (const track of done.tracks)
    await record(tx, {
      action: 'review.service-ended',
      ...reviewSubject(callId, track),
      reason,
      detail: { expertId },
    })
  await record(tx, {
    action: 'review.service-ended',
    subjectType: 'expert',
    subjectId: expertId,
    callId,
    reason,
    detail: { tracks: done.tracks, applications: done.assignments },
  })
}
