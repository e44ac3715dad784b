import type { Scored } from './scored.ts'

/** Told log-odds against true ones: slope 1 and intercept 0 are perfect; a slope under 1 is overconfident (Cox 1958). */
export interface Calibration {
  slope: number
  intercept: number
}

const certainty = 1e-9
const mostSteps = 50
const closeEnough = 1e-10
const flat = 1e-12

interface Point {
  x: number
  y: number
}

function pointOf({ p, y }: Scored): Point {
  const q = Math.min(1 - certainty, Math.max(certainty, p))
  return { x: Math.log(q / (1 - q)), y }
}

/** One step of Newton; null where the likelihood is flat. */
function stepOf(points: readonly Point[], { slope, intercept }: Calibration): Calibration | null {
  let [g0, g1, h00, h01, h11] = [0, 0, 0, 0, 0]
  for (const { x, y } of points) {
    const p = 1 / (1 + Math.exp(-(intercept + slope * x)))
    const w = p * (1 - p)
    g0 += y - p
    g1 += (y - p) * x
    h00 += w
    h01 += w * x
    h11 += w * x * x
  }
  const determinant = h00 * h11 - h01 * h01
  if (!(determinant > flat)) return null
  return {
    intercept: (h11 * g0 - h01 * g1) / determinant,
    slope: (h00 * g1 - h01 * g0) / determinant,
  }
}

/**
 * A logistic regression of what came true on the log-odds of what was told. Null where it has no answer: all left, all
 * stayed, all were told the same, or the told ones part both perfectly.
 */
export function calibration(scores: readonly Scored[]): Calibration | null {
  const points = scores.map(pointOf)
  let at: Calibration = { slope: 1, intercept: 0 }
  for (let step = 0; step < mostSteps; step += 1) {
    const by = stepOf(points, at)
    if (by === null) return null
    // A long step overshoots where the curve is flat; a few short ones do not.
    const size = Math.max(1, Math.abs(by.slope), Math.abs(by.intercept) / 2)
    at = { slope: at.slope + by.slope / size, intercept: at.intercept + by.intercept / size }
    if (Math.abs(by.slope) + Math.abs(by.intercept) < closeEnough) return at
  }
  return null
}
