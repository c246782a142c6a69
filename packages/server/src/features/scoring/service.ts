import { fieldsOf, reviewOf, reader as valueAt, wholeFormOf } from '@zhinan/call'
import { type ForExperts, forExperts, readSheet, type ScoringTerms } from '@zhinan/review'
import { asSystem } from '../../platform/db/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/history.ts'
import { Problem } from '../../platform/http/problem.ts'
import { shanghai } from '../../platform/shanghai.ts'
import type { Reader } from '../access/service.ts'
import { submissionAt } from '../applications/service.ts'
import { callAt } from '../calls/service.ts'
import { hasSigned, mustHaveSigned } from '../experts/service.ts'
import { notOpen, reviewSubject, termsOf } from '../reviews/service.ts'
import { contentOf, faultText, opinionOf } from './opinion.ts'
import type { SheetContent, SheetRow, SheetView } from './schemas.ts'
import * as store from './store.ts'

/** What is an expert's to review, and what became of it. */
export async function ownSheets(tx: Tx, reader: Reader): Promise<SheetRow[]> {
  const rows = await asSystem(tx, 'scoring', () => store.sheetsOf(tx, reader.id))
  // Many sheets of one track: its terms are asked for once.
  const known = new Map<string, Awaited<ReturnType<typeof termsOf>>>()
  const items: SheetRow[] = []
  for (const row of rows) {
    const key = `${row.callId}/${row.track}`
    const terms = known.get(key) ?? (await termsOf(tx, row.callId, row.track))
    known.set(key, terms)
    items.push(await rowOf(tx, row, terms))
  }
  return items
}

async function rowOf(
  tx: Tx,
  r: store.SheetDbRow,
  { call, blind }: Awaited<ReturnType<typeof termsOf>>,
): Promise<SheetRow> {
  // Blind: what stands in a title is only known from the form, so it waits until the application is opened.
  // Without a submission nothing is known, and nothing is shown; the other rows are.
  const shown = blind ? await readShown(tx, r, true) : undefined
  return {
    assignment: r.assignment,
    call: { id: r.callId, title: call.title },
    track: r.track,
    trackTitle: call.tracks.find((t) => t.id === r.track)!.title,
    application: {
      number: r.number,
      title: blind ? (shown?.hide(r.title) ?? '') : r.title,
      unit: blind ? null : r.unit,
    },
    state: r.ended ? 'over' : (r.state ?? 'todo'),
    savedAt: r.savedAt?.toISOString() ?? null,
    returnReason: r.returnReason,
    final: r.shownAt !== null,
    overReason: r.ended,
    closesAt: r.closesAt?.toISOString() ?? null,
    open: r.open && r.ended === null,
  }
}

/** The newest submission as experts read it; read as the system, once it is clear that this expert may. */
export async function shownOf(tx: Tx, r: store.SheetDbRow, blind: boolean): Promise<ForExperts> {
  const shown = await readShown(tx, r, blind)
  if (!shown) throw new Problem('not-found')
  return shown
}

async function readShown(tx: Tx, r: store.SheetDbRow, blind: boolean): Promise<ForExperts | undefined> {
  const found = await asSystem(tx, 'scoring', () => submissionAt(tx, r.application, r.submissions))
  if (!found) return undefined
  const { call } = await callAt(tx, r.callId, found.call_version)
  const names = [r.unit, ...(r.host ? [r.host] : [])]
  return forExperts(wholeFormOf(call, r.track), found.content, { blind, names })
}

/** A sheet of the reader's own. @throws Problem `not-found` */
export async function own(tx: Tx, reader: Reader, assignment: string): Promise<store.SheetDbRow> {
  const row = await asSystem(tx, 'scoring', () => store.sheetOf(tx, reader.id, assignment))
  if (!row) throw new Problem('not-found')
  return row
}

/**
 * A sheet, and the application beside it once the expert has said that they know of no conflict.
 *
 * @throws Problem `not-found`
 */
export async function readOwn(tx: Tx, reader: Reader, assignment: string): Promise<SheetView> {
  const r = await own(tx, reader, assignment)
  const terms = await termsOf(tx, r.callId, r.track)
  const { call, reviewed, blind } = terms
  const track = call.tracks.find((t) => t.id === r.track)!
  const review = reviewOf(call, track)!
  // What is over is not read any more; what was sent stays the expert's to see.
  const opened = r.content !== null
  const shown = opened && r.ended === null ? await shownOf(tx, r, blind) : undefined
  const judged = r.content && readSheet(reviewed.terms, opinionOf(r.content, r)).read
  const others = await othersOf(tx, r, review.seeOthers, reviewed.terms)
  return {
    ...(await rowOf(tx, r, terms)),
    final: r.shownAt !== null || (others !== null && others.length > 0),
    version: r.version ?? 0,
    pledged: await hasSigned(tx, r.callId, reader.id, 'expert'),
    content: r.content,
    sent: r.sent,
    faults: judged ? [...judged.faults] : [],
    total: judged?.total ?? null,
    terms: {
      criteria: track.criteria.map(({ id, title, weight }) => ({ id, title, weight })),
      scale: review.scale,
      comments: review.comments ?? null,
      recommendation: review.recommendation.map(({ id, title }) => ({ id, title })),
      suggestedAmount: review.suggestedAmount,
      seeOthers: review.seeOthers,
      setBy: review.setBy,
    },
    read: shown ? { form: shown.form, plan: shown.content } : null,
    others,
  }
}

/**
 * What others gave, when the call lets an expert see it: by how the review stands, never by a switch. That it was shown is
 * kept, since the expert's own opinion is final from then on.
 */
async function othersOf(
  tx: Tx,
  r: store.SheetDbRow,
  seeOthers: 'never' | 'after-own' | 'after-closing',
  terms: ScoringTerms,
) {
  const closed = r.closesAt !== null && !r.open
  const gave = r.sent > 0 && r.state === 'sent'
  const may =
    r.ended === null && gave && (seeOthers === 'after-own' || (seeOthers === 'after-closing' && closed))
  if (!may) return null
  const rows = await asSystem(tx, 'scoring', () => store.othersOf(tx, r.application, r.expert))
  if (rows.length > 0 && r.shownAt === null && !(await store.noteShown(tx, r.assignment, rows.length)))
    return null
  return rows.map(({ content, expert }) => {
    const opinion = content as Parameters<typeof contentOf>[0]
    const sheet = { ...opinion, application: r.application, expert }
    return { content: contentOf(opinion), total: readSheet(terms, sheet).read.total }
  })
}

/** A sheet that can be written now. @throws Problem `not-found`, `review-over`, `review-closed`, `pledge-first` */
async function writable(tx: Tx, reader: Reader, assignment: string): Promise<store.SheetDbRow> {
  await store.lockSheet(tx, assignment)
  const r = await own(tx, reader, assignment)
  if (r.ended) throw new Problem('review-over', { params: { why: r.ended } })
  if (!r.open) throw notOpen(r.closesAt)
  await mustHaveSigned(tx, r.callId, reader.id, 'expert')
  return r
}

/**
 * Opens an application: the expert says that they know of no conflict, or declares one, which takes it from them for good.
 *
 * @throws Problem as {@link writable}
 */
export async function open(
  tx: Tx,
  reader: Reader,
  assignment: string,
  said: { conflict: false } | { conflict: true; reason: string },
): Promise<void> {
  const r = await writable(tx, reader, assignment)
  if (!said.conflict) return store.openSheet(tx, assignment)
  await store.declare(tx, r.application, r.expert, said.reason)
  await recordBoth(tx, r, 'review.declared', { number: r.number }, said.reason)
}

/**
 * Keeps what an expert wrote so far. Writing on what was sent or returned opens it again: what was sent last counts until
 * another is sent, what was returned does not.
 *
 * @throws Problem as {@link writable}, `version-changed`, `sheet-unopened`
 */
export async function save(
  tx: Tx,
  reader: Reader,
  assignment: string,
  match: (version: number) => void,
  content: SheetContent,
): Promise<{ version: number; content: SheetContent; savedAt: string }> {
  const r = await writable(tx, reader, assignment)
  if (r.version === null) throw new Problem('sheet-unopened')
  match(r.version)
  if (r.state === 'sent') throw new Problem('sheet-sent')
  const { version, savedAt } = await store.saveSheet(tx, assignment, content)
  return { version, content, savedAt: savedAt.toISOString() }
}

/**
 * Sends an opinion: complete, on the scale, with comments where the call asks for them. Kept as it is.
 *
 * @throws Problem as {@link writable}, `version-changed`, `sheet-unopened`, `sheet-sent` (twice at once), `sheet-faults`
 */
export async function send(
  tx: Tx,
  reader: Reader,
  assignment: string,
  match: (version: number) => void,
): Promise<void> {
  const r = await writable(tx, reader, assignment)
  if (r.version === null || r.content === null) throw new Problem('sheet-unopened')
  if (r.state === 'sent') throw new Problem('sheet-sent')
  match(r.version)
  const { call, reviewed } = await termsOf(tx, r.callId, r.track)
  const { application: _a, expert: _e, ...opinion } = opinionOf(r.content, r)
  const { faults, total } = readSheet(reviewed.terms, {
    ...opinion,
    application: r.application,
    expert: r.expert,
  }).read
  if (faults.length > 0) {
    const { criteria } = call.tracks.find((t) => t.id === r.track)!
    const title = (id: string) => criteria.find((c) => c.id === id)?.title ?? { zh: id, en: id }
    throw new Problem('sheet-faults', {
      params: { n: faults.length },
      issues: faults.map((f) => ({
        code: f.code,
        path: f.criterion ?? f.code,
        message: faultText(f, title),
      })),
    })
  }
  await store.sendSheet(tx, assignment, r.sent + 1, opinion)
  await recordBoth(tx, r, 'review.sent', { number: r.number, n: r.sent + 1, total })
}

/**
 * Takes what was sent back to write on; it counts until another is sent. Not once the expert was shown what others gave,
 * however long the review goes on.
 *
 * @throws Problem as {@link writable}, `sheet-not-sent`, `sheet-final`
 */
export async function reopen(tx: Tx, reader: Reader, assignment: string): Promise<void> {
  const r = await writable(tx, reader, assignment)
  if (r.state !== 'sent') throw new Problem('sheet-not-sent')
  if (r.shownAt) throw new Problem('sheet-final', { params: { at: shanghai(r.shownAt) } })
  await store.reopenSheet(tx, assignment)
  await recordBoth(tx, r, 'review.reopened', { number: r.number })
}

/** In the history of the review, and in the expert's. */
async function recordBoth(
  tx: Tx,
  r: store.SheetDbRow,
  action: string,
  detail: Record<string, string | number | null>,
  reason?: string,
): Promise<void> {
  const what = { action, callId: r.callId, ...(reason !== undefined && { reason }) }
  await record(tx, {
    ...what,
    ...reviewSubject(r.callId, r.track),
    detail: { ...detail, expertId: r.expert },
  })
  await record(tx, {
    ...what,
    subjectType: 'expert',
    subjectId: r.expert,
    detail: { ...detail, track: r.track },
  })
}

/**
 * What an expert calls a file of an application that they have opened.
 *
 * @throws Problem `not-found`: none of this application's as it was submitted, or not opened, or over
 */
export async function fileName(tx: Tx, reader: Reader, assignment: string, file: string): Promise<string> {
  const r = await own(tx, reader, assignment)
  if (r.ended || r.content === null) throw new Problem('not-found')
  const { blind } = await termsOf(tx, r.callId, r.track)
  const { form, content } = await shownOf(tx, r, blind)
  for (const field of fieldsOf(form)) {
    const value = field.type === 'attachment' ? valueAt(field.path)(content) : undefined
    if (!Array.isArray(value)) continue
    const found = value.find((f: { file?: string }) => f?.file === file) as { name: string } | undefined
    if (found) return found.name
  }
  throw new Problem('not-found')
}
