import { auditKindOf, type AuditKind } from '@vigia/domain/audit'
import type { Context, MiddlewareHandler } from 'hono'

import type { BaseEnv } from '../app/index.ts'
import { logFailure } from '../app/index.ts'
import type { Principal } from '../auth/index.ts'
import { randomId } from '../ids/index.ts'

/** What of a contract the audit log needs. */
export interface AuditedRoute {
  operationId: string
  method: string
  path: string
  scope: string
}

/** One entry of the audit log: ids and our own words alone. */
export interface AuditRecord {
  id: string
  organizationId: string
  at: Date
  actor: { kind: 'member' | 'key'; id: string }
  kind: AuditKind
  action: string
  target: string | null
}

interface AuditEnv extends BaseEnv {
  Variables: BaseEnv['Variables'] & { principal?: Principal }
}

const patternOf = (path: string): RegExp => new RegExp(`^${path.replaceAll(/\{\w+\}/g, '([^/]+)')}$`)

/** Who does what a request asks for. */
export const actorOf = ({ kind, keyId }: Pick<Principal, 'kind' | 'keyId'>): AuditRecord['actor'] => ({
  kind: kind === 'member' ? 'member' : 'key',
  id: keyId,
})

/** Who signs an act in a history: a member by their own name whatever they tell, a key by the name it tells or else its own. */
export const signerOf = ({ kind, name }: Pick<Principal, 'kind' | 'name'>, told?: string): string =>
  kind === 'member' ? name : (told ?? name)

/** The id of what a request made, as its answer tells it. */
async function idMade(response: Response): Promise<string | null> {
  if (response.status !== 201 || !response.headers.get('content-type')?.startsWith('application/json'))
    return null
  const body: unknown = await response.clone().json()
  return typeof body === 'object' && body !== null && 'id' in body && typeof body.id === 'string'
    ? body.id
    : null
}

/**
 * Writes each call that the domain wants in the log and that went well, in one row, before it is answered. A worker that
 * dies between the change and the row loses the row; the accounts' own changes are written with theirs in one batch.
 */
export function keepAudit<E extends AuditEnv>(
  routes: readonly AuditedRoute[],
  record: (env: E['Bindings'], entry: AuditRecord) => Promise<void>,
): MiddlewareHandler<E> {
  const audited = routes.flatMap((route) => {
    const kind = auditKindOf(route)
    const method = route.method.toUpperCase()
    return kind === null ? [] : [{ kind, method, action: route.operationId, pattern: patternOf(route.path) }]
  })
  const find = (c: Context) =>
    audited.find(({ method, pattern }) => method === c.req.method && pattern.test(c.req.path))
  return async (c, next) => {
    await next()
    const principal = c.get('principal')
    const found = principal && c.res.ok ? find(c) : undefined
    if (!principal || !found) return
    const { kind, action, pattern } = found
    const target = pattern.exec(c.req.path)?.[1] ?? (await idMade(c.res))
    const { organizationId } = principal
    const entry = {
      id: randomId('audit'),
      organizationId,
      at: c.get('now'),
      actor: actorOf(principal),
      kind,
      action,
    }
    await record(c.env, { ...entry, target: target && decodeURIComponent(target) }).catch((err: unknown) =>
      logFailure(err, { requestId: c.get('requestId'), action }),
    )
  }
}
