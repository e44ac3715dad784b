import { Hono } from 'hono'

import { askingOf } from '../asking.ts'
import type { AppEnv } from '../env.ts'
import { guardScope } from '../guard.ts'
import { expositionOf } from '../prometheus/exposition.ts'
import { familiesOf } from '../prometheus/families.ts'

/** For Prometheus and Grafana, scraped with a secret key as its bearer token. */
export const prometheus = new Hono<AppEnv>().get('/prometheus', guardScope('metrics:read'), async (c) => {
  const families = await familiesOf(askingOf(c))
  return c.body(expositionOf(families), 200, { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' })
})
