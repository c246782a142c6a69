import type { Call } from '@zhinan/call'
import { uuidv7 } from 'uuidv7'
import type { Config } from '../../platform/config.ts'
import type { Tx } from '../../platform/db/database.ts'
import { Problem } from '../../platform/http/problem.ts'
import { earlierAnswer } from '../../platform/idempotency.ts'
import type { Keys } from '../../platform/keys.ts'
import { summarise } from './judge.ts'
import { matches, titleOf, whyNotOwn } from './locked.ts'
import { contentHash, type Receipt, type ReceiptFacts, sealReceipt } from './receipt.ts'
import type { JudgedApplication } from './store.ts'
import { type Bundle, type Part, type Ready, readyFor, takesCompanions } from './submit-parts.ts'
import { goingOut, mustBeApproved, noPlace } from './submit-refusal.ts'
import {
  type Ask,
  type Begun,
  beginSubmissions,
  type Outgoing,
  type Written,
  writeSubmissions,
} from './submit-store.ts'
import { lateBy, whySubmitRefused } from './submit-window.ts'

export type SubmitDeps = { keys: Keys; config: Pick<Config, 'publicUrl'> }

/** What came of a request: its receipt, and whether it had been given before. */
export type Sent = { receipt: Receipt; repeated: boolean }

/** What goes out for one request, ready to be written. */
type Going = { receipt: Receipt; parts: Part[]; outgoing: Outgoing }

/**
 * Submits an application, and with a pilot-city application its designated drafts: all or nothing, in the person's own
 * transaction. The order is the one that makes it safe: lock, what was answered before, version, deadline by the
 * database's time, form and verdict, places under the caps, snapshot, history, signed receipt, mail.
 *
 * @throws Problem `not-found`, `forbidden`, `version-changed`, `state-forbids`, `call-not-open`, `deadline-passed`,
 *   `approval-needed`, `cap-reached`, `companions-missing`, `not-submittable` (each of the last three with every issue of every part)
 */
export async function submit(tx: Tx, deps: SubmitDeps, ask: Ask): Promise<Sent> {
  const begun = (await beginSubmissions(tx, [ask], true)).get(0)
  if (!begun) throw await whyNotOwn(tx, ask.id)
  const before = answeredBefore(begun)
  if (before) return before
  const read = begun.found!
  const ready = await readyFor(tx, read)
  const { receipt, parts, outgoing } = await goOut(tx, deps, ask, read, ready)
  const [without] = await writeSubmissions(tx, [outgoing]).catch((error: { code?: string }) => {
    throw error.code === 'ZN003' ? (whySubmitRefused(read, true) ?? error) : error
  })
  // One part without a place keeps the whole bundle back: it is undone by what this throws.
  const kept = parts.find((part) => part.judged.application.id === without)
  if (kept) await noPlace(tx, ready, kept)
  return { receipt, repeated: false }
}

/** What came of one of several requests; `alone`: try it in a transaction of its own. */
export type Together = Sent | Problem | 'alone'

/**
 * Submits what several people asked for in one transaction of the system, which their requests share with its
 * statements and its commit: the plain ones, that need not wait for anybody. A refusal is its request's own affair; an
 * exception undoes them all.
 */
export async function submitTogether(tx: Tx, deps: SubmitDeps, asks: readonly Ask[]): Promise<Together[]> {
  const begun = await beginSubmissions(tx, asks, false)
  const units = new Set<string>()
  const going: Outgoing[] = []
  const results: Together[] = []
  for (const [n, ask] of asks.entries()) {
    const result = await plainly(tx, deps, ask, begun.get(n), units).catch((error: unknown) => {
      if (error instanceof Problem) return error
      throw error
    })
    if (typeof result === 'object' && 'outgoing' in result) going.push(result.outgoing)
    results.push(result)
  }
  if (going.length === 0) return results
  const without = new Set(await writeSubmissions(tx, going))
  return results.map((result, n) => (without.has(asks[n]!.id) ? 'alone' : result))
}

async function plainly(
  tx: Tx,
  deps: SubmitDeps,
  ask: Ask,
  begun: Begun | undefined,
  units: Set<string>,
): Promise<Together | (Sent & { outgoing: Outgoing })> {
  if (!begun) return 'alone'
  const before = answeredBefore(begun)
  if (before) return before
  const read = begun.found!
  const { application } = read.judged
  // A unit's second would be judged without knowing of its first.
  if (units.has(application.counting_unit)) return 'alone'
  units.add(application.counting_unit)
  const ready = await readyFor(tx, read)
  if (takesCompanions(ready, application.track)) return 'alone'
  const { receipt, outgoing } = await goOut(tx, deps, ask, read, ready)
  return { receipt, repeated: false, outgoing }
}

function answeredBefore({ earlier }: Begun): Sent | undefined {
  const before = earlierAnswer(earlier)
  return before === undefined ? undefined : { receipt: before as unknown as Receipt, repeated: true }
}

/** Judges what a request wants out. @throws Problem as {@link submit} does, but for a place that somebody else takes now */
async function goOut(
  tx: Tx,
  deps: SubmitDeps,
  ask: Ask,
  read: JudgedApplication,
  ready: Ready,
): Promise<Going> {
  matches(read.judged.application.version, ask.version)
  const refused = whySubmitRefused(read)
  if (refused) throw refused
  const { main, bundle, parts } = await goingOut(tx, read, ready)
  await mustBeApproved(tx, parts, ask)
  const { keys, config } = deps
  const sealed = parts.map((part) => {
    const facts = receiptFor(ready.call, part, part === main ? bundle : undefined)
    return { part, receipt: sealReceipt(keys, facts, config.publicUrl) }
  })
  const { receipt } = sealed.find(({ part }) => part === main)!
  const { userId: person, route, key, hash } = ask.once
  return {
    receipt,
    parts,
    outgoing: {
      applications: sealed.map(({ part, receipt: own }) => written(part, own, person)),
      once: [{ app: ask.id, person, route, key, hash: hash.toString('hex'), answer: receipt }],
      nestIn: bundle.nested.length > 0 ? ask.id : null,
      nest: bundle.nested.map((s) => s.id),
      leave: bundle.leave,
      supersede: parts.flatMap((part) => part.superseded),
    },
  }
}

function receiptFor(call: Call, part: Part, bundle: Bundle | undefined): ReceiptFacts {
  const { application: a, unit } = part.judged
  const { type } = part.judgement
  const track = call.tracks.find((t) => t.id === a.track)!
  const what = { callId: a.call_id, callVersion: part.call.version, track: a.track, type: type ?? null }
  const late = lateBy(part)
  return {
    ...what,
    applicationId: a.id,
    number: a.number,
    n: a.submissions + 1,
    callTitle: call.title,
    trackTitle: track.title,
    unit: { id: unit.id, name: unit.name, code: unit.credit_code, host: unit.host_name },
    title: titleOf(a.content),
    submittedAt: new Date(part.now).toISOString(),
    contentHash: contentHash({ ...what, unitId: a.unit_id, content: a.content }),
    ...(late && { late: lateOn(part, late.until) }),
    bundle: (bundle?.nested ?? []).map(({ number, track: t, title }) => ({ number, track: t, title })),
  }
}

const lateOn = ({ call }: Part, until: string) => ({
  deadline: new Date(call.deadline!).toISOString(),
  until: new Date(until).toISOString(),
})

function written(part: Part, receipt: Receipt, person: string): Written {
  const { keyId, signature, url: _, ...facts } = receipt
  const { content: _c, ...judgedBy } = part.judgement.facts
  const { contentHash: hash, n } = receipt
  return {
    id: receipt.applicationId,
    person,
    callVersion: receipt.callVersion,
    title: receipt.title,
    type: receipt.type,
    summary: summarise(part.judgement.verdict),
    submittedAt: receipt.submittedAt,
    detail: {
      n,
      contentHash: hash,
      bundle: receipt.bundle.map((b) => b.number),
      ...(receipt.late && { late: { ...receipt.late, permit: part.call.late!.id } }),
    },
    submission: uuidv7(),
    facts: judgedBy,
    verdict: part.judgement.verdict,
    contentHash: hash,
    receipt: facts,
    keyId,
    signature,
  }
}
