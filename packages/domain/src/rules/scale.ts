import { scaleOf, type MetricId, type Scale } from '../metrics/index.ts'
import { valuesOf, type Condition } from './rule.ts'

const isMetric = (name: unknown): name is MetricId => typeof name === 'string' && Object.hasOwn(scaleOf, name)

/** The scale of a score among `conditions`: that of the metric asked for, the widest of several; null without any. */
export function scaleFor(conditions: readonly Condition[]): (Scale & { metric: string }) | null {
  const asked = conditions
    .filter(({ field }) => field === 'metric')
    .flatMap(({ value }) => valuesOf(value))
    .filter(isMetric)
  const [first] = asked
  if (first === undefined) return null
  const scales = asked.map((metric) => scaleOf[metric])
  return {
    metric: asked.length === 1 ? first : 'score',
    min: Math.min(...scales.map(({ min }) => min)),
    max: Math.max(...scales.map(({ max }) => max)),
  }
}
