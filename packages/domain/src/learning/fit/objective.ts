import type { TermPrior } from '../../risk/index.ts'
import type { BelievedShare } from './believed-share.ts'
import type { Matrix } from './cholesky.ts'

/** Rows of `width` term values each, centred, with what came of each and how much it counts. */
export interface Design {
  width: number
  values: Float64Array
  labels: Float64Array
  weights: Float64Array
}

/** What is to be made small: the loss on the examples and the distance from what was believed. */
export interface Objective {
  design: Design
  /** In the order of the columns. */
  priors: readonly TermPrior[]
  share: BelievedShare
}

/** ln(1 + eˣ) without overflow. */
const softplus = (x: number) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)))

export const sigma = (x: number): number => 1 / (1 + Math.exp(-x))

/** The log-odds of row `row` by `theta`: the weights, then the intercept. */
function etaOf({ values, width }: Design, row: number, theta: readonly number[]): number {
  let eta = theta[width] ?? 0
  const start = row * width
  for (let j = 0; j < width; j += 1) {
    const x = values[start + j] ?? 0
    if (x !== 0) eta += x * (theta[j] ?? 0)
  }
  return eta
}

/** −log posterior, up to a constant. */
export function valueOf({ design, priors, share }: Objective, theta: readonly number[]): number {
  const intercept = theta[design.width] ?? 0
  let sum = share.n * (softplus(intercept) - share.mean * intercept)
  for (const [j, { mean, deviation }] of priors.entries())
    sum += ((theta[j] ?? 0) - mean) ** 2 / (2 * deviation ** 2)
  for (let row = 0; row < design.labels.length; row += 1) {
    const eta = etaOf(design, row, theta)
    sum += (design.weights[row] ?? 0) * (softplus(eta) - (design.labels[row] ?? 0) * eta)
  }
  return sum
}

export interface Slopes {
  gradient: number[]
  hessian: Matrix
}

/** What the belief adds, on the diagonal alone. */
function slopesOfBelief({ design, priors, share }: Objective, theta: readonly number[]): Slopes {
  const size = design.width + 1
  const hessian = new Float64Array(size * size)
  const gradient = priors.map(({ mean, deviation }, j) => {
    hessian[j * size + j] = 1 / deviation ** 2
    return ((theta[j] ?? 0) - mean) / deviation ** 2
  })
  const p = sigma(theta[design.width] ?? 0)
  hessian[size * size - 1] = share.n * p * (1 - p)
  return { gradient: [...gradient, share.n * (p - share.mean)], hessian }
}

/** Gradient and Hessian of {@link valueOf} at `theta`; a term that is 0 in a row costs nothing. */
export function slopesOf(objective: Objective, theta: readonly number[]): Slopes {
  const { design } = objective
  const { width, values } = design
  const size = width + 1
  const { gradient, hessian } = slopesOfBelief(objective, theta)
  const columns = new Int32Array(size)
  const filled = new Float64Array(size)
  for (let row = 0; row < design.labels.length; row += 1) {
    const p = sigma(etaOf(design, row, theta))
    const weight = design.weights[row] ?? 0
    const error = weight * (p - (design.labels[row] ?? 0))
    const curve = weight * p * (1 - p)
    let count = 0
    for (let j = 0; j <= width; j += 1) {
      const x = j === width ? 1 : (values[row * width + j] ?? 0)
      if (x === 0) continue
      columns[count] = j
      filled[count] = x
      count += 1
      gradient[j] = (gradient[j] ?? 0) + error * x
    }
    for (let a = 0; a < count; a += 1) {
      const start = (columns[a] ?? 0) * size
      const by = curve * (filled[a] ?? 0)
      for (let b = 0; b <= a; b += 1) {
        const place = start + (columns[b] ?? 0)
        hessian[place] = (hessian[place] ?? 0) + by * (filled[b] ?? 0)
      }
    }
  }
  for (let a = 0; a < size; a += 1)
    for (let b = 0; b < a; b += 1) hessian[b * size + a] = hessian[a * size + b] ?? 0
  return { gradient, hessian }
}
