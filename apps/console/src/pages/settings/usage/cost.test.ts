import { describe, expect, it } from 'vitest'

import { byDay, byEndpoint, monthlyDollars } from './cost.ts'

const row = (day: string, endpoint: string, rowsRead: number, rowsWritten: number) => ({
  day,
  endpoint,
  requests: 1,
  rowsRead,
  rowsWritten,
})
const items = [row('2026-11-02', 'a', 900, 0), row('2026-11-01', 'b', 10, 1), row('2026-11-02', 'b', 10, 1)]

describe('what it costs', () => {
  it('is told for every day, quiet ones as well', () => {
    expect(byDay(items, ['2026-11-01', '2026-11-02', '2026-11-03'])).toEqual([
      { day: '2026-11-01', requests: 1, rowsRead: 10, rowsWritten: 1 },
      { day: '2026-11-02', requests: 2, rowsRead: 910, rowsWritten: 1 },
      { day: '2026-11-03', requests: 0, rowsRead: 0, rowsWritten: 0 },
    ])
  })

  it('names the dearest endpoint first: written rows weigh a thousand times', () => {
    expect(byEndpoint(items).map(({ endpoint }) => endpoint)).toEqual(['b', 'a'])
  })

  it.each([
    { rowsWritten: 50_000_000, rowsRead: 0, requests: 0, days: 30, dollars: 0 },
    { rowsWritten: 51_000_000, rowsRead: 0, requests: 0, days: 30, dollars: 1 },
    { rowsWritten: 17_000_000, rowsRead: 0, requests: 0, days: 10, dollars: 1 },
    { rowsWritten: 0, rowsRead: 26_000_000_000, requests: 0, days: 30, dollars: 1 },
    { rowsWritten: 0, rowsRead: 0, requests: 20_000_000, days: 30, dollars: 3 },
  ])('comes to $dollars dollars a month', ({ days, dollars, ...total }) => {
    expect(monthlyDollars(total, days)).toBeCloseTo(dollars, 6)
  })
})
