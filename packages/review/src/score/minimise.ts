type Point = readonly [number, number]

/**
 * The lowest point of a function of two numbers, each within bounds: Nelder & Mead's simplex (Computer Journal 7, 1965),
 * its points clamped to the bounds. The same function and start give the same point, to the last digit.
 */
export function minimise2(
  f: (x: number, y: number) => number,
  start: Point,
  [least, most]: Point,
  { tolerance = 1e-4, steps = 200 } = {},
): Point {
  const clamp = (n: number) => Math.min(most, Math.max(least, n))
  const at = (x: number, y: number) => {
    const point: Point = [clamp(x), clamp(y)]
    return { point, value: f(...point) }
  }
  let simplex = [at(...start), at(start[0] + 1, start[1]), at(start[0], start[1] + 1)]
  for (let n = 0; n < steps; n++) {
    simplex = simplex.toSorted((a, b) => a.value - b.value)
    const [best, good, worst] = simplex as [(typeof simplex)[0], (typeof simplex)[0], (typeof simplex)[0]]
    const size = Math.max(...[0, 1].map((i) => Math.abs(worst.point[i]! - best.point[i]!)))
    if (size < tolerance) break
    const middle = [0, 1].map((i) => (best.point[i]! + good.point[i]!) / 2) as [number, number]
    const along = (by: number) =>
      at(middle[0] + by * (middle[0] - worst.point[0]), middle[1] + by * (middle[1] - worst.point[1]))
    const reflected = along(1)
    if (reflected.value < best.value) {
      const further = along(2)
      simplex[2] = further.value < reflected.value ? further : reflected
    } else if (reflected.value < good.value) simplex[2] = reflected
    else {
      const nearer = reflected.value < worst.value ? along(0.5) : along(-0.5)
      if (nearer.value < Math.min(reflected.value, worst.value)) simplex[2] = nearer
      else
        simplex = simplex.map(({ point }) =>
          at((point[0] + best.point[0]) / 2, (point[1] + best.point[1]) / 2),
        )
    }
  }
  return simplex.toSorted((a, b) => a.value - b.value)[0]!.point
}
