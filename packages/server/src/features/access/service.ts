import type { FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import type { Db } from '../../platform/db/database.ts'
import { lookup } from '../../platform/db/lookup.ts'
import type { Authorize } from '../../platform/http/access.ts'
import { Problem } from '../../platform/http/problem.ts'
import { ACTIONS, type Action, type Duty, type Role, type Row } from './table.ts'

export type { Action, Duty } from './table.ts'

export type StaffRole = {
  role: 'officer' | 'expert' | 'approver' | 'supervisor' | 'admin'
  duties: Duty[]
  /** null: every call. */
  callId: string | null
  /** null: every track. */
  tracks: string[] | null
}

/** What a person is: units with the role there, staff roles in force. */
export type Standing = { units: { id: string; role: 'manager' | 'member' }[]; staff: StaffRole[] }

/** Reads people's standings; nothing is cached across requests, so a role taken back ends at once. */
const lookups = new WeakMap<Db, (userId: string) => Promise<Standing | undefined>>()

/** A person's standing, looked up together with those of others who ask at the same moment. */
export async function standingOf(db: Db, userId: string): Promise<Standing> {
  let find = lookups.get(db)
  if (!find) {
    find = lookup(async (people) => {
      const { rows } = await sql<{ key: string; standing: Standing }>`
        select person as key, standing from standings_of(${people}::uuid[])`.execute(db)
      return new Map(rows.map((r) => [r.key, r.standing]))
    })
    lookups.set(db, find)
  }
  return (await find(userId))!
}

/** Who looks: their id, and what they are. */
export type Reader = { id: string; standing: Standing }

const standings = new WeakMap<FastifyRequest, Promise<Standing>>()

/** The standing of who asks, read once per request. @throws Problem `signed-out` */
export async function requestStanding(request: FastifyRequest, db: Db): Promise<Standing> {
  const user = await request.requireUser()
  let standing = standings.get(request)
  if (!standing) {
    standing = standingOf(db, user.id)
    standings.set(request, standing)
  }
  return standing
}

/** Who asks, with what they are. @throws Problem `signed-out` */
export async function requestReader(request: FastifyRequest, db: Db): Promise<Reader> {
  return { id: (await request.requireUser()).id, standing: await requestStanding(request, db) }
}

/** Whether somebody of this standing may do the action somewhere. */
export function may(standing: Standing, action: Action): boolean {
  const { roles, duty }: Row = ACTIONS[action]
  return roles.some((role) => holds(standing, role, duty))
}

function holds({ units, staff }: Standing, role: Role, duty: Duty | undefined): boolean {
  switch (role) {
    case 'public':
    case 'signed-in':
      return true
    case 'member':
      return units.length > 0
    case 'manager':
      return units.some((u) => u.role === 'manager')
    default:
      return staff.some(
        (s) => s.role === role && (role !== 'officer' || duty === undefined || s.duties.includes(duty)),
      )
  }
}

/** Every action that somebody of this standing may do somewhere: what pages show buttons by. */
export function actionsOf(standing: Standing): Action[] {
  return (Object.keys(ACTIONS) as Action[]).filter((action) => may(standing, action))
}

/** Whether the person runs the call: an officer for all of its tracks. */
export function runsCall(standing: Standing, callId: string): boolean {
  return standing.staff.some(
    (s) => s.role === 'officer' && s.tracks === null && (s.callId === null || s.callId === callId),
  )
}

/** Whether the person is an officer for the review of all of these tracks of the call. */
export function reviews({ staff }: Standing, callId: string, tracks: readonly string[]): boolean {
  const own = staff.filter(
    (s) => s.role === 'officer' && s.duties.includes('review') && (s.callId === null || s.callId === callId),
  )
  return tracks.length > 0 && tracks.every((t) => own.some((s) => s.tracks === null || s.tracks.includes(t)))
}

/** Whether the person approves what others prepared for the call. */
export function approves(standing: Standing, callId: string): boolean {
  return standing.staff.some((s) => s.role === 'approver' && (s.callId === null || s.callId === callId))
}

/** Decides by the table, before anything else is done for a request. An action that is no row of it is our own bug. */
export const authorize: Authorize = async (action, request, _reply, db) => {
  const row: Row | undefined = ACTIONS[action as Action]
  if (!row) throw new Error(`route ${request.routeOptions.url}: ${action} is not in the access table`)
  if (row.roles.includes('public')) return
  await request.requireUser()
  if (row.roles.includes('signed-in')) return
  if (!may(await requestStanding(request, db), action as Action)) throw new Problem('forbidden')
}

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
