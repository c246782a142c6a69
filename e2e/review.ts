import { inject } from 'vitest'
import { signPledges } from '../packages/cli/src/demo/review.ts'
import type { Client } from '../packages/cli/src/season/http.ts'
import { makePerson } from '../packages/cli/src/season/people.ts'
import { screenOne } from '../packages/cli/src/season/screen.ts'
import { DEMO_PASSWORD } from './browser.ts'
import { CALL, chance, clientOf, freshSubmission, theCall, type UnitPerson } from './people.ts'

/** What a story of the review takes for granted, set up by the API. */

const DAY = 86_400_000
const CALLS = `/calls/${CALL}`

export interface Judge {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly client: Client
}

let made = 0

/** A verified expert who signs in with the demonstration's password. */
export async function freshExpert(discipline = '52020'): Promise<Judge> {
  const mark = `${Date.now().toString(36)}${++made}`
  const [name, email] = [`闻人${mark}`, `judge-${mark}@example.org`]
  const client = await makePerson(inject('portal'), chance, { email, password: DEMO_PASSWORD, name })
  const officer = await clientOf('officer@demo.zhinan')
  const { id } = await officer.call<{ id: string }>('POST', '/experts', {
    body: {
      name,
      unit: { name: `第${mark}研究所`, creditCode: null },
      title: '研究员',
      rank: 'senior',
      region: 'outside',
      languages: ['zh'],
      disciplines: [discipline],
      host: null,
      workload: null,
      email,
      phone: null,
    },
  })
  const { version } = await officer.call<{ version: number }>('POST', `/experts/${id}/invitation`, {
    body: { email },
  })
  const second = await clientOf('officer.c@demo.zhinan')
  await second.call('POST', `/experts/${id}/decision`, { body: { decision: 'verify' }, version })
  return { id, name, email, client }
}

/** Experts who were named for a track, signed the pledge and agreed. */
export async function freshJudges(track: string, count: number): Promise<Judge[]> {
  const judges = await Promise.all(Array.from({ length: count }, () => freshExpert()))
  const officer = await clientOf('officer@demo.zhinan')
  await officer.call('POST', `${CALLS}/review/members`, {
    body: { tracks: [track], experts: judges.map((j) => j.id), reason: '熟悉本类项目' },
  })
  await Promise.all(judges.map((j) => agrees(j, track)))
  return judges
}

/** Signs the pledge and agrees to serve. */
export async function agrees({ client }: Pick<Judge, 'client'>, ...tracks: readonly string[]): Promise<void> {
  await signPledges(client, CALL)
  await client.call('POST', `/me/review/invitations/${CALL}/answer`, {
    body: { tracks: Object.fromEntries(tracks.map((t) => [t, 'accepted'])) },
  })
}

/** An application that passed the formal check. */
export async function freshEligible(
  kind: string,
  track: string,
): Promise<{ id: string; number: string; unit: UnitPerson }> {
  const { id, unit } = await freshSubmission(kind, track)
  const officer = await clientOf('officer@demo.zhinan')
  const { reasons } = await theCall()
  const habits = { eligible: 1, returned: 0, ineligible: 0 }
  await screenOne(officer, id, reasons[0]!.id, habits, chance)
  const { number, state } = await unit.manager.call<{ number: string; state: string }>(
    'GET',
    `/applications/${id}`,
  )
  if (state !== 'eligible') throw new Error(`${number} is ${state}`)
  return { id, number, unit }
}

/** The formal check of what was submitted ends: what some clause forbids is out by it, all else is in. */
export async function screenTheRest(): Promise<void> {
  const officer = await clientOf('officer@demo.zhinan')
  const { reasons } = await theCall()
  const code = reasons[0]!.id
  const { items } = await officer.call<{ items: { id: string }[] }>(
    'GET',
    `/screening?call=${CALL}&state=submitted&limit=100`,
  )
  const habits = { eligible: 1, returned: 0, ineligible: 0 }
  for (const { id } of items) {
    const refused = await screenOne(officer, id, code, habits, chance).catch((e: { code?: string }) => e)
    // What another officer has in hand stays open, which the selection says.
    if (typeof refused === 'string' || refused.code !== 'verdict-open') continue
    const { version, verdict } = await officer.call<{
      version: number
      verdict: { findings: { rule: string; clause: string; truth: string; gate: string }[] }
    }>('GET', `/screening/${id}`)
    const fault = verdict.findings.find((f) => f.truth === 'notMet' && f.gate !== 'priority')
    if (!fault) continue
    const { rule, clause } = fault
    await officer.call('POST', `/screening/${id}/conclude`, {
      body: { outcome: 'ineligible', reasons: [{ code, rule, clause }], note: '不符合申报条件' },
      version,
    })
  }
}

/** @returns the assignment's id */
export async function give(application: string, expert: Pick<Judge, 'id'>): Promise<string> {
  const officer = await clientOf('officer@demo.zhinan')
  const { assignment } = await officer.call<{ assignment: string }>('POST', `${CALLS}/review/assignments`, {
    body: { application, expert: expert.id, reason: '本领域专家' },
  })
  return assignment
}

/** Opens a track's review, unless it is open. */
export async function openRound(track: string, days = 20): Promise<void> {
  const officer = await clientOf('officer@demo.zhinan')
  const { items } = await officer.call<{ items: { track: string; open: boolean }[] }>(
    'GET',
    `${CALLS}/review/rounds`,
  )
  if (items.find((r) => r.track === track)!.open) return
  const { now } = await officer.call<{ now: string }>('GET', CALLS)
  const closesAt = new Date(Date.parse(now) + days * DAY).toISOString()
  await officer.call('POST', `${CALLS}/review/rounds`, { body: { tracks: [track], closesAt } })
}

interface Sheet {
  readonly assignment: string
  readonly call: { readonly id: string }
  readonly track: string
  readonly state: 'todo' | 'open' | 'sent' | 'returned' | 'over'
  readonly application: { readonly number: string }
}

const sheetsOf = async ({ client }: Pick<Judge, 'client'>): Promise<readonly Sheet[]> =>
  (await client.call<{ items: Sheet[] }>('GET', '/me/review/sheets')).items.filter((s) => s.call.id === CALL)

/** Who of them has an application of the track that is not opened yet, and which; nobody where others review it all. */
export async function whoHas(
  track: string,
  judges: readonly Judge[],
): Promise<{ judge: Judge; number: string } | undefined> {
  for (const judge of judges) {
    const sheet = (await sheetsOf(judge)).find((s) => s.track === track && s.state === 'todo')
    if (sheet) return { judge, number: sheet.application.number }
  }
  return undefined
}

/**
 * All who serve in the tracks send what they have not sent yet; each expert has a level of their own. In one of the tracks
 * they may be of one mind: half of its applications are good and the others fair, which makes equals.
 */
export async function everybodyFinishes(tracks: readonly string[], agreed?: string): Promise<void> {
  const officer = await clientOf('officer@demo.zhinan')
  const { items } = await officer.call<{
    items: { expert: { id: string }; track: string; answer: string | null; ended: unknown }[]
  }>('GET', `${CALLS}/review/members`)
  const serving = new Set(
    items
      .filter((m) => tracks.includes(m.track) && m.answer === 'accepted' && m.ended === null)
      .map((m) => m.expert.id),
  )
  for (const [n, id] of [...serving].entries()) {
    const { email } = await officer.call<{ email: string }>('GET', `/experts/${id}`)
    const client = await clientOf(email)
    for (const [i, s] of (await sheetsOf({ client })).entries())
      if (['todo', 'open', 'returned'].includes(s.state))
        await opine({ client }, s.assignment, s.track === agreed ? agreedOn(s) : 70 + ((7 * i + n) % 25))
  }
}

const agreedOn = ({ application: { number } }: Sheet): number =>
  number.charCodeAt(number.length - 1) % 2 === 0 ? 90 : 80

interface Opened {
  readonly version: number
  readonly terms: { readonly criteria: readonly { readonly id: string }[] }
}

/** Opens what was assigned, gives every criterion the same score, and sends it. */
export async function opine(
  { client }: Pick<Judge, 'client'>,
  assignment: string,
  score: number,
  comment = '依据充分，安排具体，个别环节还可以细化，总体上可行。',
): Promise<void> {
  const path = `/me/review/sheets/${assignment}`
  const { version, terms } = await client.call<Opened>('POST', `${path}/open`, { body: { conflict: false } })
  const marks = Object.fromEntries(terms.criteria.map((c) => [c.id, { score, comment }]))
  const kept = await client.call<{ version: number }>('PUT', path, {
    body: { content: { marks, recommendation: 'fund' } },
    version,
  })
  await client.call('POST', `${path}/send`, { body: {}, version: kept.version })
}

/** Takes back what was prepared, by the demonstration or a story: one selection at a time waits to be confirmed. */
export async function nothingWaits(): Promise<void> {
  const officer = await clientOf('officer@demo.zhinan')
  const { selections } = await officer.call<{ selections: { n: number; state: string }[] }>(
    'GET',
    `${CALLS}/selection`,
  )
  for (const { n } of selections.filter((s) => s.state === 'prepared'))
    await officer.call('POST', `${CALLS}/selections/${n}/take-back`, {
      body: { reason: '评审有新的意见，重新提请' },
    })
}
