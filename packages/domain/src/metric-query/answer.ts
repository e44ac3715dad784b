import { compareSummaries, distribute, mergeHistograms, summarize } from '../metrics/index.ts'
import type { Definition, Distribution, Histogram, MetricId, Summary } from '../metrics/index.ts'
import { previousPeriod } from '../periods/index.ts'
import type { Period } from '../periods/index.ts'
import { bucketsOf, instantsOf } from './buckets.ts'
import type { RollupCell } from './plan.ts'
import type { MetricRequest } from './request.ts'
import { breakdownOf } from './breakdown.ts'
import type { Breakdown } from './breakdown.ts'

/** A comparison with the period before; what cannot be compared is null. */
export interface MetricComparison {
  period: Period
  value: number | null
  n: number
  difference: number | null
  interval: Summary['interval']
  pValue: number | null
  significant: boolean
}

export interface MetricFigures extends Summary, Breakdown {
  metric: MetricId
  definition: string
  period: Period
  asOf: string
  distribution: Distribution
  comparison?: MetricComparison
}

function comparisonOf(
  definition: Definition,
  period: Period,
  now: Histogram,
  before: Histogram,
): MetricComparison {
  const { value, n } = summarize(definition, before)
  const compared = compareSummaries(definition, now, before)
  return {
    period,
    value,
    n,
    difference: compared?.difference ?? null,
    interval: compared?.interval ?? null,
    pValue: compared?.pValue ?? null,
    significant: compared?.significant ?? false,
  }
}

const totalOf = (cells: readonly RollupCell[]) => mergeHistograms(...cells.map(({ histogram }) => histogram))

/** The whole answer to a request from the cells of its period and, where it compares, of the one before. */
export function answerMetric(
  request: MetricRequest,
  cells: readonly RollupCell[],
  previous: readonly RollupCell[],
  now: Date,
): MetricFigures {
  const { definition, period, timeZone, interval } = request
  const total = totalOf(cells)
  const before = instantsOf(previousPeriod(period.fromDay, period.toDay), timeZone)
  const buckets = interval && bucketsOf(period, interval, timeZone)
  return {
    metric: definition.metric,
    definition: definition.id,
    period: instantsOf(period, timeZone),
    ...summarize(definition, total),
    asOf: now.toISOString(),
    distribution: distribute(definition.metric, total),
    ...breakdownOf(request, cells, buckets),
    ...(request.compare ? { comparison: comparisonOf(definition, before, total, totalOf(previous)) } : {}),
  }
}
