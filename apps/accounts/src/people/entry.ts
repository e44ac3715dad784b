import type { AuditEntry } from '@vigia/db/audit'
import type { AuditKind } from '@vigia/domain/audit'
import { actorOf } from '@vigia/http/audit'
import { randomId } from '@vigia/http/ids'
import type { Context } from 'hono'

import type { AppEnv } from '../env.ts'

interface Did {
  kind: AuditKind
  action: string
  target: string | null
  details?: Readonly<Record<string, string>>
}

/** An entry of the audit log about what the request does. */
export const entryOf = (c: Context<AppEnv>, did: Did): AuditEntry => ({
  id: randomId('audit'),
  organizationId: c.get('principal').organizationId,
  at: c.get('now'),
  actor: actorOf(c.get('principal')),
  ...did,
})

/** An entry about what a person does who may belong to no organization yet. */
export const personalEntry = (
  c: Context<AppEnv>,
  organizationId: string,
  userId: string,
  did: Did,
): AuditEntry => ({
  id: randomId('audit'),
  organizationId,
  at: c.get('now'),
  actor: { kind: 'member', id: userId },
  ...did,
})
