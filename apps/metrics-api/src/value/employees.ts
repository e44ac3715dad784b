import type { Employees } from '@vigia/contracts/value'

import { askMetric, type Asking } from '../metrics/answer.ts'

const asked = ['enps', 'csat', 'nps', 'ces'] as const

type Bounds = { from?: string | undefined; to?: string | undefined }
type Figure = NonNullable<Employees['items'][number]['employees']['enps']>

/** The view of employees and that of their customers side by side, by who was there at the time. */
export async function employeesOf(
  asking: Asking,
  by: 'team' | 'employee' | 'shop',
  bounds: Bounds,
): Promise<Employees> {
  const answers = await Promise.all(
    asked.map((metric) => askMetric(asking, metric, { ...bounds, groupBy: by })),
  )
  const figures = answers.map(
    (answer) => new Map((answer.groups ?? []).map(({ key, ...group }) => [key[by] ?? '', group])),
  )
  const keys = [...new Set(figures.flatMap((groups) => [...groups.keys()]))].toSorted()
  const figureOf = (metric: (typeof asked)[number], key: string): Figure | null => {
    const group = figures[asked.indexOf(metric)]?.get(key)
    if (!group) return null
    const { value, n, interval, sufficient } = group
    return { value, n, interval, sufficient }
  }
  return {
    by,
    period: answers[0]?.period ?? { from: '', to: '' },
    items: keys.map((key) => ({
      key,
      employees: { enps: figureOf('enps', key) },
      customers: { csat: figureOf('csat', key), nps: figureOf('nps', key), ces: figureOf('ces', key) },
    })),
    asOf: asking.now.toISOString(),
  }
}
