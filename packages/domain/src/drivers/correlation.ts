/** Correlations of predictors with each other, and with the outcome. */
export interface Correlations {
  rxx: number[][]
  rxy: number[]
}

export interface Observation {
  y: number
  /** One for each predictor; null where it is not known of this one. */
  x: readonly (number | null)[]
}

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/** Centred values of length 1; what is not known stands at the mean, and says nothing. */
function scaled(values: readonly (number | null)[]): number[] {
  const mean = meanOf(values.filter((value) => value !== null))
  const centred = values.map((value) => (value === null ? 0 : value - mean))
  const length = Math.sqrt(centred.reduce((sum, value) => sum + value ** 2, 0))
  return centred.map((value) => (length < 1e-12 ? 0 : value / length))
}

const product = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0)

/** Pearson correlations, missing values at their predictor's mean. */
export function correlationsOf(rows: readonly Observation[], width: number): Correlations {
  const columns = Array.from({ length: width }, (_, place) => scaled(rows.map(({ x }) => x[place] ?? null)))
  const y = scaled(rows.map((row) => row.y))
  return {
    rxx: columns.map((a) => columns.map((b) => product(a, b))),
    rxy: columns.map((column) => product(column, y)),
  }
}
