import { expect, test } from 'vitest'
import { type ApplicationScore, agreementOf } from '../src/index.ts'

/** Each row: what `me` gave (null: not valid), then what others gave. */
const scores = (...rows: (readonly [number | null, ...number[]])[]) =>
  rows.map(([own, ...others], n) => ({
    application: `a${n}`,
    sheets: [
      { application: `a${n}`, expert: 'me', total: own },
      ...others.map((total, i) => ({ application: `a${n}`, expert: `other${i}`, total })),
    ],
  })) as unknown as ApplicationScore[]

test.each([
  ['nothing to compare with', scores([80], [null, 70]), { compared: 0, deviation: null, rank: null }],
  [
    'ten points above',
    scores([80, 70], [90, 70, 90]),
    { compared: 2, deviation: 10, distance: 10, rank: null },
  ],
  ['once above, once below', scores([80, 70], [60, 70]), { compared: 2, deviation: 0, distance: 10 }],
  ['the same order, another level', scores([50, 70], [60, 80], [70, 85], [80, 99]), { rank: 1, compared: 4 }],
  ['the other way round', scores([80, 10], [70, 20], [60, 30], [50, 40]), { rank: -1 }],
  ['all alike', scores([80, 10], [80, 20], [80, 30], [80, 40]), { rank: null }],
  ['ties share their rank', scores([1, 1], [2, 2], [2, 3], [4, 4]), { rank: expect.closeTo(0.9487, 4) }],
])('%s', (_, given, expected) => expect(agreementOf(given, 'me')).toMatchObject(expected))

test('whom nobody knows agrees with nobody', () =>
  expect(agreementOf(scores([80, 70]), 'somebody')).toMatchObject({ compared: 0 }))
