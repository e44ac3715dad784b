import { describe, expect, it } from 'vitest'

import { funnelRows } from './funnel-rows.ts'

const funnel = { asked: 0, sent: 0, delivered: 0, shown: 0, started: 0, answered: 0 }

describe('funnelRows', () => {
  it.each([
    { funnel, rows: [] },
    { funnel: { ...funnel, asked: 9 }, rows: [] },
    {
      funnel: { ...funnel, shown: 10, started: 6, answered: 5 },
      rows: ['shown 100', 'started 60', 'answered 50'],
    },
    { funnel: { ...funnel, sent: 20, answered: 5 }, rows: ['sent 100', 'answered 25'] },
    {
      funnel: { ...funnel, sent: 2, shown: 10, answered: 10 },
      rows: ['sent 20', 'shown 100', 'answered 100'],
    },
  ])('of $funnel is $rows', ({ funnel: told, rows }) => {
    expect(funnelRows(told, (stage) => stage).map(({ name, value }) => `${name} ${value}`)).toEqual(rows)
  })

  it('keeps each share inside of its interval', () => {
    for (const { value, low, high } of funnelRows({ ...funnel, shown: 7, answered: 7 }, (stage) => stage)) {
      expect(low).toBeLessThanOrEqual(value ?? 0)
      expect(high).toBeGreaterThanOrEqual(value ?? 0)
    }
  })
})
