import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'

import { databaseFor } from '@vigia/db/database'

import { deliverDue } from '../src/deliver/deliver.ts'
import type { Attempt } from '../src/deliver/send.ts'
import type { Listed } from './call.ts'
import { api, courierOf, queueMany, statuses, type World } from './delivery-world.ts'
import { hours, minutes, noon, worldOf } from './dispatch-world.ts'
import { rows } from './story.ts'

const health = ({ organizationId }: World) =>
  rows(
    'SELECT id, enabled, disabled_reason, failures, circuit_until FROM destinations WHERE organization_id = ? ORDER BY id',
    organizationId,
  )

describe('lanes', () => {
  it('let nobody wait for a destination that hangs', async () => {
    const world = await worldOf('lanes')
    for (const id of ['dst_slow', 'dst_well']) await world.destination(id)
    await queueMany(world, 'dst_slow', 10)
    await queueMany(world, 'dst_well', 30)
    const gate = Promise.withResolvers<Partial<Attempt>>()
    const { courier, to } = courierOf({ 'dst-slow': () => gate.promise })
    const running = deliverDue(world.store, noon, courier)
    await expect.poll(() => to('dst-well')).toBe(30)
    await expect.poll(() => statuses(world)).toEqual({ delivered: 30, pending: 10 })
    expect(to('dst-slow')).toBe(1)
    gate.resolve({ answer: 'timeout', latencyMs: 15_000 })
    expect(await running).toBe(30)
    // After a second one it has waited long enough for this run.
    expect(to('dst-slow')).toBe(2)
  })

  it('send each delivery once, whatever overlaps', async () => {
    const world = await worldOf('overlap_lanes')
    await world.destination('dst_well')
    await queueMany(world, 'dst_well', 20)
    const { courier, sent } = courierOf()
    const stores = Array.from({ length: 4 }, () => databaseFor(env, world.organizationId))
    await Promise.all(stores.map((store) => deliverDue(store, noon, courier)))
    expect(new Set(sent.map(({ headers }) => headers['webhook-id'])).size).toBe(20)
    expect(sent).toHaveLength(20)
    expect(
      await rows(
        'SELECT count(*) AS n FROM delivery_attempts WHERE organization_id = ?',
        world.organizationId,
      ),
    ).toEqual([{ n: 20 }])
  })

  it('go on with the others when one message cannot even be written', async () => {
    const world = await worldOf('broken')
    await world.destination('dst_well')
    await queueMany(world, 'dst_well', 3)
    await rows(
      "UPDATE alerts SET message = 'no json' WHERE organization_id = ? AND id = 'alt_dst_well_00'",
      world.organizationId,
    )
    const { courier, sent } = courierOf()
    expect(await deliverDue(world.store, noon, courier)).toBe(2)
    expect(sent).toHaveLength(2)
  })
})

describe('a destination that fails', () => {
  it('rests after five failures in a row, is then probed once, and loses nothing', async () => {
    const world = await worldOf('circuit')
    await world.destination('dst_down')
    await queueMany(world, 'dst_down', 12)
    const down = courierOf({ 'dst-down': () => ({ answer: 503 }) })
    await deliverDue(world.store, noon, down.courier)
    expect(down.to('dst-down')).toBe(5)
    expect(await health(world)).toMatchObject([{ failures: 5, circuit_until: minutes(1).getTime() }])
    await deliverDue(world.store, new Date(minutes(1).getTime() - 1), down.courier)
    expect(down.to('dst-down')).toBe(5)
    await deliverDue(world.store, minutes(1), down.courier)
    expect(down.to('dst-down')).toBe(6)
    expect(await health(world)).toMatchObject([{ failures: 6, circuit_until: minutes(3).getTime() }])
    // Who was not tried while it rested has used up no attempt.
    const untried = await rows(
      'SELECT count(*) AS n FROM outbox WHERE organization_id = ? AND attempts = 0',
      world.organizationId,
    )
    expect(untried).toEqual([{ n: 6 }])
    const up = courierOf()
    await deliverDue(world.store, hours(1), up.courier)
    expect(await statuses(world)).toEqual({ delivered: 12 })
    expect(await health(world)).toMatchObject([{ failures: 0, circuit_until: null }])
  })

  it('three times in ten loses nothing and never rests for long', async () => {
    const world = await worldOf('flaky')
    await world.destination('dst_flaky')
    await queueMany(world, 'dst_flaky', 40)
    const { courier } = courierOf({ 'dst-flaky': (n) => (n % 10 < 3 ? { answer: 500 } : {}) })
    for (let run = 0; run < 8; run += 1) await deliverDue(world.store, minutes(6 * run), courier)
    expect(await statuses(world)).toEqual({ delivered: 40 })
  })

  it('is left alone for as long as it asks', async () => {
    const world = await worldOf('asks')
    await world.destination('dst_busy')
    await queueMany(world, 'dst_busy', 3)
    const busy = courierOf({ 'dst-busy': (n) => (n === 0 ? { answer: 429, retryAfter: '600' } : {}) })
    await deliverDue(world.store, noon, busy.courier)
    await deliverDue(world.store, minutes(9), busy.courier)
    expect(busy.to('dst-busy')).toBe(1)
    await deliverDue(world.store, minutes(10), busy.courier)
    expect(await statuses(world)).toEqual({ delivered: 3 })
  })

  it('is switched off by 410, keeps what waits, and goes on with it once it is switched on', async () => {
    const world = await worldOf('gone')
    await world.destination('dst_gone')
    await queueMany(world, 'dst_gone', 4)
    const gone = courierOf({ 'dst-gone': () => ({ answer: 410 }) })
    await deliverDue(world.store, noon, gone.courier)
    expect(gone.to('dst-gone')).toBe(1)
    expect(await health(world)).toMatchObject([{ enabled: 0, disabled_reason: 'HTTP 410' }])
    expect(await statuses(world)).toEqual({ dead: 1, pending: 3 })
    const dead = (await api(world, 'GET', '/v1/deliveries?status=dead')).body as unknown as Listed
    const refused = await api(world, 'POST', `/v1/deliveries/${String(dead.items[0]?.['id'])}/replay`, {})
    expect([refused.status, refused.body['detail']]).toEqual([409, expect.stringContaining('switch it on')])
    const on = await api(world, 'PATCH', '/v1/destinations/dst_gone', { enabled: true })
    expect(on.body).toMatchObject({ enabled: true, disabledReason: null, failures: 0, restsUntil: null })
    await deliverDue(world.store, hours(2), courierOf().courier)
    expect(await statuses(world)).toEqual({ dead: 1, delivered: 3 })
  })

  it('for three days makes a dead letter of what it did not take', async () => {
    const world = await worldOf('dead')
    await world.destination('dst_down')
    await queueMany(world, 'dst_down', 1)
    const { courier, sent } = courierOf({ 'dst-down': () => ({ answer: 'network' }) })
    for (let hour = 0; hour <= 90; hour += 1) await deliverDue(world.store, hours(hour), courier)
    expect(await statuses(world)).toEqual({ dead: 1 })
    expect(sent).toHaveLength(10)
    expect(new Set(sent.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
  })
})
