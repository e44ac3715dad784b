import { beforeAll, describe, expect, it } from 'vitest'

import type { Customer, CustomerStory } from '@vigia/contracts/customers'

import { ana, seedAna } from './people.ts'
import { add, ask, person, read, seed } from './seed.ts'

interface Page {
  items: Customer[]
  nextCursor: string | null
}

const list = (name: string, query = '') => read<Page>(name, `/v1/customers${query}`)
const story = (now: string, name = 'shop') =>
  read<CustomerStory>(name, '/v1/customers/cus_ana', { 'x-vigia-now': now })

beforeAll(async () => {
  await seed('shop', [])
  await seed('other', [])
  await seedAna('shop')
  const others = [
    person('cus_bea', { name: 'Beatriz Núñez', identities: [{ kind: 'email', value: 'bea@example.com' }] }),
    person('cus_carl', { name: 'Carl', identities: [{ kind: 'phone', value: '+34611000000' }] }),
    person('cus_dan', { identities: [{ kind: 'id', value: 'a_50%' }] }),
  ]
  await add(
    'shop',
    others.map((_, i) => ({ id: `sig_other_${i}`, person: i })),
    others,
  )
})

describe('GET /v1/customers', () => {
  it('lists customers with who they are and their last risk', async () => {
    const { items, nextCursor } = await list('shop')
    expect(items.map(({ id }) => id)).toEqual(['cus_ana', 'cus_bea', 'cus_carl', 'cus_dan'])
    expect(nextCursor).toBeNull()
    expect(items[0]).toEqual({
      id: 'cus_ana',
      name: 'Ana Álvarez',
      segment: 'vip',
      value: 450,
      identities: ana.identities,
      traits: { city: 'Lima' },
      createdAt: '2026-06-01T00:00:00.000Z',
      lastSeenAt: '2026-03-06T12:00:00.000Z',
      risk: {
        customerId: 'cus_ana',
        probability: 0.45,
        tier: 'alert',
        leftAt: null,
        reasons: [{ code: 'open_issue', contribution: 0.4, text: { es: 'Un problema', en: 'A problem' } }],
        assessedAt: '2026-03-06T13:00:00.000Z',
        modelVersion: 'prior-us-1',
      },
    })
    expect(items[1]).toMatchObject({ segment: null, value: null, risk: null })
  })

  it.each([
    { query: 'ana@ex', finds: ['cus_ana'] },
    { query: 'ANA@EX', finds: ['cus_ana'] },
    { query: '+34 600', finds: ['cus_ana'] },
    { query: '+34', finds: ['cus_ana', 'cus_carl'] },
    { query: 'A-1', finds: ['cus_ana'] },
    { query: 'cus_b', finds: ['cus_bea'] },
    { query: 'beatriz', finds: ['cus_bea'] },
    { query: 'álvarez', finds: ['cus_ana'] },
    { query: 'NÚÑEZ', finds: ['cus_bea'] },
    { query: 'a_5', finds: ['cus_dan'] },
    { query: '%', finds: [] },
    { query: 'nobody', finds: [] },
  ])('finds $finds by $query', async ({ query, finds }) => {
    const { items } = await list('shop', `?query=${encodeURIComponent(query)}`)
    expect(items.map(({ id }) => id)).toEqual(finds)
  })

  it('gives each customer once, page by page', async () => {
    const told: string[] = []
    for (let path: string | null = '/v1/customers?limit=1'; path !== null;) {
      const response = await ask('shop', path)
      const { items, nextCursor } = await response.json<Page>()
      told.push(...items.map(({ id }) => id))
      const link = response.headers.get('link')
      expect(link !== null).toBe(nextCursor !== null)
      path = link && link.slice('<https://metrics.example'.length, link.indexOf('>'))
    }
    expect(told).toEqual(['cus_ana', 'cus_bea', 'cus_carl', 'cus_dan'])
  })

  it.each([
    { why: 'a page is too large', query: '?limit=201' },
    { why: 'a page is empty', query: '?limit=0' },
    { why: 'the cursor is not ours', query: '?cursor=1' },
    { why: 'the search is empty', query: '?query=' },
    { why: 'a parameter is unknown', query: '?name=Ana' },
  ])('answers 400 when $why', async ({ query }) => {
    expect((await ask('shop', `/v1/customers${query}`)).status).toBe(400)
  })

  it('shows nobody of another organization', async () => {
    expect((await list('other')).items).toEqual([])
    expect((await list('other', '?query=ana')).items).toEqual([])
  })
})

describe('GET /v1/customers/{id}', () => {
  it('tells the whole story as of now', async () => {
    const told = await story('2026-03-08T00:00:00Z')
    expect(told).toMatchObject({
      id: 'cus_ana',
      value: 450,
      strikes: 3,
      since: '2026-03-01T12:00:00.000Z',
      caseId: 'cas_1',
      risk: { probability: 0.45, assessedAt: '2026-03-06T13:00:00.000Z' },
      issues: [
        {
          ref: 'seat',
          label: { es: 'producto defectuoso', en: 'defective product' },
          touchpoint: 'product',
          openedAt: '2026-03-04T12:00:00.000Z',
          resolvedAt: null,
          contacts: 1,
        },
      ],
    })
    expect(told.currency).toBe('EUR')
    expect(told.playbook[0]).toMatchObject({
      code: 'open_issue',
      step: { en: expect.stringContaining('defective product') },
    })
    const curve = told.riskCurve.map((point) => point.probability)
    const steps = told.riskCurve.map((point) => point.before !== null)
    expect(steps).toEqual([true, true, true, true, false])
    expect(told.riskCurve.map((point) => point.at.slice(5, 10))).toEqual([
      '03-01',
      '03-04',
      '03-05',
      '03-06',
      '03-08',
    ])
    expect(curve).toEqual(curve.toSorted((a, b) => a - b))
  })

  it('assesses afresh what was assessed later, or before the last signal', async () => {
    const { risk, riskCurve, caseId } = await story('2026-03-05T13:00:00Z')
    expect(risk).toMatchObject({ assessedAt: '2026-03-05T13:00:00.000Z', tier: 'alert' })
    expect(risk?.probability).toBe(riskCurve.at(-1)?.probability)
    expect(risk?.reasons.at(-1)?.code).toBe('two_strikes_one_issue')
    expect(caseId).toBeNull()
  })

  it('knows nothing of what lies ahead', async () => {
    expect(await story('2026-02-01T00:00:00Z')).toMatchObject({ strikes: 0, issues: [], risk: null })
    const before = await story('2026-03-04T11:00:00Z')
    expect(before).toMatchObject({ strikes: 0, issues: [] })
    expect(before.riskCurve.every(({ at }) => at <= '2026-03-04T11:00:00.000Z')).toBe(true)
  })

  it('keeps what it tells of a person out of every cache', async () => {
    expect((await ask('shop', '/v1/customers/cus_ana')).headers.get('cache-control')).toBe('no-store')
  })
})
