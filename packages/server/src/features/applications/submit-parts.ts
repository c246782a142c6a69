import { type Call, designated, type Evaluator, reader, type Text } from '@zhinan/call'
import canonicalize from 'canonicalize'
import type { Tx } from '../../platform/db/database.ts'
import { callData } from '../calls/service.ts'
import { type Blocker, type Judgement, judge } from './judge.ts'
import { lockOwn } from './locked.ts'
import { type JudgedApplication, type SiblingRow, submissionAt } from './store.ts'

export type Ready = { call: Call; evaluator: Evaluator }

/** One application that goes out, judged, with the officer's decisions that its new content does away with. */
export type Part = JudgedApplication & { judgement: Judgement; superseded: string[] }

/** The companions of a pilot-city application: which go out with it, which are nested, which leave. */
export type Bundle = { drafts: Part[]; nested: SiblingRow[]; leave: string[]; missing: Blocker[] }

/** The call's version that judges this application, prepared. */
export function readyFor(tx: Tx, { call, judged }: JudgedApplication): Promise<Ready> {
  return callData(tx, {
    callId: judged.application.call_id,
    version: call.version,
    sha256: Buffer.from(call.sha256, 'hex'),
  })
}

/** Judges; an officer's decisions stand unless the answer that they were about has changed since. */
export async function prepare(tx: Tx, read: JudgedApplication, ready: Ready): Promise<Part> {
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

/** Whether an application of this track takes others with it. */
export const takesCompanions = ({ call }: Ready, track: string): boolean =>
  call.tracks.find((t) => t.id === track)!.absorbs.length > 0

/** The companions that the pilot-city application designates; drafts among them are locked and judged. */
export async function bundleOf(tx: Tx, main: Part, ready: Ready): Promise<Bundle> {
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
