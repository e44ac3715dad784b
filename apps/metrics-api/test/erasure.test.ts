import { env } from 'cloudflare:workers'
import { beforeAll, expect, it } from 'vitest'

import { databaseFor } from '@vigia/db/database'
import { verifyRollups } from '@vigia/db/verify'

import { anaSignals, seedAna } from './people.ts'
import { add, ask, person, seed } from './seed.ts'

const rows = async (sql: string) => (await env.DB.prepare(sql).all()).results
const tables = [
  'identities',
  'customers',
  'risks',
  'risk_changes',
  'touched',
  'cases',
  'case_events',
  'alerts',
] as const
const counts = (organization: string) =>
  Promise.all(
    [...tables, 'outbox', 'outcomes'].map(async (table) => [
      table,
      (await rows(`SELECT count(*) AS n FROM ${table} WHERE organization_id = '${organization}'`))[0]?.['n'],
    ]),
  )
const rollups = () => rows("SELECT * FROM rollups WHERE organization_id = 'org_shop'")

beforeAll(async () => {
  for (const name of ['shop', 'other']) {
    await seed(name, [])
    await seedAna(name)
  }
  await add('shop', [{ id: 'sig_bea', person: 0, comment: 'Todo bien' }], [person('cus_bea')])
})

it('erases a person for ever and keeps the counts', async () => {
  const before = await rollups()
  const response = await ask('shop', '/v1/customers/cus_ana', {}, 'DELETE')
  expect([response.status, await response.json()]).toEqual([
    200,
    { erased: true, signals: anaSignals.length },
  ])

  expect((await ask('shop', '/v1/customers/cus_ana')).status).toBe(404)
  expect((await ask('shop', '/v1/customers/cus_ana/timeline')).status).toBe(404)
  expect((await ask('shop', '/v1/customers/cus_ana', {}, 'DELETE')).status).toBe(404)
  expect(await rollups()).toEqual(before)
  expect(await verifyRollups(databaseFor(env, 'org_shop'))).toEqual({
    signals: anaSignals.length + 1,
    differences: [],
  })
  expect(
    await rows(`SELECT customer_id, comment, analysis, employee, attributes, issue FROM signals
      WHERE organization_id = 'org_shop' AND id <> 'sig_bea' GROUP BY 1, 2, 3, 4, 5, 6`),
  ).toEqual([
    { customer_id: null, comment: null, analysis: null, employee: null, attributes: null, issue: null },
  ])
})

it('leaves nothing of the person, and everything of everybody else', async () => {
  expect(Object.fromEntries(await counts('org_shop'))).toEqual({
    ...Object.fromEntries([...tables, 'outbox', 'outcomes'].map((table) => [table, 0])),
    identities: 1,
    customers: 1,
    touched: 1,
  })
  expect((await ask('shop', '/v1/customers/cus_bea')).status).toBe(200)
  expect((await counts('org_other')).every(([, n]) => Number(n) > 0)).toBe(true)
})
