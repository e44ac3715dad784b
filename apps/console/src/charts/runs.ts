import type { SeriesPoint } from '@vigia/contracts/metrics'

import { dateOf } from '../i18n/format.ts'

export interface DrawnPoint {
  at: Date
  value: number
  low: number
  high: number
  n: number
  /** Too few answers to be sure: drawn in grey. */
  grey: boolean
}

export interface DrawnSegment extends DrawnPoint {
  run: number
}

/** The points that have something to tell; the others leave a gap. */
export const drawnPoints = (series: readonly SeriesPoint[]): (DrawnPoint | null)[] =>
  series.map(({ from, value, interval, n, sufficiency }) =>
    value === null || interval === null
      ? null
      : {
          at: dateOf(from),
          value,
          low: interval.low,
          high: interval.high,
          n,
          grey: sufficiency !== 'normal',
        },
  )

/**
 * Pairs of neighbours gathered into runs of one colour. A stretch is grey when one of its ends is; runs share their
 * ends, so that the band has no holes where the colour changes.
 */
export function runsOf(points: readonly (DrawnPoint | null)[]): DrawnSegment[] {
  const segments: DrawnSegment[] = []
  let run = 0
  let before: { point: DrawnPoint; grey: boolean } | null = null
  for (const [index, point] of points.entries()) {
    const previous = points[index - 1]
    if (!point || !previous) {
      before = null
      continue
    }
    const grey = point.grey || previous.grey
    if (!before || before.grey !== grey) {
      run += 1
      segments.push({ ...previous, grey, run })
    }
    segments.push({ ...point, grey, run })
    before = { point, grey }
  }
  return segments
}

/** Points without a neighbour: no band can hold their interval, so they get a line of their own. */
export const lonePoints = (points: readonly (DrawnPoint | null)[]): DrawnPoint[] =>
  points.filter(
    (point, index): point is DrawnPoint => point !== null && !points[index - 1] && !points[index + 1],
  )

/** The lowest and the highest that any interval reaches, with some air, inside the scale. */
export function reachOf(
  points: readonly DrawnPoint[],
  [min, max]: readonly [number, number],
): [number, number] {
  const sure = points.filter(({ grey }) => !grey)
  const seen = sure.length >= 2 ? points.filter(({ n }) => n >= 5) : points
  const low = Math.min(...seen.map((point) => point.low))
  const high = Math.max(...seen.map((point) => point.high))
  const air = Math.max((high - low) * 0.08, (max - min) * 0.01)
  return [Math.max(min, low - air), Math.min(max, high + air)]
}

/** At most `count` of the days that have a point, evenly apart: a label stands under the point that it names. */
export function tickDays(points: readonly (DrawnPoint | null)[], count: number): Date[] {
  const days = points.flatMap((point) => (point ? [point.at] : []))
  const step = Math.max(1, Math.ceil(days.length / count))
  return days.filter((_, index) => index % step === 0)
}
