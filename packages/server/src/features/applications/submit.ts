import { type Call, designated, type Evaluator, reader, type Text } from '@zhinan/call'
import canonicalize from 'canonicalize'
import { uuidv7 } from 'uuidv7'
import type { Config } from '../../platform/config.ts'
import type { Tx } from '../../platform/db/database.ts'
import { Problem } from '../../platform/http/problem.ts'
import { earlierAnswer, type Once } from '../../platform/idempotency.ts'
import type { Keys } from '../../platform/keys.ts'
import { callData } from '../calls/service.ts'
import { type Blocker, blockers, type Judgement, judge, kindOf, summarise } from './judge.ts'
import { admitted, lockOwn, titleOf } from './locked.ts'
import { contentHash, type Receipt, type ReceiptFacts, sealReceipt } from './receipt.ts'
import {
  beginSubmission,
  type Judged,
  type JudgedApplication,
  type SiblingRow,
  siblingsOf,
  submissionAt,
  writeSubmissions,
} from './store.ts'
import { whySubmitRefused } from './submit-window.ts'

type Ready = { call: Call; evaluator: Evaluator }

/** One application that goes out, judged. */
type Part = JudgedApplication & { judgement: Judgement; superseded: string[] }

/** The companions of a pilot-city application: which go out with it, which are nested, which leave. */
type Bundle = { drafts: Part[]; nested: SiblingRow[]; leave: string[]; missing: Blocker[] }

/**
 * Submits an application, and with a pilot-city application its designated drafts: all or nothing, in the caller's
 * transaction. The order is the one that makes it safe: the key, lock and version, deadline by the database's time, form and
 * verdict, places under the caps, snapshot, history, signed receipt, mail.
 *
 * @throws Problem `not-found`, `forbidden`, `version-changed`, `state-forbids`, `call-not-open`, `deadline-passed`,
 *   `cap-reached`, `companions-missing`, `not-submittable` (each of the last three with every issue of every part)
 */
export async function submit(
  tx: Tx,
  { keys, config }: { keys: Keys; config: Pick<Config, 'publicUrl'> },
  id: string,
  version: number,
  once: Once,
): Promise<{ receipt: Receipt; repeated: boolean }> {
  const begun = await beginSubmission(tx, once, id)
  const before = earlierAnswer(begun.earlier)
  if (before !== undefined) return { receipt: before as unknown as Receipt, repeated: true }
  const read = await admitted(tx, id, begun.found, version)
  const ready = await readyFor(tx, read)
  const refused = whySubmitRefused(read)
  if (refused) throw refused
  const main = await prepare(tx, read, ready)
  const bundle = await bundleOf(tx, main, ready)
  const parts = [main, ...bundle.drafts].sort(byTrack)
  const issues = parts.flatMap((part) => issuesOf(ready.call, part, part === main))
  refuse(ready.call, [...bundle.missing, ...issues], main.judged)

  const receipts = new Map(
    parts.map((part) => [part, receiptFor(ready.call, part, part === main ? bundle : undefined)]),
  )
  const sealed = new Map(
    [...receipts].map(([part, facts]) => [part, sealReceipt(keys, facts, config.publicUrl)]),
  )
  const all = {
    callId: read.judged.application.call_id,
    applications: parts.map((part) => written(part, sealed.get(part)!)),
    nestIn: bundle.nested.length > 0 ? id : null,
    nest: bundle.nested.map((s) => s.id),
    leave: bundle.leave,
    supersede: parts.flatMap((part) => part.superseded),
  }
  const receipt = sealed.get(main)!
  const without = await writeSubmissions(tx, all, once, receipt).catch((error: { code?: string }) => {
    throw error.code === 'ZN003' ? (whySubmitRefused(read, true) ?? error) : error
  })
  if (without) await noPlace(tx, ready, parts.find((part) => part.judged.application.id === without)!)
  return { receipt, repeated: false }
}

/** The call's version that judges this application, prepared. */
export function readyFor(tx: Tx, { call, judged }: JudgedApplication): Promise<Ready> {
  return callData(tx, {
    callId: judged.application.call_id,
    version: call.version,
    sha256: Buffer.from(call.sha256, 'hex'),
  })
}

/** Judges; an officer's decisions stand unless the answer that they were about has changed since. */
async function prepare(tx: Tx, read: JudgedApplication, ready: Ready): Promise<Part> {
  const { application, decisions } = read.judged
  if (decisions.length === 0 || application.submissions === 0)
    return { ...read, judgement: judge(ready, read.judged), superseded: [] }
  const before = await submissionAt(tx, application.id, application.submissions)
  const { form } = judge(ready, read.judged)
  const changed = decisions.filter((d) =>
    form.sections
      .flatMap((s) => s.fields)
      .some((f) => f.rule === d.rule && !sameAt(f.path, before?.content, application.content)),
  )
  const judged = { ...read.judged, decisions: decisions.filter((d) => !changed.includes(d)) }
  return { ...read, judged, judgement: judge(ready, judged), superseded: changed.map((d) => d.id) }
}

function sameAt(path: string, a: unknown, b: unknown): boolean {
  const read = reader(path)
  return canonicalize(read(a)) === canonicalize(read(b))
}

async function bundleOf(tx: Tx, main: Part, ready: Ready): Promise<Bundle> {
  const { application, siblings } = main.judged
  const bundle: Bundle = { drafts: [], nested: [], leave: [], missing: [] }
  const { absorbs } = ready.call.tracks.find((t) => t.id === application.track)!
  if (absorbs.length === 0) return bundle
  for (const track of absorbs) {
    const found = designated(siblings, track, application.content)
    // The companion rule's own finding says what is missing.
    if (typeof found === 'string') continue
    const companion = siblings.find((s) => s.id === found.id)!
    const elsewhere = elsewhereIssue(companion, application.id, application.unit_id)
    if (elsewhere) {
      bundle.missing.push({ ...elsewhere, path: `companions.${track}`, applicationId: companion.id })
      continue
    }
    bundle.nested.push(companion)
    if (companion.state !== 'draft') continue
    bundle.drafts.push(await prepare(tx, await lockOwn(tx, companion.id), ready))
  }
  const kept = new Set(bundle.nested.map((s) => s.id))
  bundle.leave = siblings.filter((s) => s.nested_in === application.id && !kept.has(s.id)).map((s) => s.id)
  return bundle
}

function elsewhereIssue(
  s: SiblingRow,
  id: string,
  unitId: string,
): { code: string; message: Text } | undefined {
  if (s.unit_id !== unitId)
    return {
      code: 'not-own-unit',
      message: {
        zh: `${s.number} 不是本单位的申报书，请另行指定`,
        en: `${s.number} is not your unit's application: designate another`,
      },
    }
  if (s.nested_in !== null && s.nested_in !== id)
    return {
      code: 'nested-elsewhere',
      message: {
        zh: `${s.number} 已是另一项目的子项目，请另行指定`,
        en: `${s.number} is nested in another project: designate another`,
      },
    }
  return undefined
}

function issuesOf(call: Call, part: Part, main: boolean): Blocker[] {
  const late = main ? undefined : whySubmitRefused(part)
  if (late) throw late
  const { id } = part.judged.application
  return blockers(call, part.judgement).map((b) => (main ? b : { ...b, applicationId: id }))
}

function refuse(call: Call, issues: Blocker[], { siblings, application }: Judged): void {
  if (issues.length === 0) return
  const ofKind = (kind: string) => issues.filter((i) => kindOf(call, i) === kind)
  const caps = ofKind('unitCap')
  if (caps.length > 0) {
    const more = issues.map((i) =>
      caps.includes(i)
        ? { ...i, applications: using(siblings, i.rule?.split('/')[0] ?? application.track) }
        : i,
    )
    throw new Problem('cap-reached', { issues: more })
  }
  const missing = issues.some((i) => i.code === 'nested-elsewhere' || i.code === 'not-own-unit')
  const code = missing || ofKind('companion').length > 0 ? 'companions-missing' : 'not-submittable'
  throw new Problem(code, { params: { count: issues.length }, issues })
}

/** Somebody else of the unit was quicker: says so with what uses the places now. */
async function noPlace(tx: Tx, ready: Ready, part: Part): Promise<never> {
  const { application } = part.judged
  const siblings = await siblingsOf(tx, application.call_id, application.counting_unit)
  const judgement = judge(ready, { ...part.judged, siblings })
  refuse(ready.call, blockers(ready.call, judgement), { ...part.judged, siblings })
  throw new Problem('cap-reached', {
    issues: [
      {
        code: 'over',
        message: { zh: '限额已满', en: 'The allowance is used up' },
        applications: using(siblings, application.track),
      },
    ],
  })
}

const using = (siblings: readonly SiblingRow[], track: string) =>
  siblings
    .filter((s) => s.track === track && s.state !== 'draft' && s.state !== 'withdrawn')
    .map(({ id, number, title, state }) => ({ id, number, title, state }))

const byTrack = (a: Part, b: Part): number => {
  const [x, y] = [a.judged.application, b.judged.application]
  return x.track < y.track || (x.track === y.track && x.id < y.id) ? -1 : 1
}

function receiptFor(call: Call, part: Part, bundle: Bundle | undefined): ReceiptFacts {
  const { application: a, unit } = part.judged
  const { type } = part.judgement
  const track = call.tracks.find((t) => t.id === a.track)!
  const what = { callId: a.call_id, callVersion: part.call.version, track: a.track, type: type ?? null }
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
    bundle: (bundle?.nested ?? []).map(({ number, track: t, title }) => ({ number, track: t, title })),
  }
}

function written(part: Part, receipt: Receipt) {
  const { keyId, signature, url: _, ...facts } = receipt
  const { content: _c, ...judgedBy } = part.judgement.facts
  return {
    id: receipt.applicationId,
    callVersion: receipt.callVersion,
    title: receipt.title,
    type: receipt.type,
    summary: summarise(part.judgement.verdict),
    submittedAt: receipt.submittedAt,
    detail: { n: receipt.n, contentHash: receipt.contentHash, bundle: receipt.bundle.map((b) => b.number) },
    submission: {
      id: uuidv7(),
      facts: judgedBy,
      verdict: part.judgement.verdict,
      contentHash: receipt.contentHash,
      receipt: facts,
      keyId,
      signature,
    },
  }
}
