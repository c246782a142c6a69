import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Ballot, type Choice, leastOf, tally } from '../src/index.ts'

const terms = { quorum: 'two-thirds', passes: 'half' } as const
const five = ['a', 'b', 'c', 'd', 'e']
/** `+ - 0` in the order of the members; `.` says nothing. */
const votes = (signs: string): Ballot['votes'] =>
  [...signs].flatMap((sign, n) => {
    const choice = ({ '+': 'for', '-': 'against', '0': 'abstain' } as Record<string, Choice>)[sign]
    return choice ? [{ expert: five[n]!, choice }] : []
  })

describe('tally', () => {
  test.each([
    // signs, recused, present, result, for, need, quorum
    ['+++..', [], five, 'passed', 3, 3, 4],
    ['++---', [], five, 'failed', 2, 3, 4],
    ['++00.', [], five, 'failed', 2, 3, 4],
    ['+++..', [], ['a', 'b', 'c'], 'no-quorum', 3, 2, 4],
    // Two are recused: what one of them voted is void, and neither is needed.
    ['++.+.', ['d', 'e'], five, 'passed', 2, 2, 2],
    ['+--+.', ['d', 'e'], five, 'failed', 1, 2, 2],
    // Whoever voted and left was there.
    ['+++-.', [], [], 'passed', 3, 3, 4],
    ['', five, five, 'no-quorum', 0, 1, 1],
  ] as const)('%s, recused %j, present %j: %s', (signs, recused, present, result, yes, need, quorum) => {
    expect(tally({ members: five, recused, present, votes: votes(signs) }, terms)).toMatchObject({
      result,
      for: yes,
      need,
      quorum,
    })
  })

  test.each([
    ['half', 4, 3],
    ['half', 5, 3],
    ['two-thirds', 3, 2],
    ['two-thirds', 7, 5],
    ['all', 4, 4],
    ['half', 0, 1],
  ] as const)('%s of %i is %i', (majority, n, least) => expect(leastOf(majority, n)).toBe(least))

  test('one more vote for it never makes it fail, and a recused member changes nothing', () => {
    const members = fc.subarray(five, { minLength: 1 })
    const choice = fc.constantFrom<Choice>('for', 'against', 'abstain')
    fc.assert(
      fc.property(
        members,
        fc.subarray(five),
        fc.array(fc.record({ expert: fc.constantFrom(...five), choice })),
        (who, recused, cast) => {
          const ballot: Ballot = { members: who, recused, present: five, votes: cast }
          const is = tally(ballot, terms)
          expect(is.for + is.against + is.abstained).toBeLessThanOrEqual(is.there)
          const last = new Map(cast.map((v) => [v.expert, v.choice]))
          const without = cast.filter((v) => !recused.includes(v.expert))
          expect(tally({ ...ballot, votes: without }, terms)).toEqual(is)
          for (const expert of who) {
            if (last.get(expert) === 'for') continue
            const more = tally({ ...ballot, votes: [...cast, { expert, choice: 'for' }] }, terms)
            if (is.result === 'passed') expect(more.result).toBe('passed')
          }
        },
      ),
    )
  })
})
