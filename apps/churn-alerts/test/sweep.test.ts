import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'

import { databaseFor, noCost } from '@vigia/db/database'
import { insertDestination } from '@vigia/db/destinations'
import { saveOutcome, saveSignals } from '@vigia/db/intake'
import { seedOrganization } from '@vigia/testing/organization'
import { personRow, signalRow } from '@vigia/testing/rows'
import { Webhook } from 'standardwebhooks'

import { lookAgain } from '../src/follow-up/assess.ts'
import { sweep } from '../src/follow-up/sweep.ts'
import { runScheduled } from '../src/scheduled.ts'
import { badEvent, day, recordingCourier, rows, sweepAt } from './story.ts'

const SECRET = `whsec_${btoa('0123456789abcdef0123456789abcdef')}`

const webhook = (organizationId: string, id: string) =>
  insertDestination(databaseFor(env, organizationId), {
    id,
    kind: 'webhook',
    name: 'test',
    url: 'https://hooks.example/vigia',
    secret: SECRET,
    language: 'es',
    minTier: 'alert',
    enabled: true,
    disabledReason: null,
    createdAt: 0,
  })

beforeAll(async () => {
  for (const name of ['open', 'twice', 'nudge', 'overlap', 'due', 'retry', 'gone', 'trips', 'late', 'left']) {
    await seedOrganization(env, name)
    if (name !== 'late') await webhook(`org_${name}`, `dst_${name}`)
  }
})

describe('the sweep', () => {
  it('opens a case on two bad experiences with one issue, and sends a signed alert that says why', async () => {
    const { sent, courier } = recordingCourier()
    await badEvent('org_open', { id: 'sig_1', at: day(3) })
    await sweepAt(day(3), courier)
    expect(sent).toEqual([])
    await badEvent('org_open', { id: 'sig_2', at: day(4), severity: 0.7, type: 'long_wait' })
    await sweepAt(day(4), courier)
    expect(sent).toHaveLength(1)
    const [alert] = sent
    const payload = new Webhook(SECRET).verify(alert?.body ?? '', alert?.headers ?? {}) as {
      type: string
      data: { message: { text: { es: string } } }
    }
    expect(payload.type).toBe('alert.opened')
    expect(payload.data.message.text.es).toContain('producto defectuoso')
    expect(await rows("SELECT status, tier, alerts FROM cases WHERE organization_id = 'org_open'")).toEqual([
      { status: 'open', tier: 'alert', alerts: 1 },
    ])
  })

  it('tells nobody of a customer who has left, until they buy again', async () => {
    const store = databaseFor(env, 'org_left')
    const ana = personRow({ id: 'cus_ana', identities: [{ kind: 'id', value: 'ana' }], traits: {} })
    const { sent, courier } = recordingCourier()
    const risk = () => rows("SELECT tier, left_at FROM risks WHERE organization_id = 'org_left'")
    await badEvent('org_left', { id: 'sig_1', at: day(3) })
    const left = { id: 'out_1', outcome: 'churned' as const, value: null, occurredAt: day(4).getTime() }
    await saveOutcome(store, ana, left, day(4))
    await badEvent('org_left', { id: 'sig_2', at: day(5), severity: 0.7, type: 'long_wait' })
    await sweepAt(day(5), courier)
    expect([sent, await risk()]).toEqual([[], [{ tier: 'none', left_at: day(4).getTime() }]])
    const purchase = { type: 'purchase', experience: 0.2, occurredAt: day(6).getTime() }
    const bought = signalRow({ id: 'sig_3', kind: 'event', metric: null, score: null, ...purchase })
    await saveSignals(store, [ana], [bought], day(6))
    await sweepAt(day(6), courier)
    expect(await risk()).toEqual([{ tier: 'alert', left_at: null }])
    expect(sent).toHaveLength(1)
  })

  it('changes nothing when it is run again, at the same time or a minute later', async () => {
    const { sent, courier } = recordingCourier()
    await badEvent('org_twice', { id: 'sig_1', at: day(3) })
    await badEvent('org_twice', { id: 'sig_2', at: day(4) })
    await sweepAt(day(4), courier)
    const before = await rows("SELECT * FROM cases WHERE organization_id = 'org_twice'")
    await sweepAt(day(4), courier)
    await sweepAt(new Date(day(4).getTime() + 60_000), courier)
    expect(await rows("SELECT * FROM cases WHERE organization_id = 'org_twice'")).toEqual(before)
    expect(sent).toHaveLength(1)
  })

  it('alone settles a touch: a nudge leaves it, so that the next sweep mends what an overlapping run saved', async () => {
    const touches = () => rows("SELECT customer_id FROM touched WHERE organization_id = 'org_nudge'")
    await badEvent('org_nudge', { id: 'sig_1', at: day(3) })
    const store = databaseFor(env, 'org_nudge')
    const organization = { region: 'us', currency: 'EUR', timeZone: 'UTC' } as const
    await lookAgain(store, ['cus_ana'], organization, day(3))
    expect(await touches()).toEqual([{ customer_id: 'cus_ana' }])
    await sweepAt(day(3))
    expect(await touches()).toEqual([])
  })

  it('comes to the same when five runs overlap', async () => {
    const { sent, courier } = recordingCourier()
    await badEvent('org_overlap', { id: 'sig_1', at: day(3) })
    await badEvent('org_overlap', { id: 'sig_2', at: day(4) })
    await Promise.all(Array.from({ length: 5 }, () => sweepAt(day(4), courier)))
    expect(await rows("SELECT alerts FROM cases WHERE organization_id = 'org_overlap'")).toEqual([
      { alerts: 1 },
    ])
    expect(await rows("SELECT id FROM alerts WHERE organization_id = 'org_overlap'")).toHaveLength(1)
    expect(new Set(sent.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
  })

  it('finds who is due although nothing happened', async () => {
    await badEvent('org_due', { id: 'sig_1', at: day(0) })
    await sweepAt(day(0))
    const risk = async () =>
      (await rows("SELECT probability FROM risks WHERE organization_id = 'org_due'"))[0]?.[
        'probability'
      ] as number
    const first = await risk()
    await sweepAt(new Date(day(1).getTime() - 1))
    expect(await risk()).toBe(first)
    await sweepAt(day(1))
    expect(await risk()).toBeGreaterThan(first)
  })

  it('assesses 1,000 touched customers in at most 20 round trips', async () => {
    const store = databaseFor(env, 'org_trips')
    for (let page = 0; page < 2; page += 1) {
      const persons = Array.from({ length: 500 }, (_, i) =>
        personRow({ id: `cus_${page}_${i}`, identities: [{ kind: 'id', value: `${page}_${i}` }] }),
      )
      const signals = persons.map((_, i) =>
        signalRow({ id: `sig_${page}_${i}`, person: i, occurredAt: day(0).getTime() }),
      )
      await saveSignals(store, persons, signals, day(0))
    }
    const cost = noCost()
    const stats = await sweep(env, day(0), recordingCourier().courier, cost)
    expect(stats.assessed).toBe(1_000)
    expect(cost.roundTrips).toBeLessThanOrEqual(20)
    // Filing its signals by time is part of what a customer costs.
    expect(cost.rowsRead / 1_000).toBeLessThan(45)
  })

  it('costs next to nothing when nobody was touched, however many are stored', async () => {
    const cost = noCost()
    await sweep(env, day(0), recordingCourier().courier, cost)
    expect(cost).toMatchObject({ roundTrips: 1, rowsWritten: 0 })
    expect(cost.rowsRead).toBeLessThan(100)
  })
})

describe('a scheduled run', () => {
  it('takes its slot once', async () => {
    await badEvent('org_late', { id: 'sig_1', at: day(3) })
    await runScheduled(env, '* * * * *', day(3))
    await badEvent('org_late', { id: 'sig_2', at: day(3) })
    await runScheduled(env, '* * * * *', day(3))
    expect(await rows("SELECT id FROM cases WHERE organization_id = 'org_late'")).toEqual([])
    await runScheduled(env, '* * * * *', new Date(day(3).getTime() + 60_000))
    expect(await rows("SELECT id FROM cases WHERE organization_id = 'org_late'")).toHaveLength(1)
  })
})

describe('a delivery', () => {
  const delivery = async (organizationId: string) =>
    (
      await rows(
        'SELECT status, attempts, next_attempt_at, last_status, last_error FROM outbox WHERE organization_id = ?',
        organizationId,
      )
    )[0]

  it('is tried again under the same id until it arrives', async () => {
    await badEvent('org_retry', { id: 'sig_1', at: day(3) })
    await badEvent('org_retry', { id: 'sig_2', at: day(4) })
    const failing = recordingCourier(503)
    await sweepAt(day(4), failing.courier)
    expect(await delivery('org_retry')).toEqual({
      status: 'pending',
      attempts: 1,
      next_attempt_at: day(4).getTime() + 5_000,
      last_status: 503,
      last_error: 'HTTP 503',
    })
    await sweepAt(new Date(day(4).getTime() + 4_999), failing.courier)
    expect(failing.sent).toHaveLength(1)
    const working = recordingCourier()
    await sweepAt(new Date(day(4).getTime() + 5_000), working.courier)
    expect(await delivery('org_retry')).toMatchObject({ status: 'delivered', attempts: 2 })
    expect(working.sent[0]?.headers['webhook-id']).toBe(failing.sent[0]?.headers['webhook-id'])
  })

  it('ends, and switches its destination off, when that says it is gone', async () => {
    await badEvent('org_gone', { id: 'sig_1', at: day(3) })
    await badEvent('org_gone', { id: 'sig_2', at: day(4) })
    await sweepAt(day(4), recordingCourier(410).courier)
    expect(await delivery('org_gone')).toMatchObject({ status: 'dead' })
    expect(
      await rows("SELECT enabled, disabled_reason FROM destinations WHERE organization_id = 'org_gone'"),
    ).toEqual([{ enabled: 0, disabled_reason: 'HTTP 410' }])
  })
})
