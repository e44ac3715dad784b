import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'

import { seedOrganization } from '@vigia/testing/organization'

import { call, list } from './call.ts'
import { day, rows } from './story.ts'
import { addCase } from './team.ts'

beforeAll(async () => {
  await seedOrganization(env, 'shop')
  await seedOrganization(env, 'other')
})

const addManager = async (name: string) => String((await call('POST', '/v1/managers', { name })).body['id'])
const post = (id: string, action: string, body: unknown = {}) =>
  call('POST', `/v1/cases/${id}/${action}`, body)
const bulk = async (ids: string[], action: object, more: object = {}) =>
  (await call('POST', '/v1/cases/actions', { cases: ids.map((id) => ({ id })), action, ...more })).body as {
    results: { id: string; status: string; version: number | null; problem?: { code: string } }[]
    done: number
    refused: number
  }
/** What people do to a case; its risk is told anew all the while. */
const fields = ['status', 'outcome', 'cause', 'doneSteps', 'assignee', 'managerId', 'assignedBy', 'dueAt']
const times = ['escalatedAt', 'snoozedUntil', 'acknowledgedAt', 'contactedAt', 'resolvedAt']
const handled = (of: Record<string, unknown>) =>
  Object.fromEntries([...fields, ...times].map((name) => [name, of[name]]))
const versionOf = ({ body }: { body: Record<string, unknown> }) => Number(body['version'])

describe('taking back', () => {
  it.each([
    { name: 'acknowledge', body: {} },
    { name: 'snooze', body: { until: day(9).toISOString() } },
    { name: 'contact', body: { channel: 'phone' } },
    { name: 'resolve', body: { outcome: 'saved', cause: 'delivery' } },
    { name: 'assign', body: { assignee: 'Luis' } },
    { name: 'steps', body: { step: 'long_wait:0' } },
  ])('$name leaves the case as it was, and can be done again', async ({ name, body }) => {
    const id = await addCase(`undo-${name}`)
    const before = handled((await call('GET', `/v1/cases/${id}`)).body)
    const acted = await post(id, name, body)
    const undone = await post(id, 'undo', { version: versionOf(acted), actor: 'Ana' })
    expect(undone.status).toBe(200)
    expect(handled(undone.body)).toEqual(before)
    const again = await post(id, 'undo', { version: versionOf(undone) })
    expect(handled(again.body)).toEqual(handled(acted.body))
    const history = (await list(`/v1/cases/${id}/events`)).items
    expect(history.at(-2)).toMatchObject({ action: 'undo', actor: 'Ana' })
    expect(history.every((event) => !('before' in event))).toBe(true)
  })

  it('is refused once somebody did something else, or where nobody did anything', async () => {
    const id = await addCase('undo-late')
    expect((await post(id, 'undo', { version: 1 })).status).toBe(400)
    const acted = await post(id, 'acknowledge')
    await post(id, 'notes', { note: 'She called' })
    expect((await post(id, 'undo', { version: versionOf(acted) })).status).toBe(409)
  })
})

describe('a step of the playbook', () => {
  it('is ticked and unticked by two at once, and neither is lost', async () => {
    const id = await addCase('steps')
    await Promise.all([
      post(id, 'steps', { step: 'long_wait:0', actor: 'Ana' }),
      post(id, 'steps', { step: 'long_wait:1', actor: 'Luis' }),
    ])
    const { body } = await post(id, 'steps', { step: 'long_wait:0', done: false })
    expect(body['doneSteps']).toEqual(['long_wait:1'])
    expect((await post(id, 'steps', { step: 'nonsense' })).status).toBe(400)
  })
})

describe('many at once', () => {
  it('are done as far as each allows it, and told one by one', async () => {
    const [open, seen] = [await addCase('bulk-open'), await addCase('bulk-seen')]
    await post(seen, 'acknowledge')
    const foreign = await addCase('bulk-foreign', { organizationId: 'org_other' })
    const answer = await bulk([open, seen, foreign], { type: 'acknowledge' }, { actor: 'Ana' })
    expect(answer).toMatchObject({ done: 1, refused: 2 })
    expect(answer.results).toMatchObject([
      { id: open, status: 'done', version: 2 },
      { id: seen, status: 'refused', problem: { code: 'conflict' } },
      { id: foreign, status: 'refused', version: null, problem: { code: 'not_found' } },
    ])
    const [untouched] = await rows(
      `SELECT status FROM cases WHERE organization_id = 'org_other' AND id = ?1`,
      foreign,
    )
    expect(untouched).toEqual({ status: 'open' })
  })

  it('are taken back together, by the versions that were told', async () => {
    const ids = [await addCase('bulk-a'), await addCase('bulk-b')]
    const { results } = await bulk(ids, { type: 'resolve', outcome: 'lost', cause: 'price' })
    await post(String(ids[1]), 'reopen')
    const cases = results.map(({ id, version }) => ({ id, version }))
    const { body } = await call('POST', '/v1/cases/actions', { cases, action: { type: 'undo' } })
    expect(body).toMatchObject({ done: 1, refused: 1 })
    expect((await call('GET', `/v1/cases/${ids[0]}`)).body).toMatchObject({
      status: 'open',
      outcome: null,
      cause: null,
    })
  })

  it('are given to a manager who is there', async () => {
    const id = await addCase('bulk-given')
    const manager = await addManager('Marta')
    await bulk([id], { type: 'assign', managerId: manager })
    expect((await call('GET', `/v1/cases/${id}`)).body).toMatchObject({
      assignee: 'Marta',
      managerId: manager,
    })
    expect(
      (
        await call('POST', '/v1/cases/actions', {
          cases: [{ id }],
          action: { type: 'assign', managerId: 'mgr_x' },
        })
      ).status,
    ).toBe(400)
  })

  it('tell the feed once of all of them, by their ids', async () => {
    const ids = [await addCase('told-a'), await addCase('told-b')]
    await bulk(ids, { type: 'acknowledge' })
    const live = env.LIVE as unknown as {
      told: () => Promise<{ organizationId: string; topics: string[]; ids: string[] }[]>
    }
    await expect
      .poll(async () => (await live.told()).some(({ ids: told }) => told.includes(String(ids[1]))))
      .toBe(true)
    const told = (await live.told()).filter((news) => news.ids.includes(String(ids[0])))
    expect(told[0]).toMatchObject({ organizationId: 'org_shop', topics: expect.arrayContaining(['cases']) })
  })
})

describe('the list', () => {
  const named = async (query: string) => (await list(`/v1/cases?${query}`)).items.map(({ id }) => String(id))

  it('is filtered by tier, owner and name, and ordered by the deadline', async () => {
    const manager = await addManager('Berta')
    const late = await addCase('Zoe-late', { dueAt: day(8), tier: 'critical', managerId: manager })
    const soon = await addCase('Zoe-soon', { dueAt: day(5), openedAt: day(3) })
    const never = await addCase('Zoe-never', { dueAt: null })
    expect(await named('query=zoe&order=due')).toEqual([soon, late, never])
    expect(await named('query=zoe&order=due&limit=1')).toEqual([soon])
    const page = await list('/v1/cases?query=zoe&order=due&limit=1')
    expect(await named(`query=zoe&order=due&limit=2&cursor=${page.nextCursor}`)).toEqual([late, never])
    expect(await named('query=zoe&tier=critical')).toEqual([late])
    expect(await named(`query=zoe&managerId=${manager}`)).toEqual([late])
    expect((await named('query=ZOE&managerId=none')).length).toBe(3)
    expect((await call('GET', '/v1/cases?order=sideways')).status).toBe(400)
  })

  it('tells how each stands against its deadline in minutes of business', async () => {
    const id = await addCase('sla', { dueAt: new Date(day(5).getTime() + 2 * 3_600_000) })
    expect((await call('GET', `/v1/cases/${id}`)).body['sla']).toEqual({ state: 'soon', minutesLeft: 120 })
    await post(id, 'contact')
    expect((await call('GET', `/v1/cases/${id}`)).body['sla']).toBeNull()
  })

  it('is counted', async () => {
    const before = (await call('GET', '/v1/cases/counts')).body as Record<string, number>
    const id = await addCase('counted', { dueAt: day(4) })
    const counts = (await call('GET', '/v1/cases/counts')).body as Record<string, number>
    expect(counts).toEqual({
      ...before,
      open: Number(before['open']) + 1,
      overdue: Number(before['overdue']) + 1,
      unassigned: Number(before['unassigned']) + 1,
    })
    await post(id, 'snooze', { until: day(9).toISOString() })
    expect((await call('GET', '/v1/cases/counts')).body).toMatchObject({
      snoozed: Number(before['snoozed']) + 1,
    })
  })
})
