import type { Call } from '@zhinan/call'
import { inject } from 'vitest'
import { type Draft, draftApplication, submit } from '../packages/cli/src/season/apply.ts'
import { Client } from '../packages/cli/src/season/http.ts'
import {
  makePerson,
  makeUnit,
  type SyntheticUnit,
  signedIn,
  verifyUnit,
} from '../packages/cli/src/season/people.ts'
import { seededRandom } from '../packages/cli/src/season/random.ts'
import { DEMO_PASSWORD } from './browser.ts'

export const CALL = 'kczy-2023'

/** Different at each run, so that stories may meet a portal that others used before. */
export const chance = seededRandom(Date.now())

const clients = new Map<string, Promise<Client>>()

/** Somebody's way to the API beside the browser: what a story takes for granted is set up through it. Signed in once. */
export function clientOf(email: string): Promise<Client> {
  const known = clients.get(email) ?? signedIn(inject('portal'), { email, password: DEMO_PASSWORD })
  clients.set(email, known)
  return known
}

/** Minutes that everybody's clock goes on by: what a story waits for comes at once. */
export async function minutesPass(minutes: number): Promise<void> {
  const anybody = new Client(inject('portal'))
  const { shiftSeconds } = await anybody.call<{ shiftSeconds: number }>('GET', '/demo')
  await anybody.call('PUT', '/demo/clock', { body: { shiftSeconds: shiftSeconds + minutes * 60 } })
}

let loaded: Promise<Call> | undefined

/** The call as the portal serves it. */
export function theCall(): Promise<Call> {
  loaded ??= new Client(inject('portal'))
    .call<{ call: Call }>('GET', `/calls/${CALL}`)
    .then(({ call }) => call)
  return loaded
}

export interface UnitPerson extends SyntheticUnit {
  readonly email: string
}

let made = 0

/** A verified unit of the kind, with one manager who signs in with the demonstration's password. */
export async function freshUnit(kind: string): Promise<UnitPerson> {
  const call = await theCall()
  const email = `story-${Date.now().toString(36)}-${++made}@example.org`
  const owner = { email, password: DEMO_PASSWORD }
  const officer = await clientOf('officer@demo.zhinan')
  for (let region = chance.int(0, 200), tries = 0; ; region++, tries++) {
    try {
      const unit = await makeUnit(inject('portal'), call, kind, region, chance, {
        ...owner,
        email: tries === 0 ? email : email.replace('@', `.${tries}@`),
      })
      await verifyUnit(officer, call, unit)
      return { ...unit, email: tries === 0 ? email : email.replace('@', `.${tries}@`) }
    } catch (error) {
      // A city has one association: the next city, then.
      if (tries > 20 || !/region-taken/.test(String(error))) throw error
    }
  }
}

/** A complete draft of the unit. */
export async function freshDraft(unit: SyntheticUnit, track: string): Promise<Draft> {
  return draftApplication(await theCall(), unit, track, chance)
}

/** A submitted application of a fresh unit. */
export async function freshSubmission(
  kind: string,
  track: string,
): Promise<{ unit: UnitPerson; id: string }> {
  const unit = await freshUnit(kind)
  const draft = await freshDraft(unit, track)
  await submit(unit.manager, draft, `story-${draft.id}`)
  return { unit, id: draft.id }
}

/** A pilot city's project and those of the tracks it takes with it, submitted together; their numbers. */
export async function freshBundle(): Promise<{ pilot: string; companions: readonly string[] }> {
  const city = await freshUnit('city-association')
  const { id, absorbs } = (await theCall()).tracks.find((t) => t.absorbs.length > 0)!
  const companions = []
  for (const track of absorbs) companions.push(await freshDraft(city, track))
  const pilot = await freshDraft(city, id)
  await submit(city.manager, pilot, `story-${pilot.id}`)
  const numberOf = async ({ id }: Draft) =>
    (await city.manager.call<{ number: string }>('GET', `/applications/${id}`)).number
  return { pilot: await numberOf(pilot), companions: await Promise.all(companions.map(numberOf)) }
}

/** An application that the demonstration's first officer found ineligible. */
export async function freshRefusal(kind: string, track: string): ReturnType<typeof freshSubmission> {
  const fresh = await freshSubmission(kind, track)
  const officer = await clientOf('officer@demo.zhinan')
  const { version } = await officer.call<{ version: number }>('GET', `/screening/${fresh.id}`)
  const { tracks, reasons } = await theCall()
  const clause = tracks.find((t) => t.id === track)!.rules[0]!.clause
  await officer.call('POST', `/screening/${fresh.id}/conclude`, {
    body: {
      outcome: 'ineligible',
      reasons: [{ code: reasons[0]!.id, clause }],
      note: '所附材料不能证明符合条件',
    },
    version,
  })
  return fresh
}

/** One more person of the unit, invited and joined: who drafts, but does not approve. */
export async function freshColleague(
  unit: UnitPerson,
): Promise<{ email: string; name: string; client: Client }> {
  const { email, path } = await invite(unit, `colleague-${++made}.${unit.email}`)
  const name = `刘洋${made}`
  const client = await makePerson(inject('portal'), chance, { email, password: DEMO_PASSWORD, name })
  await client.call('POST', `${path}/accept`, { body: {} })
  return { email, name, client }
}

/** Invites somebody; gives their address, and the page of the link in their mail. */
export async function invite(unit: UnitPerson, email: string): Promise<{ email: string; path: string }> {
  await unit.manager.call('POST', `/units/${unit.id}/invitations`, { body: { email, role: 'member' } })
  for (;;) {
    const { items } = await unit.manager.call<{ items: { text: string }[] }>(
      'GET',
      `/demo/mails?to=${encodeURIComponent(email)}`,
    )
    const link = /https?:\/\/\S+\/invitations\/[\w-]+/.exec(items[0]?.text ?? '')?.[0]
    if (link) return { email, path: new URL(link).pathname }
    await new Promise((done) => setTimeout(done, 100))
  }
}
