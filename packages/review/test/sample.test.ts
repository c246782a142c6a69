import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { candidatesHash, drawSample, sampleSize } from '../src/index.ts'

const sha = (text: string) => createHash('sha256').update(text).digest('hex')
const ids = fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 40 })
const seed = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 })

describe('a sample', () => {
  test('is what anybody can compute with nothing but SHA-256', () => {
    const list = ['c', 'a', 'b', 'd']
    const by = (id: string) => sha(`00ff\nsecond-look\n${id}`)
    const own = [...list].sort((a, b) => (by(a) < by(b) ? -1 : 1)).slice(0, 2)
    expect(drawSample('00ff', list, 2)).toEqual(own)
    expect(candidatesHash(list)).toBe(sha('a\nb\nc\nd\n'))
  })

  test('does not depend on the order the candidates come in, and neither does their hash', () => {
    fc.assert(
      fc.property(ids, seed, fc.nat(), (list, s, n) => {
        const size = 1 + (n % list.length)
        const turned = [...list].reverse()
        expect(drawSample(s, turned, size)).toEqual(drawSample(s, list, size))
        expect(candidatesHash(turned)).toBe(candidatesHash(list))
      }),
    )
  })

  test('has as many as asked for, each once, all candidates; a greater one begins with the smaller one', () => {
    fc.assert(
      fc.property(ids, seed, fc.nat(), (list, s, n) => {
        const size = 1 + (n % list.length)
        const drawn = drawSample(s, list, size)
        expect(new Set(drawn).size).toBe(size)
        expect(drawn.every((id) => list.includes(id))).toBe(true)
        expect(drawSample(s, list, list.length).slice(0, size)).toEqual(drawn)
      }),
    )
  })

  test('takes everybody equally often', () => {
    const list = Array.from({ length: 10 }, (_, i) => `file-${i}`)
    const times = new Map(list.map((id) => [id, 0]))
    const rounds = 5000
    for (let i = 0; i < rounds; i++)
      for (const id of drawSample(sha(`round ${i}`), list, 3)) times.set(id, times.get(id)! + 1)
    const expected = (rounds * 3) / 10
    const chi = [...times.values()].reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0)
    // Nine degrees of freedom: beyond this in one of a thousand.
    expect(chi).toBeLessThan(27.9)
  })
})

test.each([
  [0, { number: 3 }, 0],
  [5, { number: 3 }, 3],
  [5, { number: 9 }, 5],
  [5, { percent: 10 }, 1],
  [50, { percent: 10 }, 5],
  [51, { percent: 10 }, 6],
  [1, { percent: 1 }, 1],
  [7, { percent: 100 }, 7],
])('of %i candidates, %o are %i', (candidates, wish, size) => {
  expect(sampleSize(candidates, wish)).toBe(size)
})
