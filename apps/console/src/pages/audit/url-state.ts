import { auditKindSchema, type AuditKind } from '@vigia/contracts/audit'

export interface AuditSearch {
  kind?: AuditKind
  actor?: string
}

/** What of the address the audit log reads; the rest is dropped. */
export function parseAudit(search: Record<string, unknown>): AuditSearch {
  const kind = auditKindSchema.safeParse(search['kind'])
  const { actor } = search
  return {
    ...(kind.success ? { kind: kind.data } : {}),
    ...(typeof actor === 'string' && /^\w{1,200}$/.test(actor) ? { actor } : {}),
  }
}
