import { describe, expect, it } from 'vitest'

import { noCost, databaseFor } from '@vigia/db/database'
import { env } from 'cloudflare:workers'

import { dispatch } from '../src/dispatch/dispatch.ts'
import { hours, minutes, noon, worldOf, zone } from './dispatch-world.ts'
import { rows } from './story.ts'

const numbers = (n: number) => Array.from({ length: n }, (_, i) => String(i).padStart(2, '0'))
const released = (log: Record<string, unknown>[]) =>
  log.filter(({ status }) => status === 'pending').map(({ id }) => id)

describe('dispatch', () => {
  it('lets go what the budget of a manager allows, the most at stake first, and says until when the rest waits', async () => {
    const { store, manager, destination, queue, log } = await worldOf('budget')
    await manager({ id: 'mgr_ana' })
    await destination('dst_mail', { kind: 'email', url: 'mailto:ana@shop.example', managerId: 'mgr_ana' })
    for (const n of numbers(12))
      await queue({ id: n, to: 'dst_mail', recipient: 'mgr_ana', value: 100 + Number(n) })
    for (const n of ['c1', 'c2', 'c3', 'c4'])
      await queue({ id: n, to: 'dst_mail', recipient: 'mgr_ana', tier: 'critical', value: 1 })
    expect(await dispatch(store, zone, noon)).toEqual({ released: 10, held: 6, dropped: 0 })
    const after = await log()
    expect(released(after)).toEqual(
      ['06', '07', '08', '09', '10', '11', 'c1', 'c2', 'c3', 'c4'].map((n) => `dlv_${n}`),
    )
    expect(after[0]).toEqual({
      id: 'dlv_00',
      status: 'held',
      why: 'budget',
      at: new Date('2026-03-05T07:00:00Z').getTime(),
    })
    expect(await dispatch(store, zone, minutes(1))).toEqual({ released: 0, held: 0, dropped: 0 })
    await queue({ id: 'c5', to: 'dst_mail', recipient: 'mgr_ana', tier: 'critical' })
    expect(await dispatch(store, zone, minutes(2))).toEqual({ released: 0, held: 1, dropped: 0 })
    // The next local day has a budget of its own: the critical one at midnight, the others in the morning.
    expect(await dispatch(store, zone, new Date('2026-03-04T23:00:00Z'))).toEqual({
      released: 1,
      held: 0,
      dropped: 0,
    })
    expect(await dispatch(store, zone, new Date('2026-03-05T07:00:00Z'))).toEqual({
      released: 6,
      held: 0,
      dropped: 0,
    })
  })

  it('counts an alert that goes to two destinations of a manager once', async () => {
    const { store, manager, destination, queue } = await worldOf('twice')
    await manager({ id: 'mgr_ana', budget: 2 })
    for (const id of ['dst_a', 'dst_b']) await destination(id, { managerId: 'mgr_ana' })
    for (const n of numbers(3))
      for (const to of ['dst_a', 'dst_b'])
        await queue({ id: `${n}${to}`, to, recipient: 'mgr_ana', alertId: `alt_${n}`, caseId: `cas_${n}` })
    expect(await dispatch(store, zone, noon)).toEqual({ released: 4, held: 2, dropped: 0 })
    await queue({ id: 'later', to: 'dst_b', recipient: 'mgr_ana', alertId: 'alt_00', caseId: 'cas_00' })
    expect(await dispatch(store, zone, minutes(1))).toEqual({ released: 1, held: 0, dropped: 0 })
  })

  it('holds destinations of nobody to their own budget, and lets a webhook have everything', async () => {
    const { store, destination, queue } = await worldOf('nobody')
    await destination('dst_hook')
    await destination('dst_slack', { kind: 'slack', secret: null, budgetPerDay: 2 })
    for (const n of numbers(20)) await queue({ id: `h${n}`, to: 'dst_hook' })
    for (const n of numbers(4)) await queue({ id: `s${n}`, to: 'dst_slack' })
    expect(await dispatch(store, zone, noon)).toEqual({ released: 22, held: 2, dropped: 0 })
  })

  it('keeps quiet hours for all but critical alerts', async () => {
    const { store, manager, destination, queue, log } = await worldOf('quiet')
    await manager({ id: 'mgr_ana', quiet: ['11:00', '14:00'] })
    await destination('dst_mail', { managerId: 'mgr_ana' })
    await queue({ id: 'a', to: 'dst_mail', recipient: 'mgr_ana' })
    await queue({ id: 'b', to: 'dst_mail', recipient: 'mgr_ana', tier: 'critical' })
    await dispatch(store, zone, noon)
    expect(await log()).toEqual([
      { id: 'dlv_a', status: 'held', why: 'quiet_hours', at: hours(2).getTime() },
      { id: 'dlv_b', status: 'pending', why: null, at: noon.getTime() },
    ])
    await dispatch(store, zone, minutes(119))
    expect(released(await log())).toEqual(['dlv_b'])
    await dispatch(store, zone, hours(2))
    expect(released(await log())).toEqual(['dlv_a', 'dlv_b'])
  })

  it('drops what is of no use any more, and says why', async () => {
    const { store, organizationId, manager, destination, queue, log } = await worldOf('useless')
    await manager({ id: 'mgr_ana', budget: 0 })
    await destination('dst_mail', { managerId: 'mgr_ana' })
    await destination('dst_off', { enabled: false })
    const to = { to: 'dst_mail', recipient: 'mgr_ana' }
    for (const id of ['closed', 'called', 'seen', 'old', 'waits']) await queue({ id, ...to })
    await queue({ id: 'gone', to: 'dst_mail', recipient: 'mgr_gone' })
    await queue({ id: 'off', to: 'dst_off' })
    await queue({ id: 'first', ...to })
    await dispatch(store, zone, noon)
    const change = (id: string, what: string) =>
      rows(`UPDATE cases SET ${what} WHERE organization_id = ? AND id = ?`, organizationId, `cas_${id}`)
    await change('closed', "status = 'resolved'")
    await change('called', `status = 'contacted', contacted_at = ${hours(1).getTime()}`)
    await change('seen', `status = 'acknowledged', acknowledged_at = ${hours(1).getTime()}`)
    await queue({ id: 'second', ...to, caseId: 'cas_first', at: hours(1), kind: 'risen' })
    await rows(
      "UPDATE outbox SET created_at = 0 WHERE organization_id = ? AND id = 'dlv_old'",
      organizationId,
    )
    await dispatch(store, zone, hours(20))
    expect(
      Object.fromEntries(
        (await log()).map(({ id, status, why }) => [id, `${String(status)} ${String(why)}`]),
      ),
    ).toEqual({
      dlv_called: 'dropped contacted',
      dlv_closed: 'dropped resolved',
      dlv_first: 'dropped superseded',
      dlv_gone: 'dropped recipient_gone',
      dlv_off: 'held destination_off',
      dlv_old: 'dropped digest_only',
      dlv_second: 'held budget',
      dlv_seen: 'dropped acknowledged',
      dlv_waits: 'held budget',
    })
  })

  it('never tells more than the budget, whatever overlaps, and leaves what lost the race to the next run', async () => {
    const { store, manager, destination, queue, log } = await worldOf('race')
    await manager({ id: 'mgr_ana', budget: 5 })
    await destination('dst_mail', { managerId: 'mgr_ana' })
    for (const n of numbers(9)) await queue({ id: n, to: 'dst_mail', recipient: 'mgr_ana', tier: 'critical' })
    const runs = Array.from({ length: 6 }, () => dispatch(databaseFor(env, 'org_race'), zone, noon))
    await Promise.all(runs)
    await dispatch(store, zone, minutes(1))
    const after = await log()
    expect(released(after)).toHaveLength(5)
    expect(after.filter(({ status }) => status === 'held')).toHaveLength(4)
  })

  it('takes no budget for what is about no case, where the recipient has none', async () => {
    const { store, destination, queue, log } = await worldOf('metric')
    await destination('dst_hook')
    await queue({ id: 'm', to: 'dst_hook', caseId: '', kind: 'metric', probability: 0, value: null })
    await dispatch(store, zone, noon)
    expect(released(await log())).toEqual(['dlv_m'])
  })

  it('decides 500 that wait within a few rows each, and costs next to nothing where nothing waits', async () => {
    const { organizationId, destination, manager } = await worldOf('many')
    await manager({ id: 'mgr_ana' })
    await destination('dst_mail', { managerId: 'mgr_ana' })
    const cost = noCost()
    const metered = databaseFor(env, organizationId, cost)
    await dispatch(metered, zone, noon)
    expect(cost.rowsRead).toBeLessThan(5)
    await rows(
      `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500)
       INSERT INTO alerts (organization_id, id, case_id, customer_id, kind, tier, probability, message, created_at)
       SELECT 'org_many', 'alt_' || i, '', '', 'metric', 'alert', 0, '{}', 0 FROM n`,
    )
    await rows(
      `INSERT INTO outbox (organization_id, id, destination_id, alert_id, case_id, status, attempts, next_attempt_at,
         created_at, recipient) SELECT organization_id, 'dlv_' || id, 'dst_mail', id, '', 'queued', 0, ?1, ?1, 'mgr_ana'
       FROM alerts WHERE organization_id = 'org_many'`,
      noon.getTime(),
    )
    expect(await dispatch(metered, zone, noon)).toEqual({ released: 7, held: 493, dropped: 0 })
    expect(cost.rowsRead).toBeLessThan(500 * 10)
    expect(cost.roundTrips).toBeLessThanOrEqual(6)
  })
})
