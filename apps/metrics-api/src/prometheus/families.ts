import { countRisks } from '@vigia/db/risks'
import { definitions } from '@vigia/domain/metrics'

import { askMetric, type Asking } from '../metrics/answer.ts'
import type { Family, Sample } from './exposition.ts'

const gauges = [
  { name: 'vigia_metric', help: 'The metric over the last 30 days, in its own unit', of: 'value' },
  { name: 'vigia_metric_low', help: 'Lower end of its 95 % interval', of: 'low' },
  { name: 'vigia_metric_high', help: 'Upper end of its 95 % interval', of: 'high' },
  { name: 'vigia_answers', help: 'Answers of the last 30 days', of: 'n' },
] as const

interface Figure {
  labels: Record<string, string>
  value: number | null
  n: number
  low: number | null
  high: number | null
}

const figureOf = (
  labels: Record<string, string>,
  told: { value: number | null; n: number; interval: { low: number; high: number } | null },
): Figure => ({
  labels,
  value: told.value,
  n: told.n,
  low: told.interval?.low ?? null,
  high: told.interval?.high ?? null,
})

/** Every metric of the last 30 days, together (touchpoint "") and by touchpoint, and the customers of each risk tier. */
export async function familiesOf(asking: Asking): Promise<Family[]> {
  const figures: Figure[] = []
  for (const { id, metric } of definitions.filter(({ isDefault }) => isDefault)) {
    const answer = await askMetric(asking, metric, { groupBy: 'touchpoint' })
    figures.push(figureOf({ metric, definition: id, touchpoint: '' }, answer))
    for (const { key, ...group } of answer.groups ?? [])
      figures.push(figureOf({ metric, definition: id, touchpoint: key['touchpoint'] ?? '' }, group))
  }
  const risks = await countRisks(asking.store)
  return [
    ...gauges.map(({ name, help, of }) => ({
      name,
      help,
      samples: figures.flatMap((figure): Sample[] => {
        const value = figure[of]
        return value === null ? [] : [{ labels: figure.labels, value }]
      }),
    })),
    {
      name: 'vigia_customers_at_risk',
      help: 'Customers by tier of churn risk',
      samples: risks.map(({ tier, n }) => ({ labels: { tier }, value: n })),
    },
  ]
}
