import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'

import { seedOrganization } from '@vigia/testing/organization'

import { call, list } from './call.ts'
import { day, rows } from './story.ts'
import { addCase } from './team.ts'

/** Day 5 of the story, on which everything happens, is Friday 6 March 2026 at 12:00 UTC. */
const monday = '2026-03-09'

beforeAll(async () => {
  await seedOrganization(env, 'shop')
  await seedOrganization(env, 'other')
})

const addManager = async (name: string, more: object = {}) =>
  String((await call('POST', '/v1/managers', { name, ...more })).body['id'])

const events = async (id: string) => (await list(`/v1/cases/${id}/events`)).items
const post = (id: string, action: string, body: unknown = {}, headers: Record<string, string> = {}) =>
  call('POST', `/v1/cases/${id}/${action}`, body, headers)

describe('a case', () => {
  it('tells who owns it, until when, where it comes from and what to do', async () => {
    const id = await addCase('told', { dueAt: day(4) })
    const { body, headers } = await call('GET', `/v1/cases/${id}`)
    expect(headers.get('etag')).toBe('"1"')
    expect(body).toMatchObject({
      managerId: null,
      assignedBy: 'any',
      dueAt: day(4).toISOString(),
      overdue: true,
      escalatedAt: null,
      heldOut: false,
      touchpoint: 'call-center',
      version: 1,
      playbook: [
        {
          code: 'long_wait',
          step: { es: 'Discúlpate por la espera.', en: 'Apologise for the wait.' },
          steps: expect.arrayContaining([
            { es: 'Reconoce cuánto esperó', en: 'Acknowledge how long they waited' },
          ]),
        },
      ],
    })
  })

  it('has a history of who did what, when and how', async () => {
    const id = await addCase('history')
    const manager = await addManager('Marta')
    await post(id, 'contact', { channel: 'phone', reached: false, actor: 'Luis', note: 'Voicemail' })
    await post(id, 'assign', { managerId: manager, actor: 'Luis' })
    await post(id, 'notes', { note: 'Prefers mornings', actor: 'Marta' })
    await post(id, 'contact', { channel: 'email', actor: 'Marta' })
    expect(await events(id)).toMatchObject([
      { version: 1, action: 'open', actor: null, details: null },
      {
        version: 2,
        action: 'contact',
        status: 'acknowledged',
        actor: 'Luis',
        note: 'Voicemail',
        details: { channel: 'phone', reached: false },
      },
      { version: 3, action: 'assign', actor: 'Luis', details: { assignee: 'Marta', managerId: manager } },
      { version: 4, action: 'note', actor: 'Marta', note: 'Prefers mornings', at: day(5).toISOString() },
      { version: 5, action: 'contact', status: 'contacted', details: { channel: 'email', reached: true } },
    ])
    const page = await list(`/v1/cases/${id}/events?limit=2`)
    expect((await list(`/v1/cases/${id}/events?limit=2&cursor=${page.nextCursor}`)).items[0]).toMatchObject({
      version: 3,
    })
  })

  it('can be noted upon after it was closed', async () => {
    const id = await addCase('closed')
    await post(id, 'resolve', { outcome: 'saved' })
    expect((await post(id, 'notes', { note: 'She wrote to thank us' })).body).toMatchObject({
      status: 'resolved',
      outcome: 'saved',
      version: 3,
    })
  })

  it('is not there for another organization, nor is its history', async () => {
    const id = await addCase('ours')
    const foreign = { authorization: 'Bearer vg_sk_other' }
    expect((await call('GET', `/v1/cases/${id}/events`, undefined, foreign)).status).toBe(404)
    expect((await post(id, 'notes', { note: 'x' }, foreign)).status).toBe(404)
  })
})

describe('the deadline of a case', () => {
  it('stays while nobody reached the customer, and ends with a contact', async () => {
    const id = await addCase('clock')
    const due = day(6).toISOString()
    expect((await post(id, 'acknowledge')).body).toMatchObject({ dueAt: due })
    expect((await post(id, 'contact', { reached: false })).body).toMatchObject({
      dueAt: due,
      contactedAt: null,
    })
    expect((await post(id, 'contact')).body).toMatchObject({ dueAt: null, overdue: false })
  })

  it('ends when it is closed, and begins anew when it is opened again, in business hours', async () => {
    const id = await addCase('again', { tier: 'critical' })
    expect((await post(id, 'resolve', { outcome: 'lost' })).body).toMatchObject({ dueAt: null })
    expect((await post(id, 'reopen')).body).toMatchObject({
      dueAt: day(5).toISOString().replace('T12', 'T16'),
    })
  })

  it('waits with a snooze: it is counted from its end', async () => {
    const id = await addCase('snoozed', { dueAt: day(4), tier: 'critical' })
    await rows('UPDATE cases SET escalated_at = 1 WHERE id = ?', id)
    const until = `${monday}T16:00:00.000Z`
    expect((await post(id, 'snooze', { until })).body).toMatchObject({
      dueAt: '2026-03-10T11:00:00.000Z',
      escalatedAt: null,
      overdue: false,
    })
    expect((await events(id)).at(-1)).toMatchObject({
      action: 'snooze',
      details: { until, dueAt: '2026-03-10T11:00:00.000Z' },
    })
  })

  it('follows the hours of the organization', async () => {
    const { body: hours } = await call('GET', '/v1/business-hours')
    await call('PUT', '/v1/business-hours', { ...hours, holidays: [monday] })
    const id = await addCase('holiday', { tier: 'critical' })
    expect((await post(id, 'snooze', { until: `${monday}T10:00:00Z` })).body).toMatchObject({
      dueAt: '2026-03-10T13:00:00.000Z',
    })
    await call('PUT', '/v1/business-hours', hours)
  })

  it('is none for a case of which nobody is told', async () => {
    const id = await addCase('heldout', { dueAt: null })
    await rows('UPDATE cases SET held_out = 1 WHERE id = ?', id)
    expect((await post(id, 'snooze', { until: `${monday}T10:00:00Z` })).body).toMatchObject({
      dueAt: null,
      heldOut: true,
    })
  })
})

describe('who owns a case', () => {
  it('is a manager who is there and active, or a name', async () => {
    const id = await addCase('owner')
    const [ana, away] = [await addManager('Ana'), await addManager('Away', { active: false })]
    expect((await post(id, 'assign', { managerId: ana })).body).toMatchObject({
      managerId: ana,
      assignee: 'Ana',
      assignedBy: null,
    })
    expect((await post(id, 'assign', { managerId: 'mgr_no' })).body).toMatchObject({
      status: 400,
      errors: [{ path: 'managerId', message: 'There is no manager mgr_no' }],
    })
    expect((await post(id, 'assign', { managerId: away })).body).toMatchObject({
      errors: [{ path: 'managerId', message: 'Away is not active' }],
    })
    expect((await post(id, 'assign', {})).body).toMatchObject({
      status: 400,
      errors: [{ path: 'managerId' }],
    })
    expect((await post(id, 'assign', { managerId: ana, assignee: 'x' })).status).toBe(400)
    expect((await post(id, 'assign', { assignee: 'The agency' })).body).toMatchObject({
      managerId: null,
      assignee: 'The agency',
    })
  })

  it('changes for many at once, and tells of each what became of it', async () => {
    const manager = await addManager('Bulk')
    const [one, two, closed] = await Promise.all(['bulk-1', 'bulk-2', 'bulk-3'].map((name) => addCase(name)))
    const foreign = await addCase('bulk-foreign', { organizationId: 'org_other' })
    await post(String(closed), 'resolve', { outcome: 'saved' })
    const ids = [one, two, one, closed, foreign, 'cas_no']
    const { status, body } = await call('POST', '/v1/cases/assign', {
      ids,
      managerId: manager,
      actor: 'Jefa',
    })
    expect([status, body]).toMatchObject([
      200,
      {
        assigned: 2,
        refused: 3,
        results: [
          { id: one, status: 'assigned', version: 2 },
          { id: two, status: 'assigned', version: 2 },
          { id: closed, status: 'refused', version: 2, problem: { status: 409, code: 'conflict' } },
          { id: foreign, status: 'refused', version: null, problem: { status: 404 } },
          { id: 'cas_no', status: 'refused', problem: { status: 404 } },
        ],
      },
    ])
    expect((await events(String(two))).at(-1)).toMatchObject({
      action: 'assign',
      actor: 'Jefa',
      details: { managerId: manager },
    })
    expect((await list(`/v1/cases?managerId=${manager}&status=unresolved`)).items).toHaveLength(2)
  })

  it.each([
    { why: 'no case', body: { ids: [], managerId: 'mgr_x' } },
    {
      why: '201 cases',
      body: { ids: Array.from({ length: 201 }, (_, n) => `cas_${n}`), managerId: 'mgr_x' },
    },
    { why: 'nobody known', body: { ids: ['cas_x'], managerId: 'mgr_x' } },
  ])('does not change for $why', async ({ body }) => {
    expect((await call('POST', '/v1/cases/assign', body)).status).toBe(400)
  })
})

describe('a list of cases', () => {
  it('is by manager, by status and by what is overdue', async () => {
    const managerId = await addManager('Lister')
    await addCase('list-late', { managerId, dueAt: day(4), openedAt: day(1) })
    await addCase('list-soon', { managerId, dueAt: day(6), openedAt: day(2) })
    const closed = await addCase('list-closed', { managerId, openedAt: day(3) })
    await post(closed, 'resolve', { outcome: 'saved' })
    const ids = async (query: string) =>
      (await list(`/v1/cases?managerId=${managerId}${query}`)).items.map(({ id }) => id)
    expect(await ids('')).toEqual(['cas_list-closed', 'cas_list-soon', 'cas_list-late'])
    expect(await ids('&status=unresolved')).toEqual(['cas_list-soon', 'cas_list-late'])
    expect(await ids('&status=resolved')).toEqual(['cas_list-closed'])
    expect(await ids('&status=open')).toEqual(['cas_list-soon', 'cas_list-late'])
    expect(await ids('&overdue=true')).toEqual(['cas_list-late'])
    const { nextCursor } = await list(`/v1/cases?managerId=${managerId}&status=unresolved&limit=1`)
    expect(await ids(`&status=unresolved&limit=1&cursor=${nextCursor}`)).toEqual(['cas_list-late'])
    expect((await call('GET', '/v1/cases?overdue=perhaps')).status).toBe(400)
  })
})
