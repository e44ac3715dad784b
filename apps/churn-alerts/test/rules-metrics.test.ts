import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'

import { saveChanges } from '@vigia/db/changes'
import { databaseFor } from '@vigia/db/database'
import { insertDestination } from '@vigia/db/destinations'
import { seedOrganization } from '@vigia/testing/organization'

import { raiseAllMetricAlerts, raiseMetricAlerts } from '../src/rules/metric-alerts.ts'
import { call } from './call.ts'
import { day, rows } from './story.ts'

const store = () => databaseFor(env, 'org_shop')
const watched = () => ({ store: store(), timeZone: 'Europe/Madrid', currency: 'EUR' })

const change = (id: string, at: Date, over: object = {}) => {
  const document = {
    id,
    metric: 'nps',
    definition: 'nps/standard',
    touchpoint: 'delivery',
    direction: 'down',
    difference: -12,
    pValue: 0.001,
    text: { es: 'El NPS de delivery baja de 40 a 28.', en: 'NPS of delivery fell from 40 to 28.' },
    ...over,
  }
  const row = {
    id,
    metric: 'nps',
    touchpoint: 'delivery',
    detectedOn: '2026-03-05',
    document: JSON.stringify(document),
  }
  return saveChanges(store(), [row], at)
}

const destination = (id: string, managerId: string | null, minTier: 'alert' | 'critical' = 'alert') =>
  insertDestination(store(), {
    id,
    kind: 'webhook',
    name: id,
    url: 'https://hooks.example/vigia',
    secret: null,
    language: 'es',
    minTier,
    enabled: true,
    disabledReason: null,
    createdAt: 0,
    managerId,
  })

const rule = {
  name: 'Baja el NPS',
  on: 'metric',
  conditions: [
    { field: 'metric', op: 'is', value: 'nps/standard' },
    { field: 'touchpoint', op: 'is', value: 'any' },
    { field: 'direction', op: 'is', value: 'fell' },
  ],
}

const alerts = () =>
  rows("SELECT id, kind, tier, case_id, customer_id, message FROM alerts WHERE organization_id = 'org_shop'")

beforeAll(async () => {
  await seedOrganization(env, 'shop')
  await destination('dst_all', null)
  await destination('dst_critical', null, 'critical')
  await destination('dst_marta', 'mgr_marta')
})

describe('a rule on a metric', () => {
  it('is told of what the watch finds from then on, once, where the organization hears of everything', async () => {
    await change('chg_before', day(4))
    expect((await call('POST', '/v1/rules', rule)).status).toBe(201)
    await change('chg_1', day(6))
    await change('chg_rose', day(6), { direction: 'up' })
    await change('chg_all', day(6), { touchpoint: null })
    expect(await raiseMetricAlerts(watched(), day(6))).toBe(1)
    expect(await raiseMetricAlerts(watched(), day(6))).toBe(0)
    const [alert] = await alerts()
    expect(alert).toMatchObject({ kind: 'metric', tier: 'alert', case_id: '', customer_id: '' })
    expect(JSON.parse(String(alert?.['message']))).toMatchObject({
      subject: { es: 'Saltó la regla «Baja el NPS»', en: 'The rule “Baja el NPS” fired' },
      text: {
        es: expect.stringContaining('El NPS de delivery baja de 40 a 28.'),
        en: expect.stringContaining('NPS of delivery fell from 40 to 28.'),
      },
      reasons: [],
      value: null,
    })
    expect(
      await rows(
        "SELECT destination_id, alert_id, status, recipient FROM outbox WHERE organization_id = 'org_shop'",
      ),
    ).toEqual([
      { destination_id: 'dst_all', alert_id: alert?.['id'], status: 'queued', recipient: 'dst_all' },
    ])
  })

  it('pauses for a series, not for another, and sees what was written late', async () => {
    await change('chg_again', day(7))
    await change('chg_store', day(7), { touchpoint: 'store' })
    expect(await raiseMetricAlerts(watched(), day(7))).toBe(1)
    await change('chg_late', new Date(day(7).getTime() - 1_800_000), { touchpoint: 'app' })
    expect(await raiseMetricAlerts(watched(), new Date(day(7).getTime() + 60_000))).toBe(1)
    await change('chg_after', day(14))
    expect(await raiseAllMetricAlerts(env, day(14))).toBe(1)
    expect(await alerts()).toHaveLength(4)
  })

  it('hears nothing while it is off, nor afterwards of what came meanwhile', async () => {
    const { body } = await call('GET', '/v1/rules')
    const id = String((body['items'] as { id: string }[])[0]?.id)
    const at = (date: Date) => ({ 'x-vigia-now': date.toISOString() })
    await call('PATCH', `/v1/rules/${id}`, { enabled: false }, at(day(15)))
    await change('chg_off', day(30), { touchpoint: 'kiosk' })
    expect(await raiseMetricAlerts(watched(), day(30))).toBe(0)
    await call('PATCH', `/v1/rules/${id}`, { enabled: true }, at(day(31)))
    expect(await raiseMetricAlerts(watched(), day(31))).toBe(0)
  })
})
