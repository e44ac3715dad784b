import { AppError } from '../errors/index.ts'
import { definitionFor, definitions, measureIds } from '../metrics/index.ts'
import type { Definition, MeasureId } from '../metrics/index.ts'
import type { IntervalUnit } from '../periods/index.ts'
import { readComparedPeriod } from './compared.ts'
import { isAboutEmployees } from './dimension.ts'
import type { Dimension, Filter } from './dimension.ts'
import { readFilter, readGroupBy } from './filter.ts'
import { readPeriod } from './period.ts'
import type { Bounds, DayPeriod } from './period.ts'

export type MetricInterval = IntervalUnit | 'hour'

/** What is asked of a metric, as it was written. */
export interface MetricQuestion extends Bounds {
  interval?: MetricInterval | undefined
  groupBy?: string | undefined
  filter?: string | readonly string[] | undefined
  compare?: string | undefined
  definition?: string | undefined
  asOf?: string | undefined
}

/** What is asked of a metric, understood. */
export interface MetricRequest {
  definition: Definition
  /** All definitions of the metric are told side by side. */
  isAll: boolean
  period: DayPeriod
  timeZone: string
  interval: MetricInterval | null
  groupBy: readonly Dimension[]
  filter: Filter
  /** The period to compare with, null for none. */
  compared: DayPeriod | null
  /** Only what was received by then counts, as it was then; null for everything. */
  asOf: Date | null
  /** Few answers are withheld, as they would tell who gave them, or of whom. */
  isPrivate: boolean
}

/** Whose question it is: the clock, the place, and the attributes that may be asked about. */
export interface Asker {
  timeZone: string
  now: Date
  declared?: readonly string[]
}

const mostHours = 31 * 24

const refuse = (path: string, message: string) =>
  new AppError('invalid', `${path}: ${message}`, { issues: [{ path, message }] })

const metricOf = (text: string): MeasureId => {
  const metric = measureIds.find((each) => each === text)
  if (!metric)
    throw new AppError('not_found', `There is no metric "${text}"; there is ${measureIds.join(', ')}`)
  return metric
}

function definitionOf(metric: MeasureId, id: string | undefined): Definition {
  const definition = definitionFor(metric, id === 'all' ? undefined : id)
  if (definition) return definition
  const known = definitions.filter((each) => each.metric === metric).map((each) => each.id)
  throw refuse('definition', `There is no such definition of ${metric}; use all, or ${known.join(', ')}`)
}

function readAsOf(text: string | undefined, now: Date): Date | null {
  if (text === undefined) return null
  const at = new Date(text)
  if (!/^\d{4}-\d\d-\d\dT/.test(text) || Number.isNaN(at.getTime()))
    throw refuse('asOf', 'Use an instant such as 2026-03-01T00:00:00Z')
  if (at > now) throw refuse('asOf', 'It lies in the future: nobody knows yet')
  return at
}

const asked: Partial<Record<MeasureId, readonly Dimension[]>> = {
  'response-rate': ['touchpoint', 'channel', 'stage', 'survey'],
}
const known: readonly Dimension[] = ['touchpoint', 'channel', 'stage', 'segment', 'survey']

/** Refuses what nobody can know: of asks that were not answered, and of what a signal was before it was corrected. */
function checkDimensions({ definition, groupBy, filter, asOf, interval }: MetricRequest): void {
  const used = [...groupBy, ...(Object.keys(filter) as Dimension[])]
  const possible = asked[definition.metric]
  const odd = used.find((each) => possible && !possible.includes(each))
  if (odd) throw refuse('groupBy', `${definition.metric} is not known by ${odd}; use ${possible?.join(', ')}`)
  if (possible && (asOf || interval === 'hour'))
    throw refuse(asOf ? 'asOf' : 'interval', `${definition.metric} is kept by day, as it is now`)
  const lost = asOf && used.find((each) => !known.includes(each))
  if (lost) throw refuse('asOf', `What was known of ${lost} then is not kept; use ${known.join(', ')}`)
}

/** @throws AppError `not_found` for an unknown metric, `invalid` for anything else that needs mending. */
export function readMetricQuestion(
  metric: string,
  question: MetricQuestion,
  { timeZone, now, declared = [] }: Asker,
): MetricRequest {
  const definition = definitionOf(metricOf(metric), question.definition)
  const period = readPeriod(question, timeZone, now)
  const groupBy = readGroupBy(question.groupBy, declared)
  const filter = readFilter([question.filter ?? []].flat(), declared)
  const request: MetricRequest = {
    definition,
    isAll: question.definition === 'all',
    period,
    timeZone,
    interval: question.interval ?? null,
    groupBy,
    filter,
    compared: readComparedPeriod(question.compare, period, timeZone, now),
    asOf: readAsOf(question.asOf, now),
    isPrivate:
      definition.metric === 'enps' ||
      [...groupBy, ...(Object.keys(filter) as Dimension[])].some(isAboutEmployees),
  }
  checkDimensions(request)
  const hours = (Date.parse(period.toDay) - Date.parse(period.fromDay)) / 3_600_000
  if (request.interval === 'hour' && hours > mostHours)
    throw refuse('interval', 'By the hour a period may have 31 days at most; use day, or a shorter period')
  return request
}
