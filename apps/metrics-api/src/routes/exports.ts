import { exportSignals } from '@vigia/contracts/exports'
import { exportSignals as readSignals } from '@vigia/db/exports'
import { instantsOf, readPeriod } from '@vigia/domain/metric-query'

import { createApp } from '../create-app.ts'
import { guarded, storeOf } from '../customers/route.ts'
import { streamOf, typeOf } from '../exports/stream.ts'

export const exports = createApp().openapi(guarded(exportSignals), (c) => {
  const { format, ...bounds } = c.req.valid('query')
  const { timeZone } = c.get('principal')
  const now = c.get('now')
  const period = readPeriod(bounds, timeZone, now)
  const { from, to } = instantsOf(period, timeZone)
  const range = { fromAt: Date.parse(from), toAt: Date.parse(to), now: now.getTime() }
  const name = `vigia-signals-${period.fromDay}-${period.toDay}.${format}`
  return c.body(streamOf(readSignals(storeOf(c), range), format), 200, {
    'Content-Type': typeOf[format],
    'Content-Disposition': `attachment; filename="${name}"`,
  })
})
