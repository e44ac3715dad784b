import { env, exports } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'

import { databaseFor } from '@vigia/db/database'
import { verifyPersons } from '@vigia/db/merges'
import { verifyRollups } from '@vigia/db/verify'

import { add, person, seed } from './seed.ts'

type Json = Record<string, unknown>

const call = async (path: string, method = 'GET', body?: object) => {
  const response = await exports.default.fetch(`https://metrics.example${path}`, {
    method,
    headers: { authorization: 'Bearer vg_sk_persons', 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  return { status: response.status, body: await response.json<Json>() }
}

const device = (id: string) =>
  person(id, {
    identities: [{ kind: 'anonymousId', value: id }],
    traits: { seen: id },
    traitTimes: { seen: 1 },
  })

beforeAll(async () => {
  await seed('persons', [])
  const at = Date.UTC(2026, 2, 1)
  await add('persons', [{ id: 'sig_1', person: 0, occurredAt: at, shop: 'Gracia' }], [device('cus_one')])
  await add('persons', [{ id: 'sig_2', person: 0, occurredAt: at + 1 }], [device('cus_two')])
})

describe('two customers who are one person', () => {
  it('are made one by hand: one story under either id, and out of the list', async () => {
    const merged = await call('/v1/customers/cus_one/merges', 'POST', { with: 'cus_two', actor: 'Luis' })
    expect(merged.status).toBe(200)
    const survivor = String(merged.body['customerId'])
    expect(merged.body['items']).toMatchObject([{ status: 'active', reason: 'manual', actor: 'Luis' }])
    for (const id of ['cus_one', 'cus_two']) {
      expect((await call(`/v1/customers/${id}`)).body).toMatchObject({ id: survivor })
      const { items } = (await call(`/v1/customers/${id}/timeline`)).body as { items: Json[] }
      expect(items.map((item) => item['id'])).toEqual(['sig_2', 'sig_1'])
      expect(items[1]).toMatchObject({ shop: 'Gracia' })
    }
    expect((await call('/v1/customers')).body['items']).toHaveLength(1)
    expect((await call('/v1/customers/cus_one/merges', 'POST', { with: 'cus_two' })).status).toBe(409)
  })

  it('are two again when it is undone', async () => {
    const { items } = (await call('/v1/customers/cus_two/merges')).body as { items: { id: string }[] }
    const undone = await call(`/v1/customers/cus_two/merges/${items[0]?.id}/undo`, 'POST', {})
    expect(undone.status).toBe(200)
    expect((await call('/v1/customers')).body['items']).toHaveLength(2)
    expect((await call(`/v1/customers/cus_two/merges/${items[0]?.id}/undo`, 'POST', {})).status).toBe(409)
    const store = databaseFor(env, 'org_persons')
    expect(await verifyPersons(store)).toEqual([])
    expect((await verifyRollups(store)).differences).toEqual([])
  })
})

describe('what is held about a person', () => {
  it('keeps the newest word on each purpose', async () => {
    await call('/v1/customers/cus_one/consents/surveys', 'PUT', { granted: true, source: 'signup' })
    const { body } = await call('/v1/customers/cus_one/consents/surveys', 'PUT', { granted: false })
    expect(body['items']).toMatchObject([{ purpose: 'surveys', granted: false, source: 'api' }])
  })

  it('is exported whole', async () => {
    const { body } = await call('/v1/customers/cus_one/export')
    expect(body).toMatchObject({ customerId: 'cus_one', complete: true })
    const data = body['data'] as Record<string, Json[]>
    expect(data['signals']?.map((row) => row['id'])).toEqual(['sig_1'])
    expect(data['consents']).toHaveLength(1)
    expect(JSON.stringify(body)).not.toContain('org_persons')
  })

  it('is in no table of the database once it was erased, whatever tables there are', async () => {
    await add(
      'persons',
      [{ id: 'sig_3', person: 0, comment: 'Soy yo' }],
      [
        person('cus_gone', {
          identities: [{ kind: 'email', value: 'gone@secret.example' }],
          traits: { name: 'Gonzalo Secreto' },
          traitTimes: { name: 1 },
        }),
      ],
    )
    await call('/v1/customers/cus_gone/merges', 'POST', { with: 'cus_two' })
    await call('/v1/customers/cus_gone/consents/marketing', 'PUT', { granted: true })
    expect((await call('/v1/customers/cus_two?signals=remove', 'DELETE')).body).toMatchObject({
      erased: true,
      signals: 2,
    })
    const { results: tables } = await env.DB.prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '\\_cf%' ESCAPE '\\' AND name NOT LIKE 'sqlite%'",
    ).all<{ name: string }>()
    for (const { name } of tables) {
      const { results } = await env.DB.prepare(`SELECT * FROM "${name}"`).all()
      // The log of who did what names the id, which leads nowhere any more: it proves that somebody was erased.
      const personal =
        name === 'audit_entries' ? /gone@secret|Gonzalo/ : /gone@secret|Gonzalo|cus_gone|cus_two/
      expect(`${name} ${JSON.stringify(results)}`).not.toMatch(personal)
    }
    expect((await verifyRollups(databaseFor(env, 'org_persons'))).differences).toEqual([])
  })
})
