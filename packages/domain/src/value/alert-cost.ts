import type { BusinessClock } from '../business-hours/index.ts'
import { scaleInterval, wilson, type Interval } from '../statistics/index.ts'

/** A case of which somebody was told, by what became of it. */
export interface AlertedCase {
  openedAt: Date
  acknowledgedAt: Date | null
  contactedAt: Date | null
  /** Whether a person did anything about it. */
  acted: boolean
  /** Null while it is open. */
  outcome: 'saved' | 'lost' | 'not_at_risk' | null
  /** How many alerts were raised about it. */
  alerts: number
}

/** In percent, with its Wilson interval; null of nothing. */
export interface Share {
  value: number | null
  count: number
  n: number
  interval: Interval | null
}

/** Minutes of business; null of nothing. */
export interface Delay {
  n: number
  median: number | null
  p90: number | null
}

export interface AlertCost {
  cases: number
  raised: number
  actedUpon: Share
  notAtRisk: Share
  minutesToAcknowledge: Delay
  minutesToContact: Delay
  minutesPerAlert: number
  hoursSpent: number
  /** In the organization's currency; null while no time was spent. */
  savedPerHour: number | null
}

function shareOf(count: number, n: number): Share {
  if (n === 0) return { value: null, count, n, interval: null }
  return { value: (100 * count) / n, count, n, interval: scaleInterval(wilson(count, n), 100) }
}

/** The quantile `q` of sorted numbers, between neighbours (Hyndman & Fan 1996, type 7); null of none. */
function quantile(sorted: readonly number[], q: number): number | null {
  const place = (sorted.length - 1) * q
  const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]]
  if (low === undefined || high === undefined) return null
  return low + (high - low) * (place - Math.floor(place))
}

function delayOf(
  cases: readonly AlertedCase[],
  until: (of: AlertedCase) => Date | null,
  clock: BusinessClock,
): Delay {
  const minutes = cases
    .flatMap((of) => {
      const at = until(of)
      return at === null ? [] : [clock.between(of.openedAt, at)]
    })
    .toSorted((a, b) => a - b)
  return { n: minutes.length, median: quantile(minutes, 0.5), p90: quantile(minutes, 0.9) }
}

/**
 * What alerts cost in time, at `minutesPerAlert` each, and what they led to. `savedValue` is what the customers are worth
 * whose cases were closed as saved: an amount beside the hours, no claim that the hours made it.
 */
export function alertCost(
  cases: readonly AlertedCase[],
  { minutesPerAlert, savedValue }: { minutesPerAlert: number; savedValue: number },
  clock: BusinessClock,
): AlertCost {
  const raised = cases.reduce((sum, { alerts }) => sum + alerts, 0)
  const closed = cases.filter(({ outcome }) => outcome !== null)
  const hoursSpent = (raised * minutesPerAlert) / 60
  return {
    cases: cases.length,
    raised,
    actedUpon: shareOf(cases.filter(({ acted }) => acted).length, cases.length),
    notAtRisk: shareOf(closed.filter(({ outcome }) => outcome === 'not_at_risk').length, closed.length),
    minutesToAcknowledge: delayOf(cases, ({ acknowledgedAt }) => acknowledgedAt, clock),
    minutesToContact: delayOf(cases, ({ contactedAt }) => contactedAt, clock),
    minutesPerAlert,
    hoursSpent,
    savedPerHour: hoursSpent === 0 ? null : savedValue / hoursSpent,
  }
}
