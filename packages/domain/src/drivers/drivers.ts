import { clampInterval, tInterval } from '../statistics/index.ts'
import type { Interval } from '../statistics/index.ts'
import { correlationsOf } from './correlation.ts'
import type { Observation } from './correlation.ts'
import { rSquared, sharesOfR2 } from './shapley.ts'

/** What a driver is about. */
export interface Predictor {
  kind: 'touchpoint' | 'theme' | 'wait' | 'channel' | 'attribute'
  key: string
}

/** Where a driver stands on the map of impact × performance. */
export type Priority = 'fix' | 'keep' | 'watch' | 'maintain'

export interface Driver extends Predictor {
  /** Of R², 0 to 1, with its 95 % bootstrap interval. */
  importance: number
  interval: { low: number; high: number; level: number }
  /** Of all that is explained, 0 to 1. */
  share: number
  /** Whether more of it goes with a better or a worse metric. */
  direction: 'better' | 'worse'
  /** −1 to +1. */
  correlation: number
  /** Of how many observations it is known, 0 to 1. */
  coverage: number
  /** Its mean where it is known, in its own unit; null where more is neither good nor bad by itself. */
  performance: number | null
  /** 95 % t interval of that mean; null under two values. */
  performanceInterval: Interval | null
  /** 1 is the strongest; drivers whose intervals overlap share a rank. Null where it may be no driver at all. */
  rank: number | null
  priority: Priority
}

export interface DriverAnswer {
  n: number
  rSquared: number
  /** The importance from which a driver is a strong one: an equal part of R². */
  impactFrom: number
  drivers: Driver[]
}

/** The mean experience, or sentiment, from which a driver counts as well done. */
export const goodFrom = 0.25

const rounds = 200

const quantile = (sorted: readonly number[], q: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0

/** A tie group: whoever's interval reaches into that of the strongest of the group. */
function ranked(drivers: readonly Omit<Driver, 'rank'>[]): Driver[] {
  let rank = 0
  let lowest = Infinity
  return drivers.map((driver) => {
    // A share of R² is never below 0: under a hundredth at its low end it may be none.
    if (driver.interval.low < 0.002) return { ...driver, rank: null }
    if (driver.interval.high < lowest) {
      rank += 1
      lowest = driver.interval.low
    }
    return { ...driver, rank }
  })
}

/** Whether more of a predictor is better in itself, so that its mean tells how well it is done. */
const isPerformance = ({ kind }: Predictor) => kind === 'touchpoint' || kind === 'theme'

function priorityOf(impact: number, typical: number, performance: number | null): Priority {
  const strong = impact >= typical
  const good = performance === null || performance >= goodFrom
  if (strong) return good ? 'keep' : 'fix'
  return good ? 'maintain' : 'watch'
}

function intervalOfMean(values: readonly number[], mean: number): Interval | null {
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  const interval = tInterval(mean, Math.sqrt(squares / Math.max(1, values.length - 1)), values.length)
  return interval && clampInterval(interval, -1, 1)
}

function bootstrapped(rows: readonly Observation[], width: number, random: () => number): number[][] {
  const drawn: number[][] = Array.from({ length: width }, () => [])
  for (let round = 0; round < rounds; round += 1) {
    const sample = rows.flatMap(() => rows[Math.floor(random() * rows.length)] ?? [])
    sharesOfR2(correlationsOf(sample, width), random).forEach((share, place) => drawn[place]?.push(share))
  }
  return drawn.map((shares) => shares.toSorted((a, b) => a - b))
}

/**
 * What an outcome goes with: each predictor's part of R² by Shapley, with percentile intervals of 200 bootstrap samples.
 * Associations, not causes. `random` in [0, 1) draws the samples.
 */
export function findDrivers(
  predictors: readonly Predictor[],
  rows: readonly Observation[],
  random: () => number,
): DriverAnswer {
  const width = predictors.length
  const correlations = correlationsOf(rows, width)
  const r2 = rSquared(
    correlations,
    predictors.map((_, place) => place),
  )
  const shares = sharesOfR2(correlations, random)
  const drawn = bootstrapped(rows, width, random)
  const typical = r2 / Math.max(1, width)
  const drivers = predictors.map((predictor, place) => {
    const known = rows.flatMap(({ x }) => x[place] ?? [])
    const mean = known.reduce((sum, value) => sum + value, 0) / Math.max(1, known.length)
    const performance = isPerformance(predictor) ? mean : null
    const importance = Math.max(0, shares[place] ?? 0)
    const correlation = correlations.rxy[place] ?? 0
    const sorted = drawn[place] ?? []
    return {
      ...predictor,
      importance,
      interval: { low: Math.max(0, quantile(sorted, 0.025)), high: quantile(sorted, 0.975), level: 0.95 },
      share: r2 === 0 ? 0 : importance / r2,
      direction: correlation >= 0 ? ('better' as const) : ('worse' as const),
      correlation,
      coverage: known.length / Math.max(1, rows.length),
      performance,
      performanceInterval: performance === null ? null : intervalOfMean(known, mean),
      priority: priorityOf(importance, typical, performance),
    }
  })
  return {
    n: rows.length,
    rSquared: r2,
    impactFrom: typical,
    drivers: ranked(drivers.toSorted((a, b) => b.importance - a.importance)),
  }
}
