import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'

import { personRow, signalRow } from '@vigia/testing/rows'

import { databaseFor, type DatabaseEnv } from '../database/index.ts'
import { saveSignals } from '../intake/index.ts'
import { verifyRollups } from './index.ts'

const bindings = env as unknown as DatabaseEnv
const now = new Date('2026-03-01T12:00:00Z')
const fill = async (organizationId: string) => {
  const store = databaseFor(bindings, organizationId)
  const signals = Array.from({ length: 40 }, (_, i) =>
    signalRow({
      id: `sig_${i}`,
      score: (i % 5) + 1,
      touchpoint: i % 2 ? 'store' : 'checkout',
      sentiment: i % 3 ? -0.4 : null,
      negative: i % 5 < 2,
    }),
  )
  await saveSignals(
    store,
    [personRow()],
    [...signals, signalRow({ id: 'e', kind: 'event', metric: null, score: null, type: 'purchase' })],
    now,
  )
  return store
}

describe('verifyRollups', () => {
  it('finds nothing where the trigger alone has counted', async () => {
    expect(await verifyRollups(await fill('org_clean'))).toEqual({ signals: 41, differences: [] })
  })

  it.each([
    {
      what: 'a rollup counts too much',
      damage:
        "UPDATE rollups SET h5 = h5 + 1 WHERE organization_id = ? AND touchpoint = 'store' AND metric = 'csat'",
      column: 'h5',
      by: -1,
    },
    {
      what: 'a rollup counts one too few',
      damage:
        "UPDATE rollups SET n = n - 1 WHERE organization_id = ? AND touchpoint = 'store' AND metric = 'csat'",
      column: 'n',
      by: 1,
    },
    {
      what: 'a rollup is missing',
      damage: "DELETE FROM rollups WHERE organization_id = ? AND metric = 'event'",
      column: 'n',
      by: 1,
    },
  ])('names the difference when $what', async ({ what, damage, column, by }) => {
    const store = await fill(`org_${what}`)
    await bindings.DB.prepare(damage).bind(store.organizationId).run()
    const { differences } = await verifyRollups(store)
    const named = differences.find((difference) => difference.column === column)
    expect((named?.raw ?? 0) - (named?.rollup ?? 0)).toBe(by)
  })
})
