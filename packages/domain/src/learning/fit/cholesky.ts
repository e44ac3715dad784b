/** A symmetric positive definite matrix of `size` rows, row after row. */
export type Matrix = Float64Array

/** The lower factor L of A = L·Lᵀ; null where A is not positive definite. */
export function factorOf(matrix: Matrix, size: number): Matrix | null {
  const factor = new Float64Array(size * size)
  const at = (row: number, column: number) => factor[row * size + column] ?? 0
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let sum = matrix[i * size + j] ?? 0
      for (let k = 0; k < j; k += 1) sum -= at(i, k) * at(j, k)
      if (i === j && !(sum > 0)) return null
      factor[i * size + j] = i === j ? Math.sqrt(sum) : sum / at(j, j)
    }
  }
  return factor
}

/** x of L·Lᵀ·x = b. */
export function solve(factor: Matrix, b: readonly number[]): number[] {
  const size = b.length
  const at = (row: number, column: number) => factor[row * size + column] ?? 0
  const x = [...b]
  for (let i = 0; i < size; i += 1) {
    let sum = x[i] ?? 0
    for (let k = 0; k < i; k += 1) sum -= at(i, k) * (x[k] ?? 0)
    x[i] = sum / at(i, i)
  }
  for (let i = size - 1; i >= 0; i -= 1) {
    let sum = x[i] ?? 0
    for (let k = i + 1; k < size; k += 1) sum -= at(k, i) * (x[k] ?? 0)
    x[i] = sum / at(i, i)
  }
  return x
}

/** The diagonal of the inverse. */
export function inverseDiagonal(factor: Matrix, size: number): number[] {
  return Array.from({ length: size }, (_, i) => {
    const unit = Array.from({ length: size }, (__, j) => Number(i === j))
    return solve(factor, unit)[i] ?? 0
  })
}
