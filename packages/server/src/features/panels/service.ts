import { uuidv7 } from 'uuidv7'
import type { Config } from '../../platform/config.ts'
import { asSystem } from '../../platform/db/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/history.ts'
import { Problem } from '../../platform/http/problem.ts'
import { type Reader, reviews } from '../access/service.ts'
import {
  giveMany,
  key,
  mustReview,
  oneAtATime,
  type Raw,
  readRaw,
  roomOf,
  STANDARD,
} from '../assignments/service.ts'
import { currentCall } from '../calls/service.ts'
import { mustHaveSigned } from '../experts/service.ts'
import { reviewSubject, seesReview, termsOf } from '../reviews/service.ts'
import type { Board, ChangeInput, DissolveInput, FormInput } from './schemas.ts'
import * as store from './store.ts'

export { type PanelVerdict, verdictsOf } from './store.ts'

type Site = Pick<Config, 'publicUrl'>

/** A call's panels, track by track, and what is before none. @throws Problem `not-found`, `review-no-terms` */
export async function board(
  tx: Tx,
  callId: string,
  reader: Reader,
  chosen: string | undefined,
): Promise<Board> {
  const { call } = await currentCall(tx, callId)
  const seen = call.tracks.filter((t) => seesReview(reader.standing, callId, t.id))
  const ids = seen.map((t) => t.id)
  const panels = await store.panelsOf(tx, callId, ids)
  const counts = await store.eligibleOf(tx, callId, ids)
  const tracks = seen
    .map(({ id, title }) => ({
      id,
      title,
      applications: counts.get(id) ?? 0,
      panels: panels.filter((p) => p.track === id).length,
      mayMake: reviews(reader.standing, callId, [id]),
    }))
    .filter((t) => t.applications > 0 || t.panels > 0)
  const track =
    tracks.find((t) => t.id === chosen) ?? tracks.find((t) => t.panels > 0) ?? tracks.find((t) => t.mayMake)
  if (!track) return { tracks, track: null, needs: 0, panels: [], free: [], experts: [] }
  const { reviewed } = await termsOf(tx, callId, track.id)
  const own = panels.filter((p) => p.track === track.id)
  return {
    tracks,
    track: track.id,
    needs: reviewed.plan.minOpinions,
    ...(await shown(tx, callId, track.id, own)),
  }
}

async function shown(
  tx: Tx,
  callId: string,
  track: string,
  panels: readonly store.PanelRow[],
): Promise<Pick<Board, 'panels' | 'free' | 'experts'>> {
  const own = panels.map((p) => p.id)
  const seats = await store.seatsOf(tx, own)
  const before = await store.beforePanels(tx, own)
  const meetings = await store.meetingsOf(tx, own)
  const raw = await asSystem(tx, 'panels', () => readRaw(tx, callId, [track], false))
  const bars = Map.groupBy(raw.bars, (b) => b.expert)
  const barred = (expert: string) => (bars.get(expert) ?? []).map((b) => b.application)
  const taken = new Set(before.map((a) => a.id))
  const plain = ({ id, number, title, unit }: store.BeforeRow) => ({ id, number, title, unit })
  return {
    panels: panels.map(({ id, name, version }) => {
      const members = seats.filter((s) => s.panel === id)
      return {
        id,
        name,
        version,
        members: members.map((m) => ({
          id: m.id,
          name: m.name,
          unit: m.unit,
          chair: m.chair,
          serves: m.serves,
        })),
        applications: before
          .filter((a) => a.panel === id && (a.eligible || a.decided))
          .map((a) => ({
            ...plain(a),
            recused: members.filter((m) => barred(m.id).includes(a.id)).map((m) => m.id),
            decided: a.decided,
          })),
        meetings: meetings
          .filter((m) => m.panel === id)
          .map(({ panel: _, plannedAt, ...m }) => ({ ...m, plannedAt: plannedAt.toISOString() })),
      }
    }),
    free: raw.applications.filter((a) => !taken.has(a.id)).map(({ track: _, ...a }) => a),
    experts: raw.members.map((m) => ({
      id: m.id,
      name: m.name,
      unit: m.unit,
      load: raw.current.filter((c) => c.expert === m.id).length,
      max: roomOf(raw, m.id, STANDARD),
      panels: seats.filter((s) => s.id === m.id).length,
      barred: barred(m.id),
    })),
  }
}

/**
 * Forms panels, all of them or none; with `give` their members review in writing, too.
 *
 * @returns the panels, and how many assignments are new
 * @throws Problem `not-found`, `forbidden`, `pledge-first`, `panel-twice`, `panel-chair`, `panel-not-serving`,
 *   `panel-too-few`, `panel-taken`, `panel-name-taken`, `assignment-full`
 */
export async function form(
  tx: Tx,
  { publicUrl }: Site,
  callId: string,
  reader: Reader,
  input: FormInput,
): Promise<{ panels: string[]; given: number }> {
  await mustReview(tx, callId, reader, [input.track])
  await mustHaveSigned(tx, callId, reader.id, 'officer')
  await oneAtATime(tx, callId)
  const all = input.panels.flatMap((p) => p.applications)
  if (new Set(all).size < all.length) throw new Problem('panel-twice')
  const raw = await asSystem(tx, 'panels', () => readRaw(tx, callId, [input.track], true))
  const least = await leastFor(tx, callId, input.track, input.give)
  const panels: string[] = []
  for (const panel of input.panels) {
    mustFit(raw, panel, least)
    const id = uuidv7()
    panels.push(id)
    await named(panel.name, async () => {
      await store.insertPanel(tx, { id, call_id: callId, track: input.track, name: panel.name })
      await store.setSeats(tx, { id, callId, track: input.track }, panel.experts, panel.chair)
      await store.setBefore(tx, id, panel.applications)
    })
    await record(tx, {
      action: 'review.panel-formed',
      ...reviewSubject(callId, input.track),
      detail: { panel: panel.name, members: panel.experts.length, applications: panel.applications.length },
    })
  }
  const pairs = input.give ? input.panels.flatMap(pairsOf) : []
  const reason = { reason: `评审组 / Panel`, beyond: input.beyond }
  const given = await giveMany(tx, callId, raw, pairs, reason, publicUrl)
  return { panels, given: given.length }
}

/**
 * Changes who sits on a panel, who chairs it and what is before it. What it has decided stays.
 *
 * @throws Problem `not-found`, `forbidden`, `panel-changed` (somebody was first), `panel-meets`, `panel-decided`, and what
 *   {@link form} throws
 */
export async function change(
  tx: Tx,
  { publicUrl }: Site,
  callId: string,
  id: string,
  reader: Reader,
  input: ChangeInput,
): Promise<{ panels: string[]; given: number }> {
  const panel = await own(tx, callId, id, reader, input.version)
  await oneAtATime(tx, callId)
  const raw = await asSystem(tx, 'panels', () => readRaw(tx, callId, [panel.track], true))
  const before = await store.beforePanels(tx, [id])
  const meetings = await store.meetingsOf(tx, [id])
  if (meetings.some((m) => m.state !== 'closed')) throw new Problem('panel-meets')
  const lost = before.find((a) => a.decided && !input.applications.includes(a.id))
  if (lost) throw new Problem('panel-decided', { params: { number: lost.number } })
  const least = await leastFor(tx, callId, panel.track, input.give)
  mustFit(raw, input, least, new Set(before.map((a) => a.id)))
  await named(input.name, async () => {
    await store.changePanel(tx, id, { name: input.name })
    await store.setSeats(tx, panel, input.experts, input.chair)
    await store.setBefore(tx, id, input.applications)
  })
  await record(tx, {
    action: 'review.panel-changed',
    ...reviewSubject(callId, panel.track),
    reason: input.reason,
    detail: { panel: input.name, members: input.experts.length, applications: input.applications.length },
  })
  const pairs = input.give ? pairsOf(input) : []
  const given = await giveMany(
    tx,
    callId,
    raw,
    pairs,
    { reason: input.reason, beyond: input.beyond },
    publicUrl,
  )
  return { panels: [id], given: given.length }
}

/** Dissolves a panel: what was before it is free again, what it decided stays on record. @throws Problem as {@link change} */
export async function dissolve(
  tx: Tx,
  callId: string,
  id: string,
  reader: Reader,
  { version, reason }: DissolveInput,
): Promise<void> {
  const panel = await own(tx, callId, id, reader, version)
  await store.changePanel(tx, id, { dissolved_by: reader.id, dissolve_reason: reason }).catch((error) => {
    if ((error as { code?: string }).code === 'ZN003') throw new Problem('panel-meets')
    throw error
  })
  await record(tx, {
    action: 'review.panel-dissolved',
    ...reviewSubject(callId, panel.track),
    reason,
    detail: { panel: panel.name },
  })
}

/** A panel that the reader may change, as they saw it. @throws Problem `not-found`, `forbidden`, `panel-changed` */
async function own(
  tx: Tx,
  callId: string,
  id: string,
  reader: Reader,
  version: number,
): Promise<store.PanelRow> {
  const panel = await store.lockPanel(tx, id)
  if (!panel || panel.callId !== callId) throw new Problem('not-found')
  await mustReview(tx, callId, reader, [panel.track])
  if (panel.version !== version) throw new Problem('panel-changed')
  return panel
}

type Membership = Pick<ChangeInput, 'name' | 'experts' | 'chair' | 'applications'>

const pairsOf = ({ applications, experts }: Membership) =>
  applications.flatMap((application) => experts.map((expert) => ({ application, expert })))

/** How many members have to be left for each application: what makes it ranked where they review in writing, else anybody. */
async function leastFor(tx: Tx, callId: string, track: string, give: boolean): Promise<number> {
  return give ? (await termsOf(tx, callId, track)).reviewed.plan.minOpinions : 1
}

/** Looks whether a panel can be as it is asked for. `theirs`: applications that are before it already. */
function mustFit(raw: Raw, panel: Membership, least: number, theirs: ReadonlySet<string> = new Set()): void {
  const { name, experts, chair, applications } = panel
  if (!experts.includes(chair)) throw new Problem('panel-chair', { params: { name } })
  if (new Set(experts).size < experts.length || new Set(applications).size < applications.length)
    throw new Problem('panel-twice')
  const serving = new Map(raw.members.map((m) => [m.id, m]))
  if (experts.some((e) => !serving.has(e))) throw new Problem('panel-not-serving', { params: { name } })
  const numbers = new Map(raw.applications.map((a) => [a.id, a.number]))
  if (applications.some((a) => !numbers.has(a) && !theirs.has(a)))
    throw new Problem('panel-not-eligible', { params: { name } })
  const bars = new Set(raw.bars.map(key))
  const short = applications.filter(
    (application) => experts.filter((expert) => !bars.has(key({ application, expert }))).length < least,
  )
  if (short.length > 0)
    throw new Problem('panel-too-few', {
      params: {
        name,
        least,
        numbers: short
          .slice(0, 5)
          .map((a) => numbers.get(a) ?? '')
          .join('、'),
      },
    })
}

/** Says which of a panel's constraints was in the way. */
async function named(name: string, write: () => Promise<void>): Promise<void> {
  await write().catch((error: { code?: string; constraint?: string }) => {
    if (error.constraint === 'panel_name') throw new Problem('panel-name-taken', { params: { name } })
    if (error.constraint === 'panel_application_once') throw new Problem('panel-taken', { params: { name } })
    if (error.code === 'ZN005') throw new Problem('panel-not-serving', { params: { name } })
    throw error
  })
}
