import { routes, type OperationId, type RouteContract, type Scope } from '@vigia/contracts'
import { roles, scopesOf, type Role } from '@vigia/domain/roles'
import { beforeAll, describe, expect, inject, it } from 'vitest'

import { createOrganization } from '../src/organization.ts'
import { personOf } from '../src/people.ts'

const baseUrl = inject('baseUrl')

/** Things of `org_roles_theirs`, by the first word of the path that names them. */
const theirs: Record<string, string> = {}
const cookies = new Map<Role, string>()
const all: [OperationId, RouteContract][] = Object.entries(routes) as [OperationId, RouteContract][]

const nobody = '000000000000000000000000'

/** What one does to oneself, whatever one's role; none of these can be tried without harm to the others. */
/** Anything but a refusal to this person, or a fault. */
const letIn = Array.from({ length: 300 }, (_, i) => 200 + i).filter(
  (status) => status !== 401 && status !== 403,
)

const personal: readonly OperationId[] = [
  'switchOrganization',
  'createOrganization',
  'acceptMemberInvitation',
]

const cookieOf = async (email: string): Promise<string> => {
  const response = await fetch(`${baseUrl}/__dev/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email }),
  })
  if (!response.ok) throw new Error(await response.text())
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

/** The path of a route, about a thing of the other organization where it names one. */
const pathOf = ({ path }: RouteContract): string => {
  const [, , kind = ''] = path.split('/')
  return path
    .replace('{id}', theirs[kind] ?? `nil_${nobody}`)
    .replace('{metric}', 'nps')
    .replace('{source}', 'typeform')
    .replaceAll(/\{\w+\}/g, `nil_${nobody}`)
}

const ask = (cookie: string, route: RouteContract, origin: string | null = baseUrl) =>
  fetch(`${baseUrl}${pathOf(route)}`, {
    method: route.method.toUpperCase(),
    headers: {
      cookie,
      'content-type': 'application/json',
      ...(origin === null ? {} : { origin }),
    },
    // A body that no contract takes: whoever may ask is told so, and nothing is changed.
    ...(route.method === 'get' || route.method === 'delete' ? {} : { body: '{"nothing":"of ours"}' }),
  })

/** How each route answered each role. */
const statuses = new Map<string, number>()

/** Asks every route as `role`; the roles ask at the same time, each one after the other. */
async function tryAll(role: Role): Promise<void> {
  for (const [operationId, route] of all) {
    const response = await ask(cookies.get(role) ?? '', route)
    statuses.set(`${role} ${operationId}`, response.status)
    await response.body?.cancel()
  }
}

beforeAll(async () => {
  await createOrganization(baseUrl, 'roles_ours')
  const other = await createOrganization(baseUrl, 'roles_theirs')
  const told = { customer: { id: 'theirs' }, touchpoint: 'checkout', metric: 'nps', score: 1 }
  const { body: signal } = await other.send('POST', '/v1/feedback', told)
  const { body: survey } = await other.send('POST', '/v1/surveys', { template: 'nps', name: 'Theirs' })
  const { body: manager } = await other.send('POST', '/v1/managers', { name: 'Theirs' })
  const owner = await cookieOf(personOf('roles_theirs', 'owner').email)
  const session = await fetch(`${baseUrl}/v1/session`, { headers: { cookie: owner } })
  const { user } = (await session.json()) as { user: { id: string } }
  const sessions = await fetch(`${baseUrl}/v1/sessions`, { headers: { cookie: owner } })
  const { items } = (await sessions.json()) as { items: { id: string }[] }
  Object.assign(theirs, {
    customers: String(signal['customerId']),
    surveys: String(survey['id']),
    managers: String(manager['id']),
    members: user.id,
    sessions: items[0]?.id,
    keys: other.key.replace('vg_sk', 'key_vg_sk'),
  })
  for (const role of roles) cookies.set(role, await cookieOf(personOf('roles_ours', role).email))
  await Promise.all(roles.map((role) => tryAll(role)))
}, 300_000)

const cookieFor = (role: Role): string => cookies.get(role) ?? ''

describe.each(roles)('%s', (role) => {
  const may = (scope: Scope): boolean => scopesOf(role).some((one) => one === scope)

  it('is told by the session what the table says, which is what the console hides by', async () => {
    const response = await fetch(`${baseUrl}/v1/session`, { headers: { cookie: cookieFor(role) } })
    const session = (await response.json()) as { role: Role; scopes: Scope[] }
    expect(session.role).toBe(role)
    expect(session.scopes.toSorted((a, b) => a.localeCompare(b))).toEqual(
      [...scopesOf(role)].toSorted((a, b) => a.localeCompare(b)),
    )
  })

  it.each(all)('may %s, or not, as the table says', (operationId, route) => {
    const status = statuses.get(`${role} ${operationId}`) ?? 0
    // A thing of others is not there; a body that is not understood may be told first.
    const namesTheirs =
      Object.keys(theirs).includes(route.path.split('/')[2] ?? '') && route.path.includes('{id}')
    const bodiless = route.method === 'get' || route.method === 'delete'
    const mayBe =
      namesTheirs && bodiless ? [404] : namesTheirs && !personal.includes(operationId) ? [400, 404] : letIn
    expect(may(route.scope) ? mayBe : [403]).toContain(status)
  })
})

describe('an owner', () => {
  it('is refused every write that comes from elsewhere', async () => {
    const writes = all.filter(([, { method }]) => method !== 'get')
    const answers = writes.map(async ([operationId, route]) => {
      const { status } = await ask(cookieFor('owner'), route, 'https://evil.example')
      return `${operationId} ${status}`
    })
    expect(await Promise.all(answers)).toEqual(writes.map(([operationId]) => `${operationId} 403`))
  })
})

describe('a role that changes', () => {
  it('holds from the next request on, in every worker', async () => {
    const owner = cookieFor('owner')
    const viewer = cookieFor('viewer')
    const get = (path: string) => fetch(`${baseUrl}${path}`, { headers: { cookie: viewer } })
    const list = await fetch(`${baseUrl}/v1/members`, { headers: { cookie: owner } })
    const { items } = (await list.json()) as { items: { id: string; role: Role }[] }
    const id = items.find((member) => member.role === 'viewer')?.id ?? ''
    const give = (to: Role) =>
      fetch(`${baseUrl}/v1/members/${id}`, {
        method: 'PATCH',
        headers: { cookie: owner, origin: baseUrl, 'content-type': 'application/json' },
        body: JSON.stringify({ role: to }),
      })
    const paths = ['/v1/export/signals', '/v1/destinations', '/v1/imports', '/v1/keys']
    const seen = async () => Promise.all(paths.map(async (path) => (await get(path)).status))
    expect(await seen()).toEqual([403, 403, 403, 403])
    expect((await give('admin')).status).toBe(200)
    expect(await seen()).toEqual([200, 200, 200, 200])
    expect((await give('viewer')).status).toBe(200)
    expect(await seen()).toEqual([403, 403, 403, 403])
  })
})
