import { type AssignPlan, type AssignProblem, checkPlan } from '@zhinan/review'
import { uuidv7 } from 'uuidv7'
import { asSystem } from '../../platform/db/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { record } from '../../platform/history.ts'
import { Problem } from '../../platform/http/problem.ts'
import type { Reader } from '../access/service.ts'
import { reviewSubject } from '../reviews/service.ts'
import { groundOf, key, type Raw, readRaw } from './ground.ts'
import { tellExperts } from './letters.ts'
import * as runs from './run-store.ts'
import type { ApplyCheck } from './schemas.ts'
import { mustReview } from './scope.ts'
import * as store from './store.ts'
import { STALE_FAULTS, type StaleCode, staleText } from './words.ts'

type Write = { application: string; expert: string; fit: number; replaces: string | null }

/** What a proposal comes to on the facts as they are now. */
type Checked = {
  writes: Write[]
  stale: { application: string; expert: string; code: StaleCode; more: string }[]
  raw: Raw
  /** What it was made from, and what came of it. */
  made: { problem: AssignProblem; plan: AssignPlan }
}

/**
 * What applying a proposal would write, and which of its pairs cannot be any more and why. Changes nothing.
 *
 * @throws Problem `not-found`, `forbidden`, `assignment-settled`
 */
export async function checkApply(tx: Tx, callId: string, id: string, reader: Reader): Promise<ApplyCheck> {
  const run = await proposed(tx, callId, id, reader)
  return viewOf(await check(tx, run))
}

/**
 * Writes a proposal down as a whole, each rule looked at once more, or not at all. Each expert who got something new gets one
 * letter.
 *
 * @throws Problem `not-found`, `forbidden`, `assignment-settled` (somebody was first), `assignment-stale` with every pair
 */
export async function applyRun(
  tx: Tx,
  callId: string,
  id: string,
  reader: Reader,
  publicUrl: string,
): Promise<void> {
  await store.oneAtATime(tx, callId)
  const run = await proposed(tx, callId, id, reader)
  const { writes, stale, raw } = await check(tx, run)
  if (stale.length > 0) throw staleProblem(stale, await namesOf(tx, raw, stale))
  if (!(await runs.settleRun(tx, id, reader.id, ['proposed'], 'applied'))) throw await settled(tx, id)
  const rows = writes.map((w) => ({ ...w, id: uuidv7(), run: id }))
  await store.insertAssignments(tx, rows).catch((error: { code?: string }) => {
    // Something came between looking and writing; the database is the last to look.
    if (error.code === 'ZN015' || error.code === 'ZN016' || error.code === 'ZN005' || error.code === '23505')
      throw new Problem('assignment-stale-now')
    throw error
  })
  const trackOf = new Map(raw.applications.map((a) => [a.id, a.track]))
  await record(
    tx,
    ...run.tracks.map((track) => ({
      action: 'review.assignment-applied',
      ...reviewSubject(callId, track),
      detail: {
        run: id,
        pairs: rows.filter((r) => trackOf.get(r.application) === track).length,
        applications: new Set(
          rows.filter((r) => trackOf.get(r.application) === track).map((r) => r.application),
        ).size,
      },
    })),
  )
  await tellExperts(tx, callId, rows, publicUrl)
}

async function proposed(tx: Tx, callId: string, id: string, reader: Reader): Promise<runs.RunRow> {
  const run = await runs.findRun(tx, id)
  if (!run || run.callId !== callId) throw new Problem('not-found')
  await mustReview(tx, callId, reader, run.tracks)
  if (run.state !== 'proposed') throw await settled(tx, id)
  return run
}

/** Why a run cannot be settled: how it stands, by whom. */
export async function settled(tx: Tx, id: string): Promise<Problem> {
  const run = (await runs.findRun(tx, id))!
  return new Problem('assignment-settled', {
    params: { state: run.state, by: run.settledBy ?? run.requestedBy },
  })
}

async function check(tx: Tx, run: runs.RunRow): Promise<Checked> {
  const made = (await runs.resultOf(tx, run.id))!
  const { plan } = made
  const raw = await asSystem(tx, 'assignments', () => readRaw(tx, run.callId, run.tracks, false))
  const ended = await store.endedOf(tx, run.callId, run.tracks)
  // Kept pairs of the officer are new ones too; what stands already is fixed.
  const { problem, people, away } = groundOf(raw, run.options, { ...run.wishes, locked: [] })
  const standing = new Set(raw.current.map(key))
  const fresh = plan.pairs.filter((p) => !standing.has(key(p)) && !(p.locked && wasCurrent(run, p)))
  const trackOf = new Map(raw.applications.map((a) => [a.id, a.track]))
  const serves = new Set(raw.members.map((m) => `${m.track} ${m.id}`))
  const gone = new Set(away.map((a) => `${a.track} ${a.expert}`))
  const bars = new Map(raw.bars.map((b) => [key(b), b]))
  const stale: Checked['stale'] = []
  const sound = fresh.filter((p) => {
    const track = trackOf.get(p.application)
    const place = `${track} ${p.expert}`
    const bar = bars.get(key(p))
    const code: StaleCode | undefined =
      track === undefined
        ? 'application-out'
        : !serves.has(place)
          ? 'not-serving'
          : bar
            ? 'in-conflict'
            : gone.has(place) || !people.has(p.expert)
              ? 'away'
              : undefined
    if (code) stale.push({ application: p.application, expert: p.expert, code, more: bar ? bar.source : '' })
    return code === undefined
  })
  // Candidates are whoever serves: the fit was judged when it was proposed.
  const open: AssignProblem = {
    ...problem,
    applications: problem.applications.map((a) => ({
      ...a,
      candidates: [
        ...a.candidates,
        ...sound
          .filter((p) => p.application === a.id && !a.candidates.some((c) => c.expert === p.expert))
          .map((p) => ({ expert: p.expert, fit: 0 })),
      ],
    })),
  }
  const pairs = [...raw.current, ...sound].map(({ application, expert }) => ({ application, expert, fit: 0 }))
  for (const { code, about } of checkPlan(open, { pairs })) {
    const reason = STALE_FAULTS[code]
    if (!reason) continue
    const ids = about.split(' ')
    // What the fault is about names an application, an expert, or both: every new pair that has part in it is told.
    for (const p of sound)
      if (ids.includes(p.application) || (reason === 'over-max' && ids.includes(p.expert)))
        if (!stale.some((s) => key(s) === key(p)))
          stale.push({ application: p.application, expert: p.expert, code: reason, more: '' })
  }
  const left = Map.groupBy(
    ended.filter((e) => e.replacedBy === null && e.ended !== 'application-out'),
    (e) => e.application,
  )
  const writes = sound
    .filter((p) => !stale.some((s) => key(s) === key(p)))
    .map(({ application, expert, fit }) => ({
      application,
      expert,
      fit,
      replaces: left.get(application)?.shift()?.id ?? null,
    }))
  return { writes, stale, raw, made }
}

/** A pair that somebody reviewed already when the proposal was made, and that has ended since: nobody wants it back. */
const wasCurrent = (run: runs.RunRow, p: { application: string; expert: string }): boolean =>
  !run.wishes.locked.some((w) => key(w) === key(p))

function viewOf({ writes, stale, raw, made: { problem, plan } }: Checked): ApplyCheck {
  const known = new Set(problem.applications.map((a) => a.id))
  const now = new Map<string, number>()
  for (const p of [...raw.current, ...writes]) now.set(p.application, (now.get(p.application) ?? 0) + 1)
  const then = new Map<string, number>()
  for (const p of plan.pairs) then.set(p.application, (then.get(p.application) ?? 0) + 1)
  const numberOf = new Map(raw.applications.map((a) => [a.id, a.number]))
  return {
    pairs: writes.length,
    applications: new Set(writes.map((w) => w.application)).size,
    experts: new Set(writes.map((w) => w.expert)).size,
    replaced: writes.filter((w) => w.replaces !== null).length,
    stale: stale.map(({ application, expert, code, more }) => ({
      application,
      number: numberOf.get(application) ?? null,
      expert,
      name: raw.members.find((m) => m.id === expert)?.name ?? null,
      code,
      text: staleText(code, more),
    })),
    newcomers: raw.applications.filter((a) => !known.has(a.id)).map((a) => a.number),
    emptied: raw.applications
      .filter((a) => known.has(a.id) && (now.get(a.id) ?? 0) < (then.get(a.id) ?? 0))
      .map((a) => a.number),
  }
}

/** Names of what a stale proposal is about, also of what has left since. */
async function namesOf(tx: Tx, raw: Raw, stale: Checked['stale']) {
  const numbers = new Map(raw.applications.map((a) => [a.id, a.number]))
  const people = new Map(raw.members.map((m) => [m.id, m.name]))
  const missing = stale.filter((s) => !numbers.has(s.application) || !people.has(s.expert))
  for (const n of await store.namesOf(
    tx,
    missing.map((m) => m.application),
    missing.map((m) => m.expert),
  )) {
    numbers.set(n.id, n.name)
    people.set(n.id, n.name)
  }
  return { numbers, people }
}

function staleProblem(
  stale: Checked['stale'],
  { numbers, people }: Awaited<ReturnType<typeof namesOf>>,
): Problem {
  return new Problem('assignment-stale', {
    params: { n: stale.length },
    issues: stale.map(({ application, expert, code, more }) => {
      const { zh, en } = staleText(code, more)
      const about = `${numbers.get(application) ?? application} – ${people.get(expert) ?? expert}`
      return {
        path: `/${application}/${expert}`,
        code,
        message: { zh: `${about}：${zh}`, en: `${about}: ${en}` },
        application,
        expert,
      }
    }),
  })
}
