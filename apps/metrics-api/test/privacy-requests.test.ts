import { env, exports } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'

import { add, person, seed } from './seed.ts'

type Json = Record<string, unknown>

const call = async (organization: string, method: string, path: string, body?: object) => {
  const response = await exports.default.fetch(`https://metrics.example${path}`, {
    method,
    headers: { authorization: `Bearer vg_sk_${organization}`, 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  return { status: response.status, body: await response.json<Json>() }
}

const list = '/v1/privacy/requests'
const note = (customerId: string, told: object = {}, organization = 'asked') =>
  call(organization, 'POST', list, { customerId, kind: 'erase', ...told })
const update = (id: unknown, status: string, organization = 'asked') =>
  call(organization, 'PATCH', `${list}/${String(id)}`, { status })
const listed = async (query = '') =>
  (await call('asked', 'GET', `${list}${query}`)).body as { items: Json[]; nextCursor: string | null }

const names = ['eva', 'luz', 'sol', 'mar', 'paz', 'iris']

beforeAll(async () => {
  for (const name of ['asked', 'elsewhere']) await seed(name, [])
  const people = names.map((name) => person(`cus_${name}`, { traits: { name }, name }))
  await add(
    'asked',
    people.map(({ id }, i) => ({ id: `sig_${id}`, person: i })),
    people,
  )
})

describe('a request of a person', () => {
  it('is due a calendar month after it was asked, and is told the most urgent first', async () => {
    const later = await note('cus_luz', { kind: 'access', askedAt: '2026-01-31T10:00:00Z' })
    expect(later.status).toBe(201)
    expect(later.body).toMatchObject({
      kind: 'access',
      status: 'open',
      customerId: 'cus_luz',
      customerName: 'luz',
      isHere: true,
      note: null,
      dueAt: '2026-02-28T10:00:00.000Z',
      closedAt: null,
    })
    const sooner = await note('cus_eva', { askedAt: '2026-01-05T12:00:00+02:00', note: 'By phone' })
    expect(sooner.body).toMatchObject({ note: 'By phone', askedAt: '2026-01-05T10:00:00.000Z' })
    expect((await listed()).items.map(({ id }) => id)).toEqual([sooner.body['id'], later.body['id']])
    const first = await listed('?limit=1')
    expect(first.items.map(({ id }) => id)).toEqual([sooner.body['id']])
    const second = await listed(`?limit=1&cursor=${first.nextCursor ?? ''}`)
    expect(second.items.map(({ id }) => id)).toEqual([later.body['id']])
    expect(second.nextCursor).toBeNull()
  })

  it('is noted once while it is open, of each kind', async () => {
    expect((await note('cus_sol')).status).toBe(201)
    expect(await note('cus_sol')).toMatchObject({ status: 409, body: { code: 'conflict' } })
    expect((await note('cus_sol', { kind: 'access' })).status).toBe(201)
  })

  it.each([
    { why: 'nobody of ours', told: { customerId: 'cus_nobody' }, status: 404 },
    { why: 'asked in the future', told: { askedAt: '2999-01-01T00:00:00Z' }, status: 400 },
    { why: 'an unknown kind', told: { kind: 'sell' }, status: 400 },
    { why: 'an endless note', told: { note: 'x'.repeat(501) }, status: 400 },
    { why: 'an unknown field', told: { by: 'x' }, status: 400 },
  ])('is refused for $why', async ({ told, status }) => {
    const { body, ...answer } = await note('cus_mar', told)
    expect(answer.status).toBe(status)
    expect(String(body['detail']).length).toBeGreaterThan(10)
  })

  it('is closed, opened again by whoever erred, and told the newest first', async () => {
    const { body } = await note('cus_mar', { kind: 'access' })
    const closed = await update(body['id'], 'refused')
    expect(closed).toMatchObject({ status: 200, body: { status: 'refused', closedAt: expect.any(String) } })
    expect((await listed('?status=closed')).items[0]).toMatchObject({ id: body['id'] })
    expect(await update(body['id'], 'open')).toMatchObject({ status: 200, body: { closedAt: null } })
    expect((await update(body['id'], 'done')).body).toMatchObject({ status: 'done' })
  })

  it('to be forgotten is not done while the person is here; erasing them closes it, and forgets the note', async () => {
    const { body } = await note('cus_paz', { note: 'Paz writes from paz@example.com' })
    expect(await update(body['id'], 'done')).toMatchObject({ status: 409 })
    expect((await call('asked', 'DELETE', '/v1/customers/cus_paz')).status).toBe(200)
    const [newest] = (await listed('?status=closed')).items
    expect(newest).toMatchObject({
      id: body['id'],
      status: 'done',
      isHere: false,
      customerName: null,
      note: null,
      closedAt: expect.any(String),
    })
    expect(await update(body['id'], 'open')).toMatchObject({ status: 409 })
    const kept = await env.DB.prepare('SELECT * FROM privacy_requests WHERE id = ?').bind(body['id']).all()
    expect(JSON.stringify(kept.results)).not.toContain('paz@')
  })

  it('follows the person when they turn out to be somebody else as well', async () => {
    const { body } = await note('cus_iris')
    const merged = await call('asked', 'POST', '/v1/customers/cus_iris/merges', { with: 'cus_mar' })
    const survivor = merged.body['customerId']
    const found = (await listed()).items.find(({ id }) => id === body['id'])
    expect(found).toMatchObject({ customerId: survivor, isHere: true })
    expect((await note('cus_iris')).status).toBe(409)
    expect((await call('asked', 'DELETE', `/v1/customers/${String(survivor)}`)).status).toBe(200)
    expect((await listed('?status=closed')).items[0]).toMatchObject({ id: body['id'], status: 'done' })
  })

  it('is nobody else’s', async () => {
    const [mine] = (await listed()).items
    expect((await call('elsewhere', 'GET', list)).body['items']).toEqual([])
    expect((await update(mine?.['id'], 'refused', 'elsewhere')).status).toBe(404)
    expect((await note('cus_eva', {}, 'elsewhere')).status).toBe(404)
  })

  it('is in what is handed out about the person', async () => {
    const { body } = await call('asked', 'GET', '/v1/customers/cus_eva/export')
    expect((body['data'] as Record<string, Json[]>)['privacy_requests']).toMatchObject([{ note: 'By phone' }])
  })
})
