import { listUsage } from '@vigia/contracts/usage'
import { readUsage } from '@vigia/db/usage'
import { readPeriod } from '@vigia/domain/metric-query'

import { createApp } from '../create-app.ts'
import { guarded, storeOf } from '../customers/route.ts'

export const usage = createApp().openapi(guarded(listUsage), async (c) => {
  const items = await readUsage(storeOf(c), readPeriod(c.req.valid('query'), 'UTC', c.get('now')))
  const sum = (of: 'requests' | 'rowsRead' | 'rowsWritten') =>
    items.reduce((total, row) => total + row[of], 0)
  const total = { requests: sum('requests'), rowsRead: sum('rowsRead'), rowsWritten: sum('rowsWritten') }
  return c.json({ items, total, nextCursor: null }, 200)
})
