import { env, exports } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'

import { databaseFor } from '@vigia/db/database'
import { verifyPersons } from '@vigia/db/merges'
import { verifyRollups } from '@vigia/db/verify'
import { seedOrganization } from '@vigia/testing/organization'

const post = (path: string, body: unknown) =>
  exports.default.fetch(`https://collector.example${path}`, {
    method: 'POST',
    headers: { authorization: 'Bearer vg_sk_persons', 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

const feedback = (customer: Record<string, string>) => ({
  touchpoint: 'shop',
  metric: 'csat',
  score: 5,
  customer,
})

/** Whose a signal is after it was recorded. */
const tell = async (customer: Record<string, string>) => {
  const response = await post('/v1/feedback', feedback(customer))
  expect(response.status).toBe(202)
  return (await response.json<{ customerId: string }>()).customerId
}

const tellAll = async (...customers: Record<string, string>[]) => {
  const signals = customers.map((customer) => ({ kind: 'feedback', ...feedback(customer) }))
  expect((await post('/v1/signals/batch', { signals })).status).toBe(202)
}

/** Whose these identities are. */
const ownersOf = (...values: string[]) =>
  Promise.all(
    values.map((value) =>
      env.DB.prepare("SELECT customer_id FROM identities WHERE organization_id = 'org_persons' AND value = ?")
        .bind(value)
        .first<string>('customer_id'),
    ),
  )

const isSound = async () => {
  const store = databaseFor(env, 'org_persons')
  expect(await verifyPersons(store)).toEqual([])
  expect((await verifyRollups(store)).differences).toEqual([])
}

beforeAll(async () => {
  await seedOrganization(env, 'persons')
})

describe('who a signal is from', () => {
  it('becomes one customer of two histories in the answer to the signal that shows it', async () => {
    const first = await tell({ anonymousId: 'phone-1' })
    const second = await tell({ anonymousId: 'laptop-1' })
    expect(second).not.toBe(first)
    await tell({ email: 'ana@example.com', anonymousId: 'phone-1' })
    expect(await tell({ email: 'ana@example.com', anonymousId: 'laptop-1' })).toBe(first)
    expect(await tell({ anonymousId: 'laptop-1' })).toBe(first)
    await isSound()
  })

  it('is one in a batch whose signals show it one after another', async () => {
    const [a, b] = [await tell({ email: 'a@example.com' }), await tell({ phone: '+34600111222' })]
    await tellAll(
      { email: 'a@example.com', anonymousId: 'tablet' },
      { phone: '+34600111222', anonymousId: 'tablet' },
      { email: 'new@example.com', phone: '+34600111222' },
    )
    const owners = await ownersOf('a@example.com', '+34600111222', 'tablet', 'new@example.com')
    expect(new Set(owners).size).toBe(1)
    expect([a, b]).toContain(owners[0])
    await isSound()
  })

  it('is told apart on a shared computer, in one batch or in several', async () => {
    await tellAll({ id: 'luis', anonymousId: 'family' }, { id: 'marta', anonymousId: 'family' })
    const paula = await tell({ id: 'paula', anonymousId: 'family' })
    const owners = await ownersOf('luis', 'marta', 'paula')
    expect(new Set(owners).size).toBe(3)
    expect(owners[2]).toBe(paula)
    expect(await tell({ anonymousId: 'family' })).toBe(owners[0])
    await isSound()
  })
})
