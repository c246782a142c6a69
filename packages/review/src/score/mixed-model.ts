import { factor, inverse, solve } from './cholesky.ts'
import { minimise2 } from './minimise.ts'

/** Scores that applications (rows) got of experts (columns), as three lists of one length. */
export interface Ratings {
  readonly rows: number
  readonly columns: number
  readonly row: Int32Array
  readonly column: Int32Array
  readonly value: Float64Array
}

/** What the model finds; errors are standard errors. */
export interface MixedModel {
  readonly mean: number
  /** What columns add, on average nothing. */
  readonly columnEffect: Float64Array
  readonly columnError: Float64Array
  /** What rows would have got of experts who are neither lenient nor strict. */
  readonly rowEstimate: Float64Array
  readonly rowError: Float64Array
  readonly variance: { readonly rows: number; readonly columns: number; readonly rest: number }
}

/**
 * Bounds of a variance as a multiple of the rest's. A variance of nothing would take every difference of its kind for
 * chance, and a rest of nothing would leave the equations without a solution.
 */
const RATIO = { least: 1e-3, most: 1e4 } as const

/**
 * Fits `value = mean + row + column + rest` with rows, columns and rest random and independent.
 *
 * The variances by restricted maximum likelihood (Patterson & Thompson, Biometrika 58, 1971), profiled over the two ratios
 * to the rest's (Bates et al., J. Stat. Softw. 67, 2015), at given ratios by Henderson's mixed model equations (Biometrics
 * 31, 1975) with the rows absorbed: what is left is dense in the columns, so time grows with their cube. A row's estimate is
 * the mean of its values less what their columns add. It is not drawn towards the common mean as the model's own prediction
 * of a row would be, since that would favour or harm rows with fewer values; the order is the same where all have as many.
 *
 * @param ratings sorted in a way that does not depend on how they came in, so that results do not either
 * @returns nothing when there is too little to tell columns from chance
 */
export function fitMixedModel(ratings: Ratings): MixedModel | undefined {
  const { rows, columns, value } = ratings
  const freedom = value.length - rows - columns + 1
  if (rows < 3 || columns < 2 || freedom < 1) return undefined
  const equations = new Equations(ratings)
  // Equal scores, or such as two sums explain to the last digit, have no rest to compare with.
  if (equations.square < 1e-18 * value.length) return flat(ratings, equations.centre)
  const at = minimise2(
    (x, y) => equations.at(Math.exp(x), Math.exp(y)),
    [0, -1],
    [Math.log(RATIO.least), Math.log(RATIO.most)],
  )
  return equations.solution(Math.exp(at[0]), Math.exp(at[1]))
}

function flat({ rows, columns }: Ratings, mean: number): MixedModel {
  return {
    mean,
    columnEffect: new Float64Array(columns),
    columnError: new Float64Array(columns),
    rowEstimate: new Float64Array(rows).fill(mean),
    rowError: new Float64Array(rows),
    variance: { rows: 0, columns: 0, rest: 0 },
  }
}

/** The mixed model equations of some ratings: columns first, the mean last, rows absorbed. */
class Equations {
  readonly centre: number
  /** Sum of squares around the mean. */
  readonly square: number
  private readonly size: number
  private readonly start: Int32Array
  private readonly order: Int32Array
  private readonly y: Float64Array
  private readonly matrix: Float64Array
  private readonly right: Float64Array
  private readonly ratings: Ratings

  constructor(ratings: Ratings) {
    this.ratings = ratings
    const { rows, row, value, columns } = ratings
    const n = value.length
    this.size = columns + 1
    this.centre = value.reduce((s, v) => s + v, 0) / n
    this.y = value.map((v) => v - this.centre)
    this.square = this.y.reduce((s, v) => s + v * v, 0)
    this.start = new Int32Array(rows + 1)
    for (const r of row) this.start[r + 1]!++
    for (let r = 0; r < rows; r++) this.start[r + 1]! += this.start[r]!
    const next = this.start.slice()
    this.order = new Int32Array(n)
    for (let i = 0; i < n; i++) this.order[next[row[i]!]!++] = i
    this.matrix = new Float64Array(this.size * this.size)
    this.right = new Float64Array(this.size)
  }

  /** Builds and solves at two ratios. @returns log |C|, and the sum of squares that is left */
  private solveAt(rowRatio: number, columnRatio: number): { log: number; rest: number } {
    const { size, matrix, right, y, order, start } = this
    const { rows, columns, column } = this.ratings
    matrix.fill(0)
    right.fill(0)
    let log = 0
    let explained = 0
    for (let j = 0; j < columns; j++) matrix[j * size + j] = 1 / columnRatio
    for (let r = 0; r < rows; r++) {
      const from = start[r]!
      const to = start[r + 1]!
      const count = to - from
      const d = count + 1 / rowRatio
      log += Math.log(d)
      let total = 0
      for (let i = from; i < to; i++) total += y[order[i]!]!
      explained += (total * total) / d
      for (let i = from; i < to; i++) {
        const one = order[i]!
        const j = column[one]!
        matrix[j * size + j]! += 1
        matrix[columns * size + j]! += 1 - count / d
        right[j]! += y[one]! - total / d
        for (let k = from; k < to; k++) {
          const other = column[order[k]!]!
          if (other <= j) matrix[j * size + other]! -= 1 / d
        }
      }
      matrix[columns * size + columns]! += count - (count * count) / d
      right[columns]! += total - (count * total) / d
    }
    const before = right.slice()
    log += factor(matrix, size)
    solve(matrix, size, right)
    for (let j = 0; j < size; j++) explained += before[j]! * right[j]!
    return { log, rest: Math.max(this.square - explained, 1e-12 * this.square) }
  }

  /** Minus twice the restricted log likelihood, up to a constant. */
  at(rowRatio: number, columnRatio: number): number {
    const { rows, columns, value } = this.ratings
    const { log, rest } = this.solveAt(rowRatio, columnRatio)
    return (
      (value.length - 1) * Math.log(rest) + rows * Math.log(rowRatio) + columns * Math.log(columnRatio) + log
    )
  }

  solution(rowRatio: number, columnRatio: number): MixedModel {
    const { rest } = this.solveAt(rowRatio, columnRatio)
    const { size, right, start, order } = this
    const { rows, columns, column, value } = this.ratings
    const variance = rest / (value.length - 1)
    const spread = inverse(this.matrix, size)
    const effect = right.slice(0, columns)
    const at = (i: number, j: number) => spread[i * size + j]!
    const rowEstimate = new Float64Array(rows)
    const rowError = new Float64Array(rows)
    for (let r = 0; r < rows; r++) {
      const ones = order.subarray(start[r]!, start[r + 1]!)
      const count = ones.length
      const d = count + 1 / rowRatio
      let total = 0
      for (const i of ones) total += value[i]! - effect[column[i]!]!
      rowEstimate[r] = total / count
      // The absorbed part of C⁻¹: what belongs to this row, and to it with the mean.
      const touched = [...ones].map((i) => column[i]!)
      let square = count * count * at(columns, columns)
      let withMean = count * at(columns, columns)
      for (const j of touched) {
        square += 2 * count * at(j, columns)
        withMean += at(j, columns)
        for (const k of touched) square += at(j, k)
      }
      const own = 1 / d + square / (d * d)
      const predicted = at(columns, columns) + own - (2 * withMean) / d
      // The estimate is the prediction stretched back: by the part of the row's own that was drawn to the mean.
      const stretch = 1 / (count * rowRatio)
      rowError[r] = Math.sqrt(variance * Math.max(0, predicted + stretch * stretch * (rowRatio - own)))
    }
    return {
      mean: this.centre + right[columns]!,
      columnEffect: effect,
      columnError: effect.map((_, j) => Math.sqrt(variance * Math.max(0, at(j, j)))),
      rowEstimate,
      rowError,
      variance: { rows: rowRatio * variance, columns: columnRatio * variance, rest: variance },
    }
  }
}
