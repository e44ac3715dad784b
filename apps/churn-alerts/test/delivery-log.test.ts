import { describe, expect, it } from 'vitest'

import type { DeliveryDetail } from '@vigia/contracts/deliveries'

import { deliverDue } from '../src/deliver/deliver.ts'
import type { Listed } from './call.ts'
import { api, courierOf, queueMany } from './delivery-world.ts'
import { hours, minutes, noon, worldOf } from './dispatch-world.ts'
import { rows } from './story.ts'

describe('the log of deliveries', () => {
  it('tells each attempt, what came back and how long it took, also over a replay', async () => {
    const world = await worldOf('logbook')
    await world.destination('dst_hook')
    await queueMany(world, 'dst_hook', 1)
    const { courier } = courierOf({
      'dst-hook': (n) =>
        n === 0
          ? { answer: 500, latencyMs: 120, body: 'oh no' }
          : { answer: 'refused', why: 'refused: elsewhere' },
    })
    await deliverDue(world.store, noon, courier)
    await deliverDue(world.store, minutes(1), courier)
    await rows("UPDATE outbox SET status = 'dead' WHERE organization_id = ?", world.organizationId)
    expect((await api(world, 'POST', '/v1/deliveries/dlv_dst_hook_00/replay', {})).body).toMatchObject({
      status: 'pending',
      attempts: 0,
    })
    // The replay has sent it by itself meanwhile, to an address that nobody answers at.
    const told = async () =>
      (await api(world, 'GET', '/v1/deliveries/dlv_dst_hook_00')).body as unknown as DeliveryDetail
    await expect.poll(async () => (await told()).log.length).toBe(3)
    expect(await told()).toMatchObject({
      id: 'dlv_dst_hook_00',
      recipient: 'dst_hook',
      attempts: 1,
      log: [
        {
          attempt: 1,
          at: noon.toISOString(),
          status: 500,
          error: 'HTTP 500',
          latencyMs: 120,
          answer: 'oh no',
        },
        { attempt: 2, at: minutes(1).toISOString(), status: null, error: 'refused: elsewhere', answer: null },
        { attempt: 3, at: hours(2).toISOString(), status: null },
      ],
    })
    expect((await api(world, 'GET', '/v1/deliveries/dlv_nothing')).status).toBe(404)
  })

  it('is asked by status, destination and period, and says why something is held', async () => {
    const world = await worldOf('asked')
    await world.destination('dst_hook')
    await world.destination('dst_slack', { kind: 'slack', secret: null, budgetPerDay: 1 })
    await queueMany(world, 'dst_hook', 2)
    await queueMany(world, 'dst_slack', 3, minutes(1))
    const list = async (query: string) =>
      ((await api(world, 'GET', `/v1/deliveries?${query}`)).body as unknown as Listed).items
    expect(await list('status=held')).toMatchObject([
      {
        destinationId: 'dst_slack',
        status: 'held',
        heldReason: 'budget',
        nextAttemptAt: '2026-03-05T07:00:00.000Z',
        expectedLoss: 50,
      },
      { heldReason: 'budget' },
    ])
    expect(await list('destinationId=dst_hook')).toHaveLength(2)
    expect(await list(`from=${noon.toISOString()}&to=${minutes(1).toISOString()}`)).toHaveLength(5)
    expect(await list(`from=${minutes(1).toISOString()}`)).toEqual([])
    expect((await api(world, 'GET', '/v1/deliveries?from=yesterday')).status).toBe(400)
  })

  it('sends a whole period again under the same ids', async () => {
    const world = await worldOf('period')
    for (const id of ['dst_a', 'dst_b']) await world.destination(id)
    await queueMany(world, 'dst_a', 3)
    await queueMany(world, 'dst_b', 2)
    const first = courierOf()
    await deliverDue(world.store, noon, first.courier)
    const period = { from: noon.toISOString(), to: hours(1).toISOString() }
    const replay = async (body: object) => (await api(world, 'POST', '/v1/deliveries/replay', body)).body
    expect(await replay(period)).toEqual({ replayed: 0, hasMore: false })
    expect(await replay({ ...period, status: 'delivered', destinationId: 'dst_b' })).toEqual({
      replayed: 2,
      hasMore: false,
    })
    await rows(
      "UPDATE outbox SET status = 'dead', next_attempt_at = NULL WHERE organization_id = ? AND destination_id = 'dst_a'",
      world.organizationId,
    )
    await rows(
      "UPDATE destinations SET enabled = 0 WHERE organization_id = ? AND id = 'dst_b'",
      world.organizationId,
    )
    expect(await replay(period)).toEqual({ replayed: 3, hasMore: false })
    expect(await replay({ ...period, status: 'delivered' })).toEqual({ replayed: 0, hasMore: false })
    expect((await api(world, 'POST', '/v1/deliveries/replay', { from: 'x', to: 'y' })).status).toBe(400)
  })

  it('sends what was held at once when somebody asks for it', async () => {
    const world = await worldOf('at_once')
    await world.destination('dst_slack', { kind: 'slack', secret: null, budgetPerDay: 0 })
    await queueMany(world, 'dst_slack', 1)
    const asked = await api(world, 'POST', '/v1/deliveries/dlv_dst_slack_00/replay', {})
    expect(asked.body).toMatchObject({ status: 'pending', heldReason: null })
  })
})
