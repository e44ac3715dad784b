import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'

import { personRow, signalRow } from '@vigia/testing/rows'

import { databaseFor, type DatabaseEnv } from '../database/index.ts'
import { saveOutcome, saveSignals } from '../intake/index.ts'
import { loadHistory } from './index.ts'

const now = new Date('2026-03-01T12:00:00Z')
const day = 86_400_000
const open = (organizationId: string) => databaseFor(env as unknown as DatabaseEnv, organizationId)
const bea = personRow({ id: 'cus_bea', identities: [{ kind: 'email', value: 'bea@example.com' }] })
const ago = (days: number) => now.getTime() - days * day

const many = (prefix: string, count: number, occurredAt: (i: number) => number) =>
  Array.from({ length: count }, (_, i) =>
    signalRow({ id: `${prefix}_${String(i).padStart(3, '0')}`, occurredAt: occurredAt(i) }),
  )

beforeAll(async () => {
  await saveSignals(
    open('org_h'),
    [personRow(), bea],
    [
      signalRow({ id: 'sig_new', occurredAt: ago(1), negative: true, opensIssue: true }),
      signalRow({ id: 'sig_old', occurredAt: ago(1_094) }),
      signalRow({ id: 'sig_ancient', occurredAt: ago(1_100) }),
      signalRow({ id: 'sig_ahead', occurredAt: ago(-1) }),
      signalRow({ id: 'sig_bea', person: 1, occurredAt: ago(2) }),
    ],
    now,
  )
  const outcome = { id: 'out_1', outcome: 'purchased' as const, value: 90, occurredAt: ago(3) }
  await saveOutcome(open('org_h'), personRow(), outcome, now)
  await saveSignals(open('org_there'), [personRow()], [signalRow()], now)
})

describe('loadHistory', () => {
  it('loads several customers in one round trip, oldest first, as known at that time', async () => {
    const store = open('org_h')
    const histories = await loadHistory(store, ['cus_ana', 'cus_bea', 'cus_nobody'], now)
    expect(store.cost.roundTrips).toBe(1)
    const ids = [...histories].map(([id, { signals }]) => [id, signals.map((signal) => signal.id)])
    expect(ids).toEqual([
      ['cus_ana', ['sig_old', 'sig_new']],
      ['cus_bea', ['sig_bea']],
      ['cus_nobody', []],
    ])
    expect(histories.get('cus_ana')?.signals[1]).toMatchObject({
      at: new Date(ago(1)),
      negative: true,
      opensIssue: true,
      touchpoint: 'checkout',
    })
    expect(histories.get('cus_ana')?.outcomes).toEqual([
      { outcome: 'purchased', at: new Date(ago(3)), value: 90 },
    ])
  })

  it('asks the database nothing about nobody', async () => {
    const store = open('org_h')
    expect(await loadHistory(store, [], now)).toEqual(new Map())
    expect(store.cost.roundTrips).toBe(0)
  })

  it('sees nothing of another organization', async () => {
    const { signals } = (await loadHistory(open('org_h'), ['cus_ana'], now)).get('cus_ana') ?? {}
    expect(signals).toHaveLength(2)
    expect((await loadHistory(open('org_x'), ['cus_ana'], now)).get('cus_ana')?.signals).toEqual([])
  })

  it.each([
    { when: 'each has its own time', at: (i: number) => ago(1) + i },
    { when: 'all share one instant', at: () => ago(1) },
  ])('keeps the newest 300 when $when', async ({ when, at }) => {
    const store = open(`org_${when}`)
    await saveSignals(store, [personRow()], many('sig', 310, at), now)
    const signals = (await loadHistory(store, ['cus_ana'], now)).get('cus_ana')?.signals ?? []
    expect(signals).toHaveLength(300)
    expect([signals[0]?.id, signals.at(-1)?.id]).toEqual(['sig_010', 'sig_309'])
  })

  it('reads no more of a customer of 3,000 signals than of one of 600', async () => {
    const read = async (name: string, count: number) => {
      const store = open(name)
      await saveSignals(
        store,
        [personRow()],
        many('sig', count, (i) => ago(1) + i),
        now,
      )
      const before = store.cost.rowsRead
      await loadHistory(store, ['cus_ana'], now)
      return store.cost.rowsRead - before
    }
    expect(await read('org_3000', 3_000)).toBe(await read('org_600', 600))
  })
})
