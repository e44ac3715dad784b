import type { MetricView } from '../../api/queries.ts'
import { localDay } from '../../i18n/time.ts'
import type { Period } from '../url-state.ts'
import { intervalFor } from '../url-state.ts'

/** The question behind a card: the last `days` days with today, as a series, against as many days before. */
export const metricView = (days: Period, now: Date): MetricView => ({
  from: localDay(now, days - 1),
  interval: intervalFor(days),
  compare: 'previous',
})
