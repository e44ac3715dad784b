import { compareSummaries, mergeHistograms, summarize } from '../metrics/index.ts'
import type { Definition, Histogram } from '../metrics/index.ts'
import { addDays, bucketOf, daysSinceMonday } from '../periods/index.ts'
import type { Interval } from '../statistics/index.ts'
import { cusum, ewma, robustZ } from './control.ts'

/** The answers of one bucket, named by its first day. */
export interface WatchPoint {
  day: string
  histogram: Histogram
}

export interface Shift {
  direction: 'up' | 'down'
  /** All our metrics are better when higher. */
  isGood: boolean
  /** What noticed it: a single odd day, many buckets together, or a drift. */
  method: 'weekday' | 'ewma' | 'cusum'
  unit: 'day' | 'week'
  /** The first day of the bucket in which it began, and of the one in which it was noticed. */
  since: string
  detectedOn: string
  before: { from: string; value: number; n: number }
  after: { value: number; n: number }
  /** After less before, with its 95 % interval, in the definition's unit. */
  difference: number
  interval: Interval
  pValue: number
}

/** Smaller buckets say too little to be watched. */
export const watchedFrom = 20
const baselineBuckets = 8
const baselineDays = 28
const cusumLimit = 5
const oddDay = 3.5
/** A series without a change may raise an alarm this often: the p-value asked of a shift is this by its buckets. */
const falseAlarms = 0.02

const sizeOf = (definition: Definition, { histogram }: WatchPoint) => summarize(definition, histogram).n

/** Days as weeks from Monday on; `until` is the first day that is not over, so that its week is left out. */
export function poolWeeks(points: readonly WatchPoint[], until: string): WatchPoint[] {
  const thisWeek = addDays(until, -daysSinceMonday(until))
  const weeks = Map.groupBy(points, ({ day }) => bucketOf(day, 'week'))
  return [...weeks]
    .filter(([day]) => day < thisWeek)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, own]) => ({ day, histogram: mergeHistograms(...own.map(({ histogram }) => histogram)) }))
}

/** The buckets to watch: days where most of them have enough answers, else weeks; only those that have. */
function bucketsOf(definition: Definition, points: readonly WatchPoint[], until: string) {
  const enough = (some: readonly WatchPoint[]) =>
    some.filter((point) => sizeOf(definition, point) >= watchedFrom)
  const days = points.filter(({ day }) => day < until).toSorted((a, b) => (a.day < b.day ? -1 : 1))
  if (enough(days).length * 2 >= days.length && days.length >= baselineDays)
    return { unit: 'day' as const, buckets: enough(days) }
  return { unit: 'week' as const, buckets: enough(poolWeeks(days, until)) }
}

const pooled = (points: readonly WatchPoint[]) => mergeHistograms(...points.map(({ histogram }) => histogram))

/** The value of each bucket in its own standard errors from that of the baseline; the error is read off the interval. */
function standardise(definition: Definition, baseline: Histogram, points: readonly WatchPoint[]): number[] {
  const { value, n, interval } = summarize(definition, baseline)
  if (value === null || interval === null) return points.map(() => 0)
  const one = ((interval.high - interval.low) / (2 * 1.96)) * Math.sqrt(n)
  return points.map((point) => {
    const own = summarize(definition, point.histogram)
    const error = one * Math.sqrt(1 / own.n + 1 / n)
    return own.value === null || error === 0 ? 0 : (own.value - value) / error
  })
}

interface Signal {
  method: 'ewma' | 'cusum'
  direction: 'up' | 'down'
  /** Places in the buckets after the baseline. */
  since: number
  at: number
}

/** Where the values up to `at` most likely began to differ from 0: the largest mean in its standard errors. */
function beginningOf(values: readonly number[], at: number, sign: 1 | -1): number {
  let [best, sum, since] = [-Infinity, 0, at]
  for (let place = at; place >= 0; place -= 1) {
    sum += sign * (values[place] ?? 0)
    const score = sum / Math.sqrt(at - place + 1)
    if (score > best) [best, since] = [score, place]
  }
  return since
}

/** The buckets at which a sum or a weighted mean is beyond its limits, oldest first. */
function signalsOf(values: readonly number[]): Signal[] {
  const sums = cusum(values)
  const means = ewma(values)
  return sums.flatMap((sum, at) => {
    const mean = means[at] ?? { z: 0, limit: 1 }
    const isUp = sum.up > cusumLimit || mean.z > mean.limit
    if (!isUp && !(sum.down > cusumLimit || mean.z < -mean.limit)) return []
    const method = (isUp ? sum.up : sum.down) > cusumLimit ? 'cusum' : 'ewma'
    const since = beginningOf(values, at, isUp ? 1 : -1)
    return [{ method, direction: isUp ? ('up' as const) : ('down' as const), since, at }]
  })
}

type Span = readonly WatchPoint[]

function shiftOf(
  definition: Definition,
  before: Span,
  after: Span,
  how: Pick<Shift, 'method' | 'unit'>,
  looks: number,
): Shift | null {
  const [a, b] = [pooled(after), pooled(before)]
  const compared = compareSummaries(definition, a, b)
  const [now, then] = [summarize(definition, a), summarize(definition, b)]
  if (!compared || now.value === null || then.value === null || compared.pValue >= falseAlarms / looks)
    return null
  const direction = compared.difference > 0 ? 'up' : 'down'
  return {
    direction,
    isGood: direction === 'up',
    ...how,
    since: after[0]?.day ?? '',
    detectedOn: after.at(-1)?.day ?? '',
    before: { from: before[0]?.day ?? '', value: then.value, n: then.n },
    after: { value: now.value, n: now.n },
    difference: compared.difference,
    interval: compared.interval,
    pValue: compared.pValue,
  }
}

/** The last day, if it is far from the same weekday of the last 8 weeks. */
function oddDayOf(definition: Definition, buckets: Span): Shift | null {
  const last = buckets.at(-1)
  if (!last) return null
  const weekday = daysSinceMonday(last.day)
  const from = addDays(last.day, -56)
  const same = buckets.filter(({ day }) => day >= from && day < last.day && daysSinceMonday(day) === weekday)
  const values = same.flatMap(({ histogram }) => summarize(definition, histogram).value ?? [])
  const z = robustZ(values, summarize(definition, last.histogram).value ?? 0)
  if (z === null || Math.abs(z) < oddDay) return null
  return shiftOf(definition, same, [last], { method: 'weekday', unit: 'day' }, buckets.length)
}

/** The first signal that the answers before and after it bear out, and where it began. */
function firstShift(
  definition: Definition,
  buckets: Span,
  size: number,
  how: { unit: Shift['unit']; looks: number },
) {
  const baseline = buckets.slice(0, size)
  const rest = buckets.slice(size)
  for (const signal of signalsOf(standardise(definition, pooled(baseline), rest))) {
    const before = [...baseline, ...rest.slice(0, signal.since)]
    const after = rest.slice(signal.since, signal.at + 1)
    const shift = shiftOf(definition, before, after, { method: signal.method, unit: how.unit }, how.looks)
    if (shift?.direction === signal.direction) return { shift, began: size + signal.since }
  }
  return null
}

/**
 * What has changed in a metric, oldest first, each shift once: a baseline of 8 weeks (or 28 days) is held against what
 * follows by CUSUM (k 0.5, h 5) and EWMA (λ 0.2, L 3), a shift begins the next baseline, and the last day is held
 * against its weekday. `until` is the first day that is not over.
 */
export function watchSeries(definition: Definition, points: readonly WatchPoint[], until: string): Shift[] {
  const { unit, buckets } = bucketsOf(definition, points, until)
  const size = unit === 'day' ? baselineDays : baselineBuckets
  const shifts: Shift[] = []
  let start = 0
  while (buckets.length - start > size) {
    const found = firstShift(definition, buckets.slice(start), size, { unit, looks: buckets.length })
    if (!found) break
    shifts.push(found.shift)
    start += found.began
  }
  const odd = unit === 'day' ? oddDayOf(definition, buckets) : null
  return odd && shifts.at(-1)?.detectedOn !== odd.detectedOn ? [...shifts, odd] : shifts
}
