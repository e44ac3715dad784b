import type { DriverMetric } from '../../api/understand-queries.ts'
import type { Filters } from '../filters.ts'
import { parseFilters } from '../filters.ts'
import { sameDays } from '../span.ts'

export const driverMetrics = ['nps', 'csat', 'ces', 'stars'] as const satisfies readonly DriverMetric[]

export interface DriversSearch extends Pick<Filters, 'days' | 'from' | 'until'> {
  /** NPS where it is left out. */
  metric?: DriverMetric
}

export function parseDrivers(raw: Record<string, unknown>): DriversSearch {
  const metric = driverMetrics.find((known) => known === raw['metric'] && known !== 'nps')
  return { ...sameDays(parseFilters(raw)), ...(metric === undefined ? {} : { metric }) }
}
