import type { Usage } from '@vigia/contracts/usage'
import { expect, it, vi } from 'vitest'

import { answers, ask, read, seed } from './seed.ts'

it('keeps a ledger of what each endpoint cost, apart by organization', async () => {
  await seed('ledger', answers('nps', { 10: 2 }))
  await seed('others', [])
  const responses = await Promise.all(Array.from({ length: 3 }, () => ask('ledger', '/v1/metrics/nps')))
  const rows = responses.reduce((sum, { headers }) => sum + Number(headers.get('x-vigia-rows-read')), 0)
  expect(rows).toBeGreaterThan(0)
  await vi.waitFor(
    async () => {
      const { items, total } = await read<Usage>('ledger', '/v1/usage')
      expect(items).toContainEqual({
        day: '2026-06-01',
        endpoint: 'GET /v1/metrics/:metric',
        requests: 3,
        rowsRead: rows,
        rowsWritten: 0,
      })
      expect(total.requests).toBeGreaterThanOrEqual(3)
    },
    { timeout: 20_000, interval: 500 },
  )
  const theirs = await read<Usage>('others', '/v1/usage')
  expect(theirs.items.some(({ endpoint }) => endpoint.includes('metrics'))).toBe(false)
}, 30_000)
