import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'

import { seedOrganization } from '@vigia/testing/organization'

import { call, list } from './call.ts'
import { addCase } from './team.ts'
import { rows } from './story.ts'

beforeAll(async () => {
  await seedOrganization(env, 'shop')
  await seedOrganization(env, 'other')
})

const add = async (body: object) => {
  const answer = await call('POST', '/v1/managers', body)
  expect(answer.status).toBe(201)
  return answer.body as { id: string; version: number } & Record<string, unknown>
}

const mailOf = async (id: string) => {
  const [row] = await rows(
    'SELECT name, url, language, enabled, disabled_reason AS why FROM destinations WHERE manager_id = ?',
    id,
  )
  return row
}

describe('a manager', () => {
  it('is added with what holds where nothing is said, and a destination for the e-mail address', async () => {
    const { id, ...manager } = await add({ name: 'Marta', email: 'marta@shop.example' })
    expect(manager).toMatchObject({
      language: 'es',
      active: true,
      budgetPerDay: 10,
      quietHours: null,
      digestHour: 8,
      dailyDigest: true,
      weeklyDigest: true,
      escalateTo: null,
      nextDigestAt: '2026-03-07T08:00:00.000Z',
      version: 1,
    })
    expect(await mailOf(id)).toEqual({
      name: 'Marta',
      url: 'mailto:marta@shop.example',
      language: 'es',
      enabled: 1,
      why: null,
    })
  })

  it('takes the destination along when the address or the language changes', async () => {
    const { id } = await add({ name: 'Luis', email: 'luis@shop.example', language: 'en' })
    await call('PATCH', `/v1/managers/${id}`, { email: 'luis@new.example', name: 'Luis P', language: 'es' })
    expect(await mailOf(id)).toMatchObject({
      name: 'Luis P',
      url: 'mailto:luis@new.example',
      language: 'es',
      enabled: 1,
    })
    await call('PATCH', `/v1/managers/${id}`, { email: null })
    expect(await mailOf(id)).toMatchObject({ url: 'mailto:luis@new.example', enabled: 0 })
    await call('PATCH', `/v1/managers/${id}`, { email: 'luis@new.example' })
    expect(await mailOf(id)).toMatchObject({ enabled: 1, why: null })
  })

  it('gets a destination when the address comes later', async () => {
    const { id } = await add({ name: 'Rosa' })
    expect(await mailOf(id)).toBeUndefined()
    await call('PATCH', `/v1/managers/${id}`, { email: 'rosa@shop.example' })
    expect(await mailOf(id)).toMatchObject({ url: 'mailto:rosa@shop.example', enabled: 1 })
  })

  it('hears of nothing while away, and of what was switched off by hand not after either', async () => {
    const { id } = await add({ name: 'Eva', email: 'eva@shop.example' })
    expect((await call('PATCH', `/v1/managers/${id}`, { active: false })).body).toMatchObject({
      nextDigestAt: null,
    })
    expect(await mailOf(id)).toMatchObject({ enabled: 0, why: expect.stringContaining('not active') })
    expect((await call('PATCH', `/v1/managers/${id}`, { active: true })).body).toMatchObject({
      nextDigestAt: '2026-03-07T08:00:00.000Z',
    })
    expect(await mailOf(id)).toMatchObject({ enabled: 1, why: null })
    await rows('UPDATE destinations SET enabled = 0 WHERE manager_id = ?', id)
    await call('PATCH', `/v1/managers/${id}`, { active: false })
    await call('PATCH', `/v1/managers/${id}`, { active: true })
    expect(await mailOf(id)).toMatchObject({ enabled: 0 })
  })

  it('is asked for the next digest again only where that changed', async () => {
    const { id } = await add({ name: 'Nora', quietHours: { from: '21:00', to: '08:00' } })
    await rows('UPDATE managers SET next_digest_at = 1 WHERE id = ?', id)
    expect(
      (await call('PATCH', `/v1/managers/${id}`, { budgetPerDay: 3, digestHour: 8 })).body,
    ).toMatchObject({
      budgetPerDay: 3,
      quietHours: { from: '21:00', to: '08:00' },
      nextDigestAt: '1970-01-01T00:00:00.001Z',
    })
    const changes = { digestHour: 13, dailyDigest: false, quietHours: null }
    expect((await call('PATCH', `/v1/managers/${id}`, changes)).body).toMatchObject({
      nextDigestAt: '2026-03-09T13:00:00.000Z',
      quietHours: null,
    })
  })

  it('is changed by one of two who read the same version; the other is told which holds', async () => {
    const { id } = await add({ name: 'Two' })
    const headers = { 'if-match': (await call('GET', `/v1/managers/${id}`)).headers.get('etag') ?? '' }
    const answers = await Promise.all(
      [3, 4].map((budgetPerDay) => call('PATCH', `/v1/managers/${id}`, { budgetPerDay }, headers)),
    )
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412])
    const late = await call('PATCH', `/v1/managers/${id}`, { budgetPerDay: 5 }, headers)
    expect([late.status, late.body['code'], late.headers.get('etag')]).toEqual([
      412,
      'precondition_failed',
      '"2"',
    ])
    expect((await call('PATCH', `/v1/managers/${id}`, { budgetPerDay: 5 })).status).toBe(200)
  })

  it('is listed page by page, and only to the own organization', async () => {
    const { items, nextCursor } = await list('/v1/managers?limit=2')
    expect([items.length, nextCursor === null]).toEqual([2, false])
    const [first] = items
    const foreign = { authorization: 'Bearer vg_sk_other' }
    expect((await call('GET', `/v1/managers/${String(first?.['id'])}`, undefined, foreign)).status).toBe(404)
    expect((await call('GET', '/v1/managers', undefined, foreign)).body).toEqual({
      items: [],
      nextCursor: null,
    })
  })

  it('leaves once no open case is theirs, with the destination; who escalated to them does no more', async () => {
    const { id } = await add({ name: 'Gone', email: 'gone@shop.example' })
    const { id: below } = await add({ name: 'Below', escalateTo: id })
    const caseId = await addCase('leaving', { managerId: id })
    const refused = await call('DELETE', `/v1/managers/${id}`)
    expect([refused.status, refused.body['detail']]).toEqual([
      409,
      'Gone owns an open case: give what is open to somebody else first',
    ])
    await rows("UPDATE cases SET status = 'resolved' WHERE id = ?", caseId)
    expect((await call('DELETE', `/v1/managers/${id}`, undefined, { 'if-match': '"9"' })).status).toBe(412)
    expect((await call('DELETE', `/v1/managers/${id}`)).body).toEqual({ deleted: true })
    expect(await mailOf(id)).toBeUndefined()
    expect((await call('GET', `/v1/managers/${below}`)).body).toMatchObject({ escalateTo: null, version: 2 })
    expect((await call('GET', `/v1/managers/${id}`)).status).toBe(404)
  })

  it.each([
    { why: 'no name', body: {}, path: 'name' },
    { why: 'an address that is none', body: { name: 'X', email: 'x' }, path: 'email' },
    { why: 'a budget of 0', body: { name: 'X', budgetPerDay: 0 }, path: 'budgetPerDay' },
    { why: 'a budget of 101', body: { name: 'X', budgetPerDay: 101 }, path: 'budgetPerDay' },
    { why: 'an hour of 24', body: { name: 'X', digestHour: 24 }, path: 'digestHour' },
    {
      why: 'quiet hours of no length',
      body: { name: 'X', quietHours: { from: '22:00', to: '22:00' } },
      path: 'quietHours.to',
    },
    {
      why: 'a time that is none',
      body: { name: 'X', quietHours: { from: '24:00', to: '08:00' } },
      path: 'quietHours.from',
    },
    { why: 'an unknown field', body: { name: 'X', mood: 'good' }, path: 'mood' },
    { why: 'nobody known to escalate to', body: { name: 'X', escalateTo: 'mgr_no' }, path: 'escalateTo' },
  ])('is refused with $why, and told where', async ({ body, path }) => {
    const answer = await call('POST', '/v1/managers', body)
    expect(answer.status).toBe(400)
    expect(answer.body['errors']).toEqual([expect.objectContaining({ path })])
  })

  it('does not escalate to themselves', async () => {
    const { id } = await add({ name: 'Self' })
    expect((await call('PATCH', `/v1/managers/${id}`, { escalateTo: id })).body).toMatchObject({
      code: 'invalid',
      errors: [{ path: 'escalateTo', message: 'Nobody escalates to themselves' }],
    })
  })
})

describe('how the organization works', () => {
  it.each([
    { path: '/v1/assignment', first: { rules: [] }, second: { rules: [] } },
    {
      path: '/v1/playbook',
      first: { rule: { es: 'llama', en: 'call' } },
      second: { rule: { es: 'escribe', en: 'write' } },
    },
  ])('keeps $path from being overwritten by who read an older version', async ({ path, first, second }) => {
    const tag = (await call('GET', path)).headers.get('etag') ?? ''
    const saved = await call('PUT', path, first, { 'if-match': tag })
    expect(saved.status).toBe(200)
    const newer = saved.headers.get('etag') ?? ''
    expect((await call('GET', path)).headers.get('etag')).toBe(newer)
    expect((await call('PUT', path, second, { 'if-match': '"another"' })).body).toMatchObject({
      code: 'precondition_failed',
    })
    expect((await call('PUT', path, second, { 'if-match': newer })).status).toBe(200)
  })

  it('keeps rules of assignment, and names a manager whom it does not know', async () => {
    const { id } = await add({ name: 'Assigned' })
    expect((await call('GET', '/v1/assignment')).body).toEqual({ rules: [] })
    const good = { id: 'premium', when: { segment: 'premium', minValue: 500 }, managers: [id] }
    const kept = { rules: [{ ...good, mode: 'rotate' }] }
    expect((await call('PUT', '/v1/assignment', { rules: [good] })).body).toEqual(kept)
    expect((await call('GET', '/v1/assignment')).body).toEqual(kept)
    const bad = { ...good, id: 'x', managers: [id, 'mgr_no'] }
    expect((await call('PUT', '/v1/assignment', { rules: [good, bad] })).body).toMatchObject({
      status: 400,
      errors: [{ path: 'rules.1.managers.1', message: 'There is no manager mgr_no' }],
    })
    expect((await call('GET', '/v1/assignment')).body).toEqual(kept)
  })

  it('keeps business hours, and refuses a week without any', async () => {
    const { body } = await call('GET', '/v1/business-hours')
    expect(body).toMatchObject({ respondWithin: { alert: 960, critical: 240 } })
    const spain = { ...body, holidays: ['2026-12-25'] }
    expect((await call('PUT', '/v1/business-hours', spain)).status).toBe(200)
    expect((await call('GET', '/v1/business-hours')).body).toEqual(spain)
    expect((await call('PUT', '/v1/business-hours', { ...spain, week: [] })).body).toMatchObject({
      status: 400,
      errors: [{ path: 'week' }],
    })
  })

  it('keeps plays of its own beside the default ones, until null brings those back', async () => {
    const own = { es: 'regala el envío', en: 'send it for free', steps: { es: ['a'], en: ['b'] } }
    const { body: before } = await call('GET', '/v1/playbook')
    expect((await call('PUT', '/v1/playbook', { long_wait: own })).body).toMatchObject({
      long_wait: { ...own, isDefault: false },
      silence: { isDefault: true },
    })
    await call('PUT', '/v1/playbook', { silence: own })
    const { steps: _, ...short } = own
    expect((await call('PUT', '/v1/playbook', { long_wait: short })).body).toMatchObject({
      long_wait: {
        ...short,
        isDefault: false,
        steps: { es: expect.arrayContaining(['Reconoce cuánto esperó']) },
      },
      silence: { ...own, isDefault: false },
    })
    expect((await call('PUT', '/v1/playbook', { long_wait: null, silence: null })).body).toEqual(before)
  })

  it.each([
    { why: 'a reason that there is not', body: { mood: { es: 'a', en: 'b' } } },
    { why: 'one language alone', body: { silence: { es: 'a' } } },
    { why: 'a name that stands for nothing', body: { silence: { es: 'a {x}', en: 'b' } } },
  ])('refuses a play with $why', async ({ body }) => {
    expect((await call('PUT', '/v1/playbook', body)).status).toBe(400)
  })

  it('is for those who may manage the team', async () => {
    await rows("UPDATE keys SET scopes = '[\"cases:read\"]' WHERE id = 'key_vg_sk_other'")
    const headers = { authorization: 'Bearer vg_sk_other' }
    for (const path of ['/v1/assignment', '/v1/business-hours', '/v1/playbook', '/v1/managers']) {
      expect((await call('GET', path, undefined, headers)).status).toBe(200)
      expect((await call(path === '/v1/managers' ? 'POST' : 'PUT', path, {}, headers)).status).toBe(403)
    }
  })
})
