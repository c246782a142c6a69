import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AgendaItem, agenda, EXACT_UP_TO } from '../src/index.ts'

const item = (id: string, ...recused: string[]): AgendaItem => ({ id, recused })

/** Moves of an order, counted by going through it. */
function movesOf(order: readonly string[], items: readonly AgendaItem[]): number {
  let out = new Set<string>()
  let moves = 0
  for (const id of [...order, null]) {
    const next = new Set(items.find((i) => i.id === id)?.recused)
    moves += [...out].filter((o) => !next.has(o)).length + [...next].filter((o) => !out.has(o)).length
    out = next
  }
  return moves
}

const permutations = (ids: string[]): string[][] =>
  ids.length <= 1
    ? [ids]
    : ids.flatMap((id) => permutations(ids.filter((o) => o !== id)).map((rest) => [id, ...rest]))

describe('an agenda', () => {
  test.each<[string, AgendaItem[], number]>([
    ['of nothing', [], 0],
    ['nobody is recused', [item('1'), item('2')], 0],
    [
      'one goes out once for three items that came apart',
      [item('1', 'a'), item('2'), item('3', 'a'), item('4'), item('5', 'a')],
      2,
    ],
    ['the same two in another order are the same', [item('1', 'a', 'b'), item('2', 'b', 'a')], 4],
    ['a chain is gone along', [item('1', 'a'), item('2', 'b'), item('3', 'a', 'b')], 4],
  ])('%s', (_, items, moves) => {
    const made = agenda(items)
    expect(made).toMatchObject({ moves, least: true })
    expect(made.order.toSorted()).toEqual(items.map((i) => i.id).sort())
  })

  const items = (sets: number) =>
    fc
      .array(fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 3 }), {
        minLength: 1,
        maxLength: sets,
      })
      .map((all) => all.map((recused, n) => item(String(n), ...recused)))

  test('no order has fewer moves, and they are counted right', () => {
    fc.assert(
      fc.property(items(6), (list) => {
        const made = agenda(list)
        expect(movesOf(made.order, list)).toBe(made.moves)
        const least = Math.min(...permutations(list.map((i) => i.id)).map((order) => movesOf(order, list)))
        expect(made.moves).toBe(least)
      }),
      { numRuns: 60 },
    )
  })

  test('many different sets: everything once, counted right, never more than going out and in for each set alone', () => {
    fc.assert(
      fc.property(items(40), (list) => {
        const made = agenda(list)
        expect(movesOf(made.order, list)).toBe(made.moves)
        expect(made.order.toSorted()).toEqual(list.map((i) => i.id).sort())
        const sets = new Set(list.map((i) => i.recused.toSorted().join())).size
        expect(made.least).toBe(sets <= EXACT_UP_TO)
        const alone = new Set(list.map((i) => JSON.stringify(i.recused.toSorted())))
        const most = [...alone].reduce((sum, set) => sum + 2 * (JSON.parse(set) as string[]).length, 0)
        expect(made.moves).toBeLessThanOrEqual(most)
      }),
      { numRuns: 60 },
    )
  })
})
