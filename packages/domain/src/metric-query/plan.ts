import { AppError } from '../errors/index.ts'
import type { Definition, Histogram } from '../metrics/index.ts'
import { addDays, dayOf } from '../periods/index.ts'
import { instantsOf } from './buckets.ts'
import { isInRollups } from './dimension.ts'
import type { Dimension, Filter } from './dimension.ts'
import type { DayPeriod } from './period.ts'
import type { MetricInterval, MetricRequest } from './request.ts'

/** A breakdown of more points than this is refused: nobody could read it. */
export const mostPoints = 20_000

/** A question that must look at more signals than this one by one is refused. */
export const mostSignals = 100_000

/** Where the answer is read from: kept sums, the signals one by one, or the asks of surveys. */
export type Source = 'rollups' | 'signals' | 'asks'

/** What to read for one period. */
export interface CellQuery extends DayPeriod {
  definition: Definition
  source: Source
  /** The instants at which the period begins and ends, in milliseconds. */
  fromAt: number
  toAt: number
  filter: Filter
  /** Days told together by the bucket they fall in; null for all of them at once. */
  interval: MetricInterval | null
  groupBy: readonly Dimension[]
  asOf: number | null
}

/** The answers of one bucket, named by its first day or the hours since the period began, and one key of each group. */
export interface Cell {
  bucket: string | null
  keys: readonly string[]
  histogram: Histogram
}

/** What two cells of one group have in common. */
export const nameOf = (keys: readonly string[]) => keys.join('\u0000')

export interface MetricPlan {
  source: Source
  /** What rollups cannot tell; empty where they can. */
  because: string[]
  current: CellQuery
  compared: CellQuery | null
}

function reasonsOf({ groupBy, filter, interval, definition }: MetricRequest): string[] {
  if (definition.metric === 'response-rate') return []
  const used = [...new Set([...groupBy, ...(Object.keys(filter) as Dimension[])])]
  return [...used.filter((each) => !isInRollups(each)), ...(interval === 'hour' ? ['hour'] : [])]
}

/**
 * What to read for a request, and for the period to compare with. Days after today are left out, so that a request with a
 * clock of the past sees nothing of what came later.
 */
export function planMetric(request: MetricRequest, now: Date): MetricPlan {
  const { definition, period, timeZone, interval, groupBy, filter, compared, asOf } = request
  const because = reasonsOf(request)
  const asks = definition.metric === 'response-rate'
  const source: Source = asks ? 'asks' : because.length > 0 ? 'signals' : 'rollups'
  const tomorrow = addDays(dayOf(now, timeZone), 1)
  const queryOf = ({ fromDay, toDay }: DayPeriod, buckets: MetricInterval | null): CellQuery => {
    const known = toDay < tomorrow ? toDay : tomorrow
    const until = known < fromDay ? fromDay : known
    const { from, to } = instantsOf({ fromDay, toDay: until }, timeZone)
    return {
      definition,
      source,
      fromDay,
      toDay: until,
      fromAt: Date.parse(from),
      toAt: Date.parse(to),
      filter,
      interval: buckets,
      groupBy,
      asOf: asOf?.getTime() ?? null,
    }
  }
  return {
    source,
    because,
    current: queryOf(period, interval),
    compared: compared && queryOf(compared, null),
  }
}

/** What a plan costs: `signals` are those it must look at one by one, `rowsRead` what the database reads for it. */
export interface Estimate {
  signals: number
  rowsRead: number
  limit: number
  allowed: boolean
}

/** A signal is found by its time and then read: two rows. `tail` are those that are not filed yet, read in any case. */
export function estimateOf({ source }: MetricPlan, signals: number, buckets: number, tail: number): Estimate {
  const looked = source === 'signals' ? signals : 0
  return {
    signals: looked,
    rowsRead: source === 'signals' ? 2 * signals + 2 * tail : buckets,
    limit: mostSignals,
    allowed: looked <= mostSignals,
  }
}

/** @throws AppError `invalid` that says what to ask instead, for a plan above the limit. */
export function checkEstimate({ because, current }: MetricPlan, { signals, limit, allowed }: Estimate): void {
  if (allowed) return
  const days = Math.max(1, (Date.parse(current.toDay) - Date.parse(current.fromDay)) / 86_400_000)
  const fitting = Math.max(1, Math.floor((days * limit) / signals))
  const message =
    `Rollups do not know ${because.join(', ')}, and the period has ${signals} signals to look at one by one ` +
    `(${limit} at most). Ask about ${fitting} days or fewer, or by touchpoint, channel, stage or segment over any period`
  throw new AppError('invalid', message, {
    issues: [{ path: because.includes('hour') ? 'interval' : 'groupBy', message }],
  })
}
