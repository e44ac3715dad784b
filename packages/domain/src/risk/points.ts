/** Past about ±20 log-odds a float rounds to certainty, which the model never has. */
const certainty = 1e-9

/** σ of log-odds, strictly between 0 and 1. */
export function probabilityOf(logOdds: number): number {
  return Math.min(1 - certainty, Math.max(certainty, 1 / (1 + Math.exp(-logOdds))))
}

/** s!·(n − s − 1)!/n! for each size s of a coalition out of n: what it weighs in Shapley's value. */
function shapleyWeights(n: number): number[] {
  const weights = [1 / n]
  for (let size = 1; size < n; size += 1) weights.push(((weights[size - 1] ?? 0) * size) / (n - size))
  return weights
}

const weightsOfSizes = Array.from({ length: 9 }, (_, n) => shapleyWeights(n))

const sizeOf = (set: number) => {
  let size = 0
  for (let rest = set; rest > 0; rest &= rest - 1) size += 1
  return size
}

const sizes = Array.from({ length: 256 }, (_, set) => sizeOf(set))

/** The probability of every subset of the contributions, by its bits. */
function probabilitiesOf(intercept: number, contributions: readonly number[]): Float64Array {
  const logOdds = new Float64Array(2 ** contributions.length)
  logOdds[0] = intercept
  for (const [index, contribution] of contributions.entries()) {
    const bit = 2 ** index
    for (let set = 0; set < bit; set += 1) logOdds[bit + set] = (logOdds[set] ?? 0) + contribution
  }
  return logOdds.map(probabilityOf)
}

function pointsOfOne(index: number, probabilities: Float64Array, weights: readonly number[]): number {
  const bit = 2 ** index
  let points = 0
  for (let set = 0; set < probabilities.length; set += 1) {
    if ((set & bit) > 0) continue
    const gain = (probabilities[set | bit] ?? 0) - (probabilities[set] ?? 0)
    points += (weights[sizes[set] ?? 0] ?? 0) * gain
  }
  return 100 * points
}

/**
 * How many percentage points of probability each of at most eight contributions (log-odds) accounts for: exact Shapley
 * values over all orders in which they may come. They sum to 100 · (p − the probability of the intercept alone).
 */
export function shapleyPoints(intercept: number, contributions: readonly number[]): number[] {
  const telling = contributions.filter((contribution) => contribution !== 0)
  const probabilities = probabilitiesOf(intercept, telling)
  const weights = weightsOfSizes[telling.length] ?? []
  const points = telling.map((_, index) => pointsOfOne(index, probabilities, weights))
  return contributions.map((contribution) => (contribution === 0 ? 0 : (points.shift() ?? 0)))
}
