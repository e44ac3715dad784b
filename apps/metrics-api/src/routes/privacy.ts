import { exportCustomer, listConsents, putConsent } from '@vigia/contracts/privacy'
import { exportCustomer as readAll, readConsents, saveConsent } from '@vigia/db/customers'
import type { Context } from 'hono'

import { createApp } from '../create-app.ts'
import { guarded, personOf, storeOf } from '../customers/route.ts'
import type { AppEnv } from '../env.ts'

async function consentsOf(c: Context<AppEnv>, id: string) {
  const rows = await readConsents(storeOf(c), id)
  return { items: rows.map(({ at, ...consent }) => ({ ...consent, at: new Date(at).toISOString() })) }
}

export const privacy = createApp()
  .openapi(guarded(listConsents), async (c) => {
    const id = await personOf(c, c.req.valid('param').id)
    return c.json(await consentsOf(c, id), 200)
  })
  .openapi(guarded(putConsent), async (c) => {
    const { id: asked, purpose } = c.req.valid('param')
    const { granted, source } = c.req.valid('json')
    const id = await personOf(c, asked)
    await saveConsent(storeOf(c), id, { purpose, granted, source, at: c.get('now').getTime() })
    return c.json(await consentsOf(c, id), 200)
  })
  .openapi(guarded(exportCustomer), async (c) => {
    const id = await personOf(c, c.req.valid('param').id)
    const exportedAt = c.get('now').toISOString()
    return c.json({ customerId: id, exportedAt, ...(await readAll(storeOf(c), id)) }, 200)
  })
