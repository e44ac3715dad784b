import { env } from 'cloudflare:workers'

import type { Value } from '@vigia/contracts/value'
import { beforeAll, describe, expect, it } from 'vitest'

import { ask, read, seed } from './seed.ts'

const at = (iso: string) => Date.parse(iso)
const run = (sql: string, ...values: unknown[]) =>
  env.DB.prepare(sql)
    .bind(...values)
    .run()

const reason = (code: string, contribution: number) => ({ code, contribution, text: { es: code, en: code } })

interface Risk {
  customer: string
  tier: string
  probability: number
  value: number | null
  touchpoint: string | null
  reasons: ReturnType<typeof reason>[]
}

const addRisk = ({ customer, tier, probability, value, touchpoint, reasons }: Risk) =>
  run(
    `INSERT INTO risks (organization_id, customer_id, probability, tier, reasons, strikes, open_issue_days, value,
      model_version, assessed_at, touchpoint) VALUES ('org_worth', ?, ?, ?, ?, 0, 0, ?, 'prior', 0, ?)`,
    customer,
    probability,
    tier,
    JSON.stringify(reasons),
    value,
    touchpoint,
  )

interface Case {
  id: string
  openedAt: string
  acknowledgedAt?: string
  contactedAt?: string
  resolvedAt?: string
  outcome?: string
  value?: number
  alerts?: number
  heldOut?: number
  by?: string
}

async function addCase({ id, alerts = 1, heldOut = 0, value, outcome, by, ...times }: Case) {
  const [opened, acknowledged, contacted, resolved] = [
    times.openedAt,
    times.acknowledgedAt,
    times.contactedAt,
    times.resolvedAt,
  ].map((time) => (time === undefined ? null : at(time)))
  await run(
    `INSERT INTO cases (organization_id, id, customer_id, sequence, status, tier, probability, reasons, next_step, value,
      assignee, outcome, alerts, opened_at, acknowledged_at, contacted_at, resolved_at, last_action_at, updated_at, version,
      held_out) VALUES ('org_worth', ?1, ?2, 1, ?3, 'alert', 0.5, '[]', '{}', ?4, 'Marta', ?5, ?6, ?7, ?8, ?9, ?10,
      coalesce(?10, ?9, ?8), ?7, 2, ?11)`,
    id,
    id.replace('cas_', 'cus_w_'),
    outcome === undefined ? 'open' : 'resolved',
    value ?? null,
    outcome ?? null,
    alerts,
    opened,
    acknowledged ?? null,
    contacted ?? null,
    resolved ?? null,
    heldOut,
  )
  if (outcome)
    await run(
      `INSERT INTO case_events (organization_id, case_id, version, customer_id, at, action, status, actor)
        VALUES ('org_worth', ?1, 2, ?1, ?2, 'resolve', 'resolved', ?3)`,
      id,
      resolved,
      by ?? null,
    )
}

beforeAll(async () => {
  await seed('worth', [])
  await run(
    `INSERT INTO customers (organization_id, id, name, traits, identities, created_at)
      VALUES ('org_worth', 'cus_w_2', 'Ana Gómez', '{}', '[]', 0)`,
  )
  await seed('nobody', [])
  const wait = reason('long_wait', 0.5)
  const bought = reason('purchases', -0.2)
  await addRisk({
    customer: 'r1',
    tier: 'critical',
    probability: 0.8,
    value: 1000,
    touchpoint: 'delivery',
    reasons: [bought, wait],
  })
  await addRisk({
    customer: 'r2',
    tier: 'alert',
    probability: 0.5,
    value: 400,
    touchpoint: 'delivery',
    reasons: [reason('silence', 0.9), wait],
  })
  await addRisk({
    customer: 'r3',
    tier: 'watch',
    probability: 0.3,
    value: null,
    touchpoint: null,
    reasons: [wait],
  })
  await addRisk({
    customer: 'r4',
    tier: 'alert',
    probability: 0.2,
    value: 100,
    touchpoint: 'checkout',
    reasons: [bought, reason('two_strikes_one_issue', 0)],
  })
  await addRisk({
    customer: 'r5',
    tier: 'none',
    probability: 0.1,
    value: 9999,
    touchpoint: 'delivery',
    reasons: [wait],
  })
  // Monday 4 May 2026; the organization works 9 to 18 in UTC.
  await addCase({
    id: 'cas_1',
    openedAt: '2026-05-04T09:00:00Z',
    acknowledgedAt: '2026-05-04T09:30:00Z',
    contactedAt: '2026-05-05T09:30:00Z',
    resolvedAt: '2026-05-06T09:00:00Z',
    outcome: 'saved',
    value: 300,
    alerts: 2,
    by: 'Luis',
  })
  await addCase({
    id: 'cas_2',
    openedAt: '2026-05-04T17:00:00Z',
    acknowledgedAt: '2026-05-05T10:00:00Z',
    resolvedAt: '2026-05-07T09:00:00Z',
    outcome: 'saved',
    value: 500,
  })
  await addCase({
    id: 'cas_3',
    openedAt: '2026-05-08T12:00:00Z',
    acknowledgedAt: '2026-05-08T12:10:00Z',
    resolvedAt: '2026-05-09T09:00:00Z',
    outcome: 'not_at_risk',
  })
  await addCase({ id: 'cas_4', openedAt: '2026-05-10T12:00:00Z' })
  await addCase({ id: 'cas_5', openedAt: '2026-05-10T12:00:00Z', heldOut: 1, alerts: 0 })
  await addCase({
    id: 'cas_6',
    openedAt: '2026-04-01T12:00:00Z',
    resolvedAt: '2026-05-01T00:00:00Z',
    outcome: 'lost',
    value: 70,
  })
  await addCase({
    id: 'cas_7',
    openedAt: '2026-04-01T12:00:00Z',
    resolvedAt: '2026-04-30T23:59:59Z',
    outcome: 'lost',
    value: 90,
  })
  await run(
    `INSERT INTO settings (organization_id, name, document, updated_at) VALUES ('org_worth', 'risk', '{"minutesPerAlert":30}', 0)`,
  )
})

const may = '/v1/value?from=2026-05-01&to=2026-06-01'

describe('GET /v1/value', () => {
  it('tells what is at risk by where it comes from and by what weighs most', async () => {
    const { atRisk } = await read<Value>('worth', may)
    expect(atRisk).toEqual({
      customers: 4,
      known: 3,
      value: 1500,
      expectedLoss: 1020,
      isWhole: true,
      byTouchpoint: [
        { touchpoint: 'delivery', customers: 2, known: 2, value: 1400, expectedLoss: 1000 },
        { touchpoint: 'checkout', customers: 1, known: 1, value: 100, expectedLoss: 20 },
        { touchpoint: null, customers: 1, known: 0, value: 0, expectedLoss: 0 },
      ],
      byReason: [
        { reason: 'long_wait', customers: 2, known: 1, value: 1000, expectedLoss: 800 },
        { reason: 'silence', customers: 1, known: 1, value: 400, expectedLoss: 200 },
        { reason: 'two_strikes_one_issue', customers: 1, known: 1, value: 100, expectedLoss: 20 },
      ],
    })
  })

  it('lists what was saved and lost by case, those worth most first, with who saw to it', async () => {
    const { saved, lost } = await read<Value>('worth', may)
    expect(saved).toMatchObject({
      customers: 2,
      value: 800,
      top: [
        {
          caseId: 'cas_2',
          customerId: 'cus_w_2',
          customerName: 'Ana Gómez',
          value: 500,
          owner: 'Marta',
          resolvedBy: null,
        },
        { caseId: 'cas_1', value: 300, resolvedBy: 'Luis', resolvedAt: '2026-05-06T09:00:00.000Z' },
      ],
    })
    expect(lost).toMatchObject({ customers: 1, value: 70, top: [{ caseId: 'cas_6' }] })
  })

  it('tells what the alerts of the period cost, in hours of work', async () => {
    const { alerts } = await read<Value>('worth', may)
    expect(alerts).toMatchObject({
      cases: 4,
      raised: 5,
      actedUpon: { value: 75, count: 3, n: 4 },
      notAtRisk: { count: 1, n: 3 },
      minutesToAcknowledge: { n: 3, median: 30 },
      minutesToContact: { n: 1, median: 570, p90: 570 },
      minutesPerAlert: 30,
      hoursSpent: 2.5,
      savedPerHour: 320,
      isWhole: true,
    })
    expect(alerts.actedUpon.interval?.low).toBeCloseTo(30.06, 1)
  })

  it('of nobody is nothing, and promises nothing', async () => {
    const { atRisk, saved, alerts } = await read<Value>('nobody', may)
    expect(atRisk).toMatchObject({ customers: 0, byTouchpoint: [], byReason: [], isWhole: true })
    expect(saved).toEqual({ customers: 0, known: 0, value: 0, top: [] })
    expect(alerts).toMatchObject({ cases: 0, hoursSpent: 0, savedPerHour: null, actedUpon: { value: null } })
  })

  it('reads what there is once, in one round trip for all of it', async () => {
    const response = await ask('worth', may)
    expect(Number(response.headers.get('x-vigia-rows-read'))).toBeLessThan(150)
  })
})
