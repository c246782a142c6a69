/**
 * Symmetric positive definite systems, dense, as a lower triangle in rows: element (i, j), j ≤ i, stands at i·size + j.
 * Golub & Van Loan, Matrix Computations, §4.2.
 */

/** Replaces a matrix by its factor L (A = L·Lᵀ), in place. @returns log |A| */
export function factor(a: Float64Array, size: number): number {
  let log = 0
  for (let i = 0; i < size; i++) {
    const row = i * size
    for (let j = 0; j <= i; j++) {
      const other = j * size
      let s = a[row + j]!
      for (let k = 0; k < j; k++) s -= a[row + k]! * a[other + k]!
      if (j < i) a[row + j] = s / a[other + j]!
      else {
        // What rounding takes below nothing is nothing.
        const pivot = Math.sqrt(Math.max(s, 1e-300))
        a[row + i] = pivot
        log += 2 * Math.log(pivot)
      }
    }
  }
  return log
}

/** Solves L·Lᵀ·x = b, in place of b. */
export function solve(l: Float64Array, size: number, b: Float64Array): void {
  for (let i = 0; i < size; i++) {
    let s = b[i]!
    for (let k = 0; k < i; k++) s -= l[i * size + k]! * b[k]!
    b[i] = s / l[i * size + i]!
  }
  for (let i = size - 1; i >= 0; i--) {
    let s = b[i]!
    for (let k = i + 1; k < size; k++) s -= l[k * size + i]! * b[k]!
    b[i] = s / l[i * size + i]!
  }
}

/** The inverse of L·Lᵀ, whole (both triangles). */
export function inverse(l: Float64Array, size: number): Float64Array {
  const out = new Float64Array(size * size)
  const column = new Float64Array(size)
  for (let j = 0; j < size; j++) {
    column.fill(0)
    column[j] = 1
    solve(l, size, column)
    for (let i = 0; i < size; i++) out[i * size + j] = column[i]!
  }
  return out
}
