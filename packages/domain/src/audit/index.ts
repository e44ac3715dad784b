export { auditKindOf, auditKinds } from './audit.ts'
export type { AuditKind } from './audit.ts'
