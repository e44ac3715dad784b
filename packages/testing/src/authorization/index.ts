import { beforeAll, describe, expect, it } from 'vitest'

import { seedOrganization } from '../organization/index.ts'

/** What the cases need of a route's contract. */
export interface GuardedRoute {
  operationId: string
  method: string
  path: string
  scope: string
}

export interface AuthorizationOptions<R extends GuardedRoute> {
  env: { DB: D1Database }
  /** The routes of one worker. */
  routes: readonly R[]
  fetch: (url: string, init: RequestInit) => Promise<Response>
  /** What fills the path: ids that exist in `org_auth_theirs` alone, for a route that names a thing; else any. */
  params?: (route: R) => Record<string, string>
  /** Whether a route names a thing; else those with an id in their path do. */
  names?: (route: R) => boolean
  /** A body that the route takes, for one that takes any. */
  body?: (route: R) => unknown
}

const hashOf = async (text: string): Promise<string> => {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

async function insertKey(
  { DB }: { DB: D1Database },
  text: string,
  scopes: string[],
  revokedAt: number | null,
) {
  await DB.prepare(
    `INSERT INTO keys (hash, id, organization_id, kind, name, scopes, origins, created_at, revoked_at)
     VALUES (?1, ?2, 'org_auth_ours', 'secret', ?2, ?3, '[]', 0, ?4) ON CONFLICT DO NOTHING`,
  )
    .bind(await hashOf(text), `key_${text}`, JSON.stringify(scopes), revokedAt)
    .run()
}

const keyOf = (kind: 'only' | 'all_but' | 'revoked', scope = '') =>
  `vg_sk_auth_${kind}_${scope.replace(':', '_')}`

/** A key for each scope alone, one for each without it, and one that was revoked. */
async function seedKeys(env: { DB: D1Database }, scopes: readonly string[]) {
  await seedOrganization(env, 'auth_ours')
  await seedOrganization(env, 'auth_theirs')
  await insertKey(env, keyOf('revoked'), [...scopes], 1)
  for (const scope of scopes) {
    await insertKey(env, keyOf('only', scope), [scope], null)
    await insertKey(
      env,
      keyOf('all_but', scope),
      [...scopes, 'other:scope'].filter((each) => each !== scope),
      null,
    )
  }
}

/**
 * The same cases over every route of a worker: who may not, is told so, and another organization's things are not
 * there. Seeds the organizations `org_auth_ours` and `org_auth_theirs`; the things of the latter are the caller's.
 */
export function checkAuthorization<R extends GuardedRoute>(options: AuthorizationOptions<R>): void {
  const { env, routes, body } = options
  const scopes = [...new Set(routes.map(({ scope }) => scope))]
  beforeAll(() => seedKeys(env, scopes))

  const ask = (route: R, authorization: string | null) => {
    const filled = Object.entries(options.params?.(route) ?? {}).reduce(
      (path, [name, value]) => path.replace(`{${name}}`, encodeURIComponent(value)),
      route.path,
    )
    const sent = body?.(route)
    return options.fetch(`https://vigia.example${filled}`, {
      method: route.method.toUpperCase(),
      headers: { ...(authorization ? { authorization } : {}), 'content-type': 'application/json' },
      ...(sent === undefined ? {} : { body: JSON.stringify(sent) }),
    })
  }

  describe.each(routes.map((route) => [route.operationId, route] as const))('%s', (_, route) => {
    it.each([
      { who: 'nobody', authorization: null, status: 401 },
      { who: 'somebody with another scheme', authorization: 'Basic dmc6c2s=', status: 401 },
      { who: 'somebody with an unknown key', authorization: 'Bearer vg_sk_auth_nobody', status: 401 },
      { who: 'somebody with a revoked key', authorization: `Bearer ${keyOf('revoked')}`, status: 401 },
      {
        who: 'a key without the scope',
        authorization: `Bearer ${keyOf('all_but', route.scope)}`,
        status: 403,
      },
      ...(route.scope === 'signals:write'
        ? []
        : [{ who: 'a publishable key', authorization: 'Bearer vg_pk_auth_ours', status: 403 }]),
    ])('answers $status to $who', async ({ authorization, status }) => {
      const response = await ask(route, authorization)
      expect(response.status).toBe(status)
      expect(response.headers.get('content-type')).toBe('application/problem+json')
      expect(await response.json()).toMatchObject({ status, requestId: expect.any(String) })
    })

    it('lets a key with the scope alone through, but not to the things of others', async () => {
      const { status } = await ask(route, `Bearer ${keyOf('only', route.scope)}`)
      expect(status === 404).toBe(options.names?.(route) ?? route.path.includes('{id}'))
      expect(status === 404 || status < 300).toBe(true)
    })
  })
}
