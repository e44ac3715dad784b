import { listChanges, type MetricChange } from '@vigia/contracts/changes'
import { readChanges } from '@vigia/db/changes'
import { readPeriod } from '@vigia/domain/metric-query'
import { addDays } from '@vigia/domain/periods'
import { decodeCursor, pageOf } from '@vigia/http/input'

import { createApp } from '../create-app.ts'
import { guarded, storeOf } from '../customers/route.ts'

const USUAL_DAYS = 90

export const changes = createApp().openapi(guarded(listChanges), async (c) => {
  const { limit, cursor, from, metric = null } = c.req.valid('query')
  const { fromDay, toDay } = readPeriod({ from }, c.get('principal').timeZone, c.get('now'))
  const [day, id] = decodeCursor(cursor, ['string', 'string']) ?? [toDay, '']
  const first = from === undefined ? addDays(toDay, -USUAL_DAYS) : fromDay
  const found = await readChanges(storeOf(c), {
    fromDay: first,
    metric,
    before: { day, id },
    limit: limit + 1,
  })
  const page = pageOf(
    c,
    found,
    limit,
    (change) => [change.detectedOn, change.id],
    ({ document }) => JSON.parse(document) as MetricChange,
  )
  return c.json(page, 200)
})
