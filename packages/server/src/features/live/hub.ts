import type { ServerResponse } from 'node:http'
import { sql } from 'kysely'
import { withSystem } from '../../platform/db/actor.ts'
import type { Db } from '../../platform/db/database.ts'
import type { Signals } from '../../platform/db/listen.ts'
import { type LiveState, readLiveState } from './state.ts'

/** Proxies close what is silent for a minute. */
const BEAT_MS = 20_000
/** Without the database's word the state is read at most so often. */
const STALE_MS = 2000
/** A reader who takes in nothing is let go before it fills the memory. */
const MOST_UNREAD = 256 * 1024

/** A process's open pages. All of them share one state, which is read once however many there are. */
export class LiveHub {
  readonly #db: Db
  readonly #signals: Signals | undefined
  /** Each with who is signed in there, if somebody is. */
  readonly #open = new Map<ServerResponse, string | undefined>()
  readonly #beat: NodeJS.Timeout
  readonly #deaf: (() => void) | undefined
  #state: { at: number; value: Promise<LiveState> } | undefined
  #told = ''

  constructor(db: Db, signals: Signals | undefined) {
    this.#db = db
    this.#signals = signals
    this.#deaf = signals?.on((payload) => {
      const [kind, id] = payload?.split(':') ?? []
      if (kind === 'clock') this.#send('event: clock\ndata: {}\n\n')
      else if (kind === 'thread' && id) void this.#tellReaders(id)
      else if (kind === 'person' && id) this.#send(MINE, [id])
      else void this.#refresh()
      // After a gap nobody knows what was missed.
      if (payload === undefined) this.#send(MINE, [...this.#open.values()])
    })
    this.#beat = setInterval(() => {
      this.#send('event: beat\ndata: {}\n\n')
      if (!this.#signals?.up()) void this.#refresh()
    }, BEAT_MS)
    this.#beat.unref()
  }

  get size(): number {
    return this.#open.size
  }

  /** The state, from memory while the database would tell of a change. */
  current(): Promise<LiveState> {
    const known = this.#state
    if (known && (this.#signals?.up() || Date.now() - known.at < STALE_MS)) return known.value
    const value = readLiveState(this.#db)
    this.#state = { at: Date.now(), value }
    // What failed is asked again, not remembered.
    value.catch(() => {
      if (this.#state?.value === value) this.#state = undefined
    })
    return value
  }

  /** Takes a page in: it gets the state unless it has it, then every change, until it goes. */
  add(page: ServerResponse, state: LiveState, has: string | undefined, person?: string): void {
    page.write(`retry: 3000\n\n${has === state.stamp ? '' : stateEvent(state)}`)
    this.#told ||= state.stamp
    this.#open.set(page, person)
    page.on('close', () => this.#open.delete(page))
  }

  /** Lets all pages go; they come back to whoever serves then. */
  close(): void {
    clearInterval(this.#beat)
    this.#deaf?.()
    for (const page of this.#open.keys()) page.end()
    this.#open.clear()
  }

  async #refresh(): Promise<void> {
    this.#state = undefined
    const state = await this.current().catch(() => undefined)
    if (!state || state.stamp === this.#told) return
    this.#told = state.stamp
    this.#send(stateEvent(state))
  }

  /** Tells the pages of those who may read a question that there is something new: not what, which they ask for. */
  async #tellReaders(thread: string): Promise<void> {
    if (![...this.#open.values()].some(Boolean)) return
    const { rows } = await withSystem(this.#db, 'live', (tx) =>
      sql<{ person: string }>`select person from thread_audience(${thread}::uuid) as person`.execute(tx),
    ).catch(() => ({ rows: [] }))
    this.#send(
      MINE,
      rows.map((r) => r.person),
    )
  }

  /** To all pages, or to those of these people. */
  #send(text: string, to?: readonly (string | undefined)[]): void {
    const only = to && new Set(to)
    for (const [page, person] of this.#open) {
      if (only && (person === undefined || !only.has(person))) continue
      if (page.writableLength > MOST_UNREAD) page.destroy()
      else page.write(text)
    }
  }
}

const MINE = 'event: mine\ndata: {}\n\n'
const stateEvent = (state: LiveState) =>
  `id: ${state.stamp}\nevent: state\ndata: ${JSON.stringify(state)}\n\n`
