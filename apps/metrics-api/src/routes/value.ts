import { getValue, listEmployees } from '@vigia/contracts/value'
import { instantsOf, readPeriod } from '@vigia/domain/metric-query'
import { addDays, dayOf } from '@vigia/domain/periods'

import { askingOf } from '../asking.ts'
import { createApp } from '../create-app.ts'
import { guarded } from '../customers/route.ts'
import { employeesOf } from '../value/employees.ts'
import { valueOf } from '../value/value.ts'

const YEAR_DAYS = 365

export const value = createApp()
  .openapi(guarded(getValue), async (c) => {
    const { metric, ...bounds } = c.req.valid('query')
    const asking = askingOf(c)
    const { timeZone, now } = asking
    const from = bounds.from ?? addDays(bounds.to?.slice(0, 10) ?? dayOf(now, timeZone), -YEAR_DAYS)
    const period = instantsOf(readPeriod({ ...bounds, from }, timeZone, now), timeZone)
    return c.json(await valueOf(asking, metric, period, c.get('principal').currency), 200)
  })
  .openapi(guarded(listEmployees), async (c) => {
    const { by, ...bounds } = c.req.valid('query')
    return c.json(await employeesOf(askingOf(c), by, bounds), 200)
  })
