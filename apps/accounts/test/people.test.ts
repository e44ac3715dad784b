import { env } from 'cloudflare:workers'
import { seedOrganization } from '@vigia/testing/organization'
import { routes, scopes, type RouteContract } from '@vigia/contracts'
import { roles, scopesOf } from '@vigia/domain/roles'
import { beforeAll, describe, expect, it } from 'vitest'

import { browser, founder, joined, signedIn, type Browser } from './person.ts'

let owner: Browser
let admin: Browser
let viewer: Browser

interface Person {
  id: string
  role: string
  isYou: boolean
}

const members = async (who: Browser): Promise<Person[]> =>
  (await who.send('GET', '/v1/members')).body['items'] as unknown as Person[]

const idOf = async (who: Browser): Promise<string> =>
  (await members(who)).find(({ isYou }) => isYou)?.id ?? ''

beforeAll(async () => {
  owner = await founder('olga@example.com', 'Urbano')
  admin = await joined(owner, 'adrian@example.com', 'admin')
  viewer = await joined(owner, 'vera@example.com', 'viewer')
})

describe('roles', () => {
  it('give the scopes of the contracts, all of them to the owner', () => {
    const sorted = (all: readonly string[]) => all.toSorted((a, b) => a.localeCompare(b))
    expect(sorted(scopesOf('owner'))).toEqual(sorted(scopes))
    expect(roles.flatMap((role) => scopesOf(role)).filter((scope) => !scopes.includes(scope))).toEqual([])
  })

  it('are told by the session', async () => {
    const { body } = await viewer.send('GET', '/v1/session')
    expect(body).toMatchObject({ role: 'viewer', organization: { name: 'Urbano' }, key: null })
    expect(body['scopes']).toEqual([...scopesOf('viewer')])
  })

  it('leave owners to owners', async () => {
    const id = await idOf(owner)
    const asked = [
      await admin.send('PATCH', `/v1/members/${id}`, { role: 'viewer' }),
      await admin.send('DELETE', `/v1/members/${id}`),
      await admin.send('PATCH', `/v1/members/${await idOf(admin)}`, { role: 'owner' }),
      await admin.send('POST', '/v1/member-invitations', { email: 'x@example.com', role: 'owner' }),
      await viewer.send('PATCH', `/v1/members/${await idOf(viewer)}`, { role: 'owner' }),
    ]
    expect(asked.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403])
  })

  it('keep the last owner, and let any other go', async () => {
    const id = await idOf(owner)
    expect((await owner.send('PATCH', `/v1/members/${id}`, { role: 'admin' })).status).toBe(409)
    expect((await owner.send('DELETE', `/v1/members/${id}`)).status).toBe(409)
    const other = await idOf(admin)
    expect((await owner.send('PATCH', `/v1/members/${other}`, { role: 'owner' })).status).toBe(200)
    const both = await Promise.all([
      owner.send('PATCH', `/v1/members/${id}`, { role: 'admin' }),
      admin.send('PATCH', `/v1/members/${other}`, { role: 'admin' }),
    ])
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
    const [first] = (await members(owner)).filter(({ role }) => role === 'owner')
    const boss = first?.id === id ? owner : admin
    for (const one of [id, other]) await boss.send('PATCH', `/v1/members/${one}`, { role: 'owner' })
    expect((await owner.send('PATCH', `/v1/members/${other}`, { role: 'admin' })).status).toBe(200)
  })

  it('end with membership, at once', async () => {
    const guest = await joined(owner, 'guest@example.com', 'manager')
    expect((await guest.send('GET', '/v1/organization')).status).toBe(200)
    expect((await owner.send('DELETE', `/v1/members/${await idOf(guest)}`)).status).toBe(200)
    expect((await guest.send('GET', '/v1/organization')).status).toBe(401)
    expect((await guest.send('GET', '/v1/session')).body).toMatchObject({ organization: null, scopes: [] })
  })
})

describe('invitations', () => {
  it('are for the address that they were sent to', async () => {
    const { body } = await owner.send('POST', '/v1/member-invitations', {
      email: 'Neu@Example.com',
      role: 'analyst',
    })
    expect(body).toMatchObject({ email: 'neu@example.com', role: 'analyst', sent: true, expired: false })
    const path = `/v1/session/invitations/${String(body['id'])}/accept`
    const stranger = await signedIn('stranger@example.com')
    expect((await stranger.send('POST', path)).status).toBe(404)
    const invited = await signedIn('neu@example.com')
    expect((await invited.send('GET', '/v1/session')).body['invitations']).toMatchObject([
      { organizationName: 'Urbano', role: 'analyst' },
    ])
    expect((await invited.send('POST', path)).body).toMatchObject({ role: 'analyst', invitations: [] })
    expect((await invited.send('POST', path)).status).toBe(404)
  })

  it('wait once for an address, with the newest role, until they are taken back', async () => {
    const ask = (role: string) =>
      owner.send('POST', '/v1/member-invitations', { email: 'twice@example.com', role })
    const [one, two] = [await ask('viewer'), await ask('manager')]
    expect(two.body).toMatchObject({ id: one.body['id'], role: 'manager' })
    const path = `/v1/member-invitations/${String(one.body['id'])}`
    expect((await owner.send('POST', `${path}/resend`)).status).toBe(200)
    expect((await viewer.send('DELETE', path)).status).toBe(403)
    expect((await owner.send('DELETE', path)).status).toBe(200)
    expect((await owner.send('DELETE', path)).status).toBe(404)
  })

  it('are not for who belongs already', async () => {
    const { status } = await owner.send('POST', '/v1/member-invitations', {
      email: 'vera@example.com',
      role: 'admin',
    })
    expect(status).toBe(409)
  })

  it('end after a week', async () => {
    const { body } = await owner.send('POST', '/v1/member-invitations', {
      email: 'late@example.com',
      role: 'viewer',
    })
    const late = await signedIn('late@example.com')
    const path = `/v1/session/invitations/${String(body['id'])}/accept`
    const inDays = (days: number) => ({
      'x-vigia-now': new Date(Date.now() + days * 86_400_000).toISOString(),
    })
    expect((await late.send('POST', path, undefined, inDays(7.01))).status).toBe(409)
    expect((await late.send('POST', path, undefined, inDays(6.99))).status).toBe(200)
  })
})

describe('keys', () => {
  it('show their text once, work, and end for good', async () => {
    const made = await owner.send('POST', '/v1/keys', {
      kind: 'secret',
      name: 'Till',
      scopes: ['organization:read'],
    })
    const { text, key } = made.body as unknown as { text: string; key: { id: string } }
    expect([made.status, text]).toEqual([201, expect.stringMatching(/^vg_sk_[A-Za-z0-9]{32}$/)])
    expect(JSON.stringify((await owner.send('GET', '/v1/keys')).body)).not.toContain(text)
    const ask = (path: string) => browser().send('GET', path, undefined, { authorization: `Bearer ${text}` })
    expect((await ask('/v1/session')).body).toMatchObject({
      user: null,
      key: { name: 'Till' },
      scopes: ['organization:read'],
    })
    expect((await ask('/v1/members')).status).toBe(403)
    expect((await owner.send('PATCH', `/v1/keys/${key.id}`, { name: 'Till 2' })).body).toMatchObject({
      name: 'Till 2',
    })
    expect((await owner.send('DELETE', `/v1/keys/${key.id}`)).status).toBe(200)
    expect((await ask('/v1/session')).status).toBe(401)
    expect((await owner.send('DELETE', `/v1/keys/${key.id}`)).status).toBe(404)
  })

  it.each([
    {
      why: 'a scope that is left to people',
      body: { kind: 'secret', name: 'K', scopes: ['keys:manage'] },
      status: 400,
    },
    { why: 'no scope', body: { kind: 'secret', name: 'K', scopes: [] }, status: 400 },
    { why: 'an unknown scope', body: { kind: 'secret', name: 'K', scopes: ['all'] }, status: 400 },
    {
      why: 'an origin with a path',
      body: { kind: 'publishable', name: 'K', origins: ['https://a.es/x'] },
      status: 400,
    },
    {
      why: 'a publishable key with scopes',
      body: { kind: 'publishable', name: 'K', scopes: ['cases:read'] },
      status: 400,
    },
  ])('are refused with $why', async ({ body, status }) => {
    expect((await owner.send('POST', '/v1/keys', body)).status).toBe(status)
  })

  const peopleOnly = (Object.values(routes) as RouteContract[]).filter((route) => route.peopleOnly)

  it.each(peopleOnly.map((route) => [route.operationId, route] as const))(
    'may not %s, whatever their scopes',
    async (_, route) => {
      const { secret } = await seedOrganization(env, 'keys')
      const { DB } = env as unknown as { DB: D1Database }
      await DB.prepare("UPDATE keys SET scopes = ?1 WHERE id = 'key_vg_sk_keys'")
        .bind(JSON.stringify(scopes))
        .run()
      const path = route.path.replace('{id}', 'x_1')
      const body = route.method === 'get' || route.method === 'delete' ? undefined : {}
      const answer = await browser().send(route.method.toUpperCase(), path, body, {
        authorization: `Bearer ${secret}`,
      })
      expect([answer.status, answer.body['code']]).toEqual([403, 'forbidden'])
    },
  )
})

describe('the organization', () => {
  it('is changed by those who may, field by field', async () => {
    const brand = { color: '#0b6e4f', logo: null }
    const { body } = await owner.send('PATCH', '/v1/organization', { timeZone: 'America/Bogota', brand })
    expect(body).toMatchObject({ name: 'Urbano', timeZone: 'America/Bogota', brand, tone: 'usted' })
    expect((await viewer.send('PATCH', '/v1/organization', { name: 'Mine' })).status).toBe(403)
  })

  it.each([
    { timeZone: 'Bogota' },
    { currency: 'euro' },
    { brand: { color: 'red', logo: null } },
    { brand: { color: null, logo: 'data:image/svg+xml;base64,PHN2Zz4=' } },
    { brand: { color: null, logo: `data:image/png;base64,${'A'.repeat(44_000)}` } },
    { name: 'a\u0000b' },
    { nothing: 1 },
  ])('refuses %j', async (patch) => {
    expect((await owner.send('PATCH', '/v1/organization', patch)).status).toBe(400)
  })

  it('is one of several that a person switches between, and nobody else’s', async () => {
    const { body } = await owner.send('POST', '/v1/organizations', { name: 'Second' })
    const second = (body['organization'] as unknown as { id: string }).id
    const session = await owner.send('GET', '/v1/session')
    expect(session.body).toMatchObject({ organization: { id: second }, role: 'owner' })
    const [first] = (session.body['organizations'] as unknown as { id: string; name: string }[]).filter(
      ({ name }) => name === 'Urbano',
    )
    expect((await viewer.send('POST', '/v1/session/organization', { id: second })).status).toBe(404)
    const back = await owner.send('POST', '/v1/session/organization', { id: first?.id })
    expect(back.body).toMatchObject({ organization: { name: 'Urbano' } })
  })
})

describe('the audit log', () => {
  it('tells who did what, the newest first, a page at a time, by kind and by person', async () => {
    const all = await owner.send('GET', '/v1/audit?limit=200')
    const items = all.body['items'] as unknown as { action: string; at: string; actor: { name: string } }[]
    const actions = new Set(items.map(({ action }) => action))
    for (const action of [
      'createOrganization',
      'inviteMember',
      'updateMember',
      'removeMember',
      'createKey',
      'revokeKey',
    ])
      expect(actions).toContain(action)
    expect(items.map(({ at }) => at)).toEqual(
      items.map(({ at }) => at).toSorted((a, b) => b.localeCompare(a)),
    )
    const page = await owner.send('GET', '/v1/audit?limit=3')
    const next = await owner.send('GET', `/v1/audit?limit=3&cursor=${String(page.body['nextCursor'])}`)
    expect([page.body['items'], next.body['items']].flat()).toEqual(items.slice(0, 6))
    const keys = await owner.send('GET', '/v1/audit?kind=key')
    expect(new Set((keys.body['items'] as unknown as { kind: string }[]).map(({ kind }) => kind))).toEqual(
      new Set(['key']),
    )
    const own = await owner.send('GET', `/v1/audit?actor=${await idOf(admin)}`)
    expect(new Set((own.body['items'] as unknown as typeof items).map(({ actor }) => actor.name))).toEqual(
      new Set(['Adrian']),
    )
  })

  it('names nobody’s address', async () => {
    expect(JSON.stringify((await owner.send('GET', '/v1/audit?limit=200')).body)).not.toContain('@')
  })

  it('is closed to those who only look on', async () => {
    expect((await viewer.send('GET', '/v1/audit')).status).toBe(403)
  })
})
