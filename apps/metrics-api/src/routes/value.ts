import { getValue, listEmployees } from '@vigia/contracts/value'
import { readValue } from '@vigia/db/value'
import { instantsOf, readPeriod } from '@vigia/domain/metric-query'
import { addDays, dayOf } from '@vigia/domain/periods'
import { bandOf, cohortsOf, phraseCohorts } from '@vigia/domain/value'

import { askingOf } from '../asking.ts'
import { createApp } from '../create-app.ts'
import { guarded } from '../customers/route.ts'
import { employeesOf } from '../value/employees.ts'

const YEAR_DAYS = 365

export const value = createApp()
  .openapi(guarded(getValue), async (c) => {
    const { metric, ...bounds } = c.req.valid('query')
    const { store, timeZone, now } = askingOf(c)
    const from = bounds.from ?? addDays(bounds.to?.slice(0, 10) ?? dayOf(now, timeZone), -YEAR_DAYS)
    const period = instantsOf(readPeriod({ ...bounds, from }, timeZone, now), timeZone)
    const span = { fromAt: Date.parse(period.from), toAt: Date.parse(period.to) }
    const { answered, ...amounts } = await readValue(store, metric, span)
    const members = answered.map(({ score, spend, left }) => ({
      band: bandOf(metric, score),
      isRetained: left === 0,
      spend,
    }))
    const bands = cohortsOf(metric, members)
    const cohorts = { metric, bands, text: phraseCohorts(bands) }
    return c.json(
      { currency: c.get('principal').currency, period, ...amounts, cohorts, asOf: now.toISOString() },
      200,
    )
  })
  .openapi(guarded(listEmployees), async (c) => {
    const { by, ...bounds } = c.req.valid('query')
    return c.json(await employeesOf(askingOf(c), by, bounds), 200)
  })
