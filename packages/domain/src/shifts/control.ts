const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? 0)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

/**
 * How far `value` is from the others, robustly: 0.6745·(x − median)/MAD. Null for fewer than 4 others or where they do
 * not differ. Source: Iglewicz and Hoaglin 1993, How to Detect and Handle Outliers.
 */
export function robustZ(others: readonly number[], value: number): number | null {
  if (others.length < 4) return null
  const middle = median(others)
  const deviation = median(others.map((each) => Math.abs(each - middle)))
  return deviation === 0 ? null : (0.6745 * (value - middle)) / deviation
}

/** The exponentially weighted mean of standardised values, and its control limit then. λ 0.2, L 3 by default. */
export interface Ewma {
  z: number
  limit: number
}

/** Source: Roberts 1959; limits of Montgomery, Introduction to Statistical Quality Control, equations 9.25 and 9.26. */
export function ewma(values: readonly number[], lambda = 0.2, width = 3): Ewma[] {
  let z = 0
  return values.map((value, i) => {
    z = lambda * value + (1 - lambda) * z
    const limit = width * Math.sqrt((lambda / (2 - lambda)) * (1 - (1 - lambda) ** (2 * (i + 1))))
    return { z, limit }
  })
}

/** The upper and lower sums of standardised values, and for how many values each has been above 0. */
export interface Cusum {
  up: number
  down: number
  upFor: number
  downFor: number
}

/** Tabular CUSUM, slack `k` in standard errors. Source: Page 1954; Montgomery, equations 9.2 and 9.3. */
export function cusum(values: readonly number[], k = 0.5): Cusum[] {
  let state: Cusum = { up: 0, down: 0, upFor: 0, downFor: 0 }
  return values.map((value) => {
    const up = Math.max(0, state.up + value - k)
    const down = Math.max(0, state.down - value - k)
    state = { up, down, upFor: up > 0 ? state.upFor + 1 : 0, downFor: down > 0 ? state.downFor + 1 : 0 }
    return state
  })
}
