import type { MetricAnswer, MetricQuery } from '@vigia/contracts/metrics'
import { countSignals, readCells, readFunnel } from '@vigia/db/cells'
import type { Store } from '@vigia/db/database'
import { readSetting } from '@vigia/db/settings'
import { AppError } from '@vigia/domain/errors'
import {
  answerMetric,
  checkEstimate,
  defineFigures,
  estimateOf,
  planMetric,
  readMetricQuestion,
  type Estimate,
  type MetricPlan,
  type MetricRequest,
} from '@vigia/domain/metric-query'
import { definitions } from '@vigia/domain/metrics'

const MOST_WAITING = 20_000

const queriesOf = ({ current, compared }: MetricPlan) => (compared ? [current, compared] : [current])

/** What the plan costs. A question that rollups answer costs their rows, which need not be counted first. */
async function estimate(store: Store, plan: MetricPlan, isAsked: boolean): Promise<Estimate> {
  if (plan.source !== 'signals' && !isAsked) return estimateOf(plan, 0, 0, 0)
  const { signals, buckets, waiting } = await countSignals(store, queriesOf(plan))
  if (waiting > MOST_WAITING) {
    const message = 'Many signals have just arrived and are still being filed. Ask again in a minute'
    throw new AppError('unavailable', message, { retryAfterSeconds: 60 })
  }
  return estimateOf(plan, signals, buckets, waiting)
}

const readingsOf = async (store: Store, { definition }: MetricRequest, { current }: MetricPlan) => {
  const each = definitions.filter(({ metric }) => metric === definition.metric)
  const queries = each.map((one) => ({ ...current, definition: one, interval: null, groupBy: [] }))
  const read = await readCells(store, queries)
  return new Map(each.map(({ id }, i) => [id, read[i] ?? { cells: [], whole: [] }]))
}

/** The figures of a request, whose plan may be carried out. */
async function figures(store: Store, request: MetricRequest, plan: MetricPlan, now: Date) {
  const [reading = { cells: [], whole: [] }, before] = await readCells(store, queriesOf(plan))
  const answer = answerMetric(request, reading, before ?? null, now)
  const all = request.isAll ? defineFigures(request, await readingsOf(store, request, plan)) : undefined
  const funnel = plan.source === 'asks' ? await readFunnel(store, plan.current) : undefined
  return { ...answer, ...(all ? { definitions: all } : {}), ...(funnel ? { funnel } : {}) }
}

/** Whose question it is. */
export interface Asking {
  store: Store
  timeZone: string
  now: Date
}

/**
 * Answers a question about a metric.
 * @throws AppError for what needs mending, and for a question that would read too much, with what to ask instead.
 */
export async function askMetric(
  { store, timeZone, now }: Asking,
  metric: string,
  { dryRun, ...question }: MetricQuery,
): Promise<MetricAnswer> {
  const { names: declared } = await readSetting(store, 'attributes', { names: [] as string[] })
  const request = readMetricQuestion(metric, question, { timeZone, now, declared })
  const plan = planMetric(request, now)
  const isDry = dryRun === 'true'
  const cost = await estimate(store, plan, isDry)
  const told = { source: plan.source, because: plan.because, ...cost }
  if (isDry) return { ...answerMetric(request, { cells: [], whole: [] }, null, now), plan: told }
  checkEstimate(plan, cost)
  return { ...(await figures(store, request, plan, now)), plan: told }
}
