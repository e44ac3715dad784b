import type { MetricView } from '../../api/queries.ts'
import type { Filters } from '../filters.ts'
import { bucketFor, periodOf, viewOf } from '../filters.ts'

/** The question behind a metric's card: its period as a series, against what it is compared with. */
export const seriesView = (filters: Filters, now: Date): MetricView => ({
  ...viewOf(filters, now),
  interval: bucketFor(periodOf(filters, now).days),
})
