import type { Calibration, Scored } from '../discrimination/index.ts'
import { minimize } from './fit/newton.ts'

const sigma = (x: number) => 1 / (1 + Math.exp(-x))
const logit = (p: number) => Math.log(p / (1 - p))
const certainty = 1e-9

const told = ({ p }: Scored) => logit(Math.min(1 - certainty, Math.max(certainty, p)))

/** A row and how much it counts. */
export interface Weighed extends Scored {
  weight: number
}

/** How far a line may lie from the one that changes nothing, in standard deviations of what is believed. */
export interface LineBelief {
  slope: number
  intercept: number
}

/**
 * Platt's line in log-odds (Platt 1999) that makes what was told come true, as far as `rows` move it off the one that
 * changes nothing: two numbers are learned long before thirty are. Its slope is never negative, so that ranks stay.
 */
export function lineOf(
  rows: readonly Weighed[],
  { slope: deviation, intercept: around }: LineBelief,
): Calibration {
  const [slope = 1, intercept = 0] = minimize(
    {
      design: {
        width: 1,
        values: Float64Array.from(rows, told),
        labels: Float64Array.from(rows, ({ y }) => y),
        weights: Float64Array.from(rows, ({ weight }) => weight),
      },
      priors: [{ mean: 1, deviation, sign: 1 }],
      // As strong around 0 as that deviation: a share of one half, seen of 4 / deviation² customers.
      share: { mean: 0.5, n: 4 / around ** 2 },
    },
    [1, 0],
  )
  return { slope, intercept }
}

/** What is told, with the line applied. */
export const onLine = ({ slope, intercept }: Calibration, p: number): number =>
  sigma(intercept + slope * logit(p))
