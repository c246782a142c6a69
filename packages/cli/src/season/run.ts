import type { Call } from '@zhinan/call'
import { type Draft, draftApplication, forgetTarget, submit, withPlanOf } from './apply.ts'
import { askAround } from './ask.ts'
import { ApiProblem, Client } from './http.ts'
import { lookAgain } from './look-again.ts'
import { objectAround } from './object.ts'
import { makeUnit, type SignIn, type SyntheticUnit, signedIn, verifyUnit } from './people.ts'
import { type Random, seededRandom } from './random.ts'
import { type Habits, screenOne } from './screen.ts'
import { keepFilters, shareOut } from './share.ts'

export interface SeasonOptions {
  /** Address of a running server in demo mode (it shows the mail that sign-up needs). */
  readonly base: string
  readonly callId: string
  readonly units: number
  readonly seed: number
  readonly officer: SignIn
  /** Another officer, who decides on appeals against what the first one found. */
  readonly second?: SignIn
  /** People who own the first units, e.g. the demonstration's sign-ins; kind by kind. */
  readonly owners?: readonly (SignIn & { readonly name: string; readonly kind: string })[]
  /** Units at work at the same time. */
  readonly parallel?: number
  readonly habits?: Habits
  /** One unit, by its place, takes its plans from the first that was made, with the sentences turned around. */
  readonly copier?: number
  /** Told after each step: how many of how many. */
  readonly progress?: (done: number, of: number, what: string) => void
}

export interface SeasonSummary {
  readonly units: number
  readonly drafts: number
  readonly submitted: number
  readonly refused: Readonly<Record<string, number>>
  readonly screened: Readonly<Record<'eligible' | 'returned' | 'ineligible' | 'open', number>>
  readonly byTrack: Readonly<Record<string, number>>
  readonly seconds: number
}

type Ending = keyof SeasonSummary['screened']

const HABITS: Habits = { eligible: 0.5, returned: 0.15, ineligible: 0.1 }

/** Plays a season through the HTTP API up to screening: units register and apply, an officer verifies and screens. */
export async function runSeason(options: SeasonOptions): Promise<SeasonSummary> {
  const started = performance.now()
  const { base, units: count, progress = () => {} } = options
  const { call } = await new Client(base).call<{ call: Call }>('GET', `/calls/${options.callId}`)
  const officer = await signedIn(base, options.officer)

  const state = {
    drafts: 0,
    submitted: 0,
    refused: {} as Record<string, number>,
    byTrack: {} as Record<string, number>,
    plans: [] as unknown[],
  }
  // By unit, whoever is ready first: which is screened how depends on the order.
  const byUnit: (Draft & { manager: Client })[][] = []
  let done = 0
  await inParallel(options.parallel ?? 4, count, async (n) => {
    const r = seededRandom(options.seed * 1_000_003 + n)
    const owner = options.owners?.[n]
    const unit = await makeUnit(base, call, owner?.kind ?? kindFor(call, n), n, r, owner)
    await verifyUnit(officer, call, unit)
    const sent = await applyAround(call, unit, r, state, n === options.copier)
    byUnit[n] = sent.map((d) => ({ ...d, manager: unit.manager }))
    await askAround(unit.manager, officer, sent, seededRandom(options.seed * 104_729 + n))
    progress(++done, count, unit.name)
  })

  const submitted = byUnit.flat()
  await shareOut(officer, options.callId)
  await keepFilters(officer, options.callId)
  const screened = { eligible: 0, returned: 0, ineligible: 0, open: 0 }
  const reason = call.reasons[0]!.id
  let looked = 0
  const ended = { eligible: [], returned: [], ineligible: [], open: [] } as Record<Ending, typeof submitted>
  for (const sent of submitted) {
    const r = seededRandom(options.seed * 7_919 + looked)
    const ending = await screenOne(officer, sent.id, reason, options.habits ?? HABITS, r)
    screened[ending]++
    ended[ending].push(sent)
    progress(++looked, submitted.length, 'screening')
  }
  const second = options.second && (await signedIn(base, options.second))
  await objectAround(call, ended.ineligible, ended.open, second, seededRandom(options.seed * 15_485_863))
  if (second)
    await lookAgain(
      officer,
      second,
      call.id,
      (track) => call.tracks.find((t) => t.id === track)?.rules[0]?.clause,
      seededRandom(options.seed * 32_452_843),
    )
  const { plans: _, ...tally } = state
  return { units: count, ...tally, screened, seconds: (performance.now() - started) / 1000 }
}

/** Which kinds of unit there are, the frequent ones oftener: those who may apply in more tracks. */
function kindFor(call: Call, n: number): string {
  const weights = new Map<string, number>()
  for (const track of call.tracks)
    for (const a of track.applicants.allow)
      for (const kind of typeof a === 'string' ? [a] : a.kind) weights.set(kind, (weights.get(kind) ?? 0) + 1)
  const wheel = [...weights].flatMap(([kind, w]) => Array.from({ length: Math.ceil(w / 2) }, () => kind))
  return wheel[n % wheel.length]!
}

type Tally = {
  drafts: number
  submitted: number
  refused: Record<string, number>
  byTrack: Record<string, number>
  /** Plans as they were written, for who copies one. */
  plans: unknown[]
}

/** One unit's season: a few tracks it may apply in, one draft left unfinished now and then, and what goes out. */
async function applyAround(
  call: Call,
  unit: SyntheticUnit,
  r: Random,
  tally: Tally,
  copies = false,
): Promise<Draft[]> {
  const home = await unit.manager.call<{ tracks: { track: string; allowed: string }[] }>(
    'GET',
    `/units/${unit.id}/home?call=${call.id}`,
  )
  const open = home.tracks.filter((t) => t.allowed !== 'no').map((t) => t.track)
  const absorbing = call.tracks.find((t) => t.absorbs.length > 0 && open.includes(t.id))
  const out: Draft[] = []
  if (absorbing && r.chance(0.5)) {
    const companions = []
    for (const track of absorbing.absorbs) companions.push(await draftApplication(call, unit, track, r))
    const lead = await draftApplication(call, unit, absorbing.id, r)
    tally.drafts += companions.length + 1
    if (await trySubmit(unit, lead, tally)) {
      out.push(lead, ...companions)
      for (const c of companions) tally.byTrack[c.track] = (tally.byTrack[c.track] ?? 0) + 1
      tally.submitted += companions.length
    }
    return out
  }
  const wanted = shuffled(
    open.filter((t) => t !== absorbing?.id),
    r,
  ).slice(0, r.int(1, 3))
  for (const track of wanted) {
    const unfinished = r.chance(0.2) && !copies
    const draft = await draftApplication(call, unit, track, r, (content) => {
      tally.plans.push(content.plan)
      return copies && out.length === 0
        ? withPlanOf(content, tally.plans[0])
        : unfinished
          ? forgetTarget(content)
          : content
    })
    tally.drafts++
    if (!unfinished && (await trySubmit(unit, draft, tally))) out.push(draft)
  }
  return out
}

async function trySubmit(unit: SyntheticUnit, draft: Draft, tally: Tally): Promise<boolean> {
  try {
    await submit(unit.manager, draft, `season-${draft.id}`)
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.status >= 500) throw error
    tally.refused[error.code] = (tally.refused[error.code] ?? 0) + 1
    return false
  }
  tally.submitted++
  tally.byTrack[draft.track] = (tally.byTrack[draft.track] ?? 0) + 1
  return true
}

function shuffled<T>(items: readonly T[], r: Random): T[] {
  const out = [...items]
  for (let i = out.length - 1; i > 0; i--) {
    const j = r.int(0, i)
    ;[out[i], out[j]] = [out[j]!, out[i]!]
  }
  return out
}

/** Runs `work(0…count-1)`, at most `width` at a time; the first failure stops the rest. */
async function inParallel(width: number, count: number, work: (n: number) => Promise<void>): Promise<void> {
  let next = 0
  const lane = async () => {
    while (next < count) await work(next++)
  }
  await Promise.all(Array.from({ length: Math.min(width, count) }, lane))
}
