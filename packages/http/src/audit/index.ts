export { actorOf, keepAudit, signerOf } from './audit.ts'
export type { AuditedRoute, AuditRecord } from './audit.ts'
