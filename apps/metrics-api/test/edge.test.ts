import { env } from 'cloudflare:workers'

import { eraseCustomer } from '@vigia/db/customers'
import { databaseFor } from '@vigia/db/database'
import { deleteSignals } from '@vigia/db/intake'
import type { MetricAnswer } from '@vigia/contracts/metrics'
import { expect, it } from 'vitest'

import { add, answers, ask, person, seed } from './seed.ts'

const path = '/v1/metrics/nps?from=2026-05-01&to=2026-06-01&interval=day&groupBy=touchpoint'

async function told(name: string) {
  const response = await ask(name, path)
  const { n, value } = await response.json<MetricAnswer>()
  return { n, value, rows: Number(response.headers.get('x-vigia-rows-read')) }
}

it('answers from the edge while nothing has changed, and never what is no longer so', async () => {
  const store = databaseFor(env, 'org_edge')
  const days = Array.from({ length: 20 }, (_, i) => `2026-05-${String(i + 1).padStart(2, '0')}`)
  await seed(
    'edge',
    days.flatMap((day) => answers('nps', { 10: 1 }, { day })),
  )
  const first = await told('edge')
  expect(first).toMatchObject({ n: 20, value: 100 })
  const second = await told('edge')
  expect(second).toMatchObject({ n: 20, value: 100 })
  expect(second.rows).toBeLessThan(first.rows)

  await add('edge', answers('nps', { 0: 1 }, { day: '2026-05-20' }))
  expect(await told('edge')).toMatchObject({ n: 21 })
  await add(
    'edge',
    [{ id: 'of_eva', metric: 'nps', score: 10, day: '2026-05-20', person: 0 }],
    [person('cus_eva')],
  )
  expect(await told('edge')).toMatchObject({ n: 22 })
  await env.DB.prepare(`DELETE FROM touched WHERE organization_id = 'org_edge'`).run()
  expect(await told('edge')).toMatchObject({ n: 22 })
  await eraseCustomer(store, 'cus_eva', new Date(), 'remove')
  expect(await told('edge')).toMatchObject({ n: 21 })
  await deleteSignals(store, ['sig_nps__2026-05-01_10_0'])
  expect(await told('edge')).toMatchObject({ n: 20 })
})

it('tells no organization the answers of another', async () => {
  await seed('edge_ours', answers('nps', { 10: 5 }))
  await seed(
    'edge_theirs',
    answers('nps', { 0: 5 }).map((row) => ({ ...row, id: `${row.id ?? ''}_t` })),
  )
  expect([(await told('edge_ours')).value, (await told('edge_theirs')).value]).toEqual([100, -100])
})
