import { afterEach, expect, test, vi } from 'vitest'
import { LEAST, moved, rememberedShares, rememberShares, sharesOf } from '../src/parts/split/shares.ts'

test.each<[string, readonly number[], number, string, readonly number[] | undefined]>([
  ['left', [60, 40], 0, 'ArrowLeft', [58, 42]],
  ['right', [60, 40], 0, 'ArrowRight', [62, 38]],
  ['the second divider leaves the first pane alone', [40, 35, 25], 1, 'ArrowLeft', [40, 33, 27]],
  ['not below the least', [LEAST + 1, 79], 0, 'ArrowLeft', [LEAST, 80]],
  ['not beyond the least of the other', [79, LEAST + 1], 0, 'ArrowRight', [80, LEAST]],
  ['Home', [40, 35, 25], 1, 'Home', [40, LEAST, 40]],
  ['End', [40, 35, 25], 0, 'End', [55, LEAST, 25]],
  ['another key', [60, 40], 0, 'j', undefined],
])('a divider by keys: %s', (_, shares, at, key, want) => expect(moved(shares, at, key)).toEqual(want))

afterEach(() => vi.unstubAllGlobals())

test('what is remembered fits, or is not used', () => {
  const kept = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (k: string) => kept.get(k) ?? null,
    setItem: (k: string, v: string) => void kept.set(k, v),
  })
  rememberShares('bench', sharesOf([600, 300, 300]))
  expect(rememberedShares('bench', 3)).toEqual([50, 25, 25])
  expect(rememberedShares('bench', 2)).toBeUndefined()
  for (const bad of ['nonsense', '[90,10]', '[40,40]', '{"0":50}', '["50","50"]']) {
    kept.set('zhinan.split.bench.2', bad)
    expect(rememberedShares('bench', 2), bad).toBeUndefined()
  }
})
