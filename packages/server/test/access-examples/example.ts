import { randomUUID } from 'node:crypto'
import type { InjectOptions } from 'fastify'
import type { Persona, World } from '../access-world.ts'
import type { Json } from '../season.ts'

/** How a route is called so that whoever may do it succeeds. */
export type Example = {
  /** `allowed`: this persona is to succeed, so a step that changes something needs a subject of its own. */
  make(
    w: World,
    persona: Persona,
    allowed: boolean,
  ): Promise<Omit<InjectOptions, 'method'>> | Omit<InjectOptions, 'method'>
  /** The subject belongs to one unit, or one track of a call, or is a whole call: then others of the same role are refused. */
  of?: readonly ('unit' | 'track' | 'call')[]
  /** Where success is another status than 2xx for somebody, by persona's name. */
  status?: Readonly<Record<string, number>>
}

export const v = (version: number) => ({ 'if-match': `"v${version}"` })
export const bank = { bankName: '某银行', accountName: '某单位', accountNumber: '6222000012345678' }

export const unitInput = (creditCodeNow: string) => ({
  name: '某某学会',
  kind: 'provincial-society',
  creditCode: creditCodeNow,
  host: null,
  region: 'zhengzhou',
  contact: { name: '王芳', phone: '0371-65707080', email: 'w@example.org' },
  bank,
})

/** The unit as its manager would send it back. */
export async function sameUnit(w: World) {
  const u = (await w.unit.manager.inject({ url: `/api/v1/units/${w.unit.id}` })).json()
  const { name, kind, creditCode: code, host, region, address, contact } = u
  const payload = { name, kind, creditCode: code, host, region, address, contact, bank }
  return { url: `/api/v1/units/${w.unit.id}`, headers: v(u.version), payload }
}

/** A sentence of the call, made for this. */
export async function callPhrase(w: World): Promise<{ id: string; version: number }> {
  const url = `/api/v1/phrases?call=${CALL}`
  const made = await w.officer.inject({ method: 'POST', url, payload: { of: 'call', zh: '请补充{field}' } })
  return made.json().items.findLast((p: Json) => p.of === 'call')
}

export const on = (path: string, more: Omit<InjectOptions, 'method' | 'url'> = {}): Example => ({
  make: () => ({ url: `/api/v1${path}`, ...more }),
})
export const ofUnit = (path: string, payload?: object): Example => ({
  of: ['unit'],
  make: (w) => ({ url: `/api/v1/units/${w.unit.id}${path}`, ...(payload && { payload }) }),
})
/** Officers keep every unit's record, so that the track plays no part. */
export const registry = (path: string, payload: object): Example => ({
  make: (w) => ({ url: `/api/v1/units/${w.unit.id}${path}`, payload }),
})
export const ofSubmitted = (base: string, path = ''): Example => ({
  of: ['unit', 'track'],
  make: async (w) => ({ url: `/api/v1/${base}/${(await w.submitted()).id}${path}` }),
})
export const ofDraft = (path: string, payload?: object): Example => ({
  of: ['unit'],
  make: async (w) => ({
    url: `/api/v1/applications/${(await w.draft()).id}${path}`,
    ...(payload && { payload }),
  }),
})
export const step = (
  base: string,
  path: string,
  body: (w: World, app: Json) => object | Promise<object>,
  from: 'draft' | 'submitted' = 'submitted',
): Example => ({
  of: ['unit', 'track'],
  async make(w, _, allowed) {
    const shared = from === 'draft' ? w.draft : w.submitted
    const fresh = from === 'draft' ? w.newDraft : w.newSubmitted
    const app = await (allowed ? fresh() : shared())
    return {
      url: `/api/v1/${base}/${app.id}${path}`,
      headers: { ...v(app.version), 'idempotency-key': randomUUID() },
      payload: await body(w, app),
    }
  },
})

export const in30Days = () => new Date(Date.now() + 30 * 86_400_000).toISOString()
export const CALL = 'kczy-2023'
export const late = (w: World, app: Json) => ({
  number: app.number,
  until: new Date(w.deadline.getTime() + 86_400_000).toISOString(),
  reason: '测试',
})
export const announcement = { kind: 'announcement', title: { zh: '公告' }, text: { zh: '正文' } }
