import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  BACKOFF,
  DEBOUNCE,
  isUnsaved,
  openSave,
  type SaveEvent,
  type SaveState,
  type Step,
  stepSave,
} from '../src/parts/form/autosave.ts'
import { type Content, sameJson, withValueAt } from '../src/parts/form/merge.ts'

const server = { version: 3, content: { a: '1', b: '1' } }
const run = (events: readonly SaveEvent[], from: Step = openSave(server)): Step =>
  events.reduce((at, e) => stepSave(at.state, e), from)
const typed = (content: Content): SaveEvent => ({ type: 'typed', content })
const due: SaveEvent = { type: 'due' }
const saved = (version: number, content: Content): SaveEvent => ({
  type: 'saved',
  version,
  content,
  savedAt: 't',
})
const one = { a: '2', b: '1' }
const two = { a: '3', b: '1' }

describe('autosave', () => {
  test.each<[string, SaveEvent[], Partial<SaveState>, string[]]>([
    ['opens clean', [], { phase: 'clean', version: 3 }, []],
    ['typing waits and keeps a copy', [typed(one)], { phase: 'waiting', local: one }, ['keep', 'timer']],
    [
      'typing again starts the wait anew',
      [typed(one), typed(two)],
      { phase: 'waiting', local: two },
      ['keep', 'timer'],
    ],
    ['after the wait it is sent', [typed(one), due], { phase: 'saving', sent: one }, ['send']],
    [
      'typing meanwhile sends nothing',
      [typed(one), due, typed(two)],
      { phase: 'saving', sent: one, local: two },
      ['keep'],
    ],
    ['a timer meanwhile sends nothing', [typed(one), due, due], { phase: 'saving' }, []],
    [
      'saved and nothing new: the copy goes',
      [typed(one), due, saved(4, one)],
      { phase: 'clean', version: 4, base: one },
      ['forget'],
    ],
    [
      'saved but typed since: waits again',
      [typed(one), due, typed(two), saved(4, one)],
      { phase: 'waiting', version: 4, local: two },
      ['keep', 'timer'],
    ],
    [
      'what the server made of it is shown',
      [typed({ ...one, id: '4101' }), due, saved(4, { ...one, id: '4***' })],
      { phase: 'clean', local: { ...one, id: '4***' } },
      ['forget'],
    ],
    [
      'but not over what was typed since',
      [typed({ ...one, id: '4101' }), due, typed({ ...one, id: '4102' }), saved(4, { ...one, id: '4***' })],
      { phase: 'waiting', local: { ...one, id: '4102' } },
      ['keep', 'timer'],
    ],
    [
      'unreachable waits',
      [typed(one), due, { type: 'unreachable' }],
      { phase: 'offline', attempt: 1, local: one },
      ['timer'],
    ],
    [
      'and tries again',
      [typed(one), due, { type: 'unreachable' }, due],
      { phase: 'saving', attempt: 1 },
      ['send'],
    ],
    [
      'typing while offline is kept',
      [typed(one), due, { type: 'unreachable' }, typed(two)],
      { phase: 'offline', local: two },
      ['keep'],
    ],
    [
      'refused stops',
      [typed(one), due, { type: 'refused', refusal: 'r' }],
      { phase: 'refused', refusal: 'r', local: one },
      [],
    ],
    [
      'typing after a refusal tries again',
      [typed(one), due, { type: 'refused', refusal: 'r' }, typed(two)],
      { phase: 'waiting', refusal: undefined },
      ['keep', 'timer'],
    ],
    [
      'outdated fetches',
      [typed(one), due, { type: 'outdated' }],
      { phase: 'comparing', local: one },
      ['fetch'],
    ],
    [
      'another field changed: joined, then saved',
      [typed(one), due, { type: 'outdated' }, { type: 'heard', version: 5, content: { a: '1', b: '9' } }],
      { phase: 'waiting', version: 5, local: { a: '2', b: '9' }, taken: ['b'] },
      ['keep', 'timer'],
    ],
    [
      'the same field changed: a question',
      [typed(one), due, { type: 'outdated' }, { type: 'heard', version: 5, content: { a: '9', b: '1' } }],
      { phase: 'clash', local: one },
      ['keep'],
    ],
    [
      'mine chosen: saved over theirs',
      [
        typed(one),
        due,
        { type: 'outdated' },
        { type: 'heard', version: 5, content: { a: '9', b: '1' } },
        { type: 'chosen', path: 'a', side: 'mine' },
      ],
      { phase: 'waiting', version: 5, local: one },
      ['keep', 'timer'],
    ],
    [
      'theirs chosen: nothing to save',
      [
        typed(one),
        due,
        { type: 'outdated' },
        { type: 'heard', version: 5, content: { a: '9', b: '1' } },
        { type: 'chosen', path: 'a', side: 'theirs' },
      ],
      { phase: 'clean', local: { a: '9', b: '1' } },
      ['forget'],
    ],
    [
      'the same change on both sides is no question',
      [typed(one), due, { type: 'outdated' }, { type: 'heard', version: 5, content: one }],
      { phase: 'clean', version: 5 },
      ['forget'],
    ],
    [
      'a newer version heard while clean is shown',
      [{ type: 'heard', version: 4, content: two }],
      { phase: 'clean', local: two, version: 4 },
      ['forget'],
    ],
    [
      'an old echo is not',
      [{ type: 'heard', version: 3, content: two }],
      { phase: 'clean', local: server.content },
      [],
    ],
    [
      'a stray answer changes nothing',
      [saved(9, two)],
      { phase: 'clean', version: 3, local: server.content },
      [],
    ],
  ])('%s', (_, events, want, effects) => {
    const { state, effects: did } = run(events)
    expect(state).toMatchObject(want)
    expect(did.map((e) => e.type)).toEqual(effects)
  })

  test('waits longer each time, up to the last step', () => {
    let at = run([typed(one), due])
    const waits: number[] = []
    for (let i = 0; i < BACKOFF.length + 2; i++) {
      at = stepSave(at.state, { type: 'unreachable' })
      for (const e of at.effects) if (e.type === 'timer') waits.push(e.ms)
      at = stepSave(at.state, due)
    }
    expect(waits).toEqual([...BACKOFF, BACKOFF.at(-1), BACKOFF.at(-1)])
    expect(run([typed(one)]).effects).toContainEqual({ type: 'timer', ms: DEBOUNCE })
  })

  test('a copy found on this machine is restored', () => {
    const found = { version: 3, base: server.content, local: one }
    expect(openSave(server, found).state).toMatchObject({ phase: 'waiting', local: one, version: 3 })
    expect(openSave({ version: 4, content: { a: '1', b: '9' } }, found).state).toMatchObject({
      phase: 'waiting',
      version: 4,
      local: { a: '2', b: '9' },
    })
    expect(openSave({ version: 4, content: { a: '9', b: '1' } }, found).state.phase).toBe('clash')
    expect(openSave({ version: 4, content: one }, found)).toMatchObject({
      state: { phase: 'clean' },
      effects: [{ type: 'forget' }],
    })
  })
})

/** A server with optimistic versions, a network that may lose the request or the answer, and pages that type. */
class World {
  version = 1
  content: Content = {}
  pages = [openSave({ version: 1, content: {} }), openSave({ version: 1, content: {} })]
  kept: (Content | undefined)[] = [undefined, undefined]
  out: ({ content: Content; version: number } | 'fetch' | undefined)[] = [undefined, undefined]
  timers = [false, false]

  tell(i: number, e: SaveEvent): void {
    const step = stepSave(this.pages[i]!.state, e)
    this.pages[i] = step
    for (const f of step.effects) {
      if (f.type === 'send' || f.type === 'fetch') {
        if (this.out[i]) throw new Error('two requests in flight')
        this.out[i] = f.type === 'send' ? f : 'fetch'
      } else if (f.type === 'timer') this.timers[i] = true
      else this.kept[i] = f.type === 'keep' ? f.local : undefined
    }
  }
  answer(i: number, lost: 'request' | 'answer' | 'none'): void {
    const out = this.out[i]
    if (out) this.reply(i, out, lost)
  }
  reply(i: number, out: { content: Content; version: number } | 'fetch', lost: string): void {
    this.out[i] = undefined
    if (lost === 'request' || out === 'fetch') {
      const heard: SaveEvent = { type: 'heard', version: this.version, content: this.content }
      this.tell(i, lost === 'request' ? { type: 'unreachable' } : heard)
      return
    }
    const fits = out.version === this.version
    if (fits) {
      this.version++
      this.content = out.content
    }
    if (lost === 'answer') this.tell(i, { type: 'unreachable' })
    else if (fits) this.tell(i, { type: 'saved', version: this.version, content: this.content, savedAt: 't' })
    else this.tell(i, { type: 'outdated' })
  }
  tick(i: number): void {
    if (!this.timers[i]) return
    this.timers[i] = false
    this.tell(i, { type: 'due' })
  }
  type(i: number, key: string, value: number): void {
    this.tell(i, { type: 'typed', content: withValueAt(this.pages[i]!.state.local, key, value) })
  }
  choose(i: number, side: 'mine' | 'theirs'): void {
    const clash = this.pages[i]!.state.clashes[0]
    if (clash) this.tell(i, { type: 'chosen', path: clash.path, side })
  }
  settle(i: number, side: 'mine' | 'theirs'): void {
    for (let n = 0; n < 200 && isUnsaved(this.pages[i]!.state); n++) {
      this.tick(i)
      this.answer(i, 'none')
      this.choose(i, side)
    }
  }
}

const page = fc.constantFrom(0, 1)
const act = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(fc.constant('type' as const), page, fc.constantFrom('a', 'b', 'c.d'), fc.nat(9)),
  },
  fc.tuple(fc.constant('tick' as const), page),
  fc.tuple(
    fc.constant('answer' as const),
    page,
    fc.constantFrom<'request' | 'answer' | 'none'>('request', 'answer', 'none', 'none'),
  ),
  fc.tuple(fc.constant('choose' as const), page, fc.constantFrom<'mine' | 'theirs'>('mine', 'theirs')),
)

describe('autosave against any network', () => {
  const play = (w: World, acts: readonly (readonly [string, number, ...unknown[]])[]) => {
    for (const [what, i, x, y] of acts) {
      if (what === 'type') w.type(i, x as string, y as number)
      else if (what === 'tick') w.tick(i)
      else if (what === 'answer') w.answer(i, x as 'none')
      else w.choose(i, x as 'mine')
      for (const k of [0, 1]) {
        const { state } = w.pages[k]!
        // Whatever the server has not confirmed lies on this machine, exactly as it stands on the page.
        if (isUnsaved(state)) expect(w.kept[k]).toEqual(state.local)
        else expect(sameJson(state.local, state.base)).toBe(true)
      }
    }
  }

  test('one page: the server ends with exactly what was typed', () => {
    fc.assert(
      fc.property(
        fc.array(
          act.map((a) => [a[0], 0, ...a.slice(2)] as const),
          { maxLength: 60 },
        ),
        (acts) => {
          const w = new World()
          play(w, acts)
          const typedLast = w.pages[0]!.state.local
          w.settle(0, 'mine')
          expect(w.pages[0]!.state.phase).toBe('clean')
          expect(sameJson(w.content, typedLast)).toBe(true)
        },
      ),
    )
  })

  test('two pages: both end clean and alike', () => {
    fc.assert(
      fc.property(
        fc.array(act, { maxLength: 60 }),
        fc.constantFrom<'mine' | 'theirs'>('mine', 'theirs'),
        (acts, side) => {
          const w = new World()
          play(w, acts)
          w.settle(0, side)
          w.settle(1, side)
          for (const i of [0, 1]) w.tell(i, { type: 'heard', version: w.version, content: w.content })
          expect(w.pages.map((p) => p.state.phase)).toEqual(['clean', 'clean'])
          for (const p of w.pages) expect(sameJson(p.state.local, w.content)).toBe(true)
        },
      ),
    )
  })
})
