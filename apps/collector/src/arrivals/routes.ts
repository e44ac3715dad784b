import { listArrivals, type Arrival } from '@vigia/contracts/arrivals'
import { readArrivals, type KeptArrivals } from '@vigia/db/arrivals'
import { databaseFor } from '@vigia/db/database'
import { parse } from '@vigia/http/input'
import { Hono } from 'hono'

import type { AppEnv } from '../env.ts'
import { guardScope } from '../guard.ts'
import { ledger } from './watch.ts'

const keyOf = ({ keyId, name, kind, updatedAt }: KeptArrivals) => ({
  keyId,
  name: name ?? keyId,
  kind: kind ?? 'secret',
  lastAt: new Date(updatedAt).toISOString(),
})

export const arrivals = new Hono<AppEnv>().get(
  listArrivals.path,
  guardScope(listArrivals.scope),
  async (c) => {
    const { keyId, outcome } = parse(listArrivals.request.query, c.req.query())
    await ledger.flush(c.env)
    const kept = await readArrivals(databaseFor(c.env, c.get('principal').organizationId, c.get('cost')))
    const items = kept
      .flatMap(({ entries }) => JSON.parse(entries) as Arrival[])
      .filter((each) => (keyId ?? each.keyId) === each.keyId && (outcome ?? each.outcome) === each.outcome)
      .toSorted((a, b) => b.at.localeCompare(a.at))
    c.header('Cache-Control', 'no-store')
    return c.json({ items, keys: kept.map(keyOf) }, 200)
  },
)
