import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'

import { seedOrganization } from '@vigia/testing/organization'

import { call, list } from './call.ts'
import { badEvent, day, recordingCourier, rows, sweepAt } from './story.ts'

interface Manager {
  id: string
  name: string
}

const hire = async (name: string, body: object = {}) =>
  (await call('POST', '/v1/managers', { name, email: `${name.toLowerCase()}@shop.example`, ...body }))
    .body as unknown as Manager

/** Two strikes on one issue: a case. */
async function strike(customer: string, from: number) {
  await badEvent('org_shop', { id: `sig_${customer}_1`, at: day(from), customer })
  await badEvent('org_shop', { id: `sig_${customer}_2`, at: day(from + 1), customer })
}

const caseOf = async (customer: string) =>
  (await list(`/v1/cases?customerId=cus_${customer}`)).items[0] as Record<string, unknown> & { id: string }

const mailsOf = async (managerId: string) =>
  rows(
    `SELECT a.kind, o.status FROM outbox o JOIN alerts a ON a.organization_id = o.organization_id AND a.id = o.alert_id
      WHERE o.organization_id = 'org_shop' AND o.recipient = ? ORDER BY a.created_at, a.id`,
    managerId,
  )

let boss: Manager
let luis: Manager
let rosa: Manager

beforeAll(async () => {
  await seedOrganization(env, 'shop')
  boss = await hire('Boss', { active: true })
  luis = await hire('Luis', { escalateTo: boss.id })
  rosa = await hire('Rosa', { escalateTo: boss.id })
  await call('PUT', '/v1/assignment', {
    rules: [{ id: 'care', when: {}, managers: [luis.id, rosa.id], mode: 'rotate' }],
  })
})

describe('a case that opens', () => {
  it('goes to managers in turn, each told of their own alone, with a time to answer', async () => {
    for (const customer of ['one', 'two']) {
      await strike(customer, 2)
      await sweepAt(day(4))
    }
    const cases = [await caseOf('one'), await caseOf('two')]
    expect(cases.map(({ managerId }) => managerId)).toEqual([luis.id, rosa.id])
    expect(cases[0]).toMatchObject({ assignee: 'Luis', assignedBy: 'care', touchpoint: expect.any(String) })
    // Day 4 is a Thursday at noon: 16 hours of business later it is Monday at ten.
    expect(cases[0]?.['dueAt']).toBe(new Date(Date.UTC(2026, 2, 9, 10)).toISOString())
    expect(await mailsOf(luis.id)).toEqual([{ kind: 'opened', status: 'delivered' }])
    expect(await mailsOf(rosa.id)).toEqual([{ kind: 'opened', status: 'delivered' }])
    expect(await mailsOf(boss.id)).toEqual([])
  })

  it('is told to whoever is above when nobody has been in touch in time, once', async () => {
    const due = new Date(Date.UTC(2026, 2, 9, 10))
    await sweepAt(new Date(due.getTime() - 60_000))
    expect(await mailsOf(boss.id)).toEqual([])
    const { sent, courier } = recordingCourier()
    for (const minutes of [0, 0, 1, 2]) await sweepAt(new Date(due.getTime() + minutes * 60_000), courier)
    expect((await mailsOf(boss.id)).map(({ kind }) => kind)).toEqual(['overdue', 'overdue'])
    expect((await mailsOf(luis.id)).map(({ kind }) => kind)).toContain('overdue')
    const told = sent.filter(({ mail }) => mail?.letter.to === 'boss@shop.example')
    expect(told.map(({ mail }) => mail?.letter.subject)[0]).toMatch(/^Nadie ha hablado con/)
    expect(await caseOf('one')).toMatchObject({ escalatedAt: expect.any(String) })
  })

  it('is nobody’s where nobody is active, and waits for no answer in silence', async () => {
    for (const { id } of [luis, rosa, boss]) await call('PATCH', `/v1/managers/${id}`, { active: false })
    await strike('three', 10)
    await sweepAt(day(12))
    expect(await caseOf('three')).toMatchObject({ managerId: null, assignee: null })
    for (const { id } of [luis, rosa, boss]) await call('PATCH', `/v1/managers/${id}`, { active: true })
  })

  it('is kept from everybody where it is held out, and told once it is critical', async () => {
    const { body: settings } = await call('GET', '/v1/model/settings')
    const put = await call('PUT', '/v1/model/settings', { ...settings, holdoutShare: 0.2 })
    expect(put).toMatchObject({ status: 200 })
    const customers = Array.from({ length: 30 }, (_, i) => `many${i}`)
    for (const customer of customers) await strike(customer, 14)
    await sweepAt(day(16))
    const held = (await rows(
      "SELECT id, customer_id, due_at FROM cases WHERE organization_id = 'org_shop' AND held_out = 1",
    )) as { id: string; customer_id: string; due_at: number | null }[]
    expect(held.length).toBeGreaterThan(0)
    expect(held.length).toBeLessThan(15)
    expect(held.every(({ due_at: due }) => due === null)).toBe(true)
    const alertsOf = (id: string) => rows('SELECT id FROM alerts WHERE case_id = ?', id)
    const [first] = held
    expect(await alertsOf(first?.id ?? '')).toEqual([])
    const customer = String(first?.customer_id).replace('cus_', '')
    for (const n of [1, 2, 3, 4]) await badEvent('org_shop', { id: `sig_worse_${n}`, at: day(17), customer })
    await sweepAt(day(17))
    expect(await caseOf(customer)).toMatchObject({ tier: 'critical', heldOut: true })
    expect(await alertsOf(first?.id ?? '')).toHaveLength(1)
    await call('PUT', '/v1/model/settings', settings)
  })
})
