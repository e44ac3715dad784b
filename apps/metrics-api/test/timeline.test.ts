import { beforeAll, describe, expect, it } from 'vitest'

import { timelineItemSchema, type Timeline, type TimelineItem } from '@vigia/contracts/customers'

import { at, seedAna } from './people.ts'
import { add, ask, person, read, seed } from './seed.ts'

const page = (query = '', now = '2026-06-01T12:00:00Z') =>
  read<Timeline>('shop', `/v1/customers/cus_ana/timeline${query}`, { 'x-vigia-now': now })

beforeAll(async () => {
  await seed('shop', [])
  await seedAna('shop')
})

describe('GET /v1/customers/{id}/timeline', () => {
  it('tells what was said, what happened and what was done, newest first', async () => {
    const { items, nextCursor } = await page()
    expect(items.map(({ kind, at: time }) => [kind, time.slice(5, 13)])).toEqual([
      ['outcome', '03-08T12'],
      ['alert', '03-06T13'],
      ['case', '03-06T13'],
      ['risk', '03-06T13'],
      ['feedback', '03-06T12'],
      ['event', '03-05T12'],
      ['event', '03-04T12'],
      ['event', '03-01T12'],
    ])
    expect(nextCursor).toBeNull()
    expect(items.map((item) => timelineItemSchema.parse(item))).toEqual(items)
  })

  it('tells of each kind what there is to tell', async () => {
    const { items } = await page()
    const of = (kind: TimelineItem['kind']) => items.filter((item) => item.kind === kind)
    expect(of('alert')[0]).toEqual({
      kind: 'alert',
      at: '2026-03-06T13:00:00.000Z',
      id: 'alt_1',
      caseId: 'cas_1',
      tier: 'alert',
      probability: 0.45,
      text: { es: 'Ana podría irse', en: 'Ana may leave' },
    })
    expect(of('case')[0]).toMatchObject({ caseId: 'cas_1', action: 'open', status: 'open', actor: null })
    expect(of('feedback')[0]).toMatchObject({ metric: 'nps', score: 2, stage: 'support', negative: true })
    expect(of('event')[0]).toMatchObject({
      type: 'long_wait',
      label: { es: 'espera larga', en: 'long wait' },
      measures: { waitMinutes: 35 },
      employee: 'Luis',
      channel: 'phone',
    })
    expect(of('event')[1]).toMatchObject({
      comment: 'El sillín está roto',
      analysis: { language: 'es', themes: [{ id: 'quality' }] },
      issue: 'seat',
    })
  })

  it('ends at the time of the request', async () => {
    const { items } = await page('', '2026-03-05T12:00:00Z')
    expect(items.map(({ id }) => id)).toEqual(['sig_wait', 'sig_seat', 'sig_buy'])
  })

  it.each([1, 2, 3, 7, 8])('gives each item once and in order, %i at a time', async (limit) => {
    const { items: all } = await page()
    const told: TimelineItem[] = []
    for (let cursor: string | null = ''; cursor !== null;) {
      const next: Timeline = await page(`?limit=${limit}${cursor && `&cursor=${cursor}`}`)
      told.push(...next.items)
      cursor = next.nextCursor
    }
    expect(told).toEqual(all)
  })

  it('reads no more of a customer of 2,000 signals than a page holds', async () => {
    const rows = async (id: string, count: number) => {
      const signals = Array.from({ length: count }, (_, i) => ({
        id: `sig_${id}_${i}`,
        person: 0,
        occurredAt: at('2026-04-01') + i,
      }))
      await add('shop', signals, [person(id)])
      const response = await ask('shop', `/v1/customers/${id}/timeline?limit=20`)
      return Number(response.headers.get('x-vigia-rows-read'))
    }
    expect(await rows('cus_much', 2_000)).toBe(await rows('cus_some', 100))
  })
})
