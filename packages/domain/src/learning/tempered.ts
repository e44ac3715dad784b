import type { Calibration } from '../discrimination/index.ts'
import type { ChurnModel } from '../risk/index.ts'
import { priorOf, weightsOf } from './example.ts'
import type { Example } from './example.ts'
import { fitModel } from './fit/fit.ts'
import type { FitOptions } from './fit/fit.ts'
import type { Recipe } from './judge.ts'
import { lineOf } from './line.ts'
import { recalibrated } from './recalibrate.ts'

/** How bold the assumptions are may be off by half; how often customers leave is as little known as the prior says. */
const slopeDeviation = 0.5

/** The line that turns what the prior says into what came of `examples` (in order), as of `now` in milliseconds. */
export function temperedLine(
  examples: readonly Example[],
  { prior, horizonDays }: Pick<Recipe, 'prior' | 'horizonDays'>,
  now: number,
): Calibration {
  const weights = weightsOf(examples, now, horizonDays)
  const rows = examples.map((example, i) => ({
    p: priorOf(example),
    y: example.label,
    weight: weights[i] ?? 0,
  }))
  return lineOf(rows, { slope: slopeDeviation, intercept: prior.intercept.deviation })
}

/**
 * The prior with its base rate and its boldness learned and all that weighs still assumed: what a few hundred outcomes
 * can teach before they can teach thirty weights. What is not learned stays as uncertain as it was.
 */
export function temperedModel(examples: readonly Example[], recipe: Recipe, options: FitOptions): ChurnModel {
  const assumed = fitModel([], recipe.prior, { ...options, lapse: null })
  return {
    ...recalibrated(assumed, temperedLine(examples, recipe, recipe.now)),
    deviations: assumed.deviations,
    examples: examples.length,
    leavers: examples.filter(({ label }) => label === 1).length,
  }
}
