import { randomInt } from 'node:crypto'
import {
  broughtAlong,
  type Call,
  fieldsOf,
  makeNumber,
  type Prefill,
  prefilled,
  reader,
  ruleKind,
  type Text,
  wholeFormOf,
  withValue,
} from '@zhinan/call'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/history.ts'
import { Problem } from '../../platform/http/problem.ts'
import { callAt, currentCall } from '../calls/service.ts'
import { copyFiles, type FileCopy } from '../files/service.ts'
import { draftOf, times, unitToApply } from './applicant.ts'
import { blockers, findingBlocker, judge, kindOf } from './judge.ts'
import { titleOf } from './locked.ts'
import { keepRevision } from './revisions.ts'
import * as store from './store.ts'

/** Who starts it, as far as a form may begin with it. */
export type Starter = { id: string; name: string; email: string; phone: string | null }

/** A new draft's id, and what of an earlier application could not come along. */
export type Started = { id: string; left: { path: string; title: Text }[] }

/** Characters of a number beside its check character. */
const SERIAL = 4

/**
 * Starts a draft, with what is known of the unit, and with what an earlier application of the unit holds (`from`).
 *
 * @throws Problem `not-found` (unit or track), `forbidden`, `unit-not-verified`, `call-not-open`, `deadline-passed`,
 *   `not-eligible-here` with why, and the tracks that the unit can apply in
 * @returns its id, and the places of the earlier one that could not come along
 */
export async function create(
  tx: Tx,
  by: Starter,
  want: {
    callId: string
    track: string
    unitId: string
    type?: string | undefined
    from?: string | undefined
  },
): Promise<Started> {
  const ready = await currentCall(tx, want.callId)
  const track = ready.call.tracks.find((t) => t.id === want.track)
  const found = await unitToApply(tx, want.unitId, ready.deadline)
  if (!track || !found) throw new Problem('not-found')
  if (!found.mine) throw new Problem('forbidden')
  if (found.unit.status !== 'verified') throw new Problem('unit-not-verified')
  if (ready.status === 'closed') throw new Problem('deadline-passed', { params: times(ready) })
  if (ready.status !== 'open') throw new Problem('call-not-open')
  const type = track.types.some((t) => t.id === want.type) ? want.type : undefined
  const id = store.newId()
  const beginning = await begin(tx, ready.call, by, { ...want, type, unit: found.unit })
  const { content } = beginning
  const siblings = await store.siblingsOf(tx, want.callId, found.unit.counting_unit)
  const judgedAs = (t: string) =>
    judge(ready, draftOf({ id, track: t, callId: want.callId, content, siblings, ...found }))
  const against = (t: string) =>
    judgedAs(t).verdict.findings.filter((f) => {
      const kind = kindOf(ready.call, f)
      return (
        f.truth === 'notMet' &&
        f.gate !== 'priority' &&
        kind !== 'unitCap' &&
        kind &&
        ruleKind(kind)?.about === 'unit'
      )
    })
  const why = against(want.track)
  if (why.length > 0) {
    const open = ready.call.tracks.filter((t) => against(t.id).length === 0)
    throw new Problem('not-eligible-here', {
      issues: [
        ...why.map((f) => findingBlocker(ready.call, f)),
        ...open.map((t) => ({ code: 'can-apply', message: t.title, track: t.id })),
      ],
    })
  }
  const problems = blockers(ready.call, judgedAs(want.track)).length
  for (let tries = 0; ; tries++) {
    const random = Array.from({ length: SERIAL }, () => randomInt(29))
    const number = makeNumber(ready.call.code, want.track, random)
    const added = await store.insertApplication(tx, {
      id,
      callId: want.callId,
      callVersion: ready.version,
      track: want.track,
      number,
      unitId: want.unitId,
      countingUnit: found.unit.counting_unit,
      title: titleOf(content),
      type: type ?? null,
      content,
      problems,
      by: by.id,
    })
    if (added) {
      await copyFiles(tx, id, by.id, beginning.files)
      await keepRevision(tx, { applicationId: id, version: 1, before: undefined, content, by: by.id })
      await record(tx, {
        action: 'application.started',
        subjectType: 'application',
        subjectId: id,
        callId: want.callId,
        detail: { number, track: want.track, ...(beginning.from && { from: beginning.from }) },
      })
      return { id, left: beginning.left }
    }
    if (tries === 20) throw new Error('no free application number found')
  }
}

type Beginning = {
  content: Record<string, unknown>
  left: Started['left']
  files: FileCopy[]
  /** The earlier application's number. */
  from?: string
}

/** What a new form holds at its start. @throws Problem `not-found` when the earlier one is not this unit's */
async function begin(
  tx: Tx,
  call: Call,
  by: Starter,
  want: {
    track: string
    unitId: string
    type: string | undefined
    from?: string | undefined
    unit: store.UnitRow
  },
): Promise<Beginning> {
  const form = wholeFormOf(call, want.track)
  const typed = (content: Record<string, unknown>) =>
    want.type === undefined ? content : withValue(content, 'basics.type', want.type)
  const { unit } = want
  const known: Partial<Record<Prefill, string | null>> = {
    'unit.name': unit.name,
    'unit.hostName': unit.host_name,
    'unit.contactName': unit.contact_name,
    'unit.contactPhone': unit.contact_phone,
    'unit.contactEmail': unit.contact_email,
    'person.name': by.name,
    'person.phone': by.phone,
    'person.email': by.email,
  }
  const fresh = prefilled(form, known)
  if (want.from === undefined) return { content: typed(fresh), left: [], files: [] }
  const read = await store.readJudged(tx, want.from, false)
  if (!read?.mine || read.judged.application.unit_id !== want.unitId) throw new Problem('not-found')
  const { application: a } = read.judged
  const { call: its } = await callAt(tx, a.call_id, read.call.version)
  const brought = broughtAlong(form, wholeFormOf(its, a.track), a.content)
  let content = brought.content
  // The unit's contact is whoever it is now, not then.
  for (const f of fieldsOf(form)) {
    const now = f.prefill && reader(f.path)(fresh)
    if (now) content = withValue(content, f.path, now)
  }
  const files: FileCopy[] = []
  for (const f of fieldsOf(form)) {
    const list = f.type === 'attachment' ? reader(f.path)(content) : undefined
    if (!Array.isArray(list)) continue
    const copies = list.map((item: { file?: unknown }) => ({ ...item, file: store.newId(), was: item.file }))
    files.push(...copies.map(({ file, was }) => ({ id: file, of: String(was) })))
    content = withValue(
      content,
      f.path,
      copies.map(({ was: _, ...item }) => item),
    )
  }
  return {
    content: typed(content),
    left: brought.left.map(({ path, title }) => ({ path, title })),
    files,
    from: a.number,
  }
}
