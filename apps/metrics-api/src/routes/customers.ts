import { eraseCustomer, getCustomer, getTimeline, listCustomers } from '@vigia/contracts/customers'
import { eraseCustomer as erase, findCustomer, listCustomers as readCustomers } from '@vigia/db/customers'
import { readTimeline } from '@vigia/db/timeline'
import type { CustomerFile } from '@vigia/db/customers'
import { policyOptionsOf } from '@vigia/domain/learning'
import { AppError } from '@vigia/domain/errors'
import { policyFor } from '@vigia/domain/risk'
import { decodeCursor, pageAt } from '@vigia/http/input'
import { tell } from '@vigia/http/live'
import type { Context } from 'hono'

import { createApp } from '../create-app.ts'
import { customerOf, storyOf } from '../customers/present.ts'
import { guarded, personOf, storeOf } from '../customers/route.ts'
import { timelineItemOf } from '../customers/timeline-item.ts'
import type { AppEnv } from '../env.ts'

const nobody = (id: string) => new AppError('not_found', `There is no customer ${id}`)

/** The risk is told by the organization's own model and settings, as the sweep tells it. */
const policyOf = (c: Context<AppEnv>, { assessedBy: { model, settings } }: CustomerFile) =>
  policyFor(c.get('principal').region, { ...policyOptionsOf(settings), model })

export const customers = createApp()
  .openapi(guarded(listCustomers), async (c) => {
    const { limit, cursor, query } = c.req.valid('query')
    const [after] = decodeCursor(cursor, ['string']) ?? ['']
    const found = await readCustomers(storeOf(c), { query, after, limit: limit + 1 })
    const shown = found.slice(0, limit)
    const last = found.length > limit ? shown.at(-1) : undefined
    return c.json(pageAt(c, shown.map(customerOf), last ? [last.id] : null), 200)
  })
  .openapi(guarded(getCustomer), async (c) => {
    const id = await personOf(c, c.req.valid('param').id)
    const now = c.get('now')
    const file = await findCustomer(storeOf(c), id, now)
    if (!file) throw nobody(id)
    return c.json(
      storyOf(file, { policy: policyOf(c, file), now, currency: c.get('principal').currency }),
      200,
    )
  })
  .openapi(guarded(getTimeline), async (c) => {
    const id = await personOf(c, c.req.valid('param').id)
    const { limit, cursor } = c.req.valid('query')
    const now = c.get('now').getTime()
    const [at, after] = decodeCursor(cursor, ['number', 'string']) ?? [now, '']
    const page = await readTimeline(storeOf(c), id, { at: Math.min(at, now), id: after }, limit)
    if (!page) throw nobody(id)
    const next = page.next && [page.next.at, page.next.id]
    return c.json(pageAt(c, page.items.map(timelineItemOf), next), 200)
  })
  .openapi(guarded(eraseCustomer), async (c) => {
    const id = await personOf(c, c.req.valid('param').id)
    const signals = await erase(storeOf(c), id, c.get('now'), c.req.valid('query').signals)
    if (signals === null) throw nobody(id)
    tell(c, c.get('principal').organizationId, ['customers', 'signals', 'risks', 'cases'])
    return c.json({ erased: true as const, signals }, 200)
  })
