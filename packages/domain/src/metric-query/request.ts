import { AppError } from '../errors/index.ts'
import { definitionFor, definitions, metricIds } from '../metrics/index.ts'
import type { Definition, MetricId } from '../metrics/index.ts'
import type { IntervalUnit } from '../periods/index.ts'
import type { Dimension, Filter } from './dimension.ts'
import { readFilter } from './filter.ts'
import { readPeriod } from './period.ts'
import type { Bounds, DayPeriod } from './period.ts'

/** What is asked of a metric, as it was written. */
export interface MetricQuestion extends Bounds {
  interval?: IntervalUnit | undefined
  groupBy?: Dimension | undefined
  filter?: string | readonly string[] | undefined
  compare?: 'previous' | undefined
  definition?: string | undefined
}

/** What is asked of a metric, understood. */
export interface MetricRequest {
  definition: Definition
  period: DayPeriod
  timeZone: string
  interval: IntervalUnit | null
  groupBy: Dimension | null
  filter: Filter
  compare: boolean
}

const metricOf = (text: string): MetricId => {
  const metric = metricIds.find((each) => each === text)
  if (!metric)
    throw new AppError('not_found', `There is no metric "${text}"; there is ${metricIds.join(', ')}`)
  return metric
}

function definitionOf(metric: MetricId, id: string | undefined): Definition {
  const definition = definitionFor(metric, id)
  if (definition) return definition
  const known = definitions.filter((each) => each.metric === metric).map((each) => each.id)
  const message = `There is no such definition of ${metric}; use one of ${known.join(', ')}`
  throw new AppError('invalid', `definition: ${message}`, { issues: [{ path: 'definition', message }] })
}

/** @throws AppError `not_found` for an unknown metric, `invalid` for anything else that needs mending. */
export function readMetricQuestion(
  metric: string,
  question: MetricQuestion,
  timeZone: string,
  now: Date,
): MetricRequest {
  return {
    definition: definitionOf(metricOf(metric), question.definition),
    period: readPeriod(question, timeZone, now),
    timeZone,
    interval: question.interval ?? null,
    groupBy: question.groupBy ?? null,
    filter: readFilter([question.filter ?? []].flat()),
    compare: question.compare === 'previous',
  }
}
