import { matchingPassages, prepare } from '@zhinan/likeness'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/history.ts'
import { Problem } from '../../platform/http/problem.ts'
import { mustSee } from '../applications/service.ts'
import { newestCall } from '../calls/service.ts'
import * as read from './read-store.ts'
import { textOf } from './store.ts'
import type { Part } from './words.ts'

export { flagCounts, isFlagged } from './read-store.ts'
export { wordsOf } from './words.ts'

type Seen = Awaited<ReturnType<typeof read.seen>>[number]

/**
 * What an application is alike to. Of an application that is not the reader's to see only call and track are told, and
 * whom to ask.
 *
 * @throws Problem `not-found`
 */
export async function similarTo(tx: Tx, id: string) {
  await mustSee(tx, id)
  const flags = await read.flagsOf(tx, id)
  const decisions = await read.decisionsOf(
    tx,
    flags.map((f) => f.id),
  )
  const others = new Map(
    (
      await read.seen(
        tx,
        flags.map((f) => f.other),
      )
    ).map((o) => [o.id, o]),
  )
  const items = []
  for (const f of flags) {
    const other = others.get(f.other)
    const { call } = await newestCall(tx, f.other_call)
    items.push({
      id: f.id,
      kind: f.kind,
      likeness: f.likeness,
      same: f.same,
      foundAt: f.found_at.toISOString(),
      version: f.decisions + 1,
      call: { id: f.other_call, year: call.year, title: call.shortTitle },
      track: {
        id: f.other_track,
        title: call.tracks.find((t) => t.id === f.other_track)?.title ?? {
          zh: f.other_track,
          en: f.other_track,
        },
      },
      other: other ? shown(other) : null,
      ask: other ? [] : await read.officersOf(tx, f.other_call, f.other_track),
      decisions: decisions
        .filter((d) => d.flag_id === f.id)
        .map((d) => ({
          decision: d.decision as 'fine' | 'objection',
          note: d.note,
          by: d.by,
          at: d.decided_at.toISOString(),
          current: d.a_n === f.a_n && d.b_n === f.b_n,
        })),
    })
  }
  return { items }
}

const shown = (o: Seen) => ({
  id: o.id,
  number: o.number,
  title: o.title,
  unitName: o.unit_name,
  state: o.state,
})

/**
 * Two applications side by side: their words, and which passages they share.
 *
 * @throws Problem `not-found` when there is no such pair, `forbidden` when one of the two is not the reader's to see
 */
export async function sideBySide(tx: Tx, id: string) {
  const flag = await read.flag(tx, id)
  if (flag?.kind !== 'text') throw new Problem('not-found')
  const both = await read.seen(tx, [flag.a, flag.b])
  const [textA, textB] = [await textOf(tx, flag.a), await textOf(tx, flag.b)]
  if (both.length < 2 || !textA || !textB) throw new Problem('forbidden')
  const passages = matchingPassages(prepare(textA.text), prepare(textB.text))
  const side = async (which: 'a' | 'b', { text, parts }: { text: string; parts: Part[] }) => {
    const one = both.find((o) => o.id === flag[which])!
    const { call } = await newestCall(tx, one.call_id)
    return {
      ...shown(one),
      year: call.year,
      track: { id: one.track, title: call.tracks.find((t) => t.id === one.track)!.title },
      parts: parts.map((part) => ({
        path: part.path,
        title: part.title,
        pieces: piecesOf(
          text,
          part,
          passages.map((p, n) => ({ n: n + 1, span: p[which], runs: p.runs.map((r) => r[which]) })),
        ),
      })),
    }
  }
  return {
    likeness: flag.likeness!,
    same: flag.same!,
    passages: passages.length,
    a: await side('a', textA),
    b: await side('b', textB),
  }
}

type Marked = { n: number; span: readonly [number, number]; runs: readonly (readonly [number, number])[] }
/** `passage`: its number, the same on both sides, or null; `same`: to the letter. */
type Piece = { text: string; passage: number | null; same: boolean }

/** A part's words cut at the edges of passages, so that a page only has to lay them out. */
function piecesOf(text: string, { from, to }: Part, passages: readonly Marked[]): Piece[] {
  const marks: { passage: number | null; same: boolean }[] = Array.from({ length: to - from }, () => ({
    passage: null,
    same: false,
  }))
  const each = ([start, end]: readonly [number, number], put: (at: number) => void) => {
    for (let i = Math.max(start, from); i < Math.min(end, to); i++) put(i - from)
  }
  for (const { n, span, runs } of passages) {
    each(span, (i) => {
      marks[i] = { passage: n, same: marks[i]!.same }
    })
    for (const run of runs)
      each(run, (i) => {
        marks[i] = { passage: n, same: true }
      })
  }
  const pieces: Piece[] = []
  for (const [i, mark] of marks.entries()) {
    const last = pieces.at(-1)
    const unit = text[from + i]!
    if (last && last.passage === mark.passage && last.same === mark.same) last.text += unit
    else pieces.push({ text: unit, ...mark })
  }
  return pieces
}

/**
 * Keeps what an officer found when they looked at a pair.
 *
 * @param version what the officer's view rests on: one more than the decisions that they saw
 * @throws Problem `not-found`, `forbidden`, `version-changed`
 */
export async function decide(
  tx: Tx,
  by: string,
  id: string,
  version: number,
  { decision, note }: { decision: 'fine' | 'objection'; note: string },
): Promise<number> {
  const flag = await read.flag(tx, id)
  if (!flag) throw new Problem('not-found')
  const decisions = await read.decisionsOf(tx, [id])
  const stale = () => new Problem('version-changed', { headers: { etag: `"v${decisions.length + 1}"` } })
  if (version !== decisions.length + 1) throw stale()
  const added = await read.addDecision(tx, {
    flag: id,
    n: version,
    decision,
    note,
    a_n: flag.a_n,
    b_n: flag.b_n,
    by,
  })
  if (!added) throw stale()
  // Of the pair, not of the applications: their units read those histories, and the other's number is none of theirs.
  await record(tx, {
    action: `likeness.${decision}`,
    subjectType: 'likeness',
    subjectId: id,
    callId: flag.a_call,
    reason: note || null,
    detail: { kind: flag.kind, a: flag.a, b: flag.b },
  })
  return version + 1
}
