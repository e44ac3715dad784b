import { definitions, distribute, mergeHistograms, summarize } from '../metrics/index.ts'
import type { Definition, Distribution, MeasureId, Summary } from '../metrics/index.ts'
import type { Period } from '../periods/index.ts'
import { breakdownOf } from './breakdown.ts'
import type { Breakdown, Reading } from './breakdown.ts'
import { bucketsOf, instantsOf } from './buckets.ts'
import { comparedOf } from './comparison.ts'
import type { MetricComparison } from './comparison.ts'
import type { Cell } from './plan.ts'
import type { MetricRequest } from './request.ts'

/** One definition's figure, to lay beside the others. */
export interface DefinedFigure extends Summary {
  definition: string
  unit: Definition['unit']
  isDefault: boolean
}

export interface MetricFigures extends Summary, Breakdown {
  metric: MeasureId
  definition: string
  period: Period
  asOf: string
  distribution: Distribution
  comparison?: MetricComparison
  definitions?: DefinedFigure[]
}

const totalOf = (cells: readonly Cell[]) => mergeHistograms(...cells.map(({ histogram }) => histogram))

/** The whole answer to a request from what was read of its period and, where it compares, of the other one. */
export function answerMetric(
  request: MetricRequest,
  reading: Reading,
  before: Reading | null,
  now: Date,
): MetricFigures {
  const { definition, period, timeZone, interval, compared, isPrivate } = request
  const total = totalOf(reading.whole)
  const buckets = interval && bucketsOf(period, interval, timeZone)
  return {
    metric: definition.metric,
    definition: definition.id,
    period: instantsOf(period, timeZone),
    ...summarize(definition, total, isPrivate),
    asOf: (request.asOf ?? now).toISOString(),
    distribution: distribute(definition.metric, total, isPrivate),
    ...breakdownOf(request, reading, buckets, before),
    ...(compared && before
      ? {
          comparison: {
            period: instantsOf(compared, timeZone),
            ...comparedOf(request, total, totalOf(before.whole)),
          },
        }
      : {}),
  }
}

/** The figures of every definition of a metric, from what was read for each. */
export const defineFigures = (
  { definition, isPrivate }: MetricRequest,
  readings: ReadonlyMap<string, Reading>,
): DefinedFigure[] =>
  definitions
    .filter(({ metric }) => metric === definition.metric)
    .map((each) => ({
      definition: each.id,
      unit: each.unit,
      isDefault: each.isDefault,
      ...summarize(each, totalOf(readings.get(each.id)?.whole ?? []), isPrivate),
    }))
