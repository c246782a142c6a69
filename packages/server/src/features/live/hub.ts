import type { ServerResponse } from 'node:http'
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
  readonly #open = new Set<ServerResponse>()
  readonly #beat: NodeJS.Timeout
  readonly #deaf: (() => void) | undefined
  #state: { at: number; value: Promise<LiveState> } | undefined
  #told = ''

  constructor(db: Db, signals: Signals | undefined) {
    this.#db = db
    this.#signals = signals
    this.#deaf = signals?.on((payload) => {
      if (payload === 'clock') this.#send('event: clock\ndata: {}\n\n')
      else void this.#refresh()
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
  add(page: ServerResponse, state: LiveState, has: string | undefined): void {
    page.write(`retry: 3000\n\n${has === state.stamp ? '' : stateEvent(state)}`)
    this.#told ||= state.stamp
    this.#open.add(page)
    page.on('close', () => this.#open.delete(page))
  }

  /** Lets all pages go; they come back to whoever serves then. */
  close(): void {
    clearInterval(this.#beat)
    this.#deaf?.()
    for (const page of this.#open) page.end()
    this.#open.clear()
  }

  async #refresh(): Promise<void> {
    this.#state = undefined
    const state = await this.current().catch(() => undefined)
    if (!state || state.stamp === this.#told) return
    this.#told = state.stamp
    this.#send(stateEvent(state))
  }

  #send(text: string): void {
    for (const page of this.#open) {
      if (page.writableLength > MOST_UNREAD) page.destroy()
      else page.write(text)
    }
  }
}

const stateEvent = (state: LiveState) =>
  `id: ${state.stamp}\nevent: state\ndata: ${JSON.stringify(state)}\n\n`
