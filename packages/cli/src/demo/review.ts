import { setTimeout } from 'node:timers/promises'
import { DEMO_PASSWORD } from '@zhinan/server'
import type { Client } from '../season/http.ts'
import { signedIn } from '../season/people.ts'

const SIGN_INS = ['expert.a', 'expert.b', 'expert.c'] as const
const TRACKS = ['B3', 'C3'] as const

/**
 * The experts with a sign-in are named for two tracks: two of them sign, agree and say what they would like, the third has
 * not answered for one of them yet.
 */
export async function playReview(base: string, callId: string): Promise<void> {
  const [officer, ...experts] = await Promise.all(
    ['officer', ...SIGN_INS].map((who) =>
      signedIn(base, { email: `${who}@demo.zhinan`, password: DEMO_PASSWORD }),
    ),
  )
  const ids: string[] = []
  for (const who of experts) {
    const { expert } = await who.call<{ expert: { id: string } }>('GET', '/me/expert')
    ids.push(expert.id)
  }
  await officer!.call('POST', `/calls/${callId}/review/members`, {
    body: { tracks: TRACKS, experts: ids, reason: '熟悉本类项目，且与申报单位无利害关系' },
  })
  for (const [n, who] of experts.entries()) {
    await signPledges(who, callId)
    const tracks = n === 2 ? { B3: 'accepted' } : { B3: 'accepted', C3: 'accepted' }
    await who.call('POST', `/me/review/invitations/${callId}/answer`, {
      body: { tracks, workload: n === 0 ? 12 : null },
    })
    await saySomething(who, callId, n)
  }
  await conflictsFound(officer!, callId)
  await assign(officer!, callId)
}

/** Waits until nothing is left to be searched for conflicts, which would take applications from whoever has them. */
async function conflictsFound(officer: Client, callId: string): Promise<void> {
  for (;;) {
    const { waiting } = await officer.call<{ waiting: number }>('GET', `/calls/${callId}/conflicts?limit=1`)
    if (waiting === 0) return
    await setTimeout(200)
  }
}

/** One track's applications are given to its experts; of the other there is a proposal to look at. */
async function assign(officer: Client, callId: string): Promise<void> {
  const [applied, open] = TRACKS
  const proposals = `/calls/${callId}/review/proposals`
  for (const track of [applied, open]) {
    const { id } = await officer.call<{ id: string }>('POST', proposals, { body: { tracks: [track] } })
    if (track === applied && (await proposed(officer, `${proposals}/${id}`)))
      await officer.call('POST', `${proposals}/${id}/apply`)
  }
}

/** Waits until a proposal was made. @returns false: it could not be, which the page says */
async function proposed(officer: Client, url: string): Promise<boolean> {
  for (;;) {
    const { state } = await officer.call<{ state: string }>('GET', url)
    if (state !== 'waiting' && state !== 'running') return state === 'proposed'
    await setTimeout(200)
  }
}

/** Signs what this person is asked to promise. */
export async function signPledges(who: Client, callId: string): Promise<void> {
  const { items } = await who.call<{ items: { part: string; sha256: { zh: string } }[] }>(
    'GET',
    `/calls/${callId}/pledges/own`,
  )
  for (const { part, sha256 } of items)
    await who.call('POST', `/calls/${callId}/pledges`, { body: { part, sha256: sha256.zh } })
}

/** A wish or two; the second expert knows one of the applicants. */
async function saySomething(who: Client, callId: string, n: number): Promise<void> {
  const { items } = await who.call<{ items: { id: string }[] }>(
    'GET',
    `/me/review/invitations/${callId}/applications?track=B3&limit=20`,
  )
  for (const [i, { id }] of items.entries())
    if ((i + n) % 2 === 0)
      await who.call('PUT', `/me/review/wishes/${id}`, { body: { wish: i % 4 === 0 ? 'gladly' : 'can' } })
  const known = items.at(-1)
  if (n === 1 && known)
    await who.call('POST', `/me/review/declarations/${known.id}`, {
      body: { reason: '曾与该项目负责人合作申报课题' },
    })
}
