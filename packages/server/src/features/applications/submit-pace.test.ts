import { beforeEach, expect, test } from 'vitest'
import { submitPace } from './submit-pace.ts'

const one = { id: 'a1', version: 3, once: { userId: 'p1' } }

let clock = 0
let pauses: number[] = []
let pace: ReturnType<typeof submitPace>
beforeEach(() => {
  clock = 0
  pauses = []
  pace = submitPace({
    now: () => clock,
    wait: async (ms) => {
      pauses.push(ms)
    },
  })
})
const refuseSix = () => {
  for (let n = 0; n < 6; n++) pace.refused(one)
}

test('a first and a second try go at once, each further one a second after the last', async () => {
  for (let n = 0; n < 8; n++) {
    const before = pauses.length
    await pace.turn(one)
    if (pauses.length > before) clock += pauses.at(-1)!
    pace.refused(one)
  }
  expect(pauses).toEqual([1000, 1000, 1000, 1000, 1000, 1000])
})

test('whoever comes again later than that does not wait', async () => {
  refuseSix()
  clock += 1000
  await pace.turn(one)
  expect(pauses).toEqual([])
})

test.each([
  { title: 'what has been changed since', of: { ...one, version: 4 } },
  { title: 'another application', of: { ...one, id: 'a2' } },
  { title: 'another person, who cannot be made to wait by this one', of: { ...one, once: { userId: 'p2' } } },
])('$title goes at once', async ({ of }) => {
  refuseSix()
  await pace.turn(of)
  expect(pauses).toEqual([])
})

test('what has gone out is forgotten', async () => {
  refuseSix()
  pace.accepted(one)
  await pace.turn(one)
  expect(pauses).toEqual([])
})

test('of many at the same time each waits for those before it, and the last are told when to come', async () => {
  refuseSix()
  const tries = await Promise.allSettled(Array.from({ length: 9 }, () => pace.turn(one)))
  expect(pauses).toEqual([1000, 2000, 3000, 4000, 5000])
  const away = tries.filter((t) => t.status === 'rejected').map((t) => t.reason)
  expect(away).toHaveLength(4)
  expect(away[0]).toMatchObject({ code: 'too-many-requests', extras: { params: { seconds: 6 } } })
})
