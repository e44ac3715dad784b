import type { TermPrior } from '../../risk/index.ts'
import { factorOf, solve } from './cholesky.ts'
import { slopesOf, valueOf } from './objective.ts'
import type { Objective, Slopes } from './objective.ts'

const mostSteps = 60
const closeEnough = 1e-9
const leastShare = 1e-10
const rounding = 1e-14

/** The nearest value on the side where the term belongs. */
const within = (value: number, sign: TermPrior['sign']) =>
  sign === 0 ? value : sign * Math.max(0, sign * value)

/** The places that may move: not those that stand at their bound and would be pushed beyond it. */
function freeOf(objective: Objective, theta: readonly number[], gradient: readonly number[]): number[] {
  return theta.flatMap((value, j) => {
    const sign = objective.priors[j]?.sign ?? 0
    const isHeld = sign !== 0 && value === 0 && sign * (gradient[j] ?? 0) >= 0
    return isHeld ? [] : [j]
  })
}

/** Newton's step over the places that are free, 0 elsewhere. */
function stepOf({ gradient, hessian }: Slopes, free: readonly number[]): number[] | null {
  const size = gradient.length
  const part = new Float64Array(free.length ** 2)
  for (const [a, i] of free.entries())
    for (const [b, j] of free.entries()) part[a * free.length + b] = hessian[i * size + j] ?? 0
  const factor = factorOf(part, free.length)
  if (factor === null) return null
  const moved = solve(
    factor,
    free.map((j) => -(gradient[j] ?? 0)),
  )
  const step = gradient.map(() => 0)
  for (const [a, j] of free.entries()) step[j] = moved[a] ?? 0
  return step
}

/** The first point along the step, halved as often as needed, that is enough better; null where none is. */
function better(
  objective: Objective,
  theta: readonly number[],
  gradient: readonly number[],
  step: readonly number[],
) {
  const value = valueOf(objective, theta)
  for (let share = 1; share > leastShare; share /= 2) {
    const next = theta.map((old, j) => within(old + share * (step[j] ?? 0), objective.priors[j]?.sign ?? 0))
    const fall = next.reduce((sum, now, j) => sum + (gradient[j] ?? 0) * ((theta[j] ?? 0) - now), 0)
    if (valueOf(objective, next) <= value - 1e-4 * fall + rounding * Math.abs(value)) return next
  }
  return null
}

/**
 * The lowest point of a convex objective with every term on its side: Newton steps with the full Hessian, projected
 * (Bertsekas 1982, SIAM J. Control 20:221). Begins at what was believed: without examples that is the answer.
 */
export function minimize(objective: Objective, start: readonly number[]): number[] {
  let theta = start.map((value, j) => within(value, objective.priors[j]?.sign ?? 0))
  for (let round = 0; round < mostSteps; round += 1) {
    const slopes = slopesOf(objective, theta)
    const step = stepOf(slopes, freeOf(objective, theta, slopes.gradient))
    const next = step && better(objective, theta, slopes.gradient, step)
    if (!next) return theta
    const moved = Math.max(...next.map((value, j) => Math.abs(value - (theta[j] ?? 0))))
    theta = next
    if (moved < closeEnough) return theta
  }
  return theta
}
