import type { Tx } from '../../platform/db/database.ts'
import type { Reader } from '../access/service.ts'
import type { ExpertAnswer, ExpertRow } from './schemas.ts'
import * as store from './store.ts'

/** Whether the reader keeps the pool: an officer who runs reviews. */
export const keepsPool = ({ standing }: Reader): boolean =>
  standing.staff.some((s) => s.role === 'officer' && s.duties.includes('review'))

/** `z***@hnu.edu.cn` */
export const maskEmail = (email: string | null): string | null => email?.replace(/^(.).*@/, '$1***@') ?? null

/** `138****8000`: the first three and the last four digits. */
export const maskPhone = (phone: string | null): string | null => {
  const digits = phone?.replace(/[ -]/g, '') ?? null
  if (digits === null || digits.length < 9) return digits && '****'
  return `${digits.slice(0, 3)}****${digits.slice(-4)}`
}

/** A record as this reader sees it. */
export async function answerOf(tx: Tx, e: store.ExpertRecord, reader: Reader): Promise<ExpertAnswer> {
  const names = await store.namesOf(tx, [e.status_by, e.stated_by])
  const own = e.user_id === reader.id
  const keeps = keepsPool(reader)
  const whole = own || keeps
  return {
    ...store.statedOf(e),
    email: whole ? e.email : maskEmail(e.email),
    phone: whole ? e.phone : maskPhone(e.phone),
    statusReason: e.status_reason,
    statusBy: (e.status_by && names.get(e.status_by)) ?? null,
    statusAt: e.status_at?.toISOString() ?? null,
    statedBy: (e.stated_by && names.get(e.stated_by)) ?? null,
    statedAt: e.stated_at.toISOString(),
    hasAccount: e.user_id !== null,
    mayChange: whole,
    mayVerify: keeps && !own && e.stated_by !== reader.id,
    mayDecide: keeps && !own,
    version: e.version,
    createdAt: e.created_at.toISOString(),
  }
}

/** A record in a list, contacts masked for everybody. */
export const rowOf = (e: store.ExpertRecord): ExpertRow => ({
  id: e.id,
  name: e.name,
  unit: e.unit_name,
  host: e.host_name,
  title: e.title,
  rank: e.rank as ExpertRow['rank'],
  region: e.region,
  disciplines: e.disciplines,
  status: e.status as ExpertRow['status'],
  email: maskEmail(e.email),
  phone: maskPhone(e.phone),
  hasAccount: e.user_id !== null,
  createdAt: e.created_at.toISOString(),
})
