import {
  clampInterval,
  compareNets,
  intervalOf,
  newcombe,
  scaleInterval,
  twoShareP,
  welch,
} from '../statistics/index.ts'
import type { Interval } from '../statistics/index.ts'
import type { Definition } from './definition.ts'
import { evaluate, formulaOf, netCounts, shareCounts } from './formula.ts'
import { countBetween, momentsOf } from './histogram.ts'
import type { Histogram } from './histogram.ts'
import { isWithheld, sufficiencyOf } from './sufficiency.ts'

export interface Comparison {
  /** In the definition's unit (percentage points for `percent`). */
  difference: number
  interval: Interval
  /** Two-sided; families of comparisons go through `benjaminiHochberg`. */
  pValue: number
  /** p < 0.05, the interval leaves out 0, and both samples have at least 5 answers. */
  significant: boolean
}

type Test = Pick<Comparison, 'interval' | 'pValue'>

/** The interval and p-value of a - b in the definition's unit; both samples have answers. */
function testDifference({ id, scale, bins }: Definition, a: Histogram, b: Histogram): Test {
  const formula = formulaOf[id]
  if (formula.kind === 'net') {
    const { interval, pValue } = compareNets(netCounts(a, bins, formula), netCounts(b, bins, formula))
    return { interval: scaleInterval(interval, 100), pValue }
  }
  if (formula.kind === 'share') {
    const first = shareCounts(a, bins, formula)
    const second = shareCounts(b, bins, formula)
    const samples = [first.chosen, first.n, second.chosen, second.n] as const
    return { interval: scaleInterval(newcombe(...samples), 100), pValue: twoShareP(...samples) }
  }
  const width = scale.max - scale.min
  const { interval, pValue } = welch(momentsOf(a, bins), momentsOf(b, bins)) ?? {
    interval: intervalOf(-width, width),
    pValue: 1,
  }
  return { interval: clampInterval(interval, -width, width), pValue }
}

/**
 * The difference a - b of two independent samples. Net scores by plain Wald errors, shares by Newcombe's hybrid
 * interval and the pooled z test, means by Welch. Null when either is empty, or withheld (eNPS under 5 answers).
 */
export function compareSummaries(
  definition: Definition,
  a: Histogram,
  b: Histogram,
  isEmployees = false,
): Comparison | null {
  const { metric, bins } = definition
  const sizes = [a, b].map((h) => countBetween(h, bins.min, bins.max))
  if (sizes.some((n) => n === 0 || isWithheld(metric, n, isEmployees))) return null

  const { interval, pValue } = testDifference(definition, a, b)
  const enough = sizes.every((n) => sufficiencyOf(n) !== 'insufficient')
  return {
    difference: evaluate(definition, a).value - evaluate(definition, b).value,
    interval,
    pValue,
    significant: enough && pValue < 0.05 && (interval.low > 0 || interval.high < 0),
  }
}
