import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'

import { databaseFor } from '@vigia/db/database'
import { saveSignals } from '@vigia/db/intake'
import { seedOrganization } from '@vigia/testing/organization'
import { personRow, signalRow } from '@vigia/testing/rows'

import { call, list } from './call.ts'
import { badEvent, day, rows, sweepAt } from './story.ts'

const unhappy = (id: string, at: Date, customer: string, value: number, touchpoint = 'delivery') =>
  saveSignals(
    databaseFor(env, 'org_shop'),
    [
      personRow({
        id: `cus_${customer}`,
        identities: [{ kind: 'id', value: customer }],
        name: customer,
        value,
      }),
    ],
    [
      signalRow({
        id,
        touchpoint,
        score: 1,
        experience: -1,
        severity: 0.8,
        negative: true,
        occurredAt: at.getTime(),
      }),
    ],
    at,
  )

const alertsOf = (customer: string) =>
  rows('SELECT kind, tier, message FROM alerts WHERE customer_id = ? ORDER BY created_at', `cus_${customer}`)

beforeAll(async () => {
  await seedOrganization(env, 'shop')
  const create = (body: object) => call('POST', '/v1/rules', body, { 'x-vigia-now': day(0).toISOString() })
  await create({
    name: 'Entrega a valiosos',
    on: 'signal',
    tier: 'critical',
    conditions: [
      { field: 'metric', op: 'is', value: 'csat' },
      { field: 'score', op: 'at_most', value: 2 },
      { field: 'touchpoint', op: 'is', value: 'delivery' },
      { field: 'value', op: 'more_than', value: 500 },
    ],
  })
  await create({
    name: 'Sin respuesta',
    on: 'case',
    conditions: [{ field: 'daysWithoutContact', op: 'at_least', value: 3 }],
  })
})

describe('a rule in life', () => {
  it('opens a case for the signal it is about, once, and for nobody else', async () => {
    await unhappy('sig_ana', day(3), 'ana', 600)
    await unhappy('sig_bea', day(3), 'bea', 500)
    await unhappy('sig_eva', day(3), 'eva', 600, 'checkout')
    await unhappy('sig_old', day(1), 'pia', 600)
    await sweepAt(day(3))
    await sweepAt(new Date(day(3).getTime() + 60_000))
    const [alert, ...more] = await alertsOf('ana')
    expect(more).toEqual([])
    expect(alert).toMatchObject({ kind: 'rule', tier: 'critical' })
    expect(String(alert?.['message'])).toContain('Entrega a valiosos')
    expect(
      await rows("SELECT customer_id, key FROM rule_firings WHERE organization_id = 'org_shop'"),
    ).toEqual([{ customer_id: 'cus_ana', key: 'sig_ana' }])
    expect((await list('/v1/cases')).items.map(({ customerName }) => customerName)).toEqual(['ana'])
  })

  it('fires on the very minute on which a case has waited for three days, and not if somebody called', async () => {
    for (const customer of ['leo', 'max']) {
      await badEvent('org_shop', { id: `sig_${customer}_a`, at: day(9), customer })
      await badEvent('org_shop', { id: `sig_${customer}_b`, at: day(10), customer })
    }
    await sweepAt(day(10))
    const cases = (await list('/v1/cases?status=open')).items as { id: string; customerName: string }[]
    const max = cases.find(({ customerName }) => customerName === 'max')
    await call('POST', `/v1/cases/${String(max?.id)}/contact`, {}, { 'x-vigia-now': day(11).toISOString() })
    await sweepAt(day(11))
    await sweepAt(new Date(day(13).getTime() - 60_000))
    expect(await alertsOf('leo')).toHaveLength(1)
    await sweepAt(day(13))
    expect((await alertsOf('leo')).map(({ kind }) => kind)).toEqual(['opened', 'rule'])
    expect((await alertsOf('max')).map(({ kind }) => kind)).toEqual(['opened'])
  })

  it('goes to the destinations that it names and to no other, whosever case it is', async () => {
    const hook = (name: string, minTier: string) =>
      call('POST', '/v1/destinations', {
        kind: 'webhook',
        name,
        minTier,
        url: `https://${name}.example/hook`,
      })
    const [named, other] = await Promise.all([hook('named', 'critical'), hook('other', 'alert')])
    const conditions = [
      { field: 'negative', op: 'is', value: true },
      { field: 'touchpoint', op: 'is', value: 'returns' },
    ]
    const sent = { name: 'Devoluciones', on: 'signal', conditions, destinations: [named.body['id']] }
    const { body } = await call('POST', '/v1/rules', sent, { 'x-vigia-now': day(0).toISOString() })
    expect(body).toMatchObject({ destinations: [named.body['id']] })
    await unhappy('sig_returns', day(4), 'rita', 10, 'returns')
    await sweepAt(day(4))
    const told = await rows(
      "SELECT o.destination_id AS id FROM outbox o JOIN alerts a ON a.id = o.alert_id WHERE a.customer_id = 'cus_rita'",
    )
    expect(told).toEqual([{ id: named.body['id'] }])
    expect(other.status).toBe(201)
    expect(await call('POST', '/v1/rules', { ...sent, destinations: ['dst_none'] })).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'destinations.0', message: 'There is no destination dst_none' }] },
    })
  })
})
