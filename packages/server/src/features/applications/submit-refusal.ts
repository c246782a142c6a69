import type { Call } from '@zhinan/call'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { Problem } from '../../platform/http/problem.ts'
import { infectedAmong } from '../files/service.ts'
import { type Blocker, blockers, judge, kindOf } from './judge.ts'
import { type Judged, type JudgedApplication, type SiblingRow, siblingsOf } from './store.ts'
import { type Bundle, bundleOf, type Part, prepare, type Ready } from './submit-parts.ts'
import type { Ask } from './submit-store.ts'
import { whySubmitRefused } from './submit-window.ts'

/** What keeps a part from going out, each issue with its place. @throws Problem when it is too late for it */
function issuesOf(call: Call, part: Part, main: boolean): Blocker[] {
  const late = main ? undefined : whySubmitRefused(part)
  if (late) throw late
  const { id } = part.judged.application
  return blockers(call, part.judgement).map((b) => (main ? b : { ...b, applicationId: id }))
}

/** Files of a part in which the scanner found something. */
async function infected(tx: Tx, part: Part, main: boolean): Promise<Blocker[]> {
  const { id, content } = part.judged.application
  const { attachments } = content as { attachments?: Record<string, unknown> }
  const named = Object.entries(attachments ?? {}).flatMap(([slot, list]) =>
    (Array.isArray(list) ? (list as { file?: unknown; name?: unknown }[]) : []).map((f) => ({ ...f, slot })),
  )
  const ids = named.flatMap((f) => (typeof f.file === 'string' ? [f.file] : []))
  const found = new Map((await infectedAmong(tx, ids)).map((f) => [f.id, f.found]))
  return named.flatMap((f) => {
    const what = found.get(String(f.file))
    if (what === undefined) return []
    return {
      code: 'infected-file',
      path: `attachments.${f.slot}`,
      message: {
        zh: `附件“${f.name}”有病毒（${what}），请换成干净的文件`,
        en: `The attachment "${f.name}" is infected (${what}): replace it with a clean file`,
      },
      ...(!main && { applicationId: id }),
    }
  })
}

/** @throws Problem `cap-reached`, `companions-missing` or `not-submittable` with every issue, if there are any */
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

/** An application with the companions that go out with it. */
export type Going = { main: Part; bundle: Bundle; parts: Part[] }

/** Judges what would go out now. @throws Problem as {@link refuse} does, unless all of it could */
export async function goingOut(tx: Tx, read: JudgedApplication, ready: Ready): Promise<Going> {
  const main = await prepare(tx, read, ready)
  const bundle = await bundleOf(tx, main, ready)
  const parts = [main, ...bundle.drafts].sort(byTrack)
  const issues = parts.flatMap((part) => issuesOf(ready.call, part, part === main))
  for (const part of parts) issues.push(...(await infected(tx, part, part === main)))
  refuse(ready.call, [...bundle.missing, ...issues], main.judged)
  return { main, bundle, parts }
}

const byTrack = (a: Part, b: Part): number => {
  const [x, y] = [a.judged.application, b.judged.application]
  return x.track < y.track || (x.track === y.track && x.id < y.id) ? -1 : 1
}

/**
 * What goes out is approved by a manager of the unit, each part in just this version, unless the person manages it.
 *
 * @throws Problem `approval-needed`, naming the parts that are not
 */
export async function mustBeApproved(tx: Tx, parts: readonly Part[], ask: Ask): Promise<void> {
  if (parts.every((p) => ask.manages.includes(p.judged.application.unit_id))) return
  const lacking: Part[] = []
  for (const part of parts) {
    const { id, unit_id, version } = part.judged.application
    const { rows } = await sql<{ yes: boolean }>`
      select may_send(${id}::uuid, ${unit_id}::uuid, ${version}, ${ask.once.userId}::uuid) as yes`.execute(tx)
    if (!rows[0]!.yes) lacking.push(part)
  }
  if (lacking.length === 0) return
  throw new Problem('approval-needed', {
    issues: lacking.map(({ judged: { application: a } }) => ({
      code: 'approval-needed',
      message: {
        zh: `${a.number}“${a.title}”的现有内容尚未经本单位负责人审定`,
        en: `The present form of ${a.number} "${a.title}" is not approved by a manager of your unit`,
      },
      ...(a.id !== ask.id && { applicationId: a.id }),
    })),
  })
}

/** Somebody else of the unit was quicker: says so with what uses the places now. */
export async function noPlace(tx: Tx, ready: Ready, part: Part): Promise<never> {
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
