import { auditKinds, type AuditKind } from '@vigia/domain/audit'

export interface AuditSearch {
  kind?: AuditKind
  actor?: string
}

/** A kind that entries are filed under, if it is one. */
export const kindOf = (value: unknown): AuditKind | undefined => auditKinds.find((kind) => kind === value)

/** What of the address the audit log reads; the rest is dropped. */
export function parseAudit(search: Record<string, unknown>): AuditSearch {
  const kind = kindOf(search['kind'])
  const { actor } = search
  return {
    ...(kind ? { kind } : {}),
    ...(typeof actor === 'string' && /^\w{1,200}$/.test(actor) ? { actor } : {}),
  }
}
