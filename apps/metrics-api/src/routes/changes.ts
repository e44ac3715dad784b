import { listChanges, type MetricChange } from '@vigia/contracts/changes'
import { readChanges } from '@vigia/db/changes'
import { readPeriod } from '@vigia/domain/metric-query'
import { addDays } from '@vigia/domain/periods'
import { decodeCursor, encodeCursor, nextLink } from '@vigia/http/input'

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
  const shown = found.slice(0, limit)
  const last = found.length > limit ? shown.at(-1) : undefined
  const nextCursor = last ? encodeCursor([last.detectedOn, last.id]) : null
  const link = nextLink(c.req.url, nextCursor)
  if (link) c.header('Link', link)
  return c.json({ items: shown.map(({ document }) => JSON.parse(document) as MetricChange), nextCursor }, 200)
})
