import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'

import type { RiskPage, RiskTotals } from '@vigia/contracts/risks'
import { expectedLossOf } from '@vigia/domain/dispatch'
import { seedOrganization } from '@vigia/testing/organization'

import { call } from './call.ts'

/** A customer with a risk, told straight to the tables: what is tested is how they are read. */
const people = [
  { id: 'cus_a', p: 0.9, tier: 'critical', value: 1_000, segment: 'vip', issueDays: 3, case: true },
  { id: 'cus_b', p: 0.6, tier: 'critical', value: 900, segment: 'vip', issueDays: 0, case: false },
  { id: 'cus_c', p: 0.45, tier: 'alert', value: 5_000, segment: 'new', issueDays: 1, case: false },
  { id: 'cus_d', p: 0.3, tier: 'watch', value: null, segment: null, issueDays: 0, case: false },
  { id: 'cus_e', p: 0.1, tier: 'none', value: 90_000, segment: 'new', issueDays: 0, case: false },
  // Left: at no risk of leaving, however the model sees it.
  { id: 'cus_f', p: 0.95, tier: 'none', value: 800, segment: 'vip', issueDays: 2, case: false, left: 1 },
] as const

const insert = (sql: string, ...values: unknown[]) =>
  env.DB.prepare(sql)
    .bind(...values)
    .run()

async function tell(organization: string) {
  for (const { id, p, tier, value, segment, issueDays, ...person } of people) {
    await insert(
      `INSERT INTO customers (organization_id, id, name, segment, value, identities, traits, created_at)
       VALUES (?, ?, ?, ?, ?, '[]', '{}', 1)`,
      organization,
      id,
      id.toUpperCase(),
      segment ?? '',
      value,
    )
    await insert(
      `INSERT INTO risks (organization_id, customer_id, probability, tier, reasons, strikes, open_issue_days, value, model_version, assessed_at, left_at)
       VALUES (?, ?, ?, ?, '[]', 1, ?, ?, 'prior-us-1', 1, ?)`,
      organization,
      id,
      p,
      tier,
      issueDays,
      value,
      'left' in person ? person.left : null,
    )
    if (person.case)
      await insert(
        `INSERT INTO cases (organization_id, id, customer_id, sequence, status, tier, probability, reasons, next_step, assignee, alerts, opened_at, updated_at, version)
         VALUES (?, 'cas_a', ?, 1, 'acknowledged', 'critical', 0.9, '[]', '{"es":"","en":""}', 'Marta', 1, 1, 1, 1)`,
        organization,
        id,
      )
  }
}

const risks = async (query = '') => (await call('GET', `/v1/risks${query}`)).body as unknown as RiskPage
const totals = async (query = '') =>
  (await call('GET', `/v1/risks/totals${query}`)).body as unknown as RiskTotals

beforeAll(async () => {
  await seedOrganization(env, 'shop')
  await seedOrganization(env, 'other')
  await tell('org_shop')
  await tell('org_other')
})

describe('GET /v1/risks', () => {
  it.each([
    { query: '', finds: 'abcde' },
    { query: '?atLeast=watch', finds: 'abcd' },
    { query: '?atLeast=alert', finds: 'abc' },
    { query: '?tier=watch', finds: 'd' },
    { query: '?segment=vip', finds: 'ab' },
    { query: '?issue=open', finds: 'ac' },
    { query: '?case=open', finds: 'a' },
    { query: '?atLeast=watch&case=none', finds: 'bcd' },
    { query: '?order=savable&atLeast=watch', finds: 'cbad' },
    { query: '?segment=nobody', finds: '' },
  ])('finds $finds by "$query"', async ({ query, finds }) => {
    const { items } = await risks(query)
    expect(items.map(({ customerId }) => customerId.slice(4)).join('')).toBe(finds)
  })

  it('tells what a contact can save by the rule that alerts are dispatched by, and the case', async () => {
    const { items } = await risks()
    const whole = (amount: number | null) => amount && Math.round(amount * 1e6)
    expect(items.map(({ savable }) => whole(savable))).toEqual(
      items.map(({ probability, value }) => whole(expectedLossOf(probability, value))),
    )
    expect(items[0]).toMatchObject({ caseId: 'cas_a', caseStatus: 'acknowledged', owner: 'Marta' })
    expect(items[1]).toMatchObject({ caseId: null, caseStatus: null, owner: null })
  })

  it('gives each once, page by page, in the order of what can be saved', async () => {
    const seen: string[] = []
    for (let path: string | null = '?order=savable&limit=2'; path !== null;) {
      const { items, nextCursor }: RiskPage = await risks(path)
      seen.push(...items.map(({ customerId }) => customerId.slice(4)))
      path = nextCursor && `?order=savable&limit=2&cursor=${encodeURIComponent(nextCursor)}`
    }
    expect(seen.join('')).toBe('ecbad')
  })

  it.each(['?order=name', '?atLeast=none', '?case=any', '?segment='])('answers 400 to %s', async (query) => {
    expect((await call('GET', `/v1/risks${query}`)).status).toBe(400)
    expect((await call('GET', `/v1/risks/totals${query}`)).status).toBe(400)
  })
})

describe('GET /v1/risks/totals', () => {
  it('sums those at risk, tier by tier, with their segments', async () => {
    const told = await totals()
    expect(told).toMatchObject({
      currency: 'EUR',
      customers: 4,
      known: 3,
      value: 6_900,
      withoutCase: 3,
      tiers: [
        { tier: 'critical', customers: 2 },
        { tier: 'alert', customers: 1 },
        { tier: 'watch', customers: 1 },
      ],
      segments: [
        { segment: 'vip', customers: 2 },
        { segment: null, customers: 1 },
        { segment: 'new', customers: 1 },
      ],
    })
    expect(told.expectedLoss).toBeCloseTo(900 + 540 + 2_250, 6)
    expect(told.savable).toBeCloseTo(225 + 540 + 2_250, 6)
  })

  it.each([
    { query: '?tier=none', customers: 1 },
    { query: '?segment=vip', customers: 2 },
    { query: '?case=none', customers: 3 },
    { query: '?issue=open', customers: 2 },
    { query: '?segment=nobody', customers: 0 },
  ])('counts $customers by "$query"', async ({ query, customers }) => {
    expect((await totals(query)).customers).toBe(customers)
  })
})
