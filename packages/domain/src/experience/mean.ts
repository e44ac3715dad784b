import type { MetricId } from '../metrics/index.ts'
import { clampInterval, tInterval } from '../statistics/index.ts'
import type { Interval } from '../statistics/index.ts'
import { experienceOfScore } from './experience-of.ts'

/** `counts[i]` answers of a metric had score i. */
export interface ScoreTally {
  metric: MetricId
  counts: readonly number[]
}

/** Comments without a score: how many, and the sum of their sentiments and of the squares. */
export interface TextTally {
  n: number
  sum: number
  squares: number
}

export interface MeanExperience {
  /** From -1 (worst) to +1 (best). */
  value: number
  n: number
  /** 95 % t interval; null under two values. */
  interval: Interval | null
}

/** The mean experience of all that was said, whatever the scale; null where nobody said anything. */
export function meanExperience(
  scores: readonly ScoreTally[],
  texts: TextTally = { n: 0, sum: 0, squares: 0 },
): MeanExperience | null {
  let { n, sum, squares } = texts
  for (const { metric, counts } of scores) {
    for (const [score, count] of counts.entries()) {
      const experience = experienceOfScore(metric, score)
      n += count
      sum += count * experience
      squares += count * experience ** 2
    }
  }
  if (n === 0) return null
  const value = sum / n
  const variance = n > 1 ? Math.max(0, (squares - n * value ** 2) / (n - 1)) : 0
  const interval = tInterval(value, Math.sqrt(variance), n)
  return { value, n, interval: interval && clampInterval(interval, -1, 1) }
}
