/** A plain logistic regression: weights of standardised inputs. */
export interface Logistic {
  intercept: number
  weights: number[]
  means: number[]
  deviations: number[]
}

export interface Fitting {
  /** Standard deviation of the normal prior of each weight, mean 0; without it only what keeps the fit finite. */
  priorDeviation?: number
  /** Of each row; 1 without. */
  rowWeights?: readonly number[]
}

const barely = 1e-6
const mostSteps = 50

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x))

/** x of A·x = b for a small symmetric positive matrix, by Gauss. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0])
  const size = rows.length
  for (let column = 0; column < size; column += 1) {
    const pivot = rows[column] ?? []
    for (const [i, row] of rows.entries()) {
      if (i === column) continue
      const factor = (row[column] ?? 0) / (pivot[column] ?? 1)
      if (factor === 0) continue
      for (let k = column; k <= size; k += 1) row[k] = (row[k] ?? 0) - factor * (pivot[k] ?? 0)
    }
  }
  return rows.map((row, i) => (row[size] ?? 0) / (row[i] ?? 1))
}

function momentsOf(rows: readonly (readonly number[])[]) {
  const width = rows[0]?.length ?? 0
  const means = Array.from(
    { length: width },
    (_, j) => rows.reduce((sum, row) => sum + (row[j] ?? 0), 0) / rows.length,
  )
  const deviations = means.map((mean, j) => {
    const variance = rows.reduce((sum, row) => sum + ((row[j] ?? 0) - mean) ** 2, 0) / rows.length
    return Math.sqrt(variance) || 1
  })
  return { means, deviations }
}

const standardised = (
  row: readonly number[],
  { means, deviations }: Pick<Logistic, 'means' | 'deviations'>,
) => [1, ...row.map((value, j) => (value - (means[j] ?? 0)) / (deviations[j] ?? 1))]

/** One step of Newton on the penalised likelihood. */
function stepOf(
  inputs: readonly (readonly number[])[],
  labels: readonly number[],
  theta: readonly number[],
  penalties: readonly number[],
  rowWeights: readonly number[] | undefined,
): number[] {
  const gradient = theta.map((value, j) => -(penalties[j] ?? 0) * value)
  const hessian = theta.map((_, j) => theta.map((__, k) => (j === k ? (penalties[j] ?? 0) : 0)))
  for (const [i, input] of inputs.entries()) {
    const p = sigmoid(input.reduce((sum, value, j) => sum + value * (theta[j] ?? 0), 0))
    const own = rowWeights?.[i] ?? 1
    for (const [j, value] of input.entries()) {
      gradient[j] = (gradient[j] ?? 0) + own * ((labels[i] ?? 0) - p) * value
      const row = hessian[j]
      if (row)
        for (const [k, other] of input.entries()) row[k] = (row[k] ?? 0) + own * p * (1 - p) * value * other
    }
  }
  return solved(hessian, gradient)
}

/** The most probable weights by Newton's method. */
export function fitLogistic(
  rows: readonly (readonly number[])[],
  labels: readonly number[],
  { priorDeviation, rowWeights }: Fitting = {},
): Logistic {
  const moments = momentsOf(rows)
  const inputs = rows.map((row) => standardised(row, moments))
  const penalty = priorDeviation === undefined ? barely : 1 / priorDeviation ** 2
  const penalties = [barely, ...moments.means.map(() => penalty)]
  let theta = penalties.map(() => 0)
  for (let step = 0; step < mostSteps; step += 1) {
    const by = stepOf(inputs, labels, theta, penalties, rowWeights)
    const size = Math.max(1, Math.max(...by.map(Math.abs)) / 2)
    theta = theta.map((value, j) => value + (by[j] ?? 0) / size)
    if (Math.max(...by.map(Math.abs)) < 1e-8) break
  }
  const [intercept = 0, ...weights] = theta
  return { intercept, weights, ...moments }
}

/** What the regression says of one row, 0 to 1. */
export function predict(model: Logistic, row: readonly number[]): number {
  const [, ...values] = standardised(row, model)
  return sigmoid(values.reduce((sum, value, j) => sum + value * (model.weights[j] ?? 0), model.intercept))
}
