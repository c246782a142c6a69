import { type Clash, type Content, merge, sameJson, valueAt, withValueAt } from './merge.ts'

/** After the last key stroke, so long until it is saved. */
export const DEBOUNCE = 800
/** Waits between attempts when the network or the server is away; the last one repeats. */
export const BACKOFF = [1_000, 2_000, 4_000, 8_000, 16_000, 30_000] as const

/**
 * How the page stands towards the server.
 * `clean` nothing to save · `waiting` typed, a timer runs · `saving` one request is out · `offline` it did not get
 * through, a timer runs · `comparing` somebody else saved, their version is being fetched · `clash` the person must
 * choose · `refused` the server said no and a retry would not help.
 */
export type Phase = 'clean' | 'waiting' | 'saving' | 'offline' | 'comparing' | 'clash' | 'refused'

export interface SaveState {
  readonly phase: Phase
  /** The server's content as last heard, and its version. */
  readonly base: Content
  readonly version: number
  /** What stands on the page. */
  readonly local: Content
  /** What is on its way, while `saving`. */
  readonly sent?: Content
  readonly attempt: number
  /** When the server last confirmed (its time, ISO). */
  readonly savedAt?: string
  readonly clashes: readonly Clash[]
  /** Places taken over from another's version since the person last looked. */
  readonly taken: readonly string[]
  /** What the server said when it refused. */
  readonly refusal?: unknown
}

export type SaveEvent =
  | { readonly type: 'typed'; readonly content: Content }
  /** The timer ran out, or the person wants it saved now, or the network is back. */
  | { readonly type: 'due' }
  | { readonly type: 'saved'; readonly version: number; readonly content: Content; readonly savedAt: string }
  | { readonly type: 'unreachable' }
  | { readonly type: 'refused'; readonly refusal: unknown }
  /** 412: somebody else saved in between. */
  | { readonly type: 'outdated' }
  /** The server's present version, fetched after `outdated` or heard otherwise. */
  | { readonly type: 'heard'; readonly version: number; readonly content: Content }
  | { readonly type: 'chosen'; readonly path: string; readonly side: 'mine' | 'theirs' }
  | { readonly type: 'noted' }

export type SaveEffect =
  | { readonly type: 'timer'; readonly ms: number }
  | { readonly type: 'send'; readonly content: Content; readonly version: number }
  | { readonly type: 'fetch' }
  /** Keep a copy on this machine until the server has it. */
  | { readonly type: 'keep'; readonly base: Content; readonly version: number; readonly local: Content }
  | { readonly type: 'forget' }

export interface Step {
  readonly state: SaveState
  readonly effects: readonly SaveEffect[]
}

/** The page as it opens: the server's version, or with a copy found on this machine that the server never got. */
export function openSave(
  server: { readonly version: number; readonly content: Content },
  found?: { readonly version: number; readonly base: Content; readonly local: Content },
): Step {
  const clean: SaveState = {
    phase: 'clean',
    base: server.content,
    version: server.version,
    local: server.content,
    attempt: 0,
    clashes: [],
    taken: [],
  }
  if (!found) return { state: clean, effects: [] }
  return joinTheirs({ ...clean, base: found.base, version: found.version, local: found.local }, server, [])
}

/** Something on the page is not with the server yet. */
export const isUnsaved = (s: SaveState): boolean => s.phase !== 'clean'

/** The whole of autosave, without clock, network or page: one event in, the next state and what to do out. */
export function stepSave(s: SaveState, e: SaveEvent): Step {
  switch (e.type) {
    case 'typed':
      return typed(s, e.content)
    case 'due':
      return s.phase === 'waiting' || s.phase === 'offline' || s.phase === 'refused' ? send(s) : stay(s)
    case 'saved':
      return s.phase === 'saving' ? saved(s, e) : stay(s)
    case 'unreachable':
      if (s.phase !== 'saving' && s.phase !== 'comparing') return stay(s)
      return {
        state: { ...s, phase: 'offline', sent: undefined, attempt: s.attempt + 1 },
        effects: [{ type: 'timer', ms: BACKOFF[Math.min(s.attempt, BACKOFF.length - 1)]! }],
      }
    case 'refused':
      if (s.phase !== 'saving' && s.phase !== 'comparing') return stay(s)
      return stay({ ...s, phase: 'refused', sent: undefined, attempt: 0, refusal: e.refusal })
    case 'outdated':
      if (s.phase !== 'saving') return stay(s)
      return { state: { ...s, phase: 'comparing', sent: undefined }, effects: [{ type: 'fetch' }] }
    case 'heard':
      // While a request is out its own answer will tell; an old echo tells nothing.
      if (s.phase === 'saving' || (e.version <= s.version && s.phase !== 'comparing')) return stay(s)
      return joinTheirs(s, e, s.clashes)
    case 'chosen':
      return chosen(s, e.path, e.side)
    case 'noted':
      return stay({ ...s, taken: [] })
  }
}

const stay = (state: SaveState): Step => ({ state, effects: [] })

const keep = (s: SaveState): SaveEffect => ({
  type: 'keep',
  base: s.base,
  version: s.version,
  local: s.local,
})

function typed(s: SaveState, content: Content): Step {
  const next: SaveState = { ...s, local: content }
  switch (s.phase) {
    case 'clean':
      if (sameJson(content, s.base)) return stay(next)
      return waiting(next)
    case 'waiting':
    case 'refused':
      return waiting({ ...next, refusal: undefined })
    default:
      // A request, a fetch, a backoff or a choice is under way: what comes after it picks this up.
      return { state: next, effects: [keep(next)] }
  }
}

const waiting = (s: SaveState): Step => ({
  state: { ...s, phase: 'waiting' },
  effects: [keep(s), { type: 'timer', ms: DEBOUNCE }],
})

const send = (s: SaveState): Step => ({
  state: { ...s, phase: 'saving', sent: s.local, refusal: undefined },
  effects: [{ type: 'send', content: s.local, version: s.version }],
})

function saved(s: SaveState, e: SaveEvent & { type: 'saved' }): Step {
  // The server may keep something other than was sent (a masked number); what was typed since then stays.
  const local = merge(s.sent ?? s.local, s.local, e.content).content
  const next: SaveState = {
    ...s,
    base: e.content,
    version: e.version,
    savedAt: e.savedAt,
    local,
    sent: undefined,
    attempt: 0,
  }
  if (sameJson(local, e.content)) return { state: { ...next, phase: 'clean' }, effects: [{ type: 'forget' }] }
  return waiting(next)
}

/** Takes over another's version: quietly where only they changed something, as a question where both did. */
function joinTheirs(
  s: SaveState,
  theirs: { readonly version: number; readonly content: Content },
  before: readonly Clash[],
): Step {
  const joined = merge(s.base, s.local, theirs.content)
  // A clash still open from the version before is asked again with what stands there now, unless it has settled.
  const open = before
    .filter((c) => !joined.clashes.some((j) => j.path === c.path))
    .map((c) => ({ ...c, theirs: valueAt(theirs.content, c.path), mine: valueAt(joined.content, c.path) }))
    .filter((c) => !sameJson(c.mine, c.theirs))
  const next: SaveState = {
    ...s,
    base: theirs.content,
    version: theirs.version,
    local: joined.content,
    attempt: 0,
    sent: undefined,
    clashes: [...joined.clashes, ...open],
    taken: [...new Set([...s.taken, ...joined.taken])],
  }
  return settle(next)
}

function chosen(s: SaveState, path: string, side: 'mine' | 'theirs'): Step {
  const clash = s.clashes.find((c) => c.path === path)
  if (s.phase !== 'clash' || !clash) return stay(s)
  const local = side === 'theirs' ? put(s.local, path, clash.theirs) : s.local
  return settle({ ...s, local, clashes: s.clashes.filter((c) => c !== clash) })
}

function settle(s: SaveState): Step {
  if (s.clashes.length > 0) return { state: { ...s, phase: 'clash' }, effects: [keep(s)] }
  if (sameJson(s.local, s.base)) return { state: { ...s, phase: 'clean' }, effects: [{ type: 'forget' }] }
  return waiting(s)
}

const put = (content: Content, path: string, value: unknown): Content =>
  path === '' ? (value as Content) : withValueAt(content, path, value)
